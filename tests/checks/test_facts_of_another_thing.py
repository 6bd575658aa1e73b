"""A number, a share or how often a thing was done, told of one thing and written of another, is found."""

from __future__ import annotations

import pytest

from tests.checks.test_facts_reckoning import accused


@pytest.mark.parametrize(
    ("notes", "said", "words"),
    [
        ("hive 4 has mites, hive 6 is fine", "Hive 5 has mites.", "5"),
        ("podcast ep 73 on soil", "I heard you on episode 37.", "37"),
        ("read ch 2+5 of her book", "I read chapters 2 and 6 of your book.", "6"),
        ("line dropped 3x on the phone", "The line dropped four times.", "four"),
        ("8 months w/ Gwen, 9 meetings", "Over eight months we met ten times.", "ten"),
        ("my cousin Yusuf (14) helps", "My sixteen-year-old cousin Yusuf helps.", "sixteen-year"),
        ("no-shows 18/110 -> 9/145", "Seven of 110 patients stayed away.", "Seven of 110"),
        ("royalty 8% paperback / 10% hardback", "The royalty on the hardback is 12%.", "12%"),
        ("band for the role 62-70k", "The band for the role is 62 to 72k, and I would like to ask for 68.", "72k"),
        ("my coupons are 1.2mm", "Would you look at my 2.1 mm coupons?", "2.1"),
        ("14 cooks, 3 on nights, want 5", "We want to go from three cooks on nights to four.", "four"),
        ("fee €18 a cow, 10 cows, 8 lame", "Trimming costs us €80 a cow.", "€80"),
        ("4 choirs sing, 25 people each", "Six choirs sing.", "Six"),
    ],
)
def test_a_number_of_another_thing_is_found(notes: str, said: str, words: str) -> None:
    found = accused(said, notes)
    assert any(words in one or one in words for one in found), found


@pytest.mark.parametrize(
    ("notes", "said"),
    [
        ("hive 4 has mites, hive 6 is fine", "Hive 4 has mites, hive 6 has none."),
        ("podcast ep 73 on soil", "I heard you on episode 73."),
        ("read ch 2+5 of her book", "I read chapters two and five."),
        ("line dropped 3x on the phone", "The line dropped three times."),
        ("8 months w/ Gwen, 9 meetings", "Over eight months we met nine times."),
        ("my cousin Yusuf (14) helps", "My fourteen-year-old cousin Yusuf helps."),
        ("no-shows 18/110 -> 9/145", "Eighteen of 110 patients stayed away, so 92 came."),
        ("royalty 8% paperback / 10% hardback", "The hardback brings two points more than the paperback."),
        ("cut the minutes from 25 to 15 min", "Cutting ten minutes off was your idea."),
        ("Result: 13 pupils, 2 stopped, 11 left", "Thirteen pupils came."),
        ("laptops: 14, need 25\npairs -> so 12 pairs", "In pairs we need twelve laptops."),
        ("~25 people at the meeting", "About two dozen people came to the meeting."),
        ("club rent up 10% -> £132/yr", "The club used to pay a rent of £120."),
        ("loan 45k, rest 18k", "I have paid back twenty-seven thousand of the forty-five."),
    ],
)
def test_the_same_number_in_another_dress_passes(notes: str, said: str) -> None:
    assert accused(said, notes) == []


@pytest.mark.parametrize(
    ("notes", "said"),
    [
        ("start: 1 own client, agency 5 days/wk\nnow: 4 own, agency 1 day", "I am still one day a week at the agency."),
        ("12 jan moved 10 hives\nmarch: gone = no. 1 and no. 2. other 8 ok", "Eight colonies have stayed."),
        ("first talk Mon 8 June 18:00, 30 min", "By the end we both know if we want a second talk."),
        (
            "paper 3, life or pensions for the third paper?\npaper 2: wrote it, PASS",
            "I have since sat the second paper.",
        ),
    ],
)
def test_a_small_number_that_the_notes_tell_somewhere_is_no_fault(notes: str, said: str) -> None:
    assert accused(said, notes) == []


def test_a_small_number_that_the_notes_tell_nowhere_is_found() -> None:
    assert accused("We have four machines now.", "three machines, one is Mama's") == ["four"]
