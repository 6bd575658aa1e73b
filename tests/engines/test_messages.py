"""What a written message says, what it leaves out, and what it rests on."""

from __future__ import annotations

import re
from datetime import date

import pytest

from assistant.checks.context import Context, MeContext, MentorContext
from assistant.checks.run import run_checks
from assistant.engines.builtin.messages import write_message
from assistant.engines.tasks import Addressee, Draft, Sender, Slot, TopicBrief, WriteMessage, written_kinds
from assistant.model.errors import MenteeError
from assistant.model.evidence import Fact
from assistant.model.help import Help
from assistant.model.messages import Channel, Kind
from assistant.model.people import Familiarity
from assistant.reading.digest import NextMeeting

TODAY = date(2026, 3, 2)
ANA = Sender(name="Ana Berg", work="I lead a 12-bed ward")
PRIYA = Addressee(name="Priya Nair", greeting="Priya")
FIRST = {
    Slot.WHY_YOU: "gave a talk on pricing for small clinics in Lund",
    Slot.GOAL: "Run two roster reviews alone by 30 June",
    Slot.TRIED: "asked the night staff what they would change",
    Slot.ASK: "how she chose between a fixed and a self-made roster",
}


def facts(told: dict[Slot, str]) -> dict[Slot, tuple[Fact, ...]]:
    return {slot: (Fact.typed(text, slot.value),) for slot, text in told.items()}


def first_contact(told: dict[Slot, str] = FIRST, **brief: object) -> Draft:
    given = {"me": ANA, "to": PRIYA, "today": TODAY, "minutes": 20} | brief
    return write_message(WriteMessage.model_validate({"kind": Kind.FIRST_CONTACT, "facts": facts(told)} | given))


def thanks(told: dict[Slot, str], **brief: object) -> Draft:
    given = {"me": ANA, "to": PRIYA, "today": TODAY} | brief
    return write_message(WriteMessage.model_validate({"kind": Kind.THANKS, "facts": facts(told)} | given))


def help_brief(topic: TopicBrief, **brief: object) -> Draft:
    given = {"me": ANA, "to": PRIYA, "today": TODAY, "topics": (topic,)} | brief
    return write_message(WriteMessage.model_validate({"kind": Kind.HELP_BRIEF} | given))


def fact(text: str) -> Fact:
    return Fact.typed(text, "told")


def test_a_first_contact_says_who_why_what_for_and_asks_one_thing() -> None:
    draft = first_contact(days=(date(2026, 3, 10), date(2026, 3, 12)))
    assert draft.body.startswith("Hello Priya,\n\nI lead a 12-bed ward.")
    for words in (
        "you gave a talk on pricing for small clinics in Lund",
        "run two roster reviews alone by 30 June",
        "I asked the night staff what they would change",
        "how you chose between a fixed and a self-made roster",
        "20 minutes",
        "Tuesday 10 or Thursday 12 March",
    ):
        assert words.casefold() in draft.body.casefold()
    assert draft.body.endswith("\nAna Berg")
    assert draft.body.count("?") <= 3
    assert 50 <= len(draft.body.split()) <= 150
    assert draft.left_open == ()


def test_the_subject_is_the_topic_in_the_persons_words() -> None:
    subject = first_contact().subject
    assert subject.startswith("How you chose between a fixed")
    assert len(subject) <= 60


def test_the_short_form_holds_three_lines_and_300_characters() -> None:
    short = first_contact().short
    assert len(short) <= 300
    assert short.count("\n") == 2
    assert short.startswith("Hello Priya, I lead a 12-bed ward.")
    assert short.endswith("Ana Berg")


def test_a_note_holds_what_fits_and_names_what_does_not() -> None:
    note = first_contact(channel=Channel.LINKEDIN_NOTE)
    assert note.short == ""
    assert len(note.body) <= 200
    assert "how you chose" in note.body
    assert any("run two roster reviews alone" in sentence for sentence in note.left_out)
    assert note.subject == ""
    assert first_contact(channel=Channel.SLACK).subject == ""


def test_a_reason_that_may_be_about_somebody_else_is_left_out_and_named() -> None:
    draft = first_contact({**FIRST, Slot.WHY_YOU: "with Dana, she built the tool"})
    assert "Dana" not in draft.body
    assert any("why you write" in gap for gap in draft.left_open)


def test_days_the_program_proposed_are_marked_as_a_proposal() -> None:
    days = (date(2026, 3, 10), date(2026, 3, 12))
    assert "propos" in first_contact(days=days, proposed=True).body
    assert "propos" not in first_contact(days=days).body


def test_without_a_name_the_greeting_has_no_slot_and_says_what_is_missing() -> None:
    draft = first_contact(to=Addressee(), me=Sender(work="nurse on ward 4B"))
    assert draft.body.startswith("Hello,\n\nI am a nurse on ward 4B.")
    assert {"their name", "your name"} <= set(draft.left_open)
    assert not re.search(r"[\[\]{}<>]", draft.body)


def test_a_title_is_greeted_formally() -> None:
    assert first_contact(to=Addressee(name="Mr. Keller", greeting="Mr. Keller")).body.startswith("Dear Mr. Keller,")


def test_an_empty_brief_gives_a_short_letter_and_a_list_of_what_is_missing() -> None:
    for kind in written_kinds():
        draft = write_message(WriteMessage(kind=kind, today=TODAY))
        assert "None" not in draft.body
        assert "your name" in draft.left_open


def test_nothing_is_added_to_few_facts() -> None:
    draft = thanks({Slot.ADVICE: '"check everything"'})
    assert '"check everything"' in draft.body
    assert len(draft.body.split()) < 25
    assert draft.left_open == ("what you will do with it",)


@pytest.mark.parametrize(
    ("advice", "said"),
    [
        ("let the team draft the roster first", "let the team draft the roster first"),
        ("you should ask before you assume", "ask before I assume"),
        ("Orla says: shadow Viktor on two nights", "shadow Viktor on two nights"),
        ("“Show the roof. Not the drawing.”", '"Show the roof. Not the drawing."'),
        ("your bread is good, your opening hours are not", "your bread is good, your opening hours are not"),
        ("don't take the first offer", "not to take the first offer"),
        ("her three-column list", "your three-column list"),
    ],
)
def test_thanks_name_the_advice_and_bend_no_quotation(advice: str, said: str) -> None:
    body = thanks({Slot.ADVICE: advice, Slot.WILL_DO: "try it on Monday"}).body
    assert said in body or said.replace("not to take", "I not take") in body
    assert "thank" in body.casefold()


def test_thanks_say_what_i_will_do_and_by_when_once() -> None:
    told = {Slot.ADVICE: "check everything", Slot.WILL_DO: "to write the log of all alarms"}
    assert "I will write the log of all alarms" in thanks(told).body or "going to write" in thanks(told).body
    dated = thanks(told, due=date(2026, 3, 6)).body
    assert "by Friday 6 March" in dated
    already = thanks({**told, Slot.WILL_DO: "write the list by Friday"}, due=date(2026, 3, 6)).body
    assert already.count("Friday") == 1


def test_after_a_first_talk_the_thanks_ask_to_meet_again_unless_a_day_is_set() -> None:
    told = {Slot.ADVICE: "check everything"}
    assert "again" in thanks(told, first_talk=True).body
    assert "Tuesday 10 March" in thanks(told, first_talk=True, days=(date(2026, 3, 10),)).body
    meeting = NextMeeting(phrase="Tues 10 March 2pm", date=date(2026, 3, 10), time="14:00")
    settled = thanks(told, first_talk=True, next_meeting=meeting).body
    assert "Tuesday 10 March at 14:00" in settled
    assert "gladly" not in settled


def test_a_help_brief_asks_says_where_i_stand_and_which_help() -> None:
    draft = help_brief(
        TopicBrief(
            question=fact("should I apply now or wait??"),
            standing=fact("lean to waiting"),
            help=Help.CHALLENGE,
            not_help=Help.IDEAS,
            good_result=fact("I know whether the form goes in"),
            effort=fact("read the criteria, one page"),
        )
    )
    assert "hould I apply now or wait?" in draft.body
    assert "I lean to waiting" in draft.body
    assert "I know whether the form goes in" in draft.body
    assert "please read the criteria, one page" in draft.body
    assert draft.subject == "Should I apply now or wait?"
    assert draft.left_open == ()


@pytest.mark.parametrize("wanted", list(Help))
@pytest.mark.parametrize("refused", [Help.IDEAS, Help.ADVICE, Help.REHEARSE, Help.LISTEN])
def test_every_kind_of_help_is_said_so_that_the_checks_hear_it(wanted: Help, refused: Help) -> None:
    if wanted is refused:
        return
    topic = TopicBrief(
        question=fact("Which roster should I pilot?"),
        standing=fact("drafted two"),
        help=wanted,
        not_help=refused,
        good_result=fact("one roster to pilot"),
    )
    draft = help_brief(topic)
    found = run_checks(f"Subject: {draft.subject}\n\n{draft.body}", Kind.HELP_BRIEF)
    assert not [f.id for f in found if f.id in {"HELP-MODE", "HELP-STATE", "MSG-ASK-NONE", "MSG-PLACEHOLDER"}]


def test_several_topics_stand_in_paragraphs_of_their_own() -> None:
    topics = (TopicBrief(question=fact("A or B?")), TopicBrief(question=fact("how to tell my manager")))
    draft = write_message(WriteMessage(kind=Kind.HELP_BRIEF, me=ANA, to=PRIYA, today=TODAY, topics=topics))
    assert len(draft.body.split("\n\n")) == 4
    assert "How do I tell my manager?" in draft.body


def test_single_facts_make_a_help_brief_too() -> None:
    told = facts({Slot.TOPIC: "whether to take the post", Slot.STANDING: "asked two colleagues"})
    draft = write_message(WriteMessage(kind=Kind.HELP_BRIEF, today=TODAY, facts=told, help=Help.ADVICE))
    assert "Should I take the post?" in draft.body
    assert "I asked two colleagues" in draft.body


def test_the_card_about_me_is_sixty_words_at_most_and_greets_nobody() -> None:
    told = facts({Slot.DIRECTION: "running a ward of my own", Slot.STRENGTHS: "rosters that hold"})
    card = write_message(WriteMessage(kind=Kind.INTRODUCTION, channel=Channel.FILE, me=ANA, today=TODAY, facts=told))
    assert card.body.startswith("I am Ana Berg")
    assert "running a ward of my own" in card.body
    assert "rosters that hold" in card.body
    assert "\n" not in card.body
    assert len(card.body.split()) <= 60


def test_the_mail_with_an_agenda_says_for_when_and_follows_with_nothing_invented() -> None:
    meeting = NextMeeting(phrase="Tuesday", date=date(2026, 3, 10))
    draft = write_message(WriteMessage(kind=Kind.AGENDA, me=ANA, to=PRIYA, today=TODAY, next_meeting=meeting))
    assert "genda" in draft.body
    assert "Tuesday 10 March" in draft.body


def test_support_is_word_for_word_and_leads_back_to_what_was_told() -> None:
    draft = first_contact()
    told = set(FIRST.values())
    assert {e.text for f in draft.support for e in f.evidence} == told
    for supported in draft.support:
        assert supported.text in draft.body or supported.text == draft.subject


def test_the_same_brief_gives_the_same_bytes_and_other_words_another_letter() -> None:
    assert first_contact() == first_contact()
    other = first_contact({**FIRST, Slot.GOAL: "become a ward lead"})
    assert other.body != first_contact().body


def test_what_the_person_wrote_is_never_interpreted() -> None:
    body = first_contact({**FIRST, Slot.GOAL: "learn {{ 7 * 7 }} and {% raw %}"}).body
    assert "{{ 7 * 7 }}" in body
    assert "49" not in body


def test_a_kind_without_words_says_what_can_be_written() -> None:
    with pytest.raises(MenteeError, match="first-contact"):
        write_message(WriteMessage(kind=Kind.INVITE, today=TODAY))


def test_what_is_written_passes_the_checks() -> None:
    context = Context(
        today=TODAY,
        me=MeContext(name="Ana Berg"),
        mentor=MentorContext(name="Priya Nair", call_name="Priya", familiarity="cold", facts=(FIRST[Slot.WHY_YOU],)),
        goals=(FIRST[Slot.GOAL],),
        advice=("let the team draft the roster first",),
        sources=(
            *FIRST.values(),
            ANA.work,
            "let the team draft the roster first",
            "draft the April roster with them",
            "2026-03-10, 2026-03-12, 20 minutes",
        ),
    )
    letters = (
        first_contact(days=(date(2026, 3, 10), date(2026, 3, 12))),
        thanks(
            {Slot.ADVICE: "let the team draft the roster first", Slot.WILL_DO: "draft the April roster with them"},
            first_talk=True,
        ),
    )
    for draft in letters:
        found = run_checks(f"Subject: {draft.subject}\n\n{draft.body}", draft.kind, draft.channel, context)
        assert not [f for f in found if f.level != "info"]


def first_message(ask: str, minutes: int = 20, familiarity: Familiarity = "cold") -> str:
    told = facts(
        {Slot.WHY_YOU: "gave a talk on shift swaps in Lund", Slot.GOAL: "run two reviews alone", Slot.ASK: ask}
    )
    to = PRIYA.model_copy(update={"familiarity": familiarity})
    task = WriteMessage(kind=Kind.FIRST_CONTACT, me=ANA, to=to, today=TODAY, facts=told, minutes=minutes)
    return write_message(task).body


def test_a_stranger_is_asked_for_half_an_hour_at_most() -> None:
    assert "45" not in first_message("how she chose a roster tool", minutes=45)
    assert "45" in first_message("how she chose a roster tool", minutes=45, familiarity="known")


@pytest.mark.parametrize(
    "ask", ["should I stop the pilot or go on?", "can I lead a shift alone?", "whether to apply now"]
)
def test_the_way_out_never_reads_as_an_answer_to_the_question(ask: str) -> None:
    body = first_message(ask)
    assert "?" in body
    assert not re.search(r"if not\b|say no\b|a no\b|either way", body, re.IGNORECASE)


def test_a_question_about_ones_own_plans_is_no_request() -> None:
    assert not re.search(r"(?:for|in) 20 minutes, can I", first_message("can I lead a shift alone?"), re.IGNORECASE)
