"""Kernel: strings taken apart and put together, 50,000 lines of a table."""


def files(scale):
    n = max(1, int(50_000 * scale))
    return {
        "main.k": f"""_rows = ["row ${{k}};${{k % 13}};${{k * 31 % 1009}}" for k in range({n})]
_fields = [r.split(";") for r in _rows]
_lines = [" | ".join([f.replace("row ", "r").strip() for f in fs if f != "7"]) for fs in _fields]
size = len("\\n".join(_lines))
sevens = len([l for l in _lines if l.count("|") == 1])
""",
        "main.jsonnet": f"""local rows = ["row %d;%d;%d" % [k, k % 13, k * 31 % 1009] for k in std.range(0, {n - 1})];
local fields = [std.split(r, ";") for r in rows];
local lines = [std.join(" | ", [std.stripChars(std.strReplace(f, "row ", "r"), " ") for f in fs if f != "7"]) for fs in fields];
{{
  size: std.length(std.join("\\n", lines)),
  sevens: std.length([l for l in lines if std.length(std.findSubstr("|", l)) == 1]),
}}
""",
        "main.py": f"""from output import emit

rows = [f"row {{k}};{{k % 13}};{{k * 31 % 1009}}" for k in range({n})]
fields = [r.split(";") for r in rows]
lines = [" | ".join([f.replace("row ", "r").strip() for f in fs if f != "7"]) for fs in fields]
emit({{"size": len("\\n".join(lines)), "sevens": len([l for l in lines if l.count("|") == 1])}})
""",
    }
