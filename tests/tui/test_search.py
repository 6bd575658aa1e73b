"""Search in the app: live, shown in place, opened where it belongs."""

from __future__ import annotations

from pathlib import Path

from assistant.model.evidence import Source
from assistant.workspace import open_workspace
from tests.tui.driving import Driven, run
from tests.tui.toy import NOW
from tui.demo_workspace import build_sample
from tui.screens.home import Home
from tui.screens.ledger import LedgerScreen
from tui.screens.search import SearchScreen


def test_what_is_typed_is_found_as_it_is_typed_and_opens_where_it_belongs(tmp_path: Path) -> None:
    async def script(driven: Driven) -> None:
        await driven.shows("Priya Nair")
        await driven.press("slash")
        await driven.until(lambda: isinstance(driven.app.screen, SearchScreen))
        await driven.press(*"only fix what bre")
        await driven.shows("let the team draft the roster first")
        await driven.shows("advice · Tom")
        await driven.press("enter")
        await driven.until(lambda: isinstance(driven.app.screen, LedgerScreen))
        await driven.press("escape")
        await driven.until(lambda: isinstance(driven.app.screen, SearchScreen))
        await driven.press("escape")
        await driven.until(lambda: isinstance(driven.app.screen, Home))

    run(build_sample(tmp_path, NOW), script)


def test_the_arrows_go_through_the_places_and_escape_goes_back_to_the_line(tmp_path: Path) -> None:
    async def script(driven: Driven) -> None:
        await driven.shows("Priya Nair")
        await driven.press("slash", *"roster")
        await driven.shows("12 places")
        screen = driven.app.screen
        assert isinstance(screen, SearchScreen)
        await driven.press("down", "down")
        await driven.until(lambda: screen.chosen == screen.found.places[1])
        await driven.press("escape")
        await driven.until(lambda: driven.app.focused is screen.query_one("#looked-for"))

    run(build_sample(tmp_path, NOW), script)


def test_nothing_found_says_so_and_words_that_look_like_markup_are_words(tmp_path: Path) -> None:
    with open_workspace(tmp_path) as workspace:
        workspace.put_source(Source.of("[@click=app.quit]walnut[/] and \x1b[31mred", title="[b]notes[/b].md"))

    async def script(driven: Driven) -> None:
        await driven.shows("Where to begin")
        await driven.press("slash", *"zzz")
        await driven.shows("Nothing holds these words")
        await driven.press(*["backspace"] * 3, *"walnut")
        await driven.shows("[@click=app.quit]walnut[/] and")
        await driven.shows("[b]notes[/b].md")
        await driven.press("enter")
        assert isinstance(driven.app.screen, SearchScreen)

    run(tmp_path, script)
