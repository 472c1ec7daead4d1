"""The built-in sort: 20,000 integers in disorder."""


def files(scale):
    n = max(1, int(20_000 * scale))
    return {
        "main.k": f"_sorted = sorted([k * 7919 % {n} for k in range({n})])\nmedian = _sorted[{n // 2}]\n",
        "main.jsonnet": f"local ordered = std.sort([k * 7919 % {n} for k in std.range(0, {n - 1})]);\n{{ median: ordered[{n // 2}] }}\n",
        "main.py": f'from output import emit\n\nemit({{"median": sorted([k * 7919 % {n} for k in range({n})])[{n // 2}]}})\n',
    }
