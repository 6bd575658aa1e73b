"""A letter answered between its own lines is a talk: what is quoted says one, what stands below it the other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from assistant.reading.document import Passage
from assistant.reading.mail import courtesy, greeting

_LEAST_ANSWERS = 2
_BODY = frozenset(("text", "item"))
_ADDRESS = re.compile(r"\s*<[^>]*>|\s*\[mailto:[^\]]*\]|[\"']")


def as_talk(passages: Sequence[Passage]) -> tuple[tuple[Passage, ...], bool]:
    """The passages with whoever says each, and whether quoted lines and answers take turns at all.

    The answers are the sender's, the quoted lines those of whom the letter goes to; where there are no header fields,
    the greeting and the name at the end say who is who. Nothing changes where one of the two cannot be told.
    """
    body = [passage for passage in passages if passage.kind in _BODY]
    answers = sum(after.depth == 0 < before.depth for before, after in pairwise(body))
    if answers < _LEAST_ANSWERS or max(passage.depth for passage in body) > 1:
        return tuple(passages), False
    sender, asker = _sender(passages, body), _asker(passages, body)
    if not sender or not asker:
        return tuple(passages), False
    return tuple(_said(passage, asker if passage.depth else sender) for passage in passages), True


def _said(passage: Passage, speaker: str) -> Passage:
    if passage.kind not in _BODY or (not passage.depth and courtesy(passage.text)) or greeting(passage.text):
        return passage
    return replace(passage, kind="turn", speaker=speaker, depth=0, writer="", listed=False)


def _sender(passages: Sequence[Passage], body: list[Passage]) -> str:
    last = body[-1].text.strip(" ,.-–—")
    signed = last if not body[-1].depth and len(last.split()) <= 2 and last[:1].isupper() else ""
    return _field(passages, "from") or signed


def _asker(passages: Sequence[Passage], body: list[Passage]) -> str:
    writer = next((passage.writer for passage in body if passage.writer), "")
    greeted = next((greeting(passage.text) for passage in body[:2] if not passage.depth), "")
    return _field(passages, "to") or _ADDRESS.sub("", writer).strip() or greeted


def _field(passages: Sequence[Passage], name: str) -> str:
    told = next((p.text for p in passages if p.kind == "header" and p.label == name and not p.depth), "")
    return "" if "," in told or ";" in told else _ADDRESS.sub("", told).strip()
