"""PRIV-WORDS: words to look at twice before they go out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from assistant.checks.context import Context
from assistant.checks.draft import DraftText, Span
from assistant.checks.matter import matter, stem
from assistant.checks.rule import Fault
from assistant.checks.wordlists import phrases, words
from assistant.model.messages import Kind
from assistant.reading.names import GIVEN

_SENSES = (
    ("private.pay", "private.pay_public"),
    ("private.jobs", "private.jobs_harmless"),
    ("private.secret", "private.secret_harmless"),
    ("private.health", "private.health_harmless"),
    ("private.wrongs", "private.wrongs_harmless"),
)
"""Each list of sensitive words, and the senses in which they are harmless."""
_AROUND = 40
"""Characters on each side in which a harmless sense shows."""
_NDA = re.compile(r"NDA(?<!\wNDA)s?\b")
_FATES = frozenset({"fire", "fired", "firing", "dismissed", "dismissal", "redundant"})
"""What befalls people and things alike."""
_BEFALLS = re.compile(
    r"(?:^|\s)(?:was|were|been|being|be|is|are|am|became|become|made|makes|making|'s|'re|'m|almost|nearly|just|also|now|soon|recently|later|finally|not|never|yet|already|has|have|had|will|would|may|might|can|could|to)$"
)
_GOT = re.compile(r"\b(?:got|get|gets|getting)$")
"""Only people get fired."""
_LAST_CLAUSE = re.compile(r"[,;:.!?()]|\b(?:and|but|because|when|since|after|before|if|while|that)\b")
_ARTICLES = r"the|a|an|my|our|your|his|its|their|this|that|these|those|some|most|all|every|each|both|of"
_THING = re.compile(rf"\b(?:it|this|that|these|those|which|(?:{_ARTICLES}|her|\w+'s)(?: [\w'-]+){{1,3}})$")
"""A subject that is a noun with its article, or stands for one."""
_OBJECT = re.compile(
    rf"(?:of )?(?:{_ARTICLES}|two|three|four|five|six|ten|\d{{1,3}}|such|any|no|her(?! (?:after|for|on|in|at|by|last"
    r"|this|because|without|and|when|over|before|from|yesterday|today|again|as|too)\b))(?: [\w'-]+){1,3}"
)
"""What is fired or dismissed, where it is a noun."""
_ADJECTIVE = re.compile(
    r"(?:fired|dismissed) (?!(?:by|for|from|last|in|on|at|after|because|without|and|as|when|since|over"
    r"|again|or|but|this|next"
    r"|yesterday|today|tomorrow|mon|tue|wed|thu|fri|sat|sun|him|her|them|me|my|his|two|three|four|half|people|staff"
    r"|some|every|the|within|during|before|while|so|too|right|too|also|just|then|with|soon|there|here)\w*\b)[a-z]"
)
"""`Fired pieces`: what stands before a thing is no person's fate."""
_PERSONAL = frozenset({"fire", "fired", "firing", "dismissed"})
_OPEN = re.compile(r"\b(?:nobody|no one|none of \w+(?: \w+)?) (?:knows|is to know)\b")
_ASKED = re.compile(
    r"\b(?:whether|if|how|why|when|where|who|which)\b(?! (?:i|we)(?:'m|'ve| am| earn| plan| hid\w*| have)\b)"
    r"[^.!?;]*$"
    r"|\bwhat\b(?! (?:i|we|he|she|they)\b)[^.!?;]*$|\?[\"')]*\s+$"
)
_TO_BE_SEEN = re.compile(
    r"(?: (?:yet|so far|exactly|really)){0,3},? (?:whether|if|how|why|when|where|who|which|what|for (?:sure|certain))\b"
)
"""`Whether it lasts nobody knows`, `nobody knows yet how`: a question that is open, and nothing kept secret."""
_ASKED_WITHIN = 160
"""Characters before such words in which the question stands."""
_PASSED_ON = frozenset({Kind.INTRO_REQUEST, Kind.MANAGER_NOTE})
"""What others are to read, who do not know what was said between the two."""
_NAME = re.compile(r"[^\W\d_a-z][^\W\d_]+")
_DIGIT = re.compile(r"\d")
_HYPHENED = re.compile(r"[\w-]-$")


def looks_twice(draft: DraftText, context: Context) -> Iterator[Fault]:
    """Pay, lost jobs, secrets, illness and wrongs, where the words have that sense; and the person's own private words.

    Fired clay, redundant servers, pregnant ewes, salary surveys and multi-disciplinary teams are none; nor is pay that
    one's own goal is about.
    """
    seen: set[str] = set()
    for span in (*_own_words(draft, context), *_sensitive(draft, context)):
        key = span.text.casefold()
        if key not in seen:
            seen.add(key)
            yield Fault.of(
                span,
                f"“{' '.join(span.text.split())}” may be private: look twice before this goes out.",
                "Leave it out, or say it without the person: “a change in my team”.",
            )


def _own_words(draft: DraftText, context: Context) -> Iterator[Span]:
    kept = tuple(word.strip() for word in (context.me.private_words if context.me else ()) if word.strip())
    if kept:
        for found in _pattern(kept).finditer(draft.text):
            yield Span(found.start(), found.end(), found.group())


@lru_cache(maxsize=8)
def _pattern(kept: tuple[str, ...]) -> re.Pattern[str]:
    parts = (r"\s+".join(re.escape(part) for part in word.split()) for word in sorted(kept, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?:['’]s|s)?(?!\w)", re.IGNORECASE)


def _sensitive(draft: DraftText, context: Context) -> list[Span]:
    lowered = draft.lower
    start = draft.subject.start if draft.subject else draft.body_start
    found = [Span(*match.span(), draft.text[match.start() : match.end()]) for match in _NDA.finditer(draft.own, start)]
    known = _told_already(draft, context)
    own_subject = " ".join((*(context.goals or ()), *(context.agenda or ()))).lower()
    for name, harmless in _SENSES:
        if name == "private.pay" and phrases(name).search(own_subject):
            continue
        for match in phrases(name).finditer(lowered, start):
            if not _is_harmless(lowered, match, harmless) and not _is_no_news(draft, match, context, known):
                found.append(Span(match.start(), match.end(), draft.text[match.start() : match.end()]))
    return sorted(found)


def _told_already(draft: DraftText, context: Context) -> tuple[frozenset[str], ...]:
    """The words of what this reader said, did and was asked; none where somebody else is to read the draft."""
    if draft.kind in _PASSED_ON:
        return ()
    asked = context.thread.original_ask if context.thread else None
    facts = (context.mentor.facts or ()) if context.mentor else ()
    return tuple(_matter(text) for text in (*(context.advice or ()), *facts, *([asked] if asked else [])))


@lru_cache(maxsize=64)
def _matter(text: str) -> frozenset[str]:
    return matter(text.replace("-", " "))


def _reader(context: Context) -> str:
    return f"{context.mentor.name or ''} {context.mentor.call_name or ''}" if context.mentor else ""


def _is_no_news(draft: DraftText, match: re.Match[str], context: Context, known: tuple[frozenset[str], ...]) -> bool:
    """Whether the reader said these words first, and the sentence tells of nobody else, nor any figure, with them."""
    said = matter(match.group().replace("-", " "))
    told = frozenset().union(*(text for text in known if said and said <= text))
    sentence = draft.sentence_at(match.start())
    if not told or sentence is None:
        return False
    begin, end = max(sentence.start, match.start() - _ASKED_WITHIN), min(sentence.end, match.end() + _ASKED_WITHIN)
    around = draft.lower[begin:end]
    named = {name.casefold() for name in _NAME.findall(draft.own, begin, end)} & GIVEN
    if named and not named <= {part.casefold() for part in _NAME.findall(_reader(context))}:
        return False
    people = (stem(one.group().split()[-1]) for one in phrases("private.people").finditer(around))
    return _DIGIT.search(around) is None and all(one in told or one in words("empty") for one in people)


def _is_harmless(lowered: str, match: re.Match[str], harmless: str) -> bool:
    begin = max(0, lowered.rfind("\n", 0, match.start()) + 1, match.start() - _AROUND)
    end = min(len(lowered), match.end() + _AROUND)
    if _HYPHENED.search(lowered[max(0, match.start() - 3) : match.start()]):
        return True
    if _OPEN.match(match.group()) and _is_open(lowered, match):
        return True
    fate = match.group() in _FATES
    if fate and (_befalls_a_thing(lowered, match, begin) or _is_done_to_a_thing(lowered, match, end)):
        return True
    if match.group() in _PERSONAL and not _is_about_somebody(lowered, match, begin):
        return True
    if match.group() in _PERSONAL and _ADJECTIVE.match(lowered, match.start()):
        return True
    if harmless == "private.health_harmless" and phrases("private.no_person").search(lowered, begin, end):
        return True
    around = phrases(harmless)
    return any(
        other.start() < match.end() and other.end() > match.start() for other in around.finditer(lowered, begin, end)
    )


def _is_open(lowered: str, match: re.Match[str]) -> bool:
    """Whether what nobody knows is the answer to a question."""
    before = lowered[max(0, lowered.rfind("\n\n", 0, match.start()) + 2, match.start() - _ASKED_WITHIN) : match.start()]
    known = _OPEN.match(match.group())
    after = match.start() + (known.end() if known else 0)
    return _ASKED.search(before) is not None or _TO_BE_SEEN.match(lowered, after) is not None


def _befalls_a_thing(lowered: str, match: re.Match[str], begin: int) -> bool:
    """`The idea was dismissed`, `it makes the old list redundant`: what stands before it is no person."""
    before = _LAST_CLAUSE.split(lowered[begin : match.start()])[-1].strip()
    subject = before
    while found := _BEFALLS.search(subject):
        subject = subject[: found.start()].rstrip()
    if _GOT.search(before) or phrases("private.people").search(before):
        return False
    return (subject != before or match.group() == "redundant") and _THING.search(subject) is not None


def _is_done_to_a_thing(lowered: str, match: re.Match[str], end: int) -> bool:
    """`Fired his own bricks`, `our dismissal of the first design`: what follows is no person."""
    after = _OBJECT.match(lowered[match.end() : end].lstrip())
    return after is not None and phrases("private.people").search(after.group()) is None


def _is_about_somebody(lowered: str, match: re.Match[str], begin: int) -> bool:
    """Whether a person is fired or dismissed: `was fired`, `fired her`; clay, ideas and shots are not."""
    before = re.split(r"\s+", lowered[begin : match.start()].rstrip())[-3:]
    acted_on = phrases("private.fired_person").search(" ".join(before)) is not None
    after = lowered[match.end() : match.end() + _AROUND].lstrip()
    whom = _OBJECT.match(after)
    if whom is not None and match.group() != "dismissed":
        return acted_on or phrases("private.people").search(whom.group()) is not None
    plainly = match.group() != "dismissed" and phrases("private.fires_person").match(after) is not None
    return acted_on or plainly
