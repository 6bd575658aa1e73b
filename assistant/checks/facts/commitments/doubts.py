"""A doubt whether the notes bear out a part of a draft that no rule says anything of: by fitted trees, a remark."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import islice

from assistant.checks.draft import DraftText
from assistant.checks.facts.commitments.clause import Clause
from assistant.checks.facts.commitments.doubt_features import Beside, beside
from assistant.checks.facts.commitments.notes import Notes
from assistant.checks.facts.commitments.people import People
from assistant.checks.facts.commitments.told_parts import Part, parts_of
from assistant.checks.facts.commitments.word_for_word import is_part_of, stands_so
from assistant.checks.facts.trees import Trees, is_a_page, trees_in
from assistant.model.messages import Kind

LEAST = 0.15
"""How likely a doubt must be (`tools/fit_doubts.py` prints what that finds)."""
_RATHER = 0.5
"""What is likelier wrong than not."""
_MOST_REMARKS = 2
"""Of one letter: more would drown what is found."""
_MOST_SENTENCES = 500


def doubts_in(
    draft: DraftText,
    notes: Notes,
    people: People,
    sources: tuple[str, ...],
    *,
    known: Iterable[tuple[int, int]],
    borne: Iterable[tuple[int, int]],
) -> list[tuple[int, int, Clause]]:
    """The likeliest two doubts of a draft, in order: start and end of the part, and the clause that may say otherwise;
    none beside less than a page of notes.

    `known` are stretches (code points) that something is found in or that are quoted: their sentences are left alone.
    `borne` are those that a clause bears out: of them only what is likelier wrong than not is doubted.
    """
    if not is_a_page(sources):
        return []
    left_alone, held = _sentences_of(draft, known), tuple(borne)
    found = [
        (likely, part.start + sentence.start, part.end + sentence.start, clause)
        for sentence in islice(draft.sentences, _MOST_SENTENCES)
        if sentence.start not in left_alone
        for part, likely, clause in _of_sentence(draft.own[sentence.start : sentence.end], draft.kind, notes, people)
        if likely >= (_RATHER if _overlaps(part.start + sentence.start, part.end + sentence.start, held) else LEAST)
        if not stands_so(sentence.text, draft.kind, sources, people)
    ]
    likeliest = sorted(found, key=lambda one: (-one[0], one[1]))[:_MOST_REMARKS]
    return sorted(((start, end, clause) for _, start, end, clause in likeliest), key=lambda one: one[0])


def _overlaps(start: int, end: int, stretches: Iterable[tuple[int, int]]) -> bool:
    return any(start < last and end > first for first, last in stretches)


def is_doubtful(part: Part, told: Beside, text: str) -> bool:
    """Whether a part of a sentence may be doubted at all: it does not ask, no yes stands behind the clause beside it,
    and it is not just what that bears out. All else the trees are to tell."""
    borne = told.answered or is_part_of(text[part.start : part.end], told.clause.text)
    return "asks" not in part.says and not borne


def _sentences_of(draft: DraftText, stretches: Iterable[tuple[int, int]]) -> frozenset[int]:
    """Where the sentences begin that some stretches stand in."""
    starts = draft.sentence_starts
    return frozenset(
        starts[place]
        for start, end in stretches
        for place in range(max(0, bisect_right(starts, start) - 1), bisect_left(starts, end))
    )


@lru_cache(maxsize=256)
def _of_sentence(text: str, kind: Kind, notes: Notes, people: People) -> tuple[tuple[Part, float, Clause], ...]:
    """The parts of a sentence that may be doubted, how likely each is wrong, and the clause that tells most against
    it."""
    beside_each = ((part, beside(part, text, kind, notes, people)) for part in parts_of(text, people))
    return tuple(
        (part, trees().likelihood(told.features), told.clause)
        for part, told in beside_each
        if told is not None and is_doubtful(part, told, text)
    )


@cache
def trees() -> Trees:
    """Written by `tools/fit_doubts.py`."""
    return trees_in("assistant.checks.facts.commitments", "doubt_trees.json")
