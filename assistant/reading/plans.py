"""What notes hold of the plan for a talk: its lines, its topics and its outcome. Nothing of it was said."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TypeVar

from assistant.model.base import Frozen
from assistant.model.evidence import Evidence, Fact, Source
from assistant.model.text import one_line
from assistant.reading.digest import CommitmentFound, Digest
from assistant.reading.document import Passage
from assistant.reading.sections import section_kind
from assistant.reading.shape import document_of
from assistant.reading.words import load

_SAID = frozenset({"decisions", "feedback", "advice"})
_TOLD = _SAID | {"commitments", "next", "wins", "obstacles", "answer"}
"""Kinds of section that tell what came of a talk, even below a heading that says agenda; a label of the first three."""
_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_MARKS = re.compile(r"[^\w' ]+|_|\d+(?:st|nd|rd|th)?\b")
_ITEM = re.compile(r"\s*(?:[-*•+·>–]|\d{1,2}[.)]|[a-z][.)]|\[[ xX]?\])\s+\S")
_LONGEST_LEAD = 12
"""Words up to which a line above a list may be what it is for."""
_NUMBER = re.compile(r"^\s*(?:[-*•+]\s*)?(?:\d{1,2}[.)]\s+)?")

Found = TypeVar("Found", Fact, CommitmentFound)


class Plan(Frozen):
    """The plan in one source."""

    before: frozenset[int] = frozenset()
    """Lines (from 1) of which nothing was said."""
    either: frozenset[int] = frozenset()
    """Lines that may tell what is planned since."""
    outcome: str = ""
    topics: tuple[Fact, ...] = ()

    @property
    def lines(self) -> frozenset[int]:
        return self.before | self.either


@lru_cache(maxsize=16)  # a replay asks for the same source's plan at every step
def plan_in(source: Source) -> Plan:
    """The lines of a source that stand under a plan's heading, and what they say."""
    leads, listed = _lists_for_a_talk(source.lines)
    before = set(leads | listed)
    either: set[int] = set()
    topics: list[Fact] = []
    outcome = ""
    for passage in document_of(source.text).passages:
        sort = "before" if passage.lines[0] in before else _sort_of(passage)
        if sort is None or passage.kind in {"heading", "header"}:
            continue
        first, last = passage.lines
        (before if sort == "before" else either).update(range(first, last + 1))
        text = one_line(_NUMBER.sub("", passage.text or passage.first_words))
        if not text or passage.lines[0] in leads:
            continue
        if _plain(passage.label) in _listed("outcome"):
            outcome = outcome or text
        elif sort == "before" or text.endswith("?"):
            topics.append(Fact(text=text, evidence=(_evidence(passage, text, source.id),)))
    return Plan(before=frozenset(before), either=frozenset(either), outcome=outcome, topics=tuple(topics))


def said_in(digest: Digest, sources: tuple[Source, ...]) -> Digest:
    """The digest without what stands in the plan alone: what was to be asked was not asked for that."""
    plans = {source.id: plan for source in sources if (plan := plan_in(source)).lines}
    if not plans:
        return digest

    def keep(found: tuple[Found, ...], *, question: bool = False) -> tuple[Found, ...]:
        return tuple(one for one in found if not _planned_only(one.evidence, plans, question=question))

    return digest.model_copy(
        update={
            "advice": keep(digest.advice),
            "feedback": keep(digest.feedback),
            "decisions": keep(digest.decisions),
            "commitments": keep(digest.commitments),
            "open_questions": keep(digest.open_questions, question=True),
        }
    )


def _planned_only(evidence: tuple[Evidence, ...], plans: dict[str, Plan], *, question: bool) -> bool:
    def planned(span: Evidence) -> bool:
        plan = plans.get(span.source) or (next(iter(plans.values())) if not span.source and len(plans) == 1 else None)
        lines = (plan.lines if question else plan.before) if plan else frozenset()
        return set(range(span.lines[0], span.lines[1] + 1)) <= lines

    return bool(evidence) and all(map(planned, evidence))


def _lists_for_a_talk(lines: tuple[str, ...]) -> tuple[frozenset[int], frozenset[int]]:
    """Lines (from 1) that say that a list is for a talk, and the lines of those lists.

    Such a line may not look like a heading; what follows the list is none of it.
    """
    leads: set[int] = set()
    listed: set[int] = set()
    within = False
    for number, line in enumerate(lines, 1):
        bare = line.strip()
        if _ITEM.match(line):
            if within:
                listed.add(number)
        elif bare:
            within = len(bare.split()) <= _LONGEST_LEAD and _named(bare.strip("-=*_# ")) == "before"
            if within:
                leads.add(number)
    return frozenset(leads), frozenset(listed)


def _sort_of(passage: Passage) -> str | None:
    """`before` or `either` for a plan: the label decides where it says so, else the headings."""
    if passage.label:
        sort = _named(passage.label)
        if sort or (section_kind(passage.label) in _SAID and _plain(passage.label) not in _listed("outcome")):
            return sort
    return _sort(passage.headings)


@cache
def _sort(headings: tuple[str, ...]) -> str | None:
    """The innermost heading decides, unless it only names a topic of the plan above."""
    for inner in reversed([heading for heading in headings if heading.strip()]):
        sort = _named(inner)
        if sort or section_kind(inner) in _TOLD:
            return sort
    return None


@cache
def _named(heading: str) -> str | None:
    plain = _plain(heading)
    if _for_a_talk(plain):
        return "before"
    return next((sort for sort in ("before", "either") if _is(plain, sort)), None)


def _for_a_talk(plain: str) -> bool:
    """`plan for wed july w marisol`: for a talk, unless it is for a time to come."""
    found = re.match(
        rf"(?:my |our |the )?(?:{'|'.join(_listed('for_a_talk'))}) (?:for|with|w|on|before)\b(?P<what>.*)", plain
    )
    return found is not None and not set(found["what"].split()) & _listed("for_a_time")


def _is(plain: str, sort: str) -> bool:
    return any(
        form in _listed(sort)
        for form in (plain, re.sub(r"^(?:my|our|the) ", "", plain), re.sub(r" (?:for|with|on|at|of) .*$", "", plain))
    )


def _plain(heading: str) -> str:
    """A heading without brackets, numbers and marks, in small letters."""
    bare = _MARKS.sub(" ", _BRACKETS.sub(" ", heading.replace("’", "'")))
    return " ".join(bare.casefold().split())


@cache
def _listed(sort: str) -> frozenset[str]:
    return frozenset(load("plans")[sort])


def _evidence(passage: Passage, text: str, source: str) -> Evidence:
    return Evidence(lines=passage.lines, text=text, source=source)
