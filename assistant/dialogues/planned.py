"""What was planned for a talk: the agenda it was given, or the one kept for the meeting, and the plan in the notes."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import lru_cache

from assistant.checks.draft import DraftText
from assistant.checks.papers.agenda_items import is_outcome, read_agenda
from assistant.dialogues.desk import Desk
from assistant.model.messages import Channel, Kind
from assistant.model.work import Meeting
from assistant.reading.plans import plan_in

_OPEN = re.compile(r"\bopen\b")
_HELP = re.compile(r"Help wanted: (?P<wanted>[\w -]+)\.(?: Not now: (?P<unwanted>[\w -]+)\.)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PlannedTalk:
    """The outcome wanted, the topics, and the help asked for in a few words; each empty where nothing was planned."""

    outcome: str = ""
    topics: tuple[str, ...] = ()
    help_asked: str = ""


def planned_talk(desk: Desk, meeting: Meeting | None) -> PlannedTalk:
    """The plan that a debrief holds the talk against."""
    kept = next((a.text for a in desk.artifacts if meeting and a.id == meeting.agenda and a.sort == Kind.AGENDA), "")
    agenda = planned_in(desk.planned or kept)
    plans = [plan_in(source) for source in desk.sources]
    outcome = agenda.outcome or (meeting.outcome if meeting and not desk.planned else "")
    noted = next((plan.outcome for plan in plans if plan.outcome), "")
    topics = (*agenda.topics, *(topic.text for plan in plans for topic in plan.topics))
    return PlannedTalk(outcome or noted, tuple(dict.fromkeys(topics)), agenda.help_asked)


@lru_cache(maxsize=8)  # a replay asks for the same agenda at every step
def planned_in(agenda: str) -> PlannedTalk:
    """The plan in an agenda's text, as this program or anybody writes it, or in a `meeting.json`."""
    if not agenda.strip():
        return PlannedTalk()
    if agenda.lstrip().startswith("{"):
        try:
            return _of_json(json.loads(agenda))
        except (ValueError, TypeError, AttributeError):
            pass
    read = read_agenda(DraftText(agenda, Kind.AGENDA, Channel.FILE))
    topics = tuple(item.label.strip() for item in read.topics if item.label.strip())
    asked = _HELP.search(agenda)
    return PlannedTalk(_outcome(agenda), topics, _help(asked["wanted"], asked["unwanted"]) if asked else "")


def _outcome(agenda: str) -> str:
    """The words after `Outcome:`, bold or not; a line that leaves it open says nothing."""
    for line in agenda.splitlines():
        bare = line.strip(" *_#>-\t")
        label, _, words = bare.partition(":")
        words = words.strip(" *_")
        if words and len(label) <= len("what a good result would be") and is_outcome(label):
            return "" if _OPEN.match(words) else words
    return ""


def _of_json(meeting: dict[str, object]) -> PlannedTalk:
    """The plan in what `mentee prep --json` prints."""
    outcome = meeting.get("outcome")
    listed = meeting.get("agenda")
    items = [item for item in listed if isinstance(item, dict)] if isinstance(listed, list) else []
    topics = [item for item in items if item.get("kind") == "topic"]
    asked = next((item for item in topics if item.get("help")), {})
    return PlannedTalk(
        str(outcome.get("text", "")) if isinstance(outcome, dict) else "",
        tuple(str(item.get("text", "")) for item in topics),
        _help(str(asked["help"]), str(asked.get("not_help") or "")) if asked else "",
    )


def _help(wanted: str, unwanted: str | None) -> str:
    return f"{wanted.strip()} (not: {unwanted.strip()})" if unwanted else wanted.strip()
