"""REF-FORWARD: whether a blurb can be forwarded as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.context import Context
from assistant.checks.draft import DraftText
from assistant.checks.rule import Fault
from assistant.checks.tone.said import is_quoted
from assistant.checks.wordlists import phrases, words

_NAMED_DOER = re.compile(
    r"[\"*_(]*(?:(?:Our|My|A|An|The|This|I am writing for|For) (?:[a-z-]+ ){1,4})?"
    r"([A-Z][\w'-]+(?: (?:van |de |von |der |al-|bin |da |del )?[A-Z][\w'-]*\.?){0,3})(?:,? |'s )(?:[a-z]+ )?"
    r"(?:an? |the |our |is |has |was |had |[a-z]+(?:s|ed|n|t|d|w|k|e)\b)"
)
"""`Salma Haddad has driven …`: a name that does something, at the very start."""
MOST_WORDS = 120
"""DI1: what a busy person forwards untouched."""


def stands_alone(draft: DraftText, context: Context) -> Iterator[Fault]:
    """It greets or addresses the go-between, leans on what only they know, names no one, asks nothing, or runs on."""
    prose = draft.prose
    if not prose.text:
        return
    for name, why in (
        ("referrals.leans_back", "is only clear to the person who forwards it"),
        ("referrals.to_the_go_between", "speaks to the person who forwards it, not to the one who will read it"),
    ):
        for found in phrases(name).finditer(draft.lower, prose.start, prose.end):
            if not is_quoted(draft, found.start()):
                leaning = draft.text[found.start() : found.end()]
                yield Fault(
                    found.start(),
                    found.end(),
                    f"“{leaning}” {why}.",
                    "Write it so that a stranger can read it: who, why, one ask.",
                )
                return
    names = [context.mentor.name, context.mentor.call_name] if context.mentor else []
    greeted = draft.greeting.names.text if draft.greeting else ""
    known = [part for name in names if name for part in name.split() if len(part) > 1]
    if greeted and any(part in greeted for part in known):
        span = draft.greeting.span if draft.greeting else prose
        yield Fault.of(span, "A blurb greets nobody: the greeting is for the one who forwards it.", "Leave it out.")
    elif not _asks(draft):
        yield Fault(
            prose.end, prose.end, "The blurb asks for nothing.", "End with one ask: “She asks for 15 minutes on …”"
        )
    elif not _says_who(draft, context):
        yield Fault(
            prose.start, prose.start, "A stranger could not tell who asks.", f"Begin with who it is: “{_me(context)} …”"
        )
    elif draft.word_count > MOST_WORDS:
        yield Fault(
            prose.end,
            prose.end,
            f"{draft.word_count} words are long for a forwarded note.",
            f"Keep it to {MOST_WORDS}.",
        )


def _asks(draft: DraftText) -> bool:
    """A question, or a wish for something that can be given: minutes, a call, an answer."""
    if "?" in draft.prose.text:
        return True
    wishes, things = phrases("referrals.asks"), phrases("referrals.concrete")
    return any(
        (found := wishes.search(draft.lower, s.start, s.end)) and things.search(draft.lower, found.start(), s.end)
        for s in draft.sentences
    )


def _says_who(draft: DraftText, context: Context) -> bool:
    name = context.me.name if context.me else None
    if name and any(part in draft.text for part in name.split() if len(part) > 1):
        return True
    first = draft.sentences[0].text if draft.sentences else ""
    named = _NAMED_DOER.match(first)
    if named and named[1].split()[0].lower() not in words("empty"):
        return True
    return phrases("referrals.who").search(draft.lower, draft.body_start) is not None


def _me(context: Context) -> str:
    return f"{context.me.name} is" if context.me and context.me.name else "I am"
