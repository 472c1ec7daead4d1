"""Loops: the sum over a comprehension of a million integers."""


def files(scale):
    n = max(1, int(1_000_000 * scale))
    return {
        "main.k": f"total = sum([k * 2 % 7 for k in range({n})])\n",
        "main.jsonnet": f"{{ total: std.foldl(function(a, b) a + b, [k * 2 % 7 for k in std.range(0, {n - 1})], 0) }}\n",
        "main.py": f'from output import emit\n\nemit({{"total": sum([k * 2 % 7 for k in range({n})])}})\n',
        "main.lua": f"""local values, total = {{}}, 0
for k = 0, {n - 1} do values[k + 1] = k * 2 % 7 end
for _, v in ipairs(values) do total = total + v end
print("total: " .. total)
""",
    }
