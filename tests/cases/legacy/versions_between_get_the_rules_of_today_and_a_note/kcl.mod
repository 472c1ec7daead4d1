[expected]
kclvm_version = "v0.9.0"
