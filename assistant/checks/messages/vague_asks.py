"""MSG-ASK-VAGUE, MSG-ASK-LABEL: requests that name a mood or a title instead of a thing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.checks.context import Context
from assistant.checks.draft import DraftText, Span
from assistant.checks.messages.requests import Request, names_of, requests, topic_of, wishes
from assistant.checks.rule import Fault
from assistant.checks.tone.said import is_quoted
from assistant.checks.wordlists import phrases
from assistant.model.help import Help
from assistant.model.messages import Kind
from assistant.model.text import one_line

_REFERS_BACK = re.compile(
    r"(?<!\w)(?:on|about|with|to|of|in) (?:that|this|it|these|those|both|either|them)(?! and that)(?!\w)"
)
_WHEN_SAID = re.compile(
    r"\s+(?:(?:this|next) (?!year|life|season|term)\w+|(?:in|before|after|on) (?:the (?:week|first"
    r"|second)|\w+day\b|\d|spring|summer|autumn|winter|january|february"
    r"|march|april|may|june|july|august|september|october|november|december))"
)
"""`Coffee some day this week` is a date, not a mood."""
_CHOICE = re.compile(r"(?<!\w)(?:should i|shall i|would you|did you|do you|was it|is it|which|whether)(?!\w)")
_ANYTHING = re.compile(
    r"\b(?:on|about|with|over|for|regarding|in) (?:whatever|anything|whichever \w+|what)(?: else)?"
    r" (?:you|that you|would|might|may|could|comes?|springs?|seems?|strikes|occurs|crosses)\b[^,;.?!]*"
)
"""`On whatever you think would do me good` is no topic."""
_TAKEN_ON = re.compile(r"\b(?:tak\w+|took) (?:me|us) on(?: as (?:a|an|your) \w+)?|\bwith (?:me|us|you)\b(?! who)")
"""`Share some wisdom with me, and take me on as your mentee`: small words beside which no topic stands."""
_CLAUSE_END = re.compile(r"[,;.?!]")
_BEFORE = 4
"""Words before a title among which a negation, or somebody else's mentor, is looked for."""
_LISTS = ("asks.anything", "asks.cliches", "asks.moods")
"""Wishes for anything at all, set phrases, and moods: the last are free beside a request that names a thing."""
_TAIL, _CONTEXT = 6, 260
"""Characters after an empty question that may still follow, and before it that may say what it is about."""
_REACH = 80
"""Characters in which those words stand."""
_LEARNT = re.compile(
    r"\b(?:learned|learnt) (?:about|by|from|when|while) (?!you\b|me\b|it\b|life\b|all\b|everything\b|experience\b)\w+"
)
"""What the reader learnt from something that is named: `what you learned from buying in stock`."""
_PROGRAMME = re.compile(
    r"[ -](?:programme|program|scheme|circle|platform|office|day|event|talk|post|article|book|session|month|week|fair)"
)


def asks_for_a_thing(draft: DraftText, context: Context) -> Iterator[Fault]:
    """What is wanted is a mood: `any advice`, `pick your brain`, `chat sometime`, `learn from you`, with no topic.

    `your advice on the lease` and `learn from you how to price` name one. Beside a request that names a thing, only the
    set phrases of vagueness count.
    """
    names = names_of(context)
    asked = requests(draft)
    specific = any(_names_a_thing(request, names) for request in asked)
    for request in wishes(draft):
        for lists in _LISTS[:2] if specific else _LISTS:
            found = _wanted(lists, request, names)
            if found is not None and not _names_its_help(draft, request, found):
                start = request.span.start + found.start()
                end = request.span.start + found.end()
                yield Fault(start, end, _mood(draft.text[start:end]), _thing(context))
                return
    empty = None if specific else _empty_question(draft, asked)
    if empty is not None:
        yield Fault.of(empty, _mood(empty.text), _thing(context))


def mood(draft: DraftText, context: Context, place: Span) -> Fault | None:
    """What is said of a sentence that asks for a mood; None beside a request that names a thing, and where the topic
    of a phrase has been seen."""
    if phrases(*_LISTS).search(draft.lower, place.start, place.end):
        return None
    if _LEARNT.search(draft.lower, place.start, place.end):
        return None
    names = names_of(context)
    others = (request for request in requests(draft) if request.span != place)
    if any(_names_a_thing(request, names) for request in others):
        return None
    return Fault.of(place, _mood(place.text), _thing(context))


def _names_its_help(draft: DraftText, request: Request, found: re.Match[str]) -> bool:
    """Whether a brief or an agenda says which kind of help it wants: `the help I want: your story`, on its topic."""
    if draft.kind is Kind.HELP_BRIEF and phrases("help.kinds.listen", "help.kinds.rehearse").search(found.group()):
        return True
    kinds = phrases(*(f"help.kinds.{kind.value}" for kind in Help))
    labelled = re.search(r"\bhelp\b[^.!?]*$", request.lower[: found.start()]) is not None
    return labelled and draft.kind in {Kind.HELP_BRIEF, Kind.AGENDA} and kinds.search(found.group()) is not None


def _wanted(lists: str, request: Request, names: Sequence[str]) -> re.Match[str] | None:
    """The first vague phrase of a request that has no topic beside it, and is not what the writer does not want."""
    for found in phrases(lists).finditer(request.lower):
        before = " ".join(request.lower[: found.start()].replace("n't", " n't").split()[-_BEFORE:])
        if phrases("asks.denied").search(before) is not None or _is_measure(request.lower, found):
            continue
        if lists == _LISTS[0] or not _topic_around(request, found, names):
            return found
    return None


def _is_measure(lowered: str, found: re.Match[str]) -> bool:
    """Whether the words of a mood belong to a measure or a name: `three minutes of thought`, `the feedback form`."""
    begin = max(0, found.start() - _REACH)
    known = phrases("asks.no_moods").finditer(lowered, begin, found.end() + _REACH)
    return any(one.start() < found.end() and one.end() > found.start() for one in known)


def _empty_question(draft: DraftText, asked: Sequence[Request]) -> Span | None:
    """`What do you think?` where nothing right before it says of what."""
    for request in asked:
        found = phrases("asks.empty_questions").search(request.lower)
        if found is None or len(request.lower[found.end() :].strip(" ?!.,")) > _TAIL:
            continue
        before = draft.lower[max(draft.body_start, request.span.start - _CONTEXT) : request.span.start + found.start()]
        if phrases("asks.gives_matter").search(before) is None:
            start = request.span.start + found.start()
            return Span(start, request.span.start + found.end(), draft.text[start : request.span.start + found.end()])
    return None


def _mood(words: str) -> str:
    return f"“{one_line(words)}” names a mood, not a thing; the reader has to guess what would help."


def _thing(context: Context) -> str:
    if context.goals:
        return f"Ask one question about your goal “{one_line(context.goals[0])}”, such as which choice they would make."
    return "Name the one question or choice that the talk should help with."


def _names_a_thing(request: Request, names: Sequence[str]) -> bool:
    """A question with matter of its own: no vague phrase, and something it is about."""
    if phrases("asks.cliches").search(request.lower) or phrases("asks.moods").search(request.lower):
        return False
    topical = phrases("asks.topical").search(request.lower)
    if topical is not None and topic_of(request.lower[topical.end() :], names):
        return True
    return _CHOICE.search(request.lower) is not None and len(topic_of(request.lower, names)) > 1


def _topic_around(request: Request, found: re.Match[str], names: Sequence[str]) -> bool:
    after = _TAKEN_ON.sub(" ", _ANYTHING.sub(" ", request.lower[found.end() :]))
    if found.group().endswith(" me") and topic_of(after, names):
        return True
    if any(
        topic_of(_CLAUSE_END.split(after[about.end() :], maxsplit=1)[0], names)
        for about in phrases("asks.topical").finditer(after)
    ):
        return True
    if _REFERS_BACK.search(after) or ":" in after or _WHEN_SAID.match(after):
        return True
    before = phrases("asks.topical").search(request.lower[: found.start()])
    return before is not None and bool(topic_of(request.lower[before.end() : found.start()], names))


def asks_no_title(draft: DraftText, context: Context) -> Iterator[Fault]:
    """A stranger is asked to be the mentor, or for mentorship, instead of for one conversation.

    `I am not asking you to be my mentor`, their mentoring programme and somebody else's mentor are none.
    """
    for sentence, lowered in _may_want_a_title(draft):
        lists = ("asks.label", "asks.label_said") if lowered is not None else ("asks.label_said",)
        said = lowered if lowered is not None else draft.lower[sentence.start : sentence.end]
        for found in phrases(*lists).finditer(said):
            before = " ".join(
                said[max(0, found.start() - _REACH) : found.start()].replace("n't", " n't").split()[-_BEFORE:]
            )
            named = _PROGRAMME.match(said, found.end())
            if named is None and phrases("asks.denied").search(before) is None:
                start, end = sentence.start + found.start(), sentence.start + found.end()
                told = title(draft, context, Span(start, end, draft.text[start:end]))
                yield from [told] if told else []
                return


def likely_title(draft: DraftText, context: Context, place: Span) -> Fault | None:
    """What is said of a sentence that asks for a title; None where it names none, denies it, or has been seen."""
    seen = phrases("asks.label", "asks.label_said", "asks.denied").search(draft.lower, place.start, place.end)
    titled = phrases("asks.titles").search(draft.lower, place.start, place.end)
    return title(draft, context, place) if titled and not seen else None


def title(draft: DraftText, context: Context, place: Span) -> Fault | None:
    """What is said of words that ask for a title; None to somebody who is no stranger."""
    if context.mentor is None or context.mentor.familiarity != "cold":
        return None
    return Fault.of(
        place,
        f"“{one_line(place.text)}” asks a stranger for a title, which is hard to say yes to.",
        _conversation(context),
    )


def _may_want_a_title(draft: DraftText) -> Iterator[tuple[Span, str | None]]:
    """The sentences outside quotation marks, with the words of those that ask."""
    asked = {request.span: request.lower for request in requests(draft)}
    for sentence in draft.sentences:
        if not is_quoted(draft, sentence.start + 1):
            yield sentence, asked.get(sentence)


def _conversation(context: Context) -> str:
    about = f" about “{one_line(context.goals[0])}”" if context.goals else ""
    return f"Ask for one conversation{about}: 20 minutes, one question."
