"""A doubt whether the notes bear out a part of a draft that no rule says anything of: from fitted weights, a remark."""

from __future__ import annotations

import tomllib
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from itertools import islice

from assistant.checks.draft import DraftText
from assistant.checks.facts.commitments.clause import Clause
from assistant.checks.facts.commitments.doubt_features import Nearest, nearest
from assistant.checks.facts.commitments.likelihood import likelihood
from assistant.checks.facts.commitments.notes import Notes
from assistant.checks.facts.commitments.people import People
from assistant.checks.facts.commitments.told_parts import Part, parts_of, tells
from assistant.checks.facts.commitments.word_for_word import is_part_of, stands_so

LEAST = 0.15
"""How likely a doubt must be. By weights fitted to the other sets it is newly in about 65 of 588 faithful
letters, and in 15 of the 33 planted commitments that nothing else finds (`tools/fit_doubts.py` prints the figures)."""
_MOST_REMARKS = 2
"""Of one letter: more would drown what is found."""
_MOST_SENTENCES = 500
_SHARED = 2
_TASK = "[ ]"
_LEFT_OPEN = frozenset({"asked", "considered", "open", "question", "refused", "unsettled", "wished"})
"""What a clause tells as done beside one of these may be no more than the asking: `asked if she would, no word`."""


def doubts_in(
    draft: DraftText, notes: Notes, people: People, sources: tuple[str, ...], known: Iterable[tuple[int, int]]
) -> list[tuple[int, int, Clause]]:
    """The likeliest two doubts of a draft, in order: start and end of the part, and the clause that may say otherwise.

    `known` are stretches (code points) that something is found in or that are quoted; their sentences are left alone.
    """
    taken = _sentences_of(draft, known)
    found = [
        (likely, part.start + sentence.start, part.end + sentence.start, clause)
        for sentence in islice(draft.sentences, _MOST_SENTENCES)
        if sentence.start not in taken
        for part, likely, clause in _of_sentence(draft.own[sentence.start : sentence.end], notes, people)
        if not stands_so(sentence.text, draft.kind, sources, people)
    ]
    likeliest = sorted(found, key=lambda one: (-one[0], one[1]))[:_MOST_REMARKS]
    return sorted(((start, end, clause) for _, start, end, clause in likeliest), key=lambda one: one[0])


def is_doubtful(part: Part, beside: Nearest, text: str) -> bool:
    """Whether a part of a sentence, its clause beside it, may be doubted: it tells something, shares more than a word
    with the clause, and neither says no nor tells as done what the clause has so and leaves nothing open, nor has its
    words. All else the weights are to tell."""
    if not tells(part) or "denied" in part.says or beside.shared < _SHARED or _TASK in text:
        return False
    marks = beside.clause.marks
    done = "done" in marks and part.says & {"past", "thanks"} and not marks & _LEFT_OPEN
    if done or "accepted" in marks:
        return False
    return not is_part_of(text[part.start : part.end], beside.clause.text)


def _sentences_of(draft: DraftText, stretches: Iterable[tuple[int, int]]) -> frozenset[int]:
    """Where the sentences begin that some stretches stand in."""
    starts = draft.sentence_starts
    return frozenset(
        starts[place]
        for start, end in stretches
        for place in range(max(0, bisect_right(starts, start) - 1), bisect_left(starts, end))
    )


@lru_cache(maxsize=256)
def _of_sentence(text: str, notes: Notes, people: People) -> tuple[tuple[Part, float, Clause], ...]:
    """The likeliest doubt of a sentence, if there is one."""
    found = []
    for part in parts_of(text, people):
        beside = nearest(part, notes)
        if beside is None or not is_doubtful(part, beside, text):
            continue
        likely = likelihood(beside.features, weights(), weights()["bias"])
        if likely >= LEAST:
            found.append((part, likely, beside.clause))
    return tuple(sorted(found, key=lambda one: -one[1])[:1])


@cache
def weights() -> Mapping[str, float]:
    """Feature -> weight, and `bias`; written by `tools/fit_doubts.py`."""
    text = (files("assistant.checks.facts.commitments") / "doubt_weights.toml").read_text(encoding="utf-8")
    return {name: float(value) for name, value in tomllib.loads(text).items()}
