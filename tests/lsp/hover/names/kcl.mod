[package]
name = "hover"
