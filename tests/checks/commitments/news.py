"""What is found on a sentence of news, beside notes."""

from __future__ import annotations

from assistant.checks.context import Context, MeContext, MentorContext
from assistant.checks.draft import DraftText
from assistant.checks.facts.commitments.borne_out import is_borne_out
from assistant.model.messages import Channel, Kind


def levels(notes: str, said: str) -> list[str]:
    """The levels of all that is found on what Ana writes to Priya."""
    context = Context(me=MeContext(name="Ana Berg"), mentor=MentorContext(name="Priya"), sources=(notes,))
    draft = DraftText(f"Dear Priya,\n\n{said}\n\nAna", Kind.UPDATE, Channel.EMAIL)
    return [fault.level or "error" for fault in is_borne_out(draft, context)]
