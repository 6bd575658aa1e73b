"""A model in the app, against a real server on loopback: set up, asked about, streamed, stopped, failed, journaled."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from textual.widgets import Input, TextArea

from assistant.conversations.engines import use
from assistant.conversations.runner import Runner
from assistant.model.people import Mentor, Profile
from assistant.workspace import Workspace, open_workspace
from tests.servers.obliging import WORDS, obliging
from tests.servers.speaking import Fail, Hang, Move, Say, Speaking
from tests.tui.driving import Driven, begun, run
from tests.tui.toy import NOW
from tui.screens.conversation import Conversation
from tui.screens.engine import EngineScreen
from tui.screens.engine_setup import EngineSetup
from tui.screens.home import Home
from tui.screens.journal import JournalScreen
from tui.screens.one_of import OneOf
from tui.screens.outgoing import ConsentScreen, OutgoingScreen
from tui.screens.reading import Reading
from tui.widgets.talk import talk

BEGINNING = '{"subject": "Thank you", "paragraphs": [{"text": "Dear Priya, I tried your'
SECRET = "not-for-anybodys-eyes-0123456789"


@pytest.fixture(name="server")
def _obliging_server() -> Iterator[Speaking]:
    with Speaking(script=obliging) as speaking:
        yield speaking


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(tmp_path) as workspace:
        yield workspace


def on(place: Workspace, server: Speaking, *, allowed: bool = False) -> Workspace:
    """The workspace with the model engine on."""
    here = use(place, {}, server.base_url, model="test")
    assert here.endpoint is not None
    if allowed:
        place.consent(here.endpoint.origin, NOW)
    return place


def writing(place: Workspace) -> Runner:
    """A conversation whose next step is work for an engine."""
    runner = begun(place, "first")
    runner.skip()
    return runner


def shown_whole(driven: Driven) -> bool:
    """Whether what would be sent stands there to be read."""
    screen = driven.app.screen
    return isinstance(screen, OutgoingScreen) and bool(screen.query("#full"))


def consenting(driven: Driven) -> bool:
    """Whether the person is asked for consent."""
    return isinstance(driven.app.screen, ConsentScreen) and shown_whole(driven)


def drafts(place: Workspace) -> list[dict[str, Any]]:
    """What engines made in the conversation, as it is kept."""
    (info,) = place.conversations()
    answer = place.answers(info.id).get("draft")
    return [] if answer is None else [answer.value]  # type: ignore[list-item]


# ------------------------------------------------------------------------------------------------------------ consent


def test_before_the_first_request_everything_can_be_read_and_nothing_was_sent(
    place: Workspace, server: Speaking
) -> None:
    async def script(driven: Driven) -> None:
        await driven.until(lambda: consenting(driven))
        await driven.shows(f"http://127.0.0.1:{server.port} (this machine, loopback)")
        shown = driven.screen()
        assert "writing a message" in shown
        assert "tokens" in shown
        assert "masking" in shown
        text = driven.app.screen.query_one("#full", TextArea).text
        assert "let the team draft the roster first" in text
        assert server.journal == []
        assert place.sent() == ()
        await driven.press("s")
        await driven.until(lambda: driven.reviewing)
        sent = server.chats[0].body
        assert all(message["content"] in text for message in sent["messages"])
        assert WORDS in driven.app.screen.query_one("#draft", TextArea).text

    run(on(place, server), script, begin=writing)


def test_a_key_pressed_too_often_sends_nothing(place: Workspace, server: Speaking) -> None:
    async def script(driven: Driven) -> None:
        await driven.until(lambda: consenting(driven))
        await driven.press("enter", "enter", "ctrl+j", "space")
        assert isinstance(driven.app.screen, ConsentScreen)
        driven.app.grace = 1000
        await driven.press("s")
        assert isinstance(driven.app.screen, ConsentScreen)
        assert server.journal == []

    run(on(place, server), script, begin=writing)


def test_not_now_is_the_built_in_engine_for_this_turn_and_nothing_is_sent(place: Workspace, server: Speaking) -> None:
    async def script(driven: Driven) -> None:
        await driven.until(lambda: consenting(driven))
        await driven.press("n")
        await driven.until(lambda: driven.reviewing)
        assert server.journal == []
        (draft,) = drafts(place)
        assert draft["provenance"]["engine"] == "builtin"

    run(on(place, server), script, begin=writing)


def test_going_back_from_what_would_be_sent_leaves_the_choice_open(place: Workspace, server: Speaking) -> None:
    async def script(driven: Driven) -> None:
        await driven.until(lambda: consenting(driven))
        await driven.press("escape")
        await driven.shows("Nothing was sent.")
        await driven.press("enter")
        await driven.until(lambda: consenting(driven))
        await driven.press("escape")
        await driven.shows("2 The built-in engine for this turn")
        await driven.press("2", "enter")
        await driven.until(lambda: driven.reviewing)
        assert server.journal == []

    run(on(place, server), script, begin=writing)


def test_always_is_remembered_for_the_destination_and_not_asked_again(place: Workspace, server: Speaking) -> None:
    async def script(driven: Driven) -> None:
        await driven.until(lambda: consenting(driven))
        await driven.press("tab", "up", "enter")
        await driven.until(lambda: driven.reviewing)
        assert list(place.consents()) == [f"http://127.0.0.1:{server.port}"]

    run(on(place, server), script, begin=writing)

    before = len(server.chats)

    async def again(driven: Driven) -> None:
        await driven.until(lambda: driven.reviewing)
        assert len(server.chats) > before

    run(place, again, begin=writing)


def test_what_goes_masked_is_named_and_is_not_in_what_is_sent(place: Workspace, server: Speaking) -> None:
    place.put(Profile(name="Mia", private_words=("roster",)), when=NOW)
    use(place, {}, server.base_url, model="test", mask=True)

    async def script(driven: Driven) -> None:
        await driven.until(lambda: consenting(driven))
        hidden, _, sent = driven.app.screen.query_one("#full", TextArea).text.partition("\n\n")
        assert "Priya Nair" in hidden
        assert "Priya" not in sent
        await driven.shows("go as placeholders: Priya Nair, ")

    run(place, script, begin=writing)


def test_the_live_draft_beside_the_talk_is_never_sent(place: Workspace, server: Speaking) -> None:
    async def script(driven: Driven) -> None:
        await driven.shows("of 30 minutes planned")
        await driven.press("f3", "f3")
        await driven.until(lambda: (t := driven.conversation.turn) is not None and t.key == "good")
        assert server.journal == []

    run(on(place, server, allowed=True), script, begin=lambda place: begun(place, "help"))


def test_notes_are_read_by_the_model_only_after_a_yes_that_holds_for_the_whole_conversation(
    place: Workspace, server: Speaking
) -> None:
    place.put(Mentor(id="priya-nair", name="Priya Nair"), when=NOW)

    async def script(driven: Driven) -> None:
        driven.app.open_notes()
        await driven.type("Priya said: let the team draft the roster first.")
        await driven.press("ctrl+j")
        await driven.until(lambda: consenting(driven))
        await driven.shows("reading your notes")
        assert server.journal == []
        await driven.press("s")
        await driven.until(lambda: driven.asked)
        assert len(server.chats) == 1
        await driven.press("f9")
        await driven.until(lambda: len(server.chats) > 1)

    run(on(place, server), script)


def test_reading_that_is_left_keeps_the_notes_where_they_were(place: Workspace) -> None:
    async def script(driven: Driven) -> None:
        driven.app.open_notes()
        await driven.type("pilot slipped")
        await driven.press("ctrl+j")
        await driven.until(lambda: isinstance(driven.app.screen, Reading))
        await driven.until(lambda: len(server.chats) == 1)
        await driven.press("escape")
        await driven.shows("Stopped; nothing is lost.")
        await driven.until(server.chats[0].left.is_set)
        await driven.press("escape")
        await driven.shows("Paste your rough notes")
        await driven.shows("pilot slipped")

    with Speaking(Hang()) as server:
        run(on(place, server, allowed=True), script)


# ---------------------------------------------------------------------------------------------------- while it is asked


def test_the_first_words_show_while_the_answer_still_comes(place: Workspace) -> None:
    async def script(driven: Driven) -> None:
        await driven.shows("Dear Priya, I tried your")
        shown = driven.screen()
        assert "Writing: Thank-you" in shown
        assert "1 request" in shown
        assert "tokens sent" in shown
        assert "subject" not in shown

    with Speaking(Say(pieces=(BEGINNING, " advice"), hang_after=1)) as server:
        run(on(place, server, allowed=True), script, begin=writing)


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (60, 20)])
def test_escape_stops_the_stream_frees_the_server_and_only_then_leaves(place: Workspace, size: tuple[int, int]) -> None:
    async def script(driven: Driven) -> None:
        await driven.shows("I tried")
        await driven.press("escape")
        await driven.shows("Stopped; nothing is lost.")
        await driven.until(server.chats[0].left.is_set)
        assert isinstance(driven.app.screen, Conversation)
        assert [entry.outcome for entry in place.sent()] == ["stopped"]
        assert drafts(place) == []
        await driven.press("escape")
        await driven.until(lambda: isinstance(driven.app.screen, Home))

    with Speaking(Say(pieces=(BEGINNING, " advice"), hang_after=1)) as server:
        run(on(place, server, allowed=True), script, begin=writing, size=size)


def test_what_the_model_itself_could_not_ground_is_told_before_the_questions(place: Workspace) -> None:
    def stranger(body: dict[str, Any]) -> Move:
        found = obliging(body)
        assert isinstance(found, Say)
        answer = json.loads(found.text)
        answer["advice"] = [{"text": "Sell the ward to Gavrilo", "lines": [1], "giver": "Gavrilo", "to": "me"}]
        return Say(json.dumps(answer))

    async def script(driven: Driven) -> None:
        driven.app.open_notes()
        await driven.type("Priya said: let the team draft the roster first.")
        await driven.press("ctrl+j")
        await driven.shows("Look at this before you trust")
        await driven.press("enter")
        await driven.until(lambda: driven.asked)

    with Speaking(script=stranger) as server:
        run(on(place, server, allowed=True), script)


def test_who_wrote_a_piece_and_what_it_took_is_told_in_the_talk(place: Workspace, server: Speaking) -> None:
    async def script(driven: Driven) -> None:
        await driven.until(lambda: driven.reviewing)
        await driven.press("f2")
        await driven.until(lambda: driven.asked)
        await driven.press("enter")
        await driven.until(lambda: driven.reviewing)
        rows = talk(driven.conversation.runner.step, driven.conversation.marks)
        assert "Thank-you: written by test, " in rows.plain
        assert "tokens read" in rows.plain

    run(on(place, server, allowed=True), script, begin=writing)


def test_a_server_killed_in_mid_answer_leads_to_a_choice_and_the_built_in_engine_goes_on(place: Workspace) -> None:
    async def script(driven: Driven) -> None:
        await driven.shows("I tried your")
        server.close()
        await driven.shows("stopped half-way")
        await driven.press("2", "enter")
        await driven.until(lambda: driven.reviewing)
        (draft,) = drafts(place)
        assert draft["provenance"]["engine"] == "builtin"
        assert [entry.outcome for entry in place.sent()] == ["failed"]

    with Speaking(Say(pieces=(BEGINNING, " advice"), hang_after=1)) as server:
        run(on(place, server, allowed=True), script, begin=writing)


@pytest.mark.parametrize(
    ("move", "sentence"),
    [
        (Fail(401, {"error": {"message": "no key"}}), "wants a key"),
        (Fail(404, {"error": {"message": "model 'test' not found"}}), "has no model “test”"),
        (Say(finish="stop"), "ended its answer before a word"),
        (Say(refusal="I cannot"), "declined this"),
    ],
)
def test_whatever_goes_wrong_is_one_sentence_and_can_be_tried_again(
    place: Workspace, move: Move, sentence: str
) -> None:
    moves = [move]

    async def script(driven: Driven) -> None:
        await driven.shows(sentence)
        assert isinstance(driven.app.screen, Conversation)
        await driven.press("enter")
        await driven.until(lambda: driven.reviewing)

    with Speaking(script=lambda body: moves.pop() if moves else obliging(body)) as server:
        run(on(place, server, allowed=True), script, begin=writing, size=(150, 40))


def test_a_retry_shows_with_its_wait_and_its_reason(place: Workspace) -> None:
    async def script(driven: Driven) -> None:
        await driven.shows("trying again in ")
        await driven.shows("takes no more")
        await driven.press("escape")
        await driven.shows("Stopped; nothing is lost.")

    with Speaking(script=lambda _: Fail(429, headers={"Retry-After": "50"})) as server:
        run(on(place, server, allowed=True), script, begin=writing, size=(150, 40))


def test_going_back_while_it_is_asked_frees_the_server(place: Workspace) -> None:
    async def script(driven: Driven) -> None:
        await driven.until(lambda: len(server.chats) == 1)
        await driven.press("f2")
        await driven.until(server.chats[0].left.is_set)
        await driven.until(lambda: driven.conversation.field is not None)

    with Speaking(Hang()) as server:
        run(on(place, server, allowed=True), script, begin=writing)


def test_the_window_may_change_its_size_while_words_come(place: Workspace) -> None:
    async def script(driven: Driven) -> None:
        await driven.shows("I tried")
        for width, height in ((60, 16), (150, 50), (80, 24)):
            await driven.pilot.resize_terminal(width, height)
            await driven.shows("Writing: Thank-you")
        await driven.press("escape")
        await driven.shows("1 Try again")

    with Speaking(Say(pieces=(BEGINNING, " advice"), hang_after=1)) as server:
        run(on(place, server, allowed=True), script, begin=writing)


def test_leaving_the_app_in_mid_stream_frees_the_server(place: Workspace) -> None:
    async def script(driven: Driven) -> None:
        await driven.shows("I tried")
        await driven.press("ctrl+q")

    with Speaking(Say(pieces=(BEGINNING, " advice"), hang_after=1)) as server:
        run(on(place, server, allowed=True), script, begin=writing)
        assert server.chats[0].left.wait(10)


def test_words_that_would_steer_a_terminal_or_the_app_are_only_shown(place: Workspace) -> None:
    hostile = json.dumps({"subject": "[@click=app.quit]x[/]\x1b]2;PWNED\x07", "paragraphs": []})

    async def script(driven: Driven) -> None:
        await driven.shows("[@click=app.quit]x[/]")
        assert "\x1b" not in driven.screen()

    with Speaking(Say(pieces=(hostile, " "), hang_after=1)) as server:
        run(on(place, server, allowed=True), script, begin=writing)


# ------------------------------------------------------------------------------------------------------- the top line


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


# --------------------------------------------------------------------------------------------------- the Engine screen


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
        driven.app.start("session-prep", mentor="Priya Nair", sources=_notes())
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
        driven.app.start("session-prep", mentor="Priya Nair", sources=_notes())
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


def _notes() -> tuple[Any, ...]:
    from assistant.model.evidence import Source

    return (Source.of("Pilot slipped two weeks.\nPriya said: let the team draft the roster first.", title="notes.md"),)
