"""Who is the `I` of a line: turns of transcripts, initials, chats, and the mails of a thread."""

from __future__ import annotations

import pytest

from assistant.checks.facts.commitments.notes import notes_of
from assistant.checks.facts.commitments.people import ME, OTHER, People, name_parts
from assistant.checks.facts.commitments.talks import talk_in

PEOPLE = People(me=name_parts("Nell Ward"), mentor=name_parts("Ivor Bright"))


def side_of(notes: str, words: str) -> frozenset[str]:
    """Whose the one clause is that has these words."""
    (clause,) = [one for one in notes_of((notes,), PEOPLE).clauses if words in one.text]
    return clause.sides


@pytest.mark.parametrize(
    "talk",
    [
        "ME: and the lease?\nI: leave it\nME: fine\nI: I'll read it on Sunday",
        "ME  and the lease?\nIVOR  leave it\nME  fine\nIVOR  I'll read it on Sunday",
        "[09:12] Nell: and the lease?\n[09:13] Ivor Bright: leave it\n[09:14] Ivor Bright: I'll read it on Sunday",
        "me> and the lease?\niv> leave it\nme> fine\niv> I'll read it on Sunday",
    ],
)
def test_the_one_who_speaks_is_the_i_of_a_turn(talk: str) -> None:
    assert side_of(talk, "read it on Sunday") == {OTHER}


def test_of_two_who_talk_the_unknown_label_is_the_other_one() -> None:
    talk = talk_in("me: may I keep it?\nBuddy: you may\nme: thanks\nBuddy: I'll send the rest", PEOPLE)
    assert [turn.side for turn in talk.values()] == [ME, OTHER, ME, OTHER]


def test_a_list_of_tasks_is_no_talk() -> None:
    assert not talk_in("me: the lease\nIvor: the keys\nme: the paint\nIvor: the van", PEOPLE)


@pytest.mark.parametrize("head", ["From: ", "Von: ", "De : ", "Fra: ", "> Van: "])
def test_a_mail_is_its_writers_in_any_language(head: str) -> None:
    assert side_of(f"{head}Ivor Bright\nI can read it on Sunday.", "on Sunday") == {OTHER}


def test_a_no_in_front_of_reasons_answers_a_request() -> None:
    notes = notes_of(("me: would you read it when it's done\nivor: honestly no, I'm full\nme: ok?\nivor: yes",), PEOPLE)
    assert any("look" in clause.denied or "read" in clause.denied for clause in notes.clauses)
