# ruff: noqa: E501 - a note or a letter is one line
"""A statement beside notes of the same matter: another one's, refused, still to come, turned round; or told the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.checks.facts.commitments.judging import judge
from assistant.checks.facts.commitments.kinship import kin, opposed
from assistant.checks.facts.commitments.notes import notes_of
from assistant.checks.facts.commitments.people import People
from assistant.checks.facts.commitments.statements import statements_of
from assistant.model.messages import Kind

PEOPLE = People(me=frozenset({"ana", "berg"}), mentor=frozenset({"ines", "prado"}))
HOME = Path(__file__).parent


def reasons(notes: str, text: str, kind: Kind = Kind.UPDATE) -> set[str]:
    read = notes_of((notes,), PEOPLE)
    judged = [judge(one, read) for one in statements_of(text, kind, PEOPLE)]
    return {one.why for one in judged if one is not None}


@pytest.mark.parametrize(
    ("notes", "text", "why"),
    [
        ("- I bring the glaze tests next time", "Thank you for offering to bring the glaze tests.", "inverted"),
        ("- she'll ring the gallery about a wall for me", "As we agreed, I will ring the gallery about a wall.", "inverted"),
        ("me: price list by friday", "Ines sends me the price list by Friday.", "inverted"),
        ("look for a wheel in her shed", "I promised to look for a wheel in my shed.", "inverted"),
        ("Her cousin Petra fixed my wheel", "It was so kind of you to fix my wheel.", "third"),
        ("Ines: don't sign the studio lease yet", "Following your advice, I signed the studio lease.", "refused"),
        ("she told me to keep the evening class", "You advised me to give up the evening class.", "refused"),
        ("Ines: sell online first, then rent a shop", "Your advice was to rent a shop before selling online.", "refused"),
        ("she suggested a smaller stand, not the corner one", "As you suggested, I booked the corner stand.", "refused"),
        ("landlord: no to the second kiln", "My landlord has allowed the second kiln.", "refused"),
        ("she liked the blue bowls, found the vases too heavy", "You liked the vases.", "refused"),
        ("thought about raising prices. not now", "I have raised my prices.", "refused"),
        ("I was to measure the kiln room. forgot", "I measured the kiln room.", "planned"),
        ("catalogue: half done only", "The catalogue is finished.", "planned"),
        ("joint stall with Marek? he's thinking about it", "Marek has agreed to a joint stall.", "considered"),
        ("we left the name of the studio open", "We decided on a new name for the studio.", "considered"),
        ("she'll come to the fair if her hip is better", "I am glad that you will come to the fair.", "considered"),
        ("we talked about clay", "Thank you for offering to translate the catalogue.", "nowhere"),
    ],
)  # fmt: skip
def test_what_the_notes_tell_otherwise_has_its_reason(notes: str, text: str, why: str) -> None:
    assert why in reasons(notes, text)


@pytest.mark.parametrize(
    ("notes", "text"),
    [
        ("- I bring the glaze tests next time\n- she lends me her kiln", "Thank you for letting me use your kiln."),
        ("- she'll ring the gallery about a wall for me", "It is kind of you to call the gallery for me."),
        ("me: price list by friday", "I send you the price list by Friday."),
        ("Ines: don't sign the studio lease yet", "As you advised, I have not signed the lease."),
        ("she told me to stop the evening class", "I have given up the evening class, as you advised."),
        ("Ines: sell online first, then rent a shop", "Your advice was to sell online before renting a shop."),
        ("she suggested a smaller stand, not the corner one", "I took a smaller stand rather than the corner one."),
        ("photos not taken yet", "The photos are still to be taken."),
        ("she asked if I could carry frames -> sure", "I promised to carry frames for you."),
        ('her words: "I\'ll show it to Mirela"', "You said that you would show it to Mirela."),
        ("she'll read it if I send it by May", "You offered to read it if I send it by May."),
        ("asked the bank. no answer", "I asked the bank."),
        ("never skip the salt test", "You told me never to skip the salt test."),
        ("she will mark 1 page, not the whole", "You will mark a page."),
    ],
)
def test_what_the_notes_tell_alike_is_left_alone(notes: str, text: str) -> None:
    assert reasons(notes, text) == set()


def test_likeness_of_words_holds_both_ways_and_is_none_of_a_word_to_itself() -> None:
    for one in ("send", "look", "introduce", "repair"):
        assert one not in kin(one)
        assert all(one in kin(other) for other in kin(one))


def test_opposites_are_found_in_any_form_and_not_where_one_side_has_both() -> None:
    assert opposed(["selling"], ["bought"]) is not None
    assert opposed(["longer"], ["shorter", "longer"]) is None
    assert opposed(["selling"], ["painted"]) is None
