"""How likely the parts of a draft's sentences tell what the notes do not bear out, by fitted trees."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import islice

from assistant.checks.draft import DraftText
from assistant.checks.facts.commitments.clause import Clause
from assistant.checks.facts.commitments.doubt_features import Beside, beside
from assistant.checks.facts.commitments.notes import Notes
from assistant.checks.facts.commitments.people import People
from assistant.checks.facts.commitments.told_parts import Part, parts_of
from assistant.checks.facts.commitments.word_for_word import is_part_of
from assistant.checks.facts.trees import Trees, trees_in
from assistant.model.messages import Kind

_MOST_SENTENCES = 500
_DOUBTFUL = "doubtful"
"""A feature, too: whether a part may be doubted by itself."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A part of a sentence: where (code points), how likely it is wrong by the trees alone (0 to 1), the clause that
    tells most against it, and whether it may be doubted where no rule finds anything of it."""

    start: int
    end: int
    likely: float
    clause: Clause
    doubtful: bool


def weighed_parts(draft: DraftText, notes: Notes, people: People) -> Iterator[Weighed]:
    """The parts of a draft that a clause of the notes says anything of, in order."""
    for sentence in islice(draft.sentences, _MOST_SENTENCES):
        own = draft.own[sentence.start : sentence.end]
        for part, told, likely in _likely_of_sentence(own, draft.kind, notes, people):
            start, end = part.start + sentence.start, part.end + sentence.start
            yield Weighed(start, end, likely, told.clause, bool(told.features.get(_DOUBTFUL)))


def features_of_parts(draft: DraftText, notes: Notes, people: People) -> Iterator[tuple[int, int, Mapping[str, float]]]:
    """The same parts, with their features: from, to (code points), feature -> number."""
    for sentence in islice(draft.sentences, _MOST_SENTENCES):
        own = draft.own[sentence.start : sentence.end]
        for part, told in _of_sentence(own, draft.kind, notes, people):
            yield part.start + sentence.start, part.end + sentence.start, told.features


@lru_cache(maxsize=256)
def _likely_of_sentence(text: str, kind: Kind, notes: Notes, people: People) -> tuple[tuple[Part, Beside, float], ...]:
    """The parts of a sentence, what is beside them, and how likely each is wrong; found once while one types
    elsewhere."""
    found = _of_sentence(text, kind, notes, people)
    return tuple((part, told, trees().likelihood(told.features)) for part, told in found)


def _of_sentence(text: str, kind: Kind, notes: Notes, people: People) -> Iterator[tuple[Part, Beside]]:
    for part in parts_of(text, people):
        told = beside(part, text, kind, notes, people)
        if told is not None:
            doubtful = float(is_doubtful(part, told, text))
            yield part, replace(told, features={**told.features, _DOUBTFUL: doubtful})


def is_doubtful(part: Part, told: Beside, text: str) -> bool:
    """Whether a part of a sentence may be doubted at all: it does not ask, no yes stands behind the clause beside it,
    and it is not just what that bears out. All else the trees are to tell."""
    borne = told.answered or is_part_of(text[part.start : part.end], told.clause.text)
    return "asks" not in part.says and not borne


@cache
def trees() -> Trees:
    """Written by `tools/fit_doubts.py`."""
    return trees_in("assistant.checks.facts.commitments", "doubt_trees.json")
