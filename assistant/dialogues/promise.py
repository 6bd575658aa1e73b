"""Tick off a promise: done, still open with another day, or let go."""

from __future__ import annotations

from datetime import date

from assistant.dialogues.desk import Desk
from assistant.dialogues.options import Option
from assistant.dialogues.turns import Choose, Day, Dialogue, Outcome, Say
from assistant.model.errors import MenteeError


def promise(desk: Desk) -> Dialogue:
    """One promise, named by `desk.subject`."""
    kept = next((c for c in desk.commitments if c.id == desk.subject), None)
    if kept is None:
        raise MenteeError("That promise is no longer in the workspace; start from the home screen.")
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
