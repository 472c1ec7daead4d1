[package]
name = "rates"
