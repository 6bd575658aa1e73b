"""What the README shows is what the program does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tui.cli import COMMANDS, run

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
NOTES = ROOT / "fixtures" / "notes" / "ward-lead.md"
BLOCKS = re.findall(r"```text\n(.*?)```", README, re.DOTALL)


def test_the_notes_it_quotes_are_the_sample() -> None:
    sample = " ".join(NOTES.read_text(encoding="utf-8").split())
    for passage in BLOCKS[0].split("…"):
        for line in passage.strip().split("\n- "):
            assert " ".join(line.split()).removeprefix("- ") in sample


def test_the_meeting_it_shows_is_what_comes_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--workspace", str(tmp_path), "prep", str(NOTES), "--today", "2026-11-16"]) == 0
    printed = capsys.readouterr().out
    for line in BLOCKS[1].splitlines():
        if line.strip() != "…":
            assert line in printed


def test_it_names_every_command() -> None:
    for command in COMMANDS:
        assert f"`mentee {command}" in README


@pytest.mark.parametrize("link", re.findall(r"\]\(([^)#]+)\)", README))
def test_its_links_and_pictures_are_there(link: str) -> None:
    assert link.startswith("https://") or (ROOT / link).exists()
