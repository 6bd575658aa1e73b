"""What the notes say is to stay between two is read, and nothing else is taken for a confidence."""

from __future__ import annotations

import pytest

from tests.reading.samples import read


@pytest.mark.parametrize(
    ("notes", "kept"),
    [
        ("Her son is ill again, please keep that between us.", ["Her son is ill again, please keep that between us"]),
        ("He means to sell the yard in May. Keep that to yourself.",
         ["He means to sell the yard in May. Keep that to yourself"]),
        ("- they will close the ward (strictly confidential!)", ["they will close the ward (strictly confidential!)"]),
        ("Off the record she would take the other job.", ["Off the record she would take the other job"]),
        ("Between us: the Leeds office closes in March.", ["the Leeds office closes in March"]),
        ("She said to go before the Leeds office closes, between us.",
         ["She said to go before the Leeds office closes, between us"]),
        ("(between us) Leeds closes in March", ["(between us) Leeds closes in March"]),
        ("# Thursday\n\n## Stays between us\n- Leeds closes in March\n- her son is ill\n\n## Next\n- call in May\n",
         ["Leeds closes in March", "her son is ill"]),
        ("dont tell anyone about the offer yet", ["dont tell anyone about the offer yet"]),
    ],
)  # fmt: skip
def test_a_confidence_is_kept_with_what_it_is_about(notes: str, kept: list[str]) -> None:
    assert [fact.text for fact in read(notes).confidences] == kept


@pytest.mark.parametrize(
    "notes",
    [
        "We agreed what stays between us and what does not.",
        "The post is not confidential, she says.",
        "I have more confidence in the plan now.",
        "I keep quiet in meetings and should not.",
        "Signed the confidentiality agreement.",
        "Should I keep that between us?",
        "Between us: nothing",
        "There is a river between us, and a border.",
        "The difference between us: she plans, I start.",
        "The table stands between us and the door.",
    ],
)
def test_talk_of_confidence_is_none(notes: str) -> None:
    assert read(notes).confidences == ()
