"""Wordings: the patterns of `words/cues.toml`, looked up in sentences whose people's names are masked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from assistant.reading.names import TITLES, folded, without_honorific
from assistant.reading.people import Cast
from assistant.reading.statements import Statement, lowered
from assistant.reading.words import load

MASK = "ǁ"
"""A letter that no name begins with in most languages; it stands for every letter of a masked name."""
_APOSTROPHE = re.compile(r"'(ll|m|ve|d|re|s|t)\b")
_RUN_TOGETHER = re.compile(
    r"\b(?:dont|didnt|im|ive|cant|wont|shes|hes|thats|isnt|doesnt|havent|youre|theyre|shouldnt)\b"
)
_FIRST_PERSON = re.compile(r"\b(?:i|i'm|i'll|my|mine|myself|me)\b")
_LEAST_NAMED = 3
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


@dataclass(frozen=True)
class Wordings:
    """The wordings for one cast of people.

    Names are masked before a sentence is searched, so that the patterns are the same for everybody.
    """

    names: re.Pattern[str]
    initials: re.Pattern[str]
    """Capitals that stand for a person: `AB` for Amina Bello."""
    mail: bool
    """Whether "you" is the person written to."""
    bare: bool = False
    """Whether the writer leaves apostrophes out: `ill`, `shes`."""
    third: bool = False
    """Whether the writer tells of themselves by their own name."""

    @classmethod
    def of(cls, cast: Cast, *, mail: bool, bare: bool = False, third: bool = False) -> Wordings:
        """Wordings that know everybody's names but the writer's own; that, too, where they write as of another."""
        others = [person for person in cast.people if third or person.name != cast.me]
        forms = {lowered(form) for person in others for form in (person.name, *person.aliases)}
        firsts = {form.split()[0] for form in forms if len(form.split()[0]) > 2}
        forms |= {first for first in firsts if folded(first) not in TITLES}
        if cast.mentor:
            forms |= {f"{word[0]}." for word in lowered(without_honorific(cast.mentor)).split()}
        said = {word[0] for word in lowered(without_honorific(cast.mentor)).split()} if cast.mentor else set()
        names = "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
        if said:
            names += (
                rf"|(?:{'|'.join(re.escape(letter) for letter in sorted(said))})(?= (?:says|said|thinks|suggests)\b)"
            )
        initials = {cast.initials(person) for person in others} - {""}
        marks = re.compile("|".join(rf"\b{re.escape(mark)}\b" for mark in sorted(initials)) or r"(?!)")
        return cls(re.compile(rf"(?<!\w)(?:{names})(?!\w)" if names else r"(?!)"), marks, mail, bare, third)

    def masked(self, statement: Statement) -> str:
        """The statement in small letters with every name replaced by marks of the same length."""
        masked = self.names.sub(_mask, statement.low)
        for match in self.initials.finditer(statement.text):
            masked = f"{masked[: match.start()]}{_mask(match)}{masked[match.end() :]}"
        return masked

    def denied(self, kind: str, statement: Statement) -> bool:
        """Whether one of the kind's exceptions stands in the statement."""
        never = _never(kind, "patterns")
        return never is not None and never.search(statement.low) is not None

    def find(self, kind: str, statement: Statement, table: str = "patterns") -> Cued | None:
        """The first wording of the kind in the statement, unless one of the kind's exceptions is there, too."""
        if self._ruled_out(kind, statement, table):
            return None
        return self._first(kind, table, self.masked(statement), statement.low, 0)

    def all(self, kind: str, statement: Statement, table: str = "patterns") -> Iterator[Cued]:
        """Every wording of the kind, left to right; each part ends where the next wording begins."""
        if self._ruled_out(kind, statement, table):
            return
        masked, at = self.masked(statement), 0
        found: list[Cued] = []
        while len(found) < 6:
            cued = self._first(kind, table, masked, statement.low, at)
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

    def _first(self, kind: str, table: str, masked: str, low: str, at: int) -> Cued | None:
        best: Cued | None = None
        for pattern in _compiled(kind, table, self.mail, self.bare):
            match = pattern.search(masked, at)
            if match and (best is None or match.start() < best.at):
                best = Cued(match.start(), match.start("x"), match.end("x"), subject_of(match, low))
        return best


def told_as_of_another(text: str, cast: Cast) -> bool:
    """Whether the writer is known, named again and again, and never says "I"."""
    if cast.me is None or _FIRST_PERSON.search(text.lower()):
        return False
    first = without_honorific(cast.me).split()[0]
    marks = {first, *(cast.initials(person) for person in cast.people if person.name == cast.me)} - {""}
    named = rf"\b(?:{'|'.join(re.escape(mark) for mark in marks)})\b"
    return len(re.findall(named, text)) >= _LEAST_NAMED


def leaves_apostrophes_out(text: str) -> bool:
    """Whether contractions are run together somewhere in the text: `dont`, `shes`."""
    return _RUN_TOGETHER.search(text.lower()) is not None


def _mask(match: re.Match[str]) -> str:
    return MASK * len(match.group())


@cache
def _triggers(kind: str, table: str) -> frozenset[str]:
    """Words of which every wording of the table has one; without any the patterns need not be tried."""
    return frozenset(load("cues")[kind].get("triggers" if table == "patterns" else f"{table}_triggers", ()))


@cache
def _never(kind: str, table: str) -> re.Pattern[str] | None:
    patterns = load("cues")[kind].get("never" if table == "patterns" else f"{table}_never", [])
    return re.compile("|".join(patterns)) if patterns else None


@cache
def _compiled(kind: str, table: str, mail: bool, bare: bool) -> tuple[re.Pattern[str], ...]:
    return tuple(filled(pattern, mail, bare) for pattern in load("cues")[kind].get(table, []))


def filled(pattern: str, mail: bool, bare: bool = False) -> re.Pattern[str]:
    """A pattern of the word lists with its lists in place: `{they}`, `{says}`, `{eval}`, `{adv}`, `{ins}` and others.

    `{they}` is anybody but the writer, in mail "you", too; the first is kept as the group `they`, the subject. `bare`
    lets contractions stand without their apostrophe.
    """
    cues = load("cues")
    lists = {"says": cues["says"], "eval": cues["feedback"]["eval"], "work": cues["feedback"]["work"]}
    lists |= {"verbs": cues["advice"]["verbs"], "adv": cues["adv"], "ins": cues["ins"]}
    lists |= {name: load("commitments")[name] for name in ("doing", "acts", "gerunds")}
    for name, words in lists.items():
        pattern = pattern.replace(f"{{{name}}}", words)
    they = f"(?:{cues['they']}|{MASK}+{'|you' if mail else ''})"
    ends = r"(?!\w)" if not bare else r"(?:(?!\w)|(?=(?:s|ll|d|re)\b))"
    pattern = pattern.replace("{they}", f"(?P<they>\\b{they}{ends})", 1)
    pattern = pattern.replace("{they}", they)
    return re.compile(_APOSTROPHE.sub(r"'?\1", pattern) if bare else pattern)


def subject_of(match: re.Match[str], low: str) -> str:
    """The words that a pattern's `{they}` stands for, as the sentence has them; empty where it has none."""
    if "they" not in match.re.groupindex or match["they"] is None:
        return ""
    return low[match.start("they") : match.end("they")]


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
