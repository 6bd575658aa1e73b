"""Advice and promises feed what comes after: the next agenda, the thank-you, the update, the close-out."""

from __future__ import annotations

from datetime import date

from assistant.dialogues.desk import Desk
from assistant.dialogues.what_next import what_next
from assistant.engines.tasks import Agenda
from assistant.model.messages import Kind
from assistant.model.work import Advice, Artifact, Commitment, Noted
from tests.dialogues.desks import known
from tests.dialogues.runs import held

TOPIC = {"notes": "Should I pilot roster A or roster B?"}


def followed_up(**changes: object) -> Desk:
    """The desk of `known`, with Priya's advice changed in the ledger."""
    desk = known()
    rows = tuple(a.model_copy(update=changes) if a.mentor == "priya-nair" else a for a in desk.advice)
    return desk.model_copy(update={"advice": rows})


def since_last_time(desk: Desk) -> str:
    agenda = held("session-prep", desk, TOPIC).outcome.result
    assert isinstance(agenda, Agenda)
    return "\n".join(point for item in agenda.items for point in item.points)


TRIED = {"done": "had the team draft December", "result": "two gaps fewer"}


def test_the_next_agenda_tells_what_was_done_with_the_advice_and_what_came_of_it() -> None:
    told = since_last_time(followed_up(**TRIED))
    assert "let the team draft the roster first" in told
    assert "What I did: had the team draft December." in told
    assert "What came of it: two gaps fewer." in told


def test_what_was_told_or_is_not_for_me_is_not_told_again() -> None:
    assert "draft the roster first" not in since_last_time(followed_up(**TRIED, told=date(2026, 11, 10)))
    assert "draft the roster first" not in since_last_time(followed_up(stance="not-for-me"))


def test_the_next_agenda_names_late_promises_first_and_what_was_done_since_the_last_talk_alone() -> None:
    desk = known()
    more = (
        Commitment(id="c-3", who="Priya Nair", what="lend me her tide tables", mentor="priya-nair"),
        Commitment(
            id="c-4", who="me", what="ask the union", mentor="priya-nair", state="done", closed=date(2026, 11, 12)
        ),
        Commitment(
            id="c-5", who="me", what="count the gaps", mentor="priya-nair", state="done", closed=date(2026, 10, 1)
        ),
        Commitment(id="c-6", who="me", what="book the hall", mentor="priya-nair", state="dropped"),
    )
    told = since_last_time(desk.model_copy(update={"commitments": (*desk.commitments, *more)}))
    assert told.index("send the roster draft") < told.index("ask the union")
    assert "tide tables" in told
    assert "count the gaps" not in told
    assert "book the hall" not in told


def test_what_was_left_open_the_last_time_is_offered_for_the_next_talk_and_never_taken_unasked() -> None:
    open_still = Noted(
        id="n", mentor="priya-nair", sort="question", text="Who pays for the crane?", day=date(2026, 11, 4)
    )
    desk = known().model_copy(update={"noted": (open_still,)})
    said = {"notes": "the pilot slipped"}
    agenda = held("session-prep", desk, {**said, "regret": "Who pays for the crane?"}).outcome.result
    assert isinstance(agenda, Agenda)
    assert any(item.text == "Who pays for the crane?" for item in agenda.items)
    unasked = held("session-prep", desk, said).outcome.result
    assert isinstance(unasked, Agenda)
    assert all("crane" not in item.text for item in unasked.items)


def test_a_thank_you_names_the_advice_i_will_try_and_never_what_is_not_for_me() -> None:
    desk = known()
    rows = (
        Advice(id="x", mentor="priya-nair", text="work every weekend", day=date(2026, 11, 4), stance="not-for-me"),
        Advice(id="y", mentor="priya-nair", text="count the gaps for a week", day=date(2026, 11, 4), stance="adapt"),
        Advice(id="z", mentor="priya-nair", text="ask the night staff first", day=date(2026, 11, 4), stance="try"),
    )
    run = held("thanks", desk.model_copy(update={"advice": rows}))
    assert "ask the night staff first" in run.papers[Kind.THANKS].text
    assert "weekend" not in run.papers[Kind.THANKS].text
    given = {"advice": "count the gaps for a week"}
    assert "count the gaps" in held("thanks", desk.model_copy(update={"advice": rows}), given).papers[Kind.THANKS].text


def test_a_thank_you_for_advice_that_was_tried_already_says_so() -> None:
    run = held("thanks", followed_up(**TRIED))
    assert "will_do" not in run.asked
    assert "had the team draft December" in run.papers[Kind.THANKS].text
    assert "two gaps fewer" in run.papers[Kind.THANKS].text
    assert not run.errors()


def test_a_letter_that_tells_what_came_of_it_marks_the_advice_as_told_whenever_it_goes_out() -> None:
    desk = followed_up(**TRIED)
    (row,) = held("thanks", desk, {"sent": True}).records(Advice)
    assert (row.id, row.told) == ("a-1", date(2026, 11, 22))  # type: ignore[attr-defined]
    letter = held("thanks", desk).papers[Kind.THANKS]
    assert not held("thanks", desk).records(Advice)
    later = desk.model_copy(update={"artifacts": (letter,), "subject": letter.id})
    assert [one.told for one in held("send", later, {"sent": True}).records(Advice)] == [date(2026, 11, 22)]  # type: ignore[attr-defined]


def test_the_update_tells_what_came_of_the_advice_and_marks_it_told_once_it_is_sent() -> None:
    run = held("update", followed_up(**TRIED), {"sent": True})
    assert "two gaps fewer" in run.papers[Kind.UPDATE].text
    (row,) = run.records(Advice)
    assert row.told == date(2026, 11, 22)  # type: ignore[attr-defined]


def test_what_was_tried_and_not_told_is_a_next_step_unless_a_talk_is_near() -> None:
    desk = followed_up(**TRIED)
    far = desk.model_copy(update={"meetings": desk.meetings[:1]})
    (step,) = [step for step in what_next(far) if step.text.startswith("Tell Priya")]
    assert (step.dialogue, step.reason) == ("update", "two gaps fewer")
    assert not [step for step in what_next(desk) if step.text.startswith("Tell Priya")]


def test_the_close_out_knows_what_helped_and_what_is_open() -> None:
    texts = "\n".join(paper.text for paper in held("close-out", followed_up(**TRIED)).records(Artifact))  # type: ignore[attr-defined]
    assert "draft the roster first" in texts
    assert "roster draft" in texts
