"""The plain mode: a dialogue as lines on standard input and output, for screen readers, pipes and plain terminals."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable
from datetime import datetime

from assistant.conversations.runner import Runner
from assistant.dialogues.turns import (
    AnswerError,
    Ask,
    Card,
    Choose,
    Compose,
    Outcome,
    Review,
    Say,
    Several,
    Text,
    YesNo,
)
from assistant.engines.builtin import BuiltinEngine
from assistant.engines.engine import Engine
from assistant.model.errors import MenteeError
from assistant.model.evidence import Evidence
from assistant.sharing.documents import mark
from assistant.workspace import AnsweredElsewhere
from tui.console import say
from tui.plain_review import review_draft

COMMANDS = {
    ":skip": "skip this question",
    ":back": "go back to the question before",
    ":why": "why this is asked",
    ":example": "an example of an answer",
    ":notes": "the words this was read from",
    ":draft": "what has been made so far",
    ":check": "hold the draft against the checks",
    ":edit": "edit in $VISUAL or $EDITOR",
    ":leave": "leave; everything is kept",
    ":help": "these commands",
}
END_OF_TEXT = "."


class Left(Exception):  # noqa: N818 - leaving is no error
    """The person left, or the input ended. Everything answered is kept."""


def talk(
    runner: Runner, *, now: Callable[[], datetime], read: Callable[[], str | None], engine: Engine | None = None
) -> Outcome:
    """Hold a conversation line by line to its end. `read` gives the next line without its end, None where input ends.

    Raises Left where the person leaves. Answers are on disk before the next question shows.
    """
    said = 0
    engine = engine or BuiltinEngine()

    def line() -> str:
        typed = read()
        if typed is None:
            raise Left
        return typed

    while True:
        step = runner.step
        fresh = [x for x in step.said if isinstance(x, Say)]
        for told in fresh[said:]:
            say(f"{told.text}{mark(told.evidence)}\n")
        said = len(fresh)
        if step.outcome is not None:
            return runner.finish(now())
        pending = step.pending
        if isinstance(pending, Compose):
            say(f"({pending.title or 'One moment'} …)")
            asyncio.run(runner.work(engine))
        elif isinstance(pending, Review):
            review_draft(runner, pending, line, _command)
        elif isinstance(pending, Ask):
            _ask(runner, pending, line)


def _ask(runner: Runner, ask: Ask, read: Callable[[], str]) -> None:
    say(f"{ask.question}{' (optional)' if ask.optional else ''}")
    _choices(ask)
    offered = _offered(runner, ask)
    if isinstance(ask, Card):
        say("Enter accepts all; `1 = new words` mends a line, `1 =` takes it off; :help for more.")
    elif offered:
        say(f"Enter takes: {offered}")
    elif ask.optional:
        say("Enter skips.")
    if isinstance(ask, Text) and ask.long:
        say(f"End with a line that holds only a dot ({END_OF_TEXT}).")
    mended: dict[str, str] = {}
    while True:
        line = read()
        if line.startswith(":"):
            if _command(runner, ask, line.strip()):
                return
            continue
        if isinstance(ask, Card) and _mend(ask, line, mended):
            continue
        try:
            if isinstance(ask, Card):
                runner.answer(dict(mended))
            elif isinstance(ask, Text) and ask.long and line.strip():
                runner.answer(_paragraphs(line, read, runner))
            elif line.strip():
                runner.answer(line)
            elif offered:
                runner.answer(runner.step.offered.value if _reopened(runner) and runner.step.offered else ask.prefill)
            elif ask.optional:
                runner.skip()
            else:
                say("Type an answer, or :skip. :help shows what else there is.")
                continue
        except AnswerError as error:
            say(str(error))
            continue
        except AnsweredElsewhere:
            say("This was answered in another window meanwhile; your words are kept aside.")
        say()
        return


def _choices(ask: Ask) -> None:
    if isinstance(ask, Choose | Several):
        for n, option in enumerate(ask.options, 1):
            note = f" ({option.note})" if option.note else ""
            say(f"  {n}. {option.label}{note}{mark(option.evidence)}")
        if isinstance(ask, Several):
            say("  Several are fine: 1, 3")
        if ask.other:
            say("  Or say it in your own words.")
    elif isinstance(ask, Card):
        for n, item in enumerate(ask.items, 1):
            say(f"  {n}. {item.label}: {item.value}{mark(item.evidence)}")
    elif isinstance(ask, YesNo):
        say("  yes or no")


def _reopened(runner: Runner) -> bool:
    offered = runner.step.offered
    return offered is not None and not offered.skipped and offered.value not in (None, "", {}, [])


def _offered(runner: Runner, ask: Ask) -> str:
    """What Enter would take: the earlier answer of a reopened question, else what the notes or the history say."""
    value = runner.step.offered.value if _reopened(runner) and runner.step.offered else ask.prefill
    if value in (None, "", {}, []):
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _mend(card: Card, line: str, mended: dict[str, str]) -> bool:
    """Take a line like `2 = new words`; True where it was one."""
    number, equals, words = line.partition("=")
    if not equals or not number.strip().isascii() or not number.strip().isdigit():
        return False
    if not 1 <= int(number) <= len(card.items):
        say(f"There are lines 1 to {len(card.items)}.")
        return True
    mended[card.items[int(number) - 1].id] = words.strip()
    say("Noted. Another line, or Enter.")
    return True


def _paragraphs(first: str, read: Callable[[], str], runner: Runner) -> str:
    """A text of several lines, to a line with a dot; kept as it grows, so that nothing is lost where the input ends."""
    lines = [first]
    while (line := read()).strip() != END_OF_TEXT:
        lines.append(line)
        runner.save_unsent("\n".join(lines))
    return "\n".join(lines)


def _command(runner: Runner, turn: Ask | Review, line: str) -> bool:
    """Obey a command; True where the conversation has moved."""
    match line:
        case ":skip":
            runner.skip()
            return True
        case ":back":
            try:
                runner.back()
            except MenteeError as error:
                say(str(error))
                return False
            return True
        case ":leave" | ":quit" | ":q":
            raise Left
        case ":why":
            say((turn.why if isinstance(turn, Ask) else "") or "So that nothing leaves without your eyes on it.")
        case ":example":
            say((turn.example if isinstance(turn, Ask) else "") or "There is no example for this one.")
        case ":notes":
            _evidence(runner, turn)
        case ":draft":
            _preview(runner)
        case ":help":
            for name, meaning in COMMANDS.items():
                say(f"  {name:9} {meaning}")
        case _:
            say(f"There is no {line[:20]}; :help shows what there is.")
    return False


def _evidence(runner: Runner, turn: Ask | Review) -> None:
    spans: list[Evidence] = []
    if isinstance(turn, Card):
        spans = [span for item in turn.items for span in item.evidence]
    elif isinstance(turn, Choose | Several):
        spans = [span for option in turn.options for span in option.evidence]
    elif isinstance(turn, Review):
        spans = [span for fact in turn.draft.support for span in fact.evidence]
    else:
        spans = list(turn.evidence)
    if not spans:
        say("Nothing was read for this one.")
    for span in dict.fromkeys(spans):
        say(f"  {mark((span,)).strip()}  {span.text}")


def _preview(runner: Runner) -> None:
    from assistant.sharing.previews import preview_text

    preview = runner.preview()
    if preview is None:
        say("Nothing has been made yet.")
        return
    title, result = preview
    say(f"--- {title} ---\n{preview_text(result).rstrip()}\n---")


def ending(outcome: Outcome) -> None:
    """The last screen: what was saved where, what stayed open, and what to do next."""
    for line in outcome.saved:
        say(f"✓ {line}")
    if outcome.left_open:
        say("\nLeft open:")
        for gap in outcome.left_open:
            say(f"  - {gap.question}")
    step = outcome.next_action
    if step:
        say(f"\nNext: {step.text}{f', by {step.day:%A} {step.day.day} {step.day:%B}' if step.day else ''}.")
        if step.dialogue:
            say(f"      mentee talk {step.dialogue}")


def stdin_lines(*, prompt: bool) -> Callable[[], str | None]:
    """Lines of standard input; with a prompt where a person types them."""

    def read() -> str | None:
        if prompt:
            sys.stdout.write("> ")
            sys.stdout.flush()
        line = sys.stdin.readline()
        return line.rstrip("\r\n") if line else None

    return read
