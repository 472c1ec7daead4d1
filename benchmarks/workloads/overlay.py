"""Deep merging: a base of 2,000 services and 50 overlays that each change 100 of them. Both numbers grow with the scale."""

import json

CHANGED = 100


def kcl(value):
    if isinstance(value, dict):
        return "{" + ", ".join(f"{k}: {kcl(v)}" if isinstance(v, dict) else f"{k} = {json.dumps(v)}" for k, v in value.items()) + "}"
    return json.dumps(value)


def jsonnet(value, add):
    if isinstance(value, dict):
        return "{" + ", ".join(f"{k}{'+' if add and isinstance(v, dict) else ''}: {jsonnet(v, add)}" for k, v in value.items()) + "}"
    return json.dumps(value)


def files(scale):
    services, overlays = max(1, int(2000 * scale)), max(1, int(50 * scale))
    base = {f"svc{k:05d}": {"image": f"registry/svc{k}:1", "replicas": 1, "env": {"LEVEL": "info", "ID": str(k)},
                            "limits": {"cpu": "100m", "memory": "64Mi"}} for k in range(services)}
    layers = [{f"svc{(n * 40 + k) % services:05d}": {"replicas": n + 2, "env": {f"LAYER_{n}": f"v{n}"}, "limits": {"cpu": f"{n + 1}00m"}}
               for k in range(CHANGED)} for n in range(overlays)]

    def block(name, entries):
        return f"_{name} = {{\n" + "".join(f"    {k}: {kcl(v)}\n" for k, v in entries.items()) + "}\n"

    return {
        "main.k": block("base", base) + "".join(block(f"layer{n}", layer) for n, layer in enumerate(layers))
                  + "result = _base" + "".join(f" | _layer{n}" for n in range(overlays)) + "\n",
        "main.jsonnet": f"local base = {jsonnet(base, False)};\n"
                        + "".join(f"local layer{n} = {jsonnet(layer, True)};\n" for n, layer in enumerate(layers))
                        + "{ result: base" + "".join(f" + layer{n}" for n in range(overlays)) + " }\n",
        "main.py": f"""from output import emit

BASE = {json.dumps(base)}
LAYERS = {json.dumps(layers)}


def merge(below, above):
    result = dict(below)
    for key, value in above.items():
        old = result.get(key)
        result[key] = merge(old, value) if isinstance(value, dict) and isinstance(old, dict) else value
    return result


result = BASE
for layer in LAYERS:
    result = merge(result, layer)
emit({{"result": result}})
""",
    }
