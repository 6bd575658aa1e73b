"""How a clause of the notes promises without the word: `I'll send it`, `she'd read it`, `he sends me the template`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from assistant.checks.facts.commitments.conditions import is_under_condition
from assistant.checks.facts.commitments.people import OTHER
from assistant.checks.facts.commitments.words import SUBJECTS, Word, is_past
from assistant.checks.wordlists import words

HEDGES = frozenset({"if", "maybe", "perhaps", "might", "may", "could", "possibly", "think", "unless", "whether"})
BOTH_TENSES = frozenset({"read", "put", "cut", "set", "let", "run", "come"})
_WILL_WITHIN = 5
_BIDDEN = frozenset(
    {"keep", "drop", "stop", "start", "leave", "try", "apply", "take", "go", "do", "make", "wait", "use"}
)
"""What somebody may be told to do, beside favours and tasks."""


def as_promised(marks: set[str], said: Sequence[Word], sides: frozenset[str], *, asks: bool) -> set[str]:
    """The marks of a clause, once `I'll send it` is told as to come, and `she'd read it` as done or promised."""
    will = None if asks else _will_do(said)
    if will is not None:
        promises = OTHER in sides and not HEDGES & {word.text for word in said[: will + 2]}
        marks = marks - {"done"} | ({"promise"} if promises else set())
    if _had_or_would(said) and not is_under_condition(said):
        return marks - {"considered", "wished"} | {"done", "promise"}
    return marks


def _had_or_would(said: Sequence[Word]) -> bool:
    """Whether `she'd read it` stands there: it may be done or promised."""
    return any(
        one.text == "would" and one.start == before.start and after.text in BOTH_TENSES
        for before, one, after in zip(said, said[1:], said[2:], strict=False)
    )


def _will_do(said: Sequence[Word]) -> int | None:
    """The place of a `will` behind the first subject, with a verb behind it: what follows is still to come, whatever
    is told in it, as in `I'll send you how I worded it`. None for none, or for a `will not`."""
    for place in range(1, min(len(said) - 1, _WILL_WITHIN)):
        if is_past(said[place - 1].text):
            return None
        if said[place].text in {"will", "shall"} and said[place - 1].text in SUBJECTS:
            return place if said[place + 1].text not in {"not", "never", "be", "have"} else None
    return None


def said_would(said: Sequence[Word]) -> bool:
    """`told her I'd keep it`: who says that they would promises it, where no `if` stands beside it."""
    texts = [word.text for word in said]
    place = texts.index("would") if "would" in texts else 0
    return bool({"told", "said", "says"} & set(texts[max(0, place - 4) : place])) and not HEDGES & set(texts)


def gives(said: Sequence[Word]) -> bool:
    """`he sends me the template`: a deed for the other, in the present."""
    return any(
        word.text.endswith("s") and {word.text[:-1], word.text.removesuffix("es")} & _given() and place <= 3
        for place, word in enumerate(said)
    )


@cache
def _given() -> frozenset[str]:
    return words("commitments.verbs_favour") | words("commitments.verbs_task")


def would_gladly(said: Sequence[Word]) -> bool:
    """`I'd send the link` in their mail: an offer, where no `if` stands beside it but one that the writer can meet."""
    after = [one.text for one in said]
    would = after.index("would") if "would" in after else len(after)
    return (
        after[would + 1 : would + 2] != []
        and after[would + 1] in _given()
        and not (HEDGES - {"if"}) & set(after)
        and not is_under_condition(said)
    )


def said_to_do(said: Sequence[Word]) -> bool:
    """`she said cut the second part`: a verb in its plain form behind the telling."""
    return any(
        one.text in {"said", "says"} and after.text in BOTH_TENSES | _given() | _BIDDEN for one, after in pairwise(said)
    )
