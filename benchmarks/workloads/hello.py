"""Start-up: one attribute."""


def files(scale):
    return {
        "main.k": 'greeting = "hello"\n',
        "main.jsonnet": '{ greeting: "hello" }\n',
        "main.py": 'from output import emit\n\nemit({"greeting": "hello"})\n',
        "main.lua": 'print("greeting: hello")\n',
    }
