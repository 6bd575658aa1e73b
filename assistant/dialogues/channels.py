"""By which channel a message goes: settled beforehand, as the last one went, or asked where it matters."""

from __future__ import annotations

from assistant.dialogues.asking import Asked
from assistant.dialogues.desk import Desk
from assistant.dialogues.options import Option
from assistant.dialogues.turns import Choose
from assistant.model.errors import MenteeError
from assistant.model.limits import room_of
from assistant.model.messages import CHANNELS, Channel, Kind
from assistant.model.people import Mentor

TIGHT = frozenset({Channel.LINKEDIN_NOTE, Channel.SMS})
"""Channels with room for a door-opener alone; the rest is said once the door is open (evidence 4.3)."""
_NAMES = {
    Channel.EMAIL: ("e-mail", ("mail", "e-mail")),
    Channel.LINKEDIN_NOTE: ("LinkedIn, the note of an invitation", ("linkedin note", "note")),
    Channel.LINKEDIN_INMAIL: ("LinkedIn InMail", ("inmail",)),
    Channel.LINKEDIN_MESSAGE: ("LinkedIn message, where you are connected", ("linkedin", "linkedin message")),
    Channel.SLACK: ("Slack or another chat", ("chat", "teams")),
    Channel.SMS: ("text message", ("text", "sms", "whatsapp")),
    Channel.FILE: ("a paper of my own", ("paper",)),
    Channel.ICS: ("calendar", ()),
}


def channel_of(desk: Desk, mentor: Mentor | None, kind: Kind) -> Channel:
    """The channel as far as it is known: settled, else as the last message between the two went, else the usual one.

    Raises MenteeError where a channel was settled that this kind does not travel by.
    """
    allowed = CHANNELS[kind]
    if desk.channel:
        if desk.channel not in set(Channel) or Channel(desk.channel) not in allowed:
            raise MenteeError(f"{kind} does not travel by {desk.channel[:30]}; it takes {', '.join(allowed)}.")
        return Channel(desk.channel)
    return _last(desk, mentor, allowed) or allowed[0]


def which_channel(desk: Desk, mentor: Mentor | None, kind: Kind) -> Asked:
    """The channel, asked only where nothing tells: not settled, nothing written before, and no address kept."""
    known = channel_of(desk, mentor, kind)
    if desk.channel:
        return known
    name = mentor.greeting_name if mentor else "them"
    answer = yield Choose(
        key="channel",
        question=f"How will it reach {name}? E-mail, unless you say otherwise.",
        why="A channel decides how much can be said: a LinkedIn note holds two sentences (LI1).",
        options=tuple(Option(c.value, _NAMES[c][0], _room(desk, c), _NAMES[c][1]) for c in CHANNELS[kind]),
        optional=True,
        prefill=known.value,
        settled=bool(_last(desk, mentor, CHANNELS[kind]) or (mentor and mentor.email)),
    )
    return Channel(answer) if answer else known


def paid(desk: Desk) -> bool:
    """Whether the person's LinkedIn account pays, which makes notes longer."""
    return desk.me.linkedin == "paid"


def _last(desk: Desk, mentor: Mentor | None, allowed: tuple[Channel, ...]) -> Channel | None:
    if mentor is None:
        return None
    used = [m.channel for m in desk.messages if m.mentor == mentor.id and m.channel in allowed]
    return Channel(used[-1]) if used else None


def _room(desk: Desk, channel: Channel) -> str:
    room = room_of(channel, paid=paid(desk))
    if room.hard:
        return f"{room.hard} characters"
    return f"about {room.advice_words} words" if room.advice_words else ""
