"""Short ids for what is listed: a few letters that a person can type, the same for one record for ever.

As with commits, the id is the beginning of a hash: any beginning that only one record has will do, and four letters are
shown, more only where two records share them.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from typing import TypeVar

from assistant.model.base import Record, fingerprint
from assistant.model.errors import MenteeError

SHOWN = 4
_WHOLE = 40
_LISTED = 4

R = TypeVar("R", bound=Record)


def short_ids(records: Iterable[Record]) -> dict[str, str]:
    """The short id of each record, by its id."""
    whole = {record.id: fingerprint(record.id, _WHOLE) for record in records}
    sizes = dict.fromkeys(whole, SHOWN)
    ordered = sorted(whole, key=lambda record_id: whole[record_id])
    for one, other in itertools.pairwise(ordered):
        shared = next((n for n, (a, b) in enumerate(zip(whole[one], whole[other], strict=True)) if a != b), _WHOLE)
        for record_id in (one, other):
            sizes[record_id] = max(sizes[record_id], shared + 1)
    return {record_id: whole[record_id][: sizes[record_id]] for record_id in whole}


def record_meant(typed: str, records: Sequence[R], *, what: str, command: str) -> R:
    """The record meant by the beginning of its short id, or by its whole id. Raises MenteeError where that is none, or
    several. `what` and `command` say in the sentence what it is and which command lists them."""
    folded = typed.strip().casefold()
    meant = [r for r in records if folded and (fingerprint(r.id, _WHOLE).startswith(folded) or r.id == typed.strip())]
    if len(meant) == 1:
        return meant[0]
    if not meant:
        raise MenteeError(f"No {what} has the id “{typed[:40]}”; {command} lists them, with their ids in front.")
    known = short_ids(records)
    several = ", ".join(known[record.id] for record in meant[:_LISTED])
    raise MenteeError(f"“{typed[:40]}” is the beginning of several ids; write one of {several}.")
