[package]
name = "t"

[profile]
max_depth = 50
