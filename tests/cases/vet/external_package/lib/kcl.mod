[package]
name = "people"
