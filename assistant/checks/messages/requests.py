"""The sentences of a message that want something of its reader, and what they are about."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from assistant.checks.context import Context
from assistant.checks.draft import DraftText, Span
from assistant.checks.matter import matter
from assistant.checks.tone.said import without_quotes
from assistant.checks.wordlists import phrases


class Request(NamedTuple):
    """A sentence that asks: its place, its words in small letters without quoted speech, and its question marks."""

    span: Span
    lower: str
    marks: tuple[int, ...]


@lru_cache(maxsize=4)
def requests(draft: DraftText) -> tuple[Request, ...]:
    """Every sentence of the prose with a question or a request to the reader, however polite, in order.

    No request is: a question of politeness or to oneself, thanks, an offer, an aim that does not involve the reader.
    """
    unquoted = without_quotes(draft.lower)
    asking = (_request(sentence, unquoted[sentence.start : sentence.end]) for sentence in draft.sentences)
    return tuple(request for request in asking if request is not None)


def _request(sentence: Span, lowered: str) -> Request | None:
    marks = tuple(
        sentence.start + at for at, char in enumerate(lowered) if char == "?" and lowered[at + 1 : at + 2] != "?"
    )
    if marks:
        polite = phrases("asks.pleasantries").match(lowered)
        if (polite and not requests_in(lowered[polite.end() :])) or phrases("asks.to_oneself").search(lowered):
            return None
        return Request(sentence, lowered, marks)
    return Request(sentence, lowered, ()) if requests_in(lowered) else None


def requests_in(lowered: str) -> bool:
    """Whether small-letter words hold a request, once thanks, offers and standing phrases are taken out."""
    found = phrases("asks.requests")
    if found.search(lowered) is None:
        return False
    return found.search(phrases("asks.hollow").sub(" ; ", lowered)) is not None


def wishes(draft: DraftText) -> tuple[Request, ...]:
    """The sentences that ask, and those that only wish something of the reader: `I hope to learn from you`."""
    unquoted = without_quotes(draft.lower)
    asked = {request.span for request in requests(draft)}
    wished = phrases("asks.wishes")
    return tuple(
        Request(sentence, lowered, ())
        for sentence in draft.sentences
        if sentence in asked or wished.search(unquoted, sentence.start, sentence.end)
        for lowered in (unquoted[sentence.start : sentence.end],)
    )


def topic_of(text: str, names: Iterable[str] = ()) -> frozenset[str]:
    """What words of a request are about: content without words of courtesy, meeting and time, and without names."""
    return frozenset(
        word
        for word in matter(text, besides=("courtesy", "asks.generic"), names=names)
        if word.isalpha() or not any(char.isdigit() for char in word)
    )


def names_of(context: Context) -> tuple[str, ...]:
    """The names of both people, as far as they are known."""
    both = (
        *((context.mentor.name, context.mentor.call_name) if context.mentor else ()),
        context.me.name if context.me else None,
    )
    return tuple(name for name in both if name)
