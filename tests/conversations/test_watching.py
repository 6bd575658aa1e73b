"""What is going on is shown while it goes on: requests, tokens, the words that come, and the try that is waited for."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from assistant.conversations.consent import Consent
from assistant.conversations.engines import use
from assistant.conversations.guarded import GuardedEngine
from assistant.conversations.watching import Watch, Work
from assistant.dialogues.desk import Desk
from assistant.engines.model.calling import Limits
from assistant.engines.model.errors import EngineError
from assistant.engines.tasks import ReadNotes
from assistant.model.evidence import Source
from assistant.workspace import open_workspace
from tests.dialogues.desks import NOW
from tests.engines.model.scripts import THANKS
from tests.servers.obliging import WORDS, obliging
from tests.servers.speaking import Fail, Say, Speaking


def watched(path: Path, server: Speaking, task: object, *, fails: bool = False) -> list[Work]:
    """Every picture of performing a task that may be sent."""
    seen: list[Work] = []
    watch = Watch(seen.append)

    async def yes(_: object) -> str:
        return "once"

    with open_workspace(path) as place:
        here = use(place, {}, server.base_url, model="test")
        consent = Consent(place, yes, lambda: NOW)  # type: ignore[arg-type]
        engine = GuardedEngine(here, consent, desk=Desk(now=NOW), watch=watch, limits=Limits(attempts=2))
        try:
            asyncio.run(engine.perform(task, watch.says))  # type: ignore[arg-type]
        except EngineError:
            assert fails
    return seen


def test_the_words_come_while_the_answer_does_and_the_tokens_are_the_servers_at_the_end(tmp_path: Path) -> None:
    with Speaking(script=obliging) as server:
        seen = watched(tmp_path, server, THANKS)
    assert any(WORDS in work.words for work in seen)
    assert seen[0].line.startswith("write-message")
    assert (seen[-1].begun, seen[-1].of, seen[-1].answered) == (1, 1, 1)
    assert (seen[-1].sent, seen[-1].came) == (900, 40)


def test_another_try_is_told_with_its_wait_and_its_reason_and_forgotten_when_words_come(tmp_path: Path) -> None:
    moves = [Fail(503, {"error": {"message": "overloaded"}}, headers={"Retry-After": "0"})]
    with Speaking(script=lambda body: moves.pop() if moves else obliging(body)) as server:
        seen = watched(tmp_path, server, THANKS)
    (retry,) = {work.retry for work in seen if work.retry}
    assert retry.seconds == 0
    assert "503" in retry.because or "overloaded" in retry.because
    assert seen[-1].retry is None


def test_of_several_requests_it_is_told_which_one_runs_and_how_many_there_are(tmp_path: Path) -> None:
    notes = Source.of("\n\n".join(f"Priya: point {n}. " + "we spoke of rosters and of night shifts. " * 30
                                   for n in range(60)), title="long.md")  # fmt: skip
    with Speaking(script=obliging) as server:
        seen = watched(tmp_path, server, ReadNotes(sources=(notes,), today=NOW.date()))
    assert seen[-1].of > 1
    assert seen[-1].begun == seen[-1].answered == seen[-1].of
    assert seen[-1].sent == 900 * seen[-1].of


def test_after_a_cut_the_words_that_had_come_were_seen(tmp_path: Path) -> None:
    pieces = ('{"subject": "Thank you", "paragraphs": [{"text": "Dear', " Priya")
    cut = Say(pieces=pieces, cut_after=1, finish=None, usage=None)
    with Speaking(script=lambda _: cut) as server:
        seen = watched(tmp_path, server, THANKS, fails=True)
    assert "Thank you" in seen[-1].words


@pytest.mark.parametrize("text", ["", "x" * 400])
def test_tokens_of_an_answer_that_still_comes_are_estimated(text: str) -> None:
    seen: list[Work] = []
    watch = Watch(seen.append)
    watch.heard(watch.begun(None, 100), text)
    assert (seen[-1].sent, seen[-1].came) == (100, max(1, len(text) // 4))
