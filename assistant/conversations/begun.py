"""A conversation as it is kept from its beginning: its id, and the desk it began with, there and back."""

from __future__ import annotations

import os
from datetime import datetime

from pydantic import ValidationError

from assistant.dialogues.desk import Desk
from assistant.model.conversation import ConversationInfo
from assistant.model.errors import MenteeError


def new_conversation(dialogue: str, desk: Desk, *, title: str, now: datetime) -> ConversationInfo:
    """A conversation that begins now, on this desk; its id can be read and typed."""
    return ConversationInfo(
        id=f"{dialogue}-{now:%Y%m%d}-{os.urandom(3).hex()}",
        dialogue=dialogue,
        title=title,
        mentor=desk.mentor,
        desk=desk.model_dump_json(),
        started=now,
    )


def desk_of(info: ConversationInfo) -> Desk:
    """The desk a conversation began with. Raises MenteeError where a later version cannot read it."""
    try:
        return Desk.model_validate_json(info.desk)
    except ValidationError as error:
        raise MenteeError(
            f"The conversation {info.id!r} was begun with another version of mentee; its answers are kept, "
            "and a new conversation can be started."
        ) from error
