"""What a person can rely on when a workspace is opened: made privately, migrated whole, refused untouched."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.model.conversation import Answer, ConversationInfo
from assistant.model.errors import MenteeError
from assistant.model.people import Mentor
from assistant.workspace import DATABASE_NAME, open_workspace, workspace_file
from assistant.workspace.opening import MIGRATIONS, connect, numbered, statements

LATEST = numbered(MIGRATIONS)[-1][0]


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_folder_holds_the_database_and_a_database_name_is_the_file_itself(tmp_path: Path) -> None:
    assert workspace_file(tmp_path / "here") == tmp_path / "here" / DATABASE_NAME
    assert workspace_file(tmp_path / "mine.sqlite3") == tmp_path / "mine.sqlite3"
    assert workspace_file(str(tmp_path / "mine.db")) == tmp_path / "mine.db"


def test_an_explicit_place_wins_over_the_environment_and_that_over_the_data_folder(tmp_path: Path) -> None:
    assert workspace_file(tmp_path / "a", str(tmp_path / "b")) == tmp_path / "a" / DATABASE_NAME
    assert workspace_file(None, str(tmp_path / "b")) == tmp_path / "b" / DATABASE_NAME
    assert workspace_file().parts[-2:] == ("mentee", DATABASE_NAME)


def test_a_home_folder_is_understood() -> None:
    assert workspace_file("~/notes") == Path.home() / "notes" / DATABASE_NAME


@pytest.mark.skipif(os.name != "posix", reason="modes are a POSIX matter")
def test_a_new_workspace_is_for_its_owner_alone(tmp_path: Path) -> None:
    with open_workspace(tmp_path / "deep" / "down") as workspace:
        workspace.put(Mentor(id="tom", name="Tom"))
        assert mode(workspace.path.parent) == 0o700
        files = list(workspace.path.parent.iterdir())
        assert {path.name for path in files} >= {DATABASE_NAME, f"{DATABASE_NAME}-wal", f"{DATABASE_NAME}-shm"}
        assert {mode(path) for path in files} == {0o600}


@pytest.mark.skipif(os.name != "posix", reason="modes are a POSIX matter")
def test_a_workspace_others_could_read_is_closed_to_them_but_a_folder_that_was_there_stays_as_it_is(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "shared"
    folder.mkdir(mode=0o755)
    open_workspace(folder).close()
    (folder / DATABASE_NAME).chmod(0o644)
    open_workspace(folder).close()
    assert mode(folder / DATABASE_NAME) == 0o600
    assert mode(folder) == 0o755


def test_each_answer_is_on_disk_before_the_next_and_writers_wait_for_each_other(tmp_path: Path) -> None:
    with open_workspace(tmp_path) as workspace:
        settings_of = {
            name: workspace.rows(f"PRAGMA {name}")[0][0]
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }
    assert settings_of == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 5000}


def test_a_closed_workspace_is_one_file(tmp_path: Path) -> None:
    with open_workspace(tmp_path / "ws") as workspace:
        workspace.put(Mentor(id="tom", name="Tom"))
    assert [path.name for path in (tmp_path / "ws").iterdir()] == [DATABASE_NAME]


def test_a_workspace_of_a_newer_version_is_left_untouched(tmp_path: Path) -> None:
    open_workspace(tmp_path).close()
    with sqlite3.connect(tmp_path / DATABASE_NAME) as db:
        db.execute(f"PRAGMA user_version = {LATEST + 1}")
    db.close()
    before = contents(tmp_path)
    with pytest.raises(MenteeError, match=r"newer mentee.*update mentee"):
        open_workspace(tmp_path)
    assert contents(tmp_path) == before


@pytest.mark.parametrize("killed", [False, True], ids=["open", "killed"])
def test_a_workspace_that_a_newer_mentee_has_open_or_was_killed_over_is_left_untouched_too(
    tmp_path: Path, killed: bool
) -> None:
    newer, place = tmp_path / "migrations", tmp_path / "place"
    newer.mkdir()
    for number, file in numbered(MIGRATIONS):
        (newer / f"{number:04}_it.sql").write_text(file.read_text())
    open_workspace(place).close()
    (newer / f"{LATEST + 1:04}_more.sql").write_text("CREATE TABLE more (a TEXT) STRICT;\n")
    db = connect(place / DATABASE_NAME, newer)
    db.execute("INSERT INTO more VALUES ('kept')")
    if killed:  # what is on disk at this moment, with nothing closed
        place = tmp_path / "left"
        place.mkdir()
        for name in (DATABASE_NAME, f"{DATABASE_NAME}-wal"):
            shutil.copy(tmp_path / "place" / name, place / name)
    before = contents(place)
    with pytest.raises(MenteeError, match="newer mentee"):
        open_workspace(place)
    assert contents(place) == before
    db.close()


def test_an_older_workspace_is_brought_up_to_date_and_a_copy_of_it_stays(tmp_path: Path) -> None:
    migrations = tmp_path / "migrations"
    shutil.copytree(MIGRATIONS, migrations)
    place = tmp_path / "place"
    with open_workspace(place) as workspace:
        workspace.put(Mentor(id="tom", name="Tom"))
    (migrations / f"{LATEST + 1:04}_shelf.sql").write_text("ALTER TABLE records ADD COLUMN shelf TEXT;\n")
    for _ in range(2):
        with closing(connect(place / DATABASE_NAME, migrations)) as db:
            assert db.execute("SELECT id, shelf FROM records").fetchall() == [("tom", None)]
            assert db.execute("PRAGMA user_version").fetchone() == (LATEST + 1,)
            db.execute("UPDATE records SET body = json_set(body, '$.name', 'Thomas')")
    copy = f"mentee.version-{LATEST}.sqlite3"
    assert {path.name for path in place.iterdir()} == {DATABASE_NAME, copy}
    assert mode(place / copy) == 0o600
    with open_workspace(place / copy) as workspace:
        assert [mentor.name for mentor in workspace.all(Mentor)] == ["Tom"]


def test_a_migration_that_fails_changes_nothing(tmp_path: Path) -> None:
    with open_workspace(tmp_path) as workspace:
        workspace.put(Mentor(id="tom", name="Tom"))
    broken = tmp_path / "migrations"
    broken.mkdir()
    (broken / f"{LATEST + 1:04}_broken.sql").write_text("CREATE TABLE half (a TEXT);\nDROP TABLE not_there;\n")
    with pytest.raises(sqlite3.OperationalError, match="not_there"):
        connect(tmp_path / DATABASE_NAME, broken)
    with open_workspace(tmp_path) as workspace:
        assert [mentor.name for mentor in workspace.all(Mentor)] == ["Tom"]
        assert workspace.rows("SELECT name FROM sqlite_master WHERE name = 'half'") == []
        assert workspace.rows("PRAGMA user_version") == [(LATEST,)]


@pytest.mark.parametrize(
    "text", [b"just some notes\n", b"SQLite format 3\0", b"\0" * 5000], ids=["notes", "cut", "nul"]
)
def test_what_is_no_database_is_refused_and_left_as_it_is(tmp_path: Path, text: bytes) -> None:
    (tmp_path / "it.db").write_bytes(text)
    with pytest.raises(MenteeError, match="not a mentee workspace"):
        open_workspace(tmp_path / "it.db")
    assert contents(tmp_path) == {"it.db": text}


def test_the_database_of_another_program_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "theirs.db") as db:
        db.execute("CREATE TABLE bookmarks (url TEXT)")
    db.close()
    before = contents(tmp_path)
    with pytest.raises(MenteeError, match="another program"):
        open_workspace(tmp_path / "theirs.db")
    assert contents(tmp_path) == before


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The file of a workspace with something on every shelf."""
    with open_workspace(tmp_path_factory.mktemp("sound")) as workspace:
        workspace.put(*(Mentor(id=f"m{n}", name="Tom", role="x" * 300) for n in range(40)))
        workspace.begin(ConversationInfo(id="c", dialogue="d", title="t", desk="{}", started=datetime(2026, 11, 22)))
        for n in range(10):
            workspace.save_answer("c", Answer(key=f"k{n}", value=["said"]), after=0)
    return workspace.path.read_bytes()


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_a_damaged_workspace_is_either_read_or_refused_in_one_sentence(sound: bytes, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(sound) - 1))
    noise = data.draw(st.binary(min_size=1, max_size=3000))
    rest = b"" if data.draw(st.booleans(), label="cut off there") else sound[start + len(noise) :]
    with tempfile.TemporaryDirectory() as made:
        (Path(made) / DATABASE_NAME).write_bytes(sound[:start] + noise + rest)
        said = what_is_said(Path(made))
    assert said == "" or (said.endswith(".") and "\n" not in said)


def what_is_said(folder: Path) -> str:
    """What a person hears when a workspace is read and written; nothing where all is well."""
    try:
        with open_workspace(folder) as workspace:
            workspace.all(Mentor)
            workspace.answers("c")
            workspace.put(Mentor(id="new", name="New"))
    except MenteeError as error:
        return str(error)
    return ""


def test_a_file_in_the_place_of_a_folder_is_said_plainly(tmp_path: Path) -> None:
    (tmp_path / "notes.md").write_text("hello")
    with pytest.raises(MenteeError, match="is a file; name a folder"):
        open_workspace(tmp_path / "notes.md")
    with pytest.raises(MenteeError, match="cannot be used"):
        open_workspace(tmp_path / "notes.md" / "inside")
    (tmp_path / "folder.db").mkdir()
    with pytest.raises(MenteeError, match="is a folder"):
        open_workspace(tmp_path / "folder.db")


@contextmanager
def without_root() -> Iterator[None]:
    """As an ordinary user: what a folder's mode forbids is forbidden."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.skipif(os.name != "posix", reason="modes are a POSIX matter")
def test_a_folder_that_cannot_be_written_to_is_said_plainly() -> None:
    with tempfile.TemporaryDirectory() as made:  # pytest's own folders are closed to other users
        folder = Path(made)
        (folder / "locked").mkdir()
        folder.chmod(0o555)
        (folder / "locked").chmod(0o555)
        for place in (folder / "locked", folder / "new"):
            with without_root(), pytest.raises(MenteeError, match="cannot be opened; allow reading and writing it"):
                open_workspace(place)
        assert list((folder / "locked").iterdir()) == []
        folder.chmod(0o755)


@pytest.mark.skipif(os.name != "posix", reason="modes are a POSIX matter")
def test_a_workspace_that_may_only_be_read_is_said_plainly_and_left_as_it_is() -> None:
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        open_workspace(folder).close()
        (folder / DATABASE_NAME).chmod(0o400)
        before = contents(folder)
        folder.chmod(0o555)
        with without_root(), pytest.raises(MenteeError, match="allow"):
            open_workspace(folder)
        folder.chmod(0o755)
        assert contents(folder) == before


def test_a_first_start_that_was_cut_short_is_made_good(tmp_path: Path) -> None:
    (tmp_path / DATABASE_NAME).touch()
    with open_workspace(tmp_path) as workspace:
        assert workspace.all(Mentor) == ()


@given(st.lists(st.sampled_from(["SELECT 1;", "SELECT ';' -- no; end\n;", "CREATE TRIGGER t BEFORE UPDATE ON a BEGIN\n"
                                 "    SELECT 1;\n    SELECT 2;\nEND;"])))  # fmt: skip
def test_a_script_is_cut_into_its_statements(parts: list[str]) -> None:
    assert [s.strip() for s in statements("\n".join([*parts, ""]))] == parts


def test_opening_a_workspace_imports_no_screen_no_model_and_no_network() -> None:
    heavy = "{'textual', 'openai', 'jinja2', 'asyncio', 'platformdirs', 'tiktoken', 'click'}"
    code = f"import sys, assistant.workspace; print(sorted({heavy} & sys.modules.keys()))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
