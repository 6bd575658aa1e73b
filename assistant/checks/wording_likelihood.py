"""How likely a sentence is at fault in its wording: fitted weights, for faults that people commit in ever new words.

`words/en/wording_weights.json` is made by `tools/fit_wording_weights.py` from fixtures/wordings.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, lru_cache, wraps
from importlib.resources import files

from assistant.checks.context import Context
from assistant.checks.draft import DraftText, Span
from assistant.checks.phrases import Phrases
from assistant.checks.rule import Fault, Find
from assistant.checks.tone.said import is_quoted, without_quotes
from assistant.checks.wording_features import FIELDS, features_of
from assistant.checks.wordlists import LANGUAGE, phrases

SCALE = 100
"""A weight of 1 in the data file; weights are logarithms of odds."""
_LONGEST = 600
"""Characters up to which a sentence is one."""
Tell = Callable[[DraftText, Context, Span], Fault | None]
"""How a rule tells of a sentence at fault; None where the draft or the context excuses it."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What was fitted, for each rule in the order of `rules`; all in hundredths."""

    rules: tuple[str, ...]
    bias: tuple[int, ...]
    least: tuple[int, ...]
    """From this sum on a sentence counts."""
    features: dict[str, list[int]]


@cache
def weights() -> Weights:
    """The weights that are shipped."""
    path = files("assistant.checks") / "words" / LANGUAGE / "wording_weights.json"
    table = json.loads(path.read_text(encoding="utf-8"))
    return Weights(tuple(table["rules"]), tuple(table["bias"]), tuple(table["least"]), table["features"])


def or_likely(rule_id: str, find: Find, tell: Tell) -> Find:
    """A rule that finds what `find` does and, where that is nothing, the first sentence whose wording says the same."""

    @wraps(find)
    def found(draft: DraftText, context: Context) -> Iterable[Fault]:
        faults = tuple(find(draft, context))
        if faults:
            return faults
        told = (tell(draft, context, sentence) for sentence in likely(draft, rule_id))
        return tuple(fault for fault in told if fault is not None)[:1]

    rules_say = " ".join((find.__doc__ or "").split("\n\n")[0].split())
    found.__doc__ = f"{rules_say} Where no phrase tells, weights over the words of a sentence do."
    return found


def likely(draft: DraftText, rule_id: str) -> Iterable[Span]:
    """The sentences that are at fault by their wording, and by what they say outside quotation marks, in order."""
    place = weights().rules.index(rule_id)
    least = weights().least[place]
    fields = tuple(phrases(name) for name in FIELDS)
    for sentence in draft.sentences:
        if len(sentence.text) > _LONGEST or _sums(sentence.text, fields)[place] < least:
            continue
        own = without_quotes(sentence.text)
        if not is_quoted(draft, sentence.start + 1) and (own == sentence.text or _sums(own, fields)[place] >= least):
            yield sentence


@lru_cache(maxsize=2048)
def _sums(sentence: str, fields: tuple[Phrases, ...]) -> tuple[int, ...]:
    fitted = weights()
    features = features_of(sentence, dict(zip(FIELDS, fields, strict=True)))
    known = list(filter(None, map(fitted.features.get, features)))
    return tuple(map(sum, zip(fitted.bias, *known, strict=True)))
