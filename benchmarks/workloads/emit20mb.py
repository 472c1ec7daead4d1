"""Printing: 100,000 small objects, 18 MB of YAML."""

SENTENCE = "the quick brown fox jumps over the lazy dog"


def files(scale):
    n = max(1, int(100_000 * scale))
    return {
        "main.k": f"""items = [{{
    id = k
    name = "item-${{k}}"
    description = "{SENTENCE}"
    labels = {{app = "web", tier = "front"}}
    ports = [80, 443]
    enabled = True
    ratio = 0.5
}} for k in range({n})]
""",
        "main.jsonnet": f"""{{ items: [{{
  id: k,
  name: "item-" + k,
  description: "{SENTENCE}",
  labels: {{ app: "web", tier: "front" }},
  ports: [80, 443],
  enabled: true,
  ratio: 0.5,
}} for k in std.range(0, {n - 1})] }}
""",
        "main.py": f"""from output import emit

emit({{"items": [{{"id": k, "name": f"item-{{k}}", "description": "{SENTENCE}", "labels": {{"app": "web", "tier": "front"}},
                  "ports": [80, 443], "enabled": True, "ratio": 0.5}} for k in range({n})]}})
""",
        "main.lua": f"""local lines, all = {{ "items:" }}, {{}}
local function line(text) lines[#lines + 1] = text end
for k = 0, {n - 1} do
  all[k + 1] = {{ id = k, name = "item-" .. k, description = "{SENTENCE}",
    labels = {{ app = "web", tier = "front" }}, ports = {{ 80, 443 }}, enabled = true, ratio = 0.5 }}
end
for _, item in ipairs(all) do
  line("- id: " .. item.id)
  line("  name: " .. item.name)
  line("  description: " .. item.description)
  line("  labels:\\n    app: " .. item.labels.app .. "\\n    tier: " .. item.labels.tier)
  line("  ports:")
  for _, p in ipairs(item.ports) do line("  - " .. p) end
  line("  enabled: " .. tostring(item.enabled))
  line("  ratio: " .. item.ratio)
end
print(table.concat(lines, "\\n"))
""",
    }
