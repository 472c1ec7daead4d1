[lint]
unused-import = "error"
