[package]
name = "completion"
