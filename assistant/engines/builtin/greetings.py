"""How a letter begins and ends."""

from __future__ import annotations

from assistant.engines.tasks import WriteMessage
from assistant.model.base import fingerprint
from assistant.model.people import TITLES, call_name_of
from assistant.model.text import one_line

_FORMAL = ("Kind regards", "Best regards", "With kind regards")
_WARM = ("Best wishes", "All the best", "Warm wishes", "Best")


def greeting(task: WriteMessage) -> str:
    """The line that greets the reader by the name they go by; without a name, `Hello,`."""
    name = one_line(task.to.greeting) or call_name_of(one_line(task.to.name))
    if not name:
        return "Hello,"
    if _is_formal(name):
        return f"Dear {name},"
    return f"Hello {name}," if task.to.familiarity in {"cold", "matched"} else f"Hi {name},"


def sign_off(task: WriteMessage, seed: str) -> str:
    """The closing words and the writer's name, on two lines."""
    name = one_line(task.to.greeting) or task.to.name
    closings = _FORMAL if _is_formal(name) else _WARM
    words = closings[int(fingerprint(f"{seed}\nclosing", 8), 16) % len(closings)]
    mine = one_line(task.me.name)
    return f"{words},\n{mine}" if mine else f"{words}"


def _is_formal(name: str) -> bool:
    """Whether a greeting is by title and surname."""
    return bool(name) and name.split(maxsplit=1)[0].rstrip(".").casefold() in TITLES
