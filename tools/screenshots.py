"""Pictures of the app for the documents: `python -m tools.screenshots` writes docs/pictures/*.svg.

Always the same day and the same sample, so that a picture only changes when the app does. Textual's pictures name a
font on the web; that rule is taken out, so that looking at a picture asks nobody for anything.
"""

from __future__ import annotations

import asyncio
import re
import tempfile
from collections.abc import Callable
from contextlib import chdir
from datetime import datetime
from pathlib import Path

from textual.pilot import Pilot

from assistant.conversations.engines import use
from assistant.engines.model.probing import Abilities
from tui.app import MenteeApp
from tui.demo_workspace import build_sample
from tui.screens.conversation import Conversation
from tui.screens.done import Done
from tui.screens.engine import EngineScreen
from tui.screens.ledger import LedgerScreen
from tui.screens.letters import LettersScreen
from tui.screens.outgoing import ConsentScreen
from tui.screens.person import PersonScreen
from tui.screens.review import Reviewing
from tui.screens.search import SearchScreen

PICTURES = Path(__file__).parents[1] / "docs" / "pictures"
NOW = datetime(2026, 11, 22, 9, 0)
SIZE = (120, 34)
PATIENCE = 500
PAPERS = 12
"""More pieces than a conversation leaves to be reviewed."""
ENDPOINT = "http://localhost:11434/v1"
MODEL = "qwen3:8b"


def without_fonts(svg: str) -> str:
    """A picture that names only fonts of the machine it is looked at on."""
    return re.sub(r"@font-face\s*\{.*?\}", "", svg, flags=re.S).replace("Fira Code", "monospace")


async def until(pilot: Pilot[str], come: Callable[[], bool]) -> None:
    """Wait until something is so."""
    for _ in range(PATIENCE):
        if come():
            await pilot.pause(0.1)
            return
        await pilot.pause(0.02)
    raise SystemExit("the app did not come to the screen to be pictured")


async def take(pilot: Pilot[str], name: str) -> None:
    """Write the picture of what is on the screen."""
    svg = without_fonts(pilot.app.export_screenshot(title="mentee"))
    (PICTURES / f"{name}.svg").write_text(svg, encoding="utf-8")


async def tour(app: MenteeApp) -> None:
    """Home, a conversation with its draft, the review, and the last screen."""
    async with app.run_test(size=SIZE) as pilot:
        await until(pilot, lambda: app.screen.focused is not None)
        await take(pilot, "home")
        app.start("session-prep", mentor="priya-nair", sources=app.workspace.sources())

        def at(key: str) -> bool:
            screen = app.screen
            return isinstance(screen, Conversation) and screen.field is not None and screen.field.turn.key == key

        await until(pilot, lambda: at("read"))
        await take(pilot, "card")
        await pilot.press("enter")
        await until(pilot, lambda: at("regret"))
        await pilot.press("enter")
        await until(pilot, lambda: at("topic[1].standing"))
        await take(pilot, "conversation")
        await pilot.press(*"lean to two pilots", "enter", "f9")
        await until(pilot, lambda: isinstance(app.screen, Reviewing))
        for _ in range(PAPERS):
            if isinstance(app.screen, Done):
                break
            await pilot.press("ctrl+j")
            await pilot.pause(0.2)
        await until(pilot, lambda: isinstance(app.screen, Done))
        await take(pilot, "done")
        await letters(app, pilot)
        await model(app, pilot)


async def letters(app: MenteeApp, pilot: Pilot[str]) -> None:
    """A thank-you under review, with a slip in it; then what is kept: a person, their letters, advice, and a search."""
    app.start("thanks", mentor="tom-okafor")
    await until(pilot, lambda: isinstance(app.screen, Conversation) and app.screen.field is not None)
    await pilot.press("f9")
    await until(pilot, lambda: isinstance(app.screen, Reviewing))
    review = app.screen
    assert isinstance(review, Reviewing)
    review.letter.put("", review.letter.text.replace("Hi Tom,", "Hi Tmo,\n\nSorry to bother you again!"))
    await until(pilot, lambda: any(finding.id == "MSG-NAME" for finding in review.findings))
    await take(pilot, "review")
    app.go_home()
    app.show_person("priya-nair")
    await until(pilot, lambda: isinstance(app.screen, PersonScreen))
    await take(pilot, "person")
    await pilot.press("l")
    await until(pilot, lambda: isinstance(app.screen, LettersScreen))
    await take(pilot, "letters")
    app.go_home()
    app.show_ledger()
    await until(pilot, lambda: isinstance(app.screen, LedgerScreen))
    await take(pilot, "advice")
    app.go_home()
    app.show_search("roster")
    await until(pilot, lambda: isinstance(app.screen, SearchScreen))
    await take(pilot, "search")


async def model(app: MenteeApp, pilot: Pilot[str]) -> None:
    """The engine with a model set up, and what would be sent to it, before anything is; that needs no server."""
    app.go_home()
    use(app.workspace, {}, ENDPOINT, model=MODEL, mask=True)
    found = Abilities(
        base_url=ENDPOINT,
        model=MODEL,
        models=(MODEL, "gemma3:4b"),
        by_schema="yes",
        as_object="yes",
        when_told="yes",
        streaming=True,
        usage=True,
        context=16_384,
    )
    app.workspace.remember_endpoint(ENDPOINT, MODEL, found.model_dump_json(), NOW)
    app.show_engine()
    await until(pilot, lambda: isinstance(app.screen, EngineScreen))
    await take(pilot, "engine")
    app.start("thanks", mentor="tom-okafor")
    await until(pilot, lambda: isinstance(app.screen, Conversation) and app.screen.field is not None)
    await pilot.press("f9")
    await until(pilot, lambda: isinstance(app.screen, ConsentScreen))
    await take(pilot, "consent")


def main() -> None:
    """Write the pictures. The sample lies at a relative path, so that no picture names a folder of this machine."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, chdir(folder), build_sample(Path("sample"), NOW) as workspace:
        asyncio.run(tour(MenteeApp(workspace, clock=lambda: NOW, grace=0)))


if __name__ == "__main__":
    main()
