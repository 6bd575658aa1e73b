"""Notes pasted from a tracking sheet or kept as keys and values."""

from __future__ import annotations

from tests.reading.samples import promised, read

SHEET = """\
day,type,owner,text,due,state
2026-11-17,goal,me,"Run the print room by 2028",,open
2026-11-17,goal,me,"Learn bookbinding",,cancelled
2026-11-17,tip,Ottilie,"Mix the ink an hour early, never later",,
2026-11-17,task,me,"Oil the small press",2026-11-20,open
2026-11-17,task,Ottilie,"Lend me her type catalogue",2026-11-24,open
2026-11-17,task,me,"Sweep the store",2026-11-16,done
2026-11-17,question,me,"Who pays for the paper?",,answered: the guild
2026-12-08,next,both,"Workshop, 10:00",,
"""
ENTRIES = """\
session:
  date: 2026-11-17
  with: Ottilie Brandt   # mentor
tasks:
  # - sell the old press
  - who: me
    task: oil the small press
    by: Friday
  - task: lend me her type catalogue
    owner: Ottilie
  - who: me
    task: sweep the store
    done: yes
tips:
  - from: Ottilie
    text: mix the ink an hour early
next: null
"""


def test_a_pasted_tracking_sheet_is_read_by_its_kind_column() -> None:
    digest = read("Mentor: Ottilie Brandt\n\n" + SHEET)
    assert [fact.text for fact in digest.goals] == ["Run the print room by 2028"]
    assert [fact.text for fact in digest.advice] == ["Mix the ink an hour early, never later"]
    assert promised(digest) == [
        ("me", "Oil the small press", "2026-11-20"),
        ("Ottilie Brandt", "Lend me her type catalogue", "2026-11-24"),
    ]
    assert digest.open_questions == ()
    assert digest.next_meeting is not None
    assert str(digest.next_meeting.date) == "2026-12-08"
    assert digest.commitments[0].evidence[0].lines == (7, 7)


def test_sentences_with_commas_are_no_sheet() -> None:
    digest = read("we spoke, she listened, I wrote\n\nI'll ring Bo, Ana, Li by Friday\n")
    assert [(c.who, c.what) for c in digest.commitments] == [("me", "ring Bo, Ana, Li")]


def test_an_entry_of_keys_is_one_promise_with_its_owner_and_its_day() -> None:
    digest = read(ENTRIES)
    assert promised(digest) == [
        ("me", "oil the small press", "2026-11-20"),
        ("Ottilie Brandt", "lend me her type catalogue", None),
    ]
    assert [fact.text for fact in digest.advice] == ["mix the ink an hour early"]
    assert digest.next_meeting is None


def test_a_list_with_labels_is_no_list_of_entries() -> None:
    digest = read("Actions\n- me: ring the guild by Friday\n- Ana: send the offer\n")
    assert [(c.who, c.what) for c in digest.commitments] == [("me", "ring the guild"), ("Ana", "send the offer")]
