"""`mentee check`: files, mail, contexts, answers and exit codes."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from assistant.checks import to_context
from assistant.model.errors import MenteeError
from tui.cli import run
from tui.commands.check import check_command

Check = Callable[..., tuple[int, str, str]]


@pytest.fixture
def check(capsys: pytest.CaptureFixture[str]) -> Check:
    def call(*args: str) -> tuple[int, str, str]:
        code = run(["check", *args])
        said = capsys.readouterr()
        return code, said.out, said.err

    return call


def _draft(folder: Path, text: str | bytes, name: str = "draft.md") -> str:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return str(path)


def test_each_finding_is_one_line_with_place_id_and_level(check: Check, tmp_path: Path) -> None:
    path = _draft(tmp_path, "Subject: Hello\n\nHi [name],\nthank you for asking who else could chair.\n")
    code, out, _ = check(path, "--kind", "thanks")
    assert code == 1
    assert out.splitlines()[0].startswith(f"{path}:3:4: MSG-PLACEHOLDER error [name] is a slot")


def test_json_holds_every_field_of_a_finding(check: Check, tmp_path: Path) -> None:
    path = _draft(tmp_path, "Get better at leadership by June.\n")
    code, out, _ = check(path, "--kind", "goal", "--json")
    answer = json.loads(out)
    assert code == 0
    assert answer["kind"] == "goal"
    first = answer["findings"][0]
    assert (first["id"], first["line"], first["column"], first["end_column"], first["text"]) == (
        "GOAL-VAGUE",
        1,
        1,
        11,
        "Get better",
    )
    assert set(first) == {
        "id",
        "level",
        "line",
        "column",
        "end_line",
        "end_column",
        "text",
        "message",
        "suggestion",
        "practice",
    }


def test_a_clean_draft_ends_with_0_and_nothing_on_standard_output(check: Check, tmp_path: Path) -> None:
    text = "Lead two reviews alone by June.\nIf it gets quiet, then I will ask one question.\n"
    assert check(_draft(tmp_path, text), "--kind", "goal")[:2] == (0, "")


def test_of_a_text_beyond_any_book_it_is_told_how_much_was_checked(check: Check, tmp_path: Path) -> None:
    """All of its words are counted, and a line on the error stream says that the rest was not read."""
    letter = "Dear Priya,\n\n" + "The team read the rota and I wrote the list. " * 4_000
    _, out, err = check(_draft(tmp_path, letter), "--kind", "update")
    assert "40000 words" in out
    assert "Only the first 120,000 characters were checked" in err
    assert check(_draft(tmp_path, letter[:100_000]), "--kind", "update")[2] == ""


def test_a_draft_may_come_from_standard_input() -> None:
    result: Result = CliRunner().invoke(
        check_command, ["-", "--kind", "thanks"], input="Hi [name],\n", standalone_mode=False
    )
    assert result.return_value == 1
    assert result.stdout.startswith("-:1:4: MSG-PLACEHOLDER")


def test_the_context_decides_and_today_stands_above_it(check: Check, tmp_path: Path) -> None:
    context = {"today": "2026-03-04T00:00:00+00:00", "meeting": {"start": "2026-03-04T10:00:00+00:00"}}
    args = [_draft(tmp_path, "- 10 min Which course?"), "--kind", "agenda", "--context"]
    args.append(_draft(tmp_path, json.dumps(context), "context.json"))
    assert "AG-LEAD" in check(*args)[1]
    assert "AG-LEAD" not in check(*args, "--today", "2026-03-02T09:00:00+00:00")[1]


@pytest.mark.parametrize(
    ("encoding", "body"), [("8bit", "Hi Zoë [name],\n\nthank you."), ("base64", "SGkgWm/DqyBbbmFtZV0sCgp0aGFuayB5b3Uu")]
)
def test_mail_is_read_in_its_own_encoding(check: Check, tmp_path: Path, encoding: str, body: str) -> None:
    mail = (
        "From: a@example.org\nSubject: =?utf-8?q?Dienstag=2C_Zo=C3=AB?=\nMIME-Version: 1.0\n"
        f"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: {encoding}\n\n{body}\n"
    )
    code, out, _ = check(_draft(tmp_path, mail, "draft.eml"), "--kind", "thanks")
    assert code == 1
    line = 7 if encoding == "8bit" else 3
    assert f":{line}:8: MSG-PLACEHOLDER" in out


def test_a_mail_of_html_alone_is_read_without_its_tags(check: Check, tmp_path: Path) -> None:
    mail = "Subject: x\nMIME-Version: 1.0\nContent-Type: text/html\n\n<style>[css]</style><p>Hi <b>[name]</b>,</p>\n"
    out = check(_draft(tmp_path, mail, "draft.eml"), "--kind", "thanks")[1]
    assert "[name]" in out
    assert "[css]" not in out


@pytest.mark.parametrize(
    ("args", "hint"),
    [
        (["--kind", "thank"], "thanks"),
        (["--kind", "goal", "--channel", "sms"], "file"),
        (["--kind", "thanks", "--channel", "emial"], "email"),
        (["--kind", "thanks", "--today", "someday"], "2026-11-22"),
        ([], "--kind"),
        (["--kind", "thanks", "--context", "missing.json"], "no file"),
    ],
)
def test_bad_usage_is_one_sentence_and_exit_code_2(check: Check, tmp_path: Path, args: list[str], hint: str) -> None:
    code, out, err = check(_draft(tmp_path, "Hi"), *args)
    assert (code, out) == (2, "")
    assert hint in err
    assert len(err.splitlines()) == 1


@pytest.mark.parametrize(
    ("data", "words"),
    [(b"", "empty"), (b"\x00\x01\x02\xff" * 50, "not a text"), (None, "no file")],
)
def test_a_draft_that_cannot_be_read_is_refused(check: Check, tmp_path: Path, data: bytes | None, words: str) -> None:
    path = str(tmp_path / "none.md") if data is None else _draft(tmp_path, data)
    code, _, err = check(path, "--kind", "thanks")
    assert code == 2
    assert words in err


def test_nothing_that_steers_a_terminal_is_printed(check: Check, tmp_path: Path) -> None:
    path = _draft(tmp_path, "Hi [na\x1b[31mme \u202e\x9b],\nx\n" + "plain words " * 20)
    for args in ([], ["--json"]):
        out = check(path, "--kind", "thanks", *args)[1]
        assert not any(char in out for char in "\x1b\x9b\u202e")


def test_a_rule_is_explained_with_both_examples(check: Check) -> None:
    code, out, _ = check("--explain", "msg-name")
    assert code == 0
    assert "Hi Priya," in out
    assert "Hi Pirya," in out
    assert json.loads(check("--explain", "MSG-NAME", "--json")[1])["practice"] == "CE1"
    assert "MSG-NAME" in check("--explain", "MSG-NAM")[2]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ([], "JSON object"),
        ({"mentro": {}}, "mentor"),
        ({"mentor": {"callname": "P"}}, "call_name"),
        ({"mentor": {"meetings_held": "many"}}, "mentor.meetings_held"),
        ({"today": "soon"}, "today"),
        ({"goals": "one"}, "goals"),
        ({"open_commitments": -1}, "open_commitments"),
        ({"mentor": {"familiarity": "close"}}, "mentor.familiarity"),
    ],
)
def test_a_broken_context_names_the_field(data: object, words: str) -> None:
    with pytest.raises(MenteeError, match=words):
        to_context(data)


def test_a_context_that_is_no_json_is_named(check: Check, tmp_path: Path) -> None:
    broken = _draft(tmp_path, '{"mentor": ', "context.json")
    code, _, err = check(_draft(tmp_path, "Hi"), "--kind", "thanks", "--context", broken)
    assert code == 2
    assert "no JSON" in err
