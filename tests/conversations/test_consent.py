"""Nothing leaves before a person could read it; what left is in the journal; what fails is a choice."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from assistant.conversations.consent import COVERED, Decision, KeptHere, headline, in_full, nobody_to_ask, sent_in_words
from assistant.conversations.engines import Standing, standing, use
from assistant.conversations.guarded import AfterFailure, GuardedEngine, guarded
from assistant.dialogues.desk import Desk
from assistant.engines.builtin import perform
from assistant.engines.model.calling import Limits
from assistant.engines.model.errors import EngineError
from assistant.engines.model.outgoing import Outgoing
from assistant.engines.tasks import ReadNotes
from assistant.model.evidence import Source
from assistant.model.people import Profile
from assistant.workspace import Workspace, open_workspace
from tests.dialogues.desks import NOW
from tests.engines.model.scripts import GOALS, THANKS, debrief_task, read_task
from tests.servers.obliging import obliging
from tests.servers.speaking import Fail, Hang, Script, Speaking

READ = read_task()
"""Its shortest answer is a good one, so that it is asked for once."""
SHORT = Limits(connect=2, silence=5, total=20, attempts=1)


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(tmp_path) as workspace:
        yield workspace


class Person:
    """Decides as told; remembers what was shown."""

    def __init__(self, *decisions: Decision, after: tuple[AfterFailure, ...] = ()) -> None:
        self.decisions = list(decisions)
        self.after = list(after)
        self.shown: list[Outgoing] = []
        self.failures: list[str] = []

    async def decide(self, found: Outgoing) -> Decision:
        self.shown.append(found)
        return self.decisions.pop(0)

    async def choose(self, error: EngineError) -> AfterFailure:
        self.failures.append(str(error))
        return self.after.pop(0)


def on(place: Workspace, server: Speaking, *, mask: bool | None = None) -> Standing:
    return use(place, {}, server.base_url, model="test", mask=mask)


def engine_for(place: Workspace, here: Standing, person: Person, *, choosing: bool = False) -> GuardedEngine:
    return guarded(
        place,
        here,
        Desk(now=NOW),
        decide=person.decide,
        now=lambda: NOW,
        choose=person.choose if choosing else None,
        limits=SHORT,
    )


def failing_first(body: Any) -> Script:
    """A server that fails once and then answers."""
    moves: list[Any] = [Fail(500, body)]
    return lambda asked: moves.pop() if moves else obliging(asked)


def done(engine: GuardedEngine, *tasks: Any) -> list[Any]:
    return [asyncio.run(engine.perform(task)) for task in tasks]


def test_what_a_person_reads_before_is_word_for_word_what_is_sent(place: Workspace) -> None:
    with Speaking(script=obliging) as server:
        person = Person("once")
        done(engine_for(place, on(place, server), person), READ)
    (shown,) = person.shown
    assert [entry.body for entry in server.chats] == list(shown.bodies)
    text = in_full(shown)
    for message in server.chats[0].body["messages"]:
        assert message["content"] in text
    assert json.dumps(server.chats[0].body["response_format"], ensure_ascii=False) in text


def test_the_destination_is_named_with_its_tokens_and_loopback_as_such(place: Workspace) -> None:
    with Speaking(script=obliging) as server:
        person = Person("once")
        done(engine_for(place, on(place, server), person), THANKS)
        lines = "\n".join(headline(person.shown[0]))
        assert f"http://127.0.0.1:{server.port} (this machine, loopback)" in lines
    assert f"about {person.shown[0].size.tokens:,} tokens" in lines
    assert "masking: no" in lines


def test_a_person_is_asked_once_a_conversation(place: Workspace) -> None:
    with Speaking(script=obliging) as server:
        here, person = on(place, server), Person("once", "once")
        done(engine_for(place, here, person), THANKS, GOALS)
        assert len(person.shown) == 1
        done(engine_for(place, here, person), THANKS)
        assert len(person.shown) == 2


def test_a_yes_covers_what_is_made_of_the_notes_shown_and_other_notes_are_asked_about_anew(place: Workspace) -> None:
    other = ReadNotes(sources=(Source.of("Tom said: go.\n", title="other.md"),), today=NOW.date())
    with Speaking(script=obliging) as server:
        here, person = on(place, server), Person("once", "once")
        engine = engine_for(place, here, person)
        done(engine, READ, THANKS, debrief_task(), READ)
        assert len(person.shown) == 1
        assert COVERED in "\n".join(headline(person.shown[0]))
        done(engine, other, READ)
        assert [one.lines[0][0] for one in person.shown] == [READ.sources[0].id, other.sources[0].id]


def test_notes_first_shown_after_a_yes_to_something_else_are_asked_about(place: Workspace) -> None:
    with Speaking(script=obliging) as server:
        person = Person("once", "keep")
        engine = engine_for(place, on(place, server), person)
        done(engine, GOALS)
        with pytest.raises(KeptHere):
            done(engine, READ)
        assert {entry.task.split("@")[0] for entry in place.sent()} == {"shape-goals"}


def test_a_yes_for_good_is_remembered_for_that_destination_alone(place: Workspace) -> None:
    with Speaking(script=obliging) as server, Speaking(script=obliging) as other:
        person = Person("always", "keep")
        done(engine_for(place, on(place, server), person), THANKS)
        done(engine_for(place, on(place, server), person), THANKS)
        assert len(person.shown) == 1
        with pytest.raises(KeptHere):
            done(engine_for(place, on(place, other), person), THANKS)
        assert other.journal == []


def test_what_is_kept_here_never_connects_and_the_built_in_engine_goes_on(place: Workspace) -> None:
    with Speaking(script=obliging) as server:
        person = Person("keep")
        results = done(engine_for(place, on(place, server), person, choosing=True), THANKS, GOALS)
        assert server.journal == []
    assert results == [perform(THANKS), perform(GOALS)]
    assert len(person.shown) == 1
    assert place.sent() == ()


def test_where_nobody_can_be_asked_nothing_is_sent_and_the_way_is_named(place: Workspace) -> None:
    with Speaking(script=obliging) as server:
        engine = guarded(place, on(place, server), Desk(now=NOW), decide=nobody_to_ask, now=lambda: NOW)
        with pytest.raises(KeptHere, match=r"--dry-run.*mentee engine allow"):
            done(engine, THANKS)
        assert server.journal == []


def test_a_task_without_words_asks_nobody(place: Workspace) -> None:
    with Speaking(script=obliging) as server:
        empty = ReadNotes(sources=(Source.of("\n\n", title="empty.md"),), today=NOW.date())
        done(engine_for(place, on(place, server), Person()), empty)
        assert server.journal == []


def test_the_journal_tells_when_where_how_much_and_which_lines_and_none_of_the_words(place: Workspace) -> None:
    task = read_task()
    with Speaking(script=obliging) as server:
        engine = engine_for(place, on(place, server), Person("once"))
        engine.belongs_to("session-prep-1")
        done(engine, task)
    (entry,) = place.sent(conversation="session-prep-1")
    assert (entry.at, entry.destination, entry.model) == (NOW, f"http://127.0.0.1:{server.port}", "test")
    assert entry.lines == ((task.sources[0].id, 1, len(task.sources[0].lines)),)
    assert (entry.outcome, entry.tokens_read, entry.tokens_written, entry.requests) == ("answered", 900, 40, 1)
    assert entry.tokens > 500
    told = "\n".join(sent_in_words(entry))
    assert f"notes.md 1–{len(task.sources[0].lines)}; not masked" in told
    assert "900 read, 40 written" in told
    place.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert b"roster" not in place.path.read_bytes()


def test_masked_names_do_not_leave_and_the_person_sees_how_many(place: Workspace) -> None:
    desk = Desk(now=NOW, me=Profile(name="Ana Berg", private_words=("pilot",)))
    with Speaking(script=obliging) as server:
        person = Person("once")
        here = on(place, server, mask=True)
        engine = guarded(place, here, desk, decide=person.decide, now=lambda: NOW, limits=SHORT)
        done(engine, read_task())
        sent = json.dumps(server.chats[0].body)
    assert "Priya" not in sent
    assert "pilot" not in sent
    assert "[PERSON_1" in sent
    assert "placeholders" in "\n".join(headline(person.shown[0]))
    (entry,) = place.sent()
    assert entry.masked
    assert entry.hidden == len(person.shown[0].hidden) > 0


def test_a_failed_request_is_a_choice_again(place: Workspace) -> None:
    with Speaking(script=failing_first({"error": {"message": "out of memory near Priya"}})) as server:
        person = Person("once", after=("again",))
        engine = engine_for(place, on(place, server), person, choosing=True)
        (found,) = done(engine, READ)
    assert found.provenance.engine == "model"
    assert len(person.failures) == 1
    newest, oldest = place.sent()
    assert (oldest.outcome, newest.outcome) == ("failed", "answered")
    assert "Priya" not in oldest.said


def test_a_failed_request_is_a_choice_of_the_built_in_engine_for_this_turn(place: Workspace) -> None:
    with Speaking(script=failing_first({})) as server:
        person = Person("once", after=("builtin",))
        engine = engine_for(place, on(place, server), person, choosing=True)
        assert done(engine, READ) == [perform(READ)]
        (found,) = done(engine, READ)
    assert found.provenance.engine == "model"


def test_a_server_that_is_gone_is_a_sentence(place: Workspace) -> None:
    with Speaking(script=obliging) as server:
        here = on(place, server)
    with pytest.raises(EngineError, match="Nothing answers at"):
        done(engine_for(place, here, Person("once")), THANKS)
    assert [entry.outcome for entry in place.sent()] == ["failed"]


def test_stopping_closes_the_request_and_says_so_in_the_journal(place: Workspace) -> None:
    async def stopped_once_it_hangs(engine: GuardedEngine, server: Speaking) -> None:
        work = asyncio.create_task(engine.perform(THANKS))
        while not server.chats:
            await asyncio.sleep(0.01)
        work.cancel()
        with pytest.raises(asyncio.CancelledError):
            await work

    with Speaking(Hang()) as server:
        asyncio.run(stopped_once_it_hangs(engine_for(place, on(place, server), Person("once")), server))
        assert server.chats[0].left.wait(5)
    assert [entry.outcome for entry in place.sent()] == ["stopped"]


def test_how_an_endpoint_wants_to_be_asked_is_remembered_for_the_next_conversation(place: Workspace) -> None:
    def no_schema(body: dict[str, Any]) -> Any:
        if body.get("response_format", {}).get("type") == "json_schema":
            return Fail(400, {"error": {"message": "response_format json_schema is not supported"}})
        return obliging(body)

    with Speaking(script=no_schema) as server:
        person = Person("always")
        done(engine_for(place, on(place, server), person), READ)
        before = len(server.chats)
        done(engine_for(place, standing(place, {}), person), READ)
        assert len(server.chats) == before + 1
