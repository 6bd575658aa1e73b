"""Commands as real processes, and what a refusal looks like."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from tests.commands.scripts import ROOT


def one_sentence(out: str, err: str) -> str:
    assert "Traceback" not in out + err
    assert len(err.strip().splitlines()) == 1, err
    assert err.startswith("mentee: ")
    assert "something is wrong inside" not in err
    assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(out + err)
    return err


@contextmanager
def as_nobody_special() -> Iterator[None]:
    """Without root's right to write anywhere, where the tests run as root."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


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
