"""What the workspace keeps of the model engine: a choice, what is known of endpoints, consents, and the journal."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from assistant.model.errors import MenteeError
from assistant.model.sending import EngineChoice, Sent
from assistant.workspace import Workspace, open_workspace

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
HERE = "http://127.0.0.1:8080"
URL = f"{HERE}/v1"
ENTRY = Sent(
    at=NOW, destination=HERE, model="qwen", task="write-message@1", conversation="thanks-1", tokens=900,
    lines=(("a1", 1, 12),), titles=(("a1", "notes.md"),), masked=True, hidden=3,
)  # fmt: skip


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(tmp_path) as workspace:
        yield workspace


def test_nothing_is_chosen_until_somebody_chooses(place: Workspace) -> None:
    assert place.engine_choice() is None
    assert place.consents() == {}
    assert place.sent() == ()


def test_the_last_choice_stands_after_a_restart(place: Workspace) -> None:
    place.choose_engine(EngineChoice(base_url=URL, model="first"))
    place.choose_engine(EngineChoice(base_url=URL, model="second", key_variable="MY_KEY", mask=True))
    with open_workspace(place.path) as again:
        assert again.engine_choice() == EngineChoice(base_url=URL, model="second", key_variable="MY_KEY", mask=True)


def test_what_is_known_is_kept_for_each_model_at_each_address(place: Workspace) -> None:
    place.remember_endpoint(URL, "a", '{"rung": "schema"}', NOW)
    place.remember_endpoint(URL, "b", '{"rung": "plain"}', NOW)
    place.remember_endpoint(URL, "a", '{"rung": "object"}', NOW + timedelta(days=1))
    assert place.known_endpoint(URL, "a") == ('{"rung": "object"}', NOW + timedelta(days=1))
    assert place.known_endpoint(URL, "b") == ('{"rung": "plain"}', NOW)
    assert place.known_endpoint("http://127.0.0.1:1/v1", "a") is None


def test_a_consent_is_for_one_destination_and_can_be_taken_back(place: Workspace) -> None:
    place.consent(HERE, NOW)
    place.consent(HERE, NOW + timedelta(days=1))
    place.consent("https://models.example", NOW)
    assert place.consents()[HERE] == NOW
    assert place.withdraw_consent(HERE)
    assert not place.withdraw_consent(HERE)
    assert list(place.consents()) == ["https://models.example"]


def test_an_entry_is_on_disk_before_it_is_known_what_came_of_it(place: Workspace) -> None:
    number = place.note_sent(ENTRY)
    with open_workspace(place.path) as other:
        assert other.sent() == (ENTRY,)
    answered = ENTRY.model_copy(update={"outcome": "answered", "tokens_read": 880})
    place.complete_sent(number, answered)
    assert place.sent() == (answered,)


def test_the_journal_is_read_newest_first_and_by_conversation(place: Workspace) -> None:
    other = ENTRY.model_copy(update={"conversation": "goals-1", "at": NOW + timedelta(hours=1)})
    for entry in (ENTRY, other, ENTRY):
        place.note_sent(entry)
    assert [entry.conversation for entry in place.sent()] == ["thanks-1", "goals-1", "thanks-1"]
    assert place.sent(conversation="goals-1") == (other,)
    assert len(place.sent(most=2)) == 2


def test_a_workspace_of_the_first_version_is_brought_up_to_date_with_everything_in_it(tmp_path: Path) -> None:
    from assistant.workspace.opening import MIGRATIONS, connect

    first = tmp_path / "first"
    first.mkdir()
    file = next(MIGRATIONS.glob("0001_*.sql"))
    (first / file.name).write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
    db = connect(tmp_path / "mentee.sqlite3", first)
    db.execute("INSERT INTO sources VALUES ('a1', 'notes', 'notes.md', 'words', NULL)")
    db.close()
    with open_workspace(tmp_path) as place:
        assert [source.text for source in place.sources()] == ["words"]
        place.note_sent(ENTRY)


@pytest.mark.parametrize("table", ["engine", "journal"])
def test_a_damaged_row_is_told_in_a_sentence(place: Workspace, table: str) -> None:
    place.choose_engine(EngineChoice(base_url=URL))
    place.note_sent(ENTRY)
    with sqlite3.connect(place.path) as db:
        db.execute(f"UPDATE {table} SET body = '[1]'")
    db.close()
    with pytest.raises(MenteeError, match="damaged"):
        place.engine_choice() if table == "engine" else place.sent()
