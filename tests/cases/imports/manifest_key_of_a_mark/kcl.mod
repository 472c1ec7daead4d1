[!package]
