"""Calls: Fibonacci of 27 by a lambda, 832,000 calls, whatever the scale."""

N = 27


def files(scale):
    return {
        "main.k": f"""_fib = lambda n: int -> int {{
    n if n < 2 else _fib(n - 1) + _fib(n - 2)
}}
result = _fib({N})
""",
        "main.jsonnet": f"local fib(n) = if n < 2 then n else fib(n - 1) + fib(n - 2);\n{{ result: fib({N}) }}\n",
        "main.py": f"""from output import emit


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


emit({{"result": fib({N})}})
""",
        "main.lua": f"""local function fib(n)
  if n < 2 then return n end
  return fib(n - 1) + fib(n - 2)
end
print("result: " .. fib({N}))
""",
    }
