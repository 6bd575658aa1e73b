"""FACT-COMMITMENT: what a draft says was promised, done, decided or agreed, held against the notes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice

from assistant.checks.context import Context
from assistant.checks.draft import DraftText
from assistant.checks.facts.commitments.claim import Claim
from assistant.checks.facts.commitments.claims import claims_in
from assistant.checks.facts.commitments.likelihood import unlikely
from assistant.checks.facts.commitments.notes import Notes, notes_of
from assistant.checks.facts.commitments.people import ME, People, name_parts
from assistant.checks.facts.commitments.verdict import Verdict
from assistant.checks.facts.commitments.weighing import agrees, weigh
from assistant.checks.facts.commitments.word_for_word import stands_so
from assistant.checks.finding import Level
from assistant.checks.rule import Fault
from assistant.model.text import one_line

_LONGEST_QUOTE = 90
_UNSURE = frozenset({"untried", "unheard"})
"""Verdicts that rest on what the notes do not say: a remark. So is a plan of the writer's own told as done, for notes
are often older than the deed; on drafts nobody had tuned for, these were wrong as often as right."""
_LIKELY, _PERHAPS, _HARDLY = 0.6, 0.5, 0.06
"""How likely the fitted weights must hold a fault that no rule finds, for a warning and for a remark; and how unlikely
one that a rule finds, for a remark in place of an error. On sets of drafts that the weights were fitted without, such a
warning stood in about one faithful draft of fifty (tools/fit_commitments.py prints it)."""
_MOST_CLAIMS = 500
"""Of one draft; no letter has more."""


def is_borne_out(draft: DraftText, context: Context) -> Iterator[Fault]:
    """A promise, agreement, decision or deed that the notes tell otherwise, or a promise of theirs they do not tell.

    Each claim (who, did what, promised or done or decided, denied or not) is held against the clauses of the notes
    that share its matter; what the notes say in the same words is borne out. Wishes, questions, conditions and the
    writer's own new intentions are no claims.
    """
    if not context.sources:
        return
    people = people_of(context)
    notes = notes_of(context.sources, people)
    taken: list[Claim] = []
    for claim in islice(claims_in(draft, people, context.advice or ()), _MOST_CLAIMS):
        inside = any(claim.start < one.end and claim.end > one.start for one in taken)
        quoted = not inside and stands_so(_sentence_of(draft, claim), draft.kind, context.sources, people)
        found = None if inside or quoted else _weighed(claim, notes)
        if found is not None:
            verdict, level = found
            taken += [claim] if level != "info" else []
            yield _fault(claim, verdict, level)


def _sentence_of(draft: DraftText, claim: Claim) -> str:
    """The sentence a claim stands in; of a list item, the item."""
    place = bisect_right(draft.sentence_starts, claim.start) - 1
    sentence = draft.sentences[place] if place >= 0 else None
    inside = sentence is not None and claim.end <= sentence.end
    return sentence.text if sentence is not None and inside else draft.text[claim.start : claim.end]


def _weighed(claim: Claim, notes: Notes) -> tuple[Verdict, Level | None] | None:
    """The verdict of the rules, or else of the fitted weights; and its level, None for an error."""
    verdict = weigh(claim, notes)
    weighed = unlikely(claim, notes)
    if verdict is not None:
        unsure = verdict.why in _UNSURE or (verdict.why == "planned" and claim.sides == {ME})
        if unsure and weighed and weighed[0] >= _LIKELY and verdict.clause is not None:
            return verdict, "warn"
        return verdict, "info" if unsure or (weighed and weighed[0] < _HARDLY) else None
    if weighed is None or weighed[0] < _PERHAPS or weighed[1].clause is None or agrees(claim, weighed[1]):
        return None
    return weighed[1], "warn" if weighed[0] >= _LIKELY else "info"


def people_of(context: Context) -> People:
    mentor = context.mentor
    return People(
        me=name_parts(context.me.name if context.me else None),
        mentor=name_parts(mentor.name, mentor.call_name) if mentor else frozenset(),
    )


def _fault(claim: Claim, verdict: Verdict, level: Level | None) -> Fault:
    mine = claim.sides == {ME}
    message = {
        "nowhere": "This promise or agreement is not found in your notes.",
        "inverted": "Your notes tell this the other way round: "
        + ("it is theirs to do, not yours." if mine else "it is yours to do, not theirs."),
        "third": "Your notes say that somebody else said this.",
        "untried": "That you did this is not found in your notes.",
        "refused": "Your notes say the opposite.",
        "considered": "Your notes only consider this; here it stands as settled.",
        "asked": "Your notes only ask for this; no yes is found in them.",
        "advised": "Your notes have this as a suggestion; here it stands as agreed.",
        "planned": "Your notes have this as still to come; here it stands as done.",
        "unheard": "That this was done or decided is not found in your notes.",
        "unsettled": "Your notes say that nothing came of this, or not yet.",
        "undone": "Your notes say otherwise about whether this was done.",
    }[verdict.why]
    if verdict.clause is None:
        hint = "Leave it out, or add to your notes when it was said or done."
    else:
        said = one_line(verdict.clause.text)
        said = said if len(said) <= _LONGEST_QUOTE else f"{said[:_LONGEST_QUOTE].rstrip()}…"
        hint = f"Your notes: “{said}”. Say no more than that."
    return Fault(claim.start, claim.end, message, hint, level)
