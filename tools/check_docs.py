"""Write docs/checks.md from the table of rules: `python tools/check_docs.py`. A test compares them."""

from __future__ import annotations

from pathlib import Path

from assistant.checks.context import NOTHING_KNOWN
from assistant.checks.rule import Example, Rule
from assistant.checks.rules import RULES
from assistant.checks.scopes import ALL
from assistant.checks.wordlists import list_names
from assistant.model.messages import Channel

PAGE = Path(__file__).parent.parent / "docs" / "checks.md"
_HEAD = """# The draft checks

Made from the tables in `assistant/checks/*/table.py` by `tools/check_docs.py`; change the tables, not this page.

Every draft is held against these rules while it is edited, and by `mentee check DRAFT --kind KIND`. A rule is decided
from the text and from what is known beside it; lacking what it needs, it is silent. **error**: mend it before it goes
out; **warn**: worth a look; **info**: a remark. An open slot and a wrong name also stop a draft until it is overridden
on purpose. Keys such as P32 name a practice, keys such as EV2 a source of the project's collection.
"""

_LISTS = """## Word lists

What a rule takes for a stock phrase, an order or a courtesy stands in lists. A file of your own (README) adds entries
to a list or takes some away, under `[add]` and `[remove]`. In an entry `*` at the end of a word stands for any ending,
`(a|b)` for either, `...` for up to four words between. The lists:
"""


def page() -> str:
    """The whole page."""
    index = "\n".join(f"| [{rule.id}](#{rule.id.lower()}) | {rule.level} | {rule.reason} |" for rule in RULES)
    table = f"| rule | level | reason |\n|---|---|---|\n{index}\n"
    lists = f"{_LISTS}\n{', '.join(f'`{name}`' for name in list_names())}\n"
    return "\n".join((_HEAD, table, *(_section(rule) for rule in RULES), lists))


def _section(rule: Rule) -> str:
    kinds = "every kind" if rule.kinds == ALL else ", ".join(sorted(kind.value for kind in rule.kinds))
    by = (
        "" if rule.channels == frozenset(Channel) else f" (only by {', '.join(sorted(c.value for c in rule.channels))})"
    )
    return (
        f"## {rule.id}\n\n**{rule.level}** · {kinds}{by} · {rule.practice}\n\n{rule.reason}\n\n"
        f"How it judges: {rule.finds}\n\n"
        f"Good{_known(rule.good)}:\n\n{_quoted(rule.good)}\n\nBad{_known(rule.bad)}:\n\n{_quoted(rule.bad)}\n"
    )


def _known(example: Example) -> str:
    if example.context == NOTHING_KNOWN:
        return ""
    return f", knowing `{example.context.model_dump_json(exclude_unset=True)}`"


def _quoted(example: Example) -> str:
    words = example.text.split(" ")
    text = f"{words[0]} … ({len(words) - 1} words)" if len(words) > 60 else example.text
    return "\n".join(f"    {line}".rstrip() for line in text.split("\n"))


if __name__ == "__main__":
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(page(), encoding="utf-8")
