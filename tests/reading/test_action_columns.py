"""Minutes whose right margin says who does what by when."""

from __future__ import annotations

from tests.reading.samples import promised, read

MINUTES = """\
Talk Amina Bello (AB) / Dr Tomas Lind (TL)     17 November 2026
                                                    ACTION
1. AB wants to run the reading room
   from next autumn.
2. TL advised to count the visitors for a month.
3. AB to ask the caretaker about
   the second key.                              AB, 20 Nov
4. TL to lend AB the plan of the cellar.        TL, tomorrow
5. The porter has already moved the shelves.           nil
6. Agreed: no new carpets this year.
"""


def test_a_right_hand_column_says_who_and_when_of_the_item_beside_it() -> None:
    digest = read(MINUTES)
    assert (digest.me, digest.mentor) == ("Amina Bello", "Dr Tomas Lind")
    assert promised(digest) == [
        ("me", "ask the caretaker about the second key", "2026-11-20"),
        ("Dr Tomas Lind", "lend AB the plan of the cellar", "2026-11-18"),
    ]
    assert [fact.text for fact in digest.goals] == ["run the reading room from next autumn"]
    assert [fact.text for fact in digest.decisions] == ["no new carpets this year"]


def test_a_heading_of_actions_at_the_left_is_no_column() -> None:
    digest = read("ACTION\n- AB to ask the caretaker          20 Nov\n- sort the shelves          Monday\n")
    assert [c.what for c in digest.commitments] == ["AB to ask the caretaker", "sort the shelves"]


def test_items_without_numbers_keep_their_own_cells() -> None:
    rows = ["Ada Obi to ring the porter", "Ada Obi to sort the keys", "Ada Obi to air the cellar"]
    notes = "\n".join(f"{row:<50}{f'Ada Obi, {n} Dec':>20}" for n, row in enumerate(rows, 1))
    digest = read(f"Talk with Ada Obi, 17 November 2026\n{'ACTION':>70}\n{notes}\n")
    assert promised(digest) == [
        ("Ada Obi", "ring the porter", "2026-12-01"),
        ("Ada Obi", "sort the keys", "2026-12-02"),
        ("Ada Obi", "air the cellar", "2026-12-03"),
    ]
