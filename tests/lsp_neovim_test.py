#!/usr/bin/env python3
"""Neovim's own client with the language server: diagnostics, completion, hover, rename and formatting of an example.

usage: lsp_neovim_test.py --kcl PATH

Neovim runs headless, with the functions that version 0.7 has; status 77 (skipped) where it is not installed.
"""
import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SKIPPED = 77
SCRIPT = r"""
local kcl, file, out = unpack(vim.fn.json_decode(vim.env.KCL_TEST))
local result = {}
local function finish()
  vim.fn.writefile({ vim.fn.json_encode(result) }, out)
  vim.cmd("qa!")
end
local ok, mistake = pcall(function()
  vim.cmd("edit " .. file)
  local root = vim.fn.fnamemodify(file, ":h")
  local client = vim.lsp.start_client({ name = "kcl", cmd = { kcl, "lsp" }, root_dir = root })
  local buffer = vim.api.nvim_get_current_buf()
  vim.lsp.buf_attach_client(buffer, client)
  vim.wait(5000, function() return #vim.diagnostic.get(buffer) > 0 end)
  for _, one in ipairs(vim.diagnostic.get(buffer)) do
    table.insert(result, "diagnostic " .. (one.lnum + 1) .. " " .. one.message:match("[^\n]*"))
  end
  local function position(line, column)
    vim.api.nvim_win_set_cursor(0, { line, column })
    return vim.lsp.util.make_position_params(0, "utf-16")
  end
  local function ask(method, params)
    local answers = vim.lsp.buf_request_sync(buffer, method, params, 5000)
    return answers[client].result
  end
  local hover = ask("textDocument/hover", position(7, 7))
  table.insert(result, "hover " .. hover.contents.value:gsub("\n", " "))
  local items = ask("textDocument/completion", position(9, 6))
  for _, item in ipairs(vim.lsp.util.extract_completion_items(items)) do
    table.insert(result, "completion " .. item.label)
  end
  local rename = position(2, 6)
  rename.newName = "title"
  vim.lsp.util.apply_workspace_edit(ask("textDocument/rename", rename), "utf-16")
  local edits = ask("textDocument/formatting", vim.lsp.util.make_formatting_params())
  vim.lsp.util.apply_text_edits(edits, buffer, "utf-16")
  result.text = table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), "\n")
  vim.wait(5000, function() return #vim.diagnostic.get(buffer) == 1 end)
end)
if not ok then
  table.insert(result, "error " .. mistake)
end
local lines = { lines = {}, text = result.text }
for _, line in ipairs(result) do table.insert(lines.lines, line) end
result = lines
finish()
"""
TEXT = """schema App:
    name: str
    replicas: int = 1

# The 😀 is two units wide.
emoji = "😀"   +  wrong
app = App {
    name =   "x"
    re
}
other = app.name
"""
WANTED = """schema App:
    title: str
    replicas: int = 1

# The 😀 is two units wide.
emoji = "😀" + wrong
app = App {
    title = "x"
    re
}
other = app.title"""


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--kcl", required=True)
    options = parser.parse_args()
    nvim = shutil.which("nvim")
    if nvim is None:
        print("nvim is not installed")
        sys.exit(SKIPPED)
    with tempfile.TemporaryDirectory() as folder:
        file = os.path.join(folder, "main.k")
        with open(file, "w", encoding="utf-8") as f:
            f.write(TEXT)
        script = os.path.join(folder, "test.lua")
        with open(script, "w", encoding="utf-8") as f:
            f.write(SCRIPT)
        out = os.path.join(folder, "out.json")
        environment = {**os.environ, "HOME": folder, "KCL_TEST": json.dumps([os.path.abspath(options.kcl), file, out])}
        subprocess.run([nvim, "--headless", "-u", "NONE", "-i", "NONE", "-n", "-c", f"luafile {script}"], env=environment, cwd=folder,
                       check=False, timeout=60, stdin=subprocess.DEVNULL)
        with open(out, encoding="utf-8") as f:
            result = json.load(f)
    lines = result["lines"]
    print("\n".join(lines))
    checks = {
        "diagnostics": any(line.startswith("diagnostic 6 name 'wrong' is not defined") for line in lines),
        "hover": any(line.startswith("hover ```kcl schema App:") for line in lines),
        "completion": "completion replicas" in lines,
        "text": result.get("text") == WANTED,
    }
    print(result.get("text"))
    for name, ok in checks.items():
        print(name, "ok" if ok else "FAILED")
    sys.exit(0 if all(checks.values()) else 1)


if __name__ == "__main__":
    main()
