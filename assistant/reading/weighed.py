"""What the rules read, weighed: an item that looks like none of its kind is dropped, and a statement that looks like
one in words no rule knows is added. What its own label or column names stays as it was read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from assistant.model.evidence import Evidence, Fact
from assistant.reading.digest import CommitmentFound, Digest
from assistant.reading.likelihoods import KINDS, Kind, likelihoods_of
from assistant.reading.pages import Page
from assistant.reading.ruled_out import nothing_promised
from assistant.reading.statements import Statement
from assistant.reading.unowned import is_unowned
from assistant.reading.unworded import fact_of, promised_in, told_by

Item = TypeVar("Item", Fact, CommitmentFound)
_SECTIONS = {"open_questions": "questions"}
"""What a kind's section is called, where not like the kind."""
_OTHERS = frozenset(("aside", "parked", "asked", "wins", "obstacles", "people"))
"""Sections of things that are read elsewhere, or not at all."""
_BELIEVED: Mapping[Kind, float] = {"commitments": 0.1}
"""Likelihoods below which not even a heading is believed: of what stood in lists of promises on 82 pages,
eleven of nineteen that were none lay there, and two of 83 that were."""
_REPORTS = re.compile(
    r"(?:(?:i|we) )?(?:also )?(?:did|have|had|tried|kept|managed|finished|stopped|began|started)\b(?! to be)"
)
Make = Callable[[Statement], Iterable[Item]]


def weighed(digest: Digest, page: Page) -> Digest:
    """The digest after weighing, every list in the order of the notes."""
    cast, wordings, source = page.cast, page.wordings, page.source
    scale = _Scale(page, digest)

    def plain(statement: Statement) -> Iterable[Fact]:
        fact = fact_of(statement, source)
        return (fact,) if fact else ()

    def attributed(statement: Statement) -> Iterable[Fact]:
        fact = told_by(statement, cast, wordings, source)
        return (fact,) if fact else ()

    def promised(statement: Statement) -> Iterable[CommitmentFound]:
        if nothing_promised(page.statements, statement.number, cast, wordings):
            return ()
        return promised_in(statement, cast, wordings, source)

    return digest.model_copy(
        update={
            "goals": scale.weigh("goals", digest.goals, plain),
            "advice": scale.weigh("advice", digest.advice, attributed),
            "feedback": scale.weigh("feedback", digest.feedback, attributed),
            "open_questions": scale.weigh("open_questions", digest.open_questions, plain),
            "decisions": scale.weigh("decisions", digest.decisions, plain),
            "commitments": scale.weigh("commitments", digest.commitments, promised),
        }
    )


def read_in(page: Page, digest: Digest) -> dict[int, frozenset[str]]:
    """The kinds of fact that the digest has of each statement, by the statement's number."""
    places = _Places(page)
    found: dict[int, set[str]] = {}
    for kind in KINDS:
        for item in getattr(digest, kind):
            if not _is_done(item):
                for place in places.of(item):
                    found.setdefault(place, set()).add(kind)
    return {place: frozenset(kinds) for place, kinds in found.items()}


class _Places:
    """Where the evidence of facts stands among a page's statements."""

    def __init__(self, page: Page) -> None:
        self._places: dict[tuple[tuple[int, int], str], int] = {}
        for n, statement in enumerate(page.statements):
            evidence = statement.evidence(page.source)
            self._places.setdefault((evidence.lines, evidence.text), n)

    def of(self, item: Fact | CommitmentFound) -> list[int]:
        """The statements that the item rests on, or on a part of."""
        places = (self._place(each) for each in item.evidence)
        return [place for place in places if place is not None]

    def _place(self, evidence: Evidence) -> int | None:
        whole = self._places.get((evidence.lines, evidence.text))
        if whole is not None:
            return whole
        first = evidence.lines[0]
        return next((n for (lines, text), n in self._places.items() if first in lines and evidence.text in text), None)


class _Scale:
    """The statements of a page and how likely each is of each kind."""

    def __init__(self, page: Page, digest: Digest) -> None:
        self._statements = page.statements
        self._places = _Places(page)
        self._read = read_in(page, digest)
        self._likelihoods = likelihoods_of(page.statements, page.cast, page.wordings, self._read)

    def weigh(self, kind: Kind, items: Sequence[Item], make: Make[Item]) -> tuple[Item, ...]:
        """The items that count, with those that were made of statements which no item rests on."""
        placed = [(self._places.of(item), item) for item in items]
        covered = {n for places, _ in placed for n in places}
        found = [(min(places, default=0), item) for places, item in placed if self._counts(kind, places, item)]
        found += [
            (n, item)
            for n, (statement, likelihood) in enumerate(zip(self._statements, self._likelihoods, strict=True))
            if n not in covered
            and likelihood.says(kind, read=False)
            and _open(statement)
            and not self._is_another(kind, n)
            for item in make(statement)
        ]
        return tuple(item for _, item in sorted(found, key=lambda one: one[0]))

    def _is_another(self, kind: Kind, place: int) -> bool:
        """Whether what weights alone would make a goal is the writer's question (`unsure whether to`), or what they
        would make advice is the writer's report on some: `did ask one question a day`."""
        if kind == "goals":
            return "open_questions" in self._read.get(place, frozenset())
        statement = self._statements[place]
        return kind == "advice" and statement.voice == "me" and _REPORTS.match(statement.low) is not None

    def _counts(self, kind: Kind, places: Sequence[int], item: Fact | CommitmentFound) -> bool:
        if not places or _is_done(item):
            return True
        if kind == "commitments" and any(is_unowned(self._statements[place]) for place in places):
            return True
        return any(
            (_named(self._statements[place], kind) and self._likelihoods[place].at(kind) >= _BELIEVED.get(kind, 0.0))
            or self._likelihoods[place].says(kind, read=True)
            for place in places
        )


def _is_done(item: Fact | CommitmentFound) -> bool:
    return isinstance(item, CommitmentFound) and item.status == "done"


def _named(statement: Statement, kind: Kind) -> bool:
    """Whether a column or a label of its own says what it is, or the heading of its list."""
    listed = statement.passage.listed or bool(statement.passage.label)
    return (
        (listed and statement.section == _SECTIONS.get(kind, kind))
        or statement.labelled
        or statement.passage.kind == "row"
    )


def _open(statement: Statement) -> bool:
    """Whether it is known whose words they are, and nothing marks it as done, dropped, planned, or something else."""
    passage = statement.passage
    known = statement.own and not (passage.depth and statement.voice is None)
    return known and statement.section not in _OTHERS and not passage.dropped and not passage.done
