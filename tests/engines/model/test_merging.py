"""Answers to pieces of one text become one, by code."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from assistant.checks.facts.folding import fold
from assistant.engines.model.answers.debriefs import DebriefAnswer
from assistant.engines.model.answers.grounds import Said
from assistant.engines.model.answers.reading import Meeting, NotesAnswer, Person, Promise
from assistant.engines.model.merging import merged


def notes(*goals: str, **more: object) -> NotesAnswer:
    said = tuple(Said(text=goal, lines=(place,)) for place, goal in enumerate(goals, 1))
    return NotesAnswer.model_validate({"goals": said, "advice": (), "commitments": (), **more})


def test_the_only_answer_stays_as_it_is() -> None:
    answer = notes("run the roster")
    assert merged([answer]) is answer


def test_lists_are_joined_in_the_order_of_the_pieces() -> None:
    assert [goal.text for goal in merged([notes("one", "two"), notes("three")]).goals] == ["one", "two", "three"]


def test_what_two_pieces_say_in_the_same_words_stands_once_with_the_lines_of_both() -> None:
    people = [notes(people=[Person(name=name, lines=(line,))]) for name, line in (("Priya", 3), ("priya", 90))]
    assert merged(people).people == (Person(name="Priya", lines=(3, 90)),)


def test_of_two_next_meetings_the_later_word_counts_and_silence_counts_nothing() -> None:
    first, last = Meeting(when="Friday", lines=(1,)), Meeting(when="Monday", lines=(50,))
    both = merged([notes(next_meeting=first), notes(next_meeting=last), notes()])
    assert both.next_meeting == last


def test_an_outcome_that_only_one_piece_tells_is_not_lost() -> None:
    told = [DebriefAnswer(summary=(), outcome=state) for state in ("unknown", "reached", "not-raised")]
    assert merged(told).outcome == "reached"


@given(st.lists(st.lists(st.text("aBÒé z1", max_size=8), max_size=4), min_size=1, max_size=5))
def test_no_promise_is_lost_in_merging(pieces: list[list[str]]) -> None:
    answers = [notes(commitments=[Promise(what=what, lines=()) for what in piece]) for piece in pieces]
    kept = [fold(one.what).split() for one in merged(answers).commitments]
    said = [fold(one.what).split() for answer in answers for one in answer.commitments]
    assert all(words in kept for words in said if all(word.isalnum() for word in words))
