"""`mentee search`: what is kept is found, in words and as JSON, and nothing is changed by it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.tui.toy import NOW
from tui.cli import run
from tui.demo_workspace import build_sample

TODAY = ["--today", "2026-11-22"]


@pytest.fixture
def sample(place: Path) -> Path:
    build_sample(place, NOW).close()
    return place


def test_a_place_is_told_with_what_it_is_whose_and_when(sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["search", "draft", "roster", "first", *TODAY]) == 0
    said = capsys.readouterr().out
    assert "advice · Tom Okafor · 2026-11-19\n   let the team draft the roster first" in said
    assert "\x1b" not in said


def test_as_json_the_hits_are_told_apart(sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["search", "marathon", "--json", *TODAY]) == 0
    answer = json.loads(capsys.readouterr().out)
    (one,) = answer["found"]
    assert (one["kind"], one["mentor"]) == ("mentor", "Priya Nair")
    assert [piece["text"] for piece in one["words"] if piece["hit"]] == ["marathon"]
    assert not answer["more"]


def test_one_mentor_one_kind_and_a_limit(sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["search", "roster", "--mentor", "Tom", "--kind", "advice", "--json", *TODAY]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert {(one["kind"], one["mentor"]) for one in answer["found"]} == {("advice", "Tom Okafor")}
    assert run(["search", "roster", "--limit", "1", *TODAY]) == 0
    assert "There are more; --limit 5 shows them." in capsys.readouterr().err


def test_nothing_found_is_said_and_is_no_error(sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["search", "xyzzy", *TODAY]) == 0
    assert capsys.readouterr().out == "Nothing that is kept holds these words.\n"


def test_without_a_workspace_nothing_is_found_and_none_is_made(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["search", "anything"]) == 0
    assert "Nothing that is kept" in capsys.readouterr().out
    assert not place.exists()


def test_an_unknown_kind_or_person_names_the_known_ones(sample: Path, refused: Callable[..., str]) -> None:
    assert "promise" in refused("search", "roster", "--kind", "poem", *TODAY)
    assert "Priya Nair" in refused("search", "roster", "--mentor", "Zebulon", *TODAY)
