"""SUBJ-*: whether the subject of a mail shows what it is about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.context import Context
from assistant.checks.draft import DraftText, Span
from assistant.checks.matter import matter
from assistant.checks.messages.clocks import days_named
from assistant.checks.messages.requests import names_of
from assistant.checks.rule import Fault
from assistant.checks.wordlists import phrases, words
from assistant.model.limits import room_of, subject_head
from assistant.model.messages import Channel, Kind
from assistant.model.text import one_line

_REPLY = re.compile(r"(?:(?:re|fwd?|aw|wg|sv|vs|antw|tr|rv|r|ynt)\s*(?:\[\d+\])?:\s*)+", re.IGNORECASE)
_WORD = re.compile(r"[\w'-]+")
_RUN, _LEAST_SOLID = 3, 2
"""Words of a subject that return side by side in the letter, and how many of them must not be small words."""
_TAG = re.compile(r"\[[^\]\n]{1,30}\]\s*")
_FROM_A_PLACE = re.compile(
    r"(?:hi|hello|hey|greetings|regards|wishes|a letter|a note|a message|a line|a word|mail|lines)(?: to you)? from"
    r"(?: (?!about\b|on\b)[\w'-]+){1,3}(?=\W*$|[:,-])",
    re.IGNORECASE,
)
"""`Greetings from Hanoi`: where a mail comes from is not what it is about."""
_PHRASE_END = re.compile(r"(?<=[?.!])\s|[,;:(]|\s-\s|\s(?:and|which|that|because|so|since)\s")
_DATED = frozenset({Kind.SCHEDULING, Kind.THANKS, Kind.AGENDA, Kind.HELP_BRIEF})
"""Kinds where a day alone says which talk is meant."""

_SETTLING = frozenset({Kind.SCHEDULING, Kind.WITHDRAW, Kind.DECLINE_REPLY})
_ABOUT_THE_TALKS = re.compile(
    r"\b(?:our|the) (?:\w+ )?(?:talks?|meetings?|hours?|sessions?|calls?|conversations?|mondays|agreement)\b"
)
"""In a hard talk the subject may be no more than which talks it is about."""


_TIME_WITH = re.compile(
    r"\b(?:hours?|days?|weeks?|months?|year|term|talks?|meetings?|sessions?|time|work|continu\w+|extend\w*|carry\w* on"
    r"|go(?:ing)? on|keep\w*)\b[^.?!]{0,30}?\bwith (?:(?:mr|mrs|ms|dr|prof)\.? )?([\w'-]+)"
)


def has_subject(draft: DraftText, context: Context) -> Iterator[Fault]:
    """The subject is empty, or a mail begins with its greeting. A piece of a mail, without either, is not judged."""
    subject = draft.subject
    if subject is None and (draft.greeting is None or draft.lower.startswith("subject:")):
        return
    if subject is None or not _said(subject)[1].strip(" .-!?:"):
        at = subject.start if subject else draft.body_start
        message = "The subject is empty." if subject else "The mail has no subject; it stands above as “Subject: …”."
        yield Fault(at, at, message, _topic(context, "Say the topic in three to six words."))


def shows_on_a_phone(draft: DraftText, context: Context) -> Iterator[Fault]:
    """Longer than 60 characters, or a first part of 30 that only fills (`I was wondering whether you might`)."""
    subject = draft.subject
    if subject is None or not subject.text:
        return
    _, said = _said(subject)
    longest = room_of(Channel.EMAIL).subject or len(said)
    head = subject_head()
    shown = said[:head].rpartition(" ")[0] if len(said) > head else said
    start = phrases("subject.fillers").match(shown.lower())
    if len(said) > longest:
        message = f"The subject has {len(said)} characters; a phone shows {longest} at most."
        short = _cut(subject.text, longest + len(subject.text) - len(said))
        yield Fault.of(subject, message, _topic(context, "Keep the topic and drop the rest."), instead=short)
    elif draft.kind is Kind.REFERRAL or not start or len(said) <= head:
        return
    elif not matter(shown, besides=("courtesy", "subject.generic")):
        yield Fault.of(subject, "The subject begins with words that say nothing yet.", "Begin with the topic.")


def _cut(said: str, most: int) -> str | None:
    """A subject cut where a phrase ends; None where only the writer can say what to keep."""
    pieces = [found.start() for found in _PHRASE_END.finditer(said) if 12 <= found.start() <= most]
    return said[: pieces[-1]].rstrip(" ,;:-(") if pieces else None


_THREAD = re.compile(r"(?:re|aw|sv|vs|antw)\s*:", re.IGNORECASE)
"""The answer to a no stands under the subject of the request."""
_A_PAIR = re.compile(r"\b(?:your|as your) (?:new |next |future )?mentee\b")
"""To a mentor whom a programme has matched, who writes is the topic of the first mail."""
_REPLIES = frozenset({Kind.DECLINE_REPLY, Kind.WITHDRAW, Kind.SCHEDULING})
_THEIR_WORD = re.compile(
    r"\byour (?:\w+ )?(?:answer|reply|no|yes|decision|note|message|e?-?mail|offer|call|letter|card|voicemail|honesty"
    r"|frankness|candour|openness|plain words?|kind words?)\b|\bfor (?:the|such an?) (?:\w+ )?(?:no|answer|reply)\b"
    r"|\bfor (?:ringing|calling|phoning|answering|replying"
    r"|telling me|letting me know|being (?:so )?(?:honest|frank|open|clear|plain))\b"
)
"""In a reply, the word it answers is the topic."""


def names_its_topic(draft: DraftText, context: Context) -> Iterator[Fault]:
    """Nothing is left of the subject without words of greeting, thanks, asking and mentoring: it fits any letter.

    A long subject can be empty, too. A day is enough where a talk is meant; names of the two people, and a bare month,
    are not. To a manager, the mentoring itself is one.
    """
    subject = draft.subject
    if subject is None:
        return
    at, said = _said(subject)
    if not said.strip(" .-!?:"):
        return
    lowered = said.lower()
    dated = draft.kind in _DATED and days_named(lowered, 0, len(lowered))
    if dated or (draft.kind in _SETTLING and phrases("subject.acts").search(lowered)):
        return
    if draft.kind in _REPLIES and _THEIR_WORD.search(lowered):
        return
    matched = context.mentor is not None and context.mentor.familiarity == "matched"
    if matched and draft.kind is Kind.FIRST_CONTACT and _A_PAIR.search(lowered):
        return
    if draft.kind is Kind.DECLINE_REPLY and _THREAD.match(subject.text):
        return
    if phrases("subject.named").search(lowered):
        return
    if draft.kind is Kind.MANAGER_NOTE and (
        phrases("subject.to_a_manager").search(lowered) or _is_time_with_the_mentor(lowered, context)
    ):
        return
    if _repeated(draft, lowered, context):
        return
    if draft.kind is Kind.DIFFICULT and _ABOUT_THE_TALKS.search(lowered):
        return
    only_a_time = words("subject.times").union(words("empty")).issuperset(_WORD.findall(lowered))
    if only_a_time or not topic_of_subject(said, context):
        span = Span(subject.start + at, subject.end, said)
        yield Fault.of(
            span,
            f"“{one_line(said)}” fits any mail; it does not name the topic.",
            _topic(context, "Name the topic in three to six words."),
        )


def _is_time_with_the_mentor(lowered: str, context: Context) -> bool:
    """`Four more months with Renske`: for the manager, who is somebody else, that is the mentoring."""
    called = (context.mentor.call_name, context.mentor.name) if context.mentor else ()
    names = {part for name in called if name for part in name.lower().split()}
    return any(found.group(1) in names for found in _TIME_WITH.finditer(lowered))


def _repeated(draft: DraftText, lowered: str, context: Context) -> bool:
    """Whether the letter, or the advice that it answers, says three words of the subject again that do more than ask,
    greet or thank: its topic.
    """
    said = _WORD.findall(lowered)
    body = f" {' '.join(_WORD.findall(draft.lower, draft.prose.start, draft.prose.end))} "
    body += f"; {' ; '.join(context.advice or ()).lower()} "
    empty, asking = words("empty"), words("subject.asking")
    for run in (said[at : at + _RUN] for at in range(len(said) - _RUN + 1)):
        solid = sum(word not in empty for word in run)
        if solid >= _LEAST_SOLID and asking.isdisjoint(run) and f" {' '.join(run)} " in body:
            return True
    return False


def topic_of_subject(said: str, context: Context) -> frozenset[str]:
    """What a subject is about: its content without what fits any mail, without names and figures."""
    said = _FROM_A_PLACE.sub(" ", said)
    left = matter(
        phrases("subject.empty").sub(" ", said.lower()),
        besides=("courtesy", "subject.generic"),
        names=names_of(context),
    )
    return frozenset(word for word in left if not word.isdigit())


def _said(subject: Span) -> tuple[int, str]:
    """The subject without `Re:` and the tags of mailing lists, and where it starts."""
    at = 0
    for pattern in (_REPLY, _TAG, _REPLY):
        found = pattern.match(subject.text, at)
        at = found.end() if found else at
    return at, subject.text[at:]


def _topic(context: Context, otherwise: str) -> str:
    thread = context.thread.original_ask if context.thread else None
    if thread:
        return f"{otherwise} You asked for this: {one_line(thread)}."
    return f"{otherwise} Your goal: {one_line(context.goals[0])}." if context.goals else otherwise
