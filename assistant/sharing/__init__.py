"""An artifact leaves: as Markdown, or as the JSON of the command line."""

from __future__ import annotations

from assistant.sharing.answers import closeout_answer, debrief_answer, prep_answer, read_answer
from assistant.sharing.documents import OneMinuteBrief, agenda_markdown, brief_markdown, debrief_markdown, goal_card
from assistant.sharing.pages import digest_markdown, prep_page

__all__ = [
    "OneMinuteBrief",
    "agenda_markdown",
    "brief_markdown",
    "closeout_answer",
    "debrief_answer",
    "debrief_markdown",
    "digest_markdown",
    "goal_card",
    "prep_answer",
    "prep_page",
    "read_answer",
]
