"""FACT-COMMITMENT: what a draft says was promised, done, decided or agreed, held against the notes."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, islice

from assistant.checks.context import Context
from assistant.checks.draft import DraftText
from assistant.checks.facts.commitments.certainty import is_certain
from assistant.checks.facts.commitments.claim import PROMISE
from assistant.checks.facts.commitments.claims import claims_in
from assistant.checks.facts.commitments.comparing import said_of
from assistant.checks.facts.commitments.doubts import Weighed, weighed_parts
from assistant.checks.facts.commitments.going_on import is_kept_too
from assistant.checks.facts.commitments.judging import is_borne, judge
from assistant.checks.facts.commitments.left_undone import told_though_left_undone
from assistant.checks.facts.commitments.levels import level_of_claim, level_of_statement, weighed_of
from assistant.checks.facts.commitments.made_firm import made_firm
from assistant.checks.facts.commitments.matter import is_figure
from assistant.checks.facts.commitments.no_yes_yet import told_with_no_yes_yet
from assistant.checks.facts.commitments.not_told import told_as_knowing
from assistant.checks.facts.commitments.notes import Notes, notes_of
from assistant.checks.facts.commitments.people import ME, People, name_parts
from assistant.checks.facts.commitments.quoting import is_within, quoted_in
from assistant.checks.facts.commitments.remarks import claim_pays, statement_pays
from assistant.checks.facts.commitments.statement import OFFERED, Statement
from assistant.checks.facts.commitments.statements import statements_of
from assistant.checks.facts.commitments.told_at_present import told_at_present
from assistant.checks.facts.commitments.told_firmly import told_firmly
from assistant.checks.facts.commitments.turned_down import told_though_refused
from assistant.checks.facts.commitments.turned_frames import told_in_turned_frames
from assistant.checks.facts.commitments.unheard_yes import told_with_an_unheard_yes
from assistant.checks.facts.commitments.verdict import MESSAGES, THEIRS_NOT_YOURS, Verdict
from assistant.checks.facts.commitments.word_for_word import is_part_of, stands_so
from assistant.checks.facts.likely_wrong import Told, weighed
from assistant.checks.facts.trees import is_a_page
from assistant.checks.finding import Level
from assistant.checks.rule import Fault
from assistant.checks.wordlists import phrases
from assistant.model.text import one_line

_LONGEST_QUOTE = 90
_OPEN = re.compile(
    r"\b(?:if|whether|once|unless|as soon as|provided|in case|when|might|could|maybe|perhaps|possibly|hopes?|hopefully"
    r"|would like|wants? to (?:see|try|ask)"
    r"|(?<!\bin )(?<!\bby )(?<!from )(?<!\bof )(?<!early )(?<!late )(?<!\d )(?<!until )(?<!since )may(?! \d))\b"
)
"""A draft with one of these leaves open itself what the notes leave open."""
_LEAD = 7
"""Characters before a sentence that such a word may lean on."""
_FURTHER = re.compile(r"[\n;]|[.!?](?=\s)|,? (?:and|but|so)(?: that)? (?:i|you|we|she|he|they)\b")
"""Where something else is told: `you agreed to lend it, and I asked when I could fetch it`."""
_OF_ITSELF = frozenset({"ask"})
"""What is said of the writer's own request (`my request is settled`) the letter does, and no notes tell."""
_POINTING = re.compile(r"\b(?:it|that|this|them|those|these)\b")
_STAYS = re.compile(
    r"\b(?:stay(?:s|ed|ing)?|stuck|sticks?|remain(?:s|ed)?|lives? on|rings? on) (?:right )?with (?:me|us)\b"
)
"""What somebody remembers is no deed: `your story stayed with me`."""
_DOUBTED = "See whether they say no more and no less."
_BESIDE = 80
"""Characters behind an offer within which it may be turned down."""
_RATHER = 0.5
"""What is likelier wrong than not."""
_MOST_CLAIMS = 500
"""Of one draft; no letter has more."""


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
    only asked for, and promises that stand nowhere. Beside a page of notes fitted trees weigh what both find, and doubt
    what neither does.
    What the notes say in the same words is borne out. Wishes, questions, conditions and the writer's own new
    intentions are no claims.
    """
    if not context.sources:
        return
    people = people_of(context)
    notes = notes_of(context.sources, people)
    parts = tuple(weighed_parts(draft, notes, people)) if is_a_page(context.sources) else ()

    def doubt(told: Told) -> Fault | None:
        part = next(one for one in parts if (one.start, one.end) == (told.start, told.end))
        return None if _is_borne(draft, part, notes, people) else _doubt(draft, part, context.sources or (), people)

    faults = [_fault(one) for one in judged_promises(draft, context)]
    yield from weighed("promise", faults, [Told(one.start, one.end, one.likely) for one in parts], doubt)


def judged_promises(draft: DraftText, context: Context) -> list[Found]:
    """What rules find of the claims and statements of a draft, in order."""
    if not context.sources:
        return []
    people = people_of(context)
    notes = notes_of(context.sources, people)
    quoted = quoted_in(draft)
    told = [
        (start, end, one, judge(one, notes))
        for start, end, one in _told(draft, people)
        if not is_within(start, end, quoted)
        and not _STAYS.search(draft.lower, start, end)
        and (one.deed or not _points(draft, start, end, one.matter - one.subject))
    ]
    found: list[Found] = []
    doubted: list[tuple[int, int]] = []
    for claim in islice(claims_in(draft, people, context.advice or ()), _MOST_CLAIMS):
        known = claim.about == _OF_ITSELF or _within(claim.start, claim.end, found)
        known = known or is_within(claim.start, claim.end, quoted)
        known = known or _STAYS.search(draft.lower, claim.start, claim.end) is not None
        known = known or (not claim.act and _points(draft, claim.start, claim.end, claim.about - claim.subject))
        believed = None if known else weighed_of(claim, notes)
        sentence = _sentence_of(draft, claim.start, claim.end)
        if believed is None or stands_so(sentence, draft.kind, context.sources, people):
            continue
        if _as_open(believed.verdict, draft, claim.start, claim.end) or _says_the_same(
            believed.verdict, draft.own[claim.start : claim.end]
        ):
            continue
        level = level_of_claim(
            claim, believed, [each[2:] for each in told if each[0] < claim.end and each[1] > claim.start], notes
        )
        declined = claim.sort == PROMISE and claim.sides != {ME} and _is_declined(believed.verdict, draft, claim.end)
        if level == "none" or declined or _goes_on_from_heading(draft, claim.start, claim.end):
            continue
        own = draft.own[claim.start : claim.end]
        sure = level == "info" or is_certain(believed.verdict, claim.sides, claim.act, claim.about, own, sentence)
        if level == "info" and not claim_pays(claim, believed.verdict, believed.likely, by_rule=believed.by_rule):
            doubted.append((claim.start, claim.end))
        else:
            level = level if sure else "info"
            found.append(Found(claim.start, claim.end, believed.verdict, level, mine=claim.sides == {ME}))
    for start, end, one, judged in told:
        again = any(start < each.end and end > each.start for each in found)
        same = judged is not None and _says_the_same(judged, draft.own[start:end])
        if judged is None or (one.status == OFFERED and one.who != {ME} and _is_declined(judged, draft, end)):
            continue
        if again or same or _goes_on_from_heading(draft, start, end):
            continue
        sentence = _sentence_of(draft, start, end)
        if not _as_open(judged, draft, start, end) and (
            judged.why == "undone" or not stands_so(sentence, draft.kind, context.sources, people)
        ):
            weak = any(start < last and end > first for first, last in doubted)
            level = "info" if weak else level_of_statement(one, judged, notes)
            if level != "info" or statement_pays(one, judged, notes):
                sure = level == "info" or is_certain(
                    judged, one.who, one.deed, one.matter, draft.own[start:end], sentence
                )
                found.append(Found(start, end, judged, level if sure else "info", mine=one.who == {ME}))
    found.extend(_made_firm(draft, notes, found, people))
    return sorted(found, key=lambda one: one.start)


def _is_borne(draft: DraftText, part: Weighed, notes: Notes, people: People) -> bool:
    """Whether a clause bears out what a part states, and the trees do not hold it for rather wrong."""
    inside = (one for start, end, one in _told(draft, people) if start < part.end and end > part.start)
    return part.likely < _RATHER and any(judge(one, notes) is None and is_borne(one, notes) for one in inside)


def _doubt(draft: DraftText, part: Weighed, sources: tuple[str, ...], people: People) -> Fault | None:
    """A doubt of what no rule finds anything of; None where nothing is told that may be doubted."""
    start, end = part.start, part.end
    quoted = any(start < last and end > first for first, last in quoted_in(draft))
    if (
        quoted
        or _goes_on_from_heading(draft, start, end)
        or not part.doubtful
        or _STAYS.search(draft.lower, start, end)
    ):
        return None
    if stands_so(_sentence_of(draft, start, end), draft.kind, sources, people):
        return None
    return _fault(Found(start, end, Verdict("doubted", part.clause), "info", mine=False))


def _made_firm(draft: DraftText, notes: Notes, found: list[Found], people: People) -> Iterator[Found]:
    """What leaves nothing open that the notes have under an `only if`, an `if`, a doubt or a no, or tell the other way
    round: each a remark."""
    for sentence in draft.sentences[:_MOST_CLAIMS]:
        start, end = sentence.start, sentence.end
        text = draft.own[start:end]
        for first, last, firm, mine in _of_sentence(text, notes, people):
            if not any(start + first < each.end and start + last > each.start for each in found):
                yield Found(start + first, start + last, firm, "info", mine)
        verdict = _closed(text, draft.lower[max(0, start - _LEAD) : end], notes)
        if verdict is not None and not any(start < each.end and end > each.start for each in found):
            yield Found(start, end, verdict, "info", mine=False)


@lru_cache(maxsize=512)
def _closed(text: str, lowered: str, notes: Notes) -> Verdict | None:
    """The condition that a sentence leaves out, which leaves nothing open itself; `lowered` begins a little before."""
    if text.rstrip().endswith("?") or _OPEN.search(lowered, len(lowered) - len(text)):
        return None
    return made_firm(tuple(word.text for word in said_of(text)), notes)


@lru_cache(maxsize=512)
def _of_sentence(text: str, notes: Notes, people: People) -> tuple[tuple[int, int, Verdict, bool], ...]:
    """What a sentence makes firm or turns round (from, to, verdict, whether of the writer), judged once while one types
    elsewhere."""
    read = chain(
        told_firmly(text, notes),
        told_as_knowing(text, notes),
        told_though_refused(text, notes),
        told_with_an_unheard_yes(text, notes, people),
        told_with_no_yes_yet(text, notes, people),
        told_though_left_undone(text, notes, people),
        told_at_present(text, notes, people),
    )
    return (*((*one, False) for one in read), *told_in_turned_frames(text, notes, people))


def _told(draft: DraftText, people: People) -> list[tuple[int, int, Statement]]:
    """The statements of the draft's own prose, with their places in it."""
    return [
        (one.start + sentence.start, one.end + sentence.start, one)
        for sentence in draft.sentences[:_MOST_CLAIMS]
        for one in statements_of(draft.own[sentence.start : sentence.end], draft.kind, people)
        if one.deed or one.matter != _OF_ITSELF
    ]


def _points(draft: DraftText, start: int, end: int, about: frozenset[str]) -> bool:
    """Whether no more is named there than who and when: in `Ana offered it in May`, what it was stands elsewhere."""
    return all(is_figure(one) for one in about) and _POINTING.search(draft.lower, start, end) is not None


def _within(start: int, end: int, found: list[Found]) -> bool:
    """Whether what stands there overlaps what is found already, remarks aside."""
    return any(start < one.end and end > one.start for one in found if one.level != "info")


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


def _is_declined(verdict: Verdict, draft: DraftText, end: int) -> bool:
    """Whether the draft goes on to say that the writer turned down what was offered: the notes' no may be that one."""
    if verdict.why not in {"refused", "unsettled", "undone"}:
        return False
    behind = " ".join(draft.own[end : end + _BESIDE].split())
    return phrases("commitments.turned_down_by_me").search(behind.lower()) is not None


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
        said = one_line(verdict.clause.text).rstrip(" (")
        said = said if len(said) <= _LONGEST_QUOTE else f"{said[:_LONGEST_QUOTE].rstrip()}…"
        hint = f"Your notes: “{said}”. " + (_DOUBTED if verdict.why == "doubted" else "Say no more than that.")
    return Fault(found.start, found.end, message, hint, found.level)
