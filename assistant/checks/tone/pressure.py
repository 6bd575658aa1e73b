"""TONE-DEMAND: what reads as an order, or as a debt."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.checks.context import Context
from assistant.checks.draft import DraftText, Span
from assistant.checks.rule import Fault
from assistant.checks.tone.left_free import is_free, is_kind_not_done, is_needed_for, is_taken_up, leaves_free
from assistant.checks.tone.own_doing import is_on_record, is_own_doing, without_own_doing
from assistant.checks.tone.said import clause, denied, is_quoted, said
from assistant.checks.wordlists import phrases
from assistant.model.messages import Kind
from assistant.model.text import one_line

_CLAUSE_STARTS = re.compile(r"(?:^|[,;:(.!?-]\s*)(?:(?:and|so|but|then|now|therefore|please|also|in the end)\s+)*$")
_NEXT_WORDS = re.compile(r"\s+")
_BEFORE = 30
_REACH = 80
"""Characters before an order in which it shows who is to do it."""
_TOLD = re.compile(r"\b(?:said|told|says|wrote|asks?|asked|reads)\b")
_SOMEBODY_DOES = re.compile(
    r"\b(?:i|we|he|she|they|it|who|which|nobody|somebody|(?:my|our|his|her|their|the) [\w'-]{1,20})"
    r"(?:'ll|'d|'ve| will| shall| would| must| can| could| may| might| have to| had to| has to| need to| did| do"
    r"| going to| try to| want to| hope to)+(?: (?:\w+ly|now|also|then|then|soon|just|not))?\s+$"
)
"""`I will do the needful`, `he must answer now`: the one who does it is not the reader."""
_HELP_NAMED = re.compile(
    r"(?<=you to) (?:just |only |mostly |first )?(?:listen|challenge|argue|attack|doubt|play|be|hear|push|ask)\b"
)
"""`I need you to listen`, in a brief that is there to say so."""
_DO_I = re.compile(r"\b(?:do|did|should|must|may|might|can|could|shall|will|would|am)\s+(?:i\s+|we\s+)?\Z")
_FROM_YOU = re.compile(r"\b(?:you|your|an answer|a reply|a response)\b")
_ASKS_WHAT = re.compile(r"\b(?:what|which|how much|how many|where|who|than|as)\s+$")
_KNOWING = re.compile(r"\s+(?:to\s+)?(?:know|understand|feel|hear|be|see)\b")
_THANKED = re.compile(
    r"\b(?:thank\w*|grateful|kept|glad|appreciate\w*|(?:good|kind|nice|generous|lovely|sweet|decent) of you"
    r"|look(?:ing)? forward"
    r"|(?:i'd|i would) (?:so |really |very much )?love|no (?:hurry|rush)|curious|touched|delighted"
    r"|means? (?:a lot|much|so much|a great deal)"
    r"|(?:is|are|does|do|suits?|works?) just as (?:well|good|fine))\b"
)
_OWN_PLAN = re.compile(
    r"\W*(?:(?:since|as|because|now that|after|when) you (?!promis|owe|said|told|did|do|have|never)[^,.;!?]{3,80}, )?"
    r"(?:(?:so|and|then|tomorrow|on \w+day),? )?(?:i|we)(?:'ll|'m|'ve| will| am| are| have| shall| did)\b"
    r"(?![^.!?]{0,200}\b(?:you|need|want|expect|require|insist|please)\b)"
)
"""`I will use your advice, and start tomorrow`."""
_PRESSES = re.compile(
    r"\b(?:you\w*|u|ur|please|pls|kindly|abeg|asap|immediately|at once|sharp|at the latest|no later|urgent\w*|must"
    r"|needs?|wants?|wanted|required?|requires|insist\w*|demand\w*|expect\w*|await\w*|waiting|owed?|owes|promis\w+"
    r"|answer\w*"
    r"|repl\w+|respon\w+|confirm\w*|revert|deadline|excuse\w*|accept\w*|by (?:now|then|noon|tonight|tomorrow)|end of"
    r"|(?:be|have)\b[^.;]{0,30} ready|be (?:there|punctual|on (?:time|the (?:line|phone|call)))|(?:is|are) to be"
    r"|from (?:here|now|today) on|it is)\b"
)
"""What shows that a sentence wants something of its reader, or presses."""
_BARE_ORDER = re.compile(
    r"(?:(?:^|[.,;:!?()-]\s*)(?:(?:and|so|but|then|now|or|just|also|do|simply|don't|never),? )*|\bso )\Z"
)
_NOTHING = re.compile(r"\s+(?:absolutely |really )?(?:me )?(?:nothing|no\b|neither\b|not a )")
"""`You owe me nothing`: the object denies it."""
_WORD_GIVEN = re.compile(r"promised|your word|you (?:said|told|agreed)")
"""In a hard talk, what was promised is what was seen, not a debt called in."""
_GIVEN_WORD = re.compile(r"promised|you (?:said|told|agreed|offered)|committed|assured")


def does_not_demand(draft: DraftText, context: Context) -> Iterator[Fault]:
    """An order, a deadline for the reader, or a promise held up to them; what I must do or when I will is none.

    `you must` counts at the start of a clause and before a deed; pressing words count where the reader is to act.
    """
    place = _ordered(draft)
    if place is not None:
        yield _order(place, context)


def demand(draft: DraftText, context: Context, place: Span) -> Fault | None:
    """What is said of words that order; None for thanks, help held back, one's own plan, what is freed, and what was
    promised, in a hard talk."""
    lowered = place.text.lower()
    if draft.kind is Kind.DIFFICULT and _WORD_GIVEN.search(lowered):
        return None
    if is_own_doing(lowered) or _recorded(draft, place):
        return None
    if draft.kind is Kind.WITHDRAW or _OWN_PLAN.match(lowered) or _reassures(lowered) or _is_news(lowered):
        return None
    if leaves_free(lowered) or is_needed_for(draft, place):
        return None
    if _THANKED.search(lowered) or phrases("tone.held_back").search(lowered) or is_free(lowered):
        return None
    return _order(place, context)


def _is_news(lowered: str) -> bool:
    """Whether small-letter words tell what others and I did or will do, and neither name the reader, press, nor begin
    a clause with an order: `my inspector swapped my shift, so I can't make our half hour`."""
    if _PRESSES.search(lowered) or lowered.rstrip().endswith(("?", ":")):
        return False
    verbs = phrases("tone.imperatives").finditer(lowered)
    return not any(_BARE_ORDER.search(lowered, max(0, verb.start() - _BEFORE), verb.start()) for verb in verbs)


def _reassures(lowered: str) -> bool:
    """Whether the only order of a sentence is one not to mind: `so don't be surprised`; a threat behind it is none."""
    return phrases("tone.calming").search(lowered) is not None and phrases("tone.after_all").search(lowered) is None


def _order(place: Span, context: Context) -> Fault:
    return Fault.of(place, f"“{one_line(place.text)}” reads as an order or a debt.", _asked_kindly(context))


def _ordered(draft: DraftText) -> Span | None:
    for span in said(draft, "tone.demand"):
        if draft.kind is Kind.DIFFICULT and _WORD_GIVEN.search(span.text.lower()):
            continue
        kind_word = _KNOWING.match(draft.lower, span.end) and span.text.lower().endswith("to")
        if draft.kind is Kind.HELP_BRIEF and _HELP_NAMED.match(draft.lower, span.end):
            continue
        if _is_softened(draft, span):
            continue
        if _others_deed(draft, span) or _asks_oneself(draft, span) or _recorded(draft, span):
            continue
        if not denied(draft, span) and not kind_word and not _in_thanks(draft, span) and not _conditional(draft, span):
            return span
    for sentence in draft.sentences:
        found = _commanded(draft, sentence) or _pressed(draft, sentence)
        if found is not None:
            return found
    return None


def _is_softened(draft: DraftText, span: Span) -> bool:
    """Whether what was offered or agreed is taken up by the writer's own deed, a need has its reason and a way out, or
    what the reader could have done is a kindness."""
    sentence = draft.sentence_at(span.start)
    if sentence is None:
        return False
    given = _GIVEN_WORD.search(span.text.lower()) is not None and span.text.lower().startswith("as ")
    if given and is_taken_up(draft.lower, span.end):
        return True
    return is_needed_for(draft, sentence) or is_kind_not_done(sentence.text.lower())


def _in_thanks(draft: DraftText, span: Span) -> bool:
    sentence = draft.sentence_at(span.start)
    if _NOTHING.match(draft.lower, span.end):
        return True
    return (
        _GIVEN_WORD.search(span.text.lower()) is not None
        and sentence is not None
        and _THANKED.search(sentence.text.lower()) is not None
    )


def _recorded(draft: DraftText, span: Span) -> bool:
    """Whether an agenda puts on record what was promised, as it should, beside the writer's own part."""
    sentence = draft.sentence_at(span.start)
    if draft.kind is not Kind.AGENDA or sentence is None or "promised" not in span.text.lower():
        return False
    return is_on_record(sentence.text.lower())


def _others_deed(draft: DraftText, span: Span) -> bool:
    """Whether somebody else than the reader is to do it, or it is only told or asked what is expected."""
    sentence = draft.sentence_at(span.start)
    begin = max(sentence.start if sentence else draft.prose.start, span.start - _REACH)
    before = draft.lower[begin : span.start]
    if _SOMEBODY_DOES.search(before) and not re.search(r"\byou", span.text.lower()):
        return True
    return _ASKS_WHAT.search(before) is not None and _TOLD.search(before) is not None


def _asks_oneself(draft: DraftText, span: Span) -> bool:
    """`Do I insist on October?`: one's own doubt, and nothing in it for the reader to do."""
    sentence = draft.sentence_at(span.start)
    return (
        sentence is not None
        and sentence.text.rstrip().endswith("?")
        and _DO_I.search(draft.lower, max(sentence.start, span.start - _BEFORE), span.start) is not None
        and _FROM_YOU.search(draft.lower, span.start, sentence.end) is None
    )


def _conditional(draft: DraftText, span: Span) -> bool:
    before = draft.lower[max(draft.prose.start, span.start - 12) : span.start]
    return re.search(r"\b(?:if|whether|whatever|when)\s+$", before) is not None


def _commanded(draft: DraftText, sentence: Span) -> Span | None:
    """`You must answer`, `make sure you …`, `Please confirm.` in a sentence that asks nothing."""
    lowered = draft.lower
    if sentence.text.rstrip().endswith("?"):
        return None
    for name, wanted in (("tone.must", None), ("tone.should", "tone.owed_acts")):
        for found in phrases(name).finditer(lowered, sentence.start, sentence.end):
            gap = _NEXT_WORDS.match(lowered, found.end())
            starts = _CLAUSE_STARTS.search(lowered[max(sentence.start, found.start() - _BEFORE) : found.start()])
            if gap is None or starts is None or is_quoted(draft, found.start()):
                continue
            if _TOLD.search(lowered, sentence.start, found.start()):
                continue
            if (
                phrases(wanted).match(lowered, gap.end())
                if wanted
                else not phrases("tone.no_order").match(lowered, gap.end())
            ):
                return sentence
    soft = phrases("tone.softening").search(lowered, sentence.start, sentence.end)
    starts_with = phrases("tone.orders").match(lowered, sentence.start)
    polite = phrases("tone.confirm").match(lowered, sentence.start)
    freed = is_free(lowered[sentence.start : sentence.end])
    return sentence if (starts_with or polite) and not soft and not freed else None


def _reader_acts(part: str) -> bool:
    """Whether the reader is the one to act: `you must`, `please`, `I need`, or a bare `reply` at the start."""
    return bool(phrases("tone.reader_acts").search(part) or phrases("tone.reader_starts").match(part.lstrip()))


_ASKS_HOW_IT_WAS = re.compile(r"\b(?:did|were|was|had) (?:you|he|she|they|it|the)\b")
"""Which mistakes did you correct at once? That presses nobody."""
_ASKS_HOW_TO = re.compile(
    r"\bshould (?:i|we|one) (?!(?:expect|have|get|hear|receive|take it)\b)|\bwould you (?:first |rather |still "
    r"|yourself )?"
    r"(?!(?:please|kindly|mind|be|answer|reply|respond|send|write|tell|call|ring|phone|give|let|confirm|read|look"
    r"|come|meet|help"
    r"|talk|speak|get|sign|do|act|decide|review|check|forward|pass|introduce|ask|join|make|show|have|return|mail"
    r"|fix|agree|book"
    r"|find|finish|rewrite|edit|correct|proofread|go)\b)[a-z]+ "
)
"""`Would you separate the reels at once?` asks how a thing is done."""


def _pressed(draft: DraftText, sentence: Span) -> Span | None:
    """A pressing word where the reader is to act: in its clause, or in the sentence where the clause has no doer."""
    lowered = draft.lower
    whole: bool | None = None
    for found in phrases("tone.pressing").finditer(lowered, sentence.start, sentence.end):
        if is_quoted(draft, found.start()):
            continue
        whole_part = clause(draft, sentence, found.start())
        part = without_own_doing(whole_part)
        if (_ASKS_HOW_IT_WAS.search(part) or _ASKS_HOW_TO.search(part)) and sentence.text.rstrip().endswith("?"):
            continue
        if not _reader_acts(part):
            mine = part != whole_part or phrases("tone.own_act").search(part) is not None
            whole = _reader_acts(without_own_doing(lowered[sentence.start : sentence.end])) if whole is None else whole
            if mine or not whole:
                continue
        deadline = found.group().startswith(("by", "before", "until", "till"))
        soft = phrases("tone.softening").search(lowered, sentence.start, sentence.end)
        free = deadline and (soft or sentence.text.rstrip().endswith("?"))
        if not free and not denied(draft, Span(found.start(), found.end(), "")) and not re.search(r"\bif\b", part):
            return sentence
    return None


def _asked_kindly(context: Context) -> str:
    ask = context.thread.original_ask if context.thread else None
    wish = f"“If it suits you, {one_line(ask).rstrip('.')}?”" if ask else "“If it suits you, could we …?”"
    return f"Ask, say by when it would help you and why, and leave them free: {wish}"
