"""Chats exported as JSON (a channel of Slack, a chat of Telegram) -> messages, each with its day and time."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from assistant.reading.formats.taken import Taken
from assistant.reading.formats.turns import Said, named, take_turns

_LINK = re.compile(r"<(?:https?://|mailto:)[^|>\s]*\|([^>]*)>|<(https?://[^|>\s]*|mailto:[^|>\s]*)>")
_MENTION = re.compile(r"<@([A-Z0-9]+)>")


def take_messages(text: str, taken: Taken) -> None:
    """Add the messages of a chat, oldest first; nothing where the JSON is no chat."""
    try:
        held = json.loads(text)
    except (ValueError, RecursionError):
        return
    rows = held.get("messages") if isinstance(held, dict) else held
    if not isinstance(rows, list):
        return
    messages = [row for row in rows if isinstance(row, dict)]
    said = list(_slack(messages) if any("ts" in row for row in messages) else _telegram(messages))
    take_turns(said, taken)
    if said and said[-1].at:
        taken.day = datetime.fromisoformat(said[-1].at).date()


def _slack(messages: list[dict[str, Any]]) -> Iterator[Said]:
    names = {str(row.get("user", "")): _slack_name(row) for row in messages}

    def spoken(text: str) -> str:
        text = _MENTION.sub(lambda match: names.get(match[1], match[1]), text)
        return _LINK.sub(lambda match: match[1] or match[2], text)

    for row in sorted(messages, key=lambda row: _number(row.get("ts"))):
        if isinstance(row.get("text"), str) and not str(row.get("subtype", "")).endswith(("_join", "_leave")):
            yield Said(spoken(row["text"]), named(_slack_name(row)), _moment(_number(row.get("ts"))), apart=True)


def _slack_name(row: dict[str, Any]) -> str:
    profile = row.get("user_profile")
    known = profile if isinstance(profile, dict) else {}
    found = (known.get("real_name"), known.get("display_name"), row.get("username"), row.get("user"))
    return next((name for name in found if isinstance(name, str) and name), "")


def _telegram(messages: list[dict[str, Any]]) -> Iterator[Said]:
    for row in messages:
        text = row.get("text")
        parts = text if isinstance(text, list) else [text]
        words = "".join(p if isinstance(p, str) else str(p.get("text", "")) for p in parts if isinstance(p, str | dict))
        speaker, at = row.get("from"), row.get("date")
        moment = at.replace("T", " ")[:16] if isinstance(at, str) and _is_moment(at) else ""
        if words.strip():
            yield Said(words, named(speaker) if isinstance(speaker, str) else "", moment, apart=True)


def _is_moment(words: str) -> bool:
    try:
        datetime.fromisoformat(words)
    except ValueError:
        return False
    return True


def _number(words: Any) -> float:
    try:
        return float(words)
    except (TypeError, ValueError):
        return 0.0


def _moment(seconds: float) -> str:
    """A moment of UTC; the export says no zone."""
    try:
        return f"{datetime.fromtimestamp(seconds, UTC):%Y-%m-%d %H:%M}" if seconds > 0 else ""
    except (ValueError, OverflowError, OSError):
        return ""
