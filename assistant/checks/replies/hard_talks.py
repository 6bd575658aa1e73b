"""HARD-*: whether a hard talk speaks of what happened, and ends in a wish that may be refused."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.context import Context
from assistant.checks.draft import DraftText, Span
from assistant.checks.rule import Fault
from assistant.checks.signs import signs
from assistant.checks.wordlists import phrases

_BEFORE = 60
_GAP = re.compile(
    r"[\s,]+(?:just |really |simply |still |also |even |so |to |had to |have to |has to |only |once |quite )*"
)
_CLAUSES = re.compile(r"[;:.!?]|\bbut\b")
_WISHED = re.compile(r"\b(?:could|would|can|will|might|may|if|that)\s+$")
"""`Could you keep it for our own talks?` asks for what is to come."""
_NEGATED = re.compile(r"did(?:n't| not)|could(?:n't| not)|never|nothing")
"""`Thanks to you I did not buy it` may be thanks indeed."""
_MY_DOING = re.compile(
    r"\b(?:because|since|as) i(?:'d| had)? (?:never|did not|didn't|do not|don't|had not|hadn't|kept|was too)\b"
)
"""`You never heard it, because I never said it` blames me."""
_REPORTED = re.compile(
    r"(?:not to say|will not say|won't say|do not say|don't say|instead of|rather than|not:)[^\n]{0,30}$"
)


def speaks_of_behaviour(draft: DraftText, context: Context) -> Iterator[Fault]:
    """A judgement of the person, or `always` and `never` about a fault. Praise in the same words is none.

    `You never let me down`, `you always made time`, `it is not your fault`, `I don't think you are rude` stay silent.
    """
    place = next((found for sentence in draft.sentences if (found := _blame(draft, sentence))), None)
    place = place or next((draft.sentence_at(sign.start) for sign in signs(draft, "contempt")), None)
    if place is not None:
        yield _judges(place)


def judgement(draft: DraftText, context: Context, place: Span) -> Fault | None:
    """What is said of a sentence that judges the reader; None where it puts a blame aside."""
    blames = phrases("hard.blames").finditer(draft.lower, place.start, place.end)
    return None if any(_put_aside(draft, place, found.start()) for found in blames) else _judges(place)


def _judges(place: Span) -> Fault:
    return Fault.of(
        place,
        f"“{' '.join(place.text.split())}” judges the person, who will defend themselves and not listen.",
        "Say what happened, when, and what it did to you: “On 12 March our call was moved an hour before; I …”",
    )


def _blame(draft: DraftText, sentence: Span) -> Span | None:
    lowered = draft.lower
    praise, unkind = phrases("hard.praise"), phrases("hard.unkind")
    for found in phrases("hard.generalising").finditer(lowered, sentence.start, sentence.end):
        gap = _GAP.match(lowered, found.end())
        verb = gap.end() if gap else found.end()
        never = re.search(r"\b(?:never|hardly|rarely|refuse|n't|not)\b|n't", found.group()) is not None
        kind_words = (unkind if never else praise).match(lowered, verb)
        meant_well = kind_words or phrases("hard.warm").search(lowered, sentence.start, sentence.end)
        mine = _MY_DOING.search(lowered, found.end(), min(sentence.end, found.end() + _BEFORE))
        if not meant_well and not mine and not _put_aside(draft, sentence, found.start()):
            return sentence
    for found in phrases("hard.blames").finditer(lowered, sentence.start, sentence.end):
        if not _put_aside(draft, sentence, found.start()):
            return sentence
    through = phrases("hard.through_you").search(lowered, sentence.start, sentence.end)
    ended = phrases("hard.bad_ends").search(lowered, sentence.start, sentence.end) if through else None
    spared = through and ended and through.group().startswith("thanks") and _NEGATED.fullmatch(ended.group())
    if through and ended and not spared:
        return None if _put_aside(draft, sentence, through.start()) else sentence
    for found in phrases("hard.you_are").finditer(lowered, sentence.start, sentence.end):
        gap = re.compile(r"[\s:,]+").match(lowered, found.end())
        if (
            gap
            and phrases("hard.character").match(lowered, gap.end())
            and not _put_aside(draft, sentence, found.start())
        ):
            return sentence
    return None


def _put_aside(draft: DraftText, sentence: Span, offset: int) -> bool:
    """Whether the words before, in the same clause, deny what follows or put it aside."""
    if _WISHED.search(draft.lower[max(sentence.start, offset - _BEFORE) : offset]):
        return True
    before = draft.lower[max(sentence.start, offset - _BEFORE) : offset]
    line = draft.lower[max(draft.lower.rfind("\n", 0, offset) + 1, offset - _BEFORE) : offset]
    found = phrases("hard.denied").search(_CLAUSES.split(before)[-1])
    if _REPORTED.search(line):
        return True
    asking = found is not None and re.search(r"\b(?:why|how)\s+$", before) is not None
    return found is not None and not asking


def ends_with_a_wish(draft: DraftText, context: Context) -> Iterator[Fault]:
    """No concrete wish, or no other outcome that is fine, too: `or`, `if not`, `both are fine`, a question to them."""
    prose = draft.prose
    if not prose.text:
        return
    wishes = phrases("hard.wishes")
    first = wishes.search(draft.lower, prose.start, prose.end)
    if first is None:
        yield Fault(
            prose.end,
            prose.end,
            "It ends without a wish: nothing says what you would like instead.",
            "End with one: “Could we …, or would you rather …? Both are fine.”",
        )
        return
    if phrases("hard.open_door").search(draft.lower, prose.start, prose.end):
        return
    choice = phrases("hard.or_choice")
    if any(
        choice.search(draft.lower, max(s.start, first.start()), s.end) for s in draft.sentences if s.end > first.start()
    ):
        return
    yield Fault(
        prose.end,
        prose.end,
        "The wish leaves no way out: it names no other outcome that is fine, too.",
        "Add one: “If not, we can also stop here; that is fine, too.”",
        instead=" If not, we can also stop here; that is fine, too.",
    )
