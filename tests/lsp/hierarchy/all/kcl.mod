[package]
name = "hierarchy"
