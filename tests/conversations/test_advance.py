"""What replaying promises: the same answers lead to the same place, and stale ones are asked about again."""

from __future__ import annotations

import pytest

from assistant.conversations.advance import DOUBTFUL, advance, basis_of
from assistant.dialogues.desk import Desk
from assistant.dialogues.outcomes import Outcome
from assistant.dialogues.turns import Card, CardItem, Compose, Dialogue, Review, Say, Text
from assistant.engines.tasks import Draft
from assistant.model.conversation import Answer

from .toys import DESK, Repeat, visit, visit_with_a_question_added


def given(**values: str) -> dict[str, Answer]:
    return {key: Answer(key=key, value=value) for key, value in values.items()}


def test_a_replay_stops_at_the_first_question_without_an_answer() -> None:
    step = advance(visit, DESK, given(mentor="tom"))
    assert step.pending is not None
    assert step.pending.key == "why[tom]"
    assert step.asked == 1


def test_an_answer_that_no_turn_asks_for_is_kept_aside_and_taken_up_again_where_its_turn_comes_back() -> None:
    answers = given(mentor="tom") | {"why[tom]": Answer(key="why[tom]", value="he knows")}
    away = advance(visit, DESK, answers | given(mentor="priya"))
    assert away.kept_aside == (answers["why[tom]"],)
    back = advance(visit, DESK, answers)
    assert back.kept_aside == ()
    assert back.asked == 2


def test_a_question_added_by_a_later_version_is_asked_and_every_earlier_answer_stands() -> None:
    answers = given(mentor="priya") | {"why[priya]": Answer(key="why[priya]", value="a")}
    answers |= {"read": Answer(key="read", value={}), "more": Answer(key="more", value=False)}
    step = advance(visit_with_a_question_added, DESK, answers)
    assert step.pending is not None
    assert step.pending.key == "added"
    assert step.kept_aside == (answers["read"], answers["more"])


def test_what_was_composed_from_an_older_answer_is_made_anew_and_not_offered() -> None:
    answers = given(mentor="priya") | {"why[priya]": Answer(key="why[priya]", skipped=True)}
    pending = advance(visit, DESK, answers).pending
    assert isinstance(pending, Compose)
    draft = {"kind": "thanks", "body": "priya no-reason"}
    answers["draft"] = Answer(key="draft", value=draft, basis=pending.basis)
    assert advance(visit, DESK, answers).pending != pending
    stale = advance(visit, DESK, answers | {"draft": answers["draft"].model_copy(update={"basis": "older"})})
    assert stale.pending == pending
    assert stale.offered is None


def test_once_a_piece_was_looked_over_it_is_shown_as_the_person_left_it() -> None:
    answers = given(mentor="priya") | {"why[priya]": Answer(key="why[priya]", skipped=True)}
    draft = {"kind": "thanks", "body": "priya no-reason"}
    composing, before = advance(visit, DESK, answers).pending, advance(visit, DESK, answers).preview
    assert isinstance(composing, Compose)
    answers["draft"] = Answer(key="draft", value=draft, basis=composing.basis)
    reviewing = advance(visit, DESK, answers)
    assert reviewing.preview == before
    assert isinstance(reviewing.pending, Review)
    told = {"subject": "Mine", "body": "All mine"}
    answers["message"] = Answer(key="message", value=told, basis=reviewing.pending.basis)
    shown = advance(visit, DESK, answers).preview
    assert shown is not None
    assert isinstance(shown.task, Draft)
    assert (shown.task.subject, shown.task.body) == ("Mine", "All mine")


def test_what_is_doubtful_about_a_composed_piece_is_told_before_it_is_used_and_again_after_every_replay() -> None:
    answers = given(mentor="priya") | {"why[priya]": Answer(key="why[priya]", skipped=True)}
    pending = advance(visit, DESK, answers).pending
    assert isinstance(pending, Compose)
    strange = {"sort": "stranger", "text": "Mallory\x1b[2J Black", "message": "What was given names nobody."}
    cut = {"sort": "cut", "text": "", "message": "The server read only 9 of 90 tokens."}
    draft = {
        "kind": "thanks",
        "body": "priya",
        "provenance": {"engine": "model", "findings": [strange, cut] + [cut] * 8},
    }
    answers["draft"] = Answer(key="draft", value=draft, basis=pending.basis)
    step = advance(visit, DESK, answers)
    told = step.said[-1]
    assert isinstance(told, Say)
    first, *lines = told.text.split("\n")
    assert first == DOUBTFUL
    assert lines[0] == "“Mallory[2J Black”: What was given names nobody."
    assert lines[1] == "The server read only 9 of 90 tokens."
    assert lines[-1] == "And 4 more."
    assert advance(visit, DESK, answers) == step


def topic_by_number(desk: Desk) -> Dialogue:
    """Asks about a topic under a key that does not say which."""
    topic = yield Text(key="topic", question="Which topic?")
    yield Text(key="standing", question=f"Where are you with {topic}?")
    return Outcome("done")


def test_a_question_that_an_earlier_answer_changed_is_asked_again_with_the_old_answer_offered() -> None:
    question = Text(key="standing", question="Where are you with rosters?")
    standing = Answer(key="standing", value="two drafts", basis=basis_of(question))
    assert advance(topic_by_number, DESK, given(topic="rosters") | {"standing": standing}).outcome is not None
    other = advance(topic_by_number, DESK, given(topic="exams") | {"standing": standing})
    assert other.pending is not None
    assert other.pending.key == "standing"
    assert other.offered == standing


def test_a_card_with_other_lines_is_another_card() -> None:
    lines = [Card(key="read", question="Right?", items=(CardItem("goal[0]", "Goal", text),)) for text in ("a", "b")]
    assert basis_of(lines[0]) != basis_of(lines[1])


def test_a_dialogue_that_asks_twice_under_one_key_is_found_out() -> None:
    def twice(desk: Desk) -> Dialogue:
        yield Text(key="a", question="?")
        yield Text(key="a", question="?")
        return Outcome("never")

    with pytest.raises(ValueError, match="'a' twice"):
        advance(twice, DESK, given(a="x"))


def test_a_brief_with_one_other_word_is_another_brief() -> None:
    assert Repeat(words=("a", "b")).fingerprint != Repeat(words=("a", "c")).fingerprint
