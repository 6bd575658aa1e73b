"""What careful writers ask, and how they say who they are, near to a fault, beside what is one."""

from __future__ import annotations

import pytest

from assistant.checks.context import Context, MeContext, MentorContext
from assistant.model.messages import Channel, Kind
from tests.checks.asking import found, letter

MET = Context(
    goals=("Design one opera set by spring 2027",),
    me=MeContext(name="Ana Berg"),
    mentor=MentorContext(name="Priya Nair", call_name="Priya", familiarity="met", meetings_held=1),
)

VAGUE = [
    ("Could you give it three minutes of thought beforehand?", False),
    ("Would you spare it a minute of quiet thought?", False),
    ("Could you tell me which school of thought you were trained in?", False),
    ("Would you fill in the feedback form for the apprentices?", False),
    ("Could you tell me how you run your support group?", False),
    ("Which kind of help is usual in the first week?", False),
    ("Could I see how your advice centre books its rooms?", False),
    ("Do you ask for years of experience in an advert for a turner?", False),
    ("Would you show me the light switch plan of the old stage?", False),
    ("What should I do about the lack of feedback from our buyers?", False),
    ("Could you tell me how the steering committee votes?", False),
    ("Would you lend me your input files for the tide model?", False),
    ("The name alone would help me.", False),
    ("Your thoughts on the lease, in two lines, would settle it for me.", False),
    ("Any hint on where to buy reed would help me.", False),
    ("Could you share one thing you would do differently in the first month of a bakery?", False),
    ("Would you tell me which of the two exams comes first?", False),
    ("May I ask what you charge for a broken string?", False),
    ("Could we talk for 20 minutes about night shifts?", False),
    ("Would you look at one page, the plan for the loft?", False),
    ("Could you give me your opinion on the second paragraph?", False),
    ("Would you share some words of wisdom with me, on whatever you think would do me good?", True),
    ("Could you give me some advice, on anything that comes to mind?", True),
    ("Would you share your thoughts with me, and perhaps take me on as your mentee?", True),
    ("I would be grateful for any guidance, about whatever you like.", True),
    ("I'd appreciate any kind of support.", True),
    ("Could you spare a few words of wisdom?", True),
]


@pytest.mark.parametrize(("ask", "fires"), VAGUE)
def test_an_ask_is_vague_only_where_it_names_no_thing(ask: str, fires: bool) -> None:
    assert bool(found("MSG-ASK-VAGUE", letter(ask), Kind.FIRST_CONTACT, MET)) is fires, ask


ENOUGH = [
    ("The name alone would help me.", False),
    ("Just the street would do.", False),
    ("Even a rough price would settle it.", False),
    ("The title of the book would be enough.", False),
    ("Your first guess would already help.", False),
    ("A single figure will do.", False),
    ("The name of the tin is all I need.", False),
    ("One street is really all I'd want to know: yours is the nearest.", False),
    ("Your answer was all I needed.", True),
    ("The name helped me.", True),
    ("The price would have settled it.", True),
    ("The title was enough for the shop.", True),
]


@pytest.mark.parametrize(("text", "fires"), ENOUGH)
def test_what_alone_would_help_is_asked_for(text: str, fires: bool) -> None:
    assert bool(found("MSG-ASK-NONE", f"Hi Priya,\n\n{text}\n\nAna", Kind.NUDGE)) is fires


STRANGER = Context(mentor=MentorContext(name="Eva Hall", familiarity="cold", meetings_held=0))
WHO = [
    ("I plan spare parts for a small shipyard in Vlissingen, and Anneke told me about your article.", False),
    ("I read meters for the water board. Your article hangs above our kettle.", False),
    ("I value houses for an agency in Leeds. Your column on damp saved me twice.", False),
    ("I take blood samples at a clinic in Graz. Your talk was about my mornings.", False),
    ("I answer the phones at a helpline. Your book is on our shelf.", False),
    ("I watch trains for the railway museum at our junction. You wrote its guide.", False),
    ("I've been teaching in Porto since 2019. Your primer is on every desk.", False),
    ("I've been mending nets with my uncle. Your film showed our quay.", False),
    ("I have been baking for nine years. Your column on rye is why.", False),
    ("After twelve years as a roofer I sit at a desk now. You wrote of that.", False),
    ("My day job is a tram in Lisbon. Your poem was in it.", False),
    ("Three of us keep a puppet theatre going in Brno. Your book is its bible.", False),
    ("You don't know me: I'm the new verger at St Anne's. You wrote its history.", False),
    ("Anneke Visser, my old foreman, gave me your name. I weld tanks for a dairy.", False),
    ("I plan to write a book. Your article gave me the courage.", True),
    ("I read your article at a café. It was a pleasure from the first line.", True),
    ("I value your work for the way it listens. It is rare.", True),
    ("I take part in everything you offer. It is a joy each time.", True),
    ("I have been following your work for years. It is rare.", True),
    ("I have been dreaming at night of what might be. Your book says it all.", True),
    ("I follow you for the jokes. They are a comfort in the rain.", True),
]


@pytest.mark.parametrize(("opening", "fires"), WHO)
def test_what_one_does_for_whom_says_who_writes(opening: str, fires: bool) -> None:
    text = f"Dear Ms Hall,\n\n{opening} Could we talk for twenty minutes?\n\nAna"
    assert bool(found("MSG-WHO-ME", text, Kind.FIRST_CONTACT, STRANGER)) is fires


INTRODUCED = [
    (
        "Opera has such a pull. I have been sketching at night since the autumn, and often wonder how it may go on.",
        True,
    ),
    ("The opera is a world of its own, and the way in is not easy to find.", True),
    ("I design sets for plays. Would you introduce me to Mr Dahl?", False),
    ("I want to design one opera set. Would you ask Mr Dahl whether he takes an assistant?", False),
    ("Would you ask Mr Dahl whether the opera lets a set designer watch?", False),
    ("I have been sketching sets for a small opera in Lund. Would you name me to Mr Dahl?", False),
]


@pytest.mark.parametrize(("text", "fires"), INTRODUCED)
def test_who_introduces_can_tell_who_asks_and_what_for(text: str, fires: bool) -> None:
    assert bool(found("MSG-WHO-ME", f"Dear Priya,\n\n{text}\n\nAna", Kind.INTRO_REQUEST, MET)) is fires


OTHERS = [
    ("I'd like to ask her how she takes the measure of a child who will not sit still.", False),
    ("My one question is how Mr Dahl takes on grown apprentices.", False),
    ("I'd like to ask how he became so successful.", True),
    ("I admire how she is.", True),
]


@pytest.mark.parametrize(("text", "fires"), OTHERS)
def test_how_somebody_does_a_thing_says_why_one_asks_for_them(text: str, fires: bool) -> None:
    known = Context(mentor=MentorContext(name="Priya Nair", familiarity="known", meetings_held=4))
    letter_text = f"Dear Priya,\n\nI build cupboards. {text} Would you introduce me?\n\nAna"
    assert bool(found("MSG-WHY-YOU", letter_text, Kind.INTRO_REQUEST, known)) is fires


HELP = [
    ("What would help me is that you argue for the barns as hard as you can.", False),
    ("Please try to talk me out of the chapel.", False),
    ("Please find the mistake in it.", False),
    ("The barns speak for themselves.", True),
]


@pytest.mark.parametrize(("text", "fires"), HELP)
def test_arguing_a_side_is_a_kind_of_help(text: str, fires: bool) -> None:
    brief = f"Hi Priya,\n\nMy question: the chapel or the barns?\n\n{text}\n\nNo prices this time, please.\n\nAna"
    assert bool(found("HELP-MODE", brief, Kind.HELP_BRIEF)) is fires


RESULTS = [
    ("Goal: plan the night berths alone. Reached on 2 March.", False),
    ("Goal: plan the night berths alone. Not reached; I still ring Frank.", False),
    ("Goal: plan the night berths alone, half reached.", False),
    ("Goal: plan the night berths alone.", True),
]


@pytest.mark.parametrize(("goal", "fires"), RESULTS)
def test_whether_the_goal_was_reached_is_its_result(goal: str, fires: bool) -> None:
    text = (
        f"# Close-out\n\n{goal}\n\nWhat helped: the tide first.\n\nStill open: the ice plan.\n\n"
        "Thanks: for eleven talks.\n\n"
        "Next contact: a card at New Year."
    )
    assert bool(found("CLOSE-SECTIONS", text, Kind.CLOSE_OUT, channel=Channel.FILE)) is fires


LOANS = [
    ("Would you lend me the map of the weir for a day?", False),
    ("Could you lend me two thousand euros until spring?", True),
    ("Would you lend me some money for the kiln?", True),
]


@pytest.mark.parametrize(("ask", "fires"), LOANS)
def test_a_book_on_loan_is_no_heavy_ask(ask: str, fires: bool) -> None:
    assert bool(found("MSG-ASK-HEAVY", letter(ask), Kind.FIRST_CONTACT, STRANGER)) is fires
