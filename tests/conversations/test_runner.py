"""What a person can rely on in a running conversation, in the app as in plain lines."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from pydantic import BaseModel

from assistant.conversations.runner import Runner
from assistant.dialogues.desk import Desk
from assistant.dialogues.turns import AnswerError, Card, Compose, Dialogue, Outcome, Review, Text
from assistant.engines.engine import Progress, silent
from assistant.engines.tasks import Draft, Task
from assistant.model.errors import MenteeError
from assistant.model.work import Artifact, Goal
from assistant.workspace import AnsweredElsewhere, Workspace, open_workspace

from .toys import DESK, NOW, Repeater, repeat, visit, work


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(tmp_path) as opened:
        yield opened


@pytest.fixture
def runner(workspace: Workspace) -> Runner:
    return Runner.begin(workspace, "visit", DESK, title="A visit", now=NOW, maker=visit, perform=repeat)


def again(runner: Runner, workspace: Workspace | None = None) -> Runner:
    return Runner.resume(workspace or runner.workspace, runner.info.id, maker=visit, perform=repeat)


def key(runner: Runner) -> str:
    assert runner.step.pending is not None
    return runner.step.pending.key


def up_to_the_review(runner: Runner, mentor: str = "priya", why: str = "calm") -> Review:
    runner.answer(mentor)
    runner.answer(why)
    runner.accept()
    work(runner)
    assert isinstance(runner.step.pending, Review)
    return runner.step.pending


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


def test_records_kept_half_way_outlive_the_conversation_and_follow_a_changed_answer(
    workspace: Workspace, runner: Runner
) -> None:
    up_to_the_review(runner)
    assert [goal.text for goal in workspace.all(Goal)] == ["calm"]
    runner.reopen("why[priya]")
    runner.answer("patient")
    runner.accept()
    assert [goal.text for goal in workspace.all(Goal)] == ["calm", "patient"]


def test_a_text_is_kept_while_it_is_typed_and_gone_when_it_is_sent(runner: Runner) -> None:
    runner.save_unsent("pri")
    assert again(runner).unsent("mentor") == "pri"
    runner.answer("priya")
    assert runner.unsent("mentor") == ""
    assert runner.asides == ()


class Meanwhile:
    """An engine during whose work something happens."""

    name = "meanwhile"

    def __init__(self, happens: Callable[[], object]) -> None:
        self.happens = happens

    async def perform(self, task: Task, progress: Progress = silent) -> BaseModel:
        self.happens()
        return repeat(task)


def test_work_whose_ground_changes_while_it_is_done_is_dropped(workspace: Workspace, runner: Runner) -> None:
    runner.answer("priya")
    runner.skip()
    assert isinstance(runner.step.pending, Compose)

    def change_the_first_answer() -> None:
        runner.reopen("mentor")
        runner.answer("tom")

    asyncio.run(runner.work(Meanwhile(change_the_first_answer)))
    assert key(runner) == "why[tom]"
    assert "draft" not in workspace.answers(runner.info.id)


def test_work_is_not_taken_for_another_brief_under_the_same_key(workspace: Workspace, runner: Runner) -> None:
    runner.answer("tom")
    runner.skip()
    runner.skip()
    runner.reopen("mentor")
    runner.answer("priya")
    runner.skip()
    before = runner.step.pending
    assert isinstance(before, Compose)

    def go_back_to_tom() -> None:
        runner.reopen("mentor")
        runner.answer("tom")

    asyncio.run(runner.work(Meanwhile(go_back_to_tom)))
    assert isinstance(runner.step.pending, Compose)
    assert runner.step.pending.basis != before.basis
    assert "draft" not in workspace.answers(runner.info.id)


def test_work_that_is_cancelled_or_fails_can_be_done_again(runner: Runner) -> None:
    def give_up() -> None:
        raise asyncio.CancelledError

    def fail() -> None:
        raise MenteeError("The endpoint did not answer.")

    runner.answer("priya")
    runner.skip()
    with pytest.raises(asyncio.CancelledError):
        asyncio.run(runner.work(Meanwhile(give_up)))
    with pytest.raises(MenteeError, match="did not answer"):
        asyncio.run(runner.work(Meanwhile(fail)))
    work(runner)
    assert key(runner) == "message"


def test_the_engine_says_what_it_does(runner: Runner) -> None:
    lines: list[str] = []
    runner.answer("priya")
    runner.skip()
    asyncio.run(runner.work(Repeater(), lines.append))
    assert lines == ["repeating"]


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
