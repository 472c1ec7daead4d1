[expected]
kclvm_version = "v0.13.2"
