[package]
name = "links"
