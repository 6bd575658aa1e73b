"""Reviewing a draft line by line: what it says, what the checks find, and the way to change it."""

from __future__ import annotations

from collections.abc import Callable

from assistant.conversations.runner import Runner
from assistant.dialogues.turns import Review
from assistant.model.errors import MenteeError
from assistant.workspace import AnsweredElsewhere
from tui.console import say
from tui.editor import edit


def review_draft(
    runner: Runner, review: Review, read: Callable[[], str], command: Callable[[Runner, Review, str], bool]
) -> None:
    """Show a draft with its checks until it is accepted, edited or left. `command` obeys what every turn knows."""
    subject, body = review.draft.subject, review.draft.body
    unsent = runner.unsent(review.key)
    if unsent:
        body = unsent
    _show(review.title, subject, body)
    offered = runner.step.offered
    if offered is not None and isinstance(offered.value, dict):
        say("What it was made from has changed. Your own earlier version is kept beside it; :mine takes it.\n")
    _findings(review, subject, body)
    say("Enter takes it as it is; :edit changes it; :help for more.")
    while True:
        line = read().strip()
        if line == ":mine" and offered is not None and isinstance(offered.value, dict):
            subject, body = str(offered.value.get("subject", "")), str(offered.value.get("body", ""))
            _show(review.title, subject, body)
        elif line == ":edit":
            try:
                edited = edit(f"Subject: {subject}\n\n{body}" if subject else body)
            except MenteeError as error:
                say(str(error))
                continue
            if edited is not None:
                subject, body = _split(edited, has_subject=bool(subject))
                runner.save_unsent(body)
                _show(review.title, subject, body)
                _findings(review, subject, body)
        elif line == ":check":
            _findings(review, subject, body, all_of_them=True)
        elif line.startswith(":"):
            if command(runner, review, line):
                return
        elif not line:
            try:
                runner.review(subject, body)
            except AnsweredElsewhere:
                say("This was settled in another window meanwhile; your words are kept aside.")
            say()
            return
        else:
            say("Enter takes the draft as it is; :edit changes it.")


def _show(title: str, subject: str, body: str) -> None:
    say(f"--- {title} ---")
    if subject:
        say(f"Subject: {subject}\n")
    say(body.rstrip())
    say("---")


def _findings(review: Review, subject: str, body: str, *, all_of_them: bool = False) -> None:
    from assistant.checks.run import run_checks, to_context

    context = to_context(review.context or {})
    text = f"Subject: {subject}\n\n{body}" if subject else body
    found = run_checks(text, review.draft.kind, review.draft.channel, context)
    for finding in found if all_of_them else found[:3]:
        hint = f" {finding.suggestion}" if finding.suggestion else ""
        say(f"  {finding.level} {finding.id}: {finding.message}{hint}")
    if all_of_them and not found:
        say("  nothing to mend")


def _split(text: str, *, has_subject: bool) -> tuple[str, str]:
    head, _, rest = text.partition("\n")
    if has_subject and head.casefold().startswith("subject:"):
        return head[len("subject:") :].strip(), rest.lstrip("\n")
    return "", text
