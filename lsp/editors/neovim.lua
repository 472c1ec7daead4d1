-- Neovim 0.11: put this in the configuration, or in lsp/kcl.lua without the last two lines of it.
vim.filetype.add({ extension = { k = "kcl" } })
vim.lsp.config("kcl", {
  cmd = { "kcl", "lsp" },
  filetypes = { "kcl" },
  root_markers = { "kcl.mod", ".git" },
})
vim.lsp.enable("kcl")
