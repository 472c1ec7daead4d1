[package]
name = "tree"
