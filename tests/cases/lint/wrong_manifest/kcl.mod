[lint]
unused-improt = "error"
unused-import = true
