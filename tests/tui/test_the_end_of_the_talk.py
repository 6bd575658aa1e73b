"""The talk above the question: its end stays in sight, and whoever scrolls back is left where they read."""

from __future__ import annotations

from pathlib import Path

from tests.tui.driving import Driven, talk


def test_the_last_answer_stays_in_sight_when_an_error_takes_a_line_below_the_question(tmp_path: Path) -> None:
    async def script(driven: Driven) -> None:
        await driven.type("two rosters drawn")
        await driven.press("ctrl+j")
        await driven.shows("Which day do you meet?")
        await driven.type("someday or other")
        for _ in range(2):
            await driven.press("enter")
            await driven.shows("is no day")
            await driven.shows("› two rosters drawn")
            await driven.press("backspace")
            await driven.until(lambda: "is no day" not in driven.screen())
            await driven.shows("› two rosters drawn")

    talk(tmp_path, script, at="tried", size=(80, 24))


def test_who_scrolled_back_is_not_moved_by_an_error(tmp_path: Path) -> None:
    async def script(driven: Driven) -> None:
        said = driven.conversation.query_one("#said")
        await driven.until(lambda: said.max_scroll_y > 0 and said.scroll_y == said.max_scroll_y)
        await driven.press("pageup", "pageup", "pageup")
        await driven.until(lambda: said.scroll_y == 0)
        await driven.type("someday or other")
        await driven.press("enter")
        await driven.shows("is no day")
        assert said.scroll_y == 0

    talk(tmp_path, script, at="day", size=(80, 24))
