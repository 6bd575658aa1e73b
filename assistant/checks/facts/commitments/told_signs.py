"""What a part of a draft says by its own words, in features: promised, done, to come, denied, by whom, for whom."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.checks.facts.commitments.deed_frames import Deed
from assistant.checks.facts.commitments.left_undone import tells_as_done
from assistant.checks.facts.commitments.plain_words import plain
from assistant.checks.facts.commitments.told_parts import Part, intends, tells
from assistant.checks.facts.commitments.verdict import is_number
from assistant.checks.wordlists import phrases
from assistant.model.messages import Kind

_LISTS = {
    "tells a promise": "noted.promised",
    "tells a yes": "left_open.told_yes",
    "tells a decision": "noted.decided",
    "tells what is to come": "noted.to_come",
    "leaves it open": "left_open.own_reserve",
    "says no": "noted.no",
}
_HUNDRED, _FEW = 100, 3


def told_signs(part: Part, text: str, kind: Kind, deeds: tuple[Deed, ...]) -> dict[str, float]:
    """Feature -> 1, or how long and how full of figures it is. `text` is the sentence the part stands in."""
    own = text[part.start : part.end]
    signs = dict.fromkeys(_signs(part, own, kind, deeds), 1.0)
    return signs | {
        "length": len(own) / _HUNDRED,
        "length of sentence": len(text) / _HUNDRED,
        "share of sentence": len(own) / max(1, len(text)),
        "figures": sum(is_number(one) for one in part.about) / _FEW,
    }


def _signs(part: Part, own: str, kind: Kind, deeds: tuple[Deed, ...]) -> Iterator[str]:
    low = plain(own)
    yield from (name for name, listed in _LISTS.items() if phrases(listed).search(low))
    yield from (f"says {one}" for one in part.says)
    yield f"by {part.who}"
    yield f"in {kind}"
    if tells_as_done(low):
        yield "tells as done"
    if tells(part):
        yield "tells"
    if intends(part):
        yield "intends"
    for one in deeds:
        yield f"deed {one.time}"
        if one.doer:
            yield f"done by {one.doer}"
        if one.receiver:
            yield f"done for {one.receiver}"
