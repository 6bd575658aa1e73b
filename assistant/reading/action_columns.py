"""Minutes with a narrow column of actions at the right: who and when are put behind the item that they stand beside."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from assistant.reading.columns import Laid
from assistant.reading.lines import line_of
from assistant.reading.sections import section_kind
from assistant.reading.words import load

_HEAD = re.compile(r" {24,}(?P<head>\S[\w /-]{1,22})\s*$")
_CELL = re.compile(r"^(?P<left>.*\S) {3,}(?P<cell>\S(?:.{0,34}\S)?)\s*$")
_OWNED = re.compile(r"[^\W\d_][\w .'’&+/-]{0,24}(?:[,;:] ?.{2,24})?$")
_MARK = re.compile(r"\s*(?:[-*•]|\(?\d{1,2}[.)])?\s*")
_SLACK = 24
"""Characters by which a cell may begin before the column's head, where cells are set flush right."""
_NONE = frozenset((*load("commitments")["none_words"], "?", "??", "info", "noted", "all noted", "closed"))
_LEAST_CELLS = 2


def with_actions_behind(laid: Sequence[Laid]) -> list[Laid]:
    """`4. Map the flats.      KB, 12 June` under `ACTION` as `4. Map the flats (KB, 12 June)`; else as it is."""
    head = next((n for n, line in enumerate(laid) if _is_head(line.text)), None)
    if head is None:
        return list(laid)
    at = len(laid[head].text.rstrip()) - len(laid[head].text.strip())
    beside = ((n, _cell(laid[n].text, at)) for n in range(head + 1, len(laid)))
    cells = {n: cell for n, cell in beside if cell is not None}
    if len(cells) < _LEAST_CELLS:
        return list(laid)
    told = [*laid[:head], Laid(laid[head].number, ""), *laid[head + 1 :]]
    for n, (left, _) in cells.items():
        told[n] = Laid(laid[n].number, left)
    for n, (_, owned) in cells.items():
        if owned.casefold() not in _NONE and _OWNED.match(owned):
            first, last = _item(told, n, cells.keys())
            told[last] = Laid(told[last].number, f"{told[last].text.rstrip(' .')} ({owned})")
            told[first] = Laid(told[first].number, f"- [ ] {_MARK.sub('', told[first].text, count=1)}")
    return told


def _is_head(text: str) -> bool:
    head = _HEAD.match(text.expandtabs(8))
    return head is not None and section_kind(head["head"]) == "commitments"


def _cell(text: str, at: int) -> tuple[str, str] | None:
    """What stands left of the column, and in it; None for a line with nothing in it."""
    match = _CELL.match(text.expandtabs(8))
    return (match["left"], match["cell"]) if match and match.start("cell") >= at - _SLACK else None


def _item(laid: Sequence[Laid], n: int, beside: Set[int]) -> tuple[int, int]:
    """The first and the last line of the item that goes over this line, up to the next with something beside it."""
    first = last = n
    while (
        first - 1 not in beside and first and not line_of(0, laid[first].text).bullet and laid[first - 1].text.strip()
    ):
        first -= 1
    while last + 1 < len(laid) and last + 1 not in beside and laid[last + 1].text.strip():
        if line_of(0, laid[last + 1].text).bullet:
            break
        last += 1
    return first, last
