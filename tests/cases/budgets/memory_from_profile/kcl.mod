[package]
name = "t"

[profile]
max_memory = 16
