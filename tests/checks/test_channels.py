"""What fits where, letters sent twice, and files that are missing."""

from __future__ import annotations

import pytest

from assistant.checks.context import NOTHING_KNOWN, Context, MeContext, MentorContext
from assistant.model.messages import Channel, Kind
from tests.checks.asking import found, letter


def _levels(
    text: str, channel: Channel, context: Context = NOTHING_KNOWN, kind: Kind = Kind.FIRST_CONTACT
) -> list[str]:
    return [finding.level for finding in found("MSG-CHANNEL", text, kind, context, channel)]


@pytest.mark.parametrize(
    ("channel", "most"),
    [(Channel.LINKEDIN_INMAIL, 1900), (Channel.LINKEDIN_MESSAGE, 3000), (Channel.SLACK, 4000)],
)
def test_each_channel_has_its_room(channel: Channel, most: int) -> None:
    assert _levels("x" * most, channel) == []
    assert _levels("x" * (most + 1), channel) == ["error"]


def test_a_note_has_two_hundred_characters_and_three_hundred_where_one_pays() -> None:
    free, paid = (Context(mentor=MentorContext(linkedin=account)) for account in ("free", "paid"))
    assert _levels("x" * 200, Channel.LINKEDIN_NOTE, free) == []
    assert _levels("x" * 201, Channel.LINKEDIN_NOTE, free) == ["error"]
    assert _levels("x" * 300, Channel.LINKEDIN_NOTE, paid) == []
    assert _levels("x" * 301, Channel.LINKEDIN_NOTE, paid) == ["error"]
    assert _levels("x" * 250, Channel.LINKEDIN_NOTE) == ["warn"]
    assert _levels("x" * 301, Channel.LINKEDIN_NOTE) == ["error"]


def test_the_subject_line_and_the_last_line_break_do_not_count() -> None:
    assert _levels(f"Subject: {'s' * 150}\n\n{'x' * 200}\n\n", Channel.LINKEDIN_NOTE) == []
    assert _levels(f"Subject: {'s' * 201}\n\nHi", Channel.LINKEDIN_INMAIL) == ["error"]


def test_a_text_message_of_several_parts_is_a_warning_and_says_what_made_it_so() -> None:
    assert _levels("x" * 160, Channel.SMS) == []
    assert _levels("x" * 161, Channel.SMS) == ["warn"]
    assert _levels("ą" * 70, Channel.SMS) == []
    finding = found("MSG-CHANNEL", f"It's late — {'x' * 80}", Kind.THANKS, Context(), Channel.SMS)[0]
    assert (finding.text, finding.instead) == ("—", "-")


def test_mail_and_files_have_no_such_limit() -> None:
    assert _levels("x" * 9000, Channel.EMAIL) == []
    assert _levels("x" * 9000, Channel.FILE, kind=Kind.DIFFICULT) == []


def test_walls_of_text_are_remarked_and_lists_are_none() -> None:
    sentence = "I lead a ward and I plan the staff. "
    items = "\n".join(f"- {sentence * 2}" for _ in range(12))
    assert [f.level for f in found("MSG-PARA", sentence * 12, Kind.UPDATE)] == ["info"]
    assert found("MSG-PARA", "\n\n".join([sentence * 5] * 5), Kind.UPDATE) == []
    assert found("MSG-PARA", items, Kind.UPDATE) == []
    assert len(found("MSG-PARA", "and so on " * 13, Kind.UPDATE)) == 1
    assert found("MSG-PARA", "and so on " * 11, Kind.UPDATE) == []


_TO_DANA = (
    "Hi Dana,\n\nI am a nurse on a surgical ward in Lund. Your article on handovers stayed with me for weeks. I am "
    "preparing to lead my first roster review in May, and I wonder where to begin when half of the team is new.\n\n"
    "Would you have 20 minutes for a call in April? No worries if not.\n\nAna"
)
_SENT = Context(
    me=MeContext(name="Ana Berg"),
    mentor=MentorContext(name="Priya Nair", call_name="Priya", facts=("talk on self-rostering in Malmö",)),
    other_people=("Dana Levi",),
    sent_to_others=("Something else.", _TO_DANA),
)


def test_the_same_letter_with_other_names_and_facts_is_the_same_letter() -> None:
    again = _TO_DANA.replace("Dana", "Priya")
    other_fact = again.replace("Your article on handovers", "Your talk on self-rostering in Malmö")
    assert len(found("MSG-REUSE", again, Kind.FIRST_CONTACT, _SENT)) == 1
    finding = found("MSG-REUSE", other_fact, Kind.FIRST_CONTACT, _SENT)[0]
    assert finding.level == "warn"
    assert "self-rostering" in finding.suggestion
    shorter = again.split("Would you")[0]
    assert len(found("MSG-REUSE", shorter, Kind.FIRST_CONTACT, _SENT)) == 1


def test_one_sentence_about_oneself_may_stand_in_two_letters() -> None:
    text = (
        "Hi Priya,\n\nI am a nurse on a surgical ward in Lund. In your talk you said that a roster is a promise, and I "
        "have kept two since then. In May my manager hands me the summer plan for the first time.\n\nWhich rule would "
        "you write on the wall first? One line by mail is plenty, and a no is fine.\n\nAna"
    )
    assert found("MSG-REUSE", text, Kind.FIRST_CONTACT, _SENT) == []
    assert found("MSG-REUSE", _TO_DANA, Kind.FIRST_CONTACT, Context()) == []
    assert found("MSG-REUSE", _TO_DANA, Kind.UPDATE, _SENT) == []


@pytest.mark.parametrize(
    "text",
    [
        "The two-page plan is attached.",
        "Please find my CV enclosed.",
        "I've attached the roster.",
        "I attach the list you asked for.",
        "Attached you will find the minutes.",
        "I'm attaching two photos of the joint.",
        "You will find the numbers in the attachment.",
        "The agenda (attached) has three items.",
        "See the attached page.",
        "I have included the slides.",
    ],
)
def test_what_is_said_to_be_attached_is_missed(text: str) -> None:
    assert len(found("MSG-ATTACH", letter(text), Kind.UPDATE, Context(attachments=()))) == 1, text
    assert found("MSG-ATTACH", letter(text), Kind.UPDATE, Context(attachments=("plan.pdf",))) == []
    assert found("MSG-ATTACH", letter(text), Kind.UPDATE) == []


@pytest.mark.parametrize(
    "text",
    [
        "I have grown attached to the night team.",
        "I am attached to the surgical unit this year.",
        "I attach great importance to the handover.",
        "I have not attached the CV on purpose.",
        "Nothing is attached, the three lines are below.",
        "I can attach the plan if you like.",
        "I'll attach the draft next time.",
        "Thank you for your attachment.",
        "The plan you attached last week helped.",
        "There are no strings attached.",
        "My thesis is on attachment theory.",
        'She wrote "see attached" and nothing was there.',
        "The wood is stored in an enclosed yard.",
    ],
)
def test_other_attachments_are_left_alone(text: str) -> None:
    assert found("MSG-ATTACH", letter(text), Kind.UPDATE, Context(attachments=())) == [], text
