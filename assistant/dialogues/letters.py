"""One message from its brief to the record: composed, reviewed, kept with what it asks for."""

from __future__ import annotations

from typing import Any

from assistant.dialogues.ask_ladder import weight_of
from assistant.dialogues.asking import Asked
from assistant.dialogues.desk import Desk
from assistant.dialogues.facts import record_id
from assistant.dialogues.outcomes import LeftOpen
from assistant.dialogues.reviewing import check_context
from assistant.dialogues.turns import Compose, Review
from assistant.engines.tasks import WriteMessage
from assistant.model.evidence import Fact
from assistant.model.people import Mentor
from assistant.model.work import Artifact


def written(
    desk: Desk,
    mentor: Mentor | None,
    task: WriteMessage,
    title: str,
    *,
    key: str,
    review: str = "",
    ask: Fact | None = None,
    **context: Any,
) -> Asked:
    """Compose a message under `key`, have it looked over under `review`, and keep it. Returns (Artifact, Draft).

    `desk` is the desk as narrowed for this mentor; `ask` is what the message asks for, with the length `task` says;
    `context` sets whole fields of what the checks are given.
    """
    draft = yield Compose(key=key, task=task, title=title)
    given = check_context(desk, mentor, task, **context)
    reviewed = yield Review(key=review or f"{key}.text", draft=draft, title=title, context=given, task=task)
    owner = mentor.id if mentor else ""
    artifact = Artifact(
        id=record_id(task.kind.value, owner, reviewed.body),
        sort=task.kind,
        title=f"{title} to {mentor.name}" if mentor else title,
        subject=reviewed.subject,
        text=reviewed.body,
        mentor=owner,
        channel=task.channel,
        day=desk.today,
        ask=ask.text if ask else "",
        weight=weight_of(ask.text) if ask else 0,
        minutes=task.minutes if ask else None,
        short=draft.short,
        support=draft.support,
    )
    return artifact, draft


def missing(left_open: tuple[str, ...], asked: tuple[LeftOpen, ...] = ()) -> tuple[LeftOpen, ...]:
    """What a draft still lacks, beside the gaps that are named already."""
    return tuple(
        LeftOpen(words, f"Missing: {words}.") for words in left_open if not any(gap.slot in words for gap in asked)
    )
