"""FACT-COMMITMENT: what a draft says was promised, done, decided or agreed, held against the notes."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Literal, NamedTuple

from assistant.checks.context import Context
from assistant.checks.draft import DraftText
from assistant.checks.facts.commitments.agreeing import agrees
from assistant.checks.facts.commitments.claim import Claim
from assistant.checks.facts.commitments.claims import claims_in
from assistant.checks.facts.commitments.comparing import is_held, is_whole, likes
from assistant.checks.facts.commitments.going_on import is_kept_too
from assistant.checks.facts.commitments.judging import is_borne, judge
from assistant.checks.facts.commitments.likelihood import unlikely
from assistant.checks.facts.commitments.matter import is_light, worth
from assistant.checks.facts.commitments.notes import Notes, notes_of
from assistant.checks.facts.commitments.nowhere import favours
from assistant.checks.facts.commitments.owners import owner_in
from assistant.checks.facts.commitments.people import ME, People, name_parts
from assistant.checks.facts.commitments.quoting import is_within, quoted_in
from assistant.checks.facts.commitments.statement import Statement
from assistant.checks.facts.commitments.statements import statements_of
from assistant.checks.facts.commitments.subjects import AUX
from assistant.checks.facts.commitments.verdict import MESSAGES, THEIRS_NOT_YOURS, Verdict
from assistant.checks.facts.commitments.weighing import weigh
from assistant.checks.facts.commitments.word_for_word import is_part_of, stands_so
from assistant.checks.finding import Level
from assistant.checks.rule import Fault
from assistant.checks.wordlists import words
from assistant.model.text import one_line

_LONGEST_QUOTE = 90
_UNSURE = frozenset({"untried", "unheard"})
"""Verdicts that rest on what the notes do not say: a remark. So is a plan of the writer's own told as done, for notes
are often older than the deed; on drafts nobody had tuned for, these were wrong as often as right."""
_SURE_ALONE = frozenset({"inverted", "asked"})
"""Verdicts on claims that hold without the other way of reading. What else one way alone finds was wrong as often as
right on drafts nobody had tuned for, and what both find hardly ever."""
_AGREED = frozenset({"refused", "considered", "unsettled", "undone", "third"})
"""Verdicts of the rules on a claim that are a warning where the fitted weights are as sure of a fault."""
_BY_THE_WHOLE = frozenset({"refused", "inverted", "undone", "planned", "considered"})
"""Verdicts on a statement that need no claim beside them where one clause of the notes has all that it tells."""
_BY_THE_LINE = frozenset({"part", "hanging", "unheard"})
"""Verdicts on what a line says of a thing, whatever the deed, or on silence: a remark, and no second witness."""
_OPEN = re.compile(
    r"\b(?:if|whether|once|unless|as soon as|provided|in case|when|might|could|maybe|perhaps|possibly|hopes?|hopefully"
    r"|would like|wants? to (?:see|try|ask)"
    r"|(?<!\bin )(?<!\bby )(?<!from )(?<!\bof )(?<!early )(?<!late )(?<!\d )(?<!until )(?<!since )may(?! \d))\b"
)
"""A draft with one of these leaves open itself what the notes leave open."""
_FURTHER = re.compile(r"[\n;]|[.!?](?=\s)|,? (?:and|but|so)(?: that)? (?:i|you|we|she|he|they)\b")
"""Where something else is told: `you agreed to lend it, and I asked when I could fetch it`."""
_LIKELY, _PERHAPS, _HARDLY = 0.6, 0.5, 0.06
"""How likely the fitted weights must hold a fault that no rule finds, for a warning and for a remark; and how unlikely
one that a rule finds, for a remark in place of an error. On sets of drafts that the weights were fitted without, such a
warning stood in about one faithful draft of fifty (tools/fit_commitments.py prints it)."""
_SURELY = 0.85
"""How likely the fitted weights must hold a fault, for a warning where a rule finds it, too, and no statement does."""
_HALF_AGAINST = 0.4
"""Below this the fitted weights speak against what is else sure alone."""
_WHOLE = 0.9
"""Of a statement's deed and matter in one clause: then that clause tells of the very same."""
_MOSTLY = 0.7
"""Enough of it for a plain no in a clause that asks nothing."""
_BOTH_DO = frozenset({"too", "also", "likewise"})
_SAYS_LITTLE = 0.2
"""What a word beside the verb must tell at least, so that a promise can be said to stand nowhere in the notes."""
_OF_ITSELF = frozenset({"ask"})
"""What is said of the writer's own request (`my request is settled`) the letter does, and no notes tell."""
_MOST_CLAIMS = 500
"""Of one draft; no letter has more."""


class Weighed(NamedTuple):
    """A verdict on a claim, its level (None: the rule's own), and how likely the fitted weights hold a fault; None
    where they cannot tell."""

    verdict: Verdict
    level: Level | None
    likely: float | None


@dataclass(frozen=True, slots=True)
class Found:
    """A fault found: where, why, at which level (None: the rule's own), and whether it is told of the writer."""

    start: int
    end: int
    verdict: Verdict
    level: Level | None
    mine: bool


def is_borne_out(draft: DraftText, context: Context) -> Iterator[Fault]:
    """A promise, agreement, decision or deed that the notes tell otherwise, or a promise of theirs they do not tell.

    Read twice: claims of a few sorts (who, did what, promised or done or decided, denied or not) are held against the
    clauses of the notes that share their matter, and every statement is laid beside the clauses that tell of the same
    deed. What both find is a fault; what one finds is a remark, but for owners told the wrong way round, a yes that was
    only asked for, and promises that stand nowhere. What the notes say in
    the same words is borne out. Wishes, questions, conditions and the writer's own new intentions are no claims.
    """
    if not context.sources:
        return
    people = people_of(context)
    notes = notes_of(context.sources, people)
    quoted = quoted_in(draft)
    told = [
        (start, end, one, judge(one, notes))
        for start, end, one in _told(draft, people)
        if not is_within(start, end, quoted)
    ]
    found: list[Found] = []
    for claim in islice(claims_in(draft, people, context.advice or ()), _MOST_CLAIMS):
        known = claim.about == _OF_ITSELF or _within(claim.start, claim.end, found)
        known = known or is_within(claim.start, claim.end, quoted)
        weighed = None if known else _weighed(claim, notes)
        sentence = _sentence_of(draft, claim.start, claim.end)
        if weighed is None or stands_so(sentence, draft.kind, context.sources, people):
            continue
        if _as_open(weighed.verdict, draft, claim.start, claim.end) or _says_the_same(
            weighed.verdict, draft.own[claim.start : claim.end]
        ):
            continue
        level = _level(
            claim, weighed, [each[2:] for each in told if each[0] < claim.end and each[1] > claim.start], notes
        )
        if level != "none" and not _goes_on_from_heading(draft, claim.start, claim.end):
            found.append(Found(claim.start, claim.end, weighed.verdict, level, mine=claim.sides == {ME}))
    for start, end, one, judged in told:
        again = any(start < each.end and end > each.start for each in found)
        same = judged is not None and _says_the_same(judged, draft.own[start:end])
        if judged is None or again or same or _goes_on_from_heading(draft, start, end):
            continue
        if not _as_open(judged, draft, start, end) and (
            judged.why == "undone"
            or not stands_so(_sentence_of(draft, start, end), draft.kind, context.sources, people)
        ):
            level = _level_of_statement(one, judged, notes)
            found.append(Found(start, end, judged, level, mine=one.who == {ME}))
    for fault in sorted(found, key=lambda one: one.start):
        yield _fault(fault)


def _told(draft: DraftText, people: People) -> list[tuple[int, int, Statement]]:
    """The statements of the draft's own prose, with their places in it."""
    return [
        (one.start + sentence.start, one.end + sentence.start, one)
        for sentence in draft.sentences[:_MOST_CLAIMS]
        for one in statements_of(draft.own[sentence.start : sentence.end], draft.kind, people)
        if one.deed or one.matter != _OF_ITSELF
    ]


def _within(start: int, end: int, found: list[Found]) -> bool:
    """Whether what stands there overlaps what is found already, remarks aside."""
    return any(start < one.end and end > one.start for one in found if one.level != "info")


def _level(
    claim: Claim,
    weighed: Weighed,
    inside: Sequence[tuple[Statement, Verdict | None]],
    notes: Notes,
) -> Level | Literal["none"] | None:
    """The level of a verdict on a claim, beside what the statements in its words were judged to be; "none" for none.

    Where both ways of reading find a fault it is one; alone it is a remark, but for the few in `_SURE_ALONE`, for
    promises that stand nowhere, and for claims whose words are mild enough to be read one way only.
    """
    verdict, level, likely = weighed
    if any(judged is not None and judged.why not in _BY_THE_LINE for _, judged in inside):
        return None if level != "info" else level
    if claim.denied and verdict.clause is not None and "question" in verdict.clause.marks:
        return "none"
    if verdict.clause is not None and verdict.why == "inverted":
        owner = owner_in(verdict.clause, claim.act)
        if owner is not None and owner in claim.sides:
            return "none"
    if verdict.why == "nowhere":
        return _level_of_nowhere(claim, [told for told, _ in inside], notes)
    if any(is_borne(told, notes) for told, _ in inside):
        return "none"
    if claim.mild or (verdict.why in _SURE_ALONE and (likely is None or likely >= _HALF_AGAINST)):
        return level
    sure = level is None and verdict.why in _AGREED and likely is not None and likely >= _SURELY
    return "warn" if sure else "info"


def _level_of_statement(told: Statement, judged: Verdict, notes: Notes) -> Level | None:
    """The level of a verdict that only a statement finds: a remark, but where one clause tells of the very same.

    A statement that says no itself stays a remark, and so does a plan of the writer's own told as done, and the owner
    of what somebody does too, or of a verb without its subject.
    """
    plain = not told.denied and not told.tied and not words("commitments.refused") & set(told.said)
    if judged.clause is None or judged.why not in _BY_THE_WHOLE or not plain:
        return "info"
    unnamed = told.said[0] in AUX or bool(_BOTH_DO & set(told.said))
    if (judged.why == "planned" and told.who == {ME}) or (judged.why == "inverted" and unnamed):
        return "info"
    least = _MOSTLY if judged.why == "refused" and "question" not in judged.clause.marks else _WHOLE
    return None if is_whole(told, judged.clause, notes, least) else "info"


def _level_of_nowhere(claim: Claim, told: Sequence[Statement], notes: Notes) -> Level | Literal["none"] | None:
    """That a promise stands nowhere is sure only where its verb and all that it names are foreign to the notes.

    The verbs before an `as you offered` are no things.
    """
    points_back = any(not one.matter and not one.deed for one in told)
    things = claim.about - {claim.act} - (favours() if points_back else frozenset())
    if not any(not is_light(one) and worth(one) >= _SAYS_LITTLE for one in things):
        return "none"
    return "info" if any(_is_named(one, notes) for one in things | {claim.act} if worth(one) >= 1) else None


def _is_named(one: str, notes: Notes) -> bool:
    """Whether a line of the notes that is not the writer's alone names a thing, or what can stand for it."""
    places = {place for like in likes(one) for place in notes.holding.get(like, ())}
    return any(is_held(one, clause.about) and clause.sides != {ME} for clause in map(notes.clauses.__getitem__, places))


def _as_open(verdict: Verdict, draft: DraftText, start: int, end: int) -> bool:
    """Whether what the notes only consider is left open by the draft's words, too: `look if there is a place`."""
    if verdict.why != "considered":
        return False
    further = _FURTHER.search(draft.lower, end)
    return _OPEN.search(draft.lower, start, further.start() if further else len(draft.text)) is not None


def _says_the_same(verdict: Verdict, text: str) -> bool:
    """Whether the clause that is said to tell the opposite has the very words, or that something is not given up."""
    if verdict.clause is None or verdict.why not in {"refused", "undone", "unsettled"}:
        return False
    return is_part_of(text, verdict.clause.text) or is_kept_too(text, verdict.clause)


def _goes_on_from_heading(draft: DraftText, start: int, end: int) -> bool:
    """Whether these words begin in a heading and go on below it, so that they are no sentence."""
    line = draft.text.rfind("\n", 0, start) + 1
    return draft.text.startswith("#", line) and "\n" in draft.text[start:end].strip()


def _sentence_of(draft: DraftText, start: int, end: int) -> str:
    """The sentence a claim stands in; of a list item, the item."""
    place = bisect_right(draft.sentence_starts, start) - 1
    sentence = draft.sentences[place] if place >= 0 else None
    inside = sentence is not None and end <= sentence.end
    return sentence.text if sentence is not None and inside else draft.text[start:end]


def _weighed(claim: Claim, notes: Notes) -> Weighed | None:
    """The verdict of the rules, or else of the fitted weights; and its level, None for an error."""
    verdict = weigh(claim, notes)
    weighed = unlikely(claim, notes)
    if verdict is not None:
        unsure = verdict.why in _UNSURE or (verdict.why == "planned" and claim.sides == {ME})
        if unsure and weighed and weighed[0] >= _LIKELY and verdict.clause is not None:
            return Weighed(verdict, "warn", weighed[0])
        level: Level | None = "info" if unsure or (weighed and weighed[0] < _HARDLY) else None
        return Weighed(verdict, level, weighed[0] if weighed else None)
    if weighed is None or weighed[0] < _PERHAPS or weighed[1].clause is None or agrees(claim, weighed[1]):
        return None
    return Weighed(weighed[1], "warn" if weighed[0] >= _LIKELY else "info", weighed[0])


def people_of(context: Context) -> People:
    mentor = context.mentor
    return People(
        me=name_parts(context.me.name if context.me else None),
        mentor=name_parts(mentor.name, mentor.call_name) if mentor else frozenset(),
    )


def _fault(found: Found) -> Fault:
    mine, verdict = found.mine, found.verdict
    message = THEIRS_NOT_YOURS if mine and verdict.why == "inverted" else MESSAGES[verdict.why]
    if verdict.clause is None:
        hint = "Leave it out, or add to your notes when it was said or done."
    else:
        said = one_line(verdict.clause.text)
        said = said if len(said) <= _LONGEST_QUOTE else f"{said[:_LONGEST_QUOTE].rstrip()}…"
        hint = f"Your notes: “{said}”. Say no more than that."
    return Fault(found.start, found.end, message, hint, found.level)
