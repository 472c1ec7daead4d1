"""A program that imports many small packages: finding, reading and checking files."""


def files(scale):
    count = 400 * scale
    out = {"kcl.mod": "[package]\nname = \"many\"\n"}
    for i in range(count):
        above = f"import lib.p{i // 2}\n\n" if i else ""
        base = f"(p{i // 2}.S{i // 2})" if i else ""
        out[f"lib/p{i}/s.k"] = (f"{above}schema S{i}{base}:\n    a{i}: int = {i}\n    b{i}?: str\n    c{i}: {{str:str}} = {{}}\n\n"
                                f"make = lambda n: int -> S{i} {{\n    S{i} {{a{i} = n}}\n}}\n")
    uses = range(count - 20, count)
    out["main.k"] = "".join(f"import lib.p{i}\n" for i in uses) + "".join(f"v{i} = p{i}.make({i}).a{i}\n" for i in uses)
    return out
