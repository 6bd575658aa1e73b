"""Layouts other than running lines: sheets in columns, margins with cues, outlines, journals, answers in a letter."""

from __future__ import annotations

from assistant.reading.shape import document_of
from tests.reading.samples import read, read_by_rules

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


LETTER = """\
From: Odile Brandt <odile@kiln.example>
To: Yusra Aziz <yusra@kiln.example>
Date: Tue, 17 Nov 2026 09:00 +0000

Hi Yusra, see below.

> I would like to run the wood kiln alone by summer, is that too soon?

No, if you fire it twice with me first.

> Should I sell at the spring market or wait?

I don't know either.

> I will send you the glaze list by Friday.

Good. I'll bring the test tiles on Monday.

Odile
"""


def test_a_letter_answered_between_its_lines_is_a_talk_of_two() -> None:
    digest = read(LETTER, me="Yusra Aziz")
    assert digest.mentor == "Odile Brandt"
    assert [(c.who, c.what) for c in digest.commitments] == [
        ("me", "send you the glaze list"),
        ("Odile Brandt", "bring the test tiles"),
    ]
    assert [fact.text for fact in digest.goals] == ["run the wood kiln alone by summer"]
    assert [fact.text for fact in digest.open_questions] == ["Should I sell at the spring market or wait?"]


def test_one_answer_above_a_quoted_letter_is_no_talk() -> None:
    text = "Hi Yusra,\n\nthanks, that is fine.\n\nOn Tue, 10 Nov 2026, Yusra Aziz wrote:\n> I will send the list.\n"
    assert not document_of(text).transcript


def test_what_stands_below_a_pronoun_or_a_name_and_a_colon_is_what_they_said() -> None:
    notes = "tea w/ Odile, 17 Nov 2026\nshe: fire the small kiln first, it forgives\nshe: your rims are too thin\n"
    digest = read(notes + "me: order clay by Friday\nOdile: price the bowls before the fair\n")
    assert [fact.text for fact in digest.advice] == [
        "fire the small kiln first, it forgives",
        "price the bowls before the fair",
    ]
    assert [fact.text for fact in digest.feedback] == ["your rims are too thin"]
    assert [(c.who, c.what) for c in digest.commitments] == [("me", "order clay")]


def test_a_name_over_deeper_items_owns_them() -> None:
    notes = "# Talk with Odile\n\n- Who does what\n  - me\n    - order clay, by 20 Nov\n"
    digest = read(notes + "    - new wax (did it on Monday)\n  - Odile\n    - lend me the kiln book\n")
    assert [(c.who, c.what, c.status) for c in digest.commitments] == [
        ("me", "order clay", "open"),
        ("me", "new wax", "done"),
        ("Odile", "lend me the kiln book", "open"),
    ]


def test_a_form_is_read_without_its_brackets_and_empty_lines() -> None:
    form = """\
MENTORING SHEET
Name of mentee:   Yusra Aziz
Name of mentor:   Odile Brandt
1. Mentee's goals
   [ run the wood kiln alone by summer ]
   [ ______________________________ ]
2. Agreed actions
   Mentee:  [ order the clay ]        By: [ 24/11/2026 ]
   Mentor:  [ lend the kiln book ]    By: [ ________ ]
"""
    digest = read(form)
    assert [fact.text for fact in digest.goals] == ["run the wood kiln alone by summer"]
    assert [(c.who, c.what, str(c.due_iso)) for c in digest.commitments] == [
        ("me", "order the clay", "2026-11-24"),
        ("Odile Brandt", "lend the kiln book", "None"),
    ]


def test_minutes_with_a_clock_time_before_every_line_are_a_list() -> None:
    minutes = "Call with Odile, 17 Nov 2026\n18:02 bad line\n18:05 goal: my own kiln by 2028\n"
    digest = read(
        minutes + "18:09 I'll order clay on Friday\n18:20 decided: no fair this year\n18:22 open: who pays the rent?\n"
    )
    assert [fact.text for fact in digest.goals] == ["my own kiln by 2028"]
    assert [fact.text for fact in digest.decisions] == ["no fair this year"]
    assert [fact.text for fact in digest.open_questions] == ["who pays the rent?"]
    assert [c.what for c in digest.commitments] == ["order clay"]


def test_an_outline_by_indents_alone_or_by_drawn_branches_has_headings() -> None:
    outline = "talk with Odile\n    me\n        goals\n            fire the kiln alone\n            sell at two fairs\n"
    drawn = "talk with Odile\n├── me\n│   ├── goals\n│   │   ├── fire the kiln alone\n│   │   └── sell at two fairs\n"
    for text in (outline + "    settled\n        no spring fair\n", drawn + "└── settled\n    └── no spring fair\n"):
        digest = read(text)
        assert [fact.text for fact in digest.goals] == ["fire the kiln alone", "sell at two fairs"]
        assert [fact.text for fact in digest.decisions] == ["no spring fair"]


def test_a_cell_or_a_column_says_what_kind_of_thing_a_row_tells() -> None:
    table = "| said | about |\n|--|--|\n| fire the small kiln first | advice |\n| your rims are thin | me |\n"
    digest = read("tea w/ Odile\n\n" + table)
    assert [fact.text for fact in digest.advice] == ["fire the small kiln first"]
    assert [fact.text for fact in digest.feedback] == ["your rims are thin"]
    columns = read("tea w/ Odile\n\n| goals | advice |\n|--|--|\n| my own kiln by 2028 | hire nobody yet |\n")
    assert [fact.text for fact in columns.goals] == ["my own kiln by 2028"]
    assert [fact.text for fact in columns.advice] == ["hire nobody yet"]


def test_what_was_planned_above_what_happened_did_not_happen() -> None:
    notes = "PLAN for the talk w/ Odile\n1. ask: which kiln?\n2. promise her the list by Friday\n\n"
    assert read(notes + "What really happened\nI'll order the clay on Monday.\n").open_questions == ()
    told = read(notes + "What really happened\nI'll order the clay on Monday.\n").commitments
    assert [c.what for c in told] == ["order the clay"]


def test_who_writes_of_themselves_by_name_is_the_writer() -> None:
    notes = "Yusra met Odile on 17 Nov 2026. Yusra wants to fire the kiln alone. Yusra will order clay by Friday. "
    digest = read_by_rules(notes + "Odile advised her to sell at fairs.", me="Yusra")
    assert [fact.text for fact in digest.goals] == ["fire the kiln alone"]
    assert [(c.who, c.what) for c in digest.commitments] == [("me", "order clay")]
    assert [fact.text for fact in digest.advice] == ["sell at fairs"]


def test_a_goal_told_behind_its_label_is_no_heading_of_the_tasks_below() -> None:
    for below in ("- [ ] me: send the form by Friday", "- I tried the pilot for six weeks"):
        digest = read(f"Talk with Ana Berg, my mentor, 16 Nov 2026\nGoal: I want to lead the team\n{below}\n")
        assert [fact.text for fact in digest.goals] == ["lead the team"]


def test_words_behind_the_label_of_a_list_describe_the_list() -> None:
    digest = read("Talk with Ana Berg, 16 Nov 2026\nGoals: what I want this year\n- lead a ward\n- learn to present\n")
    assert [fact.text for fact in digest.goals] == ["lead a ward", "learn to present"]
