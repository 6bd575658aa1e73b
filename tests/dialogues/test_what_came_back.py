"""What came back, and what follows: each answer has its own next step, and the person confirms what was read."""

from __future__ import annotations

import re
from datetime import date

import pytest

from assistant.model.correspondence import Answer, Message
from assistant.model.evidence import Source
from assistant.model.people import Mentor, Stage
from assistant.model.work import Artifact, Meeting
from tests.dialogues.threads import LENA, WENDY, asked, held, keys_of, of, request

YES = "Happy to help. How about Thursday 3 December at 10?"
LATER = "I'm swamped until after Easter. Could you write to me again in May?"
REFERRAL = "I can't help myself, but Maria Lund would be a better person to ask."
NAME = "what-came-back"


def desk(reply: str = "", **more: object):  # type: ignore[no-untyped-def]
    found = asked(request(WENDY, 10), **more)  # type: ignore[arg-type]
    return found.model_copy(update={"sources": (Source.of(reply, title="reply"),)}) if reply else found


def wendy(outcome) -> Mentor:  # type: ignore[no-untyped-def]
    return next(m for m in of(Mentor, outcome) if m.id == WENDY.id)


def test_a_yes_with_a_day_is_accepted_and_the_first_talk_is_planned() -> None:
    outcome = held(NAME, desk(YES), {"sent": True})
    meeting = of(Meeting, outcome)[0]
    assert (meeting.day, meeting.time, meeting.minutes) == (date(2026, 12, 3), "10:00", 20)
    letter = of(Artifact, outcome)[0]
    assert "3 December" in letter.text
    assert letter.sort == "scheduling"
    assert wendy(outcome).stage is Stage.FIRST_TALK
    assert outcome.next_action
    assert outcome.next_action.dialogue == "first-talk"
    assert outcome.next_action.day == date(2026, 12, 1)


def test_a_reply_at_hand_is_neither_asked_for_nor_is_what_it_says() -> None:
    keys = keys_of(NAME, desk(YES))
    assert not {"reply", "answer", "day", "time", "minutes", "days", "mentor"} & set(keys)
    assert "read" in keys


def test_the_reply_is_kept_word_for_word_with_its_answer_and_reason() -> None:
    came = next(m for m in of(Message, held(NAME, desk(), {"reply": LATER})) if m.direction == "in")
    assert (came.text, came.answer, came.reason) == (LATER, Answer.LATER, "I'm swamped until after Easter.")


def test_several_days_offered_are_chosen_from() -> None:
    reply = "Gladly! I could do Tuesday 1 December or Thursday 3 December."
    assert of(Meeting, held(NAME, desk(reply), {"date": "2026-12-01"}))[0].day == date(2026, 12, 1)
    assert not of(Meeting, held(NAME, desk(reply), {"date": "none", "days": "propose"}))


def test_a_yes_without_a_day_is_answered_with_days() -> None:
    outcome = held(NAME, desk(), {"answer": "yes", "days": "propose"})
    assert not of(Meeting, outcome)
    letter = of(Artifact, outcome)[0]
    assert "24" in letter.text
    assert letter.ask == "how you chose your first roster tool"
    assert letter.minutes == 20


def test_a_later_keeps_the_day_to_write_again() -> None:
    outcome = held(NAME, desk(LATER), {"sent": True})
    assert (wendy(outcome).stage, wendy(outcome).next_contact) == (Stage.LATER, date(2027, 5, 1))
    assert outcome.next_action
    assert outcome.next_action.day == date(2027, 5, 1)
    assert "May" in of(Artifact, outcome)[0].text


def test_a_no_is_thanked_for_and_asked_once_whom_they_would_ask() -> None:
    asking = of(Artifact, held(NAME, desk("Sorry, no."), {"again": "12"}))[0]
    silent = of(Artifact, held(NAME, desk("Sorry, no."), {"again": "12", "whom": False}))[0]
    whom = re.compile(r"\b(?:whom?|somebody|anybody)\b", re.IGNORECASE)
    assert whom.search(asking.text)
    assert not whom.search(silent.text)
    outcome = held(NAME, desk("Sorry, no."), {"again": "12"})
    assert (wendy(outcome).stage, wendy(outcome).next_contact) == (Stage.DECLINED, date(2027, 11, 22))
    assert wendy(held(NAME, desk("Sorry, no."), {"again": "never"})).stage is Stage.ENDED


def test_a_name_becomes_somebody_to_write_to_and_the_first_message_says_who_pointed_the_way() -> None:
    outcome = held(NAME, desk(REFERRAL))
    maria = next(m for m in of(Mentor, outcome) if m.id == "maria-lund")
    assert maria.stage is Stage.IDEA
    assert outcome.next_action
    assert (outcome.next_action.dialogue, outcome.next_action.mentor) == ("first-contact", "maria-lund")
    then = asked(mentor="maria-lund")
    then = then.model_copy(update={"mentors": (*then.mentors, maria)})
    first = of(Artifact, held("first-contact", then, {"ask": "how you lead night shifts"}))[0]
    assert "Wendy Cole pointed me to you" in first.text
    assert not any(key.startswith("why") for key in keys_of("first-contact", then))


def test_a_place_and_somebody_in_notes_of_the_talk_are_not_thanked_for() -> None:
    notes = (
        "Talk with Wendy at the Farnham office.\nShe suggested Farnham for the workshop.\n- ask Esther for the budget"
    )
    outcome = held(NAME, desk(notes), {"answer": "referral"})
    assert not {"farnham", "esther"} & {mentor.id for mentor in of(Mentor, outcome)}
    letter = of(Artifact, outcome)[0].text
    assert "Farnham" not in letter
    assert "Esther" not in letter
    assert "Whom did they name?" in {gap.question for gap in outcome.left_open}


def test_a_wrong_person_is_thanked_and_left_in_peace() -> None:
    outcome = held(NAME, desk("I think you have the wrong person."))
    assert wendy(outcome).stage is Stage.ENDED
    assert "?" not in of(Artifact, outcome)[0].text


def test_silence_is_reminded_of_or_let_go() -> None:
    reminded = held(NAME, desk(), {"answer": "silence", "silence": "remind"})
    assert of(Artifact, reminded)[0].sort == "nudge"
    gone = held(NAME, desk(), {"answer": "silence", "silence": "let-go", "again": "6"})
    assert (wendy(gone).stage, wendy(gone).next_contact) == (Stage.DECLINED, date(2027, 5, 22))
    assert not of(Artifact, gone)


def test_after_a_yes_the_others_who_wait_can_be_told_and_hear_no_name() -> None:
    both = asked(request(WENDY, 10), request(LENA, 12, "how you lead night shifts"))
    outcome = held(NAME, both, {"reply": YES, "withdraw": [LENA.id], "reason": "it is settled in my own ward"})
    letter = next(a for a in of(Artifact, outcome) if a.mentor == LENA.id)
    assert letter.sort == "withdraw"
    assert "Wendy" not in letter.text
    assert next(m for m in of(Mentor, outcome) if m.id == LENA.id).stage is Stage.ENDED


def test_what_was_misread_is_mended_on_the_card() -> None:
    outcome = held(NAME, desk("Sorry, no."), {"read": {"answer": "later"}, "later": "2027-02-01"})
    assert wendy(outcome).stage is Stage.LATER
    assert wendy(outcome).next_contact == date(2027, 2, 1)


def test_nothing_said_changes_nothing() -> None:
    outcome = held(NAME, desk())
    assert outcome.records == ()
    assert outcome.left_open[0].slot == "answer"


@pytest.mark.parametrize("purpose", ["after-no", "after-later", "after-referral", "after-wrong-person"])
def test_a_purpose_that_is_settled_is_not_asked_for(purpose: str) -> None:
    settled = desk().model_copy(update={"purpose": purpose})
    assert "answer" not in keys_of(NAME, settled)
    assert of(Artifact, held(NAME, settled))[0].sort == "decline-reply"


def test_a_mentor_of_long_standing_stays_one_whatever_came_back() -> None:
    priya = asked(request(asked().mentors[0], 10), mentor="priya-nair")
    outcome = held(NAME, priya, {"reply": "Sorry, no."})
    assert next(m for m in of(Mentor, outcome) if m.id == "priya-nair").stage is Stage.ACTIVE


def test_each_day_keeps_its_own_time_and_a_day_nobody_chose_is_left_open() -> None:
    reply = "Sure! Tuesday 1 December at 10:00 or Friday 4 December at 14:30 would work for me."
    meeting = of(Meeting, held(NAME, desk(reply), {"date": "2026-12-04"}))[0]
    assert (meeting.day, meeting.time) == (date(2026, 12, 4), "14:30")
    open_still = held(NAME, desk(reply))
    assert not of(Artifact, open_still)
    assert [gap.slot for gap in open_still.left_open] == ["date"]
    assert open_still.next_action
    assert open_still.next_action.dialogue == "scheduling"


def test_a_reply_that_names_its_own_sender_points_to_nobody_else() -> None:
    keys = keys_of(NAME, desk(f"Meet {WENDY.name} at the back door, she said. I cannot take anybody on this year."))
    assert "name.theirs" not in keys
    outcome = held(NAME, desk(f"Ask {WENDY.name}, people say. But I cannot take anybody on this year."))
    assert not any("naming" in letter.text for letter in of(Artifact, outcome))
    assert wendy(outcome).stage is Stage.DECLINED
