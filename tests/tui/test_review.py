"""Looking over a draft: live checks, the ways out, and a draft that is held back until it is overruled on purpose."""

from __future__ import annotations

import email
import os
from pathlib import Path

import pytest
from textual.widgets import Input, OptionList, TextArea

from assistant.conversations.switches import switched_off
from assistant.model.correspondence import Message
from tests.tui.driving import Driven, begun, run
from tui.screens.done import Done
from tui.screens.letters import LettersScreen
from tui.screens.one_check import OneCheck
from tui.screens.review import Reviewing
from tui.screens.ways_out import SaveAs, write_new
from tui.widgets.checks_pane import ChecksPane
from tui.widgets.fields.lines import Prose


def review(tmp_path: Path, script: object, *, size: tuple[int, int] = (110, 30)) -> None:
    """Run the app on a thank-you to look over."""

    async def arrived(driven: Driven) -> None:
        await driven.until(lambda: isinstance(driven.app.screen, Reviewing))
        await driven.until(lambda: isinstance(driven.app.focused, TextArea))
        await script(driven)  # type: ignore[operator]

    run(tmp_path, arrived, size=size, begin=lambda place: begun(place, "text"))


def _draft(driven: Driven) -> Prose:
    return driven.app.screen.query_one(Prose)


def test_an_open_slot_stops_the_draft_and_a_second_press_overrules_it(tmp_path: Path) -> None:
    async def script(driven: Driven) -> None:
        await driven.type("[name] ")
        await driven.shows("stops the draft")
        await driven.press("ctrl+j")
        await driven.shows("Held back")
        assert isinstance(driven.app.screen, Reviewing)
        await driven.press("ctrl+j")
        await driven.until(lambda: isinstance(driven.app.screen, Done))
        await driven.shows("[name] ")

    review(tmp_path, script)


def test_another_way_out_or_another_word_is_held_back_again(tmp_path: Path) -> None:
    async def script(driven: Driven) -> None:
        await driven.type("[name] ")
        await driven.press("ctrl+j")
        await driven.shows("Held back")
        await driven.press("x")
        await driven.press("ctrl+j")
        await driven.pilot.pause()
        assert isinstance(driven.app.screen, Reviewing)

    review(tmp_path, script)


def test_a_stopping_check_cannot_be_ignored_and_another_one_can(tmp_path: Path) -> None:
    async def script(driven: Driven) -> None:
        screen = driven.app.screen
        assert isinstance(screen, Reviewing)
        await driven.type("[name] ")
        await driven.until(lambda: bool(screen.findings) and screen.findings[0].stops)
        await driven.press("ctrl+g")
        assert screen.findings[0].stops
        _draft(driven).put("Hi Priya,\n\nThank you for everything.\n\nMia")
        await driven.until(lambda: bool(screen.findings) and not screen.findings[0].stops)
        before = screen.findings
        await driven.press("ctrl+g")
        await driven.until(lambda: screen.findings == before[1:])

    review(tmp_path, script)


def test_enter_on_a_check_goes_to_the_words_it_means(tmp_path: Path) -> None:
    async def script(driven: Driven) -> None:
        draft = _draft(driven)
        draft.put("Hi Priya,\n\nThank you, as [name] said.\n\nMia")
        await driven.until(lambda: "stops the draft" in driven.screen())
        driven.app.screen.query_one("#checks", OptionList).focus()
        await driven.press("home", "enter")
        await driven.until(lambda: draft.selected_text == "[name]")
        assert driven.app.focused is draft

    review(tmp_path, script)


def test_undo_brings_back_what_stood_before_an_editor_changed_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def script(driven: Driven) -> None:
        draft = _draft(driven)
        before = draft.text
        draft.put("from the editor")
        await driven.press("ctrl+z")
        await driven.until(lambda: draft.text == before)

    review(tmp_path, script)


def test_an_edit_that_is_left_is_there_again_and_is_handed_over_as_edited(tmp_path: Path) -> None:
    async def script(driven: Driven) -> None:
        await driven.type("Well: ")
        driven.app.screen.query_one(Prose)
        screen = driven.app.screen
        assert isinstance(screen, Reviewing)
        screen.save_unsent()
        assert "Well: " in screen.runner.unsent("text")
        await driven.press("ctrl+j", "ctrl+j")
        await driven.until(lambda: isinstance(driven.app.screen, Done))
        await driven.shows("Well: ")

    review(tmp_path, script)


def test_copying_goes_to_the_terminal_and_says_only_that(tmp_path: Path) -> None:
    async def script(driven: Driven) -> None:
        _draft(driven).put("Hi Priya,\n\nThank you for your advice on rosters.\n\nMia")
        await driven.press("f8")
        await driven.shows("Sent to your terminal's clipboard")
        assert "Thank you for your advice on rosters." in driven.app.clipboard

    review(tmp_path, script)


def test_the_evidence_of_the_line_under_the_cursor_is_shown(tmp_path: Path) -> None:
    async def script(driven: Driven) -> None:
        line = next(n for n, text in enumerate(_draft(driven).text.split("\n")) if "roster" in text)
        await driven.press(*["down"] * line)
        await driven.shows("n:2")

    review(tmp_path, script)


def test_a_file_that_exists_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "thanks.md"
    assert write_new(path, b"first\n") == ""
    assert "exists already" in write_new(path, b"second")
    assert path.read_text() == "first\n"
    assert "cannot be written" in write_new(tmp_path / "no" / "where.md", b"x")


@pytest.mark.skipif(os.name != "posix", reason="a script stands in for an editor")
@pytest.mark.parametrize(("code", "kept"), [(0, "edited"), (1, None)])
def test_an_editor_that_fails_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, kept: str | None
) -> None:
    from contextlib import nullcontext

    from tui.screens import ways_out

    editor = tmp_path / "editor"
    editor.write_text(f'#!/bin/sh\necho edited > "$1"\nexit {code}\n')
    editor.chmod(0o755)
    monkeypatch.setenv("VISUAL", str(editor))
    said: list[str] = []

    class Terminal:
        """The part of an app that an editor needs."""

        def suspend(self) -> nullcontext[None]:
            return nullcontext()

        def notify(self, words: str, **_: object) -> None:
            said.append(words)

    assert ways_out.edit(Terminal(), "before") == kept  # type: ignore[arg-type]
    assert bool(said) == (kept is None)


def test_one_key_mends_and_undo_brings_the_words_back(tmp_path: Path) -> None:
    async def script(driven: Driven) -> None:
        screen = driven.app.screen
        assert isinstance(screen, Reviewing)
        draft = _draft(driven)
        draft.put("Hi Pirya,\n\nThank you for your advice to let the team draft. I will try it in June.\n\nMia")
        await driven.until(lambda: bool(screen.findings) and screen.findings[0].id == "MSG-NAME")
        await driven.press("f5")
        await driven.until(lambda: draft.text.startswith("Hi Priya,"))
        await driven.until(lambda: all(finding.id != "MSG-NAME" for finding in screen.findings))
        await driven.press("ctrl+z")
        await driven.until(lambda: draft.text.startswith("Hi Pirya,"))

    review(tmp_path, script)


def test_a_check_is_explained_and_switched_off_for_this_person_or_altogether(tmp_path: Path) -> None:
    async def script(driven: Driven) -> None:
        screen = driven.app.screen
        assert isinstance(screen, Reviewing)
        _draft(driven).put("Hi Priya,\n\nThank you for everything.\n\nMia")
        await driven.until(lambda: any(finding.id == "THX-SPECIFIC" for finding in screen.findings))
        at = next(n for n, finding in enumerate(screen.findings) if finding.id == "THX-SPECIFIC")
        screen.query_one(ChecksPane).highlighted = at
        await driven.press("f4")
        await driven.until(lambda: isinstance(driven.app.screen, OneCheck))
        await driven.shows("Why it is asked")
        await driven.press("end", "enter")
        await driven.until(lambda: driven.app.screen is screen)
        await driven.until(lambda: all(finding.id != "THX-SPECIFIC" for finding in screen.findings))
        assert "THX-SPECIFIC" in switched_off(driven.app.workspace)

    review(tmp_path, script)


def test_what_is_ignored_here_stays_ignored_when_one_comes_back(tmp_path: Path) -> None:
    async def script(driven: Driven) -> None:
        screen = driven.app.screen
        assert isinstance(screen, Reviewing)
        _draft(driven).put("Hi Priya,\n\nThank you for everything.\n\nMia")
        await driven.until(lambda: bool(screen.findings))
        first = screen.findings[0]
        await driven.press("ctrl+g")
        await driven.until(lambda: first not in screen.findings)
        assert first.id in screen.runner.unsent("text")

    review(tmp_path, script)


def test_another_angle_tells_the_same_from_another_side_and_undo_brings_the_first_back(tmp_path: Path) -> None:
    async def script(driven: Driven) -> None:
        draft = _draft(driven)
        before = draft.text
        await driven.press("f7")
        await driven.until(lambda: draft.text != before)
        await driven.press("ctrl+z")
        await driven.until(lambda: draft.text == before)

    review(tmp_path, script)


def test_a_mail_is_saved_as_a_draft_that_a_mail_program_opens(tmp_path: Path) -> None:
    async def script(driven: Driven) -> None:
        await driven.press("ctrl+s")
        await driven.until(lambda: isinstance(driven.app.screen, SaveAs))
        driven.app.screen.query_one(Input).value = str(tmp_path / "thanks.eml")
        await driven.press("enter")
        await driven.until((tmp_path / "thanks.eml").exists)
        message = email.message_from_bytes((tmp_path / "thanks.eml").read_bytes())
        assert message["X-Unsent"] == "1"

    review(tmp_path, script)


def test_marking_as_sent_keeps_the_letter_to_be_read_again(tmp_path: Path) -> None:
    async def script(driven: Driven) -> None:
        words = next(line for line in _draft(driven).text.split("\n") if "roster" in line)[:30]
        await driven.press("ctrl+j", "ctrl+j")
        await driven.until(lambda: isinstance(driven.app.screen, Done))
        await driven.press("t")
        await driven.shows("Marked as sent")
        await driven.shows("✓ sent")
        kept = driven.app.workspace.all(Message)
        assert [message.mentor for message in kept] == ["priya-nair"]
        driven.app.go_home()
        driven.app.show_person("priya-nair")
        await driven.pilot.pause()
        await driven.press("l")
        await driven.until(lambda: isinstance(driven.app.screen, LettersScreen))
        await driven.shows("→")
        await driven.shows(words)

    review(tmp_path, script)
