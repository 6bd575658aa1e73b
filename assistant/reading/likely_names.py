"""Names that no rule knows: words that look like a person's by all the places where they stand, by fitted weights.

`words/name_weights.json` is made by `tools/fit_name_weights.py` from pages whose people are known.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp

from assistant.reading.document import Document
from assistant.reading.name_features import Mention, features_of_name, mentioned, small_words
from assistant.reading.name_use import all_small
from assistant.reading.roster import Roster, add_named

SCALE = 100
"""A weight of 1 in the data file."""


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
    for _, mentions in likely(document, roster):
        mention = mentions[0]
        if mention.place == "label":
            person = roster.add(mention.named.name, mention.passage, 0, len(mention.passage.text))
        else:
            person, _ = add_named(roster, mention.passage, mention.named)
        if person is not None:
            person.in_passing = not any(mention.in_title for mention in mentions)


def likely(document: Document, roster: Roster) -> Iterator[tuple[str, tuple[Mention, ...]]]:
    """The names that look like a person's, with their places, the longest first, without those in the roster."""
    fitted, here = weights(), small_words(document)
    found = mentioned(document, small=all_small(document))
    for name in sorted(found, key=lambda name: -len(name.split())):
        if roster.find(found[name][0].named.name) is None:
            features = features_of_name(name, found[name], fitted.common, here)
            if likelihood(fitted, features) >= fitted.least:
                yield name, found[name]


def likelihood(fitted: NameWeights, features: Iterable[str]) -> float:
    """How likely words with these features are a person's name, 0 to 1."""
    total = fitted.bias + sum(fitted.features.get(feature, 0) for feature in features)
    return 1 / (1 + exp(-max(-30.0, min(30.0, total / SCALE))))


@cache
def weights() -> NameWeights:
    """The weights that are shipped."""
    table = json.loads(files("assistant.reading.words").joinpath("name_weights.json").read_text(encoding="utf-8"))
    return NameWeights(table["bias"], table["least"], frozenset(table["common"].split()), table["features"])
