"""What a person can rely on when they look back at a talk."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.conversations.desks import open_desk
from assistant.conversations.performing import builtin_perform
from assistant.conversations.unattended import run_through, save_run
from assistant.dialogues.registry import dialogue_maker
from assistant.model.base import fingerprint
from assistant.model.evidence import Evidence, Source
from assistant.model.messages import Kind
from assistant.model.people import Profile
from assistant.model.work import Advice, Artifact, Commitment, Meeting, Noted
from assistant.reading.digest import Attributed, CommitmentFound
from assistant.workspace import open_workspace
from tests.dialogues.desks import NOW, known
from tests.dialogues.looking_back import AGENDA, TALK, debrief_of, looking_back
from tests.dialogues.runs import held


def test_what_the_notes_say_stays_between_the_two_is_not_asked_and_kept_for_oneself() -> None:
    run = held("debrief", looking_back(TALK + "She is leaving in June. Keep that between us.\n"))
    assert "private" not in run.asked
    kept = [one for one in run.records(Noted) if isinstance(one, Noted) and one.private]
    assert [one.text for one in kept] == ["She is leaving in June. Keep that between us"]
    assert kept[0].evidence


@pytest.mark.parametrize("notes", [
    "Between us: the Leeds office closes in March.\nOkay then.\n",
    "Priya: Between us, the Leeds office closes in March, I decided it.\nMe: Thank you for saying so.\n",
    "She advised me to leave before the Leeds office closes in March, between us.\n",
])  # fmt: skip
def test_what_stays_between_the_two_is_in_no_summary_since_a_brief_may_quote_it(notes: str) -> None:
    debrief = debrief_of(held("debrief", looking_back(notes)))
    assert "Leeds" in debrief.private[0].text
    assert "Leeds" not in debrief.summary


def test_a_topic_of_the_agenda_that_was_not_raised_is_said_so_and_told_nowhere_else() -> None:
    run = held("debrief", looking_back(planned=AGENDA))
    made = debrief_of(run)
    assert [(topic.text, topic.state) for topic in made.topics] == [
        ("What do I show the board about the nights?", "raised"),
        ("Who pays for the harbour crane?", "not-raised"),
    ]
    text = run.papers[Kind.DEBRIEF].text
    assert text.count("crane") == 1
    assert "Not raised, as far as I noted: Who pays for the harbour crane?" in text
    assert not run.errors()


def test_the_agenda_kept_for_the_meeting_is_the_plan_where_none_is_given() -> None:
    agenda = Artifact(id="agenda-9", sort=Kind.AGENDA, title="Agenda", text=AGENDA, mentor="priya-nair")
    meeting = Meeting(
        id="m-9", mentor="priya-nair", day=NOW.date(), agenda="agenda-9", outcome="I know which roster to pilot."
    )
    desk = known()
    desk = desk.model_copy(update={"meetings": (*desk.meetings, meeting), "artifacts": (agenda,)})
    run = held("debrief", looking_back(desk=desk))
    assert [topic.state for topic in debrief_of(run).topics] == ["raised", "not-raised"]
    assert "help" in run.asked
    (kept,) = [record for record in run.records(Meeting) if record.id == "m-9"]
    assert kept.state == "held"  # type: ignore[attr-defined]


def test_the_help_asked_for_stands_beside_the_help_that_came() -> None:
    run = held("debrief", looking_back(planned=AGENDA), {"help": "partly"})
    assert "Asked for: challenge (not: ideas)\n\nPartly" in run.papers[Kind.DEBRIEF].text


def test_every_section_is_there_and_says_so_where_nothing_was_noted() -> None:
    text = held("debrief", looking_back("Priya said hello.")).papers[Kind.DEBRIEF].text
    sections = [part.split("\n", 1) for part in text.split("\n## ")[1:]]
    assert [heading for heading, _ in sections] == [
        "Outcome", "Advice", "Decisions", "Feedback", "Promises", "Open questions", "Stories", "People and resources",
        "Next meeting", "The help I got", "One thing I would do differently", "Stays between us",
    ]  # fmt: skip
    empty = [heading for heading, body in sections if "nothing noted" in body]
    assert set(empty) == {heading for heading, _ in sections} - {"People and resources"}


def test_a_story_is_kept_with_what_i_take_from_it() -> None:
    run = held("debrief", looking_back(), {"story": "the empty roster", "takeaway": "a gap can wait for a day"})
    assert "What I take from it: A gap can wait for a day" in run.papers[Kind.DEBRIEF].text
    lessons = [n.text for n in run.records(Noted) if n.sort == "lesson"]  # type: ignore[attr-defined]
    assert lessons == ["a gap can wait for a day"]


def test_a_promise_that_was_none_is_kept_nowhere() -> None:
    desk = looking_back("Talk with Priya\nsomebody books the room\n")
    room = CommitmentFound(who=None, what="book the room", evidence=(Evidence(lines=(2, 2), text="books the room"),))
    desk = desk.model_copy(update={"notes": desk.notes.model_copy(update={"commitments": (room,)})})
    run = held("debrief", desk, {f"owner[{fingerprint('book the room', 6)}]": "nobody"})
    assert debrief_of(run).commitments == ()
    assert not run.records(Commitment)


def test_advice_of_somebody_else_keeps_who_gave_it() -> None:
    desk = looking_back("Talk with Priya\nKemi said to read the rota law, Priya to wait until June\n")
    said = (Attributed(text="wait until June", giver="Priya"), Attributed(text="read the rota law", giver="Kemi"))
    desk = desk.model_copy(update={"notes": desk.notes.model_copy(update={"advice": said})})
    rows = held("debrief", desk).records(Advice)
    assert [row.giver for row in rows] == ["", "Kemi"]  # type: ignore[attr-defined]


def test_what_was_told_back_in_the_talk_is_not_told_again() -> None:
    desk = known()
    tried = desk.advice[0].model_copy(update={"done": "let them draft", "result": "two gaps fewer"})
    desk = desk.model_copy(update={"advice": (tried, *desk.advice[1:])})
    run = held("debrief", looking_back(desk=desk), {"reported": ["a-1"]})
    (told,) = [row for row in run.records(Advice) if row.id == "a-1"]
    assert told.told == NOW.date()  # type: ignore[attr-defined]


def test_the_notes_are_kept_word_for_word_beside_what_is_made_of_them(tmp_path: Path) -> None:
    with open_workspace(tmp_path) as place:
        for text in (TALK, TALK.replace("until January", "until March")):
            source = Source.of(text, title="notes.md", day=NOW.date())
            desk = open_desk(place, NOW, sources=(source,), mentor="Priya Nair", me="Ana Berg")
            step, answers = run_through(dialogue_maker("debrief"), desk, {}, builtin_perform)
            save_run(place, "debrief", desk, step, answers, title="Debrief", now=NOW)
        assert [source.text for source in place.sources()] == [TALK, TALK.replace("until January", "until March")]
        assert len(place.all(Meeting)) == 1
        assert len(place.all(Advice)) == 2
        assert len([n for n in place.all(Noted) if n.sort == "decision"]) == 1


NAMELESS = known().model_copy(update={"me": Profile()})
TABLE = """Priya: charge for the trailer.

| Who | What | By |
|---|---|---|
| Dawit | call the ten longest customers | 4 Dec |
| Dawit | new price list | 11 Dec |
| Sanna | give notice for the depot | 15 Dec |
"""


def test_the_writer_of_notes_that_keep_promises_by_name_is_asked_for_once_and_kept() -> None:
    run = held("debrief", looking_back(TABLE, NAMELESS), {"me": "Dawit"})
    assert [promise.who for promise in debrief_of(run).commitments] == ["me", "me", "Sanna"]
    assert [one.name for one in run.records(Profile) if isinstance(one, Profile)] == ["Dawit"]


@pytest.mark.parametrize(
    "notes", [TABLE.replace("| Dawit | new price list | 11 Dec |\n", ""), TABLE + "- [ ] I send the churn table\n"]
)
def test_the_writer_is_not_asked_for_where_the_notes_say_who_it_is_or_no_name_stands_out(notes: str) -> None:
    run = held("debrief", looking_back(notes, NAMELESS))
    assert "me" not in run.asked
