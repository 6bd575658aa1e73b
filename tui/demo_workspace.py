"""The sample workspace: built anew for each look, from records whose days count from today."""

from __future__ import annotations

import tomllib
from datetime import date, datetime, time, timedelta
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from assistant.model.base import Record
from assistant.model.correspondence import Message
from assistant.model.evidence import Source
from assistant.model.people import Mentor, Profile
from assistant.model.work import Advice, Artifact, Commitment, Goal, Meeting, Noted, Reflection
from assistant.workspace import Workspace, open_workspace

KINDS: dict[str, type[Record]] = {
    record.kind: record
    for record in (Profile, Mentor, Goal, Meeting, Advice, Commitment, Noted, Reflection, Artifact, Message)
}
DAYS = frozenset(
    {"day", "due", "made", "closed", "review", "told", "sent", "last_contact", "next_contact", "answer_by"}
)
"""The fields of the sample that hold a number of days from today."""
SENT_AT = time(8, 30)
"""The hour at which the sample's letters went out; their day is a number of days, too."""
SATURDAY = 5


def sample_folder() -> Traversable:
    """Where the sample's files lie: in the package once it is installed, in the fixtures of the source tree before."""
    installed = files("tui").joinpath("sample")
    return installed if installed.is_dir() else Path(__file__).parent.parent / "fixtures" / "sample"


def build_sample(path: Path, now: datetime) -> Workspace:
    """A workspace at `path` with the sample's people, goals, meetings and notes, as of `now`."""
    workspace = open_workspace(path)
    folder = sample_folder()
    tables = tomllib.loads(folder.joinpath("records.toml").read_text(encoding="utf-8"))
    records = [KINDS[kind].model_validate(_dated(row, now.date())) for kind, rows in tables.items() for row in rows]
    workspace.put(*records, when=now)
    notes = folder.joinpath("notes.md").read_text(encoding="utf-8")
    workspace.put_source(Source.of(notes, title="notes.md", day=now.date()))
    return workspace


def _dated(value: Any, today: date, field: str = "") -> Any:
    """A table of the sample with its numbers of days made dates."""
    if isinstance(value, dict):
        return {name: _dated(part, today, name) for name, part in value.items()}
    if field == "ratings":
        return tuple((working_day(today, away), rating) for away, rating in value)
    if field == "at":
        return datetime.combine(working_day(today, value), SENT_AT)
    if isinstance(value, list):
        return tuple(_dated(part, today) for part in value)
    if field in DAYS and isinstance(value, int):
        return working_day(today, value)
    return value.strip() if isinstance(value, str) else value


def working_day(today: date, away: int) -> date:
    """The day so far from today; where that is a weekend, the next Monday ahead or the last Friday behind."""
    day = today + timedelta(days=away)
    if day.weekday() < SATURDAY:
        return day
    return day + timedelta(days=7 - day.weekday()) if away > 0 else day - timedelta(days=day.weekday() - 4)
