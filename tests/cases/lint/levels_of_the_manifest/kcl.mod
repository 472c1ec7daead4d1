[package]
name = "app"

[lint]
unused-import = "error"
W1004 = "off"
shadowed-name = "warning"
