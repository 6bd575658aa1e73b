"""How long, how heavy, how many, and the way out."""

from __future__ import annotations

import pytest

from assistant.checks.context import Context, MentorContext, ThreadContext
from assistant.model.messages import Channel, Kind
from tests.checks.asking import found, letter


def _held(meetings: int, familiarity: str = "met") -> Context:
    return Context(mentor=MentorContext(familiarity=familiarity, meetings_held=meetings))


@pytest.mark.parametrize(
    "ask",
    [
        "Would you be free for a call about night shifts?",
        "Could we meet next week to talk about rosters?",
        "May I invite you for a coffee to ask about the merger?",
        "I'd love to talk to you about how you handled the strike.",
        "Would you be open to a short video call on self-rostering?",
        "Can we chat about rosters on Thursday?",
        "Could I ring you one evening about the exam?",
        "Perhaps we could sit down together and go through the options?",
        "Would a phone call about the two tools be possible?",
        "I would be glad if we could speak about the vote.",
        "Could we have an hour on the phone?",
        "Would you have 45 minutes for a call?",
        "Could we talk for an hour and a half?",
        "May I come by for 60 minutes?",
        "Would you have an hour or two for me?",
        "Could I shadow you: one day at your ward?",
        "Is a 30 to 45-minute call possible?",
    ],
)
def test_a_first_meeting_says_how_long_and_is_half_an_hour_at_most(ask: str) -> None:
    assert found("MSG-ASK-SIZE", letter(ask), Kind.FIRST_CONTACT), ask


@pytest.mark.parametrize(
    "ask",
    [
        "Would you have 20 minutes for a call?",
        "Could we talk for half an hour next week?",
        "Would a quick quarter of an hour on the phone suit you?",
        "May I ring you for ten min?",
        "Could we meet? I'd keep it to 25 minutes.",
        "Is a 15-minute call possible?",
        "Could we talk about rosters, twenty minutes at most?",
        "Would you have 15 to 20 minutes on Zoom?",
        "A call of 20' would be enough: is Tuesday fine?",
        "May I join you for a coffee break and ask about the vote?",
        "Which certificate did your team value most? One line by mail is plenty.",
        "How did you call the new shifts in your talk?",
        "What did you say at the team meeting about nights?",
        "Would you talk to the union before or after the pilot?",
        "How do you meet the deadline in a month with two holidays?",
        "What would you do before a difficult conversation with a surgeon?",
        "Could we meet on Tuesday from 10:00 to 10:30?",
        "I have 30 minutes by train to you. Could we meet for a quarter of an hour at your desk?",
        "Could we speak for half an hour? I can be at your office within an hour.",
        "Is there a talk you would recommend on this?",
    ],
)
def test_lengths_in_figures_and_words_and_other_calls_are_left_alone(ask: str) -> None:
    assert found("MSG-ASK-SIZE", letter(ask), Kind.FIRST_CONTACT) == [], ask


def test_a_matched_pair_may_take_an_hour_and_a_second_talk_what_it_needs() -> None:
    hour = letter("Could we have an hour for our first talk?")
    assert found("MSG-ASK-SIZE", hour, Kind.FIRST_CONTACT, Context(mentor=MentorContext(familiarity="matched"))) == []
    assert found("MSG-ASK-SIZE", hour, Kind.FIRST_CONTACT, _held(2)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Tuesday at 15:00 works for me. See you then.",
        "Could we move our call to Thursday at 10:00?",
        "I'm running ten minutes late, shall we start at quarter past?",
        "Is Wednesday at 9:00 still fine for you?",
        "Could we do our usual half hour on Monday at 14:00?",
    ],
)
def test_confirming_and_moving_needs_no_length(text: str) -> None:
    assert found("MSG-ASK-SIZE", f"Hi Priya,\n\n{text}\n\nAna", Kind.SCHEDULING) == [], text


@pytest.mark.parametrize(
    "text",
    [
        "Could we meet on Tuesday or Thursday?",
        "Would Tuesday at 3 pm do?",
        "Can you do Friday 18:30?",
        "Let's have a call on Monday, would 10:00 suit?",
    ],
)
def test_a_new_date_needs_its_length_unless_the_thread_said_it(text: str) -> None:
    draft = f"Hi Priya,\n\n{text}\n\nAna"
    assert found("MSG-ASK-SIZE", draft, Kind.SCHEDULING), text
    said = Context(thread=ThreadContext(original_ask="20 minutes on roster tools"))
    assert found("MSG-ASK-SIZE", draft, Kind.SCHEDULING, said) == []


def test_the_length_can_be_put_in() -> None:
    finding = found("MSG-ASK-SIZE", letter("Would you be free for a call?"), Kind.FIRST_CONTACT)[0]
    assert (finding.text, finding.instead) == ("a call", "a 20-minute call")


@pytest.mark.parametrize(
    "ask",
    [
        "Could you review my CV and refer me to your director?",
        "Would you have a look at my portfolio?",
        "Could you read through my business plan before we talk?",
        "Would you introduce me to your head of nursing?",
        "I would be grateful for an introduction to the board.",
        "Could you put in a good word for me?",
        "Would you write me a letter of recommendation?",
        "May I name you as my reference? Could you be my referee for the post?",
        "Could you pass my CV on to HR?",
        "Could we meet every week for an hour?",
        "I was hoping for a weekly call until the exam.",
        "Could you give me feedback on my thesis?",
        "Would you mind going over my application?",
        "It would be great if you could proofread my cover letter.",
        "Could you vouch for me?",
        "Can you get me an internship at your clinic?",
        "I'd love it if you could take a look at my pitch deck and comment.",
        "Would you connect me with the people who hire at your place?",
        "Could I shadow you for a week?",
        "Please check my attached manuscript for mistakes.",
    ],
)
def test_a_heavy_favour_is_an_error_before_trust_and_none_later(ask: str) -> None:
    first = found("MSG-ASK-HEAVY", letter(ask), Kind.FIRST_CONTACT, _held(0, "cold"))
    assert [finding.level for finding in first] == ["error"], ask
    assert found("MSG-ASK-HEAVY", letter(ask), Kind.NUDGE, _held(4)) == [], ask


@pytest.mark.parametrize(
    "ask",
    [
        "Which certificate did your team value most?",
        "I reviewed my CV last week and one gap remains: did night work count for you?",
        "My manager introduced me to self-rostering. What would you start with?",
        "I don't want to ask you for a referral; one question is all.",
        "No need to read my CV. Which of the two courses would you take?",
        "Which book would you recommend?",
        "If you are not the right person, could you refer me to a colleague?",
        "Let me introduce myself: I lead a ward. How did you begin?",
        "You kindly offered to look at my CV; may I send it on Friday?",
        "I meet my team every week. How often did you?",
        "Could I send one question by mail?",
        "May I ask who recommended the tool to you?",
        "What do you look at first in a portfolio?",
        "How do you review a roster with the team?",
        "Do you check the budget report yourself, or does your deputy?",
        "Do you meet your team every week?",
        "How often did you read the draft of the plan before you signed it?",
        "Could I send you one question every now and then if the first answer helps?",
    ],
)
def test_light_questions_offers_and_denials_are_no_favour(ask: str) -> None:
    assert found("MSG-ASK-HEAVY", letter(ask), Kind.FIRST_CONTACT, _held(0, "cold")) == [], ask


def test_the_ladder_rises_with_meetings_and_with_knowing_each_other() -> None:
    review = letter("Could you review my CV?")
    page = letter("Could you look at one page of my plan?")
    levels = [[f.level for f in found("MSG-ASK-HEAVY", review, Kind.HELP_BRIEF, _held(held))] for held in range(4)]
    assert levels == [["error"], ["error"], ["warn"], []]
    assert [f.level for f in found("MSG-ASK-HEAVY", review, Kind.FIRST_CONTACT, _held(0, "known"))] == ["warn"]
    assert found("MSG-ASK-HEAVY", page, Kind.HELP_BRIEF, _held(1)) != []
    assert found("MSG-ASK-HEAVY", page, Kind.HELP_BRIEF, _held(2)) == []
    assert found("MSG-ASK-HEAVY", review, Kind.FIRST_CONTACT) == []


@pytest.mark.parametrize(
    "text",
    [
        "How did you start? What is the pay? Do you hire? Can we meet?",
        "How did you start, what did you study, is the pay fair, and do you still like it?",
        "Please tell me how you started. I would also like to know what you studied. Is the pay fair? Could we meet?",
    ],
)
def test_more_than_three_questions_are_too_many(text: str) -> None:
    assert len(found("MSG-ASK-MANY", text, Kind.FIRST_CONTACT)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "How are you? How was your holiday? I have one question: roster A or B? Would Tuesday suit? Or Thursday?",
        'You asked me "Why? For whom? Until when?", and I kept asking myself: why now? Could we talk?',
        "Could we talk for 20 minutes? I'd like to ask how you chose and what you would do today. Is Tuesday fine?",
    ],
)
def test_politeness_quotations_and_second_halves_are_not_counted(text: str) -> None:
    assert found("MSG-ASK-MANY", text, Kind.FIRST_CONTACT) == []


@pytest.mark.parametrize(
    "text",
    [
        "I am a nurse. Please find my CV attached. I look forward to hearing from you.",
        "I would like to thank you for your talk. I would love to become a planner one day.",
        "How are you? I hope all is well. I just wanted to reach out.",
        "I appreciate your time and your work. It is an inspiration.",
        "I would be happy to tell you more. Feel free to look at my page.",
        "I keep asking myself how one becomes so calm. I admire it.",
        "I can only imagine how much work it was.",
        "I lead a ward and I am at a turning point. Greetings from Lund!",
    ],
)
@pytest.mark.parametrize("kind", [Kind.FIRST_CONTACT, Kind.NUDGE])
def test_thanks_offers_and_politeness_ask_nothing(text: str, kind: Kind) -> None:
    assert found("MSG-ASK-NONE", f"Hi Priya,\n\n{text}\n\nBest,\nAna", kind), text


@pytest.mark.parametrize(
    "way_out",
    [
        "No worries if not.",
        "If now is not a good time, that is fine.",
        "A no is fine, too.",
        "Either way is fine.",
        "If your hands are full this season, no wahala.",
        "No stress if flat out.",
        "Only if it suits you.",
        "If you'd rather point me to somebody else, that helps me just as much.",
        "I completely understand if you can't.",
        "Please just say so if it is too much.",
        "If you have too much on your plate, that's quite all right.",
        "If I don't hear from you, I will leave it there.",
        "No is also a good answer.",
        "Feel free to ignore this.",
        "If you are not the right person, a name would help.",
        "Don't feel obliged to answer.",
        "No need to reply if busy.",
    ],
)
def test_there_are_many_ways_out(way_out: str) -> None:
    assert found("MSG-EXIT", letter(f"Could we talk for 20 minutes? {way_out}"), Kind.FIRST_CONTACT) == [], way_out


def test_where_there_is_none_one_can_be_put_at_the_end() -> None:
    draft = letter("Could we talk for 20 minutes? I await your reply.")
    finding = found("MSG-EXIT", draft, Kind.FIRST_CONTACT)[0]
    assert finding.level == "info"
    assert finding.instead == " If it does not suit, that is completely fine."
    lines = draft.split("\n")
    assert lines[finding.line - 1][: finding.column - 1].endswith("I await your reply.")


def test_no_sentence_is_put_in_where_the_channel_has_no_room_for_it() -> None:
    note = (
        "Hi Priya, I'm Ana, a nurse in Lund. Your talk on self-rostering changed our ward. May I send you one question "
        "on how you began with the night shifts there, as I start in May? I look forward to it."
    )
    assert found("MSG-EXIT", note, Kind.FIRST_CONTACT, channel=Channel.LINKEDIN_NOTE)[0].instead is None
