"""A platform repository: 28 stacks (14 projects, two each) over the model library of examples/, one process a stack.

Each project declares ten applications, and the library has 40 more files of schemas that its projects import.
"""

import os

EXAMPLES = os.path.join(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))), "examples")
PROJECTS = 14
APPS = 10
CATALOG_FILES = 40
WARM = True

APP = """{name}: frontend.WebApp {{
    image = "registry.example.com/{name}:1.{k}.0"
    main = {{
        name = "web"
        env = [{{name = "SETTING_{{}}".format(n), value = "value-${{n}}"}} for n in range(20)]
        ports = [{{number = 8080}}]
        health = "/healthz"
    }}
    labels.tier = catalog.Tier{tier} {{}}.name
    config = {{
        "app.properties" = \"\"\"
            name = {name}
            page.size = {size}
            \"\"\"
    }}
    exposure.port = 80
}}
"""

CATALOG = '''schema Tier{k}:
    """Tier {k} of the catalogue."""
    name: str = "tier-{k}"
    weight: int = {k} + 1
    owner?: str
    regions: [str] = ["eu", "us"]
    limits: {{str:str}} = {{cpu = "${{weight}}", memory = "64Mi"}}

    check:
        weight > 0, "no weight"

'''

SETTINGS = """kcl_options:
  - key: app
    value: {project}
  - key: env
    value: {stack}
"""

KCL_YAML = """kcl_cli_configs:
  files:
    - ${KCL_MOD}/models/meta/meta.k
    - ../base/base.k
    - main.k
    - ${KCL_MOD}/models/render/render.k
"""


def library():
    out = {}
    for folder, _, names in os.walk(os.path.join(EXAMPLES, "models")):
        for name in names:
            if name.endswith(".k") and not name.endswith("_test.k"):
                path = os.path.join(folder, name)
                with open(path, encoding="utf-8") as f:
                    out[os.path.relpath(path, EXAMPLES)] = f.read()
    return out


def files(scale):
    apps = max(1, int(APPS * scale))
    out = library()
    out["kcl.mod"] = '[package]\nname = "platform"\n'
    for n in range(CATALOG_FILES):
        out[f"models/catalog/part{n}.k"] = "".join(CATALOG.format(k=n * 10 + k) for k in range(10))
    for p in range(PROJECTS):
        project = f"project{p}"
        names = [f"{project}_app{k}" for k in range(apps)]
        out[f"{project}/base/base.k"] = "import models.catalog\nimport models.frontend\n\n" + "".join(
            APP.format(name=name, k=k, size=k * 10, tier=(p * 20 + k) % (CATALOG_FILES * 10)) for k, name in enumerate(names))
        for stack in ("dev", "prod"):
            out[f"{project}/{stack}/kcl.yaml"] = KCL_YAML
            out[f"{project}/{stack}/settings.yaml"] = SETTINGS.format(project=project, stack=stack)
            out[f"{project}/{stack}/main.k"] = "import models.frontend\n\n" + "".join(
                f"{name}: frontend.WebApp {{\n    replicas = {2 if stack == 'dev' else 5}\n"
                f"    main.env += [{{name = \"STAGE\", value = \"{stack}\"}}]\n}}\n" for name in names)
    return out


def runs():
    """The runs whose times are added: (folder, arguments of kcl)."""
    return [(f"project{p}/{stack}", ["run", "-Y", "kcl.yaml", "-Y", "settings.yaml"])
            for p in range(PROJECTS) for stack in ("dev", "prod")]
