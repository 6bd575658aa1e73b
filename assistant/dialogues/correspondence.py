"""A message from its brief to the moment it went out: shown, composed, looked over, kept, and marked as sent."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.dialogues.asking import Asked
from assistant.dialogues.desk import Desk
from assistant.dialogues.letters import written
from assistant.dialogues.sending import whether_sent
from assistant.dialogues.turns import Preview
from assistant.engines.tasks import Slot, WriteMessage
from assistant.model.base import Record
from assistant.model.people import Mentor
from assistant.model.work import Artifact


@dataclass(frozen=True, slots=True)
class Letter:
    """A message that was looked over. `records` are what stands then: the piece, the message if it went out, and the
    mentor last where they changed."""

    artifact: Artifact
    records: tuple[Record, ...]
    left_open: tuple[str, ...]
    """What its reader would expect and nobody said."""

    @property
    def sent(self) -> bool:
        return self.artifact.sent is not None

    @property
    def saved(self) -> str:
        """Where it was saved, as the last screen says it."""
        return f"{self.artifact.title}: kept in your workspace"


def letter(
    desk: Desk, mentor: Mentor | None, task: WriteMessage, title: str, *, key: str, goes_out: bool = True
) -> Asked:
    """Show, compose and review a message, and ask whether it was sent. Returns a Letter.

    `desk` is the desk as this reader may hear of it, `mentor` the reader as the dialogue leaves them. `key` may carry
    an id in brackets where one conversation writes several. A text that others hand on has no `goes_out`, and is not
    asked about.
    """
    yield Preview(task, title)
    ask = next(iter(task.facts.get(Slot.ASK, ())), None)
    artifact, draft = yield from written(desk, mentor, task, title, key=key, ask=ask)
    if not goes_out:
        return Letter(artifact, (artifact,), draft.left_open)
    records = yield from whether_sent(desk, mentor, artifact, key="".join(("sent", *key.partition("[")[1:])))
    kept = next(record for record in records if isinstance(record, Artifact))
    return Letter(kept, tuple(records), draft.left_open)
