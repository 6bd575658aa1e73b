"""MSG-REUSE: the same letter to two people."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from assistant.checks.context import Context
from assistant.checks.draft import DraftText
from assistant.checks.messages.requests import names_of
from assistant.checks.rule import Fault
from assistant.checks.wordlists import words
from assistant.model.messages import Channel, Kind

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_RUN = 4
"""Words that stand together in one gram."""
_SAME = 0.5
"""Jaccard likeness of the grams of two letters: checks.md, MSG-REUSE."""
_TAKEN_OVER = 0.6
"""Share of a shorter letter that stands in a longer one."""
_FEWEST = 8
"""Grams below which a likeness says nothing."""


def is_not_sent_twice(draft: DraftText, context: Context) -> Iterator[Fault]:
    """Half of its runs of four words, or most of a shorter letter, stand in a letter to somebody else.

    Names and the facts about this reader are left out first: a letter in which only those were changed is the same.
    """
    if not context.sent_to_others or not draft.prose.text:
        return
    left_out = _left_out(context)
    own = _grams(draft, left_out)
    if len(own) < _FEWEST:
        return
    for sent in context.sent_to_others:
        other = _grams_of_sent(sent, draft.kind, draft.channel, left_out)
        shared = len(own & other)
        if other and (
            shared / (len(own) + len(other) - shared) >= _SAME
            or shared / min(len(own), max(len(other), _FEWEST)) >= _TAKEN_OVER
        ):
            twice = next((s for s in draft.sentences if _in(s.text, sent)), draft.sentences[0])
            share = round(100 * shared / len(own))
            yield Fault.of(
                twice,
                f"About {share} % of this letter was already sent to somebody else.",
                _own_words(context),
            )
            return


def _own_words(context: Context) -> str:
    facts = context.mentor.facts if context.mentor else None
    known = f" You know this of them: {facts[0]}." if facts else ""
    return f"Write afresh why this reader, and what only they can answer.{known}"


def _left_out(context: Context) -> frozenset[str]:
    """Words of names and facts, but not the small words between them."""
    facts = (context.mentor.facts or ()) if context.mentor else ()
    return _telling_words((*names_of(context), *(context.other_people or ()), *facts), words("empty"))


@lru_cache(maxsize=16)
def _telling_words(said: tuple[str, ...], empty: frozenset[str]) -> frozenset[str]:
    return frozenset(word for text in said for word in _WORD.findall(text.lower())) - empty


@lru_cache(maxsize=64)
def _grams_of_sent(sent: str, kind: Kind, channel: Channel, left_out: frozenset[str]) -> frozenset[tuple[str, ...]]:
    return _grams(DraftText(sent, kind, channel), left_out)


def _grams(draft: DraftText, left_out: frozenset[str]) -> frozenset[tuple[str, ...]]:
    prose = draft.prose
    said = [word for word in _WORD.findall(draft.lower, prose.start, prose.end) if word not in left_out]
    return frozenset(zip(*(said[at:] for at in range(_RUN)), strict=False))


def _in(sentence: str, sent: str) -> bool:
    return len(sentence) > 20 and " ".join(sentence.split()) in " ".join(sent.split())
