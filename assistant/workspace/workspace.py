"""The workspace as the rest of mentee sees it."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import Self

from assistant.workspace.conversations import Conversations
from assistant.workspace.engines import Engines
from assistant.workspace.faults import plainly
from assistant.workspace.journal import Journal
from assistant.workspace.opening import connect
from assistant.workspace.places import workspace_file
from assistant.workspace.search import Search
from assistant.workspace.upcasting import UPCASTERS, Upcasters


class Workspace(Conversations, Engines, Journal, Search):
    """Records, conversations, the engine and its journal of one person, in one file, and all of it to be searched.

    Closed at the end of a `with`.
    """

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_workspace(path: str | Path, upcasters: Upcasters = UPCASTERS) -> Workspace:
    """Open the workspace at `path` (a folder, or a file ending in .sqlite3 or .db), made and migrated as needed.

    Raises MenteeError, with the file left as it was, where it cannot be used: a newer version, no workspace, damaged,
    not writable.
    """
    file = workspace_file(path)
    with plainly(file):
        return Workspace(connect(file), file, upcasters)
