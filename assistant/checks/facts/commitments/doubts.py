"""A doubt whether the notes bear out a part of a draft that no rule says anything of: from fitted weights, a remark."""

from __future__ import annotations

import re
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
from assistant.checks.facts.commitments.told_parts import Part, intends, parts_of, tells_done
from assistant.checks.facts.commitments.word_for_word import is_part_of, stands_so

LEAST = 0.45
"""How likely a doubt must be. By weights fitted to the other sets it is newly in about 41 of 1,068 faithful letters,
and in 10 of the 50 planted commitments that nothing else finds; from 0.3 on it was in 13 of them, and in 93 letters
(`tools/fit_doubts.py` prints the figures)."""
_RATHER = 0.5
"""What is likelier wrong than not."""
_MOST_REMARKS = 2
"""Of one letter: more would drown what is found."""
_MOST_SENTENCES = 500
_SHARED = 2
_YES_BEHIND = frozenset({"next accepted", "next no_refusal"})
"""`could they store them over winter? no problem`."""
_LEAVES_OPEN = re.compile(
    r"\b(?:if|unless|maybe|perhaps|might|could|would|possibly|probably|whether|hope)\b", re.IGNORECASE
)


def doubts_in(
    draft: DraftText,
    notes: Notes,
    people: People,
    sources: tuple[str, ...],
    *,
    known: Iterable[tuple[int, int]],
    borne: Iterable[tuple[int, int]],
) -> list[tuple[int, int, Clause]]:
    """The likeliest two doubts of a draft, in order: start and end of the part, and the clause that may say otherwise.

    `known` are stretches (code points) that something is found in or that are quoted: their sentences are left alone.
    `borne` are those that a clause bears out: of them only what is likelier wrong than not is doubted.
    """
    taken, held = _sentences_of(draft, known), sorted(borne)
    found = [
        (likely, part.start + sentence.start, part.end + sentence.start, clause)
        for sentence in islice(draft.sentences, _MOST_SENTENCES)
        if sentence.start not in taken
        for part, likely, clause in _of_sentence(draft.own[sentence.start : sentence.end], notes, people)
        if likely >= _RATHER or not _overlaps(part.start + sentence.start, part.end + sentence.start, held)
        if not stands_so(sentence.text, draft.kind, sources, people)
    ]
    likeliest = sorted(found, key=lambda one: (-one[0], one[1]))[:_MOST_REMARKS]
    return sorted(((start, end, clause) for _, start, end, clause in likeliest), key=lambda one: one[0])


def _overlaps(start: int, end: int, stretches: Iterable[tuple[int, int]]) -> bool:
    return any(start < last and end > first for first, last in stretches)


def is_doubtful(part: Part, beside: Nearest, text: str) -> bool:
    """Whether a part of a sentence, its clause beside it, may be doubted: it neither asks, says no nor leaves open,
    shares more than a word with the clause, and is not just what the clause bears out. All else the weights are to
    tell."""
    own = text[part.start : part.end]
    if part.says & {"asks", "denied"} or beside.shared < _SHARED or _LEAVES_OPEN.search(own):
        return False
    marks = beside.clause.marks
    answered_yes = "question" in marks and _YES_BEHIND & beside.features.keys()
    if ("accepted" in marks or answered_yes) and not (tells_done(part) and "planned" in marks):
        return False
    if intends(part) and not {"doer other", "receiver other"} & beside.features.keys():
        return False
    return not is_part_of(own, beside.clause.text)


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
    """The doubts of a sentence."""
    found = []
    for part in parts_of(text, people):
        beside = nearest(part, text, notes, people)
        if beside is None or not is_doubtful(part, beside, text):
            continue
        likely = likelihood(beside.features, weights(), weights()["bias"])
        if likely >= LEAST:
            found.append((part, likely, beside.clause))
    return tuple(found)


@cache
def weights() -> Mapping[str, float]:
    """Feature -> weight, and `bias`; written by `tools/fit_doubts.py`."""
    text = (files("assistant.checks.facts.commitments") / "doubt_weights.toml").read_text(encoding="utf-8")
    return {name: float(value) for name, value in tomllib.loads(text).items()}
