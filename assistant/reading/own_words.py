"""Each item in its own words: without who said it, what leads up to it and why; two things said in one sentence are
two items. Nothing is put in, and the evidence stays the whole sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TypeVar

from assistant.model.evidence import Fact
from assistant.reading.digest import CommitmentFound, Digest
from assistant.reading.likelihoods import Kind
from assistant.reading.statements import lowered
from assistant.reading.trimming import clean_text
from assistant.reading.wording import MASK, Wordings
from assistant.reading.words import load

Item = TypeVar("Item", bound=Fact)
_WORDS = load("own_words")
_LISTS = ("they", "says", "counsels", "word", "asks")
_LIGHT = re.compile(rf"(?:(?:{load('promises')['light']})\W+)*(?:{load('promises')['light']})\W*", re.IGNORECASE)
"""A promise of such words alone says nothing of what is promised: `do it`, `I'll have that on Monday`."""
_BARE = re.compile(rf"(?:(?:{_WORDS['bare']['words']})\W+)*(?:{_WORDS['bare']['words']})\W*", re.IGNORECASE)
_LEAST_LEFT = 2
"""Words that have to be left when something is cut off."""
_LEAST_APART = 3
"""Words of each of two items that are said in one sentence."""
_LEAST_SAID = 5
"""Words that have to be left when a reason is cut off."""
_MOST_LEADS = 4
_LONG = 16
"""Words from which on a reason at the end is left out: what is shorter is read whole."""


def in_own_words(digest: Digest, wordings: Wordings) -> Digest:
    """The digest with the words of its items cut to what each one says."""
    return digest.model_copy(
        update={
            "goals": _reworded("goals", digest.goals, wordings),
            "advice": _reworded("advice", digest.advice, wordings),
            "feedback": _reworded("feedback", digest.feedback, wordings),
            "open_questions": _reworded("open_questions", digest.open_questions, wordings),
            "decisions": _reworded("decisions", digest.decisions, wordings),
            "commitments": tuple(
                _promise(found, wordings) for found in digest.commitments if not _LIGHT.fullmatch(found.what)
            ),
        }
    )


def _reworded(kind: Kind, items: Iterable[Item], wordings: Wordings) -> tuple[Item, ...]:
    return tuple(
        item.model_copy(update={"text": text})
        for item in items
        for text in texts_of(kind, item.text, wordings)
        if not _BARE.fullmatch(text)
    )


def _promise(found: CommitmentFound, wordings: Wordings) -> CommitmentFound:
    text = own_words("commitments", found.what, wordings)
    return found if text == found.what else found.model_copy(update={"what": text})


def texts_of(kind: Kind, text: str, wordings: Wordings) -> Iterator[str]:
    """The own words of every item of the kind that a text holds, in order; at least one."""
    for part in told_apart(kind, text, wordings):
        yield own_words(kind, part, wordings)


def told_apart(kind: Kind, text: str, wordings: Wordings) -> tuple[str, ...]:
    """A text cut where a second thing of the kind begins."""
    parts: list[str] = []
    start = 0
    if len(text.split()) < _WORDS["words_apart"].get(kind, 0):
        return (text,)
    for match in _apart(kind).finditer(_masked(text, wordings)):
        left, right = text[start : match.start()], text[match.end() :]
        if len(left.split()) >= _LEAST_APART and len(right.split()) >= _LEAST_APART:
            parts.append(left)
            start = match.end()
    return (*parts, text[start:])


def own_words(kind: Kind, text: str, wordings: Wordings) -> str:
    """A text without what leads up to it and what trails behind it; itself where too little would be left."""
    start, end = 0, len(text)
    masked = _masked(text, wordings)
    for _ in range(_MOST_LEADS):
        lead = next(filter(None, (pattern.match(masked, start) for pattern in _patterns("lead", kind))), None)
        if lead is None or len(text[lead.end() :].split()) < _LEAST_LEFT:
            break
        start = lead.end()
    reasons = _patterns("reason", kind) if len(text[start:end].split()) >= _LONG else ()
    for patterns, least in ((_patterns("tail", kind), _LEAST_APART), (reasons, _LEAST_SAID)):
        for pattern in patterns:
            tail = pattern.search(masked, start, end)
            if tail and len(text[start : tail.start()].split()) >= least:
                end = tail.start()
    return clean_text(text[start:end]) or text


def _masked(text: str, wordings: Wordings) -> str:
    return wordings.names.sub(lambda name: MASK * len(name.group()), lowered(text))


@cache
def _patterns(table: str, kind: Kind) -> tuple[re.Pattern[str], ...]:
    own: list[str] = _WORDS[table].get(kind, [])
    patterns = own if kind == "commitments" else _WORDS[table].get("any", []) + own
    return tuple(re.compile(_filled(pattern)) for pattern in patterns)


@cache
def _apart(kind: Kind) -> re.Pattern[str]:
    return re.compile(_filled(_WORDS["apart"].get(kind, "(?!)")))


def _filled(pattern: str) -> str:
    for name in _LISTS:
        pattern = pattern.replace(f"{{{name}}}", _WORDS[name])
    return pattern.replace("{verbs}", load("cues")["advice"]["verbs"])
