"""A conversation on the screen: one question at a time, every answer kept, nothing typed is lost."""

from __future__ import annotations

import asyncio
from pathlib import Path

from pydantic import BaseModel
from textual.widgets import Input, TextArea

from assistant.conversations.runner import Runner
from assistant.dialogues.turns import Minutes, Several, YesNo
from assistant.engines.builtin import BuiltinEngine
from assistant.engines.engine import Progress, silent
from assistant.engines.tasks import Task
from assistant.workspace import open_workspace
from tests.tui.driving import Driven, begun, resume, run, talk
from tests.tui.toy import toy
from tui.screens.conversation import Conversation
from tui.screens.done import Done
from tui.screens.evidence import EvidenceScreen
from tui.screens.home import Home
from tui.screens.review import Reviewing


def test_where_there_is_no_draft_yet_no_empty_line_stands_for_it(tmp_path: Path) -> None:
    async def script(driven: Driven) -> None:
        driven.app.start("session-prep")
        await driven.until(
            lambda: isinstance(driven.app.screen, Conversation) and driven.conversation.field is not None
        )
        assert not driven.app.screen.query_one("#glance").display

    run(tmp_path, script, size=(80, 24))


def test_going_back_offers_the_answer_given_and_keeps_the_later_ones(tmp_path: Path) -> None:
    async def script(driven: Driven) -> None:
        await driven.type("we choose one")
        await driven.press("enter", "f3", "f3")
        await driven.until(lambda: isinstance(driven.conversation.turn, Minutes))
        await driven.press("f2", "f2", "f2")
        await driven.until(lambda: (t := driven.conversation.turn) is not None and t.key == "good")
        await driven.until(lambda: driven.app.screen.query_one("#line", Input).value == "we choose one")
        await driven.press("enter")
        await driven.until(lambda: isinstance(driven.conversation.turn, Minutes))

    talk(tmp_path, script, at="good")


def test_what_is_typed_is_kept_and_stays_with_its_question_while_the_next_is_being_put(tmp_path: Path) -> None:
    """A timer saves what is typed. It may go off at any moment, also while the screen is being drawn anew."""

    async def script(driven: Driven) -> None:
        conversation, runner = driven.conversation, driven.conversation.runner

        async def draw_while_saving() -> None:
            drawing = asyncio.create_task(conversation.show_step())
            while not drawing.done():
                conversation.save_unsent()
                await asyncio.sleep(0)
            await drawing

        await driven.type("half a thought")
        await driven.until(lambda: runner.unsent("good") == "half a thought")
        await draw_while_saving()
        assert runner.unsent("good") == "half a thought"
        runner.skip()
        await draw_while_saving()
        assert conversation.turn is not None
        assert conversation.turn.key != "good"
        assert runner.unsent(conversation.turn.key) == ""

    talk(tmp_path, script, at="good")


def test_skipping_is_remembered_as_skipped(tmp_path: Path) -> None:
    async def script(driven: Driven) -> None:
        await driven.shows("skipped")
        answers = driven.conversation.runner.workspace.answers(driven.conversation.runner.info.id)
        assert answers["help"].skipped

    talk(tmp_path, script, at="not_help")


def test_example_and_reason_show_on_their_keys_and_escape_hides_them(tmp_path: Path) -> None:
    async def script(driven: Driven) -> None:
        await driven.press("f4")
        await driven.shows("For example: challenge")
        await driven.press("f5")
        await driven.shows("Why: A mentor who knows")
        await driven.press("escape")
        await driven.until(lambda: "Why: A mentor" not in driven.screen())
        assert not isinstance(driven.app.screen, Home)

    talk(tmp_path, script, at="help")


def test_one_key_shows_the_line_of_the_notes_even_from_a_text_area(tmp_path: Path) -> None:
    async def script(driven: Driven) -> None:
        await driven.until(lambda: isinstance(driven.app.focused, TextArea))
        await driven.press("f6")
        await driven.until(lambda: isinstance(driven.app.screen, EvidenceScreen))
        await driven.shows("▶   3  Unsure: roster A or B?")
        await driven.press("escape")
        await driven.until(lambda: not isinstance(driven.app.screen, EvidenceScreen))

    talk(tmp_path, script, at="tried")


def test_what_is_typed_and_not_sent_is_there_again_after_leaving(tmp_path: Path) -> None:
    async def leave(driven: Driven) -> None:
        await driven.type("half a thou")
        await driven.press("escape")
        await driven.until(lambda: isinstance(driven.app.screen, Home))

    async def come_back(driven: Driven) -> None:
        await driven.until(lambda: driven.app.screen.query_one("#line", Input).value == "half a thou")

    talk(tmp_path, leave, at="good")
    resume(tmp_path, come_back)


def test_what_is_typed_is_on_disk_within_a_second_without_any_key_for_it(tmp_path: Path) -> None:
    async def script(driven: Driven) -> None:
        await driven.type("half a thou")
        runner = driven.conversation.runner
        with open_workspace(tmp_path) as other:
            await driven.until(lambda: other.unsent(runner.info.id).get("good", ("", ""))[0] == "half a thou")

    talk(tmp_path, script, at="good")


def test_beside_the_talk_stands_the_draft_and_in_a_narrow_window_its_one_line(tmp_path: Path) -> None:
    async def wide(driven: Driven) -> None:
        await driven.shows("of 30 minutes planned")

    async def narrow(driven: Driven) -> None:
        await driven.shows("Agenda, so far: 1 topic")
        assert "minutes planned" not in driven.screen()
        await driven.press("f7")
        await driven.shows("minutes planned")
        await driven.press("f7")
        await driven.shows("What kind of help do you want on it?")

    talk(tmp_path / "wide", wide, at="help")
    talk(tmp_path / "narrow", narrow, size=(80, 24), at="help")


def test_the_end_says_what_was_saved_where_and_what_stayed_open(tmp_path: Path) -> None:
    async def script(driven: Driven) -> None:
        await driven.press("f3")
        await driven.until(lambda: isinstance(driven.app.screen, Reviewing))
        await driven.press("ctrl+j")
        await driven.until(lambda: isinstance(driven.app.screen, Done))
        await driven.shows("✓ Thank-you for Priya: kept in your workspace")
        await driven.shows("? Which day do you meet?")
        await driven.shows("▸ Prepare the next meeting")
        await driven.press("escape")
        await driven.until(lambda: isinstance(driven.app.screen, Home))
        await driven.shows("Priya Nair")

    talk(tmp_path, script, at="first")


def test_a_key_held_down_does_not_answer_the_next_question(tmp_path: Path) -> None:
    async def script(driven: Driven) -> None:
        driven.app.grace = 1000
        await driven.shows("This is what I read.")
        await driven.press("enter", "enter", "enter")
        assert driven.conversation.turn is not None
        assert driven.conversation.turn.key == "read"

    talk(tmp_path, script)


def test_another_window_that_answered_first_is_seen_and_nothing_typed_here_is_lost(tmp_path: Path) -> None:
    async def script(driven: Driven) -> None:
        with open_workspace(tmp_path) as other:
            Runner.resume(other, driven.conversation.runner.info.id, maker=toy).answer("theirs")
        await driven.type("mine")
        await driven.press("enter")
        await driven.shows("Another window answered this question")
        await driven.shows("› theirs")
        assert ("good", "mine") in driven.conversation.runner.asides

    talk(tmp_path, script, at="good")


class BrokenAtFirst:
    """An engine that breaks the first time and then works."""

    name = "broken"
    broken = True

    async def perform(self, task: Task, progress: Progress = silent) -> BaseModel:
        if self.broken:
            self.broken = False
            raise ZeroDivisionError
        return await BuiltinEngine().perform(task, progress)


class NeverDone:
    """An engine that works until it is stopped."""

    name = "never-done"

    async def perform(self, task: Task, progress: Progress = silent) -> BaseModel:
        progress("thinking it over")
        await asyncio.Event().wait()
        raise AssertionError


def test_escape_first_stops_running_work_and_only_then_leaves(tmp_path: Path) -> None:
    async def script(driven: Driven) -> None:
        await driven.press("f3")
        await driven.shows("thinking it over")
        await driven.shows("esc stops it")
        await driven.press("escape")
        await driven.shows("Stopped; nothing is lost.")
        await driven.shows("1 Try again")
        await driven.press("escape")
        await driven.until(lambda: isinstance(driven.app.screen, Home))

    run(tmp_path, script, begin=lambda place: begun(place, "first"), engine=NeverDone())


def test_an_engine_that_breaks_leaves_the_dialogue_where_it_was_and_can_be_tried_again(tmp_path: Path) -> None:
    async def script(driven: Driven) -> None:
        await driven.press("f3")
        await driven.shows("The engine stopped (ZeroDivisionError); nothing is")
        await driven.press("enter")
        await driven.until(lambda: isinstance(driven.app.screen, Reviewing))

    run(tmp_path, script, begin=lambda place: begun(place, "first"), engine=BrokenAtFirst())


def test_the_keys_at_the_foot_can_be_clicked(tmp_path: Path) -> None:
    async def script(driven: Driven) -> None:
        foot = driven.screen().split("\n")[-1]
        await driven.pilot.click(offset=(foot.index("f3 skip") + 1, driven.app.size.height - 1))
        await driven.until(lambda: isinstance(driven.conversation.turn, Several))

    talk(tmp_path, script, at="help")


def test_enough_asked_is_one_key_and_the_draft_is_there(tmp_path: Path) -> None:
    async def script(driven: Driven) -> None:
        await driven.press("f9")
        await driven.until(lambda: isinstance(driven.app.screen, Reviewing))
        await driven.press("f2")
        await driven.until(lambda: isinstance(driven.conversation.turn, YesNo))

    talk(tmp_path, script)


def test_a_dialogue_that_cannot_begin_says_why_and_leaves_home_standing(tmp_path: Path) -> None:
    async def script(driven: Driven) -> None:
        assert not driven.app.start("promise", subject="gone")
        await driven.shows("no longer in the workspace")
        assert isinstance(driven.app.screen, Home)

    run(tmp_path, script)
