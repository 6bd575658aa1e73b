""" "What I read" as numbered lines: accepted with Enter, or mended line by line first."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

from assistant.conversations.runner import Runner
from assistant.dialogues.turns import Card, CardItem
from assistant.model.text import one_line
from assistant.sharing.documents import mark
from assistant.workspace import AnsweredElsewhere
from tui.console import say
from tui.plain.commands import is_command, obey
from tui.plain.kept import mended_before, saying_back

HOW = "Enter accepts it. `2 = new words` mends line 2, `2 =` takes it off; :help for more."
_MENDING = re.compile(r"\s*(\d{1,6})\s*=(.*)", re.DOTALL)
_YES = frozenset({"", "ok", "okay", "y", "yes", "accept"})


def mend_card(runner: Runner, card: Card, read: Callable[[], str]) -> None:
    """Show the card and take mended lines until it is accepted, or a command moves on. Each mended line is kept."""
    mended = mended_before(runner, card)
    for n, item in enumerate(card.items, 1):
        say(f"  {_line(n, item, mended)}")
    say(HOW)
    while True:
        line = read()
        if is_command(line):
            if obey(runner, card, line):
                break
        elif found := _MENDING.fullmatch(line):
            _mend(runner, card, int(found[1]), one_line(found[2]), mended)
        elif line.strip().casefold() in _YES:
            with saying_back("\n".join(mended.values())):
                try:
                    runner.answer(dict(mended))
                except AnsweredElsewhere as error:
                    say(str(error))
            break
        else:
            say(f"That is no line of the card. {HOW}")
    say()


def _line(n: int, item: CardItem, mended: dict[str, str]) -> str:
    colon = "" if item.label.endswith("?") else ":"
    if item.id not in mended:
        return f"{n}. {item.label}{colon} {item.value}{mark(item.evidence)}"
    words = mended[item.id]
    return f"{n}. {item.label}{colon} {words} (yours)" if words else f"{n}. taken off: {item.label}{colon} {item.value}"


def _mend(runner: Runner, card: Card, number: int, words: str, mended: dict[str, str]) -> None:
    """Put new words in a line's place, keep them, and say how the line reads now."""
    if not 1 <= number <= len(card.items):
        say(f"There are lines 1 to {len(card.items)}." if len(card.items) > 1 else "There is line 1 only.")
        return
    item = card.items[number - 1]
    if words == item.value:
        mended.pop(item.id, None)
    else:
        mended[item.id] = words
    with saying_back(words):
        runner.save_unsent(json.dumps(mended) if mended else "")
    say(f"  {_line(number, item, mended)}")
