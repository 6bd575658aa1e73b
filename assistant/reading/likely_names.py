"""Names that no rule knows: words that look like a person's by all the places where they stand, by fitted weights.

`words/name_weights.json` is made by `tools/fit_name_weights.py` from pages whose people are known.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp

from assistant.reading.document import Document
from assistant.reading.name_features import Mention, features_of_name, mentioned, small_words
from assistant.reading.name_use import all_small
from assistant.reading.names import candidates
from assistant.reading.roster import Roster, add_named

SCALE = 100
"""A weight of 1 in the data file."""
LISTED = 0.4
"""From this likelihood on a name counts that stands beside a known one in a list."""
_AND = re.compile(r"(?:,|,? and|,? or| ?[&+/]) ?(?:(?:of|to|with|from|for|by) )?")


@dataclass(frozen=True, slots=True)
class NameWeights:
    """What was fitted."""

    bias: int
    least: float
    """From this likelihood on, 0 to 1, the words are a person's name."""
    common: frozenset[str]
    """Words that people write small, folded."""
    features: dict[str, int]


def add_likely(document: Document, roster: Roster) -> None:
    """Adds whoever looks like a person and is not in the roster yet."""
    chances = likely(document, roster)
    sure = [mentions for chance, mentions in chances if chance >= weights().least]
    for mentions in sure:
        _add(mentions, roster)
    for chance, mentions in chances:
        if LISTED <= chance < weights().least and any(_listed_with_somebody(mention, roster) for mention in mentions):
            _add(mentions, roster)


def likely(document: Document, roster: Roster) -> list[tuple[float, tuple[Mention, ...]]]:
    """The names not in the roster, how likely each is a person's, and its places; the longest first."""
    fitted, here = weights(), small_words(document)
    found = mentioned(document, small=all_small(document))
    new = [name for name in found if roster.find(found[name][0].named.name) is None]
    return [
        (likelihood(fitted, features_of_name(name, found[name], fitted.common, here)), found[name])
        for name in sorted(new, key=lambda name: -len(name.split()))
    ]


def _add(mentions: tuple[Mention, ...], roster: Roster) -> None:
    mention = mentions[0]
    if mention.place == "label":
        person = roster.add(mention.named.name, mention.passage, 0, len(mention.passage.text))
    else:
        person, _ = add_named(roster, mention.passage, mention.named)
    if person is not None:
        person.in_passing = not any(mention.in_title for mention in mentions)


def _listed_with_somebody(mention: Mention, roster: Roster) -> bool:
    """Whether it stands right after a known name and an "and", or before one."""
    text, named = mention.passage.text, mention.named
    return any(
        roster.find(other.name) is not None
        for other in candidates(text)
        if mention.place != "label"
        and (
            _AND.fullmatch(text[other.end : max(other.end, named.start)])
            or _AND.fullmatch(text[named.end : max(named.end, other.start)])
        )
    )


def likelihood(fitted: NameWeights, features: Iterable[str]) -> float:
    """How likely words with these features are a person's name, 0 to 1."""
    total = fitted.bias + sum(fitted.features.get(feature, 0) for feature in features)
    return 1 / (1 + exp(-max(-30.0, min(30.0, total / SCALE))))


@cache
def weights() -> NameWeights:
    """The weights that are shipped."""
    table = json.loads(files("assistant.reading.words").joinpath("name_weights.json").read_text(encoding="utf-8"))
    return NameWeights(table["bias"], table["least"], frozenset(table["common"].split()), table["features"])
