"""Greetings, slots, requests and reasons, as people write them."""

from __future__ import annotations

import pytest

from assistant.checks import run_checks
from assistant.checks.context import Context, MentorContext
from assistant.model.messages import Channel, Kind


def _found(rule: str, text: str, kind: Kind, context: Context, channel: Channel = Channel.EMAIL) -> list[str]:
    return [f.text for f in run_checks(text, kind, channel, context) if f.id == rule]


@pytest.mark.parametrize(
    ("name", "call_name", "greeting"),
    [
        ("Priya Nair", "Priya", "Hi Priya,"),
        ("Priya Nair", "Priya", "Dear Ms. Nair,"),
        ("Priya Nair", "Priya", "Liebe Priya,"),
        ("Priya Nair", "Priya", "Hi Tom and Priya,"),
        ("Priya Nair", "Priya", "Hi Priya thank you for Tuesday"),
        ("Priya Nair", "Priya", "Hope you are well."),
        ("Nguyễn Thị Mai", "Mai", "Chào chị Mai,"),
        ("Nguyễn Thị Mai", "Mai", "Dear Nguyễn Thị Mai,"),
        ("李雷", "李雷", "李雷，"),
        ("李雷", "李雷", "李老师，您好"),
        ("Viktor al-Khatib", "Viktor", "Dear Mr. al-Khatib,"),
        ("Hope Mark", "Hope", "Hi Hope,"),
        ("Hiroko Sato", "Hiroko", "Hello Sato-san,"),
        ("Ludwig van der Berg", "", "Dear Ludwig van der Berg,"),
    ],
)
def test_the_right_name_is_right_in_every_usual_greeting(name: str, call_name: str, greeting: str) -> None:
    context = Context(mentor=MentorContext(name=name, call_name=call_name or None), other_people=("Tom Okafor",))
    assert _found("MSG-NAME", f"{greeting}\n\nthank you.", Kind.UPDATE, context) == []


@pytest.mark.parametrize(
    ("name", "greeting", "words"),
    [
        ("Priya Nair", "Hi Pirya,", "Pirya"),
        ("Priya Nair", "hi priya,", "priya"),
        ("Priya Nair", "Dear Tom,", "Tom"),
        ("Priya Nair", "Hello Mark!", "Mark"),
        ("Priya Nair", "Hi,", "Hi"),
        ("Hope Mark", "Hi, hope you are well.", "Hi"),
        ("Nguyễn Thị Mai", "Dear Nguyễn Thi Mia,", "Thi"),
        ("李雷", "韩梅梅，", "韩梅梅"),
    ],
)
def test_a_wrong_misspelt_or_missing_name_is_found(name: str, greeting: str, words: str) -> None:
    context = Context(
        mentor=MentorContext(name=name, call_name=None if "Nguy" in name else name.split(maxsplit=1)[0]),
        other_people=("Tom Okafor",),
    )
    assert _found("MSG-NAME", f"{greeting}\n\nthank you.", Kind.UPDATE, context) == [words]


def test_names_are_not_judged_without_a_stored_name_in_files_or_in_blurbs() -> None:
    priya = Context(mentor=MentorContext(name="Priya Nair", call_name="Priya"))
    assert _found("MSG-NAME", "Hi Pirya,\nx", Kind.UPDATE, Context()) == []
    assert _found("MSG-NAME", "Dear Pirya,\nx", Kind.REFERRAL, priya) == []
    assert _found("MSG-NAME", "Hi Pirya,\nx", Kind.DIFFICULT, priya, Channel.FILE) == []


@pytest.mark.parametrize(
    "slot",
    [
        "[Mentor name]",
        "{{topic}}",
        "<your name>",
        "TBD",
        "XXX",
        "TODO",
        "[insert a few dates and times that would suit you both]",
        "{first_name}",
    ],
)
def test_an_open_slot_is_found_wherever_it_stands(slot: str) -> None:
    assert slot in _found("MSG-PLACEHOLDER", f"Hi Priya,\n\nthank you for {slot} and more.", Kind.UPDATE, Context())


@pytest.mark.parametrize(
    "text",
    [
        "- [ ] @me send it\n- [x] done",
        "As Berg showed [1], and later [2, 3] and [Berg 2021].",
        "See [my page](https://example.org/a?b=[c]) or <https://example.org> or <ana@example.org>.",
        'She said "[the board] decides in May".',
        "I keep a TODO list, and my TODO is short.",
        "Use `[slot]` in the template.",
        "It went [sic] well […].",
    ],
)
def test_checkboxes_footnotes_links_and_quotations_are_no_slots(text: str) -> None:
    assert _found("MSG-PLACEHOLDER", text, Kind.UPDATE, Context()) == []


@pytest.mark.parametrize(
    "ask",
    [
        "Could we talk for 20 minutes?",
        "I'd be grateful for half an hour of your time.",
        "Please tell me which certificate counted.",
        "I was wondering whether you might have a quarter of an hour.",
        "It would mean a lot to be in contact.",
        "Let me know if Tuesday suits you.",
    ],
)
def test_polite_and_indirect_requests_are_requests(ask: str) -> None:
    assert _found("MSG-ASK-NONE", f"Hi Priya,\n\nI lead a ward. {ask}\n\nAna", Kind.FIRST_CONTACT, Context()) == []


@pytest.mark.parametrize(
    "text",
    [
        "I really admire your work and I am at a turning point.",
        "I lead a ward in Lund. I look forward to hearing from you.",
        'I lead a ward. You asked "what do you want?" in your talk. See https://example.org/?q=1',
    ],
)
def test_a_message_that_asks_nothing_is_found(text: str) -> None:
    assert len(_found("MSG-ASK-NONE", f"Hi Priya,\n\n{text}\n\nBest,\nAna", Kind.FIRST_CONTACT, Context())) == 1


@pytest.mark.parametrize(
    "why",
    [
        "Your talk on pricing for small clinics changed how I plan.",
        "You moved from nursing to product work in 2019.",
        "Dana Levi suggested I write to you.",
        "We were matched by the programme.",
        "In “Rosters for Humans” you show how a ward can plan itself.",
    ],
)
def test_what_is_theirs_alone_is_a_reason(why: str) -> None:
    assert _found("MSG-WHY-YOU", f"Hi Priya,\n\n{why} Could we talk?", Kind.FIRST_CONTACT, Context()) == []


@pytest.mark.parametrize(
    "text",
    [
        "I admire your impressive career and leadership.",
        "Your profile is very inspiring and I would love to learn from your experience.",
        "You are a great leader in the industry, and I want to grow.",
    ],
)
def test_praise_that_fits_anybody_is_no_reason(text: str) -> None:
    facts = Context(mentor=MentorContext(name="Priya Nair", facts=("gave a talk on pricing for small clinics",)))
    found = run_checks(f"Hi Priya,\n\n{text} Could we talk?", Kind.FIRST_CONTACT, Channel.EMAIL, facts)
    why = next(f for f in found if f.id == "MSG-WHY-YOU")
    assert "pricing for small clinics" in why.suggestion


@pytest.mark.parametrize(
    "text",
    [
        "Thank you so much for your valuable time and insights.",
        "Thank you for everything, it was a wonderful conversation and I learned a lot.",
        "Thanks for the inspiring talk on Tuesday. I am so grateful for all your support and advice!",
    ],
)
@pytest.mark.parametrize("context", [Context(), Context(advice=("let the team draft the roster first",))])
def test_thanks_that_could_go_to_anybody_are_found(text: str, context: Context) -> None:
    assert len(_found("THX-SPECIFIC", f"Hi Priya,\n\n{text}\n\nAna", Kind.THANKS, context)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Your idea to let the team draft the roster first is what I will try.",
        "You asked who else could do the minutes; nobody had asked me that before.",
        "I'll have my colleagues write the first version of the schedule in April.",
    ],
)
def test_thanks_in_other_words_than_the_notes_still_name_the_advice(text: str) -> None:
    advice = Context(advice=("let the team draft the roster first",))
    assert _found("THX-SPECIFIC", f"Hi Priya,\n\nthank you. {text}\n\nAna", Kind.THANKS, advice) == []


def test_an_apology_for_being_late_is_none_for_writing() -> None:
    assert _found("TONE-APOLOGY", "Sorry, I'm ten minutes late.", Kind.SCHEDULING, Context()) == []
    assert _found("TONE-APOLOGY", "I'm not just a nurse, I also plan.", Kind.UPDATE, Context()) == []
    assert _found("TONE-APOLOGY", "Sorry to bother you again.", Kind.UPDATE, Context()) == ["Sorry to bother"]


def test_three_questions_are_fine_and_the_fourth_is_shown() -> None:
    four = "One thing? Two things? Three things? Four things?"
    assert _found("MSG-ASK-MANY", four, Kind.FIRST_CONTACT, Context()) == ["Four things?"]
    assert _found("MSG-ASK-MANY", "One thing? Two things? Really???", Kind.FIRST_CONTACT, Context()) == []
