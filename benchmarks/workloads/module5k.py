"""An imported package of 500 schemas, 5,000 lines, of which five are used."""


def files(scale):
    n = max(5, int(500 * scale))
    used = [n * k // 5 for k in range(5)]
    schemas = "".join(f'''schema Res{k}:
    """Resource number {k}."""
    name: str
    kind: str = "Res{k}"
    size: int = {k + 1}
    parent?: {f"Res{k - 1}" if k else "str"}
    labels: {{str:str}} = {{}}

    check:
        size > 0, "no size"

''' for k in range(n))
    objects = "".join(f"""  Res{k}: {{
    // Resource number {k}.
    name: error "no name",
    kind: "Res{k}",
    size: {k + 1},
    labels: {{}},
    assert std.isString(self.name),
    assert self.size > 0 : "no size",
  }},
""" for k in range(n))
    return {
        "kcl.mod": '[package]\nname = "bench"\n',
        "lib/lib.k": schemas,
        "main.k": "import lib\n\n" + "".join(f'r{k} = lib.Res{k} {{name = "n{k}", size = {k + 5}}}\n' for k in used),
        "lib.libsonnet": "{\n" + objects + "}\n",
        "main.jsonnet": 'local lib = import "lib.libsonnet";\n{\n'
                        + "".join(f'  r{k}: lib.Res{k} {{ name: "n{k}", size: {k + 5} }},\n' for k in used) + "}\n",
    }
