"""Layouts other than running lines: sheets in columns, margins with cues, outlines, journals, answers in a letter."""

from __future__ import annotations

from assistant.reading.shape import document_of
from tests.reading.samples import read


SHEET = """\
Yusra / walk with Mr Lund                    Tue 17 Nov 2026

WHAT HE SAYS                                 WHAT I DO
price the lamps by the hour, not by          call the tax office about VAT   - 20 Nov
the piece
                                             new photos of the workshop      - 27 Nov
never lend tools
                                             ASK
                                             is the market stall worth it?
"""


def test_a_sheet_in_two_columns_is_read_one_column_after_the_other() -> None:
    digest = read(SHEET)
    assert [fact.text for fact in digest.advice] == [
        "price the lamps by the hour, not by the piece",
        "never lend tools",
    ]
    assert [(c.what, str(c.due_iso)) for c in digest.commitments] == [
        ("call the tax office about VAT", "2026-11-20"),
        ("new photos of the workshop", "2026-11-27"),
    ]
    assert [fact.text for fact in digest.open_questions] == ["is the market stall worth it?"]
    assert digest.advice[0].evidence[0].lines == (4, 5)


def test_a_table_without_bars_is_no_sheet() -> None:
    rows = ["Ana          rings the bank        Friday", "Bilal        writes the offer      Monday"] * 3
    assert [passage.places[0][1] for passage in document_of("\n".join(rows)).passages] == [1, 2, 3, 4, 5, 6]


def test_cues_in_a_margin_are_over_the_notes_beside_them() -> None:
    notes = "Cues     | Notes\ngoal     | run my own bakery by 2028\nadvice   | count the flour every evening\n"
    digest = read(notes + "         | hire slowly, she said\nquestion | lease or buy the oven?\n")
    assert [fact.text for fact in digest.goals] == ["run my own bakery by 2028"]
    assert [fact.text for fact in digest.open_questions] == ["lease or buy the oven?"]
    assert len(digest.advice) == 2


def test_an_org_file_says_by_words_in_capitals_how_far_a_task_is() -> None:
    org = """\
#+TITLE: Talk with Ottilie
* Actions
** TODO Ring the tent hire
   DEADLINE: <2026-11-20 Fri>
** DONE Pay the guild
** CANCELLED Buy the second van
* Goals
** Run the summer fair alone
"""
    digest = read(org)
    told = [(c.what, str(c.due_iso), c.status) for c in digest.commitments]
    assert told == [("Ring the tent hire", "2026-11-20", "open"), ("Pay the guild", "None", "done")]
    assert [fact.text for fact in digest.goals] == ["Run the summer fair alone"]


def test_the_signs_of_a_bullet_journal_say_what_a_line_is() -> None:
    journal = (
        "17.11.26 tea w/ Ottilie\n○ tea 15:00\n– she was late\n• order the yarn by 20.11.26\nx pay the guild\n~ blog\n"
    )
    told = [(c.what, c.status) for c in read(journal).commitments]
    assert told == [("order the yarn", "open"), ("pay the guild", "done")]


def test_plain_bullets_are_no_journal() -> None:
    assert [c.what for c in read("Notes\n• it rained\n– we sat inside\n* then tea\n").commitments] == []
