"""1,000 Deployments and Services of the Kubernetes models, checked by their schemas.

Needs the models as a package (KCL_K8S_MODULE names the folder); jsonnet makes the same objects and checks nothing.
"""

import os

MODULE = os.environ.get("KCL_K8S_MODULE", "")
MISSING = "" if MODULE else "KCL_K8S_MODULE does not name the folder of the Kubernetes models"

KCL = """import k8s.api.apps.v1 as apps
import k8s.api.core.v1 as core

_names = ["app${k}" for k in range(%d)]
deployments = [apps.Deployment {
    metadata = {name = n, labels = {app = n}}
    spec = {
        replicas = 3
        selector.matchLabels = {app = n}
        template = {
            metadata.labels = {app = n}
            spec.containers = [{
                name = n
                image = "nginx:1.25"
                ports = [{containerPort = 80}]
                env = [{name = "LEVEL", value = "info"}]
                resources = {limits = {cpu = "100m", memory = "64Mi"}}
            }]
        }
    }
} for n in _names]
services = [core.Service {
    metadata = {name = n, labels = {app = n}}
    spec = {
        selector = {app = n}
        ports = [{port = 80, targetPort = 8080}]
    }
} for n in _names]
"""

JSONNET = """local deployment(n) = {
  apiVersion: "apps/v1",
  kind: "Deployment",
  metadata: { name: n, labels: { app: n } },
  spec: {
    replicas: 3,
    selector: { matchLabels: { app: n } },
    template: {
      metadata: { labels: { app: n } },
      spec: { containers: [{
        name: n,
        image: "nginx:1.25",
        ports: [{ containerPort: 80 }],
        env: [{ name: "LEVEL", value: "info" }],
        resources: { limits: { cpu: "100m", memory: "64Mi" } },
      }] },
    },
  },
};
local service(n) = {
  apiVersion: "v1",
  kind: "Service",
  metadata: { name: n, labels: { app: n } },
  spec: { selector: { app: n }, ports: [{ port: 80, targetPort: 8080 }] },
};
local names = ["app" + k for k in std.range(0, %d)];
{ deployments: [deployment(n) for n in names], services: [service(n) for n in names] }
"""


def files(scale):
    n = max(1, int(1000 * scale))
    return {
        "kcl.mod": f'[package]\nname = "bench"\n\n[dependencies]\nk8s = {{ path = "{MODULE}" }}\n',
        "main.k": KCL % n,
        "main.jsonnet": JSONNET % (n - 1),
    }
