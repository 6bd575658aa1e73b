"""A debrief made again after an edit: nothing is asked twice, and nothing of the first is lost."""

from __future__ import annotations

from datetime import date

from assistant.dialogues.desk import with_records
from assistant.model.messages import Kind
from assistant.model.work import Advice
from tests.dialogues.desks import NOW, known
from tests.dialogues.looking_back import AGENDA, STANCE, TALK, after, debrief_of, looking_back
from tests.dialogues.runs import held


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
