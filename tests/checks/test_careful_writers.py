"""What careful writers say, near to a fault, beside what is one: subjects, orders, reproaches, decisions."""

from __future__ import annotations

import pytest

from assistant.checks.context import Context, MeContext, MentorContext, ThreadContext
from assistant.model.messages import Channel, Kind
from tests.checks.asking import found

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
    ("You promised me the Swedish paper, which I'd love to read.", False),
    ("Since you agreed to open the second shelf in May, I will put the date on the poster.", False),
    ("The bank wants the figures by noon, so answer now.", True),
    ("You promised me the Swedish paper, and I need it.", True),
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


EXCUSES = [
    ("It was silly of me to buy the green one.", False),
    ("I don't want to bother the council again.", False),
    ("I didn't want to trouble my sister with it.", False),
    ("I won't pester the bank before May.", False),
    ("It is silly of me to ask.", True),
    ("I don't want to bother you again.", True),
    ("I don't want to be a bother.", True),
]


@pytest.mark.parametrize(("sentence", "fires"), EXCUSES)
def test_what_one_did_or_spares_others_is_no_apology(sentence: str, fires: bool) -> None:
    assert bool(found("TONE-APOLOGY", f"Dear Priya,\n\n{sentence}\n\nAna", Kind.UPDATE)) is fires
