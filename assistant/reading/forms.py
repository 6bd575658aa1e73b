"""A form that was filled in: what stands in its brackets and on its lines, without the brackets and the lines."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.reading.columns import Laid

_FIELD = re.compile(r"\[[ \t]*(?P<words>[^\[\]]{3,600}?)[ \t]*\]|\[[ \t]*(?P<empty>[_.\s]{3,})\]")
_RULES = re.compile(r"_{3,}|\.{5,}|…{3,}")
_BY = re.compile(r"[ \t]{2,}(?:(?P<by>by|due|until|before|when)\s*:\s*)(?P<when>\S.{0,30})$", re.IGNORECASE)
_EMPTY_LABEL = re.compile(r"[ \t]{2,}[\w ]{1,16}:$")
_NUMBER = re.compile(r"\d{1,2}[.)]\s+(?P<title>\S.*?):?\s*$")
_LEAST_FIELDS = 2


def filled_in(laid: Sequence[Laid]) -> list[Laid]:
    """The lines of a form as a list under its numbered titles; any other text as it is."""
    fields = sum(_is_field(line.text.strip()) for line in laid)
    if fields < _LEAST_FIELDS:
        return list(laid)
    return [_line(line, laid[n + 1].text if n + 1 < len(laid) else "") for n, line in enumerate(laid)]


def _is_field(text: str) -> bool:
    """`[ control room licence ]`, with blanks inside: no checkbox and no link."""
    match = _FIELD.search(text)
    return match is not None and text[match.start() + 1] in " \t" and text[match.end() :][:1] != "("


def _line(line: Laid, below: str) -> Laid:
    text = line.text.strip()
    title = _NUMBER.match(text)
    if title and not _FIELD.search(text) and (_is_field(below.strip()) or below.lstrip().startswith("[")):
        return Laid(line.number, f"## {title['title']}")
    if not _is_field(text):
        return Laid(line.number, _RULES.sub("", line.text)) if _RULES.search(text) else line
    told = _FIELD.sub(lambda match: "" if not (match["words"] or "").strip(" _.…") else match["words"], text)
    told = _RULES.sub("", told).strip()
    told = _EMPTY_LABEL.sub("", told)
    by = _BY.search(told)
    if by:
        told = f"{told[: by.start()].rstrip()} ({by['by'].lower()} {by['when'].strip()})"
    if not any(ch.isalnum() for ch in told) or re.fullmatch(r"[\w ]{1,20}:(?:\s+\w+:)?", told):
        return Laid(line.number, "")
    return Laid(line.number, told if title else f"- {told}")
