"""D16: what they need, the smallest thing one has for it, and both sides asked before an introduction."""

from __future__ import annotations

from assistant.dialogues.desk import Desk
from assistant.model.evidence import Source
from assistant.model.messages import Kind
from assistant.model.people import MentorFact
from tests.dialogues.desks import PRIYA, known
from tests.dialogues.runs import held

NEED = "she looks for people who test the new handover sheet"
OFFER = "test the sheet on our ward for a week"


def test_the_offer_names_their_need_and_leaves_no_strings() -> None:
    run = held("give-back", known(), {"need": NEED, "form": "hand", "offer": OFFER})
    note = run.papers[Kind.GIVE_BACK]
    assert "handover sheet" in note.text
    assert OFFER in note.text
    assert run.errors() == []


def test_a_sent_offer_is_logged_and_what_they_care_about_is_kept_for_the_next() -> None:
    run = held("give-back", known(), {"need": NEED, "offer": OFFER, "sent": True})
    assert [message.sort for message in run.messages] == [Kind.GIVE_BACK]
    fact = run.mentors["priya-nair"].facts[-1]
    assert (fact.text, fact.audience) == (NEED, "mentor")


def test_what_they_care_about_is_not_asked_where_it_is_known_or_told_in_the_notes() -> None:
    cares = MentorFact(text=NEED, source="what they care about", audience="mentor")
    knows = known().model_copy(update={"mentors": (PRIYA.model_copy(update={"facts": (cares,)}),)})
    told = Source.of("Priya is looking for wards that test the sheet.", title="notes.txt")
    reads = known().model_copy(update={"sources": (told,)})
    for desk in (knows, reads):
        run = held("give-back", desk, {"offer": OFFER})
        assert "need" not in run.asked
        assert "the" in run.papers[Kind.GIVE_BACK].text
        assert "sheet" in run.papers[Kind.GIVE_BACK].text


def test_a_reason_to_write_is_no_need() -> None:
    assert "need" in held("give-back", known(), {"offer": OFFER}).asked


def test_an_introduction_asks_both_sides_before_names_are_passed_on() -> None:
    given = {"need": NEED, "form": "introduction", "friend": "Lena Vogt, who runs a test ward", "sent": True}
    run = held("give-back", known(), given)
    assert "Lena Vogt" in run.papers[Kind.GIVE_BACK].text
    assert run.outcome.next_action
    assert "only when both want it" in run.outcome.next_action.text
    assert run.outcome.next_action.day


def test_nothing_to_give_makes_no_letter() -> None:
    outcome = held("give-back", known()).outcome
    assert not outcome.records
    assert [gap.slot for gap in outcome.left_open] == ["need", "offer"]


def test_a_first_start_ends_without_a_fault() -> None:
    run = held("give-back", Desk(now=known().now), {"need": NEED, "offer": OFFER})
    assert run.papers[Kind.GIVE_BACK].mentor == ""
