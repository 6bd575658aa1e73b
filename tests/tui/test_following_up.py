"""The ledger and the promises in the app: one key for each change, and a way back."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from assistant.model.people import Mentor
from assistant.model.work import Advice, Commitment
from assistant.workspace import Workspace, open_workspace
from tests.tui.driving import Driven, run
from tests.tui.toy import NOW
from tui.demo_workspace import build_sample
from tui.screens.home import Home
from tui.screens.ledger import LedgerScreen
from tui.screens.promises import PromisesScreen


def promised(place: Path) -> Workspace:
    workspace = open_workspace(place)
    workspace.put(
        Mentor(id="priya", name="Priya Nair"),
        Commitment(id="room", who="me", what="book the room", mentor="priya", due=date(2026, 12, 1)),
        Commitment(id="late", who="me", what="send the draft", mentor="priya", due=date(2026, 11, 20)),
        Commitment(id="lent", who="Priya Nair", what="lend me her tables", mentor="priya"),
    )
    return workspace


def state(workspace: Workspace, name: str) -> str:
    kept = workspace.get(Commitment, name)
    assert kept
    return kept.state


def test_promises_stand_both_ways_with_the_late_one_first(tmp_path: Path) -> None:
    async def script(driven: Driven) -> None:
        await driven.shows("Priya Nair")
        await driven.press("o")
        await driven.until(lambda: isinstance(driven.app.screen, PromisesScreen))
        await driven.shows("to Priya Nair · overdue")
        shown = driven.screen()
        assert shown.index("What I promised") < shown.index("send the draft") < shown.index("book the room")
        assert shown.index("book the room") < shown.index("What others promised") < shown.index("lend me her tables")
        await driven.press("g")
        await driven.shows("By person")
        await driven.press("escape")
        await driven.until(lambda: isinstance(driven.app.screen, Home))

    run(promised(tmp_path), script)


def test_one_key_ticks_off_and_one_puts_it_back(tmp_path: Path) -> None:
    workspace = promised(tmp_path)

    async def script(driven: Driven) -> None:
        await driven.shows("Priya Nair")
        await driven.press("o")
        await driven.shows("send the draft")
        await driven.press("space")
        await driven.until(lambda: state(workspace, "late") == "done")
        await driven.shows("Done, or let go")
        await driven.press("space")
        await driven.until(lambda: state(workspace, "room") == "done")
        await driven.press("u", "u")
        await driven.until(lambda: state(workspace, "late") == "open" and state(workspace, "room") == "open")
        await driven.press("x")
        await driven.until(lambda: state(workspace, "late") == "dropped")

    run(workspace, script)


def test_a_day_is_taken_in_words_and_what_is_no_day_says_so(tmp_path: Path) -> None:
    workspace = promised(tmp_path)

    async def script(driven: Driven) -> None:
        await driven.shows("Priya Nair")
        await driven.press("o")
        await driven.shows("send the draft")
        await driven.press("d")
        await driven.shows("By when: send the draft")
        await driven.press("ctrl+u")
        await driven.type("whenever")
        await driven.press("enter")
        await driven.shows("is no day")
        await driven.press("ctrl+u")
        await driven.type("next Monday")
        await driven.press("enter")
        await driven.until(lambda: isinstance(driven.app.screen, PromisesScreen))
        kept = workspace.get(Commitment, "late")
        assert kept
        assert kept.due == date(2026, 11, 30) or kept.due == date(2026, 11, 23)

    run(workspace, script)


def test_a_stance_with_its_reason_and_what_came_of_it_are_kept_and_undone(tmp_path: Path) -> None:
    workspace = build_sample(tmp_path, NOW)

    def kept() -> Advice:
        advice = workspace.get(Advice, "tom-draft-first")
        assert advice
        return advice

    async def script(driven: Driven) -> None:
        await driven.shows("Priya Nair")
        await driven.press("a")
        await driven.until(lambda: isinstance(driven.app.screen, LedgerScreen))
        await driven.shows("To decide")
        await driven.press("s")
        await driven.shows("I adapt it")
        await driven.press("down", "enter")
        await driven.shows("Why?")
        await driven.type("one ward first")
        await driven.press("enter")
        await driven.until(lambda: (kept().stance, kept().why) == ("adapt", "one ward first"))
        await driven.press("c")
        await driven.shows("What came of:")
        await driven.type("two gaps fewer")
        await driven.press("enter")
        await driven.until(lambda: kept().result == "two gaps fewer")
        await driven.shows("Tried, and not told yet")
        await driven.press("t")
        await driven.until(lambda: kept().told == NOW.date())
        await driven.press("u", "u", "u")
        await driven.until(lambda: (kept().stance, kept().result, kept().told) == (None, "", None))

    run(workspace, script)


def test_at_80_by_24_the_row_and_what_is_known_of_it_stand_below_each_other(tmp_path: Path) -> None:
    async def script(driven: Driven) -> None:
        await driven.shows("Priya Nair")
        await driven.press("a")
        await driven.shows("To decide")
        shown = driven.screen()
        assert "s your stance" in shown
        assert shown.index("To decide") < shown.index("Your stance")

    run(build_sample(tmp_path, NOW), script, size=(80, 24))


def test_an_empty_ledger_says_where_advice_comes_from(tmp_path: Path) -> None:
    async def script(driven: Driven) -> None:
        driven.app.show_ledger()
        await driven.shows("No advice was kept yet")
        await driven.press("s", "c", "u")
        assert isinstance(driven.app.screen, LedgerScreen)

    run(tmp_path, script)


def test_the_palette_leads_to_both(tmp_path: Path) -> None:
    async def script(driven: Driven) -> None:
        titles = [command.title for command in driven.app.get_system_commands(driven.app.screen)]
        assert {"Advice", "Promises"} <= set(titles)

    run(tmp_path, script)
