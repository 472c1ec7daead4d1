"""Strings: 200,000 interpolated, changed to upper case and joined."""


def files(scale):
    n = max(1, int(200_000 * scale))
    return {
        "main.k": f"""_words = ["item-${{k}}-${{k * 2}}-of-{n}".upper() for k in range({n})]
size = len(",".join(_words))
""",
        "main.jsonnet": f"""local words = [std.asciiUpper("item-%d-%d-of-{n}" % [k, k * 2]) for k in std.range(0, {n - 1})];
{{ size: std.length(std.join(",", words)) }}
""",
        "main.py": f"""from output import emit

words = [f"item-{{k}}-{{k * 2}}-of-{n}".upper() for k in range({n})]
emit({{"size": len(",".join(words))}})
""",
        "main.lua": f"""local words = {{}}
for k = 0, {n - 1} do words[k + 1] = ("item-" .. k .. "-" .. k * 2 .. "-of-{n}"):upper() end
print("size: " .. #table.concat(words, ","))
""",
    }
