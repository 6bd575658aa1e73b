"""A person's own word lists for the checks: a file of theirs beside the settings of other programs."""

from __future__ import annotations

import os
from pathlib import Path

from assistant.checks.wordlists import LANGUAGE, extend
from assistant.model.errors import MenteeError
from assistant.model.text import one_line


def own_words_file() -> Path:
    """Where the file lies or would lie: `MENTEE_WORDS`, else words/en.toml in mentee's configuration folder."""
    named = os.environ.get("MENTEE_WORDS")
    if named:
        return Path(named).expanduser()
    import platformdirs

    return platformdirs.user_config_path("mentee", appauthor=False) / "words" / f"{LANGUAGE}.toml"


def take_own_words() -> None:
    """Add the person's own words to the lists of the checks, where there is such a file.

    Raises MenteeError that names the file and what is wrong with it.
    """
    path = own_words_file()
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return
    except (OSError, UnicodeDecodeError):
        raise MenteeError(f"{one_line(str(path))} cannot be read as text; mend it or move it away.") from None
    extend(text, one_line(str(path)))
