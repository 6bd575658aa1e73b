"""Who does it, to whom, and who says so: the same words are a fault of the writer's, or none at all."""

from __future__ import annotations

import pytest

from assistant.checks.context import Context, MentorContext
from assistant.model.messages import Channel, Kind
from tests.checks.asking import found, letter

KNOWN = Context(
    goals=("Run the seed library by June",),
    advice=("say no in the first line",),
    mentor=MentorContext(name="Bram Visser", call_name="Bram", familiarity="known", meetings_held=4),
)
CASES = [
    ("PRIV-WORDS", Kind.UPDATE, "My neighbour fired his own bricks for the path.", False),
    ("PRIV-WORDS", Kind.UPDATE, "I've fired three kilns of pots by now.", False),
    ("PRIV-WORDS", Kind.UPDATE, "The idea was dismissed by the parish in a minute.", False),
    ("PRIV-WORDS", Kind.UPDATE, "Our dismissal of the first design was hasty.", False),
    ("PRIV-WORDS", Kind.UPDATE, "The old list is redundant now.", False),
    ("PRIV-WORDS", Kind.UPDATE, "The vet's diagnosis for the two ewes was foot rot.", False),
    ("PRIV-WORDS", Kind.UPDATE, "I am expecting a parcel on Friday.", False),
    ("PRIV-WORDS", Kind.UPDATE, "My flatmate got fired on Monday.", True),
    ("PRIV-WORDS", Kind.UPDATE, "They fired the whole night crew.", True),
    ("PRIV-WORDS", Kind.UPDATE, "He fired her after ten years.", True),
    ("PRIV-WORDS", Kind.UPDATE, "The head of our school was dismissed.", True),
    ("PRIV-WORDS", Kind.UPDATE, "My post is redundant from May.", True),
    ("PRIV-WORDS", Kind.UPDATE, "My sister is expecting her second child.", True),
    ("TONE-DEMAND", Kind.THANKS, "You told me to write down what I expect to see before I look.", False),
    ("TONE-DEMAND", Kind.UPDATE, "I will do the needful about the room myself.", False),
    ("TONE-DEMAND", Kind.UPDATE, "Don't be late, said my aunt, and was late herself.", False),
    ("TONE-DEMAND", Kind.UPDATE, "No excuses from me this year: the beds are dug.", False),
    ("TONE-DEMAND", Kind.UPDATE, "Kindly do the needful.", True),
    ("TONE-DEMAND", Kind.UPDATE, "I shall take your silence as a yes.", True),
    ("TONE-DEMAND", Kind.UPDATE, "See to it that I have your answer this week, as the form is due.", True),
    ("TONE-DEMAND", Kind.DIFFICULT, "You will be on time from now on.", True),
    ("TONE-GUILT", Kind.NUDGE, "A single word is enough; Monday is all right, too.", False),
    ("TONE-GUILT", Kind.NUDGE, "This is my last line about it.", False),
    ("TONE-GUILT", Kind.NUDGE, "This is the only reminder I will send.", False),
    ("TONE-GUILT", Kind.NUDGE, "He dismissed my doubts with a smile.", False),
    ("TONE-GUILT", Kind.NUDGE, "The prize was a disappointment, the day was not.", False),
    ("TONE-GUILT", Kind.NUDGE, "A single word would have been enough.", True),
    ("TONE-GUILT", Kind.NUDGE, "This is my third message on the lease.", True),
    ("TONE-GUILT", Kind.NUDGE, "I am rather disappointed.", True),
    ("TONE-APOLOGY", Kind.UPDATE, "I did not dare to open the jar for a week.", False),
    ("TONE-APOLOGY", Kind.UPDATE, "I don't want to waste seed on bad soil.", False),
    ("TONE-APOLOGY", Kind.UPDATE, "I know how full a nursery is in May.", False),
    ("TONE-APOLOGY", Kind.UPDATE, "I hardly dare to ask.", True),
    ("TONE-APOLOGY", Kind.UPDATE, "I don't want to waste your morning.", True),
    ("NO-GRACE", Kind.DECLINE_REPLY, "Thanks. I'll write again next May to tell you how mine turned out.", False),
    ("NO-GRACE", Kind.DECLINE_REPLY, "Thanks. As you said, a year of moving house is full.", False),
    ("NO-GRACE", Kind.DECLINE_REPLY, "Thanks. It would be unfair to ask more of you.", False),
    ("NO-GRACE", Kind.DECLINE_REPLY, "Thanks. Only ten minutes after your letter came, the bank rang.", False),
    ("NO-GRACE", Kind.DECLINE_REPLY, "Thanks. I was hurt by a rake last week, nothing serious at all.", False),
    ("NO-GRACE", Kind.DECLINE_REPLY, "Thanks. I'll write again next week until it suits.", True),
    ("NO-GRACE", Kind.DECLINE_REPLY, "Thanks, though it is unfair.", True),
    ("NO-GRACE", Kind.DECLINE_REPLY, "Thanks. It would be only ten minutes.", True),
    ("NO-GRACE", Kind.DECLINE_REPLY, "Thanks. I am hurt that you took others.", True),
    ("HARD-BLAME", Kind.DIFFICULT, "You never heard my side, because I never told it.", False),
    ("HARD-BLAME", Kind.DIFFICULT, "It would be a waste of time to sow in frost.", False),
    ("HARD-BLAME", Kind.DIFFICULT, "Thanks to you I did not sign the lease.", False),
    ("HARD-BLAME", Kind.DIFFICULT, "These talks are a waste of time.", True),
    ("HARD-BLAME", Kind.DIFFICULT, "Because of you I never got the post.", True),
    ("TONE-DECIDE", Kind.HELP_BRIEF, "Just tell me which day suits and I will come.", False),
    ("TONE-DECIDE", Kind.HELP_BRIEF, "Just tell me which offer to take.", True),
    ("THX-NEXT", Kind.THANKS, "Doing the gate the same way on Saturday.", False),
    ("THX-NEXT", Kind.THANKS, "Off to buy pencils now.", False),
    ("THX-NEXT", Kind.THANKS, "Looking forward to seeing you on Saturday.", True),
    ("THX-NEXT", Kind.THANKS, "Thinking of it still today.", True),
    ("THX-SPECIFIC", Kind.THANKS, "Thank you. You were right that my no hid in paragraph four.", False),
    ("THX-SPECIFIC", Kind.THANKS, "Thank you for making the time to sit down. I took many useful things away.", True),
    ("UPD-LOOP", Kind.UPDATE, "You suggested no in the first line. I put it there.", False),
    ("UPD-LOOP", Kind.UPDATE, "I wrote to you about the no in the first line. The shop is closed.", True),
    ("MSG-ASK-VAGUE", Kind.NUDGE, "Whatever comes to your mind about milking would do nicely.", True),
    ("MSG-ASK-VAGUE", Kind.NUDGE, "Which of the two pumps comes to mind first for a cold barn?", False),
]


@pytest.mark.parametrize(("rule", "kind", "text", "fires"), CASES, ids=lambda value: str(value)[:60])
def test_who_does_it_to_whom_decides(rule: str, kind: Kind, text: str, fires: bool) -> None:
    assert bool(found(rule, f"Dear Bram,\n\n{text}\n\nAna", kind, KNOWN)) is fires


def test_in_notes_for_a_hard_talk_quotation_marks_hold_what_i_mean_to_say() -> None:
    planned = 'What I want to say: "From now on you will answer within a day."'
    told = 'What happened: he said "from now on you will answer within a day."'
    assert found("TONE-DEMAND", planned, Kind.DIFFICULT, KNOWN, Channel.FILE)
    assert not found("TONE-DEMAND", told, Kind.DIFFICULT, KNOWN, Channel.FILE)


def test_a_slot_in_the_lines_to_be_forwarded_is_found() -> None:
    text = "Dear Bram,\n\nCould you pass this on?\n\n> She asks for 15 minutes with {{name of brother}}.\n\nAna"
    assert found("MSG-PLACEHOLDER", text, Kind.INTRO_REQUEST, KNOWN)
    assert not found("MSG-PLACEHOLDER", text, Kind.UPDATE, KNOWN)


@pytest.mark.parametrize(
    ("kind", "subject", "fires"),
    [
        (Kind.FIRST_CONTACT, "Something I have been meaning to write to you about", True),
        (Kind.FIRST_CONTACT, "About the thing that we said we would talk about some day", True),
        (Kind.FIRST_CONTACT, "The pump I have been meaning to show you", False),
        (Kind.DECLINE_REPLY, "Re: Mentoring this year", False),
        (Kind.DECLINE_REPLY, "Mentoring", True),
        (Kind.THANKS, "No in the first line", False),
    ],
)
def test_a_subject_is_judged_by_what_is_left_of_it(kind: Kind, subject: str, fires: bool) -> None:
    assert bool(found("SUBJ-VAGUE", f"Subject: {subject}\n\nDear Bram,\n\nThank you.\n\nAna", kind, KNOWN)) is fires


def test_a_request_to_read_line_by_line_is_heavy_in_any_english() -> None:
    asked = letter("I also request you to go through my CV line by line and correct it.")
    new = Context(mentor=MentorContext(name="Priya Nair", call_name="Priya", familiarity="cold", meetings_held=0))
    assert found("MSG-ASK-HEAVY", asked, Kind.FIRST_CONTACT, new)


def test_the_minutes_of_the_slot_in_words_are_no_item() -> None:
    agenda = (
        "Dear Bram,\n\nfor our forty-five minutes on Thursday:\n\n**Outcome:** I know which offer to take.\n\n"
        "- 15 min: Which kitchen offer?\n- 15 min: Whether to let the hall?\n- 8 min: next steps and our next date"
    )
    assert not found("AG-TIME", agenda, Kind.AGENDA, KNOWN)
