"""An artifact leaves: as Markdown, or as the JSON of the command line."""

from __future__ import annotations

from assistant.sharing.answers import closeout_answer, debrief_answer, prep_answer
from assistant.sharing.documents import OneMinuteBrief, agenda_markdown, brief_markdown, debrief_markdown, goal_card

__all__ = [
    "OneMinuteBrief",
    "agenda_markdown",
    "brief_markdown",
    "closeout_answer",
    "debrief_answer",
    "debrief_markdown",
    "goal_card",
    "prep_answer",
]
