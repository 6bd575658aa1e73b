"""What an item of an agenda is for: the people, what happened since, a topic, the end, or minutes left free."""

from __future__ import annotations

import re
from typing import Literal

from assistant.checks.matter import matter
from assistant.checks.wordlists import phrases, words

Part = Literal["hello", "since", "topic", "close", "slack"]

HEAD_END = re.compile(r"[:·|(;]| - |, |\?")
_TOLD = re.compile(
    r"\W*(?:(?:since then|so far|as (?:agreed|promised|asked)),? )?(?:i|we) (?:have |also |then |now )*([a-z]+)\b"
)
"""`I read the two articles`, `we moved the ewes`: what was done."""
_CLAUSE = re.compile(r"[.:;?] |, | - ")
_MOST_OF_AIR = 12
"""Words up to which a line about free minutes says nothing else."""


def part_of(label: str, *, opening: bool, at_end: bool) -> Part:
    """The part that an item plays by its own words, and by its place: a report belongs to the opening, farewells to the
    end. What tells a deed of mine and asks nothing is a report."""
    said = label.replace("’", "'").strip("*_ ").lower()
    head = HEAD_END.split(said, maxsplit=1)[0]
    asks = said.rstrip().endswith("?") and ":" not in said
    if is_air(said):
        return "slack"
    if phrases("agenda.since").search(head) and not (asks and not phrases("agenda.surely_since").search(head)):
        return "since"
    if phrases("agenda.hello").match(said):
        return "hello"
    reports = phrases("agenda.report").match(head)
    since_when = phrases("agenda.since_when").match(said)
    if "?" not in said and (
        since_when or (opening and ((reports and reports.end() == len(head.rstrip())) or _tells(said)))
    ):
        return "since"
    if phrases("agenda.close").match(said) or (at_end and phrases("agenda.close").search(head) and not asks):
        return "close"
    return "topic"


def is_air(said: str) -> bool:
    """Whether a line, in small letters and without its minutes, leaves them free: `slack`, `are for air`, `for what
    comes`. A topic about air, or a free place, is none."""
    if phrases("agenda.slack").match(said):
        return True
    names_it = phrases("agenda.air").search(said)
    if names_it is None or "?" in said or len(said.split()) > _MOST_OF_AIR:
        return False
    return not matter(phrases("agenda.air").sub(" ", said), besides=("agenda.air_around",))


def _tells(said: str) -> bool:
    for clause in _CLAUSE.split(said):
        told = _TOLD.match(clause)
        verb = told[1] if told else ""
        if (verb in words("deeds.irregular") or verb.endswith("ed")) and verb not in words("deeds.none"):
            return True
    return False
