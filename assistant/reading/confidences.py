"""What was told in confidence: sentences that say themselves that they stay between the two."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from assistant.model.evidence import Fact
from assistant.reading.statements import Statement
from assistant.reading.trimming import clean_text
from assistant.reading.words import load

_LEAST_TOLD = 2
"""Words beside those of keeping a secret from which on a sentence says itself what the secret is."""
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")


def confidences_of(statements: Sequence[Statement], source: str) -> tuple[Fact, ...]:
    """Each confidence as it was told, with the statement before it where `keep that between us` is all that is said.

    What stands under a heading or behind a label such as `Between us` is one, too.
    """
    kept, never, bare, headings = _patterns()
    found: list[Fact] = []
    for n, statement in enumerate(statements):
        passage = statement.passage
        titles = (passage.label, *passage.headings[-1:])
        below = any(headings.fullmatch(title.strip(" :.*_-").casefold()) for title in titles)
        said = kept.search(statement.low) and not statement.asks and not never.search(statement.low)
        naming = [word for word in _WORD.findall(statement.low) if not bare.fullmatch(word)]
        if not (said or (below and naming)):
            continue
        told = [statement]
        if len(naming) < _LEAST_TOLD and n and not below:
            told.insert(0, statements[n - 1])
        text = ". ".join(part for one in told if (part := clean_text(one.text)))
        found.append(Fact(text=text, evidence=tuple(one.evidence(source) for one in told)))
    return tuple(found)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What says that it is kept, what is no confidence for all that, words that name nothing, and headings."""
    words = load("confidences")
    kept, never = (re.compile("|".join(f"(?:{piece})" for piece in words[table])) for table in ("kept", "never"))
    return kept, never, re.compile(words["bare"]), re.compile(words["headings"])
