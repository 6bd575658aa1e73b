"""How long a message waits for its answer: when silence becomes one, and how often one writes to somebody one knows."""

from __future__ import annotations

from datetime import date

from assistant.model.people import Familiarity
from assistant.reading.calendar import add_business_days, add_days

COLD_DAYS = 5
"""Business days before a stranger is reminded (FU1, NUDGE-SOON)."""
KNOWN_DAYS = 3
"""Business days before somebody one has met is reminded (FU2, NUDGE-SOON)."""
MATCHED_DAYS = 10
"""Days after which a matched mentor's silence goes to the programme (AA1)."""
KEEP_IN_TOUCH_MONTHS = 6
"""Months between notes to somebody one stays in touch with, at least (artifacts 3.17)."""


def wait_days(familiarity: Familiarity) -> int | None:
    """Business days before a reminder; None where a programme counts plain days instead."""
    if familiarity == "matched":
        return None
    return COLD_DAYS if familiarity == "cold" else KNOWN_DAYS


def reminder_day(since: date, familiarity: Familiarity) -> date | None:
    """The first day on which silence may be taken for an answer, and one may ask again."""
    days = wait_days(familiarity)
    return add_days(since, MATCHED_DAYS) if days is None else add_business_days(since, days)
