"""What is no error unless the notes leave no other reading, and the false twin that stays one."""

from __future__ import annotations

import pytest

from assistant.checks.facts.commitments.certainty import is_certain
from assistant.checks.facts.commitments.clause import Clause
from assistant.checks.facts.commitments.people import ME, OTHER
from assistant.checks.facts.commitments.verdict import Verdict
from assistant.checks.facts.commitments.words import words_of

_MINE, _THEIRS, _OTHERS = frozenset({ME}), frozenset({OTHER}), frozenset({"third"})


def certain(
    why: str, note: str, sides: frozenset[str], told: str, *marks: str, note_of: frozenset[str] = _THEIRS
) -> bool:
    about = frozenset(word.concept for word in words_of(note))
    clause = Clause(note, 0, note_of, about, frozenset(), frozenset(marks))
    concepts = [word.concept for word in words_of(told) if word.concept]
    return is_certain(Verdict(why, clause), sides, concepts[0], frozenset(concepts), told, told)


@pytest.mark.parametrize(
    ("why", "note", "sides", "told", "marks", "note_of"),
    [
        ("undone", "roof not repaired", _OTHERS, "repaired the stable", (), _THEIRS),
        ("third", "lend the harness to the school", _THEIRS, "lend the harness", ("planned",), _OTHERS),
        ("considered", "harness, if I ask before May", _THEIRS, "lend the harness", ("considered",), _THEIRS),
        ("considered", "saddle show, Petra invites me", _OTHERS, "invites saddle show", ("considered",), _OTHERS),
        ("refused", "vet still no, wants a blood sample", _OTHERS, "wants a blood sample", ("refused",), _THEIRS),
        ("considered", "read the saddle chart if I bring it", _THEIRS, "read the saddle chart", ("considered",), _MINE),
        ("considered", "I should have fed the mare", _MINE, "feed the mare", ("considered",), _MINE),
        ("considered", "thought of Petra, runs the stable in Oban", _OTHERS, "runs the stable in Oban", (), _THEIRS),
        ("considered", "maybe the vet", _THEIRS, "lend the harness", ("considered",), _THEIRS),
        ("refused", "Petra saddles the mules now. no vet", _OTHERS, "saddles the mules Petra", ("refused",), _THEIRS),
        ("refused", "foal not sold before autumn", _MINE, "no sold foal before autumn", ("refused",), _MINE),
        ("inverted", "owe her a saddle", _MINE, "owe a saddle", ("promise",), _THEIRS),
        ("inverted", 'I send the saddle on Monday"', _THEIRS, "send the saddle", ("promise",), _MINE),
        ("inverted", "I measure the mare on Monday", _THEIRS, "send the saddle", ("planned",), _MINE),
        ("planned", "tried to paint the stable door", _MINE, "paint the stable door", ("planned",), _MINE),
        ("unsettled", "same bench at the saddle fair", _MINE, "sit at the saddle fair", (), _MINE),
        ("unsettled", "tip: ask the stable in Oban", _MINE, "ask stable Oban", ("advised", "asked"), _OTHERS),
        ("refused", "Petra came back, Joan didn't", _OTHERS, "came back Petra", ("refused",), _OTHERS),
    ],
)
def test_what_can_be_read_otherwise_is_no_error(
    why: str, note: str, sides: frozenset[str], told: str, marks: tuple[str, ...], note_of: frozenset[str]
) -> None:
    assert not certain(why, note, sides, told, *marks, note_of=note_of)


@pytest.mark.parametrize(
    ("why", "note", "sides", "told", "marks", "note_of"),
    [
        ("undone", "roof not repaired", _MINE, "repaired the roof", (), _THEIRS),
        ("third", "Petra lends the harness", _THEIRS, "lend the harness", ("promise",), _OTHERS),
        ("considered", "harness, if the vet agrees", _THEIRS, "lend the harness", ("considered",), _THEIRS),
        ("considered", "Petra might invite me, saddle show", _OTHERS, "invites saddle show", ("considered",), _OTHERS),
        ("refused", "vet does not want a blood sample", _OTHERS, "wants a blood sample", ("refused",), _THEIRS),
        ("considered", "reads the saddle chart if I pass", _THEIRS, "read the saddle chart", ("considered",), _THEIRS),
        ("considered", "Petra, maybe runs the stable in Oban", _OTHERS, "runs the stable in Oban", (), _THEIRS),
        ("refused", "Petra does not saddle the mules", _OTHERS, "saddles the mules Petra", ("refused",), _THEIRS),
        ("refused", "foal not sold before autumn", _MINE, "sold the foal before autumn", ("refused",), _MINE),
        ("inverted", "he owes me a saddle", _MINE, "owe a saddle", ("promise",), _THEIRS),
        ("inverted", "I send the saddle on Monday", _THEIRS, "send the saddle", ("promise",), _MINE),
        ("planned", "must paint the stable door", _MINE, "paint the stable door", ("planned",), _MINE),
        ("refused", "Petra didn't come back", _OTHERS, "came back Petra", ("refused",), _OTHERS),
        ("unsettled", "asked for a place at the saddle fair", _MINE, "sit at the saddle fair", ("asked",), _MINE),
    ],
)
def test_what_the_notes_say_plainly_is_one(
    why: str, note: str, sides: frozenset[str], told: str, marks: tuple[str, ...], note_of: frozenset[str]
) -> None:
    assert certain(why, note, sides, told, *marks, note_of=note_of)
