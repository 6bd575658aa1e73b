"""What is kept of a piece of work and of a review: the answer, with the fingerprint of what it rests on."""

from __future__ import annotations

from pydantic import BaseModel

from assistant.dialogues.turns import Compose, Review
from assistant.model.conversation import Answer
from assistant.model.text import clean


def composed_answer(work: Compose, result: BaseModel) -> Answer:
    """What an engine made, as it is kept."""
    return Answer(key=work.key, value=result.model_dump(mode="json"), basis=work.basis)


def reviewed_answer(turn: Review, subject: str, body: str) -> Answer:
    """A draft as the person left it, as it is kept: nothing but its basis where nothing was changed."""
    subject, body = clean(subject), clean(body)
    edited = (subject, body) != (turn.draft.subject, turn.draft.body)
    return Answer(key=turn.key, value={"subject": subject, "body": body} if edited else None, basis=turn.basis)
