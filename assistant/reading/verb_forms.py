"""Whose verbs a statement has and how they stand: `me will`, `they did`, `nobody does`; marks of what is no promise."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice

from assistant.reading.words import load

_WORDS = load("verb_forms")
MASK = "ǁ"
"""What stands for every letter of a name."""
_WHO = (
    ("me", r"(?:i|me|myself)"),
    ("we", r"(?:we|both of us|the two of us|us)"),
    ("you", r"you"),
    ("they", r"(?:she|he|they|shes|hes)"),
    ("name", rf"(?:{MASK}+\.?|[a-z]\.)"),
    ("nobody", r"(?:somebody|someone|nobody|no one|anybody|anyone)"),
    ("it", r"(?:it|that|this|these|those)"),
)
_PAST: str = _WORDS["lists"]["past"]
_ACTS: str = load("commitments")["acts"]
_FORMS = tuple(
    (name, pattern.replace("{past}", _PAST).replace("{acts}", _ACTS)) for name, pattern in _WORDS["forms"].items()
)
_SAID = re.compile(
    rf"(?<![\w'’])(?:{'|'.join(f'(?P<{who}>{words})' for who, words in _WHO)})"
    r"(?:\s*\([^()]{1,40}\)"
    r"|(?(name)(?:,? (?:in|from|at|on|of|for) [^,;.:]{2,24}?,?|, (?:who|for (?:his|her|their) part)\b[^,;.:]{0,30},)))?"
    rf"(?:{'|'.join(f'(?P<f{n}>{pattern})' for n, (_, pattern) in enumerate(_FORMS))})"
)
_MOST = 6
UNDERTAKEN = frozenset(("will", "is to", "undertook", "is doing", "would", "must", "acts"))
"""Forms of a verb by which somebody takes on what it says."""
_TO_COME = UNDERTAKEN | {"can"}
_TOLD = frozenset(("did", "has done", "was going to", "would have", "not"))
_OF_THINGS = re.compile(
    r"(?:(?:and|but|so|also|then|oh),? )*(?:(?:the|my|his|her|our|their|a|an|this|that) )?(?:[\w'-]+ ){1,3}"
    rf"(?:{_PAST}|was|were|had|happened|\w{{3,}}ed)\b"
)
"""Of a thing, no person, that it was done: `the centrifuge service happened`."""


@lru_cache(maxsize=2048)
def verb_forms(masked: str) -> tuple[tuple[int, str, str], ...]:
    """Of a statement whose names are masked: where, who, and how the verb behind them stands, in order."""
    return tuple(_form(match) for match in islice(_SAID.finditer(masked), _MOST))


def _form(match: re.Match[str]) -> tuple[int, str, str]:
    who = next(name for name, _ in _WHO if match[name] is not None)
    return match.start(), who, next(name for n, (name, _) in enumerate(_FORMS) if match[f"f{n}"] is not None)


def undertakes(masked: str) -> bool:
    """Whether somebody's verb stands as of something still to come."""
    return any(form in _TO_COME for _, _, form in verb_forms(masked))


def is_told(masked: str) -> bool:
    """Whether it tells of what was, of what is not, or of what would have been."""
    forms = [form for _, _, form in verb_forms(masked)]
    return any(form in _TOLD for form in forms) if forms else _OF_THINGS.match(masked) is not None
