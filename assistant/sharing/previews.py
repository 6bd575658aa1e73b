"""A live artifact as text, whichever task made it."""

from __future__ import annotations

from pydantic import BaseModel

from assistant.engines.tasks import Agenda, CloseOutSummary, Debrief, Draft, GoalOptions
from assistant.sharing.documents import agenda_markdown, debrief_markdown


def preview_text(result: BaseModel, *, title: str = "", marks: bool = True) -> str:
    """The result of a previewed task as the person sees it while it grows."""
    match result:
        case Agenda():
            return agenda_markdown(result, title=title or "Agenda", marks=marks)
        case Draft():
            return f"Subject: {result.subject}\n\n{result.body}" if result.subject else result.body
        case Debrief():
            return debrief_markdown(result, title=title, marks=marks)
        case GoalOptions():
            return "\n\n".join(option.text for option in result.options)
        case CloseOutSummary():
            return result.documents.to_send
    return ""
