"""What an installed wheel can do, far from the sources."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
NOTES = """Call with Rosa Marín, Thursday 4 December 2025

I want to lead the spring audit on my own.
Rosa says: start with the smallest store.
Should I take the east stores or the west stores first?
I will send Rosa my plan by Friday.
"""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh environment with the wheel in it and, through a path file, the libraries of this one."""
    place = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(place), str(ROOT)],
        check=True,
        capture_output=True,
    )
    (wheel,) = place.glob("*.whl")
    home = place / "venv"
    venv.create(home, with_pip=False, symlinks=True)
    site = next(home.glob("lib/python*/site-packages"))
    libraries = place / "libraries"
    libraries.mkdir()
    here = Path(next(p for p in sys.path if p.endswith("site-packages")))
    for entry in here.iterdir():
        if "mentee" not in entry.name and entry.suffix != ".pth":
            (libraries / entry.name).symlink_to(entry)
    (site / "libraries.pth").write_text(f"{libraries}\n", encoding="utf-8")
    subprocess.run(
        [
            sys.executable,
            "-m",
            "pip",
            "install",
            "--quiet",
            "--no-deps",
            "--no-index",
            "--target",
            str(site),
            str(wheel),
        ],
        check=True,
        capture_output=True,
    )
    return home


def mentee(home: Path, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    code = "import sys; from tui.cli import main; main(sys.argv[1:])"
    return subprocess.run(
        [str(home / "bin" / "python"), "-c", code, *arguments],
        cwd=cwd,
        capture_output=True,
        text=True,
        check=False,
        env={"PATH": os.environ["PATH"], "HOME": str(cwd), "LANG": "C.UTF-8"},
    )


@pytest.mark.slow
def test_the_wheel_names_the_command(installed: Path) -> None:
    (points,) = installed.glob("lib/python*/site-packages/mentee-*.dist-info/entry_points.txt")
    assert "mentee = tui.cli:main" in points.read_text(encoding="utf-8")


@pytest.mark.slow
def test_an_installed_mentee_prepares_a_meeting(installed: Path, tmp_path: Path) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text(NOTES, encoding="utf-8")
    done = mentee(installed, "prep", str(notes), "--today", "2025-12-01", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "Should I take the east stores or the west stores first?" in done.stdout


@pytest.mark.slow
def test_an_installed_mentee_builds_its_sample(installed: Path, tmp_path: Path) -> None:
    code = (
        "from datetime import datetime; from pathlib import Path; from tui.demo_workspace import build_sample\n"
        "from assistant.model.people import Mentor\n"
        "print(len(build_sample(Path('sample'), datetime(2026, 11, 22, 9)).all(Mentor)))"
    )
    done = subprocess.run(
        [str(installed / "bin" / "python"), "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) >= 3
