[package]
name = "references"
