"""What of a text is the writer's own prose: not quoted mail, code, links, nor which part of a long text it is."""

from __future__ import annotations

import re

from assistant.model.messages import Channel, Kind

_FORWARDED = re.compile(r"\b(?:wrote|writes|schrieb|escribió|écrit|scrisse)\b[^\n:]{0,80}:[ \t]*\n{1,3}[ \t]*>")
_LINE_MARK, _QUOTED_LINE = (re.compile(form, re.MULTILINE) for form in (r"^[ \t]*>+", r"^[ \t]*>[^\n]*"))
_FENCE = re.compile(r"^[ ]{0,3}```[^\n]*\n.*?^[ ]{0,3}```[^\n]*$", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"`[^`\n]+`")
_LINK = re.compile(
    r"(?:https?://|www\.|mailto:)[^\s<>\"')\]]+|<[^<>\s@]+@[^<>\s@]+>|[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]+"
)
_QUOTE_MARK, _TICK, _LINK_MARK = re.compile(">"), re.compile("`"), re.compile(r"@|://|www\.|mailto:")
"""What a text must hold for a form to be worth looking for."""
_PART_OF_TEXT = re.compile(
    r"(?:[(\[]|^[ ]*|(?<=[.!?)] )(?=[1-9] ?(?:/|of) ?[2-9][:.)] ))(?:part )?[1-9] ?(?:/|of) ?[2-9]"
    r"(?:[)\]][:.]?|[:.)](?= )|(?= (?-i:[^\W\d_a-z]))|[ ]*$)|(?<=[.!?] )[1-9]/[2-9][ ]*$",
    re.MULTILINE | re.IGNORECASE,
)
"""Which part of a long text message this is: `(1/2)`, `2/2` where a line begins or ends."""


def own_words(text: str, kind: Kind, channel: Channel) -> str:
    """The text, same length, with blanks in place of what is not the writer's prose.

    Lines marked `>` in a request for an introduction are to be passed on, and the writer's own.
    """
    if kind is Kind.INTRO_REQUEST and _QUOTE_MARK.search(text) and _FORWARDED.search(text) is None:
        text = _LINE_MARK.sub(lambda found: " " * len(found.group()), text)
    for pattern, mark in ((_QUOTED_LINE, _QUOTE_MARK), (_FENCE, _TICK), (_CODE, _TICK), (_LINK, _LINK_MARK)):
        text = _blanked(pattern, text) if mark.search(text) else text
    return _blanked(_PART_OF_TEXT, text) if channel is Channel.SMS else text


def _blanked(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(lambda found: re.sub(r"[^\n]", " ", found.group()), text)
