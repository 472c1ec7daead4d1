[package]
name = "definition"
