"""What a wording may ask about the situation beside its values: `needs = ["purpose_accept"]`, `lacks = ["cold"]`."""

from __future__ import annotations

import re

from assistant.engines.builtin.moves import Tone, Value
from assistant.engines.tasks import PURPOSES, Purpose, Slot, WriteMessage
from assistant.model.messages import Channel, Kind

TONES: dict[int, Tone] = {1: "gentle", 2: "plain", 3: "direct"}
"""A manner's directness by name."""


_REFERS = re.compile(r"\b(?:it|that|this|these|those|them|so|both|there)\b", re.IGNORECASE)
"""What I will do, told by way of something that stands before it: `try it on Monday`."""


def flags(task: WriteMessage, channel: Channel, angle: str) -> dict[str, Value]:
    """The purpose, the familiarity, the channel (`by_sms`), the angle (`angle_question`), the directness, and more."""
    purpose = purpose_of(task)
    found = [
        task.to.familiarity,
        TONES[task.me.manner.directness],
        f"by_{_name(channel.value)}",
        f"purpose_{_name(purpose.value)}" if purpose else "purpose_none",
        f"angle_{_name(angle)}" if angle else "",
        "exit" if task.exit else "",
        "first_talk" if task.first_talk else "",
        "paid_account" if task.paid_account else "",
        "will_refers" if any(_REFERS.search(fact.text) for fact in task.facts.get(Slot.WILL_DO, ())) else "",
    ]
    return {name: Value("", own=False) for name in found if name}


def purpose_of(task: WriteMessage) -> Purpose | None:
    """What the message is for: as the brief says, else the usual form of its kind; an update usually has none."""
    if task.purpose or task.kind is Kind.UPDATE:
        return task.purpose
    return next(iter(PURPOSES.get(task.kind, ())), None)


def _name(value: str) -> str:
    return value.replace("-", "_")
