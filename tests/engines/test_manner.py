"""The person's own manner: tone, form of address, spelling, greeting, closing; and what each channel makes of it."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.engines.builtin.messages import write_message
from assistant.engines.builtin.spelling import spelled
from assistant.engines.tasks import Addressee, Draft, Sender, Slot, WriteMessage, angles_of, written_kinds
from assistant.model.evidence import Fact
from assistant.model.limits import sms_parts
from assistant.model.messages import CHANNELS, Channel, Kind
from assistant.model.people import Manner

TODAY = date(2026, 3, 2)
TOLD = {
    Slot.WHY_YOU: "gave a talk on pricing for small clinics in Lund",
    Slot.GOAL: "Run two roster reviews alone by 30 June",
    Slot.TRIED: "asked the night staff what they would change",
    Slot.ASK: "how she chose between a fixed and a self-made roster",
}


def first_contact(to: Addressee | None = None, told: dict[Slot, str] = TOLD, **brief: object) -> Draft:
    manner = brief.pop("manner", Manner())
    return write_message(
        WriteMessage.model_validate(
            {
                "kind": Kind.FIRST_CONTACT,
                "me": {"name": "Ana Berg", "work": "I lead a 12-bed ward", "manner": manner},
                "to": to or Addressee(name="Priya Nair", greeting="Priya"),
                "today": TODAY,
                "minutes": 20,
                "facts": {slot: (Fact.typed(text, slot.value),) for slot, text in told.items()},
            }
            | brief
        )
    )


def test_gentle_plain_and_direct_are_other_words_around_the_same_content() -> None:
    bodies = {level: first_contact(manner=Manner(directness=level)).body for level in (1, 2, 3)}
    assert len(set(bodies.values())) == 3
    for body in bodies.values():
        assert "how you chose between a fixed and a self-made roster" in body
        assert "run two roster reviews alone by 30 June" in body
    assert "Please tell me how you chose" in bodies[3]
    assert any(word in bodies[1] for word in ("Might", "perhaps"))


@pytest.mark.parametrize(
    ("to", "manner", "greeting"),
    [
        (Addressee(name="Dr. Ines Prado", greeting="Ines", formal=True), Manner(), "Dear Dr. Prado,"),
        (Addressee(name="Dr. Ines Prado", greeting="Ines"), Manner(), "Hello Ines,"),
        (Addressee(name="Dr. Ines Prado", greeting="Ines"), Manner(formal=True), "Dear Dr. Prado,"),
        (Addressee(name="Dr. Ines Prado", greeting="Dr. Prado", formal=False), Manner(), "Hello Ines,"),
        (Addressee(name="Ms. Priya Nair", greeting="Priya", formal=True), Manner(), "Dear Ms. Nair,"),
        (Addressee(name="Priya Nair", greeting="Priya", formal=True), Manner(), "Dear Priya Nair,"),
        (Addressee(name="Priya Nair", greeting="Priya", formal=False), Manner(formal=True), "Hello Priya,"),
        (Addressee(name="Mr. Keller", greeting="Mr. Keller"), Manner(greeting="Hi"), "Dear Mr. Keller,"),
        (
            Addressee(name="Mr. Keller", greeting="Mr. Keller"),
            Manner(greeting="Good morning"),
            "Good morning Mr. Keller,",
        ),
        (Addressee(name="Priya Nair", greeting="Priya"), Manner(greeting="Hey"), "Hey Priya,"),
        (Addressee(name="Priya Nair", greeting="Priya", familiarity="known"), Manner(), "Hi Priya,"),
        (Addressee(name="Nguyễn Thị Mai"), Manner(), "Hello Mai,"),
        (Addressee(name="Dr. Jan van der Berg", formal=True), Manner(), "Dear Dr. van der Berg,"),
        (Addressee(name="李雷"), Manner(formal=True), "Dear 李雷,"),
        (Addressee(), Manner(formal=True), "Hello,"),
        (Addressee(), Manner(greeting="Good morning"), "Good morning,"),
    ],
)
def test_the_greeting_is_the_writers_word_and_the_readers_form_of_address(
    to: Addressee, manner: Manner, greeting: str
) -> None:
    assert first_contact(to, manner=manner).body.split("\n")[0] == greeting


def test_the_closing_words_are_the_writers_own_unless_they_are_too_familiar() -> None:
    assert first_contact(manner=Manner(sign_off="Until soon")).body.endswith("\n\nUntil soon,\nAna Berg")
    formal = Addressee(name="Dr. Ines Prado", formal=True)
    assert "Cheers" not in first_contact(formal, manner=Manner(sign_off="Cheers")).body
    assert first_contact(formal, manner=Manner(sign_off="Yours sincerely")).body.endswith("Yours sincerely,\nAna Berg")


def test_days_are_said_as_the_writer_spells() -> None:
    days = (date(2026, 3, 10), date(2027, 3, 12))
    british = first_contact(days=days).body
    american = first_contact(days=days, manner=Manner(spelling="american")).body
    assert "Tuesday 10 March or Friday 12 March 2027" in british
    assert "Tuesday, March 10 or Friday, March 12, 2027" in american


def test_our_own_words_are_spelt_as_the_writer_spells_and_theirs_never_change() -> None:
    assert spelled("Organise the {{ goal }}; Colour helps.", "american") == "Organize the {{ goal }}; Color helps."
    assert spelled("Organise it", "british") == spelled("Organise it", None) == "Organise it"
    told = {**TOLD, Slot.GOAL: "organise the colour programme"}
    assert "organise the colour programme" in first_contact(told=told, manner=Manner(spelling="american")).body


@pytest.mark.parametrize("channel", CHANNELS[Kind.FIRST_CONTACT])
def test_a_channel_has_a_subject_and_a_signature_where_they_belong(channel: Channel) -> None:
    draft = first_contact(channel=channel)
    assert bool(draft.subject) == (channel in {Channel.EMAIL, Channel.LINKEDIN_INMAIL})
    assert draft.body.endswith("Ana Berg") == (channel is not Channel.SLACK)
    assert bool(draft.short) == (channel is Channel.EMAIL)


@pytest.mark.parametrize("channel", [Channel.LINKEDIN_NOTE, Channel.SMS])
def test_a_note_and_a_text_message_open_the_door_without_asking_for_a_meeting(channel: Channel) -> None:
    draft = first_contact(channel=channel)
    assert "how you chose" in draft.body
    assert "minutes" not in draft.body
    assert "?" in draft.body


def test_a_text_message_is_not_halved_by_typographic_marks() -> None:
    told = {**TOLD, Slot.ASK: "“what would you’ve chosen” – the fixed roster…"}
    draft = first_contact(told=told, channel=Channel.SMS)
    assert not sms_parts(draft.body).wide
    assert all(fact.text in draft.body for fact in draft.support)


def test_what_finds_no_room_is_left_out_by_whole_sentences_and_named() -> None:
    note = first_contact(channel=Channel.LINKEDIN_NOTE, paid_account=True)
    assert len(note.body) <= 300
    assert note.left_out
    for sentence in note.left_out:
        assert sentence not in note.body
        assert sentence in first_contact().body or "30 June" in sentence or "night staff" in sentence


def test_an_ask_too_long_for_a_note_gives_way_to_a_small_question_and_is_named() -> None:
    told = {**TOLD, Slot.ASK: "how she " + "carefully " * 40 + "chose"}
    note = first_contact(told=told, channel=Channel.LINKEDIN_NOTE)
    assert "May I send one question?" in note.body
    assert any("carefully" in sentence for sentence in note.left_out)


@pytest.mark.parametrize("ask", ["will you be my mentor?", "mentoring for a year", "could you mentor me?"])
def test_a_stranger_is_asked_for_one_talk_and_the_reason_is_told(ask: str) -> None:
    draft = first_contact(told={**TOLD, Slot.ASK: ask})
    assert "mentor" not in draft.body.casefold()
    assert "20 minutes" in draft.body
    assert any("not for mentoring" in gap for gap in draft.left_open)
    known = Addressee(name="Priya Nair", greeting="Priya", familiarity="known")
    assert "mentor" in first_contact(known, told={**TOLD, Slot.ASK: ask}).body.casefold()


def test_how_a_mentor_was_met_may_still_be_told_to_a_stranger() -> None:
    draft = first_contact(told={**TOLD, Slot.TRIED: "asked my old mentor for names"})
    assert "asked my old mentor" in draft.body


def test_a_side_begins_with_what_it_names() -> None:
    bodies = {angle.name: first_contact(angle=angle.name).body for angle in angles_of(Kind.FIRST_CONTACT)}
    assert bodies["me"].split("\n\n")[1].startswith("I lead a 12-bed ward.")
    assert "clinics in Lund" in bodies["them"].split("\n\n")[1].split(". ")[0]
    assert "how you chose" in bodies["question"].split("\n\n")[1]
    assert first_contact().angle == first_contact(angle="gone since").angle == "me"


def test_every_written_kind_has_its_table_and_no_other_has() -> None:
    assert {Kind.FIRST_CONTACT, Kind.THANKS, Kind.HELP_BRIEF, Kind.INTRODUCTION, Kind.AGENDA} <= set(written_kinds())
    assert angles_of(Kind.GOAL) == ()
    assert Sender().manner == Manner()
