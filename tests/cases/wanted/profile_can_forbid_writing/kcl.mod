[package]
name = "quiet"

[profile]
write = false
