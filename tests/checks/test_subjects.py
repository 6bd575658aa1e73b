"""Subjects that name a topic, and subjects that fit any mail."""

from __future__ import annotations

import pytest

from assistant.checks.context import Context, MeContext, MentorContext
from assistant.model.messages import Channel, Kind
from tests.checks.asking import GOAL, found

_BOTH = Context(me=MeContext(name="Ana Berg"), mentor=MentorContext(name="Priya Nair", call_name="Priya"))


def _mail(subject: str) -> str:
    return f"Subject: {subject}\n\nHi Priya,\n\nthank you."


@pytest.mark.parametrize(
    "subject",
    [
        "Hi",
        "Hello!",
        "Quick question",
        "A quick question for you",
        "Question",
        "Re: Question",
        "RE: Fwd: follow-up",
        "Mentorship",
        "Future mentorship opportunity",
        "Following up",
        "Just checking in",
        "Update",
        "A small update",
        "Help",
        "I need your help",
        "Request",
        "A few words from a reader",
        "Some news from my side",
        "Just wanted to see whether we could find a moment that suits us both",
        "I was wondering whether you might perhaps have some time for me",
        "Aspiring leader seeking guidance",
        "Career advice",
        "Could I pick your brain?",
        "20 minutes of your time?",
        "Thank you so much for everything",
        "Introducing myself",
        "Priya",
        "From Ana to Priya",
        "Hoping to connect",
        "Something I would like to ask you",
        "Me again",
        "Meeting",
        "Our conversation",
        "Touching base",
        "Catching up sometime",
    ],
)
def test_a_subject_that_fits_any_mail_is_found(subject: str) -> None:
    assert found("SUBJ-VAGUE", _mail(subject), Kind.FIRST_CONTACT, _BOTH), subject


@pytest.mark.parametrize(
    "subject",
    [
        "Your talk on clinic pricing: one question",
        "Thank you for the talk about pricing",
        "Ward staffing: 20 minutes?",
        "Moving from hospital pharmacy to industry",
        "Second bakery: what I'd like from you",
        "Re: 20 minutes on the crane licence exam",
        "Would you introduce me to Anneke from the herb dairy?",
        "A question about your Kaduna handover list",
        "Roster A or B",
        "I handed in my notice",
        "Passed the exam",
        "Your advice on night shifts worked",
        "Quick question on heat pumps",
        "[alumni] Grant deadlines",
        "关于论文的一个问题",
        "Fråga om schemat",
        "One choice: postdoc or core facility",
        "What the pilot showed",
    ],
)
def test_a_subject_that_names_its_topic_is_left_alone(subject: str) -> None:
    assert found("SUBJ-VAGUE", _mail(subject), Kind.FIRST_CONTACT, _BOTH) == [], subject


def test_a_day_says_which_talk_is_meant_and_a_date_taken_back_is_a_topic() -> None:
    assert found("SUBJ-VAGUE", _mail("Thank you for Tuesday"), Kind.THANKS) == []
    assert found("SUBJ-VAGUE", _mail("Our call on 4 March"), Kind.SCHEDULING) == []
    assert found("SUBJ-VAGUE", _mail("No need to find me a slot any more"), Kind.WITHDRAW) == []
    assert found("SUBJ-VAGUE", _mail("Running late"), Kind.SCHEDULING) == []
    assert found("SUBJ-VAGUE", _mail("Tuesday"), Kind.FIRST_CONTACT) != []


def test_the_finding_points_at_the_words_after_re_and_names_the_goal() -> None:
    finding = found("SUBJ-VAGUE", _mail("Re: Quick question"), Kind.FIRST_CONTACT, GOAL)[0]
    assert (finding.text, finding.line, finding.column) == ("Quick question", 1, 14)
    assert "roster reviews" in finding.suggestion


@pytest.mark.parametrize("subject", ["", "Re:", "RE: Fwd:", " - ", "Re[2]:", "..."])
def test_a_subject_of_nothing_is_empty_and_not_vague_as_well(subject: str) -> None:
    assert len(found("SUBJ-EMPTY", _mail(subject), Kind.FIRST_CONTACT)) == 1
    assert found("SUBJ-VAGUE", _mail(subject), Kind.FIRST_CONTACT) == []


def test_a_whole_mail_without_a_subject_line_has_an_empty_subject() -> None:
    finding = found("SUBJ-EMPTY", "Hi Priya,\n\nthank you.", Kind.FIRST_CONTACT)[0]
    assert (finding.line, finding.level) == (1, "error")
    assert "Subject:" in finding.message


def test_a_piece_of_a_mail_a_blurb_and_other_channels_need_no_subject() -> None:
    assert found("SUBJ-EMPTY", "Thank you for the list.", Kind.FIRST_CONTACT) == []
    assert found("SUBJ-EMPTY", "Hi Priya,\n\nAna leads a ward.", Kind.REFERRAL) == []
    assert found("SUBJ-EMPTY", "Hi Priya,\n\nthank you.", Kind.THANKS, channel=Channel.SLACK) == []
    for rule in ("SUBJ-LONG", "SUBJ-VAGUE"):
        assert found(rule, "Hi Priya,\n\nthank you.", Kind.FIRST_CONTACT) == []
        assert found(rule, _mail(""), Kind.FIRST_CONTACT, channel=Channel.LINKEDIN_INMAIL) == []


@pytest.mark.parametrize(
    ("subject", "body"),
    [
        ("The first five minutes", "I will slow down the first five minutes from now on."),
        ("An hour a month for mentoring", "It takes an hour a month."),
        ("Our meeting days: can we talk 15 minutes?", "I would like to talk with you about our meeting days."),
    ],
)
def test_what_the_letter_says_again_is_its_topic(subject: str, body: str) -> None:
    assert found("SUBJ-VAGUE", f"Subject: {subject}\n\nHi Priya,\n\n{body}\n\nAna", Kind.UPDATE) == []


@pytest.mark.parametrize("subject", ["A quick question", "Some thoughts about my life", "Re: the matter I raised"])
def test_empty_words_are_no_topic_however_often_they_are_said(subject: str) -> None:
    body = f"I write about {subject.removeprefix('Re: ').lower()}."
    assert found("SUBJ-VAGUE", f"Subject: {subject}\n\nHi Priya,\n\n{body}\n\nAna", Kind.UPDATE)


@pytest.mark.parametrize(
    ("subject", "long"),
    [
        ("x" * 60, False),
        ("x" * 61, True),
        ("Re: " + "x" * 58, False),
        ("I was wondering whether you would have a look at rosters", True),
        ("Just a quick note to say hello and about the ward rosters", True),
        ("Ward rosters: would you have twenty minutes next week or so", False),
    ],
)
def test_a_subject_shows_on_a_phone(subject: str, long: bool) -> None:
    assert bool(found("SUBJ-LONG", _mail(subject), Kind.FIRST_CONTACT)) is long
