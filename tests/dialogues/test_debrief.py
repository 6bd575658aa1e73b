"""What a person can rely on when they look back at a talk, once and again."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from assistant.conversations.desks import open_desk
from assistant.conversations.performing import builtin_perform
from assistant.conversations.unattended import run_through, save_run
from assistant.dialogues.desk import Desk, with_records
from assistant.dialogues.registry import dialogue_maker
from assistant.dialogues.turns import Outcome
from assistant.engines.tasks import Debrief
from assistant.model.base import fingerprint
from assistant.model.evidence import Evidence, Source
from assistant.model.messages import Kind
from assistant.model.people import Profile
from assistant.model.work import Advice, Artifact, Commitment, Meeting, Noted
from assistant.reading.digest import Attributed, CommitmentFound
from assistant.workspace import open_workspace
from tests.dialogues.desks import NOW, known
from tests.dialogues.runs import Run, held

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


# ------------------------------------------------------------------------------------------------ once more


def after(desk: Desk, run: Run) -> Desk:
    return with_records(desk, run.outcome.records)


def test_made_again_from_the_same_notes_nothing_is_asked_twice_and_nothing_is_lost() -> None:
    desk = looking_back(planned=AGENDA)
    given = {"state": "partly", STANCE: "adapt", f"{STANCE}.why": "not in one go", "differently": "ask sooner"}
    first = held("debrief", desk, {**given, "private": "she may leave in May"})
    again = held("debrief", looking_back(desk=after(desk, first), planned=AGENDA))
    made = debrief_of(again)
    assert "state" not in again.asked
    assert STANCE not in again.asked
    assert (made.outcome.state, made.advice[0].stance, made.advice[0].why) == ("partly", "adapt", "not in one go")
    assert made.differently
    assert [fact.text for fact in made.private] == ["she may leave in May"]
    assert again.papers[Kind.DEBRIEF].text == first.papers[Kind.DEBRIEF].text


def test_made_again_after_an_edit_of_the_notes_my_changes_to_the_text_stand() -> None:
    desk = looking_back()
    body = held("debrief", desk).papers[Kind.DEBRIEF].text
    mine = body.replace("## Decisions", "She said it twice.\n\n## Decisions")
    first = held("debrief", desk, {"debrief.text": mine})
    edited = TALK.replace("until January", "until March") + "Priya advised: call the union first.\n"
    again = held("debrief", looking_back(edited, after(desk, first))).papers[Kind.DEBRIEF]
    assert "She said it twice." in again.text
    assert "until March" in again.text
    assert "until January" not in again.text
    assert "Call the union first" in again.text
    assert "She said it twice." not in again.proposed
    third = held(
        "debrief",
        looking_back(edited, after(after(desk, first), held("debrief", looking_back(edited, after(desk, first))))),
    )
    assert third.papers[Kind.DEBRIEF].text == again.text


def test_a_mended_line_mends_its_row_of_the_ledger_and_keeps_what_came_of_it() -> None:
    desk = looking_back()
    first = after(desk, held("debrief", desk, {STANCE: "try"}))
    row = next(one for one in first.advice if one.text.startswith("show the board"))
    first = with_records(first, [row.model_copy(update={"done": "showed them", "result": "they asked for the sheet"})])
    edited = TALK.replace("show the board the nights", "show the board the nights first")
    rows = after(first, held("debrief", looking_back(edited, first))).advice
    (mended,) = [one for one in rows if one.text.startswith("show the board")]
    assert mended.id == row.id
    assert "nights first" in mended.text
    assert (mended.stance, mended.result) == ("try", "they asked for the sheet")


def test_a_stance_on_advice_of_another_talk_is_never_taken_for_one_on_this() -> None:
    desk = known()
    old = Advice(
        id="a-0",
        mentor="priya-nair",
        text="show the board the nights, and not the average",
        day=date(2026, 8, 31),
        stance="not-for-me",
        why="too soon",
        done="nothing",
    )
    desk = desk.model_copy(update={"advice": (*desk.advice, old)})
    first = held("debrief", looking_back(desk=desk))
    again = held("debrief", looking_back(desk=after(desk, first)), {"thank": True})
    assert [line.stance for line in debrief_of(again).advice] == [None, None]
    assert "too soon" not in again.papers[Kind.DEBRIEF].text
    assert "nothing" not in again.papers[Kind.THANKS].text


def test_a_promise_that_is_done_stays_done_and_a_mended_day_is_taken_over() -> None:
    desk = looking_back()
    first = after(desk, held("debrief", desk))
    draft = next(c for c in first.commitments if c.what.startswith("send the roster draft") and c.made == NOW.date())
    lent = next(c for c in first.commitments if "tide tables" in c.what)
    first = with_records(first, [lent.model_copy(update={"state": "done", "closed": NOW.date()})])
    edited = TALK.replace("by Friday", "by 4 December")
    kept = {c.id: c for c in after(first, held("debrief", looking_back(edited, first))).commitments}
    assert kept[lent.id].state == "done"
    assert kept[draft.id].due == date(2026, 12, 4)
    assert len(kept) == len(first.commitments)


# ------------------------------------------------------------------------------------- notes of another talk

TOMS = "Talk with Tom, 22 November 2026\nTom told me to fix only what breaks a rule.\n"


def test_notes_of_somebody_else_are_asked_about_before_anything_is_kept() -> None:
    run = held("debrief", looking_back(TOMS))
    assert run.asked[0] == "fits"
    assert run.outcome.records == ()
    assert run.outcome.left_open[0].slot == "fits"
    assert "Tom Okafor" in run.outcome.left_open[0].question


def test_said_to_be_right_they_are_kept() -> None:
    assert held("debrief", looking_back(TOMS), {"fits": "yes"}).papers[Kind.DEBRIEF].mentor == "priya-nair"


def test_said_to_be_of_the_other_one_they_are_kept_there_and_read_anew() -> None:
    run = held("debrief", looking_back(TOMS), {"fits": "Tom Okafor"})
    assert run.papers[Kind.DEBRIEF].mentor == "tom-okafor"
    assert {row.mentor for row in run.records(Advice)} == {"tom-okafor"}  # type: ignore[attr-defined]


def test_said_to_be_wrong_nothing_is_made() -> None:
    outcome: Outcome = held("debrief", looking_back(TOMS), {"fits": "no"}).outcome
    assert (outcome.result, outcome.records) == (None, ())


def test_notes_of_another_day_are_asked_about_and_the_meeting_waits_on() -> None:
    desk = known()
    waits = Meeting(id="m-3", mentor="priya-nair", day=date(2026, 11, 20))
    desk = desk.model_copy(update={"meetings": (waits,)})
    old = looking_back("Talk with Priya, 3 March 2026\nPriya said to wait.\n", desk)
    assert "fits" in held("debrief", old).asked
    (kept,) = [m for m in held("debrief", old, {"fits": "yes"}).records(Meeting) if m.id == "m-3"]
    assert kept.state == "held"  # type: ignore[attr-defined]


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
