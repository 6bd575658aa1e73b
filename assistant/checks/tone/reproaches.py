"""TONE-GUILT: what reads as a reproach for silence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.context import Context
from assistant.checks.draft import DraftText, Span
from assistant.checks.rule import Fault
from assistant.checks.signs import signs
from assistant.checks.tone.said import denied, said
from assistant.checks.wordlists import phrases
from assistant.model.messages import Kind
from assistant.model.text import one_line

_BEFORE = 30
_FAR = 90
"""Characters before a reproach in which it shows to whom it is told."""
_NEXT_WORDS = re.compile(r"\s+")
_OTHERS_SUBJECT = re.compile(
    r"(?:\b(?:he|she|they|who)|(?:^|[.!?,;]\s*|\b(?:and|but) )(?:the|my|our|his|her|a) [\w'-]{1,20})"
    r"(?: (?:has|have|had|also|simply|just|first|once|still))?\s+$"
)
_COUNTED_OF = re.compile(r"\b(?:he|she|they|it|we|who)\b[^.;!?]*$")
"""`He has stopped it four times already`: what is counted is another's doing."""
_OF_OTHERS = re.compile(
    r"\s+(?:(?:from|by|on|of|for|with)|to(?= (?:the|our|their|her|his) ))"
    r"\s+(?!(?:the wayside|no|now|you|your|me|my|this|that|it)\b)"
)
_SPEECHLESS = re.compile(r"\bi had (?:no|not an) (?:answer|reply)(?! (?:from|to (?:my|it|this|that)))\b")
"""`Two asked why, and I had no answer`: mine was missing."""
_NOT_MINE_ALONE = re.compile(
    r"\b(?:you\w*|we|us|our|mails?|emails?|messages?|letters?|notes?|questions?|requests?|answer\w*|repl(?:y|ies|ied)"
    r"|respon\w+|hear\w*|silen\w+|wait\w*|word|nothing|nobody|no one|ignor\w*|unanswered|remind\w*|chas\w*"
    r"|inbox|still|again|yet)\b"
)
"""What a reproach names: the reader, what was sent to them, or their silence."""
_SENT = r"(?:mails?|e-?mails?|messages?|letters?|lines?|notes?|questions?|requests?|updates?)"
_TO_THE_READER = re.compile(
    rf"\b(?:you|your|yours|u|ur|the line|silen\w+|mentors?)\b"
    rf"|\b(?:my|i (?:wrote|sent|asked|mailed))\b.{{0,40}}\b{_SENT}\b"
    rf"|\b{_SENT} (?:of mine|from me)\b",
    re.DOTALL,
)
"""The reader, their silence, or what the writer sent them."""
_ASKED_THEN = re.compile(
    r"\W*(?:(?:hello|hi|dear) [^,]{1,30}, )?(?:"
    r"(?:about |just over |some )?[\w-]+ (?:days?|weeks?|months?) ago|a (?:while|fortnight) (?:ago|back)"
    r"|(?:on|in|last|at the (?:start|end|beginning) of|before|after) [^,.;!?]{2,30}?),?"
    r" i (?:had )?(?:asked|wrote|sent|put|raised)"
    r"(?: to)?(?: you)?(?: a question)?(?: about| for)?"
    r" (?:how|what|which|whether|if|when|where|who|the|a|an|your|two|one|some)\b"
)
_LACK = re.compile(
    r"\b(?:no|not|\w+n't|nothing|none|never|nobody|still|yet|again|already|twice|since|but|answer\w*|repl\w+|respon\w+"
    r"|hear\w*|wait\w*|silen\w+|word|remind\w*|ignor\w*|promis\w+|bother\w*)\b"
)
"""`Two weeks ago I asked how you opened the talk`: a reminder says when and what it asked.

What is lacking makes it a reproach."""
_SPARES = re.compile(
    r"\W*i (?:do )?hope (?:that )?(?:you|your|the|all|it|things|everyone|everybody)\b[^.;!?]{0,60}"
    r"\b(?:well|better|rested|safe(?:ly)?|smooth(?:ly)?|over|behind you|sleep|easier|quieter|calmer|kind to you)\b"
    r"|\bso (?:that )?you (?:don't|do not|won't|will not|needn't|need not)(?: have to| need to)?"
    r" (?:search|look|scroll|dig|hunt|go (?:back|looking)|type|write it out|open|leaf)\b"
)
_ACCUSES = re.compile(
    r"\b(?:answer\w*|repl\w+|respon\w+|hear\w*|wait\w*|silen\w+|still|never|promis\w+|remind\w*|forg[eo]t\w*|ignor\w*"
    r"|enough to|nothing|word|unread|received?|reached|got my|seen my|read my|but)\b"
)
"""`I hope you are well and not too busy`, `so you don't have to search`: care for the reader, and no silence named."""
_KIND_TO_READ = re.compile(
    r"\b(?:it would|it'd|that would) (?:already |really |still |also |even )?(?:help|be (?:a |of )?(?:great |big "
    r"|real )?help)"
    r"[^.;!?]{0,30}\bif you|\b(?:that|which|as) you (?:proposed|suggested|advised|recommended|showed me|taught me"
    r"|gave me)\b"
)
"""`It would help me if you read the third paragraph`, `I keep the diary that you proposed`: a wish, a deed done."""
_TOLD_TO_OTHERS = re.compile(
    r"\b(?:i|we)(?:'ll| will| can| shall| have|'ve)? (?:then )?(?:tell|told|write to|wrote to|let) "
    r"(?:them|her|him|the [\w'-]+|my [\w'-]+|our [\w'-]+)(?: know)?(?: that)? [^.;!?]{0,40}\Z"
)
"""`I'll tell them page 11 is unread`: nobody is told so to the face."""
_REMINDED_OF = re.compile(
    r"\s+(?:about|of|on|for)\s+(?!(?:my|our|this|the|an?) (?:\w+ ){0,2}?(?:e?-?mails?|messages?|letters?|notes?"
    r"|requests?"
    r"|questions?|lines?)\b|(?:it|this|that|me|us|what you owe)\b)"
)
"""`A quick reminder about the quote template` names what it is about, as a reminder should."""
_WISHED = re.compile(r"\bi(?: had|'d)? (?:thought|hoped|expected) (?:that )?you(?: would|'d)? ")
_THOUGHT = re.compile(
    r"\bi(?: had|'d| really)? (?:thought|hoped|expected|assumed) (?:that )?you(?: would|'d)?(?P<have> have)?$"
)
_FROM_THEM = re.compile(
    r"\b(?:my (?:last|first|second|earlier|e?-?mails?|messages?|letters?|notes?|requests?)"
    r"|enough to (?:answer|reply|write))\b"
    r"|\b(?:like|want|care|love) (?:enough )?to (?:answer|reply|respond|write back|get back)\b"
    r"|\bhave (?:answered|replied)\b"
)
"""`I thought you would want to answer`: the kindness is a debt."""


def does_not_reproach(draft: DraftText, context: Context) -> Iterator[Fault]:
    """A reminder that counts the silence, or asks whether the mail was read, instead of saying what it is about.

    Waiting for others, or an answer that is not needed, is no reproach.
    """
    found = (
        span
        for span in sorted((*said(draft, "tone.guilt"), *_lost_mail(draft)))
        if not (
            _is_speechless(draft, span)
            or _about_others(draft, span)
            or _names_its_matter(draft, span)
            or _settled(draft, span)
            or _is_news(draft, span)
            or denied(draft, span, "tone.guilt_turned")
        )
    )
    signed = (
        span
        for span in signs(draft, "reproach")
        if not (_is_speechless(draft, span) or _is_counted_of_others(draft, span) or _is_news(draft, span))
    )
    span = next(found, None) or next(signed, None)
    if span is not None:
        yield reproach(draft, context, span)


def reproach(draft: DraftText, context: Context, place: Span) -> Fault:
    """What is said of words that reproach."""
    ask = context.thread.original_ask if context.thread else None
    asked = f": {one_line(ask).rstrip('.')}" if ask else ""
    return Fault.of(
        place,
        f"“{one_line(place.text)}” reproaches; a reminder carries context.",
        f"Say again in one line what you asked{asked}. Add what is new since, and that no is an answer, too.",
    )


def likely_reproach(draft: DraftText, context: Context, place: Span) -> Fault | None:
    """The same of a sentence that weights tell; None where it speaks of the writer alone: `I had meant to have it`, or
    wishes the reader something: `I thought you might smile`, or bows low, which is another fault."""
    lowered = draft.lower[place.start : place.end]
    wished = _WISHED.search(lowered)
    mine = _NOT_MINE_ALONE.search(lowered) is None
    if _ASKED_THEN.match(lowered) and not _LACK.search(lowered):
        return None
    spared = _SPARES.search(lowered) or _KIND_TO_READ.search(lowered)
    if _is_news(draft, place) or (spared and not _ACCUSES.search(lowered)):
        return None
    bows = phrases("reproach.humble").search(lowered) is not None
    return None if mine or bows or (wished and _is_kind(lowered, wished.end())) else reproach(draft, context, place)


def _is_speechless(draft: DraftText, span: Span) -> bool:
    return draft.kind is Kind.UPDATE and _SPEECHLESS.search(draft.lower, span.start - _BEFORE, span.end) is not None


def _is_news(draft: DraftText, span: Span) -> bool:
    """Whether a sentence of an update tells what others did or left undone: it names neither the reader nor a letter
    of the writer's.
    """
    sentence = draft.sentence_at(span.start)
    if draft.kind is not Kind.UPDATE or sentence is None:
        return False
    return _TO_THE_READER.search(draft.lower, sentence.start, max(sentence.end, span.end)) is None


def _lost_mail(draft: DraftText) -> Iterator[Span]:
    """`My message about it seems to have gone into a black hole`: the mail, and later in the sentence its fate."""
    for span in said(draft, "tone.my_mail"):
        sentence = draft.sentence_at(span.start)
        fate = phrases("tone.lost").search(draft.lower, span.end, sentence.end) if sentence else None
        if fate is not None:
            yield Span(span.start, fate.end(), draft.text[span.start : fate.end()])


def _settled(draft: DraftText, span: Span) -> bool:
    """`No answer is an answer`, `no reply needed`: silence is allowed; `I thought you would like it` is kind."""
    gap = _NEXT_WORDS.match(draft.lower, span.end)
    if gap is None:
        return False
    thought = _THOUGHT.search(span.text.lower())
    if thought and _is_kind(draft.lower, gap.end() if not thought["have"] else span.start + thought.start("have") + 1):
        return True
    return phrases("tone.guilt_settled").match(draft.lower, gap.end()) is not None


def _is_kind(lowered: str, start: int) -> bool:
    """Whether what I thought the reader would do there is a pleasure, and no answer owed."""
    kind_word = phrases("tone.guilt_kind").match(lowered, start)
    return kind_word is not None and _FROM_THEM.search(lowered, start, kind_word.end() + _BEFORE) is None


def _names_its_matter(draft: DraftText, span: Span) -> bool:
    """Whether a plain reminder, called `a quick reminder`, goes on with its matter, and not with the mail."""
    plain = span.text.lower() in {"quick reminder", "little reminder"}
    return plain and _REMINDED_OF.match(draft.lower, span.end) is not None


def _is_counted_of_others(draft: DraftText, span: Span) -> bool:
    before = draft.lower[max(draft.prose.start, span.start - _BEFORE) : span.start]
    return span.text.lower().startswith("times") and _COUNTED_OF.search(before) is not None


def _about_others(draft: DraftText, span: Span) -> bool:
    """`I haven't heard back from the clinic`, `he ignored my doubts`: somebody else is silent."""
    before = draft.lower[max(draft.prose.start, span.start - _BEFORE) : span.start]
    if _OTHERS_SUBJECT.search(before) or _TOLD_TO_OTHERS.search(draft.lower, max(0, span.start - _FAR), span.start):
        return True
    after = draft.lower[span.end : span.end + 24]
    others = _OF_OTHERS.match(after) is not None
    return others and not re.search(r"\byou\b|\byour\b|\bmy\b|\bjust\b|\breminder\b|\bfollow", span.text.lower())
