"""What a model would be asked next, were it asked now: for whoever wants to read it before anything is at stake."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from pydantic import ValidationError

from assistant.conversations.advance import advance
from assistant.conversations.consent import Consent, nobody_to_ask
from assistant.conversations.desks import kept_desk, reading_task
from assistant.conversations.engines import Standing
from assistant.conversations.guarded import GuardedEngine
from assistant.dialogues.desk import Desk
from assistant.dialogues.registry import dialogue_maker
from assistant.dialogues.turns import Compose
from assistant.engines.model.outgoing import Outgoing
from assistant.engines.tasks import Draft, Task
from assistant.model.conversation import ConversationInfo
from assistant.model.errors import MenteeError
from assistant.workspace import Workspace


class NextRequest(NamedTuple):
    """A task, the desk it was made on, and what it is for in words."""

    task: Task
    desk: Desk
    what: str


def next_request(workspace: Workspace, now: datetime, conversation: str = "") -> NextRequest | None:
    """The work that the conversation of this id waits for or leads to, else that of the newest one that has some, else
    the reading of the notes that came last; None where there is nothing to send."""
    begun = workspace.conversations(unfinished_only=True)
    named = [workspace.conversation(conversation)] if conversation else []
    found = next((found for info in _once((*named, *begun)) if (found := _of(workspace, info))), None)
    sources = () if found else workspace.sources()
    if found or not sources:
        return found
    desk = kept_desk(workspace, now)
    return NextRequest(reading_task(desk, sources[-1:]), desk, f"reading {sources[-1].title or 'your notes'}")


def would_be_sent(workspace: Workspace, here: Standing, found: NextRequest, now: datetime) -> Outgoing:
    """The requests that it would take, word for word; nothing is sent. Touches no workspace, so any thread may wait for
    it: counting tokens takes most of a second the first time. Raises EngineError for what is too long.
    """
    nobody = Consent(workspace, nobody_to_ask, lambda: now)
    return GuardedEngine(here, nobody, desk=found.desk).would_send(found.task)


def _of(workspace: Workspace, info: ConversationInfo) -> NextRequest | None:
    if info.finished:
        return None
    try:
        desk = Desk.model_validate_json(info.desk)
        step = advance(dialogue_maker(info.dialogue), desk, workspace.answers(info.id), info.reopened)
    except (MenteeError, ValidationError):  # notes that were only pasted, or another version's desk
        return None
    if isinstance(step.pending, Compose):
        return NextRequest(step.pending.task, desk, f"{step.pending.title or 'a draft'}, in “{info.title}”")
    if step.preview is not None and not isinstance(step.preview.task, Draft):
        return NextRequest(step.preview.task, desk, f"“{info.title}”, as answered so far")
    return None


def _once(infos: Iterable[ConversationInfo]) -> tuple[ConversationInfo, ...]:
    return tuple({info.id: info for info in infos}.values())
