"""Instances of a schema with defaults, a nested schema and a check, written out one by one as a platform would."""

HEAD = """schema Port:
    number: int
    protocol: "TCP" | "UDP" = "TCP"

schema Service:
    name: str
    image: str = "registry/" + name + ":latest"
    replicas: int = 1
    labels: {str:str} = {app = name}
    ports: [Port] = []

    check:
        0 < replicas < 1000, "replicas out of range"

"""


def files(scale):
    body = "".join(f"s{i} = Service {{\n    name = \"service-{i}\"\n    replicas = {i % 9 + 1}\n"
                   f"    ports = [{{number = {8000 + i % 1000}}}]\n    labels.tier = \"t{i % 5}\"\n}}\n"
                   for i in range(5000 * scale))
    return {"main.k": HEAD + body}
