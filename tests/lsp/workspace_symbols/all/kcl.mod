[package]
name = "symbols"
