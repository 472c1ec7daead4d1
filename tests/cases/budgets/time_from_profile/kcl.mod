[package]
name = "t"

[profile]
timeout = 50
