"""Nothing is sent before a yes, and what is sent can be read whole beforehand."""

from __future__ import annotations

from textual.widgets import TextArea

from assistant.conversations.engines import use
from assistant.model.people import Mentor, Profile
from assistant.workspace import Workspace
from tests.servers.obliging import WORDS
from tests.servers.speaking import Hang, Speaking
from tests.tui.driving import Driven, begun, run
from tests.tui.engine_driving import consenting, drafts, on, writing
from tests.tui.toy import NOW
from tui.screens.outgoing import ConsentScreen
from tui.screens.reading import Reading


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
