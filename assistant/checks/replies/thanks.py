"""THX-*: whether a thank-you comes in time, names what it thanks for, and says what follows from it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time
from functools import lru_cache

from assistant.checks.concepts import concepts, when_words
from assistant.checks.context import Context
from assistant.checks.draft import DraftText, Span
from assistant.checks.matter import matter
from assistant.checks.replies.deeds import says_next
from assistant.checks.rule import Fault
from assistant.checks.tone.said import quotations
from assistant.checks.wordlists import phrases
from assistant.model.text import one_line

_JUDGED = re.compile(
    r"(?: to me| there| that day)? (?:so much|(?:quite )?a (?:great deal|good deal|lot|ton)|lots|much|away"
    r"|was|is|were|are|has been|have been|felt|sounded|touched|moved"
    r"|inspired|helped|meant|made|went)\b"
)
"""`Everything you said was gold` says how it was, not what it was."""
_ALL_OF_IT = re.compile(
    r"\b(?:everything|all|anything|whatever|so much|much|a lot|things)(?: of)?(?: that| which| what)?\s+$"
)
"""`Everything you told me`."""
_LEADS_TO_IT = re.compile(
    r"(?: (?:me|us|him|her|them))?(?: (?:once|also|then|again|at the end|on the way|yesterday|on \w+day))?"
    r"(?:[,:]? \"|: | - |, (?=not |never |first )| (?:to|that|about|on|of|how|why|who|whose|if|whether|when|where|which"
    r"|what|not|never|with|for|i|we|it|the|my|her|his|their|a|an|one|two|three|is|was|were)\b)"
)
SHARED_WORDS = 2
"""Content words that a thank-you must share with what was advised or noted: checks.md, THX-SPECIFIC."""
OF_THE_TALK = 4
"""Content words of the notes that make thanks those for one talk, where the advice itself is not known (ours)."""
_SHORTEST, _LONGEST = 4, 24
"""Letters of a word that may stand for a longer one, and of the longest that is looked at."""
_HYPHEN = re.compile(r"(?<=\w)-(?=\w)")
LATE_HOURS, TOO_LATE_HOURS = 24, 48
"""TH1: the same day; TH2: within two."""


def names_the_advice(draft: DraftText, context: Context) -> Iterator[Fault]:
    """No advice of the last talk shows, and no sentence says what was told, asked or will be used.

    Where the advice is not known, several words of the notes stand for it. A paraphrase counts: `your idea to …`,
    `you asked whether …`, with matter behind it that would not fit anybody.
    """
    names = names_in(context)
    prose = draft.own[draft.prose.start : draft.prose.end]
    if not prose.strip():
        return
    named = f"{draft.subject.text if draft.subject else ''} {prose}"
    said = matter(named, names=names)
    told = [*(context.advice or ()), *(context.notes or ())]
    if any(_shares(said, matter(text, names=names)) for text in told):
        return
    parts = _in_parts(named, names)
    if any(_names_in_short(parts, _in_parts(text, names)) for text in told):
        return
    meant = concepts(named) - when_words()
    if any(len(meant & concepts(advice)) >= SHARED_WORDS for advice in context.advice or ()):
        return
    unheard = bool(context.advice) and not any(said & matter(text, besides=("courtesy",), names=names) for text in told)
    if any(is_named(draft, sentence, names, closely=unheard) for sentence in draft.sentences):
        return
    if context.advice is None and any(
        says_next(draft, s) and len(matter(s.text, besides=("courtesy", "thanks.generic"), names=names)) >= SHARED_WORDS
        for s in draft.sentences
    ):
        return
    if context.advice is None and len(said & _told_by(context.sources or (), tuple(names))) >= OF_THE_TALK:
        return
    thanking = phrases("thanks.thanking")
    place = next((s for s in draft.sentences if thanking.search(draft.lower, s.start, s.end)), draft.prose)
    first = place if place is not draft.prose else Span(draft.prose.start, draft.prose.start, "")
    hint = (
        f"You noted this advice: {one_line(context.advice[0]).rstrip('.')}. Say that it is what you thank for."
        if context.advice
        else "Name the one thing you will use."
    )
    yield Fault.of(first, "These thanks could go to anybody: no piece of advice is named.", hint)


@lru_cache(maxsize=8)
def _told_by(sources: tuple[str, ...], names: tuple[str, ...]) -> frozenset[str]:
    """The content words of the notes."""
    return matter("\n".join(sources), besides=("courtesy",), names=names)


def names_in(context: Context) -> list[str]:
    """The names of both sides, as far as they are known."""
    mentor = context.mentor
    names = [name for name in (mentor.name, mentor.call_name) if name] if mentor else []
    return names + ([context.me.name] if context.me and context.me.name else [])


def _shares(said: frozenset[str], told: frozenset[str]) -> bool:
    return len(said & told) >= min(SHARED_WORDS, max(1, len(told)))


def _in_parts(text: str, names: list[str]) -> frozenset[str]:
    """The content words, those that a hyphen joins one by one, too, and in one: `dry-fit` as `dry`, `fit`, `dryfit`."""
    apart = matter(text.replace("-", " "), names=names)
    return apart | matter(_HYPHEN.sub("", text), names=names) if "-" in text else apart


def _names_in_short(said: frozenset[str], told: frozenset[str]) -> bool:
    """Whether enough words of what was told are said, whole or cut short: `photo` for `photograph`, `prep` for
    `prepare`."""
    beginnings = {word[:size] for word in told for size in range(_SHORTEST, len(word))}
    longer = {word[:size] for word in said for size in range(_SHORTEST, min(len(word), _LONGEST))} & told
    shown = (told & said) | longer | (beginnings & said)
    return len(shown) >= min(SHARED_WORDS, max(1, len(told)))


def is_named(draft: DraftText, sentence: Span, names: list[str], *, closely: bool = False) -> bool:
    """Whether a sentence says what was advised: `your idea to …` with matter behind it, or their own words quoted.

    Where no word of the known advice shows, only what leads `closely` to it does: `you told me that`, `your tip about`.
    """
    lowered = draft.lower[sentence.start : sentence.end]
    quoted = (draft.own[s:e] for s, e in quotations(draft) if sentence.start <= s < sentence.end)
    if any(len(matter(words, besides=("courtesy",), names=names)) > 1 for words in quoted):
        return True
    for found in phrases("thanks.named").finditer(lowered):
        if _JUDGED.match(lowered, found.end()):
            continue
        empty = ("courtesy", "thanks.generic") if found.group().startswith("i") else ("courtesy",)
        named = matter(sentence.text[found.end() :], besides=empty, names=names)
        if closely and (_ALL_OF_IT.search(lowered, 0, found.start()) or not _LEADS_TO_IT.match(lowered, found.end())):
            continue
        if len(named) >= (SHARED_WORDS if closely else 1):
            return True
    return False


def says_what_follows(draft: DraftText, context: Context) -> Iterator[Fault]:
    """No sentence says what I will do, am doing, or have done since; being thankful, and meeting again, are none."""
    if not draft.prose.text or any(says_next(draft, sentence) for sentence in draft.sentences):
        return
    end = draft.prose.end
    advice = f" with “{one_line(context.advice[0]).rstrip('.')}”" if context.advice else ""
    yield Fault(
        end,
        end,
        "Nothing says what you will do with it, and when.",
        f"Add one line: what you will do{advice}, and by when.",
    )


def comes_in_time(draft: DraftText, context: Context) -> Iterator[Fault]:
    """More than a day after the talk ended (a remark), or more than two (a warning). Silent without either moment.

    With only today's day known, its first minute counts.
    """
    ended = context.meeting.ended if context.meeting else None
    if ended is None or context.today is None:
        return
    now = _moment(context.today, ended)
    hours = (now - ended).total_seconds() / 3600
    if hours <= LATE_HOURS:
        return
    days = round(hours / 24)
    start = draft.prose.start
    yield Fault(
        start,
        start,
        f"The talk was {f'{days} days' if days > 1 else 'more than a day'} ago; thanks are warmest within a day.",
        "Send it now, without an apology, and say what you have done with the advice since.",
        level="warn" if hours > TOO_LATE_HOURS else "info",
    )


def _moment(today: datetime | date, ended: datetime) -> datetime:
    now = today if isinstance(today, datetime) else datetime.combine(today, time.min)
    if (now.tzinfo is None) == (ended.tzinfo is None):
        return now
    return now.replace(tzinfo=ended.tzinfo)
