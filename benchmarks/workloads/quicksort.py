"""Kernel: quicksort written with lambdas and comprehensions over 20,000 integers."""


def files(scale):
    n = max(1, int(20_000 * scale))
    return {
        "main.k": f"""_sort = lambda xs: [int] -> [int] {{
    xs if len(xs) < 2 else _sort([x for x in xs[1:] if x < xs[0]]) + [xs[0]] + _sort([x for x in xs[1:] if x >= xs[0]])
}}
_sorted = _sort([k * 7919 % {n} for k in range({n})])
first = _sorted[0]
last = _sorted[-1]
""",
        "main.jsonnet": f"""local sort(xs) =
  if std.length(xs) < 2 then xs
  else sort([x for x in xs[1:] if x < xs[0]]) + [xs[0]] + sort([x for x in xs[1:] if x >= xs[0]]);
local ordered = sort([k * 7919 % {n} for k in std.range(0, {n - 1})]);
{{ first: ordered[0], last: ordered[{n - 1}] }}
""",
        "main.py": f"""from output import emit


def sort(xs):
    return xs if len(xs) < 2 else sort([x for x in xs[1:] if x < xs[0]]) + [xs[0]] + sort([x for x in xs[1:] if x >= xs[0]])


ordered = sort([k * 7919 % {n} for k in range({n})])
emit({{"first": ordered[0], "last": ordered[-1]}})
""",
    }
