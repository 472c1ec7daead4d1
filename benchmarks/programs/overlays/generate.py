"""A base configuration and overlays that change a part of it each: deep merging."""


def files(scale):
    base = "".join(f"    svc{i}: {{image = \"i{i}\", limits: {{cpu = {i % 8}, memory = {i % 16}}}}}\n"
                   for i in range(1000 * scale))
    layers = "".join(f"_layer{n} = _layer{n - 1} | {{\n"
                     + "".join(f"    svc{(n * 37 + i * 11) % (1000 * scale)}: {{limits: {{cpu = {n}}}}}\n" for i in range(50))
                     + "}\n" for n in range(1, 31))
    return {"main.k": "_layer0 = {\n" + base + "}\n" + layers + "result = _layer30\n"}
