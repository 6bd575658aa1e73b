"""Paths as they come into a field: typed, several, quoted, escaped, or dropped from a window of files."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

from assistant.model.errors import MenteeError

_PATH = re.compile(r"""'([^']*)'|"([^"]*)"|((?:\\.|[^\s'"\\,;]|[,;](?=\S))+)[,;]?""")
"""A path in quotes, or words with their spaces escaped. A comma or semicolon may part two."""
_ESCAPED = re.compile(r"\\(.)")


def dropped_paths(text: str) -> tuple[Path, ...]:
    """The files meant. Raises MenteeError for an address that is no file of this machine.

    Terminals paste what is dropped on them in quotes, with escaped spaces, or as `file://` addresses; a path that is
    there as it is written is one path, whatever is in it.
    """
    text = text.strip()
    whole = _at_home(Path(text)) if text else None
    if whole is None or _is_there(whole):
        return (whole,) if whole else ()
    found = [match[1] or match[2] or _ESCAPED.sub(r"\1", match[3] or "") for match in _PATH.finditer(text)]
    paths = tuple(_at_home(_local(words)) for words in found if words)
    # one path with spaces that nobody quoted: nothing of it is there, and the whole is what the error should name
    return paths if len(paths) == 1 or any(map(_is_there, paths)) else (whole,)


def _local(words: str) -> Path:
    if not words.startswith("file:"):
        return Path(words)
    try:
        address = urlsplit(words)
    except ValueError:
        return Path(words)
    if address.netloc not in {"", "localhost"}:
        raise MenteeError("That is a file on another machine; copy it here first.")
    return Path(unquote(address.path))


def _at_home(path: Path) -> Path:
    try:
        return path.expanduser()
    except RuntimeError:  # nobody of that name has a home here
        return path


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return False
