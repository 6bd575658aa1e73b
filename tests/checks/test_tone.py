"""How a message sounds: what a reader feels, and what only looks like it."""

from __future__ import annotations

import pytest

from assistant.checks import run_checks
from assistant.checks.context import Context, MentorContext
from assistant.model.messages import Kind

PRIYA = Context(mentor=MentorContext(name="Priya Nair", call_name="Priya", facts=("gave a talk on pricing",)))


def _fires(rule: str, text: str, kind: Kind) -> bool:
    return rule in {f.id for f in run_checks(f"Hi Priya,\n\n{text}\n\nBest,\nAna", kind, context=PRIYA)}


APOLOGIES = [
    "Sorry to bother you with this.",
    "I am so sorry to disturb you on a Sunday.",
    "Apologies for taking up your time.",
    "I know you are very busy.",
    "I know how busy you must be.",
    "You must be swamped with messages like mine.",
    "This may sound silly, but here goes.",
    "It's probably a stupid question.",
    "I'm just an apprentice.",
    "As a mere trainee I hardly dare to write.",
    "I don't want to waste your time.",
    "I hate to bother you again.",
    "Please forgive me for writing out of the blue.",
    "I'm only a nurse.",
    "Sorry for the length. Sorry also for the late hour.",
    "I hope I am not being a nuisance.",
    "You surely have better things to do.",
    "Who am I to ask you this?",
    "I realise your calendar is full and that I come last.",
    "Sorry for being such a pest.",
]
NO_APOLOGIES = [
    "I'm running ten minutes late, sorry!",
    "I was sorry to hear about your mother. I'm sorry the congress was called off, too.",
    "You told me that there is no such thing as a stupid question.",
    "I'm just a ten-minute walk from your office.",
    "I am only an email away.",
    "I know you are busy with the audit until the 12th, so the week after?",
    "It took me a month, and I'm not sorry.",
    "I am not just a trainee any more: I passed.",
    "I learned to say sorry less often.",
    "I'm just a bit further with the plan.",
    "The ward was busy, and I know how to plan for it now.",
    "I'd like to bother the council less.",
    "Nobody wasted any time in that meeting.",
]


@pytest.mark.parametrize("text", APOLOGIES)
def test_an_apology_for_existing_is_found(text: str) -> None:
    assert _fires("TONE-APOLOGY", text, Kind.FIRST_CONTACT)


@pytest.mark.parametrize("text", NO_APOLOGIES)
def test_sympathy_distance_and_one_excuse_are_no_apology_for_existing(text: str) -> None:
    assert not _fires("TONE-APOLOGY", text, Kind.UPDATE)


DEMANDS = [
    "I need you to answer ASAP.",
    "Please reply as soon as possible.",
    "You must read the draft before Friday.",
    "You have to introduce me to your director.",
    "I expect your answer this week.",
    "I expect you to look at it tonight.",
    "Send me your comments by tomorrow.",
    "Please confirm.",
    "Kindly confirm receipt of this mail.",
    "As you promised, you will send the template.",
    "You promised me an introduction.",
    "You owe me an answer.",
    "I am awaiting your prompt reply.",
    "It needs to be signed by tonight.",
    "This is urgent.",
    "Make sure you read the second page.",
    "I insist on a call this week.",
    "And you should get back to me before the weekend.",
    "I want your decision by noon.",
    "Please get back to me immediately.",
    "Why haven't you sent the list?",
    "I am counting on you to recommend me.",
    "Reply to this by end of day.",
    "You need to give me an answer.",
    "Your feedback must be in by tomorrow morning.",
]
NO_DEMANDS = [
    "If it suits you, could we move to Thursday?",
    "I must tell you how well it went.",
    "You must be proud of the new ward.",
    "You must have seen many such rosters.",
    "You don't have to answer this.",
    "There is no need to reply as soon as possible.",
    "I will send the draft as soon as possible.",
    "I have to tell the clinic by tomorrow, and I lean to yes.",
    "Whatever you have to say about the plan would help.",
    "Here is the summary, as promised.",
    "Thank you for sending the template, as you promised.",
    "My boss said I must answer by tonight.",
    "I expect to finish the course in May.",
    "I expect you know the harbour better than I do.",
    "If Tuesday works, please confirm and I will send an invitation.",
    "Could you let me know by Friday whether Tuesday works?",
    "I started the list at once, the same evening you mentioned it.",
    "You have to laugh: the pump stopped again.",
    "You must come and see the garden when it blooms.",
    "I would like to know what one must do to get the licence.",
    "We need you to know how much it helped.",
    "When you have to cancel, a text is enough.",
    "You asked what should be ready by tomorrow; it is ready.",
    "My director wants the budget immediately, so I may be slow this week.",
    "She told her team: you must sign the list.",
    "I do not expect an answer before the holidays.",
]


@pytest.mark.parametrize("text", DEMANDS)
def test_an_order_or_a_debt_is_found(text: str) -> None:
    assert _fires("TONE-DEMAND", text, Kind.SCHEDULING)


@pytest.mark.parametrize("text", NO_DEMANDS)
def test_what_i_must_do_and_what_is_asked_kindly_is_no_order(text: str) -> None:
    assert not _fires("TONE-DEMAND", text, Kind.UPDATE)


REPROACHES = [
    "I still haven't heard from you.",
    "I am still waiting for your answer.",
    "Just checking in again.",
    "I just wanted to follow up on my mail.",
    "Did you get my message?",
    "Have you had a chance to read my mail?",
    "As per my last mail, I need a date.",
    "I have tried to reach you three times.",
    "There was nothing from your side so far.",
    "Sadly no answer from you yet.",
    "You never replied to my question.",
    "You haven't answered.",
    "This is my third mail.",
    "I had hoped you would find a minute.",
    "A friendly reminder about my request.",
    "I suppose you have forgotten me.",
    "Your silence worries me.",
    "Bumping this to the top of your inbox.",
    "Three weeks have passed without a word from you.",
    "I must say that I am disappointed.",
    "Did my mails end up in your spam folder?",
    "Not even a short no?",
    "Is there any update on my mail?",
    "I wrote to you twice already.",
]
NO_REPROACHES = [
    "In March I asked about the licence exam; I sat it on Friday and have one question left.",
    "I haven't heard back from the clinic yet.",
    "I am still waiting for the results of the exam.",
    "No reply needed.",
    "If you'd rather not, silence is fine, too.",
    "Did you see the new rule on night shifts?",
    "The council never answered, so I asked the mayor.",
    "On 3 March I asked you for twenty minutes about moving to a family firm.",
    "I need nothing from you before June.",
    "I have not written since spring; here is what came of your advice.",
    "My team did not reply to the survey.",
    "Since I wrote, the pilot has a date.",
    "I followed up with the customers, as you said.",
    "I was disappointed by the exam, and then I saw why.",
    "We are waiting for the permit.",
]


@pytest.mark.parametrize("text", REPROACHES)
def test_a_reminder_that_reproaches_is_found(text: str) -> None:
    assert _fires("TONE-GUILT", text, Kind.NUDGE)


@pytest.mark.parametrize("text", NO_REPROACHES)
def test_the_silence_of_others_and_a_plain_reminder_are_no_reproach(text: str) -> None:
    assert not _fires("TONE-GUILT", text, Kind.UPDATE)


FLATTERY = [
    "Your amazing career is so inspiring, I am a huge fan.",
    "You are a legend and a true visionary.",
    "What a phenomenal talk, and what an extraordinary person you are.",
    "Your book is a masterpiece! You are an icon! I read it thrice!",
    "I am in awe of your world-class research.",
    "You are simply the best mentor in the world and a godsend to us all.",
    "It is truly an honour: you are one of a kind, second to none.",
]
NO_FLATTERY = [
    "Your talk changed how I plan shifts.",
    "We had an incredible amount of rain, and the harvest was amazing anyway.",
    "Your answer was wonderful, thank you.",
    "I passed! Thank you!",
    "My students are amazing, and their posters were outstanding.",
    "You are not a legend to me but a colleague.",
    "The world-class lab next door said no; you said come and look.",
    "Your advice on the roster was brilliant.",
]


@pytest.mark.parametrize("text", FLATTERY)
def test_praise_that_is_heaped_up_is_found(text: str) -> None:
    assert _fires("TONE-FLATTERY", text, Kind.FIRST_CONTACT)


@pytest.mark.parametrize("text", NO_FLATTERY)
def test_one_compliment_and_praise_of_others_is_none(text: str) -> None:
    assert not _fires("TONE-FLATTERY", text, Kind.FIRST_CONTACT)


STOCK = [
    "I hope this email finds you well.",
    "Hope you are doing great!",
    "My name is Ana and I work in a clinic.",
    "I came across your profile on the web.",
    "I am writing to you because I need advice.",
    "I wanted to reach out to you.",
    "Trusting that you and yours are keeping fine.",
    "How are you?",
    "Good morning. I hope all is well.",
    "I trust this mail finds you in good health.",
]
NO_STOCK = [
    "Your answer on shift swaps solved a problem on my ward.",
    "I hope you are well after the operation.",
    "I hope to lead my first review in May.",
    "My name is on the list for the exam, thanks to you.".replace("My name is on", "At last my name is on"),
    "You once wrote that rosters are promises.",
    "Thank you for Tuesday.",
]


@pytest.mark.parametrize("text", STOCK)
def test_a_stock_opening_is_found(text: str) -> None:
    assert _fires("TONE-STOCK", text, Kind.FIRST_CONTACT)


@pytest.mark.parametrize("text", NO_STOCK)
def test_an_opening_with_a_reason_is_left_alone(text: str) -> None:
    assert not _fires("TONE-STOCK", text, Kind.FIRST_CONTACT)


VERDICTS = [
    "Just tell me what to do with my career.",
    "Tell me which one to take.",
    "What should I do with my life?",
    "Please decide for me.",
    "You choose for me and I'll go along with it.",
    "Whatever you say, I will do it.",
    "I leave the decision entirely in your hands.",
    "My career is in your hands.",
    "I'll do whatever you decide.",
    "Whichever offer you name, I'll sign it.",
    "I can't decide, so you decide.",
    "I would like you to make the decision for me.",
    "Tell me whether I should quit.",
    "I need someone to tell me what I should do.",
    "What should I do?",
]
NO_VERDICTS = [
    "I lean towards option B; what would make you choose A?",
    "Please don't tell me what to do; ask me hard questions.",
    "I don't want you to decide for me.",
    "My boss wants to tell me what to do.",
    "If Tuesday does not suit, just tell me.",
    "The decision is mine; your view would help.",
    "Whatever day you choose, I will take the early train.",
    "You told me what to do first, and it worked.",
    "I leave it to you whether we meet by phone or video.",
    "I lean to B. What should I do about the night staff?",
    "What would you have chosen at my age, and why?",
    "Nobody can decide this for me.",
]


@pytest.mark.parametrize("text", VERDICTS)
def test_handing_over_ones_decision_is_found(text: str) -> None:
    assert _fires("TONE-DECIDE", text, Kind.HELP_BRIEF)


@pytest.mark.parametrize("text", NO_VERDICTS)
def test_asking_for_a_view_is_none(text: str) -> None:
    assert not _fires("TONE-DECIDE", text, Kind.HELP_BRIEF)


def test_what_stands_in_quotation_marks_is_somebody_elses_tone() -> None:
    assert not _fires("TONE-DEMAND", "The sign on her door says “You must answer by tomorrow”.", Kind.UPDATE)
    assert not _fires("TONE-APOLOGY", "I used to begin with “sorry to bother you”, and you laughed.", Kind.UPDATE)


def test_a_suggestion_is_made_of_what_is_known_of_them() -> None:
    found = run_checks("Hi Priya,\n\nYour amazing, inspiring, legendary talk!!!", Kind.FIRST_CONTACT, context=PRIYA)
    assert "gave a talk on pricing" in next(f for f in found if f.id == "TONE-FLATTERY").suggestion


def test_a_whole_stock_sentence_can_be_taken_out() -> None:
    found = run_checks("Hi Priya,\n\nI hope this mail finds you well. Your talk helped.", Kind.FIRST_CONTACT)
    stock = next(f for f in found if f.id == "TONE-STOCK")
    assert (stock.text, stock.instead) == ("I hope this mail finds you well.", "")
