"""A text made anew keeps what the person changed."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.sharing.kept_edits import with_edits_kept

BEFORE = "# Debrief\n\nIt went well.\n\n## Advice\n\n- Ask first\n\n## Decisions\n\nnothing noted\n"
LINES = st.lists(st.sampled_from(["# A", "", "- one", "- two", "- three", "nothing noted", "## B"]), max_size=12)


def test_what_was_not_changed_is_as_it_is_made_anew() -> None:
    assert with_edits_kept(BEFORE, BEFORE, "something else\n") == ("something else\n", 0)


def test_a_change_of_mine_and_a_new_line_of_the_notes_both_stand() -> None:
    edited = BEFORE.replace("It went well.", "It went well, and I was not nervous.")
    anew = BEFORE.replace("nothing noted", "- Wait until autumn")
    kept = with_edits_kept(BEFORE, edited, anew)
    assert "I was not nervous" in kept.text
    assert "- Wait until autumn" in kept.text
    assert "nothing noted" not in kept.text
    assert kept.both == 0


def test_where_both_changed_the_same_line_mine_stands_first_and_nothing_is_lost() -> None:
    edited = BEFORE.replace("- Ask first", "- Ask first, she said twice")
    anew = BEFORE.replace("- Ask first", "- Ask first, then draw")
    kept = with_edits_kept(BEFORE, edited, anew)
    assert kept.text.index("she said twice") < kept.text.index("then draw")
    assert kept.both == 1


def test_what_i_took_out_stays_out_while_the_notes_say_the_same() -> None:
    edited = BEFORE.replace("- Ask first\n", "")
    assert "Ask first" not in with_edits_kept(BEFORE, edited, BEFORE.replace("well", "very well")).text


@settings(max_examples=60)
@given(before=LINES, edited=LINES, anew=LINES)
def test_no_line_that_either_side_added_is_lost(before: list[str], edited: list[str], anew: list[str]) -> None:
    kept = with_edits_kept("\n".join(before), "\n".join(edited), "\n".join(anew)).text.splitlines()
    added = {line for line in {*edited, *anew} - {*before} if line}
    assert added <= set(kept)


@settings(max_examples=40)
@given(before=LINES, edited=LINES)
def test_made_anew_from_the_same_notes_it_is_as_the_person_left_it(before: list[str], edited: list[str]) -> None:
    text = "\n".join(before)
    assert with_edits_kept(text, "\n".join(edited), text).text.rstrip("\n") == "\n".join(edited).rstrip("\n")
