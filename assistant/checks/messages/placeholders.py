"""MSG-PLACEHOLDER: slots that were left unfilled."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.context import Context
from assistant.checks.draft import DraftText
from assistant.checks.rule import Fault
from assistant.checks.wordlists import words
from assistant.model.messages import Kind

# A literal stands first in these, so that they are tried only where it stands.
_BRACKET = re.compile(r"\[(?<![\]\w!]\[)([^\[\]\n]{1,240})\](?![(\[:])")
_BRACES = re.compile(r"\{\{[^{}\n]{0,200}\}\}|\{(?<![\w\\$}]\{)[A-Za-z][A-Za-z _.-]{1,40}\}|\{%[^%\n]{0,200}%\}")
_ANGLES = re.compile(r"<([A-Za-z][A-Za-z '_-]{0,60})>")
_CAPITALS = re.compile(
    r"\bTODO\b(?!\s+(?:lists?|items?|apps?|boards?|files?|comments?)\b)|\bTBD\b|\bXXX+\b"
    r"|\bINSERT\b(?=\s+(?:[A-Z]{2,}|(?i:your|a|the|name|date|topic|here)\b))|\bINSERT\s*:"
)
_BLANK_TO_FILL = re.compile(r"___+")
_SHOUTED = re.compile("TODO|TBD|XXX|INSERT")
"""What a text must hold for capitals to stand for a slot."""
_OWNED = re.compile(r"\b(?:my|the|a|our|your|his|her|their|this|that|one|each|every|open|of)\s+$", re.IGNORECASE)
_CITED = re.compile(r"[\d\s,;.:/+%–-]+|\^?\w{0,3}\d+|[a-z]{1,3}:\d+|.*\b(?:19|20)\d\d[a-z]?")
_SUBJECT_START = re.compile(r"subject:[ ]*(?:(?:re|fwd?|aw|wg):[ ]*)*", re.IGNORECASE)
"""A bracket right after it is the tag of a mailing list."""
_LENGTH_OR_TIME = re.compile(
    r"(?:ca\.?|about|approx\.?|~|max\.?|at|until|till|from|by|up to|under|last|first|\+)?\s*\d[\d\s:.,/h+%-]*"
    r"(?:min(?:ute)?s?|m|h|hrs?|hours?|'|am|pm|a\.m\.|p\.m\.|weeks?|days?|pages?|words?|slides?|x|st|nd|rd|th)?\.?"
    r"|(?:five|ten|fifteen|twenty|thirty|two|three|half an|an|one) (?:min(?:ute)?s?|hours?)"
)
"""Minutes, hours and figures in brackets are said, not left open."""
_WITH_A_BLURB = frozenset({Kind.INTRO_REQUEST, Kind.REFERRAL})
_SHORT = 40
"""Longest bracket that is a slot whatever it says; a longer one needs a word that slots have."""


def open_slots(draft: DraftText, context: Context) -> Iterator[Fault]:
    """Brackets, braces and capitals that stand for something to be filled in; checkboxes, footnotes, links are none."""
    found = {*_brackets(draft), *_others(draft)}
    for start, end in sorted(found):
        words_there = draft.text[start:end].strip()
        yield Fault(
            start,
            end,
            f"{words_there} is a slot that nobody has filled yet.",
            _filling(words_there, context),
        )


def _to_be_sent(draft: DraftText) -> str:
    """What goes out: quoted lines are somebody else's, but for the paragraph that a request gives to be forwarded."""
    return draft.flat if draft.kind in _WITH_A_BLURB else draft.own


def _brackets(draft: DraftText) -> Iterator[tuple[int, int]]:
    text = _to_be_sent(draft)
    for found in _BRACKET.finditer(text):
        inside = found.group(1).strip().casefold()
        slot_like = not words("placeholders.slots").isdisjoint(re.findall(r"[\w']+", inside))
        editorial = (
            not inside
            or inside in words("placeholders.marks")
            or _CITED.fullmatch(inside)
            or _LENGTH_OR_TIME.fullmatch(inside)
        )
        quoted = text.count('"', text.rfind("\n", 0, found.start()) + 1, found.start()) % 2 == 1
        tag = _SUBJECT_START.fullmatch(text, 0, found.start())
        if slot_like or not (editorial or quoted or tag or len(inside) > _SHORT):
            yield found.span()


def _others(draft: DraftText) -> Iterator[tuple[int, int]]:
    text = _to_be_sent(draft)
    for found in _BRACES.finditer(text):
        yield found.span()
    for found in _ANGLES.finditer(text):
        if found.group(1).casefold().split()[0] not in words("placeholders.tags"):
            yield found.span()
    for found in _CAPITALS.finditer(text) if _SHOUTED.search(text) else ():
        if not (found.group() == "TODO" and _OWNED.search(text, max(0, found.start() - 12), found.start())):
            yield found.span()
    for found in _BLANK_TO_FILL.finditer(text):
        line_start = text.rfind("\n", 0, found.start()) + 1
        beside = text[max(line_start, found.start() - 2) : found.start()] + text[found.end() : found.end() + 2]
        if beside.strip():
            yield found.span()


def _filling(slot: str, context: Context) -> str:
    inside = slot.strip("[]{}<> ").casefold()
    if context.mentor and "mentor" in inside and "name" in inside:
        name = context.mentor.call_name or context.mentor.name
        return f"Write {name}." if name else ""
    if context.me and context.me.name and inside in {"your name", "my name", "name"}:
        return f"Write {context.me.name}."
    return "Fill it in, or leave the sentence out."
