"""How each kind of question is answered on the screen: cards, choices, texts, days and lengths."""

from __future__ import annotations

from pathlib import Path

from textual.widgets import Input, OptionList

from assistant.conversations.runner import Runner
from assistant.dialogues.turns import Choose, Day, Several, Text, YesNo
from assistant.dialogues.what_came_back import what_came_back
from assistant.workspace import Workspace
from tests.dialogues.threads import WENDY, asked, request
from tests.tui.driving import Driven, run, talk
from tests.tui.toy import NOW
from tui.widgets.fields.lines import Prose


def test_what_was_read_is_accepted_whole_with_enter(tmp_path: Path) -> None:
    async def script(driven: Driven) -> None:
        await driven.shows("This is what I read.")
        await driven.press("enter")
        await driven.shows("accepted as read")
        assert isinstance(driven.conversation.turn, Choose)

    talk(tmp_path, script)


def test_a_card_is_accepted_where_there_are_no_notes_behind_it(tmp_path: Path) -> None:
    """The keys are drawn again while the card is taken away, and ask what can be looked at then."""

    def begin(place: Workspace) -> Runner:
        came = Runner.begin(
            place, "what-came-back", asked(request(WENDY, 10)), title="What came back", now=NOW, maker=what_came_back
        )
        came.answer("Sure! Tuesday 1 December at 10:00 or Friday 4 December at 14:30 would work for me.")
        return came

    async def script(driven: Driven) -> None:
        await driven.shows("This is what I read.")
        await driven.press("enter")
        await driven.shows("Friday 4 December 14:30")

    run(tmp_path, script, begin=begin, maker=what_came_back)


def test_one_item_of_the_card_can_be_mended_and_the_others_stay(tmp_path: Path) -> None:
    async def script(driven: Driven) -> None:
        await driven.shows("This is what I read.")
        await driven.press("down", "m")
        await driven.until(lambda: isinstance(driven.app.focused, Input))
        driven.app.screen.query_one("#mending", Input).value = "Roster A or roster C?"
        await driven.press("enter")
        await driven.shows("Roster A or roster C?")
        await driven.press("enter")
        await driven.shows("accepted, 1 mended")
        answers = driven.conversation.runner.workspace.answers(driven.conversation.runner.info.id)
        assert answers["read"].value == {"question[0]": "Roster A or roster C?"}

    talk(tmp_path, script)


def test_a_choice_is_made_by_number_by_letter_or_by_arrow(tmp_path: Path) -> None:
    async def script(driven: Driven) -> None:
        options = driven.app.screen.query_one("#choices", OptionList)
        await driven.press("3")
        assert options.highlighted == 2
        assert "3 Challenge  meaning of challenge" in driven.screen()
        await driven.press("p")
        assert options.highlighted == 3
        await driven.press("up", "enter")
        await driven.until(lambda: isinstance(driven.conversation.turn, Several))
        assert driven.kept("help") == "challenge"

    talk(tmp_path, script, at="help")


def test_own_words_stand_instead_of_a_choice(tmp_path: Path) -> None:
    async def script(driven: Driven) -> None:
        await driven.press("tab")
        await driven.type("be blunt")
        await driven.press("enter")
        await driven.until(lambda: isinstance(driven.conversation.turn, Several))
        assert driven.kept("help") == "be blunt"

    talk(tmp_path, script, at="help")


def test_several_are_ticked_with_space(tmp_path: Path) -> None:
    async def script(driven: Driven) -> None:
        await driven.press("space", "3", "space", "enter")
        await driven.until(lambda: isinstance(driven.conversation.turn, Text))
        assert driven.kept("not_help") == ["cheer", "story"]

    talk(tmp_path, script, at="not_help")


def test_in_a_field_of_several_lines_enter_is_a_new_line_and_ctrl_j_sends(tmp_path: Path) -> None:
    async def script(driven: Driven) -> None:
        await driven.type("one\ntwo")
        assert driven.app.screen.query_one(Prose).text == "one\ntwo"
        await driven.shows("ctrl+j accept")
        await driven.press("ctrl+j")
        await driven.until(lambda: isinstance(driven.conversation.turn, Day))
        assert driven.kept("tried") == "one\ntwo"

    talk(tmp_path, script, at="tried")


def test_an_optional_question_left_empty_is_skipped_and_another_says_what_it_takes(tmp_path: Path) -> None:
    async def script(driven: Driven) -> None:
        await driven.press("enter")
        await driven.shows("Nothing was typed")
        await driven.type("a plan")
        await driven.press("enter")
        await driven.until(lambda: (t := driven.conversation.turn) is not None and t.key == "tried")
        await driven.press("ctrl+j")
        await driven.until(lambda: isinstance(driven.conversation.turn, Day))
        runner = driven.conversation.runner
        assert runner.workspace.answers(runner.info.id)["tried"].skipped

    talk(tmp_path, script, at="good")


def test_a_paste_loses_no_word_and_brings_in_nothing_that_steers_a_terminal(tmp_path: Path) -> None:
    async def one_line(driven: Driven) -> None:
        await driven.type("first line\r\nsecond\x1b]2;title\x07 line\u202e")
        await driven.press("enter")
        await driven.until(lambda: (t := driven.conversation.turn) is not None and t.key == "tried")
        assert driven.kept("good") == "first line second]2;title line"
        await driven.type("first\r\nsecond\x9b6n")
        await driven.press("ctrl+j")
        await driven.until(lambda: isinstance(driven.conversation.turn, Day))
        assert driven.kept("tried") == "first\nsecond6n"

    talk(tmp_path, one_line, at="good")


def test_a_day_says_how_it_is_read_while_it_is_typed_and_a_bad_one_says_why(tmp_path: Path) -> None:
    async def script(driven: Driven) -> None:
        await driven.type("27 november")
        await driven.shows("= Friday 27 November 2026, in 5 days")
        driven.app.screen.query_one("#line", Input).value = "someday"
        await driven.press("enter")
        await driven.shows("✗ “someday” is no day")
        assert isinstance(driven.conversation.turn, Day)

    talk(tmp_path, script, at="day")


def test_what_is_offered_stands_in_the_field_to_accept(tmp_path: Path) -> None:
    async def script(driven: Driven) -> None:
        await driven.shows("= 30 minutes")
        await driven.press("enter")
        await driven.until(lambda: isinstance(driven.conversation.turn, YesNo))
        assert driven.kept("minutes") == 30

    talk(tmp_path, script, at="minutes")


def test_a_length_that_is_typed_replaces_the_one_that_is_offered(tmp_path: Path) -> None:
    async def script(driven: Driven) -> None:
        await driven.shows("= 30 minutes")
        await driven.press("4", "5")
        await driven.shows("= 45 minutes")
        await driven.press("enter")
        await driven.until(lambda: isinstance(driven.conversation.turn, YesNo))
        assert driven.kept("minutes") == 45

    talk(tmp_path, script, at="minutes")


def test_the_mouse_chooses_too(tmp_path: Path) -> None:
    async def script(driven: Driven) -> None:
        await driven.pilot.click("#choices", offset=(4, 1))
        await driven.until(lambda: driven.reviewing)
        assert driven.kept("first") is False

    talk(tmp_path, script, at="first")
