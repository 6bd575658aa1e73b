"""MSG-WHY-YOU: whether a message could only have been written to this person."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from assistant.checks.context import Context
from assistant.checks.draft import DraftText, Span
from assistant.checks.matter import matter
from assistant.checks.rule import Fault
from assistant.checks.wordlists import phrases
from assistant.model.messages import Kind
from assistant.model.text import one_line

SHARED_WORDS = 2
"""Content words that a draft must share with one stored fact: checks.md, MSG-WHY-YOU."""
_PLACES = r"(?:on|about|from|at|in|to|into|for|with|of|between|after|against|over|than|through|as|that|how|why|whether)"
_AFTER = 10
"""Words after `your talk` in which the matter must follow."""


def says_why_this_reader(draft: DraftText, context: Context) -> Iterator[Fault]:
    """No stored fact shows, nor anything else of theirs alone: their talk *on pricing*, who named them, how we met."""
    mentor = context.mentor
    facts = (mentor.facts or ()) if mentor else ()
    names = [name for name in (mentor.name, mentor.call_name) if name] if mentor else []
    prose = draft.prose
    if not prose.text:
        return
    said = matter(draft.own[prose.start : prose.end], names=names)
    if any(
        len(said & matter(fact, names=names)) >= min(SHARED_WORDS, len(matter(fact, names=names)) or 1)
        for fact in facts
    ):
        return
    if any(_is_theirs(draft, sentence, names) for sentence in draft.sentences):
        return
    first = draft.sentences[0] if draft.sentences else Span(prose.start, prose.start, "")
    hint = f"You know this of them: {one_line(facts[0])}." if facts else "Name one thing they said, made or did."
    yield Fault(first.start, first.start, "Nothing here is about this reader alone; it could go to anybody.", hint)


@cache
def _made() -> re.Pattern[str]:
    whose = r"(?:your|their|her|his|[^\W\d]+'s)"
    return re.compile(
        rf"(?<!\w){whose}\s+(?:[\w-]+\s+){{0,3}}?{phrases('why.made').pattern}(?=[^.!?\n]{{0,40}}?\b{_PLACES}\b)"
    )


@cache
def _did() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:you|she|he|they|who)(?:'ve|\s+have|\s+has|\s+had)?\s+(?:also\s+|once\s+|recently\s+|just\s+|first\s+)?{phrases('why.did').pattern}"
    )


def _is_theirs(draft: DraftText, sentence: Span, names: list[str]) -> bool:
    lowered = draft.lower[sentence.start : sentence.end]
    if phrases("why.met").search(lowered):
        return True
    for pattern in (_made(), _did()):
        for found in pattern.finditer(lowered):
            if matter(" ".join(sentence.text[found.end() :].split()[:_AFTER]), besides=("courtesy",), names=names):
                return True
    about_you = re.search(r"(?<!\w)(?:you|your)(?!\w)", lowered) is not None or draft.kind is Kind.INTRO_REQUEST
    titled = re.search(r"[\"*_]\w[^\"*_\n]{3,80}[\"*_]", sentence.text)
    return bool(about_you and titled)
