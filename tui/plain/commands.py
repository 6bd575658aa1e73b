"""What can be typed with a colon instead of an answer: ways to move, to leave, and to see more."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.conversations.runner import Runner
from assistant.dialogues.turns import Ask, Card, Choose, Review, Several, Text
from assistant.model.errors import MenteeError
from assistant.model.evidence import Evidence
from assistant.sharing.documents import mark
from tui.console import say
from tui.plain.lines import Left


@dataclass(frozen=True, slots=True)
class Command:
    """A word with a colon, what it does, and at which turns."""

    name: str
    does: str
    at: type[Ask] | type[Review] | tuple[type[Ask] | type[Review], ...] = (Ask, Review)


COMMANDS = (
    Command(":skip", "skip this question", Ask),
    Command(":enough", "skip what is left to ask, and go on to the draft", Ask),
    Command(":back", "go back to the question before"),
    Command(":why", "why this is asked", Ask),
    Command(":example", "an example of an answer", Ask),
    Command(":notes", "the words this was read from"),
    Command(":draft", "what has been made so far", Ask),
    Command(":check", "all that the checks find, by number", Review),
    Command(":fix", "mend the check of a number: :fix 1", Review),
    Command(":ignore", "ignore the check of a number here: :ignore 2", Review),
    Command(":angle", "tell it from another side, or from the one named", Review),
    Command(":write", "type it anew, line by line", Review),
    Command(":edit", "write in $VISUAL or $EDITOR", (Text, Review)),
    Command(":mine", "take your own earlier version", Review),
    Command(":again", "show this once more"),
    Command(":leave", "leave; everything is kept"),
    Command(":help", "these commands"),
)
_NAMES = frozenset(command.name for command in COMMANDS)
_LOOKS_LIKE_ONE = re.compile(r":[a-z]+", re.IGNORECASE)


def is_command(line: str) -> bool:
    """Whether a line is meant as a command, known or misspelt; `:) fine` is an answer."""
    return _LOOKS_LIKE_ONE.fullmatch(line.strip()) is not None


def is_known(line: str) -> bool:
    """Whether a line is a command there is; in a text of several lines nothing else is taken for one."""
    return line.strip().casefold() in _NAMES


def obey(runner: Runner, turn: Ask | Review, line: str) -> bool:
    """Obey a command that every turn knows; True where the conversation moved, or its turn is to be shown again.

    Raises Left where the person leaves.
    """
    match line.strip().casefold():
        case ":skip" if isinstance(turn, Ask):
            runner.skip()
            return True
        case ":enough" if isinstance(turn, Ask):
            runner.enough()
            return True
        case ":back":
            try:
                runner.back()
            except MenteeError as error:
                say(str(error))
                return False
            return True
        case ":again":
            return True
        case ":leave" | ":quit" | ":q" | ":exit":
            raise Left
        case ":why" if isinstance(turn, Ask):
            say(turn.why or "So that the piece says it in your words.")
        case ":example" if isinstance(turn, Ask):
            say(f"For example: {turn.example}" if turn.example else "There is no example for this one.")
        case ":notes":
            _evidence(turn)
        case ":draft" if isinstance(turn, Ask):
            _preview(runner)
        case ":help":
            _help(turn)
        case _:
            say(_unknown(line.strip(), turn))
    return False


def _help(turn: Ask | Review) -> None:
    for command in COMMANDS:
        if isinstance(turn, command.at):
            say(f"  {command.name:9} {command.does}")


def _unknown(line: str, turn: Ask | Review) -> str:
    import difflib

    known = [command.name for command in COMMANDS if isinstance(turn, command.at)]
    near = difflib.get_close_matches(line.casefold(), known, n=1, cutoff=0.6)
    hint = f"did you mean {near[0]}?" if near else ":help shows what there is."
    return f"{line[:20]} does nothing here; {hint}"


def _evidence(turn: Ask | Review) -> None:
    if isinstance(turn, Card):
        spans: list[Evidence] = [span for item in turn.items for span in item.evidence]
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
