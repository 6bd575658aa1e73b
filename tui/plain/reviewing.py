"""Reviewing a draft line by line: what it says, what the checks find, and the ways to change it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.conversations.runner import Runner
from assistant.dialogues.turns import Review
from assistant.model.errors import MenteeError
from assistant.workspace import AnsweredElsewhere
from tui.console import say
from tui.editor import edit
from tui.plain.commands import is_command, obey
from tui.plain.kept import saying_back, tell_asides
from tui.plain.lines import Left

if TYPE_CHECKING:
    from assistant.checks.finding import Finding

SHOWN_AT_ONCE = 3
END_OF_TEXT = "."


@dataclass(frozen=True, slots=True)
class Letter:
    """A draft as it is now."""

    subject: str
    body: str

    @property
    def text(self) -> str:
        """Subject and body as they are edited, checked and sent."""
        return f"Subject: {self.subject}\n\n{self.body}" if self.subject else self.body

    def edited(self, text: str) -> Letter:
        """The letter as an edited text says it: a first line `Subject: …` is the subject where there was one."""
        head, _, rest = text.strip("\n").partition("\n")
        if self.subject and head.casefold().startswith("subject:"):
            return Letter(head[len("subject:") :].strip(), rest.lstrip("\n"))
        return Letter("", text) if self.subject and text != self.body else Letter(self.subject, text)


def review_draft(runner: Runner, review: Review, read: Callable[[], str]) -> None:
    """Show a draft with its checks until it is taken, or a command moves on. Every change is kept at once."""
    letter, mine = _letters(runner, review)
    found = _show(review, letter)
    tell_asides(runner, review.key)
    if mine:
        say("What it was made from has changed. Your own earlier version is kept beside it; :mine takes it.")
    say("Enter takes it as it is; :edit or :write changes it; :help for more.")
    overruled = False

    def keep(changed: Letter) -> None:
        with saying_back(changed.text):
            runner.save_unsent(json.dumps({"subject": changed.subject, "body": changed.body}))

    while True:
        line = read().strip()
        word = line.casefold()
        if word == ":check":
            _tell(found, len(found))
        elif word in {":edit", ":write", ":mine"}:
            changed = mine if word == ":mine" else _edited(letter) if word == ":edit" else _written(letter, read, keep)
            if changed is None or changed == letter:
                say("Nothing was changed." if mine or word != ":mine" else "There is no earlier version of yours.")
                continue
            letter, overruled = changed, False
            keep(letter)
            found = _show(review, letter)
        elif is_command(line):
            if obey(runner, review, line):
                break
        elif line:
            say("Enter takes the draft as it is; :edit or :write changes it.")
        elif not overruled and any(finding.stops for finding in found):
            first = next(finding for finding in found if finding.stops)
            say(f"{first.message} Mend it with :edit or :write, or press Enter once more to take it all the same.")
            overruled = True
        else:
            with saying_back(letter.text):
                try:
                    runner.review(letter.subject, letter.body)
                except AnsweredElsewhere as error:
                    say(str(error))
            break
    say()


def _letters(runner: Runner, review: Review) -> tuple[Letter, Letter | None]:
    """The letter to begin with, and the person's own version of an earlier draft where there is one."""
    draft = Letter(review.draft.subject, review.draft.body)
    unsent = runner.unsent(review.key)
    typed = _letter(json.loads(unsent)) if unsent else None
    offered = runner.step.offered
    before = _letter(offered.value) if offered is not None else None
    if offered is not None and offered.basis == review.basis:
        return typed or before or draft, None
    return typed or draft, before


def _letter(value: object) -> Letter | None:
    return Letter(str(value.get("subject", "")), str(value.get("body", ""))) if isinstance(value, dict) else None


def _edited(letter: Letter) -> Letter | None:
    """The letter as the person's editor leaves it; None where that is nothing new, with the reason said."""
    try:
        text = edit(letter.text)
    except MenteeError as error:
        say(f"{error} (:write types it here instead.)")
        return None
    return letter.edited(text) if text and text.strip() else None


def _written(letter: Letter, read: Callable[[], str], keep: Callable[[Letter], None]) -> Letter | None:
    """The letter typed anew to a line with a dot, kept as it grows; None where nothing was typed."""
    head = "Begin with `Subject: …` for a subject. " if letter.subject else ""
    say(f"{head}A line that holds only a dot ({END_OF_TEXT}) ends it.")
    lines: list[str] = []
    try:
        while (line := read()).strip() != END_OF_TEXT:
            lines.append(line)
            keep(letter.edited("\n".join(lines)))
    except Left as left:
        if left.typed:
            keep(letter.edited("\n".join([*lines, left.typed])))
        raise
    return letter.edited("\n".join(lines)) if "".join(lines).strip() else None


def _show(review: Review, letter: Letter) -> tuple[Finding, ...]:
    """Show a draft and the first things the checks find; returns all of them."""
    from assistant.checks.run import run_checks, to_context

    say(f"--- {review.title} ---\n{letter.text.rstrip()}\n---")
    found = run_checks(letter.text, review.draft.kind, review.draft.channel, to_context(review.context or {}))
    if found:
        _tell(found, SHOWN_AT_ONCE)
    return tuple(found)


def _tell(found: tuple[Finding, ...], most: int) -> None:
    for finding in found[:most]:
        hint = f" {finding.suggestion}" if finding.suggestion else ""
        say(f"  {finding.level} {finding.id}: {finding.message}{hint}")
    if len(found) > most:
        say(f"  and {len(found) - most} more; :check shows all")
    if not found:
        say("  nothing to mend")
