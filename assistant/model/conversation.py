"""A conversation as it is kept: the answers given so far, each with its revision."""

from __future__ import annotations

import json
from datetime import datetime

from pydantic import JsonValue

from assistant.model.base import Frozen


class Answer(Frozen):
    """What was answered to one turn. A skipped question is remembered as skipped, not as a no."""

    key: str
    value: JsonValue = None
    skipped: bool = False
    basis: str = ""
    """What it rests on: the fingerprint of a brief, a draft or a card, or the question as it was put; nothing is
    compared where it is empty."""
    revision: int = 1
    """Counts the answers given to this key in this conversation, from 1."""


def words_of(value: JsonValue) -> tuple[str, ...]:
    """The words in an answer, or in what was typed towards one: a field of several parts keeps that as a JSON table."""
    match value:
        case dict():
            return tuple(word for part in value.values() for word in words_of(part))
        case list():
            return tuple(word for part in value for word in words_of(part))
        case str():
            try:
                table = json.loads(value) if value.startswith("{") else None
            except ValueError:
                table = None
            return words_of(table) if isinstance(table, dict) else tuple(filter(None, [value.strip()]))
        case None:
            return ()
        case _:
            return (str(value),)


class ConversationInfo(Frozen):
    """One conversation, without its answers."""

    id: str
    dialogue: str
    title: str
    mentor: str = ""
    desk: str
    """The desk it started from, as JSON."""
    reopened: str = ""
    """The key of an earlier question the person went back to, if any."""
    started: datetime
    finished: datetime | None = None
