"""The page of one person: the relationship over time, what is kept, and what can be done next."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input

from assistant.dialogues.outcomes import Outcome
from assistant.model.people import Mentor
from assistant.model.work import Advice, Artifact, Commitment
from assistant.workspace import open_workspace
from tests.tui.driving import Driven, run
from tests.tui.toy import NOW
from tui.demo_workspace import build_sample
from tui.screens.conversation import Conversation
from tui.screens.home import Home
from tui.screens.ledger import LedgerScreen
from tui.screens.person import PersonScreen
from tui.screens.promises import PromisesScreen


async def opened(driven: Driven, name: str) -> None:
    """Go to the page of the person under the highlight of the people."""
    await driven.shows(name)
    driven.app.screen.query_one("#people").focus()
    await driven.press("p")
    await driven.until(lambda: isinstance(driven.app.screen, PersonScreen))
    await driven.shows("What you can do")


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60)], ids=str)
def test_the_page_begins_with_the_relationship_drawn_over_time(tmp_path: Path, size: tuple[int, int]) -> None:
    async def script(driven: Driven) -> None:
        await opened(driven, "Priya Nair")
        await driven.shows("▼")
        shown = driven.screen()
        for words in ("● active", "head of nursing", "Meetings", "Priya promised", "Prepare Wednesday with Priya"):
            assert words in shown

    run(build_sample(tmp_path, NOW), script, size=size)


def test_space_reads_on_and_nothing_kept_is_missing(tmp_path: Path) -> None:
    async def script(driven: Driven) -> None:
        await opened(driven, "Priya Nair")
        seen = driven.screen()
        for _ in range(6):
            await driven.press("space")
            await driven.pilot.pause()
            seen += driven.screen()
        for words in (
            "runs the marathon in Porto",
            "for you alone",
            "our agreement",
            "You: send the roster draft",
            "due Fri 27 Nov",
            "three people now bring their own swaps",
            "told Mon 26 Oct",
            "I have a plan for handing out",
            "One question a day",
            "You explain well and then you take the pen",
        ):
            assert words in seen

    run(build_sample(tmp_path, NOW), script, size=(200, 24))


def test_p_opens_who_the_next_step_is_about_and_goes_on_to_the_next_person(tmp_path: Path) -> None:
    async def script(driven: Driven) -> None:
        await driven.shows("Thank Tom for Thursday")
        await driven.press("p")
        await driven.until(lambda: isinstance(driven.app.screen, PersonScreen))
        await driven.shows("ward manager, orthopaedics")
        await driven.press("p")
        await driven.shows("staffing analyst")
        await driven.press("p")
        await driven.shows("head of nursing")
        await driven.press("escape")
        await driven.until(lambda: isinstance(driven.app.screen, Home))

    run(build_sample(tmp_path, NOW), script)


def test_what_is_ticked_off_elsewhere_is_ticked_off_here(tmp_path: Path) -> None:
    workspace = open_workspace(tmp_path)
    workspace.put(
        Mentor(id="priya", name="Priya Nair"),
        Commitment(id="draft", who="me", what="send the draft", mentor="priya", due=NOW.date()),
        Advice(id="walk", mentor="priya", text="walk the ward first"),
    )

    async def script(driven: Driven) -> None:
        await opened(driven, "Priya Nair")
        await driven.shows("○ You: send the draft")
        assert "next person" not in driven.screen()
        await driven.press("o")
        await driven.until(lambda: isinstance(driven.app.screen, PromisesScreen))
        await driven.shows("send the draft")
        await driven.press("space", "escape")
        await driven.shows("✓ You: send the draft")
        await driven.press("a")
        await driven.until(lambda: isinstance(driven.app.screen, LedgerScreen))

    run(workspace, script)


def test_enter_begins_what_is_due_with_them(tmp_path: Path) -> None:
    async def script(driven: Driven) -> None:
        await opened(driven, "Priya Nair")
        await driven.press("enter")
        await driven.until(lambda: isinstance(driven.app.screen, Conversation))
        assert driven.conversation.runner.info.dialogue == "session-prep"

    run(build_sample(tmp_path, NOW), script)


def test_the_drawing_is_saved_as_svg_or_as_text(tmp_path: Path) -> None:
    target = tmp_path / "priya.svg"

    async def script(driven: Driven) -> None:
        await opened(driven, "Priya Nair")
        await driven.press("s")
        await driven.shows("Save to a file")
        driven.app.screen.query_one(Input).value = str(target)
        await driven.press("enter")
        await driven.until(target.exists)

    run(build_sample(tmp_path / "sample", NOW), script)
    assert target.read_text(encoding="utf-8").startswith("<svg")


def test_somebody_of_whom_nothing_is_kept_has_an_honest_page(tmp_path: Path) -> None:
    workspace = open_workspace(tmp_path)
    workspace.put(Mentor(id="nia", name="Nia Mensah"))

    async def script(driven: Driven) -> None:
        await opened(driven, "Nia Mensah")
        await driven.shows("Nothing with a day is noted yet.")

    run(workspace, script)


def test_what_is_copied_at_the_end_of_a_close_out_has_nothing_private(tmp_path: Path) -> None:
    sent = Artifact(id="a", sort="close-out", title="Close-out for Priya", text="Thank you for all of it.")
    own = Artifact(id="b", sort="close-out", title="Close-out, for me", text="She was close to leaving.", private=True)

    async def script(driven: Driven) -> None:
        driven.app.show_outcome(Outcome(title="Close-out", records=(sent, own)), dialogue="close-out")
        await driven.shows("She was close to leaving")
        await driven.shows("for you alone")
        await driven.press("c")
        await driven.until(lambda: driven.app.clipboard == "Thank you for all of it.")

    run(open_workspace(tmp_path), script)


def test_agendas_debriefs_and_close_outs_can_be_read_again_beside_the_letters(tmp_path: Path) -> None:
    workspace = build_sample(tmp_path, NOW)
    page = Artifact(id="p", sort="close-out", title="Close-out, for me", text="She was close.", mentor="priya-nair")
    workspace.put(page.model_copy(update={"private": True, "day": NOW.date()}))

    async def script(driven: Driven) -> None:
        await opened(driven, "Priya Nair")
        await driven.press("l")
        await driven.shows("≡ Close-out, for me")
        await driven.shows("She was close.")
        assert "mark as sent" not in driven.screen()

    run(workspace, script)
