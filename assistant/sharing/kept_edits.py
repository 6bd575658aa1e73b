"""A text that is made anew keeps what the person had changed in the one before."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import NamedTuple


class Kept(NamedTuple):
    """The text that stands, and at how many places the person and the new text both say something else than before."""

    text: str
    both: int


def with_edits_kept(before: str, edited: str, anew: str) -> Kept:
    """`anew` with the changes that led from `before` to `edited`, line by line.

    Where both changed the same lines, the person's stand first and the new ones follow: no line of either is lost.
    What the person took out stays out while the new text has it unchanged. Linear in the number of lines for texts
    that are mostly alike.
    """
    if edited == before:
        return Kept(anew, 0)
    old, mine, new = before.splitlines(), edited.splitlines(), anew.splitlines()
    lines: list[str] = []
    both = 0
    at_old = at_mine = at_new = 0
    for first, mine_first, new_first, size in (*_common(old, mine, new), (len(old), len(mine), len(new), 0)):
        ours, theirs = mine[at_mine:mine_first], new[at_new:new_first]
        stood = old[at_old:first]
        if ours in (stood, theirs):
            lines += theirs
        elif theirs == stood:
            lines += ours
        else:
            both += 1
            lines += ours
            lines += _besides(theirs, {*stood, *ours})
        lines += old[first : first + size]
        at_old, at_mine, at_new = first + size, mine_first + size, new_first + size
    ending = "\n" if anew.endswith("\n") else ""
    return Kept("\n".join(lines) + ending, both)


def _common(old: list[str], mine: list[str], new: list[str]) -> list[tuple[int, int, int, int]]:
    """The runs of lines that all three have in the same order: their places in each, and how long they are."""
    to_mine = dict(_pairs(old, mine))
    to_new = dict(_pairs(old, new))
    runs: list[tuple[int, int, int, int]] = []
    for place in sorted(to_mine.keys() & to_new.keys()):
        if runs:
            first, mine_first, new_first, size = runs[-1]
            if (place, to_mine[place], to_new[place]) == (first + size, mine_first + size, new_first + size):
                runs[-1] = (first, mine_first, new_first, size + 1)
                continue
        runs.append((place, to_mine[place], to_new[place], 1))
    return runs


def _pairs(one: list[str], other: list[str]) -> list[tuple[int, int]]:
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    return [(block.a + n, block.b + n) for block in blocks for n in range(block.size)]


def _besides(lines: list[str], told: set[str]) -> list[str]:
    """The lines that are not told yet, without empty ones at their head."""
    fresh = [line for line in lines if line not in told or not line.strip()]
    while fresh and not fresh[0].strip():
        fresh.pop(0)
    return fresh
