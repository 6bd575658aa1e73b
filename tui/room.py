"""How long a text is and what its channel has room for, in a few words."""

from __future__ import annotations

from assistant.model.limits import room_of, sms_parts
from assistant.model.messages import Channel


def room_left(text: str, channel: Channel) -> str:
    """`96 words · 512 characters`; for a channel with a limit `180 of 200 characters`, for a text message its parts."""
    words = len(text.split())
    counted = f"{words} word{'s' * (words != 1)}"
    if channel is Channel.SMS:
        parts = sms_parts(text)
        why = f", short because of “{parts.wide}”" if parts.wide else ""
        return (
            f"{counted} · {len(text)} characters, {parts.count} message{'s' * (parts.count != 1)} of {parts.each}{why}"
        )
    hard = room_of(channel).hard
    return f"{counted} · {len(text)}{f' of {hard}' if hard else ''} characters"
