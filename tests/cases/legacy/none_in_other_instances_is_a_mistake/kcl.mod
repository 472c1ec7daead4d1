[expected]
kclvm_version = "v0.4.6"
