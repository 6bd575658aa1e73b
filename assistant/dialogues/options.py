"""The choices of a question, and how a typed word finds the one it means."""

from __future__ import annotations

import difflib
from dataclasses import dataclass

from assistant.model.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Option:
    """One choice. `value` is what is kept, `words` are other names people type for it."""

    value: str
    label: str
    note: str = ""
    words: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()


def match_option(typed: str, options: tuple[Option, ...]) -> Option | None:
    """The option meant by a value, a label, another name or a number from 1."""
    folded = typed.casefold()
    if folded.isascii() and folded.isdigit() and 1 <= int(folded) <= len(options):
        return options[int(folded) - 1]
    for option in options:
        if folded in {option.value.casefold(), option.label.casefold(), *(w.casefold() for w in option.words)}:
            return option
    return None


def nearest(typed: str, options: tuple[Option, ...]) -> str:
    """The end of a sentence that says which choices are near `typed`, or which there are."""
    words = {
        word.casefold(): option.value for option in options for word in (option.value, option.label, *option.words)
    }
    near = list(dict.fromkeys(words[w] for w in difflib.get_close_matches(typed.casefold(), words, n=3, cutoff=0.6)))
    if near:
        return f"; did you mean {' or '.join(near)}?"
    if len(options) <= 12:
        return f"; choose from {', '.join(option.value for option in options)}"
    return ""
