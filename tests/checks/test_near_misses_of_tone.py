"""Sentences of tone, answers and papers that look like a fault, beside those that are one."""

from __future__ import annotations

import pytest

from assistant.checks.context import Context, MentorContext
from assistant.model.messages import Channel, Kind
from tests.checks.asking import found

KNOWN = Context(
    goals=("Open a bakery",),
    mentor=MentorContext(name="Bram Visser", call_name="Bram", familiarity="known", meetings_held=4),
)


REFUSALS = [
    ("Thank you. That made me reconsider my plan for the spring.", False),
    ("Thanks. We're reconsidering our whole timetable after your answer.", False),
    ("Thank you. I'm reconsidering whether I need a mentor at all.", False),
    ("Thank you, but would you reconsider?", True),
    ("Thanks, but please reconsider your answer.", True),
    ("Thank you. That you can't take another mentee this year is plain.", False),
    ("Thank you. You say you don't take calls in term, and I respect that.", False),
    ("Thanks. They won't accept anybody before June, as you wrote.", False),
    ("Thank you. You'll see me at the fair in May.", False),
    ("Thank you. You'll find the right words for him, I know.", False),
    ("Thank you. You'd find me a keen pupil.", True),
    ("Thanks. I can't accept that.", True),
    ("Thank you. I won't take a no from you.", True),
]


@pytest.mark.parametrize(("text", "fires"), REFUSALS)
def test_a_no_that_is_told_again_or_changes_my_own_mind_is_no_argument(text: str, fires: bool) -> None:
    assert bool(found("NO-GRACE", f"Dear Ms Nair,\n\n{text}\n\nAna", Kind.DECLINE_REPLY)) is fires


@pytest.mark.parametrize(
    "text",
    [
        "Outcome: we both know whether I should stay on nights or go to days.",
        "Outcome: I decide which of the two kilns I should buy.",
    ],
)
def test_what_one_means_to_know_or_decide_oneself_hands_nothing_over(text: str) -> None:
    assert not found("TONE-DECIDE", f"# Agenda\n\n{text}\n\n- 5 min: Hello\n", Kind.AGENDA)


REPROACHES = [
    ("I ask you about it when we meet, so nothing from your side is needed before.", False),
    ("He answers nothing, and I don't want to push him.", False),
    ("Nothing from your side since May.", True),
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


DEMANDS = [
    ("So keep the second Saturday in May free.", True),
    ("Block both mornings in your diary.", True),
    ("From now on you'll be on time.", True),
    ("From today on, you will answer within a week.", True),
    ("An answer by Friday is the least one can expect.", True),
    ("A word is the least I could ask.", True),
    ("Then reserve the whole week for me.", True),
    ("Keep the shop open on feast days, you said.", False),
    ("Clear the table for us, said the cook.", False),
    ("Could you keep Saturday free, if it suits you?", False),
    ("I keep the second Saturday in May free for the children.", False),
    ("From now on you'll find me in the new yard.", False),
    ("From now on I'll be on time.", False),
    ("It was the least I could do.", False),
    ("It was the least I could ask of myself.", False),
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
    ("I'm only the youngest of four, and still I run the shop.", False),
    ("It was a stupid thing to ask the bank for.", False),
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
    ("I'll obey the inspector and move the oven.", False),
]


@pytest.mark.parametrize(("text", "fires"), VERDICTS)
def test_a_verdict_on_my_life_in_plain_words(text: str, fires: bool) -> None:
    assert bool(found("TONE-DECIDE", f"# Thursday\n\n- 10 min {text}", Kind.AGENDA, channel=Channel.FILE)) is fires


DEAD_LINES = [
    ("Both times the line stayed dead.", True),
    ("A pity when one has a mentor on paper.", True),
    ("Since March the line has been silent.", True),
    ("The assembly line moved to hall two.", False),
    ("The oven line has been quiet since Friday.", False),
    ("My mentor likes paper better than mail.", False),
    ("The line went dead in our call, sorry for that.", False),
]


@pytest.mark.parametrize(("text", "fires"), DEAD_LINES)
def test_silence_in_plain_words(text: str, fires: bool) -> None:
    assert bool(found("TONE-GUILT", f"Hi Eva,\n\n{text}\n\nAna", Kind.UPDATE)) is fires


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


GOALS = [
    ("To feel surer at work. Bram should call the partners so that they promote me.", True),
    ("To be heard more. My mentor will talk to them until I have a seat.", True),
    ("To grow. Bram gets two of them to hire me.", True),
    ("To feel surer at work, so that I chair the Monday round alone.", False),
    ("To be heard more: I have spoken in three rounds.", False),
    ("To grow. Done when I sign off the accounts.", False),
]


@pytest.mark.parametrize(("text", "fires"), GOALS)
def test_what_the_mentor_should_bring_about_is_no_test_of_a_goal(text: str, fires: bool) -> None:
    assert bool(found("GOAL-VAGUE", f"# My goal\n\n{text}", Kind.GOAL, KNOWN, Channel.FILE)) is fires


HARD_TALKS = [
    ("In January you gave me your word to keep it to yourself.", False),
    ("You promised me in May that we would meet monthly.", False),
    ("On the 4th you said you would call, as you promised in March.", False),
    ("I expect you to apologise.", True),
    ("You owe me an answer.", True),
    ("From now on you'll be on time.", True),
]


@pytest.mark.parametrize(("text", "fires"), HARD_TALKS)
def test_a_promise_retold_in_a_hard_talk_is_what_was_seen(text: str, fires: bool) -> None:
    assert bool(found("TONE-DEMAND", f"Hi Eva,\n\n{text}\n\nAna", Kind.DIFFICULT)) is fires


OWED = [
    ("I am half an hour late, apologies (the bridge was up).", False),
    ("I must move our talk, sorry for the short notice.", False),
    ("Sorry to take your time with this.", True),
]


@pytest.mark.parametrize(("text", "fires"), OWED)
def test_one_word_of_regret_is_owed_for_being_late_and_not_for_writing(text: str, fires: bool) -> None:
    assert bool(found("TONE-APOLOGY", f"Hi Eva,\n\n{text}\n\nAna", Kind.SCHEDULING)) is fires


HELD_BACK = [
    ("Please hold back your advice for now; I want to get there myself.", False),
    ("Please no advice this time.", False),
    ("Please don't hold back your answer any longer, I need it today.", True),
]


@pytest.mark.parametrize(("text", "fires"), HELD_BACK)
def test_saying_which_help_is_not_wanted_is_no_order(text: str, fires: bool) -> None:
    assert bool(found("TONE-DEMAND", f"Hi Eva,\n\n{text}\n\nAna", Kind.HELP_BRIEF)) is fires


MINE_ALONE = [
    ("What's hard is the ending. I had meant to have it by now, and I haven't.", False),
    ("I had meant to hear from you by now, and I haven't.", True),
]


@pytest.mark.parametrize(("text", "fires"), MINE_ALONE)
def test_what_i_have_not_done_myself_reproaches_nobody(text: str, fires: bool) -> None:
    assert bool(found("TONE-GUILT", f"Hi Eva,\n\n{text}\n\nAna", Kind.UPDATE)) is fires


UNFORGIVING = [
    ("I lean to plain, and my father might never forgive me.", False),
    ("Forgive me for writing to you at all.", True),
]


@pytest.mark.parametrize(("text", "fires"), UNFORGIVING)
def test_who_else_may_not_forgive_me_is_no_excuse_to_the_reader(text: str, fires: bool) -> None:
    assert bool(found("TONE-APOLOGY", f"Hi Eva,\n\n{text}\n\nAna", Kind.FIRST_CONTACT)) is fires


def test_how_often_somebody_else_did_a_thing_reproaches_nobody() -> None:
    text = "He may stop the machine, and he has done it four times already, with a reason."
    assert not found("TONE-GUILT", f"Hi Eva,\n\n{text}\n\nAna", Kind.UPDATE)


def test_a_brief_that_names_its_kind_of_help_is_not_vague() -> None:
    text = "Which of two ways? The help I want: your story, how you did it in your first year."
    assert not found("MSG-ASK-VAGUE", f"Hi Eva,\n\n{text}\n\nAna", Kind.HELP_BRIEF)
