"""Advice and feedback: what the mentor tells the writer to do, and what they say of the writer's work."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from assistant.reading.digest import Attributed
from assistant.reading.due import due_in
from assistant.reading.names import folded
from assistant.reading.people import Cast
from assistant.reading.statements import Statement
from assistant.reading.trimming import clean_text
from assistant.reading.wording import Cued, Wordings, giver_of

_REPORTS_BACK = re.compile(
    r"(?:i|we) (?:did|have|haven't|had|tried|never|already|was|will|'ll|asked|told)\b|haven't\b|did (?:it|that)\b"
    r"|not done\b|told (?:her|him)\b"
)
_OF_WRITER = re.compile(
    r"(?:but |and |that |also,? |still,? )*(?:my (?:[\w-]+ ){1,3}?(?:is|are|was|were|needs?|lacks?|reads?"
    r"|looks?|sounds?|feels?|comes? across|works?|drags?|has|have)"
    r"|i(?:'m| am)? (?!(?:also |then |just |now )?(?:should|must|ought|need|have to|had|could|can|will"
    r"|shall|would|might|may|want|did|told|said|asked|tried|promised|agreed|think|hope|know|wonder|guess"
    r"|like|love|was|were|never|haven't|don't know)\b)[a-z]+)\b"
)
"""What the other one sees in the writer, in the writer's words: `my handovers are crisp`, `I apologise too much`."""
_UNDERTAKES = re.compile(r"(?:and |also,? |so |then )*(?:(?:i|she|he|they)(?:'ll| will|'d)|will|i can)\b")
"""What the other one undertakes is no advice."""
_QUOTED = re.compile(r"[\"“][^\"”]{5,}[\"”]\.?")
_TWO = re.compile(r",? and that (?=\w)|; (?:she|he|they) also (?:said|thought) ", re.IGNORECASE)
_GOES_ON = re.compile(r"(?:and |also,? |then )*i should (?:also )?")
"""After advice these words go on with it."""
_NO_FEEDBACK = frozenset(("aside", "asked", "parked", "commitments", "questions", "decisions", "next", "goals"))
_MOST_BREATH = 18
"""Words of a turn or of a labelled line that may be one judgement in two sentences."""
_LEAST_WORDS = 2
_ABSENT = frozenset(("she", "he", "they"))


def advice_of(statements: Iterable[Statement], cast: Cast, wordings: Wordings, source: str) -> tuple[Attributed, ...]:
    """Advice, with who gave it."""
    found: list[Attributed] = []
    last = -2
    for statement in statements:
        before = len(found)
        if statement.asks or statement.section in {
            "aside",
            "asked",
            "parked",
            "commitments",
            "questions",
            "decisions",
            "next",
        }:
            continue
        if statement.section == "advice":
            if _advises(statement, wordings):
                _add(found, statement, _told(statement, wordings, cast), cast, source)
        elif statement.section == "answer":
            if statement.voice == "me" and _tells_to(statement, wordings):
                _add(found, statement, _told(statement, wordings, cast), cast, source)
        elif _bare_quote(statement) and statement.section == "" and cast.mentor:
            if _judges(statement, wordings):
                continue
            _add(found, statement, Cued(0, 0, len(statement.text), ""), cast, source)
        elif statement.section in {"", "context", "feedback"}:
            goes_on = (
                _GOES_ON.match(statement.low) if last == statement.number - 1 and statement.voice == "me" else None
            )
            cues = tuple(_worded(statement, wordings, cast)) or ((_rest(goes_on),) if goes_on else ())
            cues = cues or tuple(_ordered(statement, wordings, cast, follows=last == statement.number - 1))
            for cued in cues:
                _add(found, statement, cued, cast, source)
        if len(found) > before:
            last = statement.number
    return tuple(found)


def feedback_of(statements: Iterable[Statement], cast: Cast, wordings: Wordings, source: str) -> tuple[Attributed, ...]:
    """Feedback, with who gave it; two sentences said in one breath are one."""
    told: list[Attributed] = []
    first = before = None
    for statement in statements:
        for fact in _judged(statement, cast, wordings, source):
            if first is not None and before is not None and _in_one_breath(before, statement):
                text = clean_text(statement.passage.text[first.start : statement.end])
                told[-1] = fact.model_copy(update={"text": text, "evidence": told[-1].evidence + fact.evidence})
            else:
                told.append(fact)
                first = statement
            before = statement
    return tuple(told)


def _in_one_breath(before: Statement, after: Statement) -> bool:
    """Whether two judgements are one short thing said: `Your fades are clean. But you talk too much`."""
    passage = after.passage
    said = passage is before.passage and bool(passage.speaker or passage.label) and after.section != "feedback"
    return said and after.number == before.number + 1 and len(passage.text.split()) <= _MOST_BREATH


def _judged(statement: Statement, cast: Cast, wordings: Wordings, source: str) -> list[Attributed]:
    """The feedback in one statement."""
    found: list[Attributed] = []
    if statement.section in _NO_FEEDBACK or statement.asks:
        return found
    if statement.section in {"advice", "answer"} and _OF_WRITER.match(statement.low):
        _add(found, statement, Cued(0, 0, len(statement.text), ""), cast, source)
    elif statement.section == "feedback":
        if not (statement.passage.kind == "text" and _REPORTS_BACK.match(statement.low)):
            _add(found, statement, Cued(0, 0, len(statement.text), ""), cast, source)
    elif statement.section == "advice":
        judged = None if _bare_quote(statement) else wordings.find("feedback", statement, "mentor")
        judged = judged or wordings.find("feedback", statement)
        if judged and not _advises(statement, wordings):
            _add(found, statement, Cued(0, 0, len(statement.text), judged.subject), cast, source)
    elif _bare_quote(statement) and statement.section == "" and _judges(statement, wordings):
        _add(found, statement, Cued(0, 0, len(statement.text), ""), cast, source)
    else:
        for cued in _feedback_wordings(statement, wordings, cast):
            _add_parts(found, statement, cued, cast, source)
    return found


def _feedback_wordings(statement: Statement, wordings: Wordings, cast: Cast) -> Iterable[Cued]:
    if statement.voice == "me":
        if not statement.own:
            return
        for cued in wordings.all("feedback", statement):
            if _by_another(cued, statement, cast):
                yield cued
    elif statement.voice is not None and _is_mentor(statement, cast):
        judged = wordings.find("feedback", statement, "mentor")
        if judged:
            yield Cued(judged.at, judged.start, judged.end, "")


def _is_mentor(statement: Statement, cast: Cast) -> bool:
    return cast.mentor is None or statement.voice == cast.mentor


def _by_another(cued: Cued, statement: Statement, cast: Cast) -> bool:
    """Whether somebody else says it; in a talk the other one is "you", and "he" is somebody who is not there."""
    if statement.passage.speaker and folded(cued.subject) in _ABSENT:
        return False
    return not cued.subject or cast.me is None or cast.who(cued.subject) != cast.me


def _advises(statement: Statement, wordings: Wordings) -> bool:
    """Whether a line under "What Ottilie said" is advice rather than a judgement or a report back."""
    if _bare_quote(statement):
        return True
    if _REPORTS_BACK.match(statement.low) or _OF_WRITER.match(statement.low) or _UNDERTAKES.match(statement.low):
        return False
    if wordings.find("advice", statement) or wordings.find("advice", statement, "mentor"):
        return True
    judged = wordings.find("feedback", statement, "mentor") or wordings.find("feedback", statement)
    return judged is None or judged.at > len(statement.text) // 2


def _tells_to(statement: Statement, wordings: Wordings) -> bool:
    """Whether an answer says what to do: an order, a quotation, or advice told as such."""
    inner = statement.part(1, len(statement.text)) if statement.text[:1] in '"“' else statement
    return wordings.find("advice", inner, "quoted") is not None or wordings.find("advice", statement) is not None


def _told(statement: Statement, wordings: Wordings, cast: Cast) -> Cued:
    cued = wordings.find("advice", statement)
    if cued and cued.at < 3:
        return cued
    return Cued(0, 0, len(statement.text), cued.subject if cued else "")


def _worded(statement: Statement, wordings: Wordings, cast: Cast) -> Iterator[Cued]:
    if statement.voice == "me":
        quoted = _QUOTED.fullmatch(statement.text) if statement.own and cast.mentor else None
        if quoted:
            inner = statement.part(1, statement.text.rstrip(".").rfind(statement.text.rstrip(".")[-1]))
            cued = wordings.find("advice", inner, "quoted")
            if cued:
                yield Cued(0, 1 + cued.start, 1 + cued.end, "")
        elif statement.own:
            yield from (cued for cued in wordings.all("advice", statement) if _by_another(cued, statement, cast))
    elif statement.voice is not None and _is_mentor(statement, cast):
        cued = wordings.find("advice", statement, "mentor")
        if cued:
            yield cued


def _ordered(statement: Statement, wordings: Wordings, cast: Cast, *, follows: bool) -> Iterator[Cued]:
    """An order within a paragraph, or right after advice: nobody orders themselves to `stop apologising`."""
    told = cast.mentor is not None and statement.voice == "me" and statement.own and statement.passage.kind == "text"
    if not told or (statement.whole and not follows) or due_in(statement.text, statement.day) is not None:
        return
    cued = wordings.find("advice", statement, "bare")
    if cued is not None:
        yield cued


def _rest(match: re.Match[str]) -> Cued:
    return Cued(0, match.end(), len(match.string), "")


def _judges(statement: Statement, wordings: Wordings) -> bool:
    """Whether a quotation says how the writer is ("You hide behind the spreadsheet") and not what to do."""
    inner = statement.part(1, len(statement.text))
    judged = wordings.find("feedback", inner, "mentor")
    return judged is not None and wordings.find("advice", inner, "mentor") is None


def _bare_quote(statement: Statement) -> bool:
    """A line that is nothing but a quotation: something the other one said."""
    text = statement.passage.text.strip()
    return statement.voice in {"me", None} and bool(_QUOTED.fullmatch(text)) and len(text.split()) >= _LEAST_WORDS


def _add_parts(found: list[Attributed], statement: Statement, cued: Cued, cast: Cast, source: str) -> None:
    start = cued.start
    for split in _TWO.finditer(statement.text, cued.start, cued.end):
        _add(found, statement, Cued(cued.at, start, split.start(), cued.subject), cast, source)
        start = split.end()
    _add(found, statement, Cued(cued.at, start, cued.end, cued.subject), cast, source)


def _add(found: list[Attributed], statement: Statement, cued: Cued, cast: Cast, source: str) -> None:
    text = clean_text(statement.text[cued.start : cued.end])
    if len(text.split()) >= _LEAST_WORDS:
        giver = giver_of(cued.subject, statement, cast)
        found.append(Attributed(text=text, giver=giver, evidence=(statement.evidence(source),)))
