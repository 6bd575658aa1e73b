"""Sentences that look like a fault and are none, beside those that are one: what subject, object and kind decide."""

from __future__ import annotations

import pytest

from assistant.checks.context import Context, MentorContext
from assistant.model.messages import Channel, Kind
from tests.checks.asking import found

DATES = [
    ("May we talk about this: should I sign with A or B? Could we take 15 minutes? When would suit you?", False),
    ("Can I ring you about the loft? Do 20 minutes sound right? Which evening is best for you?", False),
    ("Shall we talk over the lease, A or B? Is half an hour all right? Does Tuesday or Friday work?", False),
    ("Do you like your post? How did you get it? When would suit you?", True),
    ("Is Monday good? Is Tuesday good? Is Thursday good?", True),
    ("May we talk about the lease? When would suit you? Who pays for repairs? Is the bank strict?", True),
]


@pytest.mark.parametrize(("text", "fires"), DATES)
def test_what_how_long_and_when_are_one_request_for_a_date(text: str, fires: bool) -> None:
    assert bool(found("MSG-ASK-MANY", f"Hi Priya, {text}", Kind.SCHEDULING, channel=Channel.SMS)) is fires


REFUSALS = [
    ("Thank you. That made me reconsider my plan for the spring.", False),
    ("Thanks. We're reconsidering our whole timetable after your answer.", False),
    ("Thank you. I'm reconsidering whether I need a mentor at all.", False),
    ("Thank you, but would you reconsider?", True),
    ("Thanks, but please reconsider your answer.", True),
    ("Thank you. That you can't take another mentee this year is plain.", False),
    ("Thank you. You say you don't take calls in term, and I respect that.", False),
    ("Thanks. They won't accept anybody before June, as you wrote.", False),
    ("Thanks. I can't accept that.", True),
    ("Thank you. I won't take a no from you.", True),
]


@pytest.mark.parametrize(("text", "fires"), REFUSALS)
def test_a_no_that_is_told_again_or_changes_my_own_mind_is_no_argument(text: str, fires: bool) -> None:
    assert bool(found("NO-GRACE", f"Dear Ms Nair,\n\n{text}\n\nAna", Kind.DECLINE_REPLY)) is fires


REPROACHES = [
    ("Is eight metres enough, yes or no?", False),
    ("A yes or no would be plenty.", False),
    ("Would a plain yes or no by card do?", False),
    ("There is still no yes or no from you.", True),
    ("My sister asked who pays, and neither of us had an answer.", False),
    ("Nobody in the yard had an answer.", False),
    ("None of the cooks could give a clear answer.", False),
    ("I still have no answer from you.", True),
]


@pytest.mark.parametrize(("text", "fires"), REPROACHES)
def test_one_word_is_not_both_the_answer_and_its_lack(text: str, fires: bool) -> None:
    assert bool(found("TONE-GUILT", f"Dear Ms Nair,\n\n{text}\n\nAna", Kind.NUDGE)) is fires


ENOUGH = [
    ("You'd told me to knock on Monday about the list. Two titles would be plenty.", False),
    ("About the kiln in Delft: a single number would suffice.", False),
    ("On the lease: one line would already be enough for me.", False),
    ("I wrote about the kiln in May. The kiln is hot now.", True),
    ("It was plenty for us. The guests had enough.", True),
    ("The lease is signed, and that was more than enough.", True),
]


@pytest.mark.parametrize(("text", "fires"), ENOUGH)
def test_what_would_be_enough_is_asked_for(text: str, fires: bool) -> None:
    assert bool(found("MSG-ASK-NONE", f"Hi Priya,\n\n{text}\n\nAna", Kind.NUDGE)) is fires


SIZES = [
    ("Could I ask you one thing in fifteen minutes by phone?", False),
    ("Could we discuss the rota within 20 minutes on the phone?", False),
    ("Could you show me the press in half an hour over coffee?", False),
    ("Could we talk by phone? I can ring in fifteen minutes.", True),
    ("Could we have a call, starting in twenty minutes?", True),
    ("May I call you about the rota? The ferry leaves in ten minutes.", True),
]


@pytest.mark.parametrize(("text", "fires"), SIZES)
def test_minutes_that_something_is_said_in_are_a_length(text: str, fires: bool) -> None:
    assert bool(found("MSG-ASK-SIZE", f"Hi Priya,\n\n{text}\n\nAna", Kind.FIRST_CONTACT)) is fires


HELP = [
    "I'd mostly like you to listen for a while.",
    "I would above all like your challenge.",
    "Please play the landlord who refuses everything.",
    "I'd like you to take the bank's side and press me.",
    "Please hate the idea as loudly as you can.",
]


@pytest.mark.parametrize("text", HELP)
def test_a_part_to_play_is_a_kind_of_help(text: str) -> None:
    brief = f"Hi Priya,\n\nMy question: do I sell the mill?\n\n{text} Please no contacts yet.\n\nAna"
    assert not found("HELP-MODE", brief, Kind.HELP_BRIEF)


@pytest.mark.parametrize(
    "text", ["The children play in the yard.", "The bank takes its share.", "I'd like to sell in May."]
)
def test_play_and_likes_of_other_things_are_no_kind_of_help(text: str) -> None:
    brief = f"Hi Priya,\n\nMy question: do I sell the mill?\n\n{text} Please no contacts yet.\n\nAna"
    assert found("HELP-MODE", brief, Kind.HELP_BRIEF)


LINDGREN = Context(mentor=MentorContext(name="Astrid Lindgren-Moe"))
NAMES = [
    ("Dear Professor Lindgren,", False),
    ("Dear Dr Moe,", False),
    ("Dear friends and Astrid,", False),
    ("Dear family in the north and dear Professor Moe,", False),
    ("Dear Professor Lindgrun,", True),
    ("Dear friends and colleagues,", True),
    ("Dear Ms Lind,", True),
]


@pytest.mark.parametrize(("greeting", "fires"), NAMES)
def test_half_a_double_name_and_a_name_after_others_is_right(greeting: str, fires: bool) -> None:
    assert (
        bool(found("MSG-NAME", f"{greeting}\n\nit snows here. No need to answer.\n\nAna", Kind.UPDATE, LINDGREN))
        is fires
    )


DEBTS = [
    ("I know you owe me nothing.", False),
    ("You owe me absolutely nothing, and yet you wrote.", False),
    ("You promised me nothing, and gave a lot.", False),
    ("You owe me an answer.", True),
    ("As you promised, the list is due.", True),
]


@pytest.mark.parametrize(("text", "fires"), DEBTS)
def test_what_is_owed_counts_only_where_something_is(text: str, fires: bool) -> None:
    assert bool(found("TONE-DEMAND", f"Hi Priya,\n\n{text}\n\nAna", Kind.NUDGE)) is fires


AIR = [
    ("Three minutes are left for whatever comes up.", False),
    ("Three minutes stay unspoken for.", False),
    ("3 minutes are kept for surprises.", False),
    ("- 3 min the keys are left with whom?", True),
    ("- 3 min Who is left on Mondays?", True),
    ("- 3 min Shall we stay in touch by mail?", True),
]


@pytest.mark.parametrize(("line", "fires"), AIR)
def test_minutes_that_are_left_are_air(line: str, fires: bool) -> None:
    agenda = f"# Tuesday, 30 minutes\n\n- 8 min hello\n- 14 min Do I sell the mill?\n- 5 min next steps\n\n{line}"
    assert bool(found("AG-TIME", agenda, Kind.AGENDA, channel=Channel.FILE)) is fires


@pytest.mark.parametrize("text", ["Any professional would have said sorry.", "A grown adult wouldn't have sulked."])
def test_words_that_run_into_each_other_still_judge(text: str) -> None:
    assert found("HARD-BLAME", f"Dear Ms Nair,\n\n{text}\n\nAna", Kind.DIFFICULT)


KIDNEYS = Context(
    goals=("Open a stone workshop of my own",),
    mentor=MentorContext(
        name="Eva Hall", familiarity="cold", meetings_held=0, facts=("wrote a book on stones and how they sound",)
    ),
)
WHY_YOU = [
    ("I'd be honoured if you took that on for the year.", True),
    ("I wonder whether you opened doors for others like me.", True),
    ("There must be folk in your address book who can be of use at sea.", True),
    ("You took on the night shift in Lund.", False),
    ("Your book on the quarry showed me how.", False),
    ("You opened the first evening group in Lund.", False),
]


@pytest.mark.parametrize(("text", "fires"), WHY_YOU)
def test_what_the_reader_might_do_or_just_owns_is_not_theirs_alone(text: str, fires: bool) -> None:
    letter = f"Dear Eva,\n\nI am a dietitian in Ohio. {text}\n\nAna"
    assert bool(found("MSG-WHY-YOU", letter, Kind.FIRST_CONTACT, KIDNEYS)) is fires


WHO = [
    ("I trust you are doing great. I found your profile remarkable. I am a lab assistant in Lyon.", True),
    ("I hope this finds you well. Spring is here at last. I work in a bakery.", True),
    ("Your talk in Lyon helped. It changed our audits. I am a lab assistant.", False),
    ("I trust you are well. I am a lab assistant in Lyon.", False),
    ("I hope this finds you well. As a baker in Lund I read your book.", False),
]


@pytest.mark.parametrize(("text", "fires"), WHO)
def test_a_stock_opening_takes_the_place_of_who_writes(text: str, fires: bool) -> None:
    assert bool(found("MSG-WHO-ME", f"Dear Eva,\n\n{text}\n\nAna", Kind.FIRST_CONTACT, KIDNEYS)) is fires


WHY_GOAL = [
    ("Your book on stones went with me on the bus.", True),
    ("The chapter on how a stone sounds made everybody laugh.", True),
    ("Nobody writes about stones like this.", True),
    ("I cut stone for the church here.", False),
    ("Which workshop would you visit first?", False),
    ("My yard sells stone to three towns.", False),
]


@pytest.mark.parametrize(("text", "fires"), WHY_GOAL)
def test_a_word_of_the_goal_that_praises_the_reader_ties_nothing(text: str, fires: bool) -> None:
    letter = f"Dear Eva,\n\nGreetings. {text}\n\nYaw"
    assert bool(found("MSG-WHY-GOAL", letter, Kind.FIRST_CONTACT, KIDNEYS)) is fires


SUBJECTS = [
    ("March", True),
    ("Introductions", True),
    ("News from the summer", True),
    ("Early autumn", True),
    ("March on the farm", False),
    ("The summer school closes", False),
    ("Spring lambs: two lost", False),
]


@pytest.mark.parametrize(("subject", "fires"), SUBJECTS)
def test_a_bare_season_is_no_topic(subject: str, fires: bool) -> None:
    text = f"Subject: {subject}\n\nHi Eva,\n\nthe roof is done. No need to answer.\n\nAna"
    assert bool(found("SUBJ-VAGUE", text, Kind.UPDATE)) is fires


SLOTS = [
    ("Would Tuesday at 17:30 be good for you? I'd like to have a call.", True),
    ("Could we have a call? Does Monday at 9:00 work for you?", True),
    ("Would Friday at 15:00 suit you for a call?", True),
    ("Could we have a call on Tuesday, if that suits you?", False),
    ("Would Tuesday at 9:00 or Friday at 9:00 be good for you for a call?", False),
    ("Could we have a call? What is good for you?", False),
]


@pytest.mark.parametrize(("text", "fires"), SLOTS)
def test_one_hour_that_may_suit_is_one_slot(text: str, fires: bool) -> None:
    assert bool(found("TIME-SLOTS", f"Hi Eva,\n\n{text}\n\nAna", Kind.SCHEDULING)) is fires


DEMANDS = [
    ("So keep the second Saturday in May free.", True),
    ("Block both mornings in your diary.", True),
    ("From now on you'll be on time.", True),
    ("From today on, you will answer within a week.", True),
    ("An answer by Friday is the least one can expect.", True),
    ("A word is the least I could ask.", True),
    ("Could you keep Saturday free, if it suits you?", False),
    ("I keep the second Saturday in May free for the children.", False),
    ("From now on you'll find me in the new yard.", False),
    ("From now on I'll be on time.", False),
    ("It was the least I could do.", False),
]


@pytest.mark.parametrize(("text", "fires"), DEMANDS)
def test_orders_in_plain_words(text: str, fires: bool) -> None:
    assert bool(found("TONE-DEMAND", f"Hi Eva,\n\n{text}\n\nAna", Kind.UPDATE)) is fires


BELITTLED = [
    ("It's probably a daft thing to ask.", True),
    ("I'm no more than the newest in the shop.", True),
    ("I am only the youngest here.", True),
    ("I'm no more than a mile away.", False),
    ("It is no more than a page.", False),
    ("I'm the youngest of the four drivers.", False),
]


@pytest.mark.parametrize(("text", "fires"), BELITTLED)
def test_making_oneself_small_in_plain_words(text: str, fires: bool) -> None:
    assert bool(found("TONE-APOLOGY", f"Hi Eva,\n\n{text}\n\nAna", Kind.FIRST_CONTACT)) is fires


VERDICTS = [
    ("You're to tell me if I go on as a violin maker or not.", True),
    ("Tell me whether I stay or not.", True),
    ("Your word is law.", True),
    ("Tell me whether the varnish holds or not.", False),
    ("Would you tell me how you went on after the fire?", False),
    ("The apprentices obey the bell.", False),
]


@pytest.mark.parametrize(("text", "fires"), VERDICTS)
def test_a_verdict_on_my_life_in_plain_words(text: str, fires: bool) -> None:
    assert bool(found("TONE-DECIDE", f"# Thursday\n\n- 10 min {text}", Kind.AGENDA, channel=Channel.FILE)) is fires


DEAD_LINES = [
    ("Both times the line stayed dead.", True),
    ("A pity when one has a mentor on paper.", True),
    ("Since March the line has been silent.", True),
    ("The assembly line moved to hall two.", False),
    ("My mentor likes paper better than mail.", False),
    ("The line went dead in our call, sorry for that.", False),
]


@pytest.mark.parametrize(("text", "fires"), DEAD_LINES)
def test_silence_in_plain_words(text: str, fires: bool) -> None:
    assert bool(found("TONE-GUILT", f"Hi Eva,\n\n{text}\n\nAna", Kind.UPDATE)) is fires


FAVOURS = [
    ("Could you, instead of the ten minutes, recommend me to the examiner?", True),
    ("Would you introduce me to your director instead of a call?", True),
    ("Rather than a talk, could you refer me to your firm?", True),
    ("If you have no time, could you introduce me to somebody else instead?", False),
    ("Could you instead name someone who might?", False),
    ("If that is too much, would you recommend me somebody instead?", False),
]


@pytest.mark.parametrize(("text", "fires"), FAVOURS)
def test_instead_of_a_smaller_favour_is_no_way_out(text: str, fires: bool) -> None:
    assert bool(found("MSG-ASK-HEAVY", f"Hi Eva,\n\n{text}\n\nAna", Kind.NUDGE, KIDNEYS)) is fires


MOODS = [
    ("Would be nice to sit together one of these days.", True),
    ("I'd love to just chat and see where it takes us.", True),
    ("It would be great to get together some time.", True),
    ("Would be nice to sit together on Tuesday about the lease.", False),
    ("Could we see where the track takes us on the map of 1890?", False),
    ("Would it be nice to sit together over the lease on the 4th?", False),
]


@pytest.mark.parametrize(("text", "fires"), MOODS)
def test_one_of_these_days_is_a_mood(text: str, fires: bool) -> None:
    assert bool(found("MSG-ASK-VAGUE", f"Hi Eva,\n\n{text}\n\nAna", Kind.SCHEDULING)) is fires


CONTACTS = [
    ("who knows, the world is small", True),
    ("if our paths cross", True),
    ("time will tell", True),
    ("a card at Christmas", False),
    ("I call you on 1 June", False),
    ("none; we both chose that", False),
]


@pytest.mark.parametrize(("text", "fires"), CONTACTS)
def test_a_shrug_is_no_next_contact(text: str, fires: bool) -> None:
    assert bool(found("CLOSE-CONTACT", f"Dear Eva,\n\n**Next contact:** {text}\n\nAna", Kind.CLOSE_OUT)) is fires


FEELINGS = [
    ("I could tell that you felt a bit let down.", True),
    ("I saw that you were disappointed.", True),
    ("I know that you felt left out.", True),
    ("I hope that you were pleased.", False),
    ("I felt let down by the bank.", False),
    ("I could tell that the boat was ready.", False),
]


@pytest.mark.parametrize(("text", "fires"), FEELINGS)
def test_a_feeling_that_i_could_tell_is_a_guess(text: str, fires: bool) -> None:
    assert bool(found("FACT-EMOTION", f"Dear Eva,\n\n**Thanks:** {text}\n\nAna", Kind.CLOSE_OUT)) is fires


NEXT = [
    ("We have laughed so much about the goat.", True),
    ("We've smiled at it since.", True),
    ("I have laughed and grinned on the bus.", True),
    ("We have rebuilt the bench.", False),
    ("I've written the list.", False),
    ("We laughed, and I have already booked the room.", False),
]


@pytest.mark.parametrize(("text", "fires"), NEXT)
def test_laughing_is_no_next_step(text: str, fires: bool) -> None:
    assert bool(found("THX-NEXT", f"Dear Eva,\n\nthank you for the talk. {text}\n\nAna", Kind.THANKS)) is fires
