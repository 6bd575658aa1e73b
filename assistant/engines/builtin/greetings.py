"""How a letter begins and ends: by the manner of the writer and the form of address of the reader."""

from __future__ import annotations

from assistant.engines.tasks import Addressee, WriteMessage
from assistant.model.base import fingerprint
from assistant.model.names import call_name_of, formal_name_of, is_titled
from assistant.model.text import one_line

_FORMAL = ("Kind regards", "Best regards", "With kind regards")
_WARM = ("Best wishes", "All the best", "Warm wishes", "Best")
_FORMAL_GREETING = "Dear"
_EVERYDAY = frozenset({"hi", "hello", "hey", "hiya", "hi there", "hello there", "hey there", "howdy", "morning"})
"""Greetings that do not stand before a title and a surname."""
_EVERYDAY_CLOSINGS = frozenset({"cheers", "bye", "ciao", "love", "xx", "x"})


def greeting(task: WriteMessage) -> str:
    """The line that greets the reader by the name they go by, with the writer's own word; without a name, `Hello,`."""
    name = _name_of(task)
    own = one_line(task.me.manner.greeting).rstrip(",.!: ")
    if is_formal(task):
        word = own if own and own.casefold() not in _EVERYDAY else _FORMAL_GREETING
    else:
        word = own or ("Hello" if not name or task.to.familiarity in {"cold", "matched"} else "Hi")
    return f"{word} {name},".replace(" ,", ",")


def sign_off(task: WriteMessage, seed: str) -> str:
    """The closing words and the writer's name, on two lines."""
    own = one_line(task.me.manner.sign_off).rstrip(",.!: ")
    closings = _FORMAL if is_formal(task) else _WARM
    words = closings[int(fingerprint(f"{seed}\nclosing", 8), 16) % len(closings)]
    if own and not (is_formal(task) and own.casefold() in _EVERYDAY_CLOSINGS):
        words = own
    mine = one_line(task.me.name)
    return f"{words},\n{mine}" if mine else f"{words}"


def is_formal(task: WriteMessage) -> bool:
    """Whether the reader is greeted by title and surname: as set for them, else as their call name says, else as the
    writer's manner has it. A reader without a name is not."""
    to = task.to
    if not (one_line(to.greeting) or one_line(to.name)):
        return False
    if to.formal is not None:
        return to.formal
    return is_titled(_usual_name(to)) or task.me.manner.formal is True


def _name_of(task: WriteMessage) -> str:
    to = task.to
    if is_formal(task):
        usual = _usual_name(to)
        return usual if is_titled(usual) else formal_name_of(one_line(to.name), usual)
    if to.formal is False and is_titled(one_line(to.greeting)):
        return call_name_of(one_line(to.name)) or one_line(to.greeting)
    return _usual_name(to)


def _usual_name(to: Addressee) -> str:
    return one_line(to.greeting) or call_name_of(one_line(to.name))
