"""What letters that keep to the craft say near to a fault, beside what is one."""

from __future__ import annotations

import pytest

from assistant.checks.context import Context, MeContext, MentorContext
from assistant.model.messages import Kind
from tests.checks.asking import found, letter

KNOWN = Context(
    me=MeContext(name="Ana Berg"),
    mentor=MentorContext(name="Priya Nair", call_name="Priya", familiarity="known", meetings_held=4),
)
STRANGER = Context(mentor=MentorContext(name="Priya Nair", familiarity="cold", meetings_held=0))
MATCHED = Context(mentor=MentorContext(name="Priya Nair", familiarity="matched", meetings_held=0))


REPROACHES = [
    (Kind.UPDATE, "My aunt says a guest pays for a lamp that burns but not for an evening that brings nothing.", False),
    (Kind.UPDATE, "I keep the tide book that you suggested, and it is dull so far, which must be good.", False),
    (Kind.UPDATE, "You have not answered my letter about the tide book.", True),
    (Kind.NUDGE, "It would already help me if you read just the second page, the one about the lock gates.", False),
    (Kind.NUDGE, "A quick reminder about the price list that you keep in the shed.", False),
    (Kind.NUDGE, "Just a quick reminder about the price list.", True),
    (Kind.NUDGE, "A quick reminder about my last mail.", True),
    (Kind.NUDGE, "If not, that is fine: I'll tell the board that page nine is unread.", False),
    (Kind.NUDGE, "My letter of May is unread, it seems.", True),
]


@pytest.mark.parametrize(("kind", "text", "fires"), REPROACHES)
def test_who_blames_nobody_does_not_reproach(kind: Kind, text: str, fires: bool) -> None:
    assert bool(found("TONE-GUILT", f"Hi Priya,\n\n{text}\n\nBest,\nAna", kind)) is fires


HABITS = [
    ("Could I ask which figures a young keeper should count every day?", False),
    ("I would like to ask what a good skipper checks each week.", False),
    ("Could you tell me how people here clean the filters every month?", False),
    ("Could we speak every week until June?", True),
    ("May I ask whether you could write to me every month?", True),
    ("Could I have an hour every Friday?", True),
]


@pytest.mark.parametrize(("ask", "fires"), HABITS)
def test_what_is_asked_about_a_habit_is_no_regular_favour(ask: str, fires: bool) -> None:
    assert bool(found("MSG-ASK-HEAVY", letter(ask), Kind.FIRST_CONTACT, STRANGER)) is fires


SIZES = [
    ("What do you say on a first visit when the owner is in a hurry?", STRANGER, False),
    ("How did you sit still in a first meeting with the union?", STRANGER, False),
    ("Could we have a first call?", STRANGER, True),
    ("The programme says you give an hour a month. Could our first talk be on Tuesday?", MATCHED, False),
    ("Could our first talk be on Tuesday?", MATCHED, True),
    ("You give an hour a month. Could we have a first talk on Tuesday?", STRANGER, True),
]


@pytest.mark.parametrize(("ask", "known", "fires"), SIZES)
def test_a_length_is_due_only_where_it_is_open(ask: str, known: Context, fires: bool) -> None:
    assert bool(found("MSG-ASK-SIZE", letter(ask), Kind.FIRST_CONTACT, known)) is fires


BETWEEN = [
    ("My sample came out at 91, the figure you wanted to see. Would you pass this on to Emil Novak?", False),
    ("Thank you for your offer to write to Joana Reis. Here is a text.", False),
    ("Would you ask Wanda whether I may call? Wanda had forty drivers who changed shifts.", False),
    ("Would you pass this on to Emil Novak?", True),
    ("Would you ask Wanda whether I may call?", True),
    ("Could you introduce me to somebody useful, as I said?", True),
]


@pytest.mark.parametrize(("text", "fires"), BETWEEN)
def test_what_the_go_between_said_is_theirs_alone(text: str, fires: bool) -> None:
    asked = f"Hi Priya,\n\nI build boats. {text}\n\nAna"
    assert bool(found("MSG-WHY-YOU", asked, Kind.INTRO_REQUEST, KNOWN)) is fires


AIMS = [
    (Kind.FIRST_CONTACT, "I want to propose a later opening to our board in May.", False),
    (Kind.FIRST_CONTACT, "I plan to show two plans to the harbour master.", False),
    (Kind.FIRST_CONTACT, "I want to propose a talk to you.", True),
    (Kind.FIRST_CONTACT, "I want to suggest a call next week.", True),
    (Kind.FIRST_CONTACT, "My real question is how to be heard by the surgeons.", False),
    (Kind.HELP_BRIEF, "I speak before the council on Wednesday.", False),
    (Kind.HELP_BRIEF, "The next train is on Friday in Leiden.", True),
    (Kind.HELP_BRIEF, "My next interview is on Friday in Leiden.", False),
    (Kind.HELP_BRIEF, "I either sell the barn or let it.", False),
]


@pytest.mark.parametrize(("kind", "text", "fires"), AIMS)
def test_what_is_put_to_others_or_soon_due_is_a_goal(kind: Kind, text: str, fires: bool) -> None:
    asked = f"Hi Priya,\n\nThe ward is in Lund. {text} Could you give me 15 minutes on the phone?\n\nAna"
    assert bool(found("MSG-WHY-GOAL", asked, kind)) is fires


HELP = [
    ("What I'd like to hear is how your own first harvest went.", "No new ideas, please.", False),
    ("This is where I would borrow your head.", "No new ideas, please.", False),
    ("The orchard is large.", "No new ideas, please.", True),
    ("Please ask me the questions you asked yourself then.", "What helps me is not your vote.", False),
    ("Please ask me the questions you asked yourself then.", "What helps me is your vote.", True),
]


@pytest.mark.parametrize(("wanted", "declined", "fires"), HELP)
def test_how_something_of_theirs_went_is_a_story(wanted: str, declined: str, fires: bool) -> None:
    brief = f"Hi Priya,\n\nMy question: pears or plums? {wanted} {declined}\n\nAna"
    assert bool(found("HELP-MODE", brief, Kind.HELP_BRIEF)) is fires


ORDERS = [
    (Kind.UPDATE, "Would you separate the wet rolls at once?", False),
    (Kind.UPDATE, "Would you answer me at once?", True),
    (Kind.UPDATE, "Send me your draft before it goes out and I will read it twice.", False),
    (Kind.UPDATE, "Send me your answer at once and I will wait no longer.", True),
    (Kind.INTRO_REQUEST, "You said you could show him a short text, so here it is.", False),
    (Kind.INTRO_REQUEST, "You promised to show him my text, so do it.", True),
    (Kind.AGENDA, "There is one thing I want to go home with: the lathe first, or the saw straight away.", False),
]


@pytest.mark.parametrize(("kind", "text", "fires"), ORDERS)
def test_what_is_offered_or_asked_about_a_craft_is_no_order(kind: Kind, text: str, fires: bool) -> None:
    assert bool(found("TONE-DEMAND", f"Hi Priya,\n\n{text}\n\nAna", kind)) is fires


NOES = [
    ("Thank you for telling me. Your open evening is a good idea, and I will come on Monday.", False),
    ("Thank you for telling me. Come on, it is one evening.", True),
]


@pytest.mark.parametrize(("text", "fires"), NOES)
def test_coming_along_urges_nobody(text: str, fires: bool) -> None:
    assert bool(found("NO-GRACE", f"Hi Priya,\n\n{text}\n\nAna", Kind.DECLINE_REPLY)) is fires


@pytest.mark.parametrize(("subject", "fires"), [("Thank you for the frank no", False), ("The choir", True)])
def test_thanks_in_the_subject_are_thanks(subject: str, fires: bool) -> None:
    text = f"Subject: {subject}\n\nHi Priya,\n\nA no with two reasons is worth more than many a yes.\n\nAna"
    assert bool(found("NO-GRACE", text, Kind.DECLINE_REPLY)) is fires


@pytest.mark.parametrize(("known", "fires"), [(MATCHED, False), (STRANGER, True)])
def test_to_a_matched_mentor_who_writes_is_a_topic(known: Context, fires: bool) -> None:
    text = "Subject: Hello from Bergen, from your new mentee\n\nHi Priya,\n\nI am a nurse.\n\nAna"
    assert bool(found("SUBJ-VAGUE", text, Kind.FIRST_CONTACT, known)) is fires


@pytest.mark.parametrize(
    ("text", "fires"),
    [
        ("I drove trams in Basel for thirty years and stopped in May.", False),
        ("I admired your songs for thirty years and still do.", True),
        ("I loved the songs of the north for thirty years.", True),
    ],
)
def test_what_one_did_for_years_is_who_one_is(text: str, fires: bool) -> None:
    asked = f"Hi Priya,\n\n{text} Could I ask you one thing?\n\nAna"
    assert bool(found("MSG-WHO-ME", asked, Kind.FIRST_CONTACT, STRANGER)) is fires


@pytest.mark.parametrize(("last", "fires"), [("What I do next, and by when", False), ("The vat", True)])
def test_what_i_do_next_closes_an_agenda(last: str, fires: bool) -> None:
    text = f"1. Greetings (3 min)\n2. Should I buy the vat? (15 min)\n3. {last} (5 min)"
    assert any(one.level == "warn" for one in found("AG-CLOSE", text, Kind.AGENDA)) is fires
    assert not any(one.text.startswith("1.") for one in found("AG-QUESTION", text, Kind.AGENDA))
