"""Reviewing a draft line by line: what it says, what the checks find, and the ways to change it."""

from __future__ import annotations

from collections.abc import Callable

from assistant.conversations.runner import Runner
from assistant.dialogues.turns import Review
from assistant.model.errors import MenteeError
from assistant.workspace import AnsweredElsewhere
from tui.console import say
from tui.editor import edit
from tui.plain.commands import is_command, obey
from tui.plain.kept import saying_back, tell_asides
from tui.plain.letter import Letter
from tui.plain.lines import Left
from tui.plain.looked import Looked
from tui.typed_drafts import TypedDraft, draft_in, typed_draft

END_OF_TEXT = "."


def review_draft(runner: Runner, review: Review, read: Callable[[], str]) -> None:
    """Show a draft with its checks until it is taken, or a command moves on. Every change is kept at once."""
    letter, mine = _letters(runner, review)
    looked = Looked(runner, review)
    looked.show(letter)
    tell_asides(runner, review.key)
    if mine:
        say("What it was made from has changed. Your own earlier version is kept beside it; :mine takes it.")
    say("Enter takes it as it is; :edit or :write changes it; :help for more.")
    overruled = False

    def keep(changed: Letter) -> None:
        with saying_back(changed.text):
            runner.save_unsent(TypedDraft(changed.subject, changed.body).as_text())

    while True:
        line = read().strip()
        word, _, rest = line.casefold().partition(" ")
        if line.casefold() == ":check":
            looked.tell(len(looked.found))
        elif word == ":ignore":
            looked.ignore(letter, rest)
        elif word in CHANGES:
            changed = _changed(word, rest, letter, mine, looked, read, keep)
            if changed is None or changed == letter:
                continue
            letter, overruled = changed, False
            keep(letter)
            looked.show(letter)
        elif is_command(line):
            if obey(runner, review, line):
                break
        elif line:
            say("Enter takes the draft as it is; :edit or :write changes it.")
        elif not overruled and any(finding.stops for finding in looked.found):
            first = next(finding for finding in looked.found if finding.stops)
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


CHANGES = frozenset({":edit", ":write", ":mine", ":fix", ":angle"})


def _changed(
    word: str,
    rest: str,
    letter: Letter,
    mine: Letter | None,
    looked: Looked,
    read: Callable[[], str],
    keep: Callable[[Letter], None],
) -> Letter | None:
    """The letter after a command that changes it; where nothing changes, that is said."""
    match word:
        case ":fix":
            return looked.mended(letter, rest)
        case ":angle":
            return looked.told_from(letter, rest)
        case ":mine":
            changed = mine
        case ":edit":
            changed = _edited(letter)
        case _:
            changed = _written(letter, read, keep)
    if changed is None or changed == letter:
        say("Nothing was changed." if mine or word != ":mine" else "There is no earlier version of yours.")
    return changed


def _letters(runner: Runner, review: Review) -> tuple[Letter, Letter | None]:
    """The letter to begin with, and the person's own version of an earlier draft where there is one."""
    draft = Letter(review.draft.subject, review.draft.body)
    typed = _letter(typed_draft(runner.unsent(review.key)))
    offered = runner.step.offered
    before = _letter(draft_in(offered.value)) if offered is not None else None
    if offered is not None and offered.basis == review.basis:
        return typed or before or draft, None
    return typed or draft, before


def _letter(kept: TypedDraft | None) -> Letter | None:
    return Letter(kept.subject, kept.body) if kept else None


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
