"""What notes say of one person, and where their writer stands with a question."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.model.evidence import Evidence, Fact, Source

_SENTENCE = re.compile(r"[^.!?]+(?:[.!?]+(?=\s|$)|$)")
_BULLET = re.compile(r"^\s*(?:[-*+•・·>]|\d{1,2}[.)]|\[[ xX]\])\s+")
_WORK = (
    r"(?:talks?|posts?|articles?|papers?|books?|blog|podcast|keynote|workshop|lecture|answer|team|project|clinic|company"
    r"|study|research|career|story)"
)
_DID = (
    r"(?:built|founded|wrote|writes|moved|switched|leads?|led|runs?|ran|started|published|designed|taught|teaches|spoke"
    r"|speaks|gave|created|opened|won|manages|managed|used to|worked|works|chairs|chaired|trained)"
)
_TO_COME = re.compile(
    r"\b(?:will|to|should|could|can|would|going to|promised|offered|asked|says?|said|told)\b", re.IGNORECASE
)
_MAIL_HEAD = re.compile(r"\s*(?:>|(?:From|To|Cc|Date|Subject|Sent):)|.*\b(?:wrote|writes):\s*$")
_STANDING = re.compile(
    r"\bI(?:'ve|’ve| have| had)? (?:already |only |just )?(?:tried|drafted|asked|read|considered|compared|decided"
    r"|started|tested|written|wrote|sketched|talked|looked|lean)\b|\b(?:leaning|lean) (?:to|towards)\b|\bso far\b",
    re.IGNORECASE,
)
_LEANING = re.compile(r"\b(?:lean|leaning|decided|will go with)\b", re.IGNORECASE)
_STANDING_NOTE = re.compile(
    r"^(?:already |have |only )?(?:tried|drafted|asked|read|compared|decided|started|tested|wrote|sketched|lean)\b",
    re.IGNORECASE,
)
_COMMON = frozenset(
    "about after again before being could doing every first found going maybe might never other their there these thing"
    " things think those today until which while would should still whether where without another because".split()
)
"""Words of five letters and more that say nothing of a topic."""
_OUTCOME = re.compile(
    r"\b(?:I (?:want|need|would like|'d like|hope) to (?:leave|walk out|come away|go home|go away|come out)"
    r" (?:of it |with |knowing )"
    r"|by the end (?:of (?:the|our|this) (?:talk|call|meeting|session|hour))?,?"
    r" ?I (?:want|would like|need|should|know|have)"
    r"|outcome(?: I want| wanted)?\s*:|what I want (?:out of|from) (?:it|this|the (?:talk|call|meeting))\s*:)",
    re.IGNORECASE,
)


@lru_cache(maxsize=16)  # a replay asks for the same source's sentences once per topic
def sentences_of(source: Source) -> tuple[Fact, ...]:
    """The sentences of a source, none running over a line end, without bullets; each with its line.

    Quoted mail and the heads of mail are nobody's sentences here.
    """
    found: list[Fact] = []
    for number, line in enumerate(source.lines, 1):
        if _MAIL_HEAD.match(line):
            continue
        bare = _BULLET.sub("", line).strip()
        for match in _SENTENCE.finditer(bare):
            text = match.group().strip()
            if any(char.isalpha() for char in text):
                span = Evidence(lines=(number, number), text=text, source=source.id)
                found.append(Fact(text=text, evidence=(span,)))
    return tuple(found)


def said_of(source: Source, names: tuple[str, ...]) -> tuple[Fact, ...]:
    """Sentences that could be a reason to write to somebody: what the person did or does, or something of theirs.

    The person is named as the one who did it (`Priya built ...`, `Priya's talk on ...`); what is promised, advised or
    still to come is no reason.
    """
    forms = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True) if name)
    if not forms:
        return ()
    reason = re.compile(
        rf"(?<!\w)(?:{forms})(?:['’]s?\s+(?:[\w-]+\s+){{0,3}}{_WORK}|,?\s+(?:who\s+|has\s+|once\s+|also\s+){{0,2}}{_DID})\b"
    )
    return tuple(
        fact for fact in sentences_of(source) if (m := reason.search(fact.text)) and not _TO_COME.search(m.group())
    )


def standing_on(source: Source, topic: str) -> Fact | None:
    """The writer's own sentence on where they are with a topic: what they lean to or decided, else what they tried.

    It shares a content word with the topic.
    """
    words = content_words(topic)
    told = [
        fact
        for fact in sentences_of(source)
        if (_STANDING.search(fact.text) or _STANDING_NOTE.search(fact.text))
        and not fact.text.endswith("?")
        and words & content_words(fact.text)
    ]
    return next((fact for fact in told if _LEANING.search(fact.text)), told[0] if told else None)


def outcome_wanted(source: Source) -> Fact | None:
    """The sentence that says what the writer wants to have, or to know, when the talk is over."""
    return next((fact for fact in sentences_of(source) if _OUTCOME.search(fact.text)), None)


def content_words(text: str) -> frozenset[str]:
    """The words that tell what a text is about: five letters or more without the common ones, plural `s` aside; and
    short names of things, in capitals or with a digit. Case folded."""
    words = re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", text)
    telling = (w for w in words if len(w) >= 5 or (len(w) > 1 and w.isupper()) or any(c.isdigit() for c in w))
    return frozenset(w.casefold().removesuffix("s") for w in telling if w.casefold() not in _COMMON)
