"""Everything that was ever said can be found again, and a query is words, whatever is typed."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from assistant.model.conversation import Answer, ConversationInfo
from assistant.model.correspondence import Message
from assistant.model.evidence import Source
from assistant.model.people import Mentor
from assistant.model.work import Advice, Noted
from assistant.workspace import Workspace, open_workspace
from assistant.workspace.opening import MIGRATIONS, connect
from assistant.workspace.search import Found
from assistant.workspace.searchable import words_in

PRIYA = Mentor(id="priya-nair", name="Priya Nair", role="head of nursing")
LET_GO = Advice(id="a1", mentor="priya-nair", text="let the team draft the roster first", day=date(2026, 11, 2))
NIGHTS = Noted(id="n1", mentor="tom", sort="story", text="Three nights without a senior, and the team mended it.")


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(tmp_path) as opened:
        opened.put(PRIYA, LET_GO, NIGHTS)
        yield opened


def refs(found: Found) -> list[str]:
    return [place.ref for place in found.places]


def line(found: Found) -> str:
    """The first place's words, the hits in brackets."""
    return "".join(f"[{piece.text}]" if piece.hit else piece.text for piece in found.places[0].shown)


def test_a_word_is_found_by_its_beginning_whatever_its_case_and_accents(workspace: Workspace) -> None:
    workspace.put(Mentor(id="oscar", name="Óscar Núñez"))
    assert refs(workspace.search("ROSTER")) == ["a1"]
    assert refs(workspace.search("nurs")) == ["priya-nair"]
    assert refs(workspace.search("nunez oscar")) == ["oscar"]
    assert line(workspace.search("nunez")) == "Óscar [Núñez]"


def test_a_phrase_stands_together_and_words_stand_anywhere(workspace: Workspace) -> None:
    assert refs(workspace.search('"the team"')) == ["a1", "n1"]
    assert refs(workspace.search('"team the"')) == []
    assert refs(workspace.search("team first")) == ["a1"]


def test_where_no_place_holds_all_words_those_with_some_are_shown_and_said_so(workspace: Workspace) -> None:
    found = workspace.search("roster zebra")
    assert refs(found) == ["a1"]
    assert found.loosely
    assert not workspace.search("zebra").loosely


def test_the_words_are_shown_in_their_place(workspace: Workspace) -> None:
    workspace.put_source(Source.of("First line\nTom said the roster can wait\nlast line", title="notes.md"))
    found = workspace.search("wait")
    assert found.places[0].kind == "source"
    assert found.places[0].title == "notes.md"
    assert line(found) == "Tom said the roster can [wait]"


def test_names_in_scripts_without_spaces_are_found_inside_a_line(workspace: Workspace) -> None:
    workspace.put_source(Source.of("昨天李雷说要先写计划", title="a"), Source.of("김민수는 내일 온다", title="b"))
    assert line(workspace.search("李雷")) == "昨天[李雷]说要先写计划"
    assert [place.title for place in workspace.search("민수").places] == ["b"]
    assert refs(workspace.search("雷李")) == []


def test_what_is_changed_is_found_as_it_is_now(workspace: Workspace) -> None:
    workspace.put(LET_GO.model_copy(update={"text": "keep the rota as it was"}))
    assert refs(workspace.search("roster")) == []
    assert refs(workspace.search("rota")) == ["a1"]


def test_the_latest_answer_to_a_question_is_found_with_its_conversation(workspace: Workspace) -> None:
    info = ConversationInfo(id="c", dialogue="goals", title="A goal", desk="{}", started=datetime(2026, 11, 3, 9))
    workspace.begin(info)
    workspace.save_answer("c", Answer(key="why", value="because of zinnias"), after=0)
    workspace.save_answer("c", Answer(key="why", value="because of dahlias"), after=1)
    assert refs(workspace.search("zinnias")) == []
    (place,) = workspace.search("dahlias").places
    assert (place.kind, place.ref, place.title, place.day) == ("answer", "c", "A goal", "2026-11-03")


def test_one_person_or_one_kind_can_be_asked_for(workspace: Workspace) -> None:
    assert refs(workspace.search("team", person="tom")) == ["n1"]
    assert refs(workspace.search("team", kind="advice")) == ["a1"]


def test_a_message_has_the_day_it_went_out(workspace: Workspace) -> None:
    workspace.put(Message(id="m", mentor="tom", at=datetime(2026, 10, 5, 10), text="A word about tulips."))
    assert workspace.search("tulips").places[0].day == "2026-10-05"


def test_more_than_asked_for_is_said(workspace: Workspace) -> None:
    workspace.put(*(Noted(id=f"x{n}", mentor="tom", sort="story", text=f"walnut {n}") for n in range(5)))
    found = workspace.search("walnut", limit=3)
    assert len(found.places) == 3
    assert found.more
    assert not workspace.search("walnut", limit=5).more


def test_ids_and_states_are_wiring_and_not_words() -> None:
    body = json.dumps({"id": "abc", "mentor": "tom", "text": "a walnut", "evidence": [{"text": "b"}], "tasks": ["c"]})
    assert words_in(body) == "a walnut\nc"


@settings(max_examples=150, deadline=None)
@given(query=st.text(max_size=40))
@example(query='"“')
def test_whatever_is_typed_gives_places_or_an_honest_nothing(
    query: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.getbasetemp() / "search-anything"
    with open_workspace(folder) as workspace:
        workspace.put(LET_GO)
        assert set(refs(workspace.search(query))) <= {"a1"}


@settings(max_examples=60, deadline=None)
@given(word=st.text(alphabet="abcdeéñ李雷민수กาあア", min_size=1, max_size=8))
def test_every_word_that_is_kept_can_be_found(word: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.getbasetemp() / "search-words"
    with open_workspace(folder) as workspace:
        workspace.put(Noted(id="only", mentor="", sort="story", text=f"before {word} after"))
        assert refs(workspace.search(word)) == ["only"]


def test_a_workspace_from_before_the_search_is_found_whole(tmp_path: Path) -> None:
    older = tmp_path / "older"
    older.mkdir()
    for file in sorted(MIGRATIONS.glob("*.sql"))[:3]:
        (older / file.name).write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
    path = tmp_path / "mentee.sqlite3"
    with closing(connect(path, older)) as db:
        body = LET_GO.model_dump_json()
        db.execute("INSERT INTO records (kind, id, version, body) VALUES ('advice', 'a1', 1, ?)", (body,))
    with open_workspace(path) as workspace:
        assert refs(workspace.search("roster")) == ["a1"]


def test_the_index_is_whole_after_many_changes(workspace: Workspace) -> None:
    for number in range(30):
        workspace.put(LET_GO.model_copy(update={"id": f"a{number % 7}", "text": f"walnut {number}"}))
    with closing(sqlite3.connect(workspace.path)) as db:
        db.execute("INSERT INTO words (words) VALUES ('integrity-check')")
        assert db.execute("SELECT count(*) FROM words").fetchone() == (9,)
