"""Kernel: a configuration of five levels with four keys each, merged 200 times with a change at its bottom."""


def files(scale):
    n = max(1, int(200 * scale))
    return {
        "main.k": f"""_tree = lambda depth: int -> {{str:}} {{
    {{"k${{i}}": _tree(depth - 1) if depth else {{value = 0}} for i in range(4)}}
}}
_change = lambda n: int -> {{str:}} {{
    {{"k${{n % 4}}": {{"k${{n % 3}}": {{k1: {{k2: {{k3: {{"at${{n}}": n}}}}}}}}}}}}
}}
_merge = lambda n: int -> {{str:}} {{
    _tree(4) if n == 0 else _merge(n - 1) | _change(n)
}}
result = _merge({n})
""",
        "main.jsonnet": f"""local tree(depth) = {{ ["k" + i]: if depth > 0 then tree(depth - 1) else {{ value: 0 }} for i in std.range(0, 3) }};
local change(n) = {{ ["k" + n % 4]+: {{ ["k" + n % 3]+: {{ k1+: {{ k2+: {{ k3+: {{ ["at" + n]: n }} }} }} }} }} }};
{{ result: std.foldl(function(below, n) below + change(n), std.range(1, {n}), tree(4)) }}
""",
        "main.py": f"""from output import emit


def tree(depth):
    return {{f"k{{i}}": tree(depth - 1) if depth else {{"value": 0}} for i in range(4)}}


def merge(below, above):
    result = dict(below)
    for key, value in above.items():
        old = result.get(key)
        result[key] = merge(old, value) if isinstance(value, dict) and isinstance(old, dict) else value
    return result


result = tree(4)
for n in range(1, {n} + 1):
    result = merge(result, {{f"k{{n % 4}}": {{f"k{{n % 3}}": {{"k1": {{"k2": {{"k3": {{f"at{{n}}": n}}}}}}}}}}}})
emit({{"result": result}})
""",
    }
