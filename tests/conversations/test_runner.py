"""What a person can rely on in a running conversation, in the app as in plain lines."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from pydantic import BaseModel

from assistant.conversations.runner import Runner
from assistant.dialogues.desk import Desk
from assistant.dialogues.outcomes import Outcome
from assistant.dialogues.turns import AnswerError, Card, Dialogue, Review, Text
from assistant.engines.tasks import Draft, Task
from assistant.model.errors import MenteeError
from assistant.model.work import Artifact
from assistant.workspace import AnsweredElsewhere, Workspace, open_workspace
from tests.conversations.visits import again, key, up_to_the_review

from .toys import DESK, NOW, repeat, visit, work


def body(shown: tuple[str, BaseModel] | None) -> str:
    assert shown is not None
    assert isinstance(shown[1], Draft)
    return shown[1].body


def test_an_answer_is_on_disk_before_the_next_question(runner: Runner) -> None:
    runner.answer("priya")
    with open_workspace(runner.workspace.path) as other:
        assert other.answers(runner.info.id)["mentor"].value == "priya"
    assert key(runner) == "why[priya]"


def test_a_dialogue_that_cannot_begin_leaves_no_conversation_behind(workspace: Workspace) -> None:
    def about_a_promise(desk: Desk) -> Dialogue:
        if not desk.commitments:
            raise MenteeError("There is no promise to speak of.")
        yield Text(key="what", question="What became of it?")
        return Outcome("done")

    with pytest.raises(MenteeError, match="no promise"):
        Runner.begin(workspace, "promise", DESK, title="A promise", now=NOW, maker=about_a_promise)
    assert workspace.conversations() == ()


def test_an_answer_that_does_not_fit_changes_nothing(workspace: Workspace, runner: Runner) -> None:
    with pytest.raises(AnswerError, match="not one of the choices"):
        runner.answer("  ")
    assert workspace.answers(runner.info.id) == {}
    assert key(runner) == "mentor"


def test_what_enters_is_cleaned(workspace: Workspace, runner: Runner) -> None:
    runner.answer("\x1b[31mSam\u202e")
    runner.save_unsent("half\x07 typed")
    assert workspace.answers(runner.info.id)["mentor"].value == "[31mSam"
    assert runner.unsent("why[31msam]") == "half typed"


def test_a_conversation_goes_from_its_first_question_to_its_outcome(workspace: Workspace, runner: Runner) -> None:
    draft = up_to_the_review(runner)
    assert draft.draft.body == "priya calm"
    runner.review("Thanks", "priya calm, edited")
    runner.answer("no")
    outcome = runner.finish(datetime(2026, 11, 23))
    assert outcome.title == "A visit"
    artifact = workspace.get(Artifact, "visit")
    assert artifact is not None
    assert artifact.text == "priya calm, edited"
    assert workspace.conversation(runner.info.id).finished == datetime(2026, 11, 23)
    assert [source.text for source in workspace.sources()] == ["priya calm"]


def test_finishing_twice_saves_once(workspace: Workspace, runner: Runner) -> None:
    up_to_the_review(runner)
    runner.skip()
    runner.skip()
    runner.finish(NOW)
    workspace.put(Artifact(id="visit", sort="thanks", title="Visit", text="mended since"))
    assert again(runner).finish(datetime(2027, 1, 1)).title == "A visit"
    artifact = workspace.get(Artifact, "visit")
    assert artifact is not None
    assert artifact.text == "mended since"
    assert workspace.conversation(runner.info.id).finished == NOW


def test_a_conversation_that_is_not_at_its_end_cannot_be_finished(runner: Runner) -> None:
    with pytest.raises(MenteeError, match="not at its end"):
        runner.finish(NOW)


def test_a_finished_conversation_takes_no_more(runner: Runner) -> None:
    up_to_the_review(runner)
    runner.accept()
    runner.skip()
    runner.finish(NOW)
    assert not runner.can_go_back
    tries: tuple[Callable[[], object], ...] = (runner.skip, runner.accept, runner.back, lambda: runner.answer("x"))
    for attempt in tries:
        with pytest.raises(MenteeError, match="finished"):
            attempt()


def test_a_draft_accepted_as_it_is_records_no_edit(workspace: Workspace, runner: Runner) -> None:
    draft = up_to_the_review(runner).draft
    runner.review(draft.subject, draft.body)
    answer = workspace.answers(runner.info.id)["message"]
    assert answer.value is None
    assert answer.basis


def test_a_card_is_accepted_whole_or_mended_line_by_line(workspace: Workspace, runner: Runner) -> None:
    runner.answer("priya")
    runner.answer("calm")
    assert isinstance(runner.step.pending, Card)
    runner.answer({"word[1]": "very calm"})
    work(runner)
    assert isinstance(runner.step.pending, Review)
    assert runner.step.pending.draft.body == "priya very calm"


def test_what_does_not_fit_the_pending_turn_is_said_and_changes_nothing(runner: Runner) -> None:
    with pytest.raises(MenteeError, match="'mentor' is pending"):
        runner.accept()
    with pytest.raises(MenteeError, match="'mentor' is pending"):
        runner.review("a", "b")
    with pytest.raises(MenteeError, match="'mentor' is pending"):
        work(runner)
    assert key(runner) == "mentor"


def test_the_live_piece_is_made_from_the_current_answers_and_only_once(workspace: Workspace) -> None:
    performed: list[Task] = []

    def counting(task: Task) -> BaseModel:
        performed.append(task)
        return repeat(task)

    runner = Runner.begin(workspace, "visit", DESK, title="A visit", now=NOW, maker=visit, perform=counting)
    assert runner.preview() is None
    runner.answer("priya")
    assert body(runner.preview()) == "priya"
    assert body(runner.preview()) == "priya"
    assert len(performed) == 1
    runner.back()
    assert runner.preview() is None
    runner.answer("tom")
    assert body(runner.preview()) == "tom"


def test_a_text_is_kept_while_it_is_typed_and_gone_when_it_is_sent(runner: Runner) -> None:
    runner.save_unsent("pri")
    assert again(runner).unsent("mentor") == "pri"
    runner.answer("priya")
    assert runner.unsent("mentor") == ""
    assert runner.asides == ()


def test_two_windows_see_each_other_and_neither_overwrites(runner: Runner) -> None:
    with open_workspace(runner.workspace.path) as other:
        window = again(runner, other)
        window.answer("tom")
        with pytest.raises(AnsweredElsewhere):
            runner.answer("priya")
        assert key(runner) == "why[tom]"
        assert runner.asides == (("mentor", "priya"),)
        runner.answer("he asks good questions")
        assert window.refresh() == runner.step


def test_an_outcome_is_not_saved_over_an_answer_given_in_another_window(workspace: Workspace, runner: Runner) -> None:
    up_to_the_review(runner)
    runner.accept()
    runner.skip()
    with open_workspace(workspace.path) as other:
        window = again(runner, other)
        window.reopen("why[priya]")
        window.answer("patient")
    with pytest.raises(MenteeError, match="not at its end"):
        runner.finish(NOW)
    assert workspace.get(Artifact, "visit") is None
    assert key(runner) == "read"


def test_a_full_disk_loses_no_answer_and_the_question_can_be_answered_later(
    workspace: Workspace, runner: Runner
) -> None:
    runner.answer("priya")
    workspace.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    workspace.rows(f"PRAGMA max_page_count = {workspace.rows('PRAGMA page_count')[0][0]}")
    with pytest.raises(MenteeError, match="disk is full"):
        runner.answer("calm " * 4000)
    assert key(runner) == "why[priya]"
    workspace.rows("PRAGMA max_page_count = 100000")
    runner.answer("calm " * 4000)
    assert key(runner) == "read"


def test_a_conversation_begun_with_a_desk_that_cannot_be_read_says_so_and_keeps_its_answers(
    workspace: Workspace, runner: Runner
) -> None:
    runner.answer("priya")
    with workspace.transaction():
        workspace.rows("UPDATE conversations SET desk = '{\"gone\": 1}'")
    with pytest.raises(MenteeError, match=r"another version of mentee; its answers are kept"):
        again(runner)
    assert workspace.answers(runner.info.id)["mentor"].value == "priya"
