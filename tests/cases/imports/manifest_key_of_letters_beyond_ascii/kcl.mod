[package]
namé = "x"
