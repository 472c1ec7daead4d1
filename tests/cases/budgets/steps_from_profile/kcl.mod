[package]
name = "t"

[profile]
max_steps = 1000
