"""How one thing that notes tell is marked: done, promised, planned, asked for, considered, refused, left open."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from assistant.checks.concepts import when_words
from assistant.checks.facts.commitments.clause import Clause
from assistant.checks.facts.commitments.contrasts import contrasts
from assistant.checks.facts.commitments.offering import offers
from assistant.checks.facts.commitments.people import ME, OTHER
from assistant.checks.facts.commitments.promising import (
    BOTH_TENSES,
    HEDGES,
    as_promised,
    gives,
    said_to_do,
    said_would,
    would_gladly,
)
from assistant.checks.facts.commitments.subjects import AUX
from assistant.checks.facts.commitments.words import Word, before_comparison, flags, is_past, marks_in
from assistant.checks.wordlists import words

_HELPS = frozenset({"did", "had", "was", "were"})
_MODALS = frozenset({"can", "will", "would", "could", "to", "should", "must", "may", "might"})
_TASK_WORDS = 2
_FLAGS = frozenset({"finish", "decide", "decid", "agree", "sure"})
_NOTHING = frozenset({"nothing", "none", "nowhere"})
_FINDING_OUT = frozenset({"ask", "asks", "asked", "check", "checks", "checked", "find"})
_WHETHER_WITHIN = 6
_TELLS_OF_ME = frozenset({"told", "asked", "wrote", "said", "called", "met"})
_STATES = frozenset({"has", "knows", "is", "was"})
_STATE_WITHIN = 2
"""Words before the verb of a clause that only describes: `he has a broker`."""
_WHOSE_WORDS = 2
_WHOSE = frozenset({"her", "his", "their", "my", "our", "your"})
_IDEAS = frozenset({"idea", "suggestion", "proposal", "offer", "wish"})
_GUESSING = frozenset({"maybe", "perhaps", "possibly", "probably"})
_GUESS_WITHIN = 2
_DOING_WITHIN = 2
"""Words behind `without` that may be what was not done: `without even asking`; all else is a thing left aside."""
_WHY = frozenset({"it's", "that's", "was", "were", "because", "due", "thanks"})
"""With these behind it, a `maybe` guesses at a cause, or at what has been."""
_LYING = frozenset({"on", "in", "kitchen", "lying", "lies"})
"""What the phrases of `open` begin with that tell where a thing lies."""
_NOT_YET = frozenset({"not", "half", "never", "be"})


def clause_of(text: str, line: int, said: Sequence[Word], sides: frozenset[str], more: set[str], asks: bool) -> Clause:
    """A clause with the marks its own words and what stands around it (`more`) give it; `asks` for a question."""
    places = marks_in(before_comparison(said))
    marks = set(places) | more
    if asks:
        marks |= {"considered", "question"}
    if _whose_idea(said) or (_guesses_why(said) and not asks):
        marks -= {"considered", "wished", "advised", "unsettled"}
    if not asks and "considered" in places and _asks_whether(said, places["considered"]):
        marks.discard("considered")
    denies = places.get("refused", len(said))
    bids = {said[0].text} & BOTH_TENSES if sides == {OTHER} or (sides == {ME} and "planned" in more) else frozenset()
    if any(
        is_past(word.text)
        and word.text not in _verbs_of_telling() | _HELPS | bids
        and not _describes(said, place)
        and not (word.text in BOTH_TENSES and place and said[place - 1].text in _MODALS)
        for place, word in enumerate(said[:denies])
    ) and not marks & {
        "considered",
        "advised",
        "planned",
    }:
        marks.add("done")
    if is_past(said[0].text) and said[0].text not in bids and not marks & {"considered", "advised"} and not asks:
        marks.add("done")
    if any(word.text == "did" for word in said) and not marks & {"refused", "considered"} and not asks:
        marks.add("done")
    if "open" in places and _done_since(said[places["open"] :]):
        marks = marks - {"open"} | {"done"}
    elif _counts_part(said) and "done" not in marks:
        marks.add("open")
    if sides and len(said) > _TASK_WORDS and said[1].text == "to":
        marks = marks - {"done"} | {"planned"}
    if "yourself" in {word.text for word in said} and not asks:
        marks.add("advised")
        sides = frozenset({ME})
    if any(word.text in _STATES for word in said[: _STATE_WITHIN + 1]) and not asks:
        marks.add("state")
    if said[0].text in {"yes", "ok", "okay", "sure"} and not asks:
        marks -= {"wished"}
    elif "accepted" in marks and "wished" in marks and not marks & {"promise", "done"}:
        marks.discard("accepted")
    marks = as_promised(marks, said, sides, asks=asks)
    if said_would(said) and not asks:
        marks = marks - {"considered"} | {"promise"}
    if "promise" in places and not asks:
        hedges = {word.text for word in said[: places["promise"]]} | {word.text for word in said} - {"would", "if"}
        if not hedges & HEDGES:
            marks.discard("considered")
    if sides and gives(said):
        marks.add("promise")
    if OTHER in sides and not asks and (offers(text) or would_gladly(said)):
        marks = marks - {"considered", "wished", "planned"} | {"promise"}
    if sides == {ME} and "i" in {word.text for word in said[:4]} and not marks & {"done", "considered"}:
        has_told = any(word.text in _TELLS_OF_ME for word in said[:4])
        marks.add("done" if has_told and not marks & {"promise", "refused", "open"} else "planned")
    if said_to_do(said) and not asks:
        marks = marks - {"done"} | {"advised"}
    about = frozenset(word.concept for word in said) - {""} - flags()
    denied = _under_a_no(said, places["refused"], about) if "refused" in places else frozenset()
    return Clause(text, line, sides, about, denied, frozenset(marks))


@cache
def _verbs_of_telling() -> frozenset[str]:
    saying = words("commitments.verbs_say") - {"wrote"}
    return saying | words("commitments.verbs_promise") | words("commitments.verbs_advise")


def _done_since(said: Sequence[Word]) -> bool:
    """`on my desk till May, then sent`: behind where a thing lay a deed is told."""
    return said[0].text in _LYING and any(
        is_past(one.text) and before.text not in _NOT_YET for before, one in pairwise(said)
    )


def _counts_part(said: Sequence[Word]) -> bool:
    """`12 of 20 pages`: what is counted so is not whole."""
    return any(
        of.text == "of" and some.text.isdigit() and all_of.text.isdigit() and int(some.text[:6]) < int(all_of.text[:6])
        for some, of, all_of in zip(said, said[1:], said[2:], strict=False)
    )


def _under_a_no(said: Sequence[Word], place: int, about: frozenset[str]) -> frozenset[str]:
    """What the `no` there denies: what stands behind it, or all where nothing does.

    Never what its own pause cuts off (`didn't get to it, light gone`), nor anything where it is the alternative: `from
    the same stone or not at all`.
    """
    behind = _up_to_a_pause(said[place + 1 :])
    if said[place].text == "without" and not any(word.text.endswith("ing") for word in behind[:_DOING_WITHIN]):
        return frozenset()
    before = next((word.text for word in reversed(said[:place]) if word.text not in AUX), "")
    if before == "or":
        return frozenset()
    after = frozenset(word.concept for word in behind) - {""}
    later = frozenset(word.concept for word in said[place + 1 + len(behind) :]) - after if behind else frozenset()
    if place and contrasts(said, place):
        return after
    flags_only = not {one for one in after if one not in when_words()} - _FLAGS
    if flags_only and _ends_a_deed(said, place):
        return about - {word.concept for word in said[:place] if is_past(word.text)}
    if said[place].text in _NOTHING:
        return _between_pauses(said, place) or about - later
    return about - later if flags_only else after


def _between_pauses(said: Sequence[Word], place: int) -> frozenset[str]:
    """The concepts up to the pauses around a word: `opened his, lost nothing, laughs` denies the losing alone."""
    begin = next((at for at in range(place, 0, -1) if said[at].start - said[at - 1].end > 1), 0)
    return frozenset(word.concept for word in _up_to_a_pause(said[begin:])) - {""} - flags()


def _ends_a_deed(said: Sequence[Word], place: int) -> bool:
    """`tried once, dropped it`: the deed before the pause was done, though not for good."""
    paused = any(one.end < after.start - 1 for one, after in pairwise(said[: place + 1]))
    return is_past(said[place].text) and paused and is_past(said[0].text)


def _up_to_a_pause(said: Sequence[Word]) -> Sequence[Word]:
    """What a `not` reaches: `don't patent yet, talk to users first` denies nothing of the users."""
    pauses = (place for place, (one, after) in enumerate(pairwise(said), 1) if after.start - one.end > 1)
    return said[: next(pauses, len(said))]


def _whose_idea(said: Sequence[Word]) -> bool:
    """Whether a clause says no more than whose idea it was: `she brings the sensor (her idea)`."""
    few = [word.text for word in said if word.text != "own"]
    return len(few) == _WHOSE_WORDS and few[0] in _WHOSE and few[1] in _IDEAS


def _guesses_why(said: Sequence[Word]) -> bool:
    """`maybe it's the stool`: a guess at what is, or why, leaves no plan open."""
    hedged = [place for place, word in enumerate(said) if word.text in _GUESSING]
    return bool(hedged) and all(
        {word.text for word in said[place + 1 : place + 1 + _GUESS_WITHIN]} & _WHY for place in hedged
    )


def _describes(said: Sequence[Word], place: int) -> bool:
    """Whether the word there only says which one is meant: `the covered market`."""
    return 0 < place < len(said) - 1 and said[place - 1].text in {"the", "a", "an"}


def _asks_whether(said: Sequence[Word], place: int) -> bool:
    """`ask Femke if she has a room`: the `if` belongs to what is asked, not to whether it will be."""
    before = {word.text for word in said[max(0, place - _WHETHER_WITHIN) : place]}
    hedged = {word.text for word in said} & (HEDGES - {"if", "whether"})
    return said[place].text in {"if", "whether"} and bool(before & _FINDING_OUT) and not hedged
