"""Which dialogues fit with one person as things stand: a short list, the likeliest first. A pure function."""

from __future__ import annotations

from assistant.dialogues.desk import Desk
from assistant.dialogues.loose_ends import undigested
from assistant.dialogues.prepared import coming_meeting
from assistant.dialogues.stages import KEPT_IN_TOUCH, WRITTEN_ONLY
from assistant.dialogues.threads import open_request
from assistant.model.people import Mentor, Stage


def what_fits(desk: Desk, mentor: Mentor) -> tuple[str, ...]:
    """The names of the dialogues, each once."""
    waits = ("what-came-back", "nudge", "withdraw") if open_request(desk, mentor.id) else ()
    if mentor.stage in KEPT_IN_TOUCH | {Stage.ENDED}:
        again = ("first-contact",) if mentor.stage is not Stage.ALUMNI else ("scheduling",)
        return (*waits, "keep-in-touch", *again, "give-back")
    if mentor.stage in WRITTEN_ONLY:
        first = () if waits else ("first-contact", "warm-up")
        return (*waits, *first, "scheduling", "session-prep", "micro-mentoring")
    coming = coming_meeting(desk, mentor)
    dated = ("invite",) if coming and coming.day else ()
    held = any(m.mentor == mentor.id and m.state == "held" for m in desk.meetings)
    after = ("thanks", "update", "close-out") if held else ()
    prepare = "first-talk" if mentor.stage is Stage.FIRST_TALK else "session-prep"
    frank = ("feedback",) if undigested(desk, mentor.id) else ()
    return (*waits, prepare, "help-brief", "scheduling", *dated, "debrief", *frank, *after, "give-back")
