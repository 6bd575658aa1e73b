"""Notes longer than a model reads at once: read in pieces, merged with their evidence."""

from __future__ import annotations

import asyncio
import re
from typing import Any

import pytest

from assistant.engines.model.calling import Reply
from assistant.engines.model.endpoint import Endpoint
from assistant.engines.model.errors import NotUnderstoodError, TooLongError
from assistant.engines.model.request import Request
from assistant.engines.model.streams import Usage
from assistant.engines.tasks import (
    ReadNotes,
)
from assistant.model.evidence import Source
from tests.engines.model.said_by_models import LETTER, READ
from tests.engines.model.scripts import (
    THANKS,
    TODAY,
    Scripted,
    performed,
)


def test_notes_that_a_server_did_not_read_whole_are_told_of() -> None:
    long = Source.of("\n".join(f"Priya said that roster {n} was late." for n in range(200)), title="long")
    read = performed(ReadNotes(sources=(long,), today=TODAY), Scripted(READ, READ, usage=Usage(prompt=400, answer=1)))
    assert "read only 400 of about" in read.provenance.findings[0].message


def transcript(words: int) -> Source:
    """A long talk in which something is said every few lines."""
    lines = []
    for number in range(words // 12):
        speaker = "Priya" if number % 2 else "Ana"
        lines.append(f"{speaker}: so about roster number {number} we talked for a good while today")
    return Source.of("\n".join(lines), title="talk.txt")


def test_forty_thousand_words_are_read_in_pieces_at_once_and_merged_with_their_evidence() -> None:
    source = transcript(40_000)
    busy = most = 0

    class Slow(Scripted):
        async def __call__(self, request: Request, **more: Any) -> Reply:
            nonlocal busy, most
            busy += 1
            most = max(most, busy)
            await asyncio.sleep(0)
            busy -= 1
            return await super().__call__(request, **more)

    def says(request: Request) -> Any:
        found = re.findall(r"^\[(\d+)\] \w+: so about (roster number \d+)", request.messages[1].content, re.MULTILINE)
        number, words = found[-1]
        item = {"text": words, "lines": [int(number)]}
        return {"goals": [], "advice": [], "commitments": [], "obstacles": [item]}

    script = Slow(says=says)
    read = performed(ReadNotes(sources=(source,), today=TODAY), script, parallel=8)
    assert len(script.requests) > 8
    assert most == 8
    assert len(read.obstacles) == len(script.requests)
    for fact in read.obstacles:
        assert fact.text in source.lines[fact.evidence[0].lines[0] - 1]
    assert read.provenance.tokens_read == 700 * len(script.requests)


def test_a_piece_that_fails_ends_the_task_with_its_error() -> None:
    def says(request: Request) -> Any:
        return "no" if "roster number 3000 " in request.messages[1].content else READ

    with pytest.raises(NotUnderstoodError):
        performed(ReadNotes(sources=(transcript(40_000),), today=TODAY), Scripted(says=says))


def test_a_server_that_says_how_little_it_reads_gets_smaller_pieces() -> None:
    def says(request: Request) -> Any:
        if len(request.messages[1].content) > 9000:
            error = TooLongError("too long")
            error.limit = 4096
            raise error
        return {"goals": [], "advice": [], "commitments": []}

    script = Scripted(says=says)
    performed(ReadNotes(sources=(transcript(4_000),), today=TODAY), script, parallel=1)
    assert len(script.requests) > 2


def test_what_fits_nowhere_is_an_error_before_anything_is_sent() -> None:
    script = Scripted(LETTER)
    with pytest.raises(TooLongError):
        performed(THANKS, script, endpoint=Endpoint(base_url="http://localhost:1/v1", model="tiny"), context=700)
    assert script.requests == []
