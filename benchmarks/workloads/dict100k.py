"""Computed keys: a dict of 100,000 entries, and one of them read back."""


def files(scale):
    n = max(1, int(100_000 * scale))
    probe = f"key{n // 2}"
    return {
        "main.k": f"""_byKey = {{"key${{k}}": k * 3 for k in range({n})}}
size = len(_byKey)
middle = _byKey["{probe}"]
""",
        "main.jsonnet": f"""local byKey = {{ ["key" + k]: k * 3 for k in std.range(0, {n - 1}) }};
{{ size: std.length(byKey), middle: byKey["{probe}"] }}
""",
        "main.py": f"""from output import emit

by_key = {{f"key{{k}}": k * 3 for k in range({n})}}
emit({{"size": len(by_key), "middle": by_key["{probe}"]}})
""",
        "main.lua": f"""local byKey, size = {{}}, 0
for k = 0, {n - 1} do
  byKey["key" .. k] = k * 3
  size = size + 1
end
print("size: " .. size)
print("middle: " .. byKey["{probe}"])
""",
    }
