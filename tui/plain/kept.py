"""Nothing typed is lost: what was begun, what another window displaced, and what could not be saved."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from pydantic import JsonValue

from assistant.conversations.runner import Runner
from assistant.dialogues.turns import AnswerError, Ask, Card, Choose, Several
from assistant.model.conversation import words_of
from assistant.model.errors import MenteeError
from assistant.workspace import AnsweredElsewhere
from tui.console import say
from tui.plain.lines import Left


def keep_begun(runner: Runner, ask: Ask, typed: str) -> None:
    """Save what is typed towards a question and not sent, in the shape in which the app's field keeps it."""
    if not typed.strip() or isinstance(ask, Card):
        return
    with saying_back(typed):
        own = isinstance(ask, Choose | Several)
        runner.save_unsent(json.dumps({"own": typed, "ticked": []}) if own else typed)


def begun(runner: Runner, ask: Ask) -> JsonValue:
    """What was typed towards a question and not sent, as an answer to it; None where nothing was."""
    typed = runner.unsent(ask.key)
    if not typed:
        return None
    if isinstance(ask, Choose | Several):
        words: list[JsonValue] = list(words_of(typed))
        return (words if isinstance(ask, Several) else words[0]) if words else None
    return typed


def mended_before(runner: Runner, card: Card) -> dict[str, str]:
    """How a card's lines were mended before: typed and not sent, else in the answer that is opened again."""
    offered = runner.step.offered
    kept: JsonValue = offered.value if offered is not None else None
    with suppress(ValueError):
        kept = json.loads(runner.unsent(card.key)) or kept
    known = {item.id for item in card.items}
    return {key: str(text or "") for key, text in kept.items() if key in known} if isinstance(kept, dict) else {}


def tell_asides(runner: Runner, key: str = "") -> None:
    """Show the words that stand nowhere else, of one question or of all."""
    found = [" / ".join(words_of(value)) for of, value in runner.asides if key in {"", of}]
    for words in dict.fromkeys(filter(None, found)):
        say(f"Kept aside (yours, and used nowhere): {words}")


@contextmanager
def saying_back(words: str) -> Iterator[None]:
    """Save something; where it cannot be saved, say the words once more before the error goes on."""
    try:
        yield
    except (Left, AnswerError, AnsweredElsewhere):
        raise
    except MenteeError:
        if words.strip():
            say(f"This was not saved, so here it is once more:\n{words}")
        raise
