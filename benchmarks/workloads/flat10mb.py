"""Reading: a configuration of 10 MB that is one literal for each of 70,000 names."""

import json


def kcl(value):
    if isinstance(value, dict):
        return "{" + ", ".join(f"{k} = {kcl(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(kcl(v) for v in value) + "]"
    return str(value) if isinstance(value, bool) else json.dumps(value)


def files(scale):
    n = max(1, int(70_000 * scale))
    data = {f"service_{k:06d}": {"name": f"service-{k}", "replicas": k % 7, "image": f"registry.example/team{k % 50}/service-{k}:1.{k % 20}.0",
                                 "public": k % 3 == 0, "tags": ["web", "team", f"zone-{k % 100}"]} for k in range(n)}
    return {
        "main.k": "".join(f"{k} = {kcl(v)}\n" for k, v in data.items()),
        "main.jsonnet": json.dumps(data, indent=0) + "\n",
        "main.py": "from output import emit\n\nemit({\n" + "".join(f"    {k!r}: {v!r},\n" for k, v in data.items()) + "})\n",
    }
