"""Where a workspace lies: what a person names, or the data folder of their system."""

from __future__ import annotations

from pathlib import Path

from assistant.model.errors import MenteeError

DATABASE_NAME = "mentee.sqlite3"
_DATABASE_SUFFIXES = frozenset({".sqlite3", ".db"})


def workspace_file(given: str | Path | None = None, env: str | None = None) -> Path:
    """The database meant by an explicit path, else by `MENTEE_WORKSPACE` (`env`), else the system's data folder.

    A path that ends in .sqlite3 or .db is the file itself; any other is a folder that holds `mentee.sqlite3`. Nothing
    is created. Raises MenteeError where a file stands in the place of the folder, or the other way round.
    """
    chosen = given or env
    if not chosen:
        import platformdirs  # not needed where a place is named; importing it takes longer than opening a workspace

        return platformdirs.user_data_path("mentee", appauthor=False) / DATABASE_NAME
    try:
        path = Path(chosen).expanduser()
    except RuntimeError:
        raise MenteeError(f"{chosen} names a home folder that does not exist; write the whole path.") from None
    if path.suffix.casefold() in _DATABASE_SUFFIXES:
        if path.is_dir():
            raise MenteeError(f"{path} is a folder, and its name is that of a database; name the file inside it.")
        return path
    if path.exists() and not path.is_dir():
        raise MenteeError(f"{path} is a file; name a folder, or a database file that ends in .sqlite3 or .db.")
    return path / DATABASE_NAME
