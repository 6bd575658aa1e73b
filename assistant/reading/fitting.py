"""Whether notes are of the talk they are taken for: whom they name, and which day they bear."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from assistant.model.base import Frozen
from assistant.model.days import day_words
from assistant.model.evidence import Source
from assistant.reading.digest import Digest
from assistant.reading.notes import digest_of

DAYS_APART = 3
"""Notes written up to so many days before or after a talk may well be of it (ours)."""
_NEAR = 0.8
"""How alike (difflib ratio) a word must be to a name to be taken for its misspelling, as with names that are typed."""
_WORD = re.compile(r"[^\W\d_]+")


class Misfit(Frozen):
    """Something that does not fit. `name` is whom the notes seem to be about instead, where that is it."""

    text: str
    """One sentence."""
    name: str = ""


def misfits(
    sources: tuple[Source, ...],
    digest: Digest,
    *,
    mentor: Iterable[str],
    others: Iterable[str] = (),
    me: str | None = None,
    talk: date | None = None,
    today: date,
) -> tuple[Misfit, ...]:
    """What speaks against these notes being of a talk with `mentor` (all their names, the usual one first) on `talk`.

    People do not fit where the mentor is never named and somebody else is: one of `others` (mentors one also has), or
    whom the notes themselves make the mentor. Notes that say `she` alone fit. A day does not fit where the notes bear
    one that is more than `DAYS_APART` from the talk, or still to come. Nothing is guessed from silence.
    """
    found = []
    names = [name for name in mentor if name]
    instead = _instead(sources, names, [name for name in others if name], me, today) if names else ""
    if instead:
        found.append(Misfit(text=f"They speak of {instead}, and never of {names[0]}.", name=instead))
    if digest.day and digest.day_from == "notes":
        written = day_words(digest.day, year=True)
        if digest.day > today:
            found.append(Misfit(text=f"They bear the day {written}, which is still to come."))
        elif talk and abs((digest.day - talk).days) > DAYS_APART:
            found.append(Misfit(text=f"They bear the day {written}; the talk was on {day_words(talk, year=True)}."))
    return tuple(found)


@lru_cache(maxsize=16)  # a replay asks for the same source's words at every step
def _words(source: Source) -> frozenset[str]:
    return frozenset(_WORD.findall(source.text))


def _instead(sources: tuple[Source, ...], names: list[str], others: list[str], me: str | None, today: date) -> str:
    """Whom the notes are about in place of the mentor; empty where they name the mentor, or nobody."""
    told = frozenset(word for source in sources for word in _words(source))
    words = frozenset(map(str.casefold, told))
    parts = {part.casefold() for name in names for part in _WORD.findall(name) if len(part) > 1}
    if not parts or parts & words or any(difflib.get_close_matches(part, words, n=1, cutoff=_NEAR) for part in parts):
        return ""
    known = next((other for other in others if set(_WORD.findall(other)[:1]) & told), "")
    if known:
        return known
    read = (digest_of(source, today=today, me=me).mentor for source in sources)
    return next((name for name in read if name), "")
