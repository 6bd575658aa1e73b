"""Tick off a promise: done, still open with another day, or let go."""

from __future__ import annotations

from datetime import date

from assistant.dialogues.desk import Desk
from assistant.dialogues.options import Option
from assistant.dialogues.outcomes import Outcome
from assistant.dialogues.turns import Choose, Day, Dialogue, Say
from assistant.model.errors import MenteeError
from assistant.model.work import Commitment


def promise(desk: Desk) -> Dialogue:
    """One promise: the one named by `desk.subject`, else one chosen of those that are open."""
    kept = next((c for c in desk.commitments if c.id == desk.subject), None)
    if kept is None and desk.subject:
        raise MenteeError("That promise is no longer in the workspace; start from the home screen.")
    if kept is None:
        waiting = tuple(c for c in desk.commitments if c.state == "open" and desk.mentor in {"", c.mentor})
        if not waiting:
            raise MenteeError("No promise is open; debrief a talk first, and what was promised is kept.")
        chosen = yield Choose(
            key="promise",
            question="Which promise?",
            why="These are still open.",
            options=tuple(Option(c.id, c.what, _whose(desk, c), evidence=c.evidence) for c in waiting),
        )
        kept = next((c for c in waiting if c.id == chosen), None)
        if kept is None:
            return Outcome(title="Promise")
    mentor = desk.mentor_by_id(kept.mentor)
    whose = "You promised" if kept.who == "me" else f"{kept.who or 'Somebody'} promised"
    to_whom = f" ({mentor.name})" if mentor else ""
    yield Say(f"{whose}{to_whom}: {kept.what}{f', {kept.due_words}' if kept.due_words else ''}.", kept.evidence)
    state = yield Choose(
        key="state",
        question="What became of it?",
        why="What was promised opens the next talk (P72, P73).",
        options=(Option("done", "it is done"), Option("open", "still to do"), Option("dropped", "let it go")),
    )
    due = None
    if state == "open":
        due = yield Day(
            key="due",
            question="By when, then?",
            why="A day keeps it alive (P72).",
            example="next Friday",
            optional=True,
            today=desk.today,
        )
    changes: dict[str, object] = {}
    if state in {"done", "dropped"}:
        changes = {"state": state, "closed": desk.today}
    elif due:
        changes = {"due": date.fromisoformat(due), "due_words": ""}
    record = kept.model_copy(update=changes)
    saved = ("The promise: kept in your workspace",) if changes else ()
    return Outcome(title="Promise", records=(record,) if changes else (), saved=saved, result=record)


def _whose(desk: Desk, kept: Commitment) -> str:
    """Whose promise it is, to whom, and by when, in a few words."""
    mentor = desk.mentor_by_id(kept.mentor)
    whose = "yours" if kept.who == "me" else f"{kept.who or 'somebody'}’s"
    to_whom = f" to {mentor.greeting_name}" if mentor and kept.who == "me" else ""
    return f"{whose}{to_whom}{f', due {kept.due.isoformat()}' if kept.due else ''}"
