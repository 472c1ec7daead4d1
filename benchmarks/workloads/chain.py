"""Inheritance: 100 schemas, each derived from the one before, and 100 instances of the last."""

INSTANCES = 100


def files(scale):
    depth = max(2, int(100 * scale))
    last = depth - 1
    return {
        "main.k": "schema S0:\n    a0: int = 1\n\n"
                  + "".join(f"schema S{k}(S{k - 1}):\n    a{k}: int = a{k - 1} + 1\n\n" for k in range(1, depth))
                  + f"values = [S{last} {{a0 = k}}.a{last} for k in range({INSTANCES})]\n",
        "main.jsonnet": "local S0 = { a0: 1 };\n"
                        + "".join(f"local S{k} = S{k - 1} + {{ a{k}: self.a{k - 1} + 1 }};\n" for k in range(1, depth))
                        + f"{{ values: [(S{last} {{ a0: k }}).a{last} for k in std.range(0, {INSTANCES - 1})] }}\n",
    }
