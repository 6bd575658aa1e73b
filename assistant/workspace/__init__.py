"""The workspace: one SQLite file with everything a person keeps. Nothing else of mentee speaks SQL."""

from __future__ import annotations

from assistant.workspace.conversations import AnsweredElsewhere
from assistant.workspace.places import DATABASE_NAME, workspace_file
from assistant.workspace.workspace import Workspace, open_workspace

__all__ = ["DATABASE_NAME", "AnsweredElsewhere", "Workspace", "open_workspace", "workspace_file"]
