"""One large literal: nothing but scanning, parsing, checking and emitting data."""


def files(scale):
    body = "".join(f"    key{i} = {{name = \"value {i}\", port = {i}, on = {i % 2 == 0}, tags = [\"a{i}\", \"b\"]}}\n"
                   for i in range(30000 * scale))
    return {"main.k": "data = {\n" + body + "}\n"}
