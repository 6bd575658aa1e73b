"""Killing a talking process at random moments, and looking whether a word is missing."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

from assistant.conversations.runner import Runner
from assistant.model.work import Artifact
from assistant.workspace import Workspace, open_workspace
from tests.conversations.toys import DESK, NOW, repeat
from tests.soak.talker import SCRIPT

LINES_PER_LIFE = 45
"""A life ends after 1 to this many lines; a whole conversation has some 105."""

Told = list[tuple[str, ...]]


def begin(folder: Path) -> str:
    """A new conversation; its id."""
    with open_workspace(folder) as workspace:
        return Runner.begin(workspace, "survey", DESK, title="A survey", now=NOW, maker=SCRIPT, perform=repeat).info.id


def start(folder: Path, conversation: str, name: str) -> subprocess.Popen[str]:
    """A talker that waits to be let go."""
    return subprocess.Popen(
        [sys.executable, "-m", "tests.soak.talker", str(folder), conversation, name],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[2],
    )


def let_go(process: subprocess.Popen[str]) -> None:
    """Wait until it is ready, and let it talk."""
    assert process.stdin
    assert process.stdout
    assert process.stdout.readline() == "ready\n"
    process.stdin.write("\n")
    process.stdin.close()


def told_until(process: subprocess.Popen[str], lines: int | None) -> Told:
    """What it told; after that many lines it is killed, and what it had told by then is read as well."""
    assert process.stdout
    told: Told = []
    while lines is None or len(told) < lines:
        line = process.stdout.readline()
        if not line:
            break
        told.append(tuple(line.rstrip("\n").split(" ", 2)))
    if lines is not None:
        process.kill()
        rest = process.stdout.read().split("\n")[:-1]  # a line cut off by the kill was not told
        told += [tuple(line.split(" ", 2)) for line in rest]
    process.stdout.close()
    process.wait()
    return told


def what_is_missing(workspace: Workspace, conversation: str, told: Told) -> list[str]:
    """Whatever was told to be on disk and is not there, a line each."""
    asides, unsent = workspace.asides(conversation), workspace.unsent(conversation)
    missing = []
    for what, *rest in told:
        if what == "finished" and (
            workspace.conversation(conversation).finished is None or not workspace.all(Artifact)
        ):
            missing.append("the outcome")
        if what not in {"kept", "lost", "typed"}:
            continue
        key, text = rest[0], rest[1].strip()
        kept = [_words(answer.value) for answer in workspace.history(conversation, key)]
        aside = [_words(value) for aside_key, value in asides if aside_key == key]
        if what == "typed":
            half_typed = unsent.get(key, ("",))[0]
            there = any(words.startswith(text) for words in (*kept, *aside, half_typed))
        else:
            there = text in (kept if what == "kept" else aside)
        if not there:
            missing.append(f"{what} {key}: {text[:40]}")
    return missing


def _words(value: object) -> str:
    return str(value["body"]).strip() if isinstance(value, dict) else str(value).strip()


def kill_and_look(folder: Path, kills: int, seed: int) -> list[str]:
    """Kill a talker that many times, resuming it after each; whatever was lost or broken, a line each."""
    chance = random.Random(seed)
    missing: list[str] = []
    conversation, told = begin(folder), Told()
    for life in range(kills):
        process = start(folder, conversation, f"life{life}")
        let_go(process)
        told += told_until(process, chance.randint(1, LINES_PER_LIFE))
        with open_workspace(folder) as workspace:
            missing += what_is_missing(workspace, conversation, told)
            if workspace.rows("PRAGMA integrity_check") != [("ok",)]:
                missing.append(f"the database is broken after kill {life + 1}")
            resumed = Runner.resume(workspace, conversation, maker=SCRIPT, perform=repeat)
            settled = {key for what, key, *_ in (line for line in told if len(line) > 1) if what == "kept"}
            if resumed.step.pending is not None and resumed.step.pending.key in settled:
                missing.append(f"{resumed.step.pending.key} is asked again after kill {life + 1}")
            if resumed.info.finished:
                conversation, told = begin(folder), Told()
    return missing
