"""What careful writers say, near to a fault, beside what is one: subjects, orders, reproaches, asks, oneself."""

from __future__ import annotations

import pytest

from assistant.checks.context import Context, MeContext, MentorContext, ThreadContext
from assistant.model.messages import Channel, Kind
from tests.checks.asking import found, letter

MET = Context(
    goals=("Design one opera set by spring 2027",),
    me=MeContext(name="Ana Berg"),
    mentor=MentorContext(name="Priya Nair", call_name="Priya", familiarity="met", meetings_held=1),
)

SUBJECTS = [
    (Kind.MANAGER_NOTE, "My mentoring in five lines, and one half day", False),
    (Kind.MANAGER_NOTE, "Mentoring with Ms Carvalho since April", False),
    (Kind.MANAGER_NOTE, "An hour a month for my mentoring", False),
    (Kind.MANAGER_NOTE, "What the mentoring is for", False),
    (Kind.MANAGER_NOTE, "A quick question", True),
    (Kind.MANAGER_NOTE, "Something I wanted to ask you", True),
    (Kind.FIRST_CONTACT, "My mentoring in five lines", True),
    (Kind.GIVE_BACK, "Something I could do for your reading hour", False),
    (Kind.UPDATE, "News from the coffee morning", False),
    (Kind.FIRST_CONTACT, "A question about your career day", False),
    (Kind.UPDATE, "The feedback round is over", False),
    (Kind.GIVE_BACK, "Something I could do for you", True),
    (Kind.FIRST_CONTACT, "Half an hour some day", True),
    (Kind.FIRST_CONTACT, "A good talk over coffee", True),
    (Kind.UPDATE, "What became of the bench", False),
    (Kind.UPDATE, "I went, and it rained", False),
    (Kind.UPDATE, "The second try held", False),
    (Kind.THANKS, "The pause after the question", False),
    (Kind.THANKS, "Thank you for the uncomfortable question", False),
    (Kind.SCHEDULING, "Thursday instead of Tuesday?", False),
    (Kind.NUDGE, "Re: the kiln, one question", False),
    (Kind.NUDGE, "The kiln, once more", False),
    (Kind.FIRST_CONTACT, "From night nurse to ward sister: 20 minutes?", False),
    (Kind.FIRST_CONTACT, "A stranger with one question about looms", False),
    (Kind.FIRST_CONTACT, "Your name came up in the boatyard", False),
    (Kind.DECLINE_REPLY, "Thank you for a clear no", False),
    (Kind.KEEP_IN_TOUCH, "The hens say hello", False),
    (Kind.CLOSE_OUT, "What a year of talks gave me", False),
    (Kind.INTRO_REQUEST, "Would you introduce me to Mr Dahl?", False),
    (Kind.HELP_BRIEF, "For Thursday: stay or go", False),
]


@pytest.mark.parametrize(("kind", "subject", "fires"), SUBJECTS)
def test_a_subject_is_vague_only_where_nothing_is_named(kind: Kind, subject: str, fires: bool) -> None:
    text = f"Subject: {subject}\n\nDear Priya,\n\nhere is what I have to say about it.\n\nAna"
    assert bool(found("SUBJ-VAGUE", text, kind, MET)) is fires


DEMANDS = [
    ("My inspector swapped my shift yesterday, so I'll be on lates this Thursday and can't make our half hour.", False),
    ("The school moved parents' evening to Wednesday, and I have to be there at six.", False),
    ("Our van broke down, so the Friday delivery falls to me.", False),
    ("The theatre has called a rehearsal for Monday at five.", False),
    ("My daughter's dentist only had Thursday at four.", False),
    ("The council sends its inspector on the 4th, which I learned this morning.", False),
    ("The strike takes the trams off the road on Tuesday, so I'd be late by bus.", False),
    ("They put me on nights until the end of the month.", False),
    ("I can make Monday or Wednesday, and Wednesday only before noon.", False),
    ("Tuesday is the only day the hall is free, which is my trouble and not yours.", False),
    ("If none of these suits, name a day and I'll move things here.", False),
    ("Tell me if it's too early and I'll find another day.", False),
    ("Say the word and I stop writing.", False),
    ("Answer in a year, if you like.", False),
    ("Don't read the second page unless the first amused you.", False),
    ("The form is due on Friday, but that's my worry.", False),
    ("I need to be home by six.", False),
    ("The bank wants the figures by noon, so I shall be quick.", False),
    ("You needn't prepare anything.", False),
    ("Bring your boots, the yard is mud.", False),
    ("Come hungry, my mother is cooking.", False),
    ("Keep the book as long as you like.", False),
    ("Mind the third stair when you come.", False),
    ("Should it rain, we'll sit in the barn.", False),
    ("Send me your answer before noon.", True),
    ("My inspector swapped my shift, so you must answer me at once.", True),
    ("My shift was swapped. Move our talk to Friday.", True),
    ("The bank wants the figures by noon, so answer now.", True),
    ("I must have your letter by Friday.", True),
    ("You said Tuesday, so be there.", True),
    ("Call me tonight, I will be at home.", True),
]


@pytest.mark.parametrize(("sentence", "fires"), DEMANDS)
def test_news_of_ones_own_days_is_no_order(sentence: str, fires: bool) -> None:
    text = f"Dear Priya,\n\n{sentence}\n\nBest,\nAna"
    assert bool(found("TONE-DEMAND", text, Kind.SCHEDULING)) is fires


AGREED = Context(thread=ThreadContext(original_ask="20 minutes on the shop loan"))
REPROACHES = [
    ("You said Thursday is the day to ask again: 20 minutes on the shop loan?", False),
    ("You said that Thursday would be a good day to write again, so here I am.", False),
    ("You told me to ask again on Monday, and today is Monday.", False),
    ("You had said after Easter was a better time to ask.", False),
    ("You mentioned that June is the month to try again.", False),
    ("You named today as the day for me to knock again.", False),
    ("I am ashamed to ask again, you surely have better things to do.", False),
    ("You surely have more important letters than the one of a beginner.", False),
    ("Since I wrote, the bank has moved the date to the 12th.", False),
    ("It may be that the mail about the loan came in your holiday.", False),
    ("I asked in May about the loan; in June I sold the van.", False),
    ("If the question has become too big, tell me and I make it smaller.", False),
    ("No answer is needed before the holidays.", False),
    ("I still don't know which bank, and that is all I'd ask.", False),
    ("A no by card would be just as good.", False),
    ("My first mail was too long, so here is the question alone.", False),
    ("The other two I asked said no, kindly.", False),
    ("In case you have answered and I missed it: would you send it once more?", False),
    ("I know that spring is when you shear.", False),
    ("Once more, and then I leave you in peace: which bank did you take?", False),
    ("You said Thursday was the day for your answer.", True),
    ("You said Thursday was the deadline, and it has come and gone.", True),
    ("You named Monday, and now it is Friday without a word from you.", True),
    ("It seems you have better things to do than to think of me.", True),
    ("I still haven't heard from you.", True),
]


@pytest.mark.parametrize(("sentence", "fires"), REPROACHES)
def test_asking_on_the_agreed_day_or_from_below_is_no_reproach(sentence: str, fires: bool) -> None:
    text = f"Hi Lerato,\n\n{sentence}\n\nSipho"
    assert bool(found("TONE-GUILT", text, Kind.NUDGE, AGREED)) is fires


ITEMS = [
    ("Which number should open my board slide, the late orders or the stock?", False),
    ("Should the handover move to the bedside?", False),
    ("Which of the two offers should I take, the yard or the school?", False),
    ("Do I tell the choir before or after the concert?", False),
    ("How much of the old menu do we keep?", False),
    ("Who should speak first at the hearing, the tenant or I?", False),
    ("What would have to be true for the second shop to make sense?", False),
    ("When is a kiln too old to be worth mending?", False),
    ("Yes or no to the depot in Kano?", False),
    ("What should I do with my life?", True),
    ("Which offer should I take? Just tell me, and I'll sign.", True),
    ("You choose the job for me.", True),
]


@pytest.mark.parametrize(("item", "fires"), ITEMS)
def test_a_question_on_the_agenda_hands_no_decision_over(item: str, fires: bool) -> None:
    text = (
        f"# Agenda, 45 minutes\n\n1. Hello (4 min)\n2. {item} (12 min) Help wanted: challenge.\n3. Next steps (5 min)"
    )
    assert bool(found("TONE-DECIDE", text, Kind.AGENDA, channel=Channel.FILE)) is fires


LEANING = [
    ("I lean towards the school. Which of the two would last, the yard or the school?", False),
    ("So far I've asked two potters. Gas or wood for the first kiln?", False),
    ("I'd rather stay, I think. What speaks for going?", False),
    ("I lean towards neither, just tell me what to do with my career.", True),
    ("Stay or go? One word will do me, I won't ask why.", True),
]


@pytest.mark.parametrize(("text", "fires"), LEANING)
def test_a_choice_put_by_somebody_who_leans_is_a_question(text: str, fires: bool) -> None:
    assert bool(found("TONE-DECIDE", f"Hi Priya,\n\n{text}\n\nAna", Kind.HELP_BRIEF)) is fires


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
