"""Kernel: a comprehension over two ranges with a filter, a million turns."""


def files(scale):
    n = max(2, int(1000 * scale ** 0.5))
    return {
        "main.k": f"_pairs = [a * b for a in range({n}) for b in range({n}) if (a + b) % 3 == 0]\nsize = len(_pairs)\ntotal = sum(_pairs)\n",
        "main.jsonnet": f"""local pairs = [a * b for a in std.range(0, {n - 1}) for b in std.range(0, {n - 1}) if (a + b) % 3 == 0];
{{ size: std.length(pairs), total: std.foldl(function(x, y) x + y, pairs, 0) }}
""",
        "main.py": f"""from output import emit

pairs = [a * b for a in range({n}) for b in range({n}) if (a + b) % 3 == 0]
emit({{"size": len(pairs), "total": sum(pairs)}})
""",
    }
