"""While a model is asked: its words show, it can be stopped, and whatever goes wrong has a way on."""

from __future__ import annotations

import json
from typing import Any

import pytest

from assistant.workspace import Workspace
from tests.servers.obliging import obliging
from tests.servers.speaking import Fail, Hang, Move, Say, Speaking
from tests.tui.driving import Driven, run
from tests.tui.engine_driving import BEGINNING, drafts, on, writing
from tui.screens.conversation import Conversation
from tui.screens.home import Home
from tui.widgets.talk import talk


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
