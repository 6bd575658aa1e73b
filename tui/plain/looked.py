"""What the checks find in a draft, told by number, and what the commands with a number do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.conversations.reviewing import context_of
from assistant.conversations.runner import Runner
from assistant.conversations.switches import switched_off
from assistant.dialogues.turns import Review
from tui.console import say
from tui.plain.letter import Letter

if TYPE_CHECKING:
    from assistant.checks.finding import Finding, Ignored

SHOWN_AT_ONCE = 3


class Looked:
    """A draft under review: what was found last, and what is ignored here."""

    def __init__(self, runner: Runner, review: Review) -> None:
        self.runner = runner
        self.review = review
        self.found: tuple[Finding, ...] = ()
        self._ignored: tuple[Ignored, ...] = ()
        self._angle = review.draft.angle

    def show(self, letter: Letter) -> None:
        """Show a draft and the first things the checks find."""
        say(f"--- {self.review.title} ---\n{letter.text.rstrip()}\n---")
        self._look(letter)
        if self.found:
            self.tell(SHOWN_AT_ONCE)

    def tell(self, most: int) -> None:
        """Tell the findings, at most so many."""
        for number, finding in enumerate(self.found[:most], 1):
            hint = f" {finding.suggestion}" if finding.suggestion else ""
            mends = f" (:fix {number})" if finding.instead is not None else ""
            say(f"  {number} {finding.level} {finding.id}: {finding.message}{hint}{mends}")
        if len(self.found) > most:
            say(f"  and {len(self.found) - most} more; :check shows all")
        if not self.found:
            say("  nothing to mend")

    def ignore(self, letter: Letter, number: str) -> None:
        """Ignore the finding of that number from now on."""
        from assistant.checks.finding import Ignored

        finding = self._numbered(number)
        if finding is None:
            return
        if finding.stops:
            say("This one stops the draft: mend it, or press Enter twice to overrule it.")
            return
        self._ignored = (*self._ignored, Ignored(id=finding.id, text=finding.text))
        self._look(letter)
        self.tell(SHOWN_AT_ONCE)

    def mended(self, letter: Letter, number: str) -> Letter | None:
        """The letter with the better wording of that finding in place; None where there is none, which is said."""
        finding = self._numbered(number)
        if finding is None:
            return None
        if finding.instead is None:
            say("Only you know the better words here; :edit or :write changes them.")
            return None
        lines = letter.text.split("\n")
        start = sum(len(line) + 1 for line in lines[: finding.line - 1]) + finding.column - 1
        end = sum(len(line) + 1 for line in lines[: finding.end_line - 1]) + finding.end_column - 1
        return letter.edited(letter.text[:start] + finding.instead + letter.text[end:])

    def told_from(self, letter: Letter, name: str) -> Letter | None:
        """The message told from the angle named, else from the next that says something else."""
        from assistant.conversations.angles import told_anew
        from assistant.engines.tasks.angles import angles_of

        task = self.review.task
        names = [angle.name for angle in angles_of(task.kind)] if task else []
        if task is None or not names or (name and name not in names):
            say(f"It can be told from these sides: {', '.join(names)}." if names else "It is told in one way only.")
            return None
        draft = told_anew(task, angle=self._angle, body=letter.body, wanted=name)
        if draft is None:
            say("There is too little to tell it from another side; answer more, and it can be.")
            return None
        self._angle = draft.angle
        return Letter(draft.subject, draft.body)

    def _look(self, letter: Letter) -> None:
        from assistant.checks.run import run_checks, to_context

        draft = self.review.draft
        self.found = run_checks(
            letter.text,
            draft.kind,
            draft.channel,
            to_context(context_of(self.runner.step, self.review)),
            without=switched_off(self.runner.workspace, self.runner.info.mentor),
            ignored=self._ignored,
        )

    def _numbered(self, number: str) -> Finding | None:
        """The finding of a number as typed; None, with the numbers there are, where it is none."""
        at = int(number) if number.isascii() and number.isdigit() else 1 if not number and len(self.found) == 1 else 0
        if 1 <= at <= len(self.found):
            return self.found[at - 1]
        say(f"Say which: a number from 1 to {len(self.found)}." if self.found else "There is nothing to mend.")
        return None
