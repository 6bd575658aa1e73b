"""One thing that notes tell: whose it is, what about, and how it is marked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from assistant.checks.concepts import weight, when_words
from assistant.checks.facts.commitments.conditions import is_under_condition
from assistant.checks.facts.commitments.contrasts import contrasts, contrasts_alone, limits
from assistant.checks.facts.commitments.offering import offers
from assistant.checks.facts.commitments.people import ME, OTHER
from assistant.checks.facts.commitments.words import Word, before_comparison, flags, is_past, marks_in
from assistant.checks.wordlists import words

_HEDGES = frozenset({"if", "maybe", "perhaps", "might", "may", "could", "possibly", "think", "unless", "whether"})
_TELLING = frozenset({"considered", "refused", "accepted", "done", "decided", "open"})
_SUBJECTS = frozenset({"i", "we", "she", "he", "they", "you"})
_WILL_WITHIN = 5
_ONE_OF_SEVERAL = frozenset({"which", "who", "where", "when"})
_WITHHELD = frozenset({"say", "tell", "know", "remember", "recall", "mention", "reveal"})
_HELPS = frozenset({"did", "had", "was", "were"})
BOTH_TENSES = frozenset({"read", "put", "cut", "set", "let", "run", "come"})
_MODALS = frozenset({"can", "will", "would", "could", "to", "should", "must", "may", "might"})
_TASK_WORDS = 2
_FLAGS = frozenset({"finish", "decide", "decid", "agree", "sure"})
_NOTHING = frozenset({"nothing", "none", "nowhere"})
_COMMENT_WORDS = 3
_FINDING_OUT = frozenset({"ask", "asks", "asked", "check", "checks", "checked", "find"})
_WHETHER_WITHIN = 6
_TELLS_OF_ME = frozenset({"told", "asked", "wrote", "said", "called", "met"})
_BIDDEN = frozenset(
    {"keep", "drop", "stop", "start", "leave", "try", "apply", "take", "go", "do", "make", "wait", "use"}
)
"""What somebody may be told to do, beside favours and tasks."""
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
_LEANING = frozenset({"lean", "leaning", "torn", "undecided", "unsure"})
_UNANSWERED = re.compile(r"\W*no (?:answer|reply|word|news)\b", re.IGNORECASE)
"""With this behind it a deed was done all the same: `sent the form. no word`."""
_LIGHT = frozenset({"finish", "think", "tell", "ask", "answer", "sure"})


@dataclass(frozen=True, slots=True)
class Clause:
    """One thing that notes tell. `sides` is empty where nobody is named; `denied` are the concepts under a `not`."""

    text: str
    line: int
    sides: frozenset[str]
    about: frozenset[str]
    denied: frozenset[str]
    marks: frozenset[str]
    around: frozenset[str] = frozenset()
    """What the rest of the line, and the line above, is about."""
    line_marks: frozenset[str] = frozenset()
    failed: bool = False
    """Whether a clause behind it says that nothing came of it."""


def clause_of(text: str, line: int, said: Sequence[Word], sides: frozenset[str], more: set[str], asks: bool) -> Clause:
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
    marks = _as_promised(marks, said, sides, asks=asks)
    if _said_would(said) and not asks:
        marks = marks - {"considered"} | {"promise"}
    if "promise" in places and not asks:
        hedges = {word.text for word in said[: places["promise"]]} | {word.text for word in said} - {"would", "if"}
        if not hedges & _HEDGES:
            marks.discard("considered")
    if sides and _gives(said):
        marks.add("promise")
    if OTHER in sides and not asks and (offers(text) or _would_gladly(said)):
        marks = marks - {"considered", "wished", "planned"} | {"promise"}
    if sides == {ME} and "i" in {word.text for word in said[:4]} and not marks & {"done", "considered"}:
        has_told = any(word.text in _TELLS_OF_ME for word in said[:4])
        marks.add("done" if has_told and not marks & {"promise", "refused", "open"} else "planned")
    if _said_to_do(said) and not asks:
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
    """What the `no` there denies: what stands behind it, or all where nothing does."""
    behind = _up_to_a_pause(said[place + 1 :])
    if said[place].text == "without" and not any(word.text.endswith("ing") for word in behind[:_DOING_WITHIN]):
        return frozenset()
    after = frozenset(word.concept for word in behind) - {""}
    if place and contrasts(said, place):
        return after
    flags_only = not {one for one in after if one not in when_words()} - _FLAGS
    if flags_only and _ends_a_deed(said, place):
        return about - {word.concept for word in said[:place] if is_past(word.text)}
    if said[place].text in _NOTHING:
        return _between_pauses(said, place) or about
    return about if flags_only else after


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


def _said_to_do(said: Sequence[Word]) -> bool:
    """`she said cut the second part`: a verb in its plain form behind the telling."""
    return any(
        one.text in {"said", "says"} and after.text in BOTH_TENSES | _given() | _BIDDEN for one, after in pairwise(said)
    )


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
    hedged = {word.text for word in said} & (_HEDGES - {"if", "whether"})
    return said[place].text in {"if", "whether"} and bool(before & _FINDING_OUT) and not hedged


def _had_or_would(said: Sequence[Word]) -> bool:
    """Whether `she'd read it` stands there: it may be done or promised."""
    return any(
        one.text == "would" and one.start == before.start and after.text in BOTH_TENSES
        for before, one, after in zip(said, said[1:], said[2:], strict=False)
    )


def _as_promised(marks: set[str], said: Sequence[Word], sides: frozenset[str], *, asks: bool) -> set[str]:
    """The marks of a clause, once `I'll send it` is told as to come, and `she'd read it` as done or promised."""
    will = None if asks else _will_do(said)
    if will is not None:
        promises = OTHER in sides and not _HEDGES & {word.text for word in said[: will + 2]}
        marks = marks - {"done"} | ({"promise"} if promises else set())
    if _had_or_would(said) and not is_under_condition(said):
        return marks - {"considered", "wished"} | {"done", "promise"}
    return marks


def _will_do(said: Sequence[Word]) -> int | None:
    """The place of a `will` behind the first subject, with a verb behind it: what follows is still to come, whatever
    is told in it, as in `I'll send you how I worded it`. None for none, or for a `will not`."""
    for place in range(1, min(len(said) - 1, _WILL_WITHIN)):
        if is_past(said[place - 1].text):
            return None
        if said[place].text in {"will", "shall"} and said[place - 1].text in _SUBJECTS:
            return place if said[place + 1].text not in {"not", "never", "be", "have"} else None
    return None


def _said_would(said: Sequence[Word]) -> bool:
    """`told her I'd keep it`: who says that they would promises it, where no `if` stands beside it."""
    texts = [word.text for word in said]
    place = texts.index("would") if "would" in texts else 0
    return bool({"told", "said", "says"} & set(texts[max(0, place - 4) : place])) and not _HEDGES & set(texts)


def _gives(said: Sequence[Word]) -> bool:
    """`he sends me the template`: a deed for the other, in the present."""
    return any(
        word.text.endswith("s") and {word.text[:-1], word.text.removesuffix("es")} & _given() and place <= 3
        for place, word in enumerate(said)
    )


@cache
def _given() -> frozenset[str]:
    return words("commitments.verbs_favour") | words("commitments.verbs_task")


def _would_gladly(said: Sequence[Word]) -> bool:
    """`I'd send the link` in their mail: an offer, where no `if` stands beside it but one that the writer can meet."""
    after = [one.text for one in said]
    would = after.index("would") if "would" in after else len(after)
    return (
        after[would + 1 : would + 2] != []
        and after[would + 1] in _given()
        and not (_HEDGES - {"if"}) & set(after)
        and not is_under_condition(said)
    )


def only_marks(clause: Clause) -> bool:
    """Whether a clause has hardly a word of its own: `not decided`, `she said no`, `DONE, both`."""
    return bool(clause.marks & _TELLING) and not {one for one in clause.about - _LIGHT if one not in when_words()}


def tells_more(clause: Clause, said: Sequence[Word], before: Clause) -> bool:
    """Whether a clause with hardly a word of its own is no comment: of somebody else, or `I never told him`.

    Nor is a `which was better?` with its `she doesn't say`: it asks for one of several things that all are so.
    Nor is `lean now`: what one leans to says nothing of whether the deed before it was done.
    """
    if before.sides and clause.sides and not before.sides & clause.sides:
        return True
    if _leaves_unsaid(said) or ("question" in clause.marks and said[0].text in _ONE_OF_SEVERAL):
        return True
    if "done" in before.marks and said[0].text in _LEANING:
        return True
    return "done" in before.marks and said[0].text == "i" and any(is_past(word.text) for word in said)


def _leaves_unsaid(said: Sequence[Word]) -> bool:
    """`she doesn't say`, `he can't remember`: what one does not tell is not denied."""
    texts = [word.text for word in said]
    return len(texts) > 2 and texts[0] in _SUBJECTS - {"i"} and texts[-2] == "not" and texts[-1] in _WITHHELD


def marked(clause: Clause, comment: Clause) -> Clause:
    """A clause with what a comment on it says: considered, refused, accepted, done. A no to what was asked for
    leaves the asking done."""
    if limits(comment.text) or ("unsettled" not in comment.marks and contrasts_alone(comment.text)):
        return replace(clause, text=f"{clause.text} {comment.text}")
    if "done" in clause.marks and "asked" not in clause.marks and _UNANSWERED.match(comment.text):
        return replace(clause, text=f"{clause.text} {comment.text}")
    rejects = any(one in comment.text.lower() for one in ("said no", "says no", "turned it down", "turned down"))
    marks = clause.marks | comment.marks
    if rejects:
        marks -= {"considered", "promise", "accepted"}
    elif "considered" in comment.marks:
        marks -= {"refused", "accepted"}
    elif "accepted" in comment.marks and "refused" not in comment.marks:
        marks = marks - {"considered", "question", "asked"} | {"promise"}
    refused = "refused" in comment.marks and (rejects or "considered" not in comment.marks)
    text = f"{clause.text} {comment.text}"
    failed = clause.failed or comes_to_nothing(comment)
    asked = frozenset({"ask"}) if "asked" in clause.marks else frozenset()
    denied = clause.about - asked if refused else clause.denied
    return replace(clause, marks=marks, denied=denied, text=text, failed=failed)


def comes_to_nothing(clause: Clause) -> bool:
    """Whether a clause says that nothing came of something, and is about little else: `she refused`, `left it open`."""
    return "unsettled" in clause.marks and len([one for one in clause.about if weight(one) >= 1]) <= _COMMENT_WORDS
