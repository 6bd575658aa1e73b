"""Wordings compiled for one document: the patterns of `words/cues.toml` with the names of its people filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from assistant.reading.names import folded, without_honorific
from assistant.reading.people import Cast
from assistant.reading.statements import Statement, lowered
from assistant.reading.words import load

_CUE_WIDTH = 4
"""The next wording of a sentence begins at least this many characters after the one before."""


@dataclass(frozen=True, slots=True)
class Cued:
    """Where a wording was found: its first place and the places of the part that matters, within the statement."""

    at: int
    start: int
    end: int
    subject: str
    """The words that stand for who says or does it; empty where the wording has none."""


@dataclass(frozen=True, slots=True)
class Wordings:
    """The wordings for one cast of people."""

    they: str
    """A pattern for anybody but the writer."""

    @classmethod
    def of(cls, cast: Cast, *, mail: bool) -> Wordings:
        """Wordings that know the people's names; in mail "you" is the person written to."""
        forms = {
            lowered(form) for person in cast.people if person.name != cast.me for form in (person.name, *person.aliases)
        }
        firsts = {form.split()[0] for form in forms if len(form.split()[0]) > 2 and not form.split()[0].endswith(".")}
        forms |= firsts - {"the", "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "chef", "old", "big"}
        words = [
            "she",
            "he",
            "they",
            "my mentor",
            "my advisor",
            "my adviser",
            "my coach",
            "my supervisor",
            "my manager",
            *sorted(forms, key=len, reverse=True),
        ]
        if cast.mentor:
            words += sorted({f"{word[0]}." for word in lowered(without_honorific(cast.mentor)).split()})
        if mail:
            words.append("you")
        return cls("(?:" + "|".join(re.escape(word).replace("\\ ", " ") for word in words) + ")")

    def find(self, kind: str, statement: Statement, table: str = "patterns") -> Cued | None:
        """The first wording of the kind in the statement, unless one of the kind's exceptions is there, too."""
        if self._ruled_out(kind, statement, table):
            return None
        return self._first(kind, table, statement.low, 0)

    def all(self, kind: str, statement: Statement, table: str = "patterns") -> Iterator[Cued]:
        """Every wording of the kind, left to right; each part ends where the next wording begins."""
        if self._ruled_out(kind, statement, table):
            return
        low, at = statement.low, 0
        found: list[Cued] = []
        while len(found) < 6:
            cued = self._first(kind, table, low, at)
            if cued is None:
                break
            found.append(cued)
            at = max(cued.start, cued.at + _CUE_WIDTH)
        for n, cued in enumerate(found):
            end = found[n + 1].at if n + 1 < len(found) else cued.end
            yield Cued(cued.at, cued.start, max(end, cued.start), cued.subject)

    def _ruled_out(self, kind: str, statement: Statement, table: str) -> bool:
        triggers = _triggers(kind, table)
        if triggers and statement.words.isdisjoint(triggers):
            return True
        never = _never(kind, table)
        return never is not None and never.search(statement.low) is not None

    def _first(self, kind: str, table: str, low: str, at: int) -> Cued | None:
        best: Cued | None = None
        for pattern in _compiled(kind, table, self.they):
            match = pattern.search(low, at)
            if match and (best is None or match.start() < best.at):
                subject = match.groupdict().get("they") or ""
                best = Cued(match.start(), match.start("x"), match.end("x"), subject)
        return best


@cache
def _triggers(kind: str, table: str) -> frozenset[str]:
    """Words of which every wording of the table has one; without any the patterns need not be tried."""
    return frozenset(load("cues")[kind].get("triggers" if table == "patterns" else f"{table}_triggers", ()))


@cache
def _never(kind: str, table: str) -> re.Pattern[str] | None:
    patterns = load("cues")[kind].get("never" if table == "patterns" else f"{table}_never", [])
    return re.compile("|".join(patterns)) if patterns else None


@cache
def _compiled(kind: str, table: str, they: str) -> tuple[re.Pattern[str], ...]:
    return tuple(filled(pattern, they) for pattern in load("cues")[kind].get(table, []))


def filled(pattern: str, they: str) -> re.Pattern[str]:
    """A pattern of the word lists with its names in place: `{they}`, `{says}`, `{eval}`, `{verbs}`, `{work}`.

    The first `{they}` is kept as the group `they`, the subject.
    """
    cues = load("cues")
    lists = {"says": cues["says"], "eval": cues["feedback"]["eval"], "work": cues["feedback"]["work"]}
    lists["verbs"] = load("commitments")["verbs"]
    for name, words in lists.items():
        pattern = pattern.replace(f"{{{name}}}", words)
    pattern = pattern.replace("{they}", f"(?P<they>\\b{they}(?!\\w))", 1)
    return re.compile(pattern.replace("{they}", they))


def giver_of(subject: str, statement: Statement, cast: Cast) -> str | None:
    """Who said it: the person named, else the one the label is about, else whose words they are, else the mentor."""
    named = cast.who(subject) if subject and folded(subject) not in {"she", "he", "they", "you"} else None
    if named is not None:
        return named
    if statement.about is not None and statement.about != "me":
        return statement.about
    if statement.voice not in {"me", None}:
        return statement.voice
    return cast.mentor
