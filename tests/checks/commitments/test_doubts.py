# ruff: noqa: E501 - a note or a letter is one line
"""What no rule speaks of is remarked on where the notes may tell it otherwise, and what they bear out is left alone."""

from __future__ import annotations

import pytest

from assistant.checks.context import Context, MeContext, MentorContext
from assistant.checks.draft import DraftText
from assistant.checks.facts.commitments.borne_out import is_borne_out, judged_promises
from assistant.checks.facts.commitments.verdict import MESSAGES
from assistant.checks.rule import Fault
from assistant.model.messages import Channel, Kind

MADE_FIRM = [
    ("Priya: garden shed for the tools - if the landlord doesn't mind, she'll ask", "Your garden shed will hold our tools."),
    ("Tuesday swim lessons: pool wants a second guard first, open", "The pool will let us hold the swim lessons on Tuesday."),
]  # fmt: skip
TOLD_OTHERWISE = [
    *MADE_FIRM,
    ("saddle fitting: stable says maybe in March if the vet is happy", "The stable has confirmed the saddle fitting for March."),
    ("asked Priya: could her nephew film the concert?", "Your nephew will film the concert, as you offered."),
    ("asked Priya whether I may borrow the pottery wheel. she'll think", "It is kind of you to let me borrow the pottery wheel."),
    ("wanted to ask her dentist about the price of the drill → no answer from him so far", "Your dentist has given you the price of the drill."),
    ("to do: send the insurance forms to the ferry company", "I sent the insurance forms to the ferry company."),
    ("to do: visit the weaving museum with the apprentices", "Last week I visited the weaving museum with the apprentices."),
    ("I should count the lambs each Sunday evening", "You will count the lambs each Sunday evening."),
    ("me: bring the map of the wells to the meeting", "You will bring the map of the wells to the meeting."),
]  # fmt: skip
TOLD_IN_A_TURNED_FRAME = [
    ("Priya: fine, go ahead. talk to 3 neighbours about the drums", "I have spoken with the three neighbours about the drums."),
    ("Priya sends me the tuning chart of her choir by the weekend", "I send Priya the tuning chart of my choir by the weekend."),
    ("I send Priya the tuning chart by the weekend", "You send me the tuning chart by the weekend."),
    ("thought aloud about closing the shop at the harbour at year end", "I close the shop at the harbour at the end of the year."),
    ("asked Tom to cover the greenhouse in March", "Tom is covering the greenhouse in March."),
    ("will phone the 3 rope makers next week re thicker cord", "I have phoned the three rope makers about thicker cord."),
    ("he lends me the loom, but only after the roof is mended", "You said you would lend me the loom."),
    ("invited Petra to talk at the sheep fair", "Petra talks at the sheep fair."),
]  # fmt: skip
BORNE_OUT_BY_THE_SAME_DEED = [
    ("me: talked to 3 neighbours about the drums", "I have spoken with the three neighbours about the drums."),
    ("I send Priya the tuning chart of my choir by the weekend", "I send Priya the tuning chart of my choir by the weekend."),
    ("Priya sends me the tuning chart by the weekend", "You send me the tuning chart by the weekend."),
    ("thought aloud about closing the shop at the harbour at year end. decided: yes", "I close the shop at the harbour at the end of the year."),
    ("asked Tom to cover the greenhouse in March, he will", "Tom is covering the greenhouse in March."),
    ("asked Tom to cover the greenhouse in March", "I have asked Tom to cover the greenhouse in March."),
    ("invited Petra to talk at the sheep fair - agreed", "Petra talks at the sheep fair."),
]  # fmt: skip
TOLD_TRULY = [
    ("Priya: garden shed for the tools - landlord doesn't mind, she has cleared it", "If your landlord agrees, the garden shed could hold our tools."),
    ("choir robe loan: parish said yes", "The parish is lending us the choir robes."),
    ("saddle fitting: stable confirmed, 9 March", "The saddle fitting is on 9 March."),
    ("saddle fitting: stable says maybe in March if the vet is happy", "The stable may do the saddle fitting in March, if the vet is happy."),
    ("asked Priya: could her nephew film the concert? yes", "Your nephew will film the concert, as you offered."),
    ("asked Priya whether I may borrow the pottery wheel. she'll think", "May I still hope to borrow the pottery wheel?"),
    ("her dentist told her the price of the drill: 900", "Your dentist has given you the price of the drill."),
    ("done: sent the insurance forms to the ferry company", "I sent the insurance forms to the ferry company."),
    ("to do: visit the weaving museum with the apprentices", "I will visit the weaving museum with the apprentices."),
    ("I should count the lambs each Sunday evening", "I will count the lambs each Sunday evening."),
    ("Priya brings the map of the wells to the meeting", "You will bring the map of the wells to the meeting."),
]  # fmt: skip


PAGE = """talk with Priya, thurs 14 May, 40 min at the harbour office
choir: 23 singers now, two altos left in march. robes are washed
{notes}
ferry timetable: I read it to the committee on the 2nd, nobody minded
Tom counts the chairs. next talk 11 June, bring the list of songs
"""
DOUBTED = ("some singers say 50 pounds, others nothing, we see in June", "The singers have agreed to 50 pounds.")


def letter(notes: str, said: str) -> tuple[DraftText, Context]:
    context = Context(me=MeContext(name="Ana Berg"), mentor=MentorContext(name="Priya"), sources=(notes,))
    text = f"Subject: News\n\nDear Priya,\n\n{said}\n\nKind regards,\nAna"
    return DraftText(text, Kind.UPDATE, Channel.EMAIL), context


def found(notes: str, said: str) -> list[Fault]:
    return list(is_borne_out(*letter(notes, said)))


def doubted(notes: str, said: str) -> list[Fault]:
    return [one for one in found(notes, said) if one.message == MESSAGES["doubted"]]


@pytest.mark.parametrize(("notes", "said"), TOLD_OTHERWISE)
def test_conditions_requests_tasks_and_owners_told_otherwise_are_found(notes: str, said: str) -> None:
    assert found(notes, said)


@pytest.mark.parametrize(("notes", "said"), TOLD_IN_A_TURNED_FRAME)
def test_what_is_asked_for_thought_of_to_do_or_theirs_is_remarked_on_where_it_is_told_as_settled_done_or_mine(
    notes: str, said: str
) -> None:
    assert [one.level for one in found(notes, said)] == ["info"]


@pytest.mark.parametrize(("notes", "said"), [*TOLD_TRULY, *BORNE_OUT_BY_THE_SAME_DEED])
def test_the_same_told_as_the_notes_have_it_is_left_alone(notes: str, said: str) -> None:
    assert not found(notes, said)


@pytest.mark.parametrize(("notes", "said"), [*TOLD_OTHERWISE, *TOLD_IN_A_TURNED_FRAME])
def test_rules_find_the_same_on_a_page_of_other_notes(notes: str, said: str) -> None:
    assert judged_promises(*letter(PAGE.format(notes=notes), said))


@pytest.mark.parametrize(("notes", "said"), [*TOLD_TRULY, *BORNE_OUT_BY_THE_SAME_DEED])
def test_the_same_told_truly_accuses_nobody_on_a_page_of_other_notes(notes: str, said: str) -> None:
    assert not judged_promises(*letter(PAGE.format(notes=notes), said))
    assert all(one.level == "info" for one in found(PAGE.format(notes=notes), said))


def test_a_doubt_is_a_remark_that_quotes_the_notes_and_accuses_of_nothing() -> None:
    notes, said = DOUBTED
    (only,) = doubted(PAGE.format(notes=notes), said)
    assert only.level == "info"
    assert "Your notes: “some singers say 50 pounds" in only.suggestion


def test_beside_a_line_of_notes_nothing_is_doubted() -> None:
    assert not doubted(*DOUBTED)


@pytest.mark.parametrize(
    "asked", ["Have the singers agreed to 50 pounds?", "The singers may still agree to 50 pounds, or not."]
)
def test_what_the_letter_asks_or_leaves_open_is_not_doubted(asked: str) -> None:
    assert not doubted(PAGE.format(notes=DOUBTED[0]), asked)


def test_a_letter_has_two_doubts_at_most() -> None:
    askers = ("singers", "weavers", "fishermen")
    notes = "\n\n".join(f"some {one} say 50 pounds, others nothing, we see in June" for one in askers)
    said = " ".join(f"The {one} have agreed to 50 pounds." for one in askers)
    assert len(doubted(PAGE.format(notes=notes), said)) == 2


def test_what_is_quoted_is_not_doubted() -> None:
    assert not doubted(PAGE.format(notes=DOUBTED[0]), f'"{DOUBTED[1]}"')
