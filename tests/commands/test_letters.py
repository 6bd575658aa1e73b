"""Letters by command: kinds, channels, forms and angles; what is sent is kept; checks are switched off; own words."""

from __future__ import annotations

import email
import json
from collections.abc import Callable
from pathlib import Path

import pytest
import vobject

from assistant.model.correspondence import Message
from assistant.workspace import open_workspace
from tests.commands.scripts import begun, kept_history, said_to
from tests.tui.toy import NOW
from tui.cli import run
from tui.commands.write import DIALOGUE_OF
from tui.demo_workspace import build_sample

THANKS = ["write", "thanks", "--mentor", "Priya Nair", "--me", "Ana Berg", "--today", "2026-11-22"]
VAGUE = "Hi Priya,\n\nThank you for everything.\n\nAna\n"


@pytest.fixture
def history(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = kept_history(tmp_path / "workspace")
    monkeypatch.setenv("MENTEE_WORKSPACE", str(path))
    return path


@pytest.fixture
def answers(tmp_path: Path) -> str:
    file = tmp_path / "answers.toml"
    file.write_text('will_do = "try it in the December roster"\ndue = "2026-12-11"\n', encoding="utf-8")
    return str(file)


@pytest.mark.parametrize("kind", [kind for kind in DIALOGUE_OF if kind != "invite"])
def test_every_kind_answers_as_json_and_names_what_is_open(
    kind: str, history: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["write", kind, "--mentor", "Priya Nair", "--today", "2026-11-22", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["kind"] == kind
    assert found["body"] or found["left_open"]


def test_a_mail_leaves_as_text_and_as_a_draft_for_the_mail_program(history: Path, answers: str, tmp_path: Path) -> None:
    assert run([*THANKS, "--answers", answers, "--out", str(tmp_path / "out")]) == 0
    message = email.message_from_bytes((tmp_path / "out" / "thanks.eml").read_bytes())
    assert message["X-Unsent"] == "1"
    text = (tmp_path / "out" / "thanks.txt").read_text(encoding="utf-8")
    assert text.startswith("Subject: ")
    assert "try it in the December roster" in text


def test_a_date_leaves_as_a_calendar_file(history: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    given = tmp_path / "invite.toml"
    given.write_text('form = "hold"\ntz = "Europe/Stockholm"\nname = "Ana"\n', encoding="utf-8")
    command = ["write", "invite", "--mentor", "Priya Nair", "--today", "2026-11-22", "--answers", str(given)]
    assert run([*command, "--out", str(tmp_path / "out")]) == 0
    data = (tmp_path / "out" / "invite.ics").read_bytes()
    assert vobject.readOne(data.decode()).vevent.summary.value.startswith("Ana and Priya")
    capsys.readouterr()
    assert run(["check", str(tmp_path / "out" / "invite.ics")]) == 0


def test_a_flag_goes_before_the_file_of_answers_and_the_file_before_the_notes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    notes, given = tmp_path / "notes.md", tmp_path / "given.toml"
    notes.write_text(
        "Talk with Priya Nair, my mentor.\nShe advised me to let the team draft first.\n", encoding="utf-8"
    )
    given.write_text('mentor = "Wanda Krol"\nname = "Ana"\nadvice = "ask the night shift"\n', encoding="utf-8")
    command = ["write", "thanks", str(notes), "--today", "2026-11-22", "--answers", str(given)]
    assert run(command) == 0
    by_file = capsys.readouterr().out
    assert run([*command, "--mentor", "Lena Vogt", "--me", "Bea Holm"]) == 0
    by_flags = capsys.readouterr().out
    assert "Wanda" in by_file
    assert "ask the night shift" in by_file
    assert "Lena" in by_flags
    assert "Wanda" not in by_flags
    assert "Bea" in by_flags


def test_another_angle_is_another_text_of_the_same_facts(
    history: Path, answers: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["write", "thanks", "--angles"]) == 0
    names = [line.partition(":")[0] for line in capsys.readouterr().out.splitlines()]
    told = []
    for name in names:
        assert run([*THANKS, "--answers", answers, "--angle", name]) == 0
        told.append(capsys.readouterr().out)
    assert len(names) == 3
    assert len(set(told)) > 1
    assert all("December roster" in text for text in told)


def test_what_was_sent_is_kept_word_for_word(history: Path, answers: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*THANKS, "--answers", answers, "--save", "--sent"]) == 0
    printed = capsys.readouterr().out
    with open_workspace(history) as place:
        (kept,) = place.all(Message)
    assert f"Subject: {kept.subject}\n\n{kept.text}" in printed
    assert (kept.mentor, kept.sort, kept.direction) == ("priya-nair", "thanks", "out")


def test_what_was_not_written_is_not_marked_as_sent(history: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["write", "nudge", "--mentor", "Priya Nair", "--today", "2026-11-22", "--save", "--sent"]) == 2
    assert "Nothing was marked as sent" in capsys.readouterr().err
    with open_workspace(history) as place:
        assert place.all(Message) == ()


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["write", "nudge", "--channel", "fax"], "it takes email"),
        (["write", "scheduling", "--purpose", "dance"], "it has propose, accept"),
        (["write", "thanks", "--purpose", "accept"], "one form only"),
        ([*THANKS, "--angle", "sideways"], "has advice"),
        (["write", "thanks", "--sent"], "--save"),
        (["check", "--off", "NOPE"], "There is no check"),
        (["check", "--off", "TONE-STOCK", "--mentor", "Nobody Known"], "No mentor named"),
    ],
)
def test_what_does_not_exist_is_said_in_one_sentence(
    history: Path, refused: Callable[..., str], arguments: list[str], says: str
) -> None:
    assert says in refused(*arguments)


def test_a_rule_is_left_out_once_for_one_person_or_for_good(
    history: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text(VAGUE, encoding="utf-8")

    def found(*more: str) -> set[str]:
        run(["check", str(draft), "--kind", "thanks", "--json", *more])
        return {finding["id"] for finding in json.loads(capsys.readouterr().out)["findings"]}

    assert "THX-SPECIFIC" in found()
    assert "THX-SPECIFIC" not in found("--without", "thx-specific")
    assert run(["check", "--off", "thx-specific", "--mentor", "Priya"]) == 0
    assert "THX-SPECIFIC" in found()
    assert "THX-SPECIFIC" not in found("--mentor", "Priya")
    assert run(["check", "--off", "thx-specific"]) == 0
    assert "THX-SPECIFIC" not in found()
    assert run(["check", "--on", "thx-specific"]) == 0
    assert "THX-SPECIFIC" in found()


def test_own_words_add_to_the_lists_and_take_from_them(
    history: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    draft, own = tmp_path / "draft.md", tmp_path / "en.toml"
    draft.write_text("Hi Priya,\n\nAhoy from the old docks. Thank you for the checklist.\n\nAna\n", encoding="utf-8")
    own.write_text('[add]\n"tone.stock" = ["ahoy from the old docks"]\n', encoding="utf-8")
    monkeypatch.setenv("MENTEE_WORDS", str(own))
    run(["check", str(draft), "--kind", "thanks"])
    assert "TONE-STOCK" in capsys.readouterr().out
    own.write_text("", encoding="utf-8")
    run(["check", str(draft), "--kind", "thanks"])
    assert "TONE-STOCK" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("add = 3", "write [add] or [remove]"),
        ("[ad]\n", "write [add] or [remove]"),
        ('[add]\n"tone.nothing" = ["x"]', "no word list"),
        ('[add]\n"tone.stock" = "x"', "must be a list"),
        ("[add", "not valid TOML"),
    ],
)
def test_a_broken_word_file_is_named_with_what_is_wrong(
    history: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refused: Callable[..., str], text: str, says: str
) -> None:
    draft, own = tmp_path / "draft.md", tmp_path / "en.toml"
    draft.write_text(VAGUE, encoding="utf-8")
    own.write_text(text, encoding="utf-8")
    monkeypatch.setenv("MENTEE_WORDS", str(own))
    assert says in refused("check", str(draft), "--kind", "thanks")


def test_plain_lines_mend_ignore_and_retell_by_number(history: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with open_workspace(history) as place:
        runner = begun(place, "thanks", mentor="Priya Nair")
        written = [
            ":write",
            "Subject: Your advice to let the team draft",
            "Hi Pirya,",
            "",
            "Thank you for everything.",
            ".",
        ]
        assert not said_to(runner, ":enough", *written, ":fix 1", ":ignore 1", ":fix 99", ":angle", ":angle sideways")
    shown = capsys.readouterr().out
    assert "(:fix 1)" in shown
    assert shown.index("Hi Pirya,") < shown.index("Hi Priya,\n\nThank you for everything.")
    assert "Say which: a number from 1 to" in shown
    assert "It can be told from these sides: advice" in shown


def test_with_several_mentors_and_no_notes_a_letter_wants_to_know_for_whom(
    place: Path, refused: Callable[..., str]
) -> None:
    build_sample(place, NOW).close()
    assert "Priya Nair" in refused("write", "thanks", "--today", "2026-11-22")
