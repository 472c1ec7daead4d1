"""Recursion through schema instances: Fibonacci of 22, 57,000 instances, whatever the scale."""

N = 22


def files(scale):
    return {
        "main.k": f"""schema Fib:
    n: int
    value: int = 1 if n <= 1 else Fib {{n = n - 1}}.value + Fib {{n = n - 2}}.value

result = Fib {{n = {N}}}.value
""",
        "main.jsonnet": f"""local Fib = {{
  local me = self,
  n: 1,
  value: if me.n <= 1 then 1 else (Fib {{ n: me.n - 1 }}).value + (Fib {{ n: me.n - 2 }}).value,
}};
{{ result: (Fib {{ n: {N} }}).value }}
""",
    }
