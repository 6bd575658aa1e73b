"""Which of the people is the mentor and which the mentee: who advises, who asks, whom the talk was with."""

from __future__ import annotations

import re

from assistant.reading.document import Document
from assistant.reading.names import TITLES, candidates, folded
from assistant.reading.roster import Person, Roster, role_of
from assistant.reading.sections import plain
from assistant.reading.sightings import owners

_MENTOR_TALK = re.compile(
    r"\bI would\b|\bI'd\b|\bmy (?:suggestion|advice)\b|\byou (?:should|could)\b|\btry to\b|\bhave you (?:thought|tried)"
    r"|\bif I were you\b|\bin your (?:place|shoes)\b|\bwhat(?:'s| is) on your mind\b|\bwhat did you bring\b"
    r"|\byou(?:'re| are) too\b"
    r"|\bwhy do(?:n't)? you\b|\bwhat (?:have you|did you) (?:tried|try|do|learn)\b|\bwhere (?:do|did) you\b"
    r"|\bsupervision with\b|\bremind me\b|\byour \w+ (?:is|are)\b|\bwhat do you want\b|\bhow (?:are you|was)\b",
    re.IGNORECASE,
)
_MENTEE_TALK = re.compile(
    r"\bmy goal\b|\bI (?:really )?want\b|\bI(?: would|'d) like\b|\bshould I\b|\bwould it\b|\bwhat would you\b"
    r"|\bI'?m not sure\b|\bthanks? (?:you )?(?:so much )?for\b|\bI can(?:'t|not) decide\b"
    r"|\bI don'?t know (?:how|what|if|whether)\b"
    r"|\bmy (?:boss|manager|supervisor)\b|\bnoted\b|\bI(?:'ll| will) send you\b"
    r"|\bI(?:'ll| will) try\b|\bis it normal\b|\bdo I\b",
    re.IGNORECASE,
)
_SHE_OR_HE = re.compile(r"\b(?:she|he)\b")
_HEADS = 3
_HEAD = 200
"""The passages at the front, and the characters of each, in which the one whom the notes are of is named."""
_GIVES = (
    "says|said|thinks|suggests|suggested|recommends|recommended|advises|advised|warned|told me|reckons|praised|liked"
)
_ME_AND_NAME = re.compile(r"\bme \($")
"""Before a name: "me (Ana)"."""
_OVER_ADVICE = 3
"""`Nkechi's thoughts` over a list says more than where a name stands in the title."""
_GIVEN = "advice|tips|suggestions?|view|thoughts|feedback|comments|recommendations|pointers"


_TALK_WITH = (
    r"\b(?:saw|met|seeing|visited|(?:phone|call|hour|talk|chat|meeting|mtg|session|coffee|tea|lunch|supervision|time|walk|1:1|catch-up)\s+(?:with|w/))"
    r"(?:\s+(?:dr|prof|my mentor))?"
)


def sides_of_talk(document: Document, roster: Roster) -> None:
    """In a talk the mentor advises and asks how it goes, and the mentee says what they want."""
    scores: dict[str, int] = {}
    for passage in document.passages:
        if passage.speaker:
            text = passage.text.replace("’", "'")
            mentor_like = len(_MENTOR_TALK.findall(text)) - len(_MENTEE_TALK.findall(text))
            scores[passage.speaker] = scores.get(passage.speaker, 0) + mentor_like
            led = re.search(r"\b(?:supervision|session|meeting) with (\w+)", text)
            if led and roster.find(led[1]) is not None:
                scores[passage.speaker] += 5
    if len(scores) < 2:
        return
    ranked = sorted(scores, key=lambda name: scores[name])
    if scores[ranked[0]] == scores[ranked[-1]]:
        return
    low, high = roster.find(ranked[0]), roster.find(ranked[-1])
    if low is not None and high is not None:
        low.is_mentee += 4
        high.is_mentor += 4


def other_side(document: Document, roster: Roster, known: Person) -> Person | None:
    """The other one of a talk of two; None where more speak, or the known one does not."""
    spoke = {name: roster.find(name) for name in {p.speaker for p in document.passages if p.speaker}}
    people = [person for person in spoke.values() if person is not None]
    rest = [person for person in people if person is not known]
    return rest[0] if len(people) == len(spoke) == 2 and len(rest) == 1 else None


def givers(document: Document, roster: Roster) -> None:
    """Whoever advises in the notes is more likely the mentor than others; the talk was with the mentor."""
    forms = {folded(form): person for person in roster.people for form in person.names}
    if not forms:
        return
    names = "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
    gives = re.compile(rf"\b({names})(?: also)? (?:{_GIVES})\b|\b({names})'s (?:{_GIVEN})\b")
    talked = re.compile(rf"{_TALK_WITH}\W+({names})\b")
    for passage in document.passages:
        if passage.kind == "heading" and folded(plain(passage.text)) in forms:
            forms[folded(plain(passage.text))].is_mentor += 1
    first = next((p for p in document.passages if p.kind != "header"), None)
    for passage in document.passages:
        if passage.speaker:
            continue
        text = folded(f"{passage.label} {passage.text}")
        for match in gives.finditer(text):
            forms[match[1] or match[2]].is_mentor += _OVER_ADVICE if passage.kind == "heading" else 1
        if passage is first:
            for match in talked.finditer(text):
                forms[match[1]].is_mentor += 2


def other_owner(document: Document, roster: Roster, mentor: Person) -> Person | None:
    """Where exactly two people own what is promised, nobody owns anything as "me", and one of them is the mentor."""
    found: list[Person] = []
    for passage in document.passages:
        for name, _ in owners(passage):
            if folded(name) in {"me", "i", "myself"}:
                return None
            for part in re.split(r"\s*(?:[+&/,]|\band\b)\s*", name):
                person = roster.find(part) if candidates(part) or part.isupper() else None
                if person is not None and person not in found:
                    found.append(person)
    rest = [person for person in found if person is not mentor]
    return rest[0] if len(rest) == 1 and mentor in found else None


def first_told_of(document: Document, others: list[Person]) -> Person | None:
    """Of mail, the other one of the two who write; of notes by one writer, whom their head names first.

    Nobody where a "she" or "he" comes before any name: that is somebody else.
    """
    if document.transcript:
        return None
    fields = [p for p in document.passages if p.kind == "header" and p.label in {"from", "to"} and not p.depth]
    body = [p for p in document.passages if p.kind != "header" and p.text]
    for passage in (*fields, *body[:_HEADS]):
        head = folded(passage.first_words if passage in body and passage.first_words else passage.text)[:_HEAD]
        named = [(place, person.order, person) for person in others if (place := _place(person, head)) is not None]
        place, _, person = min(named, key=lambda one: one[:2], default=(len(head), 0, None))
        if person is not None or _SHE_OR_HE.search(head):
            return None if _SHE_OR_HE.search(head, 0, place) else person
    return None


def _place(person: Person, head: str) -> int | None:
    """Where any form of the person's name, or a word of one, first stands in the folded text."""
    forms = {form for name in person.names for form in (folded(name), *folded(name).split()) if form not in TITLES}
    found = [match.start() for form in forms if (match := re.search(rf"(?<!\w){re.escape(form)}(?!\w)", head))]
    return min(found, default=None)


def roles_at_every_mention(document: Document, roster: Roster) -> None:
    for passage in document.passages:
        for named in candidates(passage.text):
            person = roster.find(named.name)
            if person is not None and not person.role:
                role = role_of(passage.text, named)
                person.role = role if role and not roster.find(role) else ""
            if person is not None and _ME_AND_NAME.search(passage.text, max(0, named.start - 6), named.start):
                person.is_mentee += 9
        if re.search(r"\bmy (?:mentor|advisor|adviser|coach|supervisor)\b,?\s+", passage.text):
            for named in candidates(passage.text):
                person = roster.find(named.name)
                lead = passage.text[max(0, named.start - 20) : named.start]
                if person and re.search(r"\bmy (?:mentor|advisor|adviser|coach|supervisor),?\s+$", lead):
                    person.is_mentor += 9
