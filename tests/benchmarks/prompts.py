"""What each task's request takes in tokens: its rules, its schema and the sample brief."""

from __future__ import annotations

from assistant.engines.model.planning import plan_of
from assistant.engines.model.tokens import count
from tests.engines.model.scripts import ENDPOINT, every_task

BUDGETS = {"write-message": 900, "build-agenda": 2500}
"""Tokens of a thank-you, and of an agenda from a one-page note, with the schema beside them."""


def main() -> None:
    print("prompts: tokens of one request (rules + schema + brief); the rules come first and stay the same")
    for task in every_task():
        plan = plan_of(task, ENDPOINT)
        rules, brief = (count(message.content) for message in plan.parts[0].request.messages)
        schema = plan.parts[0].schema
        budget = f"  (budget {BUDGETS[task.name]:,})" if task.name in BUDGETS else ""
        print(f"  {plan.prompt.id:20} {plan.tokens.tokens:6,}  = {rules} + {schema} + {brief}{budget}")


if __name__ == "__main__":
    main()
