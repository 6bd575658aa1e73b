"""Rules that a person switched off: for letters to one mentor, or altogether. Kept with the person and the mentor."""

from __future__ import annotations

from datetime import datetime

from assistant.model.people import Mentor, Profile
from assistant.workspace.workspace import Workspace


def switched_off(workspace: Workspace, mentor: str = "") -> frozenset[str]:
    """The ids of the rules that are off for letters to this mentor (an id; empty for nobody in particular)."""
    me, them = workspace.get(Profile, "me"), workspace.get(Mentor, mentor) if mentor else None
    return frozenset((*(me.checks_off if me else ()), *(them.checks_off if them else ())))


def switch(workspace: Workspace, rule: str, *, on: bool, mentor: str = "", when: datetime) -> None:
    """Switch the rule of an id off or on again, for one mentor (who is kept) or altogether."""

    def changed(off: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
        rest = tuple(one for one in off if one != rule)
        return {"checks_off": rest if on else (*rest, rule)}

    with workspace.transaction():
        if mentor:
            them = workspace.get(Mentor, mentor)
            if them is not None:
                workspace.put(them.model_copy(update=changed(them.checks_off)), when=when)
        else:
            me = workspace.get(Profile, "me") or Profile()
            workspace.put(me.model_copy(update=changed(me.checks_off)), when=when)
