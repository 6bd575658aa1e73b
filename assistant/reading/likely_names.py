"""Names that no rule knows: words that look like a person's by all the places where they stand, by fitted weights.

`words/name_weights.json` and `words/common.toml` are made by `tools/fit_name_weights.py` from pages whose people are
known.
"""

from __future__ import annotations

import re
from functools import cache

from assistant.reading.document import Document
from assistant.reading.fitted import Fitted, fitted
from assistant.reading.name_features import Mention, features_of_name, mentioned, small_words
from assistant.reading.names import candidates
from assistant.reading.roster import Roster, add_named
from assistant.reading.small_names import all_small
from assistant.reading.words import load

LISTED = 0.4
"""From this likelihood on a name counts that stands beside a known one in a list."""
_AROUND = 60
"""Characters before and after a name in which the known one is looked for."""
_AND = re.compile(r"(?:,|,? and|,? or| ?[&+/]) ?(?:(?:of|to|with|from|for|by) )?")


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
    here = small_words(document)
    found = mentioned(document, small=all_small(document))
    new = [name for name in found if roster.find(found[name][0].named.name) is None]
    return [
        (weights().likelihood(features_of_name(name, found[name], common_words(), here)), found[name])
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
    named, begin = mention.named, max(0, mention.named.start - _AROUND)
    text = mention.passage.text[begin : named.end + _AROUND]
    start, end = named.start - begin, named.end - begin
    return mention.place != "label" and any(
        roster.find(other.name) is not None
        and (
            _AND.fullmatch(text[other.end : max(other.end, start)]) or _AND.fullmatch(text[end : max(end, other.start)])
        )
        for other in candidates(text)
    )


@cache
def weights() -> Fitted:
    """The weights that are shipped."""
    return fitted("name_weights.json")


@cache
def common_words() -> frozenset[str]:
    """Words that people write small, folded."""
    return frozenset(load("common")["words"].split())
