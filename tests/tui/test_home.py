"""Home: what is next and why, who there is, what it is for; three doors where there is nothing yet."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from assistant.model.errors import MenteeError
from assistant.workspace import open_workspace
from tests.tui.driving import Driven, begun, run
from tests.tui.toy import NOW
from tui.app import LOOK_AROUND
from tui.demo_workspace import build_sample
from tui.looks import chosen_look
from tui.screens.conversation import Conversation
from tui.screens.home import Home
from tui.screens.notes import NotesScreen
from tui.screens.person import PersonScreen


def test_an_empty_workspace_shows_three_doors_and_nothing_that_cannot_be_done(tmp_path: Path) -> None:
    async def script(driven: Driven) -> None:
        await driven.shows("Where to begin")
        shown = driven.screen()
        assert all(door in shown for door in ("Paste notes", "Meet someone new", "Look around in a sample"))
        assert "p people" not in shown
        assert "g goals" not in shown
        await driven.press("enter")
        await driven.until(lambda: isinstance(driven.app.screen, NotesScreen))

    run(tmp_path, script)


def test_the_third_door_leads_into_the_sample(tmp_path: Path) -> None:
    async def script(driven: Driven) -> None:
        await driven.shows("Where to begin")
        await driven.press("down", "down", "enter")
        await driven.until(lambda: driven.app.return_value == LOOK_AROUND)

    run(tmp_path, script)


def test_home_shows_steps_with_their_reasons_people_with_their_dates_and_goals_with_their_ratings(
    tmp_path: Path,
) -> None:
    async def script(driven: Driven) -> None:
        await driven.shows("Thank Tom for Thursday")
        shown = driven.screen()
        assert "their advice: let the team draft the roster first" in shown
        assert "Sun 22 Nov · built-in engine: nothing leaves this machine" in shown
        assert "● Priya Nair  active" in shown
        assert "Wed 25 Nov 10:00" in shown
        assert "○ Lena Fischer  contacted" in shown
        assert "▃▅▆  4 → 6 → 7 of 10" in shown
        assert "ctrl+p everything" in shown

    run(build_sample(tmp_path, NOW), script)


def test_enter_does_the_highlighted_step_and_leaving_it_keeps_it_first_on_home(tmp_path: Path) -> None:
    async def script(driven: Driven) -> None:
        await driven.shows("Prepare Wednesday with Priya")
        await driven.press("down", "enter")
        await driven.until(lambda: isinstance(driven.app.screen, Conversation))
        await driven.until(lambda: driven.conversation.field is not None)
        await driven.press("f3")
        await driven.until(lambda: len(driven.app.workspace.answers(driven.conversation.runner.info.id)) > 0)
        await driven.press("escape")
        await driven.until(lambda: isinstance(driven.app.screen, Home))
        await driven.shows("↻ Go on: Prepare a meeting: Priya Nair")
        await driven.press("home", "enter")
        await driven.until(lambda: isinstance(driven.app.screen, Conversation))

    run(build_sample(tmp_path, NOW), script)


def test_a_person_opens_with_everything_kept_about_them(tmp_path: Path) -> None:
    async def script(driven: Driven) -> None:
        await driven.shows("Priya Nair")
        driven.app.screen.query_one("#people").focus()
        await driven.press("enter")
        await driven.until(lambda: isinstance(driven.app.screen, PersonScreen))
        await driven.shows("runs the marathon in Porto")
        await driven.press("g", "escape")
        await driven.until(lambda: isinstance(driven.app.screen, Home))
        await driven.press("g", "enter")
        await driven.shows("How you will know")

    run(build_sample(tmp_path, NOW), script)


def test_at_80_by_24_the_panes_stand_below_each_other_and_no_reason_is_lost(tmp_path: Path) -> None:
    async def script(driven: Driven) -> None:
        await driven.shows("Next")
        shown = driven.screen()
        assert "the agenda goes out a day ahead" in shown
        assert "Wed 25 Nov 10:00" in shown
        assert shown.index("Next") < shown.index("People") < shown.index("Goals")

    run(build_sample(tmp_path, NOW), script, size=(80, 24))


def test_the_top_line_says_that_nothing_leaves_the_machine_at_every_width(tmp_path: Path) -> None:
    async def script(driven: Driven) -> None:
        for width, height in ((80, 24), (60, 20), (120, 40), (200, 60)):
            await driven.pilot.resize_terminal(width, height)
            await driven.shows("nothing leaves this machine")
            await driven.shows("Sun 22 Nov")

    run(build_sample(tmp_path, NOW), script)


def test_in_a_window_too_small_one_plain_sentence_stands_and_nothing_is_lost(tmp_path: Path) -> None:
    async def script(driven: Driven) -> None:
        await driven.type("half")
        await driven.pilot.resize_terminal(20, 5)
        await driven.until(lambda: "Please make the" in driven.screen())
        await driven.pilot.resize_terminal(60, 20)
        await driven.shows("half")
        await driven.type(" a thought")
        await driven.shows("half a thought")

    run(tmp_path, script, begin=lambda place: begun(place, "good"))


def test_the_palette_offers_the_dialogues_and_no_screenshot(tmp_path: Path) -> None:
    async def script(driven: Driven) -> None:
        titles = [command.title for command in driven.app.get_system_commands(driven.app.screen)]
        assert {"Notes", "Find a goal", "Debrief", "Help", "Theme", "Quit"} <= set(titles)
        assert "Screenshot" not in titles
        await driven.press("ctrl+p", *"meeting")
        await driven.shows("Prepare a meeting")

    run(tmp_path, script)


def test_every_look_can_be_taken(tmp_path: Path) -> None:
    async def script(driven: Driven) -> None:
        backgrounds = {driven.app.screen.styles.background}
        for theme in ("mentee-light", "ansi-dark"):
            driven.app.theme = theme
            await driven.until(lambda: driven.app.screen.styles.background not in backgrounds)
            backgrounds.add(driven.app.screen.styles.background)
            await driven.shows("Priya Nair")

    run(build_sample(tmp_path, NOW), script)


def test_the_look_is_chosen_by_name_and_an_unknown_name_says_which_there_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MENTEE_THEME", "Light")
    assert chosen_look() == "mentee-light"
    monkeypatch.setenv("MENTEE_THEME", "pink")
    with pytest.raises(MenteeError, match="choose one of dark, light, ansi"):
        chosen_look()


def test_every_key_has_an_id_to_be_remapped_by_and_says_what_it_does(tmp_path: Path) -> None:
    async def script(driven: Driven) -> None:
        for active in driven.app.screen.active_bindings.values():
            if active.binding.show:
                assert active.binding.id
                assert active.binding.tooltip

    run(build_sample(tmp_path, NOW), script)


def test_the_sample_never_ages(tmp_path: Path) -> None:
    for number, now in enumerate((NOW, NOW.replace(year=2031, month=2, day=26))):
        with build_sample(tmp_path / str(number), now) as workspace:
            from assistant.conversations.desks import kept_desk
            from assistant.dialogues.what_next import what_next

            desk = kept_desk(workspace, now)
            coming = [m.day for m in desk.meetings if m.state == "planned" and m.day]
            assert all(day >= now.date() and day.weekday() < 5 for day in coming)
            assert all(day < now.date() for m in desk.meetings if m.state == "held" and (day := m.day))
            assert any(step.dialogue == "thanks" for step in what_next(desk))
            assert any(step.dialogue == "session-prep" for step in what_next(desk))


def test_notes_pasted_and_not_used_wait_on_home(tmp_path: Path) -> None:
    async def paste(driven: Driven) -> None:
        driven.app.open_notes()
        await driven.until(lambda: isinstance(driven.app.screen, NotesScreen))
        await driven.type("pilot slipped")
        await driven.press("escape")
        await driven.shows("Go on: notes you pasted")
        await driven.press("enter")
        await driven.until(lambda: isinstance(driven.app.screen, NotesScreen))
        await driven.shows("pilot slipped")

    run(tmp_path, paste)
    with open_workspace(tmp_path) as workspace:
        (kept,) = workspace.conversations(unfinished_only=True)
        assert workspace.unsent(kept.id)["notes"][0] == "pilot slipped"
        assert kept.started.date() == date(2026, 11, 22)


def test_notes_lead_straight_to_a_meeting_and_are_kept_as_a_source(tmp_path: Path) -> None:
    async def script(driven: Driven) -> None:
        driven.app.open_notes()
        await driven.until(lambda: isinstance(driven.app.screen, NotesScreen))
        await driven.press("ctrl+j")
        await driven.shows("There are no notes yet")
        await driven.type("pilot slipped")
        await driven.press("ctrl+j")
        await driven.until(lambda: isinstance(driven.app.screen, Conversation))
        assert driven.conversation.marks.sources
        await driven.until(lambda: not [s for s in driven.app.screen_stack if isinstance(s, NotesScreen)])
        assert [s.text for s in driven.app.workspace.sources()] == ["pilot slipped"]

    run(tmp_path, script)
