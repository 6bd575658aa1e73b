"""What stands around a message: greeting, closing and a text to forward, as the channel has them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assistant.engines.builtin.greetings import greeting, sign_off
from assistant.engines.builtin.kind_tables import TIGHT, ChannelForm
from assistant.engines.builtin.plain_letters import in_plain_letters
from assistant.engines.tasks import WriteMessage
from assistant.model.evidence import Fact
from assistant.model.messages import Channel
from assistant.model.text import one_line

_LONGEST_NAME = 60
"""Characters of a greeting or a signature that a note or a text message has room for."""
_LINE = "---"
"""Sets off a text that is to be forwarded as it is (artifacts 3.4)."""


def framed(
    task: WriteMessage, form: ChannelForm, seed: str, carried: tuple[Fact, ...] = ()
) -> Callable[[Sequence[str]], str]:
    """How paragraphs become the whole text. `seed` chooses among the usual closings."""
    tight = task.channel in TIGHT
    greets = greeting(task) if form.greets != "no" else ""
    mine = one_line(task.me.name)
    if tight:  # a name that would fill the room leaves none for what is said
        greets, mine = (part if len(part) <= _LONGEST_NAME else "" for part in (greets, mine))
    signs = {"full": sign_off(task, seed), "name": mine, "no": ""}[form.signs]

    def text_of(paragraphs: Sequence[str]) -> str:
        told = (" " if tight else "\n\n").join(paragraphs)
        close = tight or form.greets == "name"
        begun = ("\n" if close else "\n\n").join(part for part in (greets, told) if part)
        text = ("\n" if tight else "\n\n").join(part for part in (begun, signs) if part)
        text = "\n\n".join((text, *(f"{_LINE}\n\n{fact.text.strip()}" for fact in carried)))
        return in_plain_letters(text) if task.channel is Channel.SMS else text

    return text_of
