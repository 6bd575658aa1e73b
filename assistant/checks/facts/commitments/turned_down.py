"""What the notes have as refused, or as left out of a gift, told as given: `asked for a loan: no`, `not the flight`.

A sentence is laid beside a question with its no, or a gift with its exception, as a whole: it names nearly all that was
asked, or the gift and what was left out of it, and has no `not` itself. A remark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from assistant.checks.facts.commitments.clause import Clause
from assistant.checks.facts.commitments.comparing import is_held
from assistant.checks.facts.commitments.cuts import parts_of_sentence
from assistant.checks.facts.commitments.matter import is_figure, worth
from assistant.checks.facts.commitments.notes import Notes
from assistant.checks.facts.commitments.verdict import Verdict
from assistant.checks.facts.commitments.words import words_of

_LEFT_OPEN = re.compile(
    r"\b(?:not|no|nor|never|nothing|nobody|none|without|except|only|instead|rather|cannot|if|whether|unless|would|could"
    r"|might|should|ask(?:s|ed|ing)?|wish(?:ed)?|want(?:s|ed)?|hop(?:e|ed|ing)|refus\w+|declin\w+|turned down|myself"
    r"|ourselves|my own|our own|i|we)\b|n['’]t\b|\?",
    re.IGNORECASE,
)
"""With these a draft tells the no, or leaves the thing open, or has the writer see to it."""
_NO = re.compile(
    r"\W*(?:no|nope|nah|sorry|refused|declined|(?:s?he|they) (?:said|says) no)\b(?! (?:problem|worries))", re.I
)
_REQUEST = re.compile(r"\b(?:can|could|would|will) (?:you|s?he|they)\b", re.IGNORECASE)
_EXCEPT = re.compile(r"\W*(?:(?:but|and) )?(?:not|without|except(?: for)?|minus|excluding)\b", re.IGNORECASE)
_EXCEPTED_WORDS = 5
_ASKING = frozenset({"ask"})
_SEVERAL = 2
_MOST = 0.75


def told_though_refused(text: str, notes: Notes) -> Iterator[tuple[int, int, Verdict]]:
    """The parts of a sentence (from, to, verdict) that tell as given what was refused or left out."""
    refused, gifts = _refused(notes), _excepted(notes)
    if not (refused or gifts) or text.rstrip().endswith("?"):
        return
    for start, end in parts_of_sentence(text):
        part = text[start:end]
        if _LEFT_OPEN.search(part):
            continue
        about = frozenset(word.concept for word in words_of(part)) - {""}
        clause = _beside(about, refused, gifts)
        if clause is not None:
            yield start, end, Verdict("refused", clause)


def _beside(
    about: frozenset[str], refused: tuple[Clause, ...], gifts: tuple[tuple[Clause, Clause], ...]
) -> Clause | None:
    for clause in refused:
        things = [one for one in clause.about - _ASKING if not is_figure(one)]
        held = [one for one in things if is_held(one, about)]
        if len(held) >= _SEVERAL and len(held) >= _MOST * len(things) and any(worth(one) >= 1 for one in held):
            return clause
    for gift, clause in gifts:
        left_out = [one for one in clause.denied if worth(one) >= 1]
        given = [one for one in gift.about - clause.denied if not is_figure(one) and is_held(one, about)]
        if left_out and all(is_held(one, about) for one in left_out) and len(given) >= _SEVERAL:
            return clause
    return None


@lru_cache(maxsize=16)
def _refused(notes: Notes) -> tuple[Clause, ...]:
    """What is asked for in a clause behind which, in its line, stands a no."""
    return tuple(
        asked
        for asked, after in pairwise(notes.clauses)
        if after.line == asked.line
        and (asked.marks & {"asked"} or _REQUEST.search(asked.text))
        and _NO.match(after.text)
    )


@lru_cache(maxsize=16)
def _excepted(notes: Notes) -> tuple[tuple[Clause, Clause], ...]:
    """What is told, and the few words behind it in its line that leave one thing out."""
    return tuple(
        (gift, after)
        for gift, after in pairwise(notes.clauses)
        if after.line == gift.line
        and after.denied
        and not gift.denied
        and not gift.marks & {"question", "considered"}
        and _EXCEPT.match(after.text)
        and len(after.text.split()) <= _EXCEPTED_WORDS
    )
