"""The top line, the Engine screen and the journal, against a real server on loopback."""

from __future__ import annotations

import pytest
from textual.widgets import Input, TextArea

from assistant.conversations.engines import use
from assistant.model.people import Mentor
from assistant.workspace import Workspace
from tests.servers.speaking import Speaking
from tests.tui.driving import Driven, begun, run
from tests.tui.engine_driving import SECRET, consenting, on, shown_whole, two_notes
from tests.tui.toy import NOW
from tui.screens.engine import EngineScreen
from tui.screens.engine_setup import EngineSetup
from tui.screens.home import Home
from tui.screens.journal import JournalScreen
from tui.screens.one_of import OneOf


def test_the_top_line_tells_which_engine_is_on_and_where_it_sends(place: Workspace, server: Speaking) -> None:
    async def script(driven: Driven) -> None:
        await driven.shows(f"model test at http://127.0.0.1:{server.port} (this machine, loopback)")
        await driven.pilot.resize_terminal(60, 20)
        await driven.shows("test · this machine")
        assert "nothing leaves" not in driven.screen()
        driven.app.show_engine()
        await driven.until(lambda: isinstance(driven.app.screen, EngineScreen))
        await driven.press("o", "escape")
        await driven.shows("nothing leaves this machine")

    run(on(place, server), script)


def test_an_endpoint_is_set_up_in_the_screen_and_its_one_model_is_taken(place: Workspace, server: Speaking) -> None:
    async def script(driven: Driven) -> None:
        await driven.press("e")
        await driven.shows("The built-in engine is on, for no endpoint is set")
        await driven.press("u")
        await driven.until(lambda: isinstance(driven.app.screen, EngineSetup))
        await driven.type(server.base_url)
        await driven.press("enter", "enter", "enter")
        await driven.shows("The model engine is on: test at")
        await driven.shows("this machine, loopback")
        assert server.chats == []
        await driven.press("t")
        await driven.shows("What it can do, as of Sun 22 Nov 2026")
        await driven.shows("answers held to a schema")
        choice = place.engine_choice()
        assert choice is not None
        assert (choice.base_url, choice.model, choice.on) == (server.base_url, "test", True)

    run(place, script)


def test_of_several_models_one_is_chosen_and_can_be_changed(place: Workspace, server: Speaking) -> None:
    server.models = ("small", "large")

    async def script(driven: Driven) -> None:
        await driven.press("e", "u")
        await driven.until(lambda: isinstance(driven.app.screen, EngineSetup))
        await driven.type(server.base_url)
        await driven.press("ctrl+j")
        await driven.until(lambda: isinstance(driven.app.screen, OneOf))
        await driven.press("down", "enter")
        await driven.shows("The model engine is on: large at")
        await driven.press("m")
        await driven.until(lambda: isinstance(driven.app.screen, OneOf))
        await driven.press("up", "enter")
        await driven.shows("The model engine is on: small at")

    run(place, script)


@pytest.mark.parametrize(
    ("url", "key", "sentence"),
    [
        ("not an address", "", "is no web address"),
        ("http://127.0.0.1:9", "", "Nothing answers at http://127.0.0.1:9"),
        ("http://localhost:1", "sk-abc-123", "That is no name of an environment variable"),
        ("http://localhost:1", "gsk_abcdefghijklmn0123456789", "The key itself is never kept"),
    ],
)
def test_what_cannot_be_set_up_says_why_and_changes_nothing(
    place: Workspace, url: str, key: str, sentence: str
) -> None:
    async def script(driven: Driven) -> None:
        await driven.press("e", "u")
        await driven.until(lambda: isinstance(driven.app.screen, EngineSetup))
        driven.app.screen.query_one("#url", Input).value = url
        driven.app.screen.query_one("#key", Input).value = key
        await driven.press("ctrl+j")
        await driven.shows(sentence)
        await driven.press("escape")
        await driven.until(lambda: isinstance(driven.app.screen, EngineScreen))
        assert place.engine_choice() is None

    run(place, script, size=(150, 40))


def test_on_and_off_asking_and_masking_are_one_key_each(place: Workspace, server: Speaking) -> None:
    async def script(driven: Driven) -> None:
        await driven.press("e")
        await driven.shows("you can read all of it and are asked")
        await driven.press("a")
        await driven.shows("since Sun 22 Nov 2026")
        assert list(place.consents()) == [f"http://127.0.0.1:{server.port}"]
        await driven.press("d", "enter")
        await driven.until(lambda: not place.consents())
        await driven.press("k")
        await driven.until(lambda: (c := place.engine_choice()) is not None and c.mask is True)
        await driven.shows("Send names as they are written")
        await driven.press("o")
        await driven.shows("was turned off;")
        await driven.press("o")
        await driven.shows("The model engine is on")
        assert server.journal == []

    run(on(place, server), script)


def test_what_would_be_sent_now_is_read_without_sending_it(place: Workspace, server: Speaking) -> None:
    begun(place, "help")

    async def script(driven: Driven) -> None:
        await driven.until(lambda: isinstance(driven.app.screen, Home))
        driven.app.show_engine()
        await driven.press("w")
        await driven.shows("There is nothing to send")
        driven.app.open_notes()
        await driven.type("Priya said: let the team draft the roster first.")
        driven.app.start("session-prep", mentor="Priya Nair", sources=two_notes())
        await driven.until(lambda: consenting(driven))
        await driven.press("n")
        await driven.until(lambda: driven.asked)
        driven.app.show_engine()
        await driven.press("w")
        await driven.until(lambda: shown_whole(driven))
        await driven.shows("“Prepare a meeting”, as answered so far")
        await driven.shows("tokens")
        assert "roster" in driven.app.screen.query_one("#full", TextArea).text
        assert server.journal == []
        await driven.press("escape")
        await driven.until(lambda: isinstance(driven.app.screen, EngineScreen))

    run(on(place, server), script)


def test_the_journal_lists_what_was_sent_with_its_lines_and_never_a_key(
    place: Workspace, server: Speaking, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MY_KEY", SECRET)

    async def script(driven: Driven) -> None:
        driven.app.start("session-prep", mentor="Priya Nair", sources=two_notes())
        await driven.until(lambda: driven.asked)
        driven.app.show_engine()
        await driven.shows("1 request, 900 tokens")
        assert SECRET not in driven.screen()
        await driven.press("j")
        await driven.until(lambda: isinstance(driven.app.screen, JournalScreen))
        await driven.shows("reading your notes")
        await driven.shows("notes.md, lines 1 to 2")
        await driven.shows("900 as the server counted")
        assert server.chats[0].headers["authorization"] == f"Bearer {SECRET}"
        assert SECRET not in driven.screen()

    use(place, {"MY_KEY": SECRET}, server.base_url, model="test", key_variable="MY_KEY")
    place.consent(f"http://127.0.0.1:{server.port}", NOW)
    place.put(Mentor(id="priya-nair", name="Priya Nair"), when=NOW)
    run(place, script, size=(160, 40))


def test_settings_that_cannot_be_are_said_on_the_page_and_the_built_in_engine_goes_on(
    place: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", "not an address")

    async def script(driven: Driven) -> None:
        await driven.shows("nothing leaves this machine")
        await driven.press("e")
        await driven.shows("is no web address")

    run(place, script)
