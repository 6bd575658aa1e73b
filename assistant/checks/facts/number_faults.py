"""What is said of a number that the notes do not bear out: it is missing, told of something else, or new."""

from __future__ import annotations

from assistant.checks.rule import Fault


def missing(start: int, end: int, said: str, hint: str, mend: str | None = None) -> Fault:
    """A number that stands nowhere in the notes, with what they say instead."""
    return Fault(start, end, f"“{said}” is not found in your notes.", hint, None, mend)


def told_of_another(start: int, end: int, said: str, line: str) -> Fault:
    """A remark on a number that the notes do tell, where a line of them has another one for this.

    A remark by itself: on drafts that nobody had tuned for, every such number was right (six of six).
    """
    return Fault(start, end, f"Your notes tell “{said}” of something else.", f"Of this they say: “{line}”.", "info")


def new(start: int, end: int, said: str) -> Fault:
    """A remark on a number that may well be the writer's to set, or reckoned in the head."""
    return Fault(
        start,
        end,
        f"“{said}” is new: it is not found in your notes.",
        "Keep it if it is yours to set.",
        "info",
        settable=True,
    )


def told_otherwise(start: int, end: int, said: str, hint: str) -> Fault:
    """A doubt about a number that no rule finds anything of."""
    return Fault(start, end, f"Your notes may tell “{said}” otherwise, or of something else.", hint, "info")


def worked_out_in_the_head(start: int, end: int, said: str, hint: str) -> Fault:
    """A remark on a number that stands nowhere in the notes and that two of their numbers come to.

    A remark by itself: on letters that nobody had tuned for, such numbers were reckoned as often as they were wrong.
    """
    return Fault(start, end, f"“{said}” is not found in your notes as a number; did you work it out?", hint, "info")
