"""What comes next with letters: each step has its reason, and a dialogue that can do it."""

from __future__ import annotations

from datetime import date, datetime

from assistant.dialogues.desk import Desk
from assistant.dialogues.next_step import NextStep
from assistant.dialogues.registry import DIALOGUES
from assistant.dialogues.what_next import what_next
from assistant.model.correspondence import Answer, Message
from assistant.model.messages import Kind
from assistant.model.people import Stage
from assistant.model.work import Artifact, Meeting
from tests.dialogues.desks import known
from tests.dialogues.threads import LENA, WENDY, asked, held, of, request


def step(desk: Desk, mentor: str) -> NextStep | None:
    """The most pressing step with one mentor."""
    return next((s for s in what_next(desk) if s.mentor == mentor), None)


def came(day: int, answer: Answer | None = None) -> Message:
    return Message(
        id=f"in-{day}", mentor=WENDY.id, direction="in", at=datetime(2026, 11, day, 9), text="Hello.", answer=answer
    )


def draft(sort: Kind, day: int = 20, **more: object) -> Artifact:
    return Artifact.model_validate(
        {"id": "d-1", "sort": sort, "title": "First message to Wendy Cole", "text": "Hello.", "mentor": WENDY.id,
         "day": date(2026, 11, day)} | more
    )  # fmt: skip


def with_drafts(*drafts: Artifact) -> Desk:
    return asked().model_copy(update={"artifacts": drafts})


def test_a_reminder_is_offered_from_its_day_on_and_not_before() -> None:
    due = step(asked(request(WENDY, 13)), WENDY.id)
    assert due
    assert (due.dialogue, due.reason) == ("nudge", "you asked: how you chose your first roster tool")
    assert step(asked(request(WENDY, 20)), WENDY.id) is None


def test_after_three_messages_letting_go_is_offered() -> None:
    found = step(asked(request(WENDY, 2), request(WENDY, 9), request(WENDY, 16)), WENDY.id)
    assert found
    assert found.dialogue == "what-came-back"


def test_an_answer_is_owed_after_two_days() -> None:
    owed = step(asked(request(WENDY, 10), came(18)), WENDY.id)
    assert owed
    assert (owed.text, owed.dialogue) == ("Answer Wendy", "what-came-back")
    assert step(asked(request(WENDY, 10), came(21)), WENDY.id) is None
    yes = step(asked(request(WENDY, 10), came(18, Answer.YES)), WENDY.id)
    assert yes
    assert yes.dialogue == "scheduling"


def test_a_draft_that_was_kept_is_to_be_sent_and_then_no_longer() -> None:
    desk = with_drafts(draft(Kind.FIRST_CONTACT))
    found = step(desk, WENDY.id)
    assert found
    assert (found.dialogue, found.subject) == ("send", "d-1")
    outcome = held("send", desk.model_copy(update={"subject": "d-1"}), {"sent": True})
    message = of(Message, outcome)[0]
    assert message.artifact == "d-1"
    assert outcome.next_action
    assert outcome.next_action.day == message.answer_by
    assert step(with_drafts(draft(Kind.FIRST_CONTACT, sent=date(2026, 11, 21))), WENDY.id) is None
    assert step(with_drafts(draft(Kind.FIRST_CONTACT, day=1)), WENDY.id) is None


def test_a_note_to_somebody_who_said_later_is_due_on_its_day() -> None:
    later = WENDY.model_copy(update={"stage": Stage.LATER, "next_contact": date(2026, 11, 22)})
    desk = known().model_copy(update={"mentors": (later,)})
    found = step(desk, WENDY.id)
    assert found
    assert found.dialogue == "keep-in-touch"
    early = known().model_copy(update={"mentors": (later.model_copy(update={"next_contact": date(2026, 12, 1)}),)})
    assert step(early, WENDY.id) is None


def test_a_first_talk_that_is_settled_wants_its_preparation_however_far_it_is() -> None:
    wendy = WENDY.model_copy(update={"stage": Stage.FIRST_TALK})
    talk = Meeting(id="m-9", mentor=WENDY.id, day=date(2026, 12, 20))
    desk = known().model_copy(update={"mentors": (wendy,), "meetings": (talk,)})
    found = step(desk, WENDY.id)
    assert found
    assert found.dialogue == "first-talk"
    undated = step(desk.model_copy(update={"meetings": ()}), WENDY.id)
    assert undated
    assert undated.dialogue == "scheduling"


def test_after_a_yes_the_others_who_wait_are_told() -> None:
    desk = asked(request(LENA, 9), request(WENDY, 10), came(20, Answer.YES))
    found = step(desk, LENA.id)
    assert found
    assert found.dialogue == "withdraw"


def test_every_step_names_a_dialogue_that_there_is() -> None:
    desk = asked(request(LENA, 9), request(WENDY, 10), came(18))
    for found in (*what_next(desk), *what_next(with_drafts(draft(Kind.THANKS))), *what_next(known())):
        assert found.dialogue in DIALOGUES


def test_with_nothing_kept_there_is_nothing_to_send() -> None:
    assert held("send", known()).records == ()


def test_who_is_about_to_be_introduced_is_not_written_to_meanwhile() -> None:
    idea = LENA.model_copy(update={"stage": Stage.WARMING})
    out = request(WENDY, 20).model_copy(
        update={"sort": Kind.INTRO_REQUEST, "text": f"Would you introduce me to {LENA.name}?"}
    )
    desk = asked().model_copy(update={"mentors": (WENDY, idea)})
    before = step(desk, LENA.id)
    assert before
    assert before.dialogue == "first-contact"
    assert step(desk.model_copy(update={"messages": (out,)}), LENA.id) is None


def test_a_day_long_past_is_named_whole_and_one_of_this_week_by_its_weekday() -> None:
    for day, said in ((date(2026, 11, 20), "Friday"), (date(2026, 6, 9), "Tuesday 9 June")):
        meeting = Meeting(id="m-1", mentor=WENDY.id, day=day)
        texts = [one.text for one in what_next(asked().model_copy(update={"meetings": (meeting,)}))]
        assert f"Note what came of {said} with Wendy" in texts
