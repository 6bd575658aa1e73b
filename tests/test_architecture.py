"""Who may know whom. The arrows are docs/architecture.md's; this is what keeps them true."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ROOMS = {
    "assistant.model": set(),
    "assistant.reading": {"assistant.model"},
    "assistant.checks": {"assistant.reading", "assistant.model"},
    "assistant.workspace": {"assistant.model"},
    "assistant.engines": {"assistant.reading", "assistant.checks", "assistant.model", "prompts"},
    "assistant.sharing": {"assistant.engines.tasks", "assistant.reading.digest", "assistant.model", "prompts"},
    "assistant.dialogues": {
        "assistant.engines.tasks",
        "assistant.checks",
        "assistant.reading",
        "assistant.sharing",
        "assistant.model",
    },
    "assistant.conversations": {
        "assistant.dialogues",
        "assistant.engines",
        "assistant.workspace",
        "assistant.reading",
        "assistant.model",
    },
    "prompts": set(),
}
"""Room -> the rooms it may import from, beside its own. `tui` may import from all of them."""

THE_CONNECTION = Path("assistant/engines/model/connecting.py")
"""The one file that speaks to a model, and imports what that takes when it is first used."""

MODULES = sorted(
    path.relative_to(ROOT) for place in ("assistant", "prompts", "tui") for path in (ROOT / place).rglob("*.py")
)


def module_name(path: Path) -> str:
    return ".".join(path.with_suffix("").parts).removesuffix(".__init__")


def room_of(module: str) -> str:
    parts = module.split(".")
    return parts[0] if parts[0] != "assistant" else ".".join(parts[:2])


def imports_of(path: Path) -> set[str]:
    """Every module a file imports, at its top or inside its functions."""
    found: set[str] = set()
    for node in ast.walk(ast.parse((ROOT / path).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            found.update(f"{node.module}.{alias.name}" for alias in node.names)
    return found


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_a_room_imports_only_from_the_rooms_it_may_know(path: Path) -> None:
    room = room_of(module_name(path))
    if room not in ROOMS:
        return
    ours = {name for name in imports_of(path) if name.split(".")[0] in {"assistant", "prompts", "tui"}}
    allowed = {room, *ROOMS[room], "assistant.__version__"}
    strangers = {name for name in ours if not any(name == a or name.startswith(f"{a}.") for a in allowed)}
    assert not strangers


@pytest.mark.parametrize("path", [p for p in MODULES if p.parts[0] != "tui"], ids=str)
def test_the_core_knows_no_screen_and_no_model_package(path: Path) -> None:
    outside = {name.split(".")[0] for name in imports_of(path)}
    assert not outside & {"textual", "rich", "click", "tui"}
    assert "openai" not in outside or path == THE_CONNECTION


@pytest.mark.parametrize("path", [p for p in MODULES if p.parts[:2] != ("assistant", "workspace")], ids=str)
def test_only_the_workspace_speaks_sql(path: Path) -> None:
    assert "sqlite3" not in {name.split(".")[0] for name in imports_of(path)}


@pytest.mark.parametrize("path", [p for p in MODULES if p.parts[0] != "tui"], ids=str)
def test_only_the_terminal_rooms_print(path: Path) -> None:
    calls = (
        node.func.id
        for node in ast.walk(ast.parse((ROOT / path).read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    )
    assert not {"print", "input"} & set(calls)


HEAVY = ("textual", "openai", "tiktoken", "rich")
LIGHT = (
    ["--version"],
    ["--help"],
    ["read", "fixtures/notes/ward-lead.md"],
    ["prep", "fixtures/notes/ward-lead.md"],
    ["write", "thanks", "fixtures/notes/ward-lead.md"],
    ["check", "--explain", "MSG-NAME"],
)


@pytest.mark.parametrize("arguments", LIGHT, ids=" ".join)
def test_commands_do_not_import_what_they_do_not_need(arguments: list[str], tmp_path: Path) -> None:
    code = (
        "import sys\nfrom tui.cli import run\n"
        f"code = run({['--workspace', str(tmp_path), *arguments]!r})\n"
        f"print('loaded', [m for m in {HEAVY!r} if m in sys.modules], file=sys.stderr)\nsys.exit(code)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stderr.rstrip().endswith("loaded []")


def test_the_version_and_the_help_need_neither_pydantic_nor_a_template() -> None:
    code = (
        "import sys\nfrom tui.cli import run\nrun(['--help'])\n"
        "print([m for m in ('pydantic', 'jinja2', 'sqlite3') if m in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"


def test_the_core_alone_imports_no_terminal() -> None:
    code = (
        "import pkgutil, importlib, sys, assistant\n"
        "for m in pkgutil.walk_packages(assistant.__path__, 'assistant.'): importlib.import_module(m.name)\n"
        "print([m for m in ('textual', 'rich', 'click', 'openai', 'httpx2', 'tui') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
