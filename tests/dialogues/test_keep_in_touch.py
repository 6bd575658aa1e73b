"""D19: what came of the advice, what was reached, no ask; and the clock that starts again."""

from __future__ import annotations

from datetime import date, datetime

from assistant.dialogues.desk import Desk
from assistant.model.messages import Kind
from assistant.model.work import Advice, Goal
from tests.dialogues.desks import PRIYA, known
from tests.dialogues.runs import held

LATER = datetime(2027, 6, 22, 9, 0)


def used_in_june() -> Desk:
    """Half a year later, with advice of Priya's that was used and that she has not heard of."""
    desk = known()
    rows = tuple(
        row.model_copy(update={"done": "had the team draft it", "result": "two gaps fewer"}) for row in desk.advice
    )
    return desk.model_copy(update={"now": LATER, "advice": rows})


def test_one_result_at_hand_is_told_without_a_question() -> None:
    run = held("keep-in-touch", used_in_june(), {"sent": True})
    note = run.papers[Kind.KEEP_IN_TOUCH]
    assert "good" not in run.asked
    assert "two gaps fewer" in note.text.lower()
    assert "4 November 2026" in note.text
    assert run.errors() == []
    told = [row.told for row in run.records(Advice) if isinstance(row, Advice)]
    assert told == [LATER.date()]


def test_another_mentors_advice_is_neither_told_nor_marked() -> None:
    run = held("keep-in-touch", used_in_june(), {"sent": True})
    assert "May" not in run.papers[Kind.KEEP_IN_TOUCH].text
    assert {row.mentor for row in run.records(Advice) if isinstance(row, Advice)} == {"priya-nair"}


def test_of_several_good_things_one_is_chosen() -> None:
    reached = Goal(id="g-2", text="Lead two roster reviews on my own", state="reached")
    desk = used_in_june().model_copy(update={"goals": (reached,)})
    run = held("keep-in-touch", desk, {"good": reached.text})
    assert "roster reviews" in run.papers[Kind.KEEP_IN_TOUCH].text


def test_the_clock_starts_again_when_it_was_sent_and_only_then() -> None:
    given = {"good": "I have led my third review alone"}
    sent = held("keep-in-touch", known(), given | {"sent": True})
    assert sent.mentors["priya-nair"].last_contact == known().today
    assert sent.mentors["priya-nair"].next_contact == date(2027, 5, 22)
    chosen = held("keep-in-touch", known(), given | {"sent": True, "again": "2027-03-01"})
    assert chosen.mentors["priya-nair"].next_contact == date(2027, 3, 1)
    assert "priya-nair" not in held("keep-in-touch", known(), given).mentors


def test_no_ask_says_that_no_reply_is_needed() -> None:
    note = held("keep-in-touch", known(), {"good": "I have led my third review alone"}).papers[Kind.KEEP_IN_TOUCH]
    assert note.ask == ""
    assert "?" not in note.text


def test_somebody_one_never_met_is_reminded_of_who_writes() -> None:
    stranger = PRIYA.model_copy(update={"familiarity": "cold"})
    desk = Desk(now=LATER, me=known().me, mentors=(stranger,))
    given = {"good": "I have led my third review alone", "paths": "I wrote to you in May about night teams"}
    run = held("keep-in-touch", desk, given)
    assert "paths" in run.asked
    assert "about night teams" in run.papers[Kind.KEEP_IN_TOUCH].text
    assert "paths" not in held("keep-in-touch", known()).asked


def test_nothing_to_tell_makes_no_note() -> None:
    assert not held("keep-in-touch", known()).outcome.records
