"""Desks for the tests of dialogues: an empty one, one in the middle of a relationship, one per fixture note."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from assistant.conversations.desks import open_desk
from assistant.dialogues.desk import Desk
from assistant.model.people import Mentor, MentorFact, Profile, Stage
from assistant.model.work import Advice, Commitment, Goal, Meeting
from assistant.reading.files import open_notes

NOW = datetime(2026, 11, 22, 9, 0)
NOTES = sorted(p for p in (Path(__file__).parents[2] / "fixtures" / "notes").iterdir() if p.suffix in {".md", ".txt"})

PRIYA = Mentor(
    id="priya-nair",
    name="Priya Nair",
    call_name="Priya",
    stage=Stage.ACTIVE,
    familiarity="known",
    facts=(MentorFact(text="gave a talk on pricing for small clinics in Lund"),),
)
TOM = Mentor(id="tom-okafor", name="Tom Okafor", call_name="Tom", stage=Stage.FIRST_TALK)


def empty() -> Desk:
    """A first start."""
    return Desk(now=NOW)


def known() -> Desk:
    """Two mentors, a goal, one meeting held and one to come, advice and promises of Priya's and of Tom's."""
    return Desk(
        now=NOW,
        me=Profile(name="Ana Berg", work="I lead a 12-bed ward"),
        mentors=(PRIYA, TOM),
        goals=(
            Goal(
                id="goal-rosters",
                text="Lead two roster reviews on my own by 30 June",
                mentors=("priya-nair",),
                ratings=((date(2026, 6, 1), 4),),
            ),
        ),
        meetings=(
            Meeting(id="m-1", mentor="priya-nair", day=date(2026, 11, 4), state="held"),
            Meeting(id="m-2", mentor="priya-nair", day=date(2026, 11, 25), time="10:00", minutes=45),
        ),
        commitments=(
            Commitment(id="c-1", who="me", what="send the roster draft", mentor="priya-nair", due=date(2026, 11, 20)),
            Commitment(id="c-2", who="Tom Okafor", what="find the audit sheet", mentor="tom-okafor"),
        ),
        advice=(
            Advice(id="a-1", mentor="priya-nair", text="let the team draft the roster first", day=date(2026, 11, 4)),
            Advice(id="a-2", mentor="tom-okafor", text="leave the unit before May", day=date(2026, 11, 2)),
        ),
        mentor="priya-nair",
    )


def with_notes(path: Path) -> Desk:
    """A first start with one of the fixture notes at hand."""
    source, _ = open_notes(path)
    return open_desk(None, NOW, sources=(source,))
