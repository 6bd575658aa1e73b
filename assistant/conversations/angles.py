"""Telling a message from another angle, by the built-in engine."""

from __future__ import annotations

from assistant.conversations.performing import builtin_perform
from assistant.engines.tasks import Draft, WriteMessage
from assistant.engines.tasks.angles import angles_of


def told_anew(task: WriteMessage, *, angle: str, body: str, wanted: str = "") -> Draft | None:
    """The message from the next angle after `angle` that says something else than `body`; from `wanted`, where given.

    None where no angle does. The angle is the draft's.
    """
    names = [each.name for each in angles_of(task.kind)]
    at = names.index(angle) if angle in names else 0
    for name in [wanted] if wanted else (*names[at + 1 :], *names[:at]):
        draft = builtin_perform(task.model_copy(update={"angle": name}))
        if isinstance(draft, Draft) and draft.body != body:
            return draft.model_copy(update={"angle": name})
    return None
