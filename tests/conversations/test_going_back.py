"""Going back in a conversation: what is offered again, what is made anew, and what is kept."""

from __future__ import annotations

import pytest

from assistant.conversations.runner import Runner
from assistant.dialogues.turns import Review
from assistant.model.errors import MenteeError
from assistant.model.work import Goal
from assistant.workspace import Workspace
from tests.conversations.visits import again, key, up_to_the_review

from .toys import work


def test_going_back_offers_the_old_answer_and_survives_leaving(runner: Runner) -> None:
    assert not runner.can_go_back
    runner.answer("priya")
    runner.answer("calm")
    runner.back()
    runner.back()
    resumed = again(runner)
    assert key(resumed) == "mentor"
    assert resumed.step.offered is not None
    assert resumed.step.offered.value == "priya"


def test_after_a_changed_answer_the_conversation_goes_on_at_the_first_thing_it_unsettles(runner: Runner) -> None:
    up_to_the_review(runner)
    runner.accept()
    assert key(runner) == "more"
    runner.reopen("mentor")
    runner.answer("priya")
    assert key(runner) == "more"
    runner.reopen("why[priya]")
    runner.answer("patient")
    assert key(runner) == "read"


def test_a_reopened_question_can_be_left_as_it_was(workspace: Workspace, runner: Runner) -> None:
    runner.answer("priya")
    runner.back()
    runner.reopen("")
    assert key(runner) == "why[priya]"
    assert len(workspace.history(runner.info.id, "mentor")) == 1


def test_a_question_never_answered_cannot_be_opened_again(runner: Runner) -> None:
    with pytest.raises(MenteeError, match="has not been answered"):
        runner.reopen("why[tom]")
    with pytest.raises(MenteeError, match="nothing to go back to"):
        runner.back()


def test_an_edit_of_a_draft_that_is_made_anew_is_offered_beside_the_new_one(runner: Runner) -> None:
    up_to_the_review(runner)
    runner.review("Mine", "priya calm, in my words")
    runner.reopen("why[priya]")
    runner.answer("patient")
    runner.accept()
    work(runner)
    assert isinstance(runner.step.pending, Review)
    assert runner.step.pending.draft.body == "priya patient"
    assert runner.step.offered is not None
    assert runner.step.offered.value == {"subject": "Mine", "body": "priya calm, in my words"}
    runner.accept()
    kept = runner.workspace.history(runner.info.id, "message")
    assert kept[0].value == {"subject": "Mine", "body": "priya calm, in my words"}


def test_text_typed_into_a_draft_is_not_shown_in_the_one_made_after_it_but_kept(runner: Runner) -> None:
    up_to_the_review(runner)
    runner.save_unsent("priya calm, half edi")
    assert again(runner).unsent("message") == "priya calm, half edi"
    runner.reopen("why[priya]")
    runner.answer("patient")
    runner.accept()
    work(runner)
    assert runner.unsent("message") == ""
    assert runner.asides == (("message", "priya calm, half edi"),)


def test_records_kept_half_way_outlive_the_conversation_and_follow_a_changed_answer(
    workspace: Workspace, runner: Runner
) -> None:
    up_to_the_review(runner)
    assert [goal.text for goal in workspace.all(Goal)] == ["calm"]
    runner.reopen("why[priya]")
    runner.answer("patient")
    runner.accept()
    assert [goal.text for goal in workspace.all(Goal)] == ["calm", "patient"]
