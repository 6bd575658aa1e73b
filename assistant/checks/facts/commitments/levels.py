"""How sure a verdict on a claim or a statement is: an error, a warning or a remark."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from assistant.checks.facts.commitments.agreeing import agrees
from assistant.checks.facts.commitments.claim import PLAN, PROMISE, Claim
from assistant.checks.facts.commitments.clause import Clause
from assistant.checks.facts.commitments.comparing import is_held, is_whole, likes, texts_of
from assistant.checks.facts.commitments.deeds import opposite
from assistant.checks.facts.commitments.judging import is_borne
from assistant.checks.facts.commitments.kinship import opposed
from assistant.checks.facts.commitments.likelihood import unlikely
from assistant.checks.facts.commitments.matter import is_light, worth
from assistant.checks.facts.commitments.notes import Notes
from assistant.checks.facts.commitments.nowhere import favours
from assistant.checks.facts.commitments.owners import owner_in
from assistant.checks.facts.commitments.people import ME, OTHER
from assistant.checks.facts.commitments.plainness import Told, is_plain
from assistant.checks.facts.commitments.statement import AGREED, NOW, OFFERED, STATE, WILL, Statement
from assistant.checks.facts.commitments.subjects import AUX
from assistant.checks.facts.commitments.verdict import Verdict
from assistant.checks.facts.commitments.weighing import weigh
from assistant.checks.finding import Level
from assistant.checks.wordlists import words

_SURE_ALONE = frozenset({"inverted", "asked"})
"""Verdicts on claims that hold without the other way of reading. What else one way alone finds was wrong as often as
right on drafts nobody had tuned for, and what both find hardly ever."""
_AGREED = frozenset({"refused", "considered", "unsettled", "undone", "third"})
"""Verdicts of the rules on a claim that are a warning where the fitted weights are as sure of a fault."""
_BY_THE_WHOLE = frozenset({"refused", "inverted", "undone", "planned", "considered"})
"""Verdicts on a statement that need no claim beside them where one clause of the notes has all that it tells."""
_OF_TIME = frozenset({"planned", "considered"})
_GIVEN_WORD = frozenset({OFFERED, AGREED, WILL})
"""That a thing is not yet so is found by a statement alone more often wrongly than rightly, but of what somebody gave
their word on."""
_BY_THE_LINE = frozenset({"part"})
"""Verdicts on what a line says of a thing, whatever the deed: a remark, and no second witness."""
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
_SAME_MATTER = 2
"""Things in common that make a no without the deed a no to it."""
_PUT_OFF = frozenset({"open", "unsettled", "considered", "wished"})
"""A plan with one of these was not carried out when the notes were written; a bare plan may have been since."""
_BARE_NO = re.compile(r"(?:not|no)\b", re.IGNORECASE)
_LEFT_OPEN = frozenset({"considered", "wished", "question"})
_NO_REFUSAL = frozenset({"considered", "planned", "third", "advised", "asked"})
"""Verdicts that say nothing against what somebody newly means to do."""
_UNSURE_OF_ROWS = frozenset({"considered", "refused", "asked"})
"""Verdicts on `- [ ] @Ana read the draft` that alone are a remark: on lists nobody had tuned for they were wrong more
often than right, since a row tells neither how it was asked for nor how it was answered."""
_MAYBE = re.compile(r"\b(?:maybe|perhaps|might|if|whether|possibly)\b", re.IGNORECASE)
_BOTH_DO = frozenset({"too", "also", "likewise"})
_SAYS_LITTLE = 0.2
"""What a word beside the verb must tell at least, so that a promise can be said to stand nowhere in the notes."""


class Weighed(NamedTuple):
    """A verdict on a claim, its level (None: the rule's own), how likely the fitted weights hold a fault (None where
    they cannot tell), and whether a rule found it."""

    verdict: Verdict
    level: Level | None
    likely: float | None
    by_rule: bool


def weighed_of(claim: Claim, notes: Notes) -> Weighed | None:
    """The verdict of the rules, or else of the fitted weights; and its level, None for an error."""
    verdict = weigh(claim, notes)
    weighed = unlikely(claim, notes)
    if verdict is not None:
        unsure = verdict.why == "planned" and claim.sides == {ME}
        if unsure and weighed and weighed[0] >= _LIKELY and verdict.clause is not None and _is_put_off(verdict.clause):
            return Weighed(verdict, "warn", weighed[0], by_rule=True)
        level: Level | None = "info" if unsure or (weighed and weighed[0] < _HARDLY) else None
        return Weighed(verdict, level, weighed[0] if weighed else None, by_rule=True)
    if weighed is None or weighed[0] < _PERHAPS or weighed[1] is None or agrees(claim, weighed[1]):
        return None
    return Weighed(weighed[1], "warn" if weighed[0] >= _LIKELY else "info", weighed[0], by_rule=False)


def level_of_claim(
    claim: Claim,
    weighed: Weighed,
    inside: Sequence[tuple[Statement, Verdict | None]],
    notes: Notes,
) -> Level | Literal["none"] | None:
    """The level of a verdict on a claim, beside what the statements in its words were judged to be; "none" for none.

    Where both ways of reading find a fault it is one; alone it is a remark, but for the few in `_SURE_ALONE`, for
    promises that stand nowhere, and for claims whose words are mild enough to be read one way only.
    What the clause does not plainly say of the very deed is a remark, too.
    """
    level = _level_of_claim(claim, weighed, inside, notes)
    agreed = any(judged is not None and judged.why not in _BY_THE_LINE for _, judged in inside) or claim.mild
    if level in {"none", "info"}:
        return level
    if claim.mild and claim.sides == {ME} and weighed.verdict.why == "inverted":
        return "info"
    clause = weighed.verdict.clause
    turned = clause is not None and bool(opposite(claim.act) & clause.about)
    told = Told(claim.act, claim.about, claim.sides, claim.denied, promised=claim.sort in {PROMISE, PLAN})
    plain = is_plain(told, weighed.verdict, agreed=agreed, turned=turned)
    return level if plain else "info"


def _level_of_claim(
    claim: Claim,
    weighed: Weighed,
    inside: Sequence[tuple[Statement, Verdict | None]],
    notes: Notes,
) -> Level | Literal["none"] | None:
    verdict, level, likely, _ = weighed
    if _is_theirs_to_state(claim, verdict) or (claim.meant and verdict.why == "considered" and _is_of(claim, verdict)):
        return "none"
    if _is_bare_no(claim, verdict):
        return "info"
    against = [judged for _, judged in inside if judged is not None and judged.why not in _BY_THE_LINE]
    if against and claim.sides == {ME} and not weighed.by_rule and all(one.why == "planned" for one in against):
        return "info"
    if against:
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
    if claim.mild and claim.sort == PROMISE and (not weighed.by_rule or _is_unsure_of_row(verdict)):
        return "info"
    if claim.mild or (verdict.why in _SURE_ALONE and (likely is None or likely >= _HALF_AGAINST)):
        return level
    sure = level is None and verdict.why in _AGREED and likely is not None and likely >= _SURELY
    return "warn" if sure else "info"


def _is_unsure_of_row(verdict: Verdict) -> bool:
    """Whether a verdict is too weak for a row alone; a `maybe` in so many words is not."""
    hedged = verdict.clause is not None and _MAYBE.search(verdict.clause.text) is not None
    return verdict.why in _UNSURE_OF_ROWS and not hedged


def _is_put_off(clause: Clause) -> bool:
    """Whether a plan was not carried out when the notes were written, or its line says no to it."""
    return clause.failed or bool(clause.marks & _PUT_OFF) or "refused" in clause.line_marks


def _is_theirs_to_state(claim: Claim, verdict: Verdict) -> bool:
    """Whether a claim is a new intention of the writer's own, to which no clause plainly says no; or what the writer
    said they would do, against which stands no more than that the other one doubted it."""
    if claim.sides != {ME}:
        return False
    if claim.sort == PROMISE:
        return verdict.why == "refused" and verdict.clause is not None and verdict.clause.sides == {OTHER}
    if claim.sort != PLAN:
        return False
    return verdict.why in _NO_REFUSAL or (
        verdict.why == "refused" and not _is_plain_no(claim.act, claim.about, verdict)
    )


def _is_of(claim: Claim, verdict: Verdict) -> bool:
    return verdict.clause is not None and bool(verdict.clause.sides & claim.sides)


def _is_bare_no(claim: Claim, verdict: Verdict) -> bool:
    """Whether a `NOT the deck` without the deed, and with hardly a thing of a claim: what it denies is not told."""
    clause = verdict.clause
    if clause is None or claim.act in clause.about or not _BARE_NO.match(clause.text):
        return False
    return len([one for one in claim.about & clause.about if worth(one) >= 1]) < _SAME_MATTER


def level_of_statement(told: Statement, judged: Verdict, notes: Notes) -> Level | None:
    """The level of a verdict that only a statement finds: a remark, but where one clause tells of the very same.

    A statement that says no itself stays a remark, and so does a plan of the writer's own told as done, and the owner
    of what somebody does too, or of a verb without its subject.
    """
    plain = not told.denied and not told.tied and not words("commitments.refused") & set(told.said)
    if judged.clause is None or judged.why not in _BY_THE_WHOLE or not plain:
        return "info"
    if judged.why in _OF_TIME and told.status not in _GIVEN_WORD:
        return "info"
    if told.who == {ME}:
        meant = told.status in {WILL, NOW} and judged.why != "undone"
        meant = meant and (judged.why != "inverted" or "done" in judged.clause.marks)
        bare = not told.deed or told.status == STATE
        little = bare and len([one for one in told.matter if worth(one) >= 1]) < _SAME_MATTER
        if (meant and not _is_plain_no(told.deed, told.matter, judged)) or (
            little and judged.why != "undone" and not (told.deed and told.deed in judged.clause.about)
        ):
            return "info"
    unnamed = told.said[0] in AUX or bool(_BOTH_DO & set(told.said))
    if (judged.why == "planned" and told.who == {ME}) or (judged.why == "inverted" and unnamed):
        return "info"
    least = _MOSTLY if judged.why == "refused" and "question" not in judged.clause.marks else _WHOLE
    turned = opposed(told.said, texts_of(judged.clause.text)) is not None
    promised = told.status in {OFFERED, WILL}
    one = Told(told.deed, told.matter, told.who, told.denied, promised=promised)
    plain = is_plain(one, judged, agreed=False, turned=turned)
    return None if plain and is_whole(told, judged.clause, notes, least) else "info"


def _is_plain_no(deed: str, about: frozenset[str], verdict: Verdict) -> bool:
    """Whether a clause says no to the very deed, or to all that it is about, and leaves nothing open."""
    clause = verdict.clause
    if clause is None or clause.marks & _LEFT_OPEN:
        return False
    telling = frozenset(one for one in about if worth(one) >= 1)
    return deed in clause.denied or (bool(telling) and telling <= clause.denied)


def _level_of_nowhere(claim: Claim, told: Sequence[Statement], notes: Notes) -> Level | Literal["none"] | None:
    """That a promise stands nowhere is sure only where its verb and all that it names are foreign to the notes.

    The verbs before an `as you offered` are no things, and what the writer offered the writer knows best.
    """
    points_back = any(not one.matter and not one.deed for one in told)
    things = claim.about - {claim.act} - (favours() if points_back else frozenset())
    if not any(not is_light(one) and worth(one) >= _SAYS_LITTLE for one in things):
        return "none"
    if claim.sides <= {ME}:
        return "info"
    return "info" if any(_is_named(one, notes) for one in things | {claim.act} if worth(one) >= 1) else None


def _is_named(one: str, notes: Notes) -> bool:
    """Whether a line of the notes that is not the writer's alone names a thing, or what can stand for it."""
    places = {place for like in likes(one) for place in notes.holding.get(like, ())}
    return any(is_held(one, clause.about) and clause.sides != {ME} for clause in map(notes.clauses.__getitem__, places))
