"""Write docs/gallery.md from small situations: `python -m tools.gallery`. A test compares.

`python -m tools.gallery --print [KIND …]` prints every message in every channel and from every side instead.

The situations are in fixtures/gallery/, one person a file. Each table of a file is one piece: `write` (a message),
`goal`, `agenda`, `debrief` or `close_out`, with the answers the person gave. A `run` names a page of fixtures/notes and
a dialogue: its piece goes through the reader, so that a change of reading shows too. A `write` with `each = "channel"`
or `each = "angle"` makes one piece for each that its kind has.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from assistant.conversations.desks import open_desk
from assistant.conversations.unattended import run_through
from assistant.dialogues.registry import dialogue_info
from assistant.engines.builtin import perform
from assistant.engines.builtin.phrasing import say_date
from assistant.engines.tasks import (
    Addressee,
    Agenda,
    BuildAgenda,
    CloseOut,
    CloseOutSummary,
    Debrief,
    Draft,
    GoalOptions,
    PromiseBrief,
    Sender,
    ShapeGoals,
    SummarizeDebrief,
    Task,
    TopicBrief,
    WriteMessage,
    angles_of,
)
from assistant.model.evidence import Fact, Source
from assistant.model.help import Help
from assistant.model.messages import CHANNELS, Channel, Kind
from assistant.reading.digest import Attributed, CommitmentFound, Digest, NextMeeting, PersonFound
from assistant.sharing.documents import agenda_markdown, debrief_markdown

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "gallery.md"
SITUATIONS = ROOT / "fixtures" / "gallery"
NOTES = ROOT / "fixtures" / "notes"
_HEAD = """# Gallery

What the built-in engine makes, with no model and no network, of a few answers; the last ones of whole pages of notes.
Made from `fixtures/gallery/` and `fixtures/notes/` by `python -m tools.gallery`; change the answers or the words in
`prompts/`, not this page.
"""
_FACTS = ("question", "standing", "good_result", "effort")


@dataclass(frozen=True, slots=True)
class Piece:
    """One output: whose, of which kind, what was asked of the engine, and what it made."""

    person: str
    mood: str
    kind: str
    task: Task
    result: object


def pieces(*kinds: str) -> Iterator[Piece]:
    """Every piece of every situation in the order of the files, or those of the tables `kinds`."""
    for path in sorted(SITUATIONS.glob("*.toml")):
        told = tomllib.loads(path.read_text(encoding="utf-8"))
        for kind, make in ((k, m) for k, m in _MAKERS.items() if not kinds or k in kinds):
            for asked in (each for entry in told.get(kind, ()) for each in _every(entry)):
                task = make(told, asked)
                yield Piece(
                    told["person"], told["mood"], asked.get("kind", kind.replace("_", "-")), task, perform(task)
                )
        if not kinds or "run" in kinds:
            yield from map(_run, told.get("run", ()))


def _every(asked: dict[str, Any], *, parts: tuple[str, ...] = ()) -> list[dict[str, Any]]:
    """The entry once for each channel or angle of its kind, where it says `each` (or `parts` does); else as it is."""
    found = [asked]
    for part in parts or (asked.get("each", ""),):
        if part == "channel":
            found = [entry | {"channel": channel} for entry in found for channel in CHANNELS[Kind(asked["kind"])]]
        if part == "angle":
            angles = [angle.name for angle in angles_of(Kind(asked["kind"]))] or [""]
            found = [entry | {"angle": angle} for entry in found for angle in angles]
    return found


def every_message(*kinds: str) -> Iterator[str]:
    """Every message of every situation, of `kinds` or of all, in every channel and from every side."""
    for path in sorted(SITUATIONS.glob("*.toml")):
        told = tomllib.loads(path.read_text(encoding="utf-8"))
        for entry in told.get("write", ()):
            for asked in _every(entry, parts=("channel", "angle")) if not kinds or entry["kind"] in kinds else ():
                draft = perform(_message(told, asked))
                yield f"## {asked['kind']} ({asked['channel']}, {asked['angle']})\n\n{_shown(draft)}\n"


def _run(asked: dict[str, Any]) -> Piece:
    """The piece that a dialogue makes of a page of notes, with every other question skipped."""
    source = Source.of((NOTES / asked["notes"]).read_text(encoding="utf-8"), title=asked["notes"], day=asked["today"])
    settled: dict[str, Any] = {key: Help(asked[key]) for key in ("wanted", "not_wanted") if key in asked}
    desk = open_desk(None, datetime.combine(asked["today"], time(9)), sources=[source], **settled)
    made: list[tuple[Task, BaseModel]] = []

    def performed(task: Task) -> BaseModel:
        made.append((task, perform(task)))
        return made[-1][1]

    run_through(dialogue_info(asked["dialogue"]).maker(), desk, {}, performed)
    task, result = next((task, result) for task, result in made if isinstance(result, _RUN_RESULTS[asked["piece"]]))
    return Piece(asked["person"], asked["mood"], f"{asked['piece']} from a page of notes", task, result)


def page() -> str:
    """The whole page."""
    parts = [_HEAD]
    for number, piece in enumerate(pieces(), 1):
        parts.append(
            f"## {number}. {piece.kind}{_form(piece.task)}\n\n{piece.person}; {piece.mood}.\n\n{_shown(piece.result)}\n"
        )
    return "\n".join(parts)


def _form(task: Task) -> str:
    """How a message differs from a usual mail of its kind: what it is for, its channel, the side it is told from."""
    if not isinstance(task, WriteMessage):
        return ""
    channel = task.channel.value if task.channel not in (Channel.EMAIL, Channel.FILE) else ""
    told = [part for part in (task.purpose and task.purpose.value, channel, task.angle) if part]
    return f" ({', '.join(told)})" if told else ""


def _shown(result: object) -> str:
    if isinstance(result, Draft):
        return _draft(result)
    if isinstance(result, GoalOptions):
        return "\n".join(f"- {option.text}" for option in result.options)
    if isinstance(result, Agenda):
        return _indented(agenda_markdown(result, title="Agenda"))
    if isinstance(result, Debrief):
        return _indented(debrief_markdown(result))
    if isinstance(result, CloseOutSummary):
        return _indented(result.documents.letter)
    raise TypeError(type(result).__name__)


def _draft(draft: Draft) -> str:
    text = _indented(f"Subject: {draft.subject}\n\n{draft.body}" if draft.subject else draft.body)
    if draft.short:
        text += f"\n\nIn three lines:\n\n{_indented(draft.short)}"
    text += f"\n\nLeft open: {'; '.join(draft.left_open)}." if draft.left_open else ""
    return text + (f"\n\nLeft out for want of room: {' '.join(draft.left_out)}" if draft.left_out else "")


def _indented(text: str) -> str:
    return "\n".join(f"    {line}".rstrip() for line in text.strip().split("\n"))


def _fact(told: dict[str, Any], key: str) -> Fact | None:
    return Fact.typed(told[key], key) if key in told else None


def _facts(told: dict[str, Any], key: str) -> tuple[Fact, ...]:
    return tuple(Fact.typed(text, key) for text in told.get(key, ()))


def _topics(asked: dict[str, Any]) -> tuple[TopicBrief, ...]:
    return tuple(
        TopicBrief(**{key: Fact.typed(v, key) if key in _FACTS else v for key, v in topic.items()})
        for topic in asked.get("topics", ())
    )


def _message(told: dict[str, Any], asked: dict[str, Any]) -> WriteMessage:
    return WriteMessage(
        kind=asked["kind"],
        channel=asked.get("channel", Channel.EMAIL),
        me=Sender(**told["me"]),
        to=Addressee(**asked.get("to", told["to"])),
        today=told["today"],
        facts={slot: (Fact.typed(text, slot),) for slot, text in asked.get("facts", {}).items()},
        topics=_topics(asked),
        minutes=asked.get("minutes"),
        days=tuple(asked.get("days", ())),
        proposed=asked.get("proposed", False),
        due=asked.get("due"),
        first_talk=asked.get("first_talk", False),
        next_meeting=_meeting(asked),
        purpose=asked.get("purpose"),
        angle=asked.get("angle", ""),
        write_again=asked.get("write_again"),
        asked_on=asked.get("asked_on"),
        met_on=asked.get("met_on"),
    )


def _goal(_told: dict[str, Any], asked: dict[str, Any]) -> ShapeGoals:
    return ShapeGoals(
        change=_fact(asked, "change"),
        difference=_fact(asked, "difference"),
        test=_fact(asked, "test"),
        review=asked.get("review"),
    )


def _agenda(told: dict[str, Any], asked: dict[str, Any]) -> BuildAgenda:
    return BuildAgenda(
        to=Addressee(**told["to"]),
        minutes=asked["minutes"],
        today=told["today"],
        outcome=_fact(asked, "outcome"),
        topics=_topics(asked),
        promises=tuple(
            PromiseBrief(what=Fact.typed(p["what"], "promise"), who="me" if p["mine"] else None, done=p["done"])
            for p in asked.get("promises", ())
        ),
        news=_fact(asked, "news"),
        hello=_fact(asked, "hello"),
    )


def _debrief(told: dict[str, Any], asked: dict[str, Any]) -> SummarizeDebrief:
    giver = told["to"]["greeting"]
    promises = tuple(
        CommitmentFound(
            who=p["who"], what=p["what"], due_iso=p.get("due"), evidence=Fact.typed(p["what"], "promise").evidence
        )
        for p in asked.get("promises", ())
    )
    digest = Digest(
        mentor=giver,
        day=asked["day"],
        people=(PersonFound(name=giver),),
        advice=_given(asked, "advice", giver),
        feedback=_given(asked, "feedback", giver),
        decisions=_facts(asked, "decisions"),
        open_questions=_facts(asked, "open_questions"),
        commitments=promises,
    )
    return SummarizeDebrief(
        digest=digest,
        mentor=giver,
        day=asked["day"],
        planned=asked.get("planned"),
        state=asked.get("state"),
        commitments=promises,
        takeaway=_fact(asked, "takeaway"),
        differently=_fact(asked, "differently"),
        next_meeting=_meeting(asked),
    )


def _given(asked: dict[str, Any], key: str, giver: str) -> tuple[Attributed, ...]:
    return tuple(Attributed(text=f.text, evidence=f.evidence, giver=giver) for f in _facts(asked, key))


def _meeting(asked: dict[str, Any]) -> NextMeeting | None:
    day: date | None = asked.get("next_meeting")
    return NextMeeting(phrase=say_date(day), date=day, time=asked.get("next_time")) if day else None


def _close_out(told: dict[str, Any], asked: dict[str, Any]) -> CloseOut:
    return CloseOut(
        me=Sender(**told["me"]),
        to=Addressee(**told["to"]),
        today=asked["today"],
        goal=_fact(asked, "goal"),
        result_reached=_fact(asked, "result"),
        ratings=tuple((day, rating) for day, rating in asked.get("ratings", ())),
        meetings=tuple(asked.get("meetings", ())),
        helped=_facts(asked, "helped"),
        open=_facts(asked, "open"),
        differently_me=_fact(asked, "differently"),
        next_contact=asked.get("next_contact"),
    )


_RUN_RESULTS: dict[str, type[BaseModel]] = {"agenda": Agenda, "debrief": Debrief, "thanks": Draft, "help-brief": Draft}
_MAKERS = {"goal": _goal, "write": _message, "agenda": _agenda, "debrief": _debrief, "close_out": _close_out}

if __name__ == "__main__":
    if sys.argv[1:2] == ["--print"]:
        print("\n".join(every_message(*sys.argv[2:])))
    else:
        PAGE.write_text(page(), encoding="utf-8")
