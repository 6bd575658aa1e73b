"""Which kind of help the notes ask for, and which they do not want now."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

from assistant.model.base import Frozen
from assistant.model.evidence import Evidence, Fact, Source
from assistant.model.help import Help


class HelpWanted(Frozen):
    """A wish for one kind of help, or (`wanted` False) against it, with the words that say so."""

    help: Help
    wanted: bool
    said: Fact


_WISH = re.compile(
    r"\b(?:i|we)(?:'d| would)? (?:want|need|like|love|wish|hope)\b"
    r"|(?:^\W*|[;:.] *)(?:really |just |mostly )?(?:want|need|would like|'d like)\b"
    r"|\b(?:want|need)s? (?:her|him|them|you|no)\b"
    r"|\b(?:she|he|they|you) (?:should|shd|could|can|may) (?:just |please )?\w+ me\b"
    r"|\b(?:please|pls|plz|could (?:she|he|they|you)|can (?:she|he|they|you)|help (?:wanted|needed)|wanted"
    r"|ask(?:ing)? (?:her|him|them|for)|get (?:her|him|them) to|have (?:her|him|them))\b",
    re.IGNORECASE,
)
_AGAINST = re.compile(r"\b(?:no|not|don'?t|do not|without|rather than|instead of)\b[^.;,]{0,30}$", re.IGNORECASE)


@cache
def _phrases() -> tuple[tuple[Help, re.Pattern[str]], ...]:
    table = tomllib.loads(files("assistant.reading").joinpath("words/help.toml").read_text(encoding="utf-8"))
    return tuple(
        (Help(mode), re.compile(r"\b(?:" + "|".join(patterns) + r")\b", re.IGNORECASE))
        for mode, patterns in table.items()
    )


def help_wanted(source: Source) -> tuple[HelpWanted, ...]:
    """Every wish for or against a kind of help, in the order of the text; a line must sound like a wish to count."""
    found: list[HelpWanted] = []
    for number, line in enumerate(source.lines, 1):
        if not _WISH.search(line) and "not now" not in line.casefold():
            continue
        hits = sorted((m.start(), mode, m.group()) for mode, pattern in _phrases() for m in pattern.finditer(line))
        for start, mode, words in hits:
            against = bool(_AGAINST.search(line[:start]))
            if any(h.help is mode for h in found):
                continue
            fact = Fact(
                text=line.strip(" -*\t"), evidence=(Evidence(lines=(number, number), text=words, source=source.id),)
            )
            found.append(HelpWanted(help=mode, wanted=not against, said=fact))
    return tuple(found)
