"""Words that come bit by bit are the lines that they would be had they come at once."""

from __future__ import annotations

import asyncio

from hypothesis import example, given, settings
from hypothesis import strategies as st
from textual.app import App, ComposeResult
from textual.geometry import Region

from assistant.model.text import clean
from tui.widgets.streamed import Streamed, Wrapped

TEXTS = st.text(alphabet=st.sampled_from("ab  \n\t日é👍🏽\u202e\u0301z"), max_size=80)


@settings(max_examples=60)
@given(text=TEXTS, cuts=st.lists(st.integers(0, 80), max_size=6), width=st.integers(2, 20))
@example(text="one two three four", cuts=[1, 5, 9], width=9)
def test_a_text_that_grows_is_wrapped_as_if_it_had_come_at_once(text: str, cuts: list[int], width: int) -> None:
    growing, whole = Wrapped(), Wrapped()
    for cut in (*sorted(cuts), len(text)):
        growing.grow(text[:cut], width)
    whole.grow(text, width)
    assert _words(growing) == _words(whole)
    assert "".join("".join(whole.lines).split()) == "".join(clean(text).split())


def test_words_that_come_before_the_screen_has_a_width_are_there_when_it_has() -> None:
    wrapped = Wrapped()
    wrapped.grow("one two three", 0)
    wrapped.grow("one two three", 5)
    assert [line.strip() for line in wrapped.lines] == ["one", "two", "three"]


def _words(wrapped: Wrapped) -> list[str]:
    """The lines without the blanks at their ends: of blanks too many, fewer stay where they come one by one."""
    return [line.strip() for line in wrapped.lines if line.strip()]


class _Shown(App[None]):
    """A few words' room."""

    CSS = "Streamed { width: 12; height: 2; }"

    def compose(self) -> ComposeResult:
        yield Streamed()

    def screen_text(self) -> list[str]:
        """What stands on the screen, line by line."""
        return [strip.text.rstrip() for strip in self.query_one(Streamed).render_lines(Region(0, 0, 12, 2))]


def test_the_end_of_the_text_is_what_shows_and_it_can_be_selected() -> None:
    async def script() -> None:
        app = _Shown()
        async with app.run_test(size=(40, 6)) as pilot:
            streamed = app.query_one(Streamed)
            for words in ("Once", "Once upon a [b]time", "Once upon a [b]time\nthere was"):
                streamed.tell(words)
                await pilot.pause()
            assert app.screen_text() == ["[b]time", "there was"]
            streamed.text_select_all()
            await pilot.pause()
            assert app.screen_text() == ["[b]time", "there was"]
            assert app.screen.get_selected_text() == "[b]time\nthere was"

    asyncio.run(script())
