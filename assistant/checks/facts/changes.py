"""What a number became, as a draft tells it (`from nine to five`), where the notes tell of another end."""

from __future__ import annotations

import re

from assistant.checks.facts.amounts import Amount
from assistant.checks.facts.known_numbers import KnownNumbers

_BECAME = re.compile(r"\bfrom\b(?P<began>[^.;]{1,60}?)\b(?:down |up )?to\s+(?:about |around |only |just |nearly )?$")
_REACH = 90


def ends_otherwise(
    said: str, amount: Amount, beside: tuple[Amount, ...], known: KnownNumbers
) -> tuple[Amount, int] | None:
    """The number that the notes tell next to the one that a change begins with, where they nowhere have its end."""
    became = _BECAME.search(said, max(0, amount.start - _REACH), amount.start)
    if became is None or known.tells(amount) or amount.value in known.comes_to[0] | known.sums_of_like:
        return None
    began = [one for one in beside if became.start("began") <= one.start < became.end("began")]
    if len(began) != 1 or began[0].dimension != amount.dimension:
        return None
    values = known.told.values_of_time if amount.dimension == "time" else known.told.values
    for place in sorted(values.get(began[0].value, ())):
        for near in (place, place + 1):
            for other in known.told.by_sentence[near] if near < len(known.told.by_sentence) else ():
                if other.dimension == amount.dimension and other.value not in {amount.value, began[0].value}:
                    return other, near
    return None
