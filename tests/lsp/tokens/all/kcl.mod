[package]
name = "tokens"
