[package]
name = "t"

[profile]
entries = ["main.k"]
disable_none = true
arguments = ["env=prod"]
