"""The papers of looking for a mentor, for the person alone: the shortlist (D02), and the steps of warming up (D03)."""

from __future__ import annotations

from datetime import date
from typing import Literal

from assistant.model.base import Frozen
from assistant.model.help import Help, help_name
from prompts import render, table

Fit = Literal["respect", "values", "listens", "objective", "available", "different"]
"""What is asked of a candidate (P13, P14, P15, P11)."""


class Candidate(Frozen):
    """Somebody who could help, as the person sees them."""

    name: str
    reason: str = ""
    fits: tuple[Fit, ...] | None = None
    """What was said to be true of them; None where it was not asked or was skipped."""
    help: tuple[Help, ...] = ()
    goals: tuple[str, ...] = ()
    """The goals they could help with, in the words of the shortlist's."""


class Shortlist(Frozen):
    """Goals, people, and with what each person could help."""

    goals: tuple[str, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    to_find: tuple[str, ...] = ()
    """People without a name yet, and places to look for them."""


class Step(Frozen):
    """One small thing to do, by a day."""

    text: str
    day: date


class WarmUp(Frozen):
    """How two people's paths may cross before a first message."""

    name: str
    goal: str = ""
    known: tuple[str, ...] = ()
    """What is known about them."""
    steps: tuple[Step, ...] = ()


def shortlist_markdown(shortlist: Shortlist) -> str:
    """A table of goals and people, a section per person, and where the list is thin."""
    words = table("documents/shortlist.toml")
    rows = [
        (_cell(goal), [_cell(_helps(candidate, goal)) for candidate in shortlist.candidates])
        for goal in shortlist.goals
    ]
    return render(
        "documents/shortlist.md.j2",
        shortlist=shortlist,
        names=[_cell(candidate.name) for candidate in shortlist.candidates],
        rows=rows,
        words=words,
        thin=_thin(shortlist),
    )


def warm_up_markdown(plan: WarmUp) -> str:
    """What is known, and the small steps with their days."""
    return render("documents/warm-up.md.j2", plan=plan)


def _helps(candidate: Candidate, goal: str) -> str:
    if goal not in candidate.goals:
        return "–"
    return ", ".join(help_name(kind).label for kind in candidate.help) or "?"


def _thin(shortlist: Shortlist) -> list[str]:
    """Where somebody is missing: a goal without anybody, nobody who sees things differently, nobody objective."""
    words = table("documents/shortlist.toml")["thin"]
    people = shortlist.candidates
    found = [
        str(words["goal"]).format(goal=goal)
        for goal in shortlist.goals
        if not any(goal in candidate.goals for candidate in people)
    ]
    judged = [candidate.fits for candidate in people if candidate.fits is not None]
    for fit in ("different", "objective"):
        if judged and not any(fit in fits for fits in judged):
            found.append(str(words[fit]))
    return found


def _cell(text: str) -> str:
    """A text as one cell of a table."""
    return " ".join(text.split()).replace("|", "\\|")
