"""What happened when, in a line each: for the person's own page of a close-out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from assistant.engines.builtin.closeout_phrases import day_words
from assistant.engines.builtin.phrasing import lower_first, tidy
from assistant.engines.tasks import CloseOut
from assistant.model.relationship import Moment, Relationship
from prompts import table


def milestones(task: CloseOut) -> tuple[str, ...]:
    """Days with what happened on them, the first one first: the first letter, talks, promises kept, advice that led
    somewhere, self-ratings."""
    if task.history is None:
        return ()
    told = sorted(_told(task.history), key=lambda one: one[0])
    return tuple(f"{day_words(day)}: {words}" for day, words in told)


def _told(history: Relationship) -> Iterator[tuple[date, str]]:
    words = table("documents/closeout.toml")["milestones"]
    letters = [m for m in history.moments if m.lane == "letters"]
    for moment in (*letters[:1], *(m for m in history.moments if m.lane != "letters")):
        wording = words.get(f"{moment.lane}_{moment.sign}")
        if wording and moment.day:
            yield moment.day, _worded(wording, moment)
    for day, value in history.ratings:
        yield day, str(words["rated"]).format(value=value)


def _worded(wording: dict[str, str], moment: Moment) -> str:
    text = tidy(moment.text)
    return wording["with"].format(text=lower_first(text)) if text else wording["plain"]
