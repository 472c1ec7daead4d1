"""Schema instances: 10,000 with defaults that depend on others, checks and nested instances, all printed."""

KCL = """schema Port:
    name: str
    port: int
    protocol: "TCP" | "UDP" = "TCP"

    check:
        0 < port < 65536, "not a port"

schema Limits:
    cpu: str = "100m"
    memory: str = "128Mi"

schema Workload:
    name: str
    image: str = "registry.example/" + name + ":stable"
    replicas: int = 1
    ports: [Port]
    limits: Limits = Limits {}
    env: {str:str} = {}
    labels: {str:str} = {app = name}

    check:
        len(name) < 64, "the name is too long"
        0 <= replicas <= 100

"""

JSONNET = """local Port = {
  name: error "no name",
  port: error "no port",
  protocol: "TCP",
  assert self.port > 0 && self.port < 65536 : "not a port",
  assert self.protocol == "TCP" || self.protocol == "UDP",
};
local Limits = { cpu: "100m", memory: "128Mi" };
local Workload = {
  local workload = self,
  name: error "no name",
  image: "registry.example/" + workload.name + ":stable",
  replicas: 1,
  ports: error "no ports",
  limits: Limits,
  env: {},
  labels: { app: workload.name },
  assert std.length(self.name) < 64 : "the name is too long",
  assert self.replicas >= 0 && self.replicas <= 100,
};
"""

PYTHON = """from output import emit


def port(name, port, protocol="TCP"):
    assert 0 < port < 65536
    assert protocol in ("TCP", "UDP")
    return {"name": name, "port": port, "protocol": protocol}


def limits(cpu="100m", memory="128Mi"):
    return {"cpu": cpu, "memory": memory}


def workload(name, ports, replicas=1, limits=limits(), env=None, labels=None):
    assert len(name) < 64
    assert 0 <= replicas <= 100
    return {"name": name, "image": "registry.example/" + name + ":stable", "replicas": replicas, "ports": ports,
            "limits": limits, "env": env or {}, "labels": labels or {"app": name}}

"""

LUA = """local lines = {}
local function line(text) lines[#lines + 1] = text end
local function port(name, number, protocol)
  assert(number > 0 and number < 65536)
  protocol = protocol or "TCP"
  assert(protocol == "TCP" or protocol == "UDP")
  return { name = name, port = number, protocol = protocol }
end
local function workload(w)
  assert(#w.name < 64 and w.replicas >= 0 and w.replicas <= 100)
  w.image = "registry.example/" .. w.name .. ":stable"
  return w
end
"""


def files(scale):
    n = max(1, int(10_000 * scale))
    return {
        "main.k": KCL + f"""workloads = [Workload {{
    name = "app${{k}}"
    replicas = k % 10
    ports = [
        Port {{name = "http", port = 8000 + k % 1000}}
        Port {{name = "dns", port = 53, protocol = "UDP"}}
    ]
    limits.cpu = "${{k % 8 + 1}}"
    env: {{LEVEL = "info", ID = "${{k}}"}}
}} for k in range({n})]
""",
        "main.jsonnet": JSONNET + f"""{{
  workloads: [Workload {{
    name: "app" + k,
    replicas: k % 10,
    ports: [Port {{ name: "http", port: 8000 + k % 1000 }}, Port {{ name: "dns", port: 53, protocol: "UDP" }}],
    limits+: {{ cpu: "" + (k % 8 + 1) }},
    env: {{ LEVEL: "info", ID: "" + k }},
  }} for k in std.range(0, {n - 1})],
}}
""",
        "main.py": PYTHON + f"""emit({{"workloads": [
    workload(f"app{{k}}", replicas=k % 10, ports=[port("http", 8000 + k % 1000), port("dns", 53, "UDP")],
             limits=limits(cpu=str(k % 8 + 1)), env={{"LEVEL": "info", "ID": str(k)}})
    for k in range({n})]}})
""",
        "main.lua": LUA + f"""local all = {{}}
for k = 0, {n - 1} do
  all[k + 1] = workload {{ name = "app" .. k, replicas = k % 10, cpu = k % 8 + 1, id = k,
    ports = {{ port("http", 8000 + k % 1000), port("dns", 53, "UDP") }} }}
end
line("workloads:")
for _, w in ipairs(all) do
  line("- name: " .. w.name)
  line("  image: " .. w.image)
  line("  replicas: " .. w.replicas)
  line("  ports:")
  for _, p in ipairs(w.ports) do
    line("  - name: " .. p.name)
    line("    port: " .. p.port)
    line("    protocol: " .. p.protocol)
  end
  line("  limits:\\n    cpu: '" .. w.cpu .. "'\\n    memory: 128Mi")
  line("  env:\\n    LEVEL: info\\n    ID: '" .. w.id .. "'")
  line("  labels:\\n    app: " .. w.name)
end
print(table.concat(lines, "\\n"))
""",
    }
