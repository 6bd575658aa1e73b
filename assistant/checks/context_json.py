"""A context as JSON gives it -> the context, or one sentence that names the field and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel, ValidationError

from assistant.checks.context import Context, MeContext, MeetingContext, MentorContext, ThreadContext, Wall
from assistant.model.errors import MenteeError
from assistant.model.text import one_line

_PARTS: dict[str, type[BaseModel]] = {
    "me": MeContext,
    "mentor": MentorContext,
    "meeting": MeetingContext,
    "thread": ThreadContext,
    "walls": Wall,
}
_LONGEST_SHOWN = 120
_UNION_BRANCHES = frozenset({"datetime", "date"})


def to_context(data: object) -> Context:
    """The context in decoded JSON. Raises MenteeError with the first field that cannot be used, and why."""
    if not isinstance(data, dict):
        raise MenteeError('The context is no JSON object; write it as {"mentor": {"name": …}, …}.')
    try:
        context = Context.model_validate(data)
    except ValidationError as error:
        raise MenteeError(_sentence(error)) from None
    for field, value in _counts(context):
        if value < 0:
            raise MenteeError(f"The context's field {field} is {value}; a count starts at 0.")
    return context


def _sentence(error: ValidationError) -> str:
    first = error.errors(include_url=False, include_context=False)[0]
    place = [part for part in first["loc"] if part not in _UNION_BRANCHES]
    field = _shown(".".join(str(part) for part in place))
    if first["type"] == "extra_forbidden":
        part = _PARTS.get(str(place[0])) if len(place) > 1 else Context
        known = list(part.model_fields) if part else []
        near = get_close_matches(str(place[-1]), known, n=1)
        hint = f"did you mean {near[0]}?" if near else f"the fields there are {', '.join(known)}."
        return f"The context has no field {field}; {hint}"
    why = first["msg"][:1].lower() + first["msg"][1:]
    return f"The context's field {field} cannot be used: {_shown(why)}."


def _shown(text: str) -> str:
    line = one_line(text).rstrip(".")
    return line if len(line) <= _LONGEST_SHOWN else f"{line[:_LONGEST_SHOWN]}…"


def _counts(context: Context) -> Iterator[tuple[str, int]]:
    given: list[tuple[str, Any]] = [("open_commitments", context.open_commitments)]
    if context.mentor:
        given += [
            ("mentor.meetings_held", context.mentor.meetings_held),
            ("mentor.agenda_hours", context.mentor.agenda_hours),
        ]
    if context.meeting:
        given.append(("meeting.minutes", context.meeting.minutes))
    if context.thread:
        given.append(("thread.unanswered", context.thread.unanswered))
    yield from ((field, value) for field, value in given if value is not None)
