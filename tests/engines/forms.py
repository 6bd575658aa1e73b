"""The forms of messages, each with what a person told for it, and writing one."""

from __future__ import annotations

from datetime import date

from assistant.engines.builtin.messages import write_message
from assistant.engines.tasks import Addressee, Draft, Purpose, Sender, Slot, WriteMessage
from assistant.model.evidence import Fact
from assistant.model.messages import Kind
from assistant.reading.digest import NextMeeting

TODAY = date(2026, 3, 2)
ANA = Sender(name="Ana Berg", work="I lead a 12-bed ward")
PRIYA = Addressee(name="Priya Nair", greeting="Priya", familiarity="known")
DAYS = (date(2026, 3, 17), date(2026, 3, 19))
MEETING = NextMeeting(phrase="Tuesday 10 March, 2 pm", date=date(2026, 3, 10), time="14:00")
BLURB = "I am Ana Berg,\nand I lead a ward - 12 beds.\n\nWould you have 15 minutes?"

Form = tuple[Kind, Purpose | None]
FORMS: dict[Form, dict[Slot, str]] = {
    (Kind.INTRO_REQUEST, None): {
        Slot.THANKS_FOR: "your answer about the grant",
        Slot.GOAL: "run two roster reviews alone by 30 June",
        Slot.LOOKING_FOR: "somebody who has brought in self-rostering",
        Slot.CONNECTION: "you know half the hospital",
        Slot.BLURB: BLURB,
    },
    (Kind.REFERRAL, None): {
        Slot.WHY_YOU: "chose a roster tool for six wards",
        Slot.GOAL: "run two roster reviews alone by 30 June",
        Slot.TRIED: "asked the night staff what they would change",
        Slot.ASK: "how she chose a roster tool",
    },
    (Kind.SCHEDULING, Purpose.PROPOSE): {Slot.TOPIC: "the handover at 7"},
    (Kind.SCHEDULING, Purpose.ACCEPT): {Slot.WILL_DO: "send two drafts of the roster"},
    (Kind.SCHEDULING, Purpose.RESCHEDULE): {Slot.REASON: "I am on call that day"},
    (Kind.SCHEDULING, Purpose.RUNNING_LATE): {Slot.REASON: "I missed the ferry"},
    (Kind.UPDATE, None): {
        Slot.ADVICE: "ask the night staff before I change the plan",
        Slot.DID: "asked all six of them",
        Slot.CAME_OF: "two shifts swapped on their own",
        Slot.HARD_NOW: "the day staff wants the old plan back",
        Slot.ASK: "how she would tell them",
    },
    (Kind.UPDATE, Purpose.CHANGE): {
        Slot.CHANGED: "I no longer want the lead post",
        Slot.DID: "applied for the clinical post",
        Slot.CAME_OF: "fewer calls at night",
    },
    (Kind.NUDGE, None): {
        Slot.ORIGINAL_ASK: "20 minutes on roster tools",
        Slot.NEWS: "the pilot now starts in May",
        Slot.SMALLER_ASK: "which tool she dropped first",
    },
    (Kind.DECLINE_REPLY, Purpose.AFTER_NO): {Slot.GOAL: "run two roster reviews alone"},
    (Kind.DECLINE_REPLY, Purpose.AFTER_LATER): {Slot.REASON: "she has two trainees until June"},
    (Kind.DECLINE_REPLY, Purpose.AFTER_REFERRAL): {Slot.THANKS_FOR: "Dana Whitfield"},
    (Kind.DECLINE_REPLY, Purpose.AFTER_WRONG_PERSON): {Slot.TOPIC: "the roster budget"},
    (Kind.WITHDRAW, None): {
        Slot.ORIGINAL_ASK: "20 minutes on roster tools",
        Slot.REASON: "a colleague next door has agreed to help me",
    },
    (Kind.MANAGER_NOTE, None): {
        Slot.GOAL: "learn how a budget is made before the round in May",
        Slot.BECAUSE: "I will present my first one",
        Slot.LOOKING_FOR: "someone who has defended one",
    },
    (Kind.GIVE_BACK, None): {
        Slot.THEIR_NEED: "she looks for volunteers for the Saturday kitchen",
        Slot.OFFER: "two of my students would come from April",
    },
    (Kind.KEEP_IN_TOUCH, None): {
        Slot.CONNECTION: "we met at the nursing day in Lund",
        Slot.ADVICE: "ask the night staff first",
        Slot.DID: "asked all six of them",
        Slot.CAME_OF: "worked on two of three wards",
        Slot.RESULT: "passed the licence exam in May",
        Slot.CONGRATULATE: "her new job in Bergen",
    },
}  # fmt: skip


def facts(told: dict[Slot, str]) -> dict[Slot, tuple[Fact, ...]]:
    return {slot: (Fact.typed(text, slot.value),) for slot, text in told.items()}


def write(form: Form, told: dict[Slot, str] | None = None, **brief: object) -> Draft:
    kind, purpose = form
    given: dict[str, object] = {"me": ANA, "to": PRIYA, "today": TODAY, "kind": kind, "purpose": purpose}
    if purpose in {Purpose.PROPOSE, Purpose.RESCHEDULE}:
        given["days"] = DAYS
    if purpose in {Purpose.ACCEPT, Purpose.RESCHEDULE}:
        given["next_meeting"] = MEETING
    if purpose is Purpose.PROPOSE or kind is Kind.REFERRAL:
        given["minutes"] = 20
    if purpose is Purpose.RUNNING_LATE:
        given["minutes"] = 10
    if purpose in {Purpose.AFTER_NO, Purpose.AFTER_LATER}:
        given["write_again"] = date(2026, 9, 1)
    given["facts"] = facts(FORMS[form] if told is None else told)
    return write_message(WriteMessage.model_validate(given | brief))
