"""What of a talk nobody has come back to yet: advice not told back, criticism nothing was made of.

Home asks this at its start, so this room knows no turn and no engine.
"""

from __future__ import annotations

from datetime import date

from assistant.dialogues.desk import Desk
from assistant.model.people import Mentor
from assistant.model.work import Advice, Noted
from assistant.reading.criticism import is_critical


def untold(desk: Desk, mentor: Mentor | None) -> tuple[Advice, ...]:
    """Advice of this mentor of which they have not heard what came: what something was done with first, then newest."""
    if mentor is None:
        return ()
    theirs = (a for a in desk.advice if a.mentor == mentor.id and a.told is None and a.stance != "not-for-me")
    return tuple(sorted(theirs, key=lambda a: (not (a.done or a.result), -(a.day or date.min).toordinal())))


def undigested(desk: Desk, mentor: str = "") -> tuple[Noted, ...]:
    """The criticism that was noted and of which nothing was made so far, the newest first."""
    done = {reflection.noted for reflection in desk.reflections}
    found = (
        n
        for n in desk.noted
        if n.sort == "feedback" and n.id not in done and mentor in {"", n.mentor} and is_critical(n.text)
    )
    return tuple(sorted(found, key=lambda n: n.day or date.min, reverse=True))
