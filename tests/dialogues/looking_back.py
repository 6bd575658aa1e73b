"""Looking back at a talk: its notes, its agenda, and a debrief of them."""

from __future__ import annotations

from typing import Any

from assistant.dialogues.desk import Desk, with_records
from assistant.engines.tasks import Debrief
from assistant.model.base import fingerprint
from assistant.model.evidence import Source
from tests.dialogues.desks import NOW, known
from tests.dialogues.runs import Run

TALK = """Talk with Priya, 22 November 2026

Priya advised: show the board the nights, not the average.
Priya advised: ask one question a day.
- [ ] me: send the roster draft to Priya by Friday
- [ ] Priya: lend me her tide tables
We decided to leave the sickness policy alone until January.
Priya told me about the night she let a roster go out empty.
"""
AGENDA = """# Agenda

Outcome: I know which roster to pilot.

- 5 min: Hello: how are you?
- 12 min: What do I show the board about the nights?
  - Help wanted: challenge. Not now: ideas.
- 8 min: Who pays for the harbour crane?
- 5 min: Next steps, next date
"""
STANCE = f"stance[{fingerprint('show the board the nights, not the average', 6)}]"


def looking_back(text: str = TALK, desk: Desk | None = None, **settled: Any) -> Desk:
    """The desk of `known` after a talk with Priya, with these notes at hand."""
    from assistant.reading.notes import digest_of

    desk = desk or known()
    source = Source.of(text, title="notes.md", day=NOW.date())
    digest = digest_of(source, today=NOW.date(), me=desk.me.name, mentor="Priya Nair")
    return desk.model_copy(update={"sources": (source,), "notes": digest} | settled)


def debrief_of(run: Run) -> Debrief:
    assert isinstance(run.outcome.result, Debrief)
    return run.outcome.result


def after(desk: Desk, run: Run) -> Desk:
    return with_records(desk, run.outcome.records)
