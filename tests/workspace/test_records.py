"""What a person can rely on in the records: they come back as they were put, whole or not at all."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import ClassVar

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.model.base import Record
from assistant.model.errors import MenteeError
from assistant.model.evidence import Evidence, Place, Source
from assistant.model.people import Mentor, Profile, Stage
from assistant.model.work import Commitment, Goal
from assistant.workspace import Workspace, open_workspace
from assistant.workspace.upcasting import Upcasters, upcast


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(tmp_path) as opened:
        yield opened


words = st.text(st.characters(codec="utf-8"), max_size=30)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=words, role=words, day=st.none() | st.dates(), lines=st.lists(words, max_size=3))
def test_a_record_comes_back_as_it_was_put(
    workspace: Workspace, name: str, role: str, day: date | None, lines: list[str]
) -> None:
    mentor = Mentor(id="m", name=name, role=role, next_contact=day, aliases=tuple(lines))
    goal = Goal(id="g", text=name, review=day, evidence=tuple(Evidence(lines=(1, 2), text=text) for text in lines))
    workspace.put(mentor, goal)
    assert workspace.get(Mentor, "m") == mentor
    assert workspace.get(Goal, "g") == goal


def test_a_record_of_the_same_id_is_replaced_and_keeps_its_place(workspace: Workspace) -> None:
    workspace.put(Mentor(id="a", name="A"), Mentor(id="b", name="B"))
    workspace.put(Mentor(id="a", name="Anna"))
    assert [mentor.name for mentor in workspace.all(Mentor)] == ["Anna", "B"]
    assert workspace.get(Goal, "a") is None


def test_records_about_a_person_are_found_by_their_id(workspace: Workspace) -> None:
    mine = Commitment(id="1", who="me", what="send the draft", mentor="tom")
    workspace.put(mine, Commitment(id="2", who="me", what="book a room", mentor="priya"))
    workspace.put(Mentor(id="tom", name="Tom"), Mentor(id="priya", name="Priya"))
    assert workspace.all(Commitment, person="tom") == (mine,)
    assert [mentor.id for mentor in workspace.all(Mentor, person="priya")] == ["priya"]


def test_the_columns_beside_a_record_say_what_the_record_says(workspace: Workspace) -> None:
    workspace.put(Mentor(id="tom", name="Tom", stage=Stage.WAITING, next_contact=date(2026, 12, 4)))
    workspace.put(
        Commitment(id="c", who="me", what="x", mentor="tom", due=date(2026, 12, 1), state="done"),
        when=datetime(2026, 11, 22, 10),
    )
    rows = workspace.rows("SELECT kind, person, day, status, updated FROM records ORDER BY kind")
    assert rows == [
        ("commitment", "tom", "2026-12-01", "done", "2026-11-22T10:00:00"),
        ("mentor", "tom", "2026-12-04", "waiting", None),
    ]


def test_records_put_together_are_saved_together_or_not_at_all(workspace: Workspace) -> None:
    def half_of_it() -> None:
        with workspace.transaction():
            workspace.put(Mentor(id="a", name="A"))
            workspace.put_source(Source.of("hello", title="x"))
            workspace.rows("INSERT INTO sources (id) VALUES ('without a text')")

    with pytest.raises(sqlite3.IntegrityError):
        half_of_it()
    assert workspace.all(Mentor) == ()
    assert workspace.sources() == ()


def test_a_source_is_its_content_and_stays_as_it_first_came(workspace: Workspace) -> None:
    first = Source.of("Tom said: pilot it.\n", title="monday.md", day=date(2026, 11, 16))
    workspace.put_source(first, Source.of("Other words", title="answer", kind="answer"))
    workspace.put_source(Source.of("Tom said: pilot it.\n", title="copy.md"))
    assert [source.title for source in workspace.sources()] == ["monday.md", "answer"]
    assert workspace.sources()[0] == first


def test_where_the_lines_of_a_source_stood_is_kept_with_it(workspace: Workspace) -> None:
    places = (Place(1, "00:00:03"), Place(1, "00:00:09", 12), Place(2, "00:01:00"))
    talk = Source.of(
        "Ana: hello. It went well.\nBo: good", title="talk.vtt", places=places, remarks=("One cue was cut.",)
    )
    workspace.put_source(talk)
    assert workspace.sources() == (talk,)
    assert workspace.sources()[0].place_at(1, 15) == "00:00:09"


def test_a_full_disk_is_said_plainly_and_loses_nothing_that_was_saved(workspace: Workspace) -> None:
    workspace.put(Profile(name="Sam"))
    pages = workspace.rows("PRAGMA page_count")[0][0]
    workspace.rows(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(MenteeError, match=r"disk is full.*free some space.*Everything saved before is safe"):
        workspace.put(*(Mentor(id=f"m{n}", name="M", role="x" * 2000) for n in range(200)))
    assert workspace.all(Mentor) == ()
    assert workspace.get(Profile, "me") == Profile(name="Sam")
    workspace.rows("PRAGMA max_page_count = 100000")
    workspace.put(Mentor(id="m", name="M"))
    assert len(workspace.all(Mentor)) == 1


class Pet(Record):
    """A noun whose third version has one field `called` for what was `name`, then `names`."""

    kind: ClassVar[str] = "pet"
    version: ClassVar[int] = 3

    called: str


PET_UPCASTERS: Upcasters = {
    ("pet", 1): lambda body: {"id": body["id"], "names": [body["name"]]},
    ("pet", 2): lambda body: {"id": body["id"], "called": " ".join(body["names"])},
}


@pytest.mark.parametrize(
    ("version", "body"),
    [
        (1, '{"id": "p", "name": "Rex"}'),
        (2, '{"id": "p", "names": ["Rex"]}'),
        (3, '{"id": "p", "called": "Rex"}'),
    ],
)
def test_records_of_every_older_version_are_read(tmp_path: Path, version: int, body: str) -> None:
    with open_workspace(tmp_path, PET_UPCASTERS) as workspace:
        with workspace.transaction():
            workspace.rows("INSERT INTO records (kind, id, version, body) VALUES ('pet', 'p', ?, ?)", version, body)
        assert workspace.get(Pet, "p") == Pet(id="p", called="Rex")


def test_a_record_of_a_newer_version_is_refused_in_one_sentence() -> None:
    with pytest.raises(MenteeError, match="written by a newer mentee"):
        upcast("pet", 4, {}, 3, PET_UPCASTERS)


def test_a_record_that_cannot_be_read_is_named(workspace: Workspace) -> None:
    with workspace.transaction():
        workspace.rows("INSERT INTO records (kind, id, version, body) VALUES ('mentor', 'tom', 1, '{\"id\": 3}')")
    with pytest.raises(MenteeError, match=r"The mentor 'tom' .* cannot be read"):
        workspace.all(Mentor)
