"""One question as lines: what it asks, what it offers, and the line or the text that answers it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from pydantic import JsonValue

from assistant.conversations.runner import Runner
from assistant.dialogues.options import match_option
from assistant.dialogues.turns import AnswerError, Ask, Card, Choose, Day, Minutes, Several, Text, YesNo
from assistant.model.days import day_words
from assistant.model.errors import MenteeError
from assistant.sharing.documents import mark
from assistant.workspace import AnsweredElsewhere
from tui.console import say
from tui.editor import edit
from tui.plain.cards import mend_card
from tui.plain.commands import is_command, is_known, obey
from tui.plain.kept import begun, keep_begun, saying_back, tell_asides
from tui.plain.lines import Left

END_OF_TEXT = "."


def ask(runner: Runner, turn: Ask, read: Callable[[], str]) -> None:
    """Ask until it is answered, skipped, or left. `read` gives a line, and raises Left where the input ends."""
    say(f"{turn.question}{' (optional)' if turn.optional else ''}")
    _choices(turn)
    tell_asides(runner, turn.key)
    if isinstance(turn, Card):
        mend_card(runner, turn, read)
        return
    offered = _offer(runner, turn)
    long = isinstance(turn, Text) and turn.long
    if long:
        say(f"As many lines as you like; a line that holds only a dot ({END_OF_TEXT}) ends it.")
    while True:
        try:
            line = read()
        except Left as left:
            keep_begun(runner, turn, left.typed)
            raise
        raw: JsonValue
        if line.strip().casefold() == ":edit" and isinstance(turn, Text):
            raw = _edited(offered)
            if raw is None:
                continue
        elif is_command(line):
            if obey(runner, turn, line):
                break
            continue
        elif long and line.strip() not in {"", END_OF_TEXT}:
            raw = _paragraphs(runner, turn, line, read)
            if raw is None:
                break
        elif line.strip() and not long:
            raw = line
        elif offered is not None:
            raw = offered
        elif turn.optional:
            runner.skip()
            break
        else:
            say("Type an answer, or :skip. :help shows what else there is.")
            continue
        if _given(runner, turn, raw):
            break
    say()


def _choices(turn: Ask) -> None:
    if isinstance(turn, Choose) and _is_scale(turn):
        say(f"  {turn.options[0].label} to {turn.options[-1].label}")
    elif isinstance(turn, Choose | Several):
        for n, option in enumerate(turn.options, 1):
            note = f": {option.note}" if option.note else ""
            say(f"  {n}. {option.label}{note}{mark(option.evidence)}")
        if turn.options:
            ways = ["A number or the words." if isinstance(turn, Choose) else "Numbers, several are fine: 1, 3."]
            say(f"  {' '.join([*ways, 'Or say it in your own words.'] if turn.other else ways)}")
    elif isinstance(turn, YesNo):
        say("  yes or no")


def _is_scale(turn: Choose) -> bool:
    """Whether the choices are the numbers from 1, which need no list."""
    return len(turn.options) > 2 and all(option.label == str(n) for n, option in enumerate(turn.options, 1))


def _offer(runner: Runner, turn: Ask) -> JsonValue:
    """Say what Enter does, and return what it takes: what was begun, else answered before, else what is known."""
    typed, before = begun(runner, turn), runner.step.offered
    if typed is not None:
        say(f"You had begun:\n{_shown(turn, typed)}")
        if isinstance(turn, Text) and turn.long:
            say("Type on below it, or Enter takes it as it is.")
        elif turn.fits(typed):
            say("Enter takes it.")
        return typed
    if before is not None and before.skipped:
        say("You skipped this before.")
    elif before is not None and before.value not in (None, "", [], {}):
        if turn.fits(before.value):
            say(f"Enter takes what you said before: {_shown(turn, before.value)}")
            return before.value
        say(f"You said before, to a question that has changed since: {_shown(turn, before.value)}")
    if turn.prefill not in (None, "", [], {}):
        say(f"Enter takes: {_shown(turn, turn.prefill)}{mark(turn.evidence)}")
        return turn.prefill
    if turn.optional:
        say("Enter skips.")
    return None


def _shown(turn: Ask, value: JsonValue) -> str:
    """An answer as a person would say it."""
    if isinstance(value, list):
        return ", ".join(_shown(turn, part) for part in value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(turn, Choose | Several):
        option = match_option(str(value), turn.options)
        return option.label if option else str(value)
    if isinstance(turn, Day) and turn.fits(value):
        day = date.fromisoformat(str(turn.take(value)))
        return day_words(day, year=True)
    if isinstance(turn, Minutes) and turn.fits(value):
        return f"{turn.take(value)} minutes"
    return str(value)


def _given(runner: Runner, turn: Ask, raw: JsonValue) -> bool:
    """Give an answer; False where the question cannot take it. A day or a length is said as it was understood."""
    try:
        taken = turn.take(raw)
        if isinstance(turn, Day | Minutes) and str(raw).strip() != str(taken):
            say(f"That is {_shown(turn, taken)}.")
        with saying_back(str(raw)):
            runner.answer(raw)
    except AnswerError as error:
        say(str(error))
        return False
    except AnsweredElsewhere as error:
        say(str(error))
    return True


def _paragraphs(runner: Runner, turn: Ask, first: str, read: Callable[[], str]) -> str | None:
    """A text of several lines, on from what was begun, to a line with a dot; None where a command moved on.

    It is kept as it grows, so that nothing is lost where the input ends.
    """
    kept = begun(runner, turn)
    lines = [kept] if isinstance(kept, str) else []
    line = first
    while line.strip() != END_OF_TEXT:
        if is_known(line):
            if obey(runner, turn, line):
                return None
        else:
            lines.append(line)
            keep_begun(runner, turn, "\n".join(lines))
        try:
            line = read()
        except Left as left:
            keep_begun(runner, turn, "\n".join([*lines, left.typed]).rstrip("\n"))
            raise
    return "\n".join(lines)


def _edited(offered: JsonValue) -> str | None:
    """What the person's editor leaves; None, with the reason said, where that is nothing new."""
    try:
        text = edit(offered if isinstance(offered, str) else "")
    except MenteeError as error:
        say(str(error))
        return None
    if text is None or not text.strip():
        say("Nothing was changed.")
        return None
    return text.rstrip("\n")
