"""Bad input: one clear sentence that says what to do, exit code 2, nothing lost, and never a traceback."""

from __future__ import annotations

import json
import os
import resource
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.workspace.places import DATABASE_NAME
from tests.commands.scripts import NOTES, ROOT, TODAY, kept_history
from tui.cli import COMMANDS, run

TEXT = NOTES.read_text(encoding="utf-8")
AS_OF = ["--today", "2026-11-16"]


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the workspace would be; a command that should not make one does not."""
    monkeypatch.setenv("MENTEE_WORKSPACE", str(tmp_path / "workspace"))
    return tmp_path / "workspace"


@pytest.fixture
def refused(capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """Run a command that must end with exit code 2 and one sentence on standard error, which is returned."""

    def refuse(*arguments: str) -> str:
        assert run([*arguments]) == 2
        out, err = capsys.readouterr()
        return one_sentence(out, err)

    return refuse


def one_sentence(out: str, err: str) -> str:
    assert "Traceback" not in out + err
    assert len(err.strip().splitlines()) == 1, err
    assert err.startswith("mentee: ")
    assert "something is wrong inside" not in err
    assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(out + err)
    return err


def as_people_have_it() -> dict[str, str]:
    """The environment without Python's own switches, so that output is buffered as it is for everybody.

    Only compiled files are not written: a process whose files may not grow would leave cut ones behind.
    """
    ours = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return ours | {"PYTHONDONTWRITEBYTECODE": "1"}


def mentee(
    *arguments: str, stdin: str | bytes | None = "", shell: str = "", file_size: int = 0
) -> subprocess.CompletedProcess[str]:
    """A real process; `shell` is what follows the command in a shell, `file_size` the most bytes a file may grow to."""

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (file_size, file_size))

    command: list[str] | str = [sys.executable, "-m", "tui", *arguments]
    if shell:
        command = f"{sys.executable} -m tui {' '.join(arguments)} {shell}"
    given = stdin.encode() if isinstance(stdin, str) else stdin
    done = subprocess.run(
        command, input=given, capture_output=True, check=False, cwd=ROOT, shell=bool(shell), env=as_people_have_it(),
        executable="/bin/bash" if shell else None, preexec_fn=limited if file_size else None,
    )  # fmt: skip
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


# -------------------------------------------------------------------------------- files that are no notes


def damaged_file(folder: Path, what: str) -> Path:
    file = folder / f"{what}.txt"
    match what:
        case "zeros":
            file.write_bytes(b"abc\0def" * 100)
        case "controls":
            file.write_bytes(("word " * 20 + "\x01\x02\x03\x04\x05\x06\x0e\x0f").encode())
        case "empty":
            file.write_bytes(b"")
        case "blank":
            file.write_bytes(b" \n\t\n")
        case "huge":
            with file.open("wb") as sparse:
                sparse.truncate(50 * 2**20 + 1)
        case "half of UTF-16":
            file.write_bytes("words".encode("utf-16")[:-1])
        case "folder":
            file.mkdir()
    return file


@pytest.mark.parametrize("command", ["read", "prep", "debrief", "talk"])
@pytest.mark.parametrize(
    ("what", "hint"),
    [
        ("missing", "check the name"),
        ("folder", "is a folder; name the file"),
        ("zeros", "save your notes as plain text"),
        ("controls", "save your notes as plain text"),
        ("empty", "write a line or two"),
        ("blank", "write a line or two"),
        ("huge", "larger than 50 MB"),
        ("half of UTF-16", "save it again as UTF-8"),
    ],
)
def test_a_file_that_is_no_notes_is_refused(
    command: str, what: str, hint: str, tmp_path: Path, refused: Callable[..., str]
) -> None:
    file = damaged_file(tmp_path, what)
    error = refused(command, *(["session-prep"] if command == "talk" else []), str(file))
    assert hint in error
    assert what in error


def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path, refused: Callable[..., str]) -> None:
    file = tmp_path / "notes.txt"
    file.symlink_to(file)
    assert "cannot be read; check that you may open it" in refused("read", str(file))


def test_one_bad_file_among_good_ones_stops_before_anything_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["read", str(NOTES), str(tmp_path / "missing.md"), "--out", str(tmp_path / "out")]) == 2
    out, err = capsys.readouterr()
    assert "missing.md" in one_sentence(out, err)
    assert out == ""
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(("codec", "said"), [("utf-16", "utf-16"), ("cp1252", "cp1252"), ("utf-8-sig", "utf-8-sig")])
def test_other_encodings_are_read_and_said(
    codec: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "notes.md"
    file.write_bytes(f"{TEXT}\nThe café said “yes”.\n".encode(codec))
    assert run(["read", str(file), *AS_OF, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["encoding"] == said
    assert run(["read", str(file), *AS_OF]) == 0
    assert f", {said}." in capsys.readouterr().out
    assert run(["prep", str(file), *AS_OF]) == 0
    assert (f"read as {said}" in capsys.readouterr().err) == (not said.startswith("utf-8"))


@pytest.mark.parametrize(
    "name", ["two\nlines.md", "red\x1b[31m.md", "title\x1b]0;x\x07.md", "turn\u202e.md", "c1\x9b.md"]
)
def test_a_name_that_steers_a_terminal_is_shown_harmless(
    name: str, tmp_path: Path, refused: Callable[..., str], capsys: pytest.CaptureFixture[str]
) -> None:
    refused("read", str(tmp_path / name))
    refused("prep", "--answers", str(tmp_path / name))
    refused("read", str(NOTES), "--workspace", str(NOTES / name), "--save")
    (tmp_path / name).write_text(TEXT, encoding="utf-8")
    assert run(["read", str(tmp_path / name), "--json", "--out", str(tmp_path / f"out{name}")]) == 0
    out, err = capsys.readouterr()
    assert json.loads(out)["file"] == str(tmp_path / name)
    assert len(err.splitlines()) == 1
    assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(out + err)
    assert run(["prep", str(tmp_path / name), "--save", "--workspace", str(tmp_path / f"ws{name}")]) == 0
    out, err = capsys.readouterr()
    assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(out + err)
    assert (tmp_path / f"ws{name}" / DATABASE_NAME).exists()


# -------------------------------------------------------------------------------- words that mean nothing


@pytest.mark.parametrize("day", ["tomorrowish", "2026-02-30", "2026-13-01", "30/02/2026", "", "2026-11-16T25:00"])
def test_a_date_that_is_none_is_refused(day: str, refused: Callable[..., str]) -> None:
    for command in (["read", str(NOTES)], ["next"], ["talk", "goals"], ["brief", "Priya"], ["demo"]):
        assert "write it like 2026-11-22" in refused(*command, "--today", day)


@pytest.mark.parametrize(
    ("command", "hint"),
    [
        (["prep", str(NOTES), "--want", "challeng"], "did you mean challenge"),
        (["prep", str(NOTES), "--want", "zzz"], "choose one of listen"),
        (["prep", str(NOTES), "--minutes", "0"], "minutes from 5 to 480"),
        (["write", "thank"], "did you mean thanks"),
        (["write"], "Say what to write: first-contact"),
        (["read"], "Name the file with your notes"),
        (["debrief"], "Name the file"),
        (["brief"], "Name the mentor"),
        (["closeout", " "], "Name the mentor"),
        (["talk"], "Say which dialogue to hold: about-me"),
        (["talk", "tanks"], "did you mean thanks"),
        (["talk", "goals", "--json"], "--json goes with --answers or --questions"),
        (["talk", "session-prep", "-"], "give the notes as a file"),
        (["prep", "-", "--answers", "-"], "read once only"),
        (["read", "-", "-"], "read once only"),
        (["debrief", "-", "--planned", "-"], "read once only"),
        (["raed"], "did you mean read"),
        (["prep", "--wnat", "ideas"], "--want"),
        (["brief", "Priya"], "there is no workspace yet"),
        (["closeout", "Priya"], "there is no workspace yet"),
    ],
    ids=lambda value: " ".join(value)[-30:] if isinstance(value, list) else "",
)
def test_a_word_that_means_nothing_gets_the_near_ones(
    command: list[str], hint: str, refused: Callable[..., str], place: Path
) -> None:
    assert hint in refused(*command)
    assert not place.exists()


@pytest.mark.parametrize(
    "command",
    [["prep", str(NOTES), "--mentor"], ["brief"], ["closeout"], ["write", "thanks", "--mentor"], ["next", "--mentor"]],
    ids=lambda command: command[0],
)
def test_a_misspelt_mentor_is_refused_with_the_near_name(
    command: list[str], place: Path, refused: Callable[..., str]
) -> None:
    kept_history(place)
    assert "did you mean Priya Nair" in refused(*command, "Pirya")


def test_somebody_unknown_is_refused_with_the_names_that_are_known(place: Path, refused: Callable[..., str]) -> None:
    kept_history(place)
    for command in ("brief", "closeout"):
        error = refused(command, "Zoltan")
        assert "Priya Nair, Tom Okafor" in error


# -------------------------------------------------------------------------------- answers


@pytest.mark.parametrize(
    ("name", "text", "hint"),
    [
        ("a.toml", 'outcom = "x"', "did you mean outcome"),
        ("a.toml", 'topic.hlp = "ideas"', "did you mean topic.help"),
        ("a.json", '{"zzz": "x"}', "is no question"),
        ("a.toml", '[read]\nminuts = "30"', "did you mean minutes"),
        ("a.toml", "outcome = true", "this is true or false"),
        ("a.json", '{"outcome": {"a": 1}}', "this is a table"),
        ("a.json", '{"outcome": [["a"]]}', "texts and numbers"),
        ("a.toml", 'read = "maybe"', "A card takes `ok`"),
        ("a.toml", '"topic[2].help" = "fixing"', "choose from listen"),
        ("a.toml", '"agenda.text" = 3', "a draft takes `ok`"),
        ("a.toml", "outcome = ", "is not valid TOML"),
        ("a.toml", 'topic[1].help = "ideas"', "stands in quotes"),
        ("a.json", '{"outcome": "x"', "line 1, column 16"),
        ("a.json", '{"outcome": "x", "outcome": "y"}', "answered twice"),
        ("a.json", "[1]", "must be a table"),
        ("a.json", "[" * 100_000, "is not valid JSON|nested too deeply"),
    ],
)
def test_answers_that_do_not_fit_are_refused_with_what_does(
    name: str, text: str, hint: str, tmp_path: Path, refused: Callable[..., str], place: Path
) -> None:
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    error = refused("prep", str(NOTES), *AS_OF, "--answers", str(file), "--save", "--out", str(tmp_path / "out"))
    assert any(part in error for part in hint.split("|")), error
    assert not place.exists()
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("what", ["missing", "folder", "zeros", "half of UTF-16", "huge"])
def test_a_file_that_is_no_answers_is_refused(what: str, tmp_path: Path, refused: Callable[..., str]) -> None:
    error = refused("talk", "goals", "--answers", str(damaged_file(tmp_path, what)))
    assert what in error


# -------------------------------------------------------------------------------- the workspace


def commands_on(workspace: Path) -> list[list[str]]:
    where = ["--workspace", str(workspace)]
    return [
        ["prep", str(NOTES), *where, "--save"],
        ["read", str(NOTES), *where, "--save"],
        ["next", *where],
        ["brief", "Priya", *where],
        ["talk", "about-me", *where],
    ]


def test_a_damaged_workspace_is_refused_and_left_as_it_is(tmp_path: Path, refused: Callable[..., str]) -> None:
    file = kept_history(tmp_path / "kept") / DATABASE_NAME
    data = file.read_bytes()
    file.write_bytes(data[:4096] + b"\x5a" * (len(data) - 4096))
    before = file.read_bytes()
    for command in commands_on(file.parent):
        assert "is damaged; put a backup in its place" in refused(*command)
    assert file.read_bytes() == before


def test_a_newer_workspace_is_refused_and_left_as_it_is(tmp_path: Path, refused: Callable[..., str]) -> None:
    file = kept_history(tmp_path / "kept") / DATABASE_NAME
    db = sqlite3.connect(file)
    db.execute("PRAGMA user_version = 99")
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()
    before = file.read_bytes()
    for command in commands_on(file.parent):
        assert "update mentee" in refused(*command)
    assert file.read_bytes() == before


@pytest.mark.parametrize("name", ["plain.txt", "notes.db"])
def test_a_file_that_is_no_workspace_is_refused_and_left_as_it_is(
    name: str, tmp_path: Path, refused: Callable[..., str]
) -> None:
    (tmp_path / name).write_text("my diary", encoding="utf-8")
    for command in commands_on(tmp_path / name):
        assert "name a" in refused(*command)
    assert (tmp_path / name).read_text(encoding="utf-8") == "my diary"


def test_a_folder_that_takes_no_files_is_named(refused: Callable[..., str], tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("x", encoding="utf-8")
    assert "name another folder with --out" in refused(
        "read", str(NOTES), "--json", "--out", str(in_the_way / "papers")
    )
    for command in (["talk", "about-me"], ["prep", str(NOTES), "--save"]):
        assert "name another workspace" in refused(*command, "--workspace", str(in_the_way / "place"))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write into a folder that is read-only")
def test_a_read_only_folder_is_named(tmp_path: Path, refused: Callable[..., str]) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o500)
    assert "name another workspace" in refused("talk", "about-me", "--workspace", str(closed / "place"))


# -------------------------------------------------------------------------------- a full disk


def test_a_disk_that_fills_up_keeps_what_was_there(tmp_path: Path) -> None:
    place = kept_history(tmp_path / "kept")
    before = (place / DATABASE_NAME).read_bytes()
    done = mentee("prep", str(NOTES), "--today", TODAY, "--save", "--workspace", str(place), file_size=len(before))
    assert done.returncode == 2
    assert "try again" in one_sentence(done.stdout, done.stderr)
    after = mentee("brief", "Priya", "--today", TODAY, "--workspace", str(place))
    assert after.returncode == 0
    assert "send the roster draft" in after.stdout


def test_papers_that_do_not_fit_leave_no_half_of_one_and_the_old_one_stands(tmp_path: Path) -> None:
    (tmp_path / "agenda.md").write_text("the old agenda", encoding="utf-8")
    done = mentee("prep", str(NOTES), "--today", TODAY, "--out", str(tmp_path), file_size=100)
    assert done.returncode == 2
    assert "name another folder with --out" in one_sentence("", done.stderr)
    assert [path.name for path in tmp_path.iterdir()] == ["agenda.md"]
    assert (tmp_path / "agenda.md").read_text(encoding="utf-8") == "the old agenda"


def test_an_answer_that_cannot_be_saved_is_said_once_more(tmp_path: Path) -> None:
    place = kept_history(tmp_path / "kept")
    first = mentee("talk", "about-me", "--workspace", str(place), stdin="Ana\n")
    assert first.returncode == 0
    size = max(path.stat().st_size for path in place.iterdir())
    long = "I lead a ward of twelve beds, " * 40_000
    done = mentee("talk", "about-me", "--workspace", str(place), stdin=f"she\n{long}\n", file_size=size + 400_000)
    assert done.returncode == 2
    assert "try again" in done.stderr.splitlines()[-1]
    assert "Traceback" not in done.stderr
    assert f"here it is once more:\n{long.strip()}" in done.stdout
    again = mentee("talk", "about-me", "--workspace", str(place))
    assert "What do you do" in again.stdout


def test_what_stood_in_the_folder_is_kept_beside(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "agenda.md").write_text("mended by hand", encoding="utf-8")
    for _ in range(2):
        assert run(["prep", str(NOTES), *AS_OF, "--out", str(tmp_path)]) == 0
    assert (tmp_path / "agenda.1.md").read_text(encoding="utf-8") == "mended by hand"
    assert not (tmp_path / "agenda.2.md").exists()
    assert "what was there is now agenda.1.md" in capsys.readouterr().err


def test_two_files_of_one_name_make_two_pieces(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "notes.md").write_text(f"{TEXT}\n{folder}\n", encoding="utf-8")
    files = [str(tmp_path / folder / "notes.md") for folder in ("a", "b")]
    assert run(["read", *files, *AS_OF, "--out", str(tmp_path / "out")]) == 0
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"notes.json", "notes-2.json"}


# -------------------------------------------------------------------------------- pipes and terminals


def test_without_a_terminal_the_commands_that_need_none_are_named() -> None:
    for arguments in ([], ["demo"]):
        done = mentee(*arguments)
        assert done.returncode == 2
        error = one_sentence(done.stdout, done.stderr)
        assert all(name in error for name in COMMANDS if name != "demo")


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_a_closed_end_is_no_fault(closed: str, tmp_path: Path) -> None:
    done = mentee("talk", "about-me", "--workspace", str(tmp_path / "ws"), shell=closed)
    assert done.returncode == 0
    assert "Traceback" not in done.stderr
    app = mentee(shell=closed)
    assert app.returncode == 2
    assert "Traceback" not in app.stderr


def test_a_closed_standard_input_is_said() -> None:
    for command in (["read", "-"], ["prep", "--answers", "-"]):
        done = mentee(*command, shell="<&-")
        assert done.returncode == 2
        assert "Standard input is closed" in one_sentence(done.stdout, done.stderr)


@pytest.mark.parametrize("command", ["read", "prep", "debrief"])
def test_a_reader_who_leaves_early_is_no_fault(command: str) -> None:
    done = mentee(command, str(NOTES), "--json", shell='| head -1; exit "${PIPESTATUS[0]}"')
    assert (done.returncode, done.stderr, done.stdout.strip()) == (0, "", "{")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
def test_output_that_cannot_be_written_is_said() -> None:
    done = mentee("read", str(NOTES), shell=">/dev/full")
    assert done.returncode == 2
    assert "No space left" in one_sentence("", done.stderr)


@pytest.mark.parametrize(
    ("given", "hint"),
    [(b"", "is empty"), (b"a\0b" * 50, "is not a text file"), (b"\n\n", "is empty")],
    ids=["nothing", "binary", "blank"],
)
def test_standard_input_that_is_no_notes_is_refused(given: bytes, hint: str) -> None:
    done = mentee("read", "-", stdin=given)
    assert done.returncode == 2
    assert hint in one_sentence(done.stdout, done.stderr)


def test_typed_bytes_of_another_encoding_are_an_answer(tmp_path: Path) -> None:
    done = mentee("talk", "about-me", "--workspace", str(tmp_path / "ws"), stdin=b"Ren\xe9e\n:back\n")
    assert done.returncode == 0
    assert "Renée" in done.stdout
