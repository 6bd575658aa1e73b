"""GOAL-*: whether a goal says what will be different, by when, and through whose doing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from assistant.checks.context import Context
from assistant.checks.draft import DraftText, Span
from assistant.checks.rule import Fault
from assistant.checks.wordlists import entries, phrases, words

MOST_GOALS = 2
"""Active goals with one mentor: P04."""
_TOPIC_WORDS = 2
"""Words after `# Goal:` up to which the heading only names a subject."""
_LABEL = re.compile(
    r"(?:[#>*\-•\s]|\d{1,2}[.)]\s)*(?:\*\*)?([^\W\d][\w '-]{0,40}?)(?:\s?\d{1,2})?(?:\*\*)?:(?:\*\*)?\s*"
)
_MARKS = re.compile(r"(?:[#>*•\s]|- |\[[ xX]\]|\d{1,2}[.)]\s)+")
_GOAL_LABEL = re.compile(r"(?:my |our |the )?(?:\w+ )?(?:goals?|aims?|statement|what will be different)", re.IGNORECASE)
_HAVE_TO = re.compile(r"\bi(?:'ll| will|'d)? have to\b")
_NUMBER = re.compile(r"(?<![\w.])\d+(?:[.,]\d+)?(?: ?%)?(?!\w)|\d+(?:st|nd|rd|th|x)\b")
_NUMERIC_DATE = re.compile(
    r"\b\d{4}-\d{2}(?:-\d{2})?\b|\b\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2})\b|\b(?:0?[1-9]|1[0-2])/(?:19|20)\d\d\b"
    r"|(?<![\w.])(?:[0-3]?\d)\.(?:[01]?\d)\.(?!\d)|\b(?:19|20)\d\d年|\b[01]?\d月"
)
_YEAR = re.compile(r"\b(?:by|before|in|until|within|during)\s+(?:19|20)\d\d\b", re.IGNORECASE)
_BY_THEN = re.compile(r"(?:by|until|before|in|within|over|during|this|next)\b[^,]{1,30}?(?:,\s*|\s(?=(?:i|we)\b))")
_IF_THEN = re.compile(
    r"\b(?:if|when|whenever|each time|every time|as soon as|once)\b|\bshould (?:i|we|it|he|she|they|the"
    r"|my|a|an|that|this)\b"
)
_PLAN_LINE = re.compile(r"^\W*(?:if|when|whenever) [^\n]{0,200}", re.MULTILINE)
"""What I do when something gets in the way is no test of having got there."""
_OWN_ACT = re.compile(
    r"\bi(?:'ll| will| am going to|'m going to| plan to)\s+(?!(?:have )?(?:know|knew|see|be able)\b)|\bthen\b\s*:?\s*\w"
)
_IF_THEN_LABEL = re.compile(r"(?:if[ -]then|wenn[ -]dann)\b[^:\n]{0,30}:[ *]*\S")
_CONDITION_BEFORE = re.compile(
    r"\b(?:if|when|once|unless|until|whether|what|because|(?<![:.] )that"
    r"|(?:ask|invite|beg|remind|tell|show|ring|call|write to|send)(?:ing|s)?)\s+$"
)
"""What comes after is a condition, or what I ask for: asking is a deed of my own."""
_BEHIND = re.compile(r"\b(?:since|last|ever since|back in)\s+(?:the\s+)?$")
_BEFORE = 16
"""Characters before a date in which it shows that it is behind."""
_LOOK = re.compile(
    r"\b(?:review\w*|looks?|looking|check\w*|revisit\w*|go(?:es)? over|stock|measure\w*|test\w*|compare\w*"
    r"|discuss\w*)\b"
)
"""What one does with a goal from time to time."""
_NO_TEST = re.compile(
    r"(?:how|by what|when) (?:i|we|you|one|anybody|anyone)(?:'ll| will| would|'d)? (?:know|see|tell|notice)"
    r"(?: (?:it|this|that it works))?(?: works| worked)?\W{1,4}"
)
"""A label of a test, which may be none."""
_GET_THEM = re.compile(r"\b(?:get|make|have)\s+(?:him|her)\s+(?:to\s+)?(?!a\b|the\b|my\b)\w+|\bget\s+them\s+to\s+\w+")


@cache
def _month() -> re.Pattern[str]:
    names = "|".join(entries("time.months"))
    return re.compile(
        rf"(?:\b\d{{1,2}}(?:st|nd|rd|th)?\.?\s+(?:of\s+)?)?\b(?:{names})\b\.?(?!\s+(?:we|you)\b)"
        r"(?:\s+\d{1,2}(?:st|nd|rd|th)?\b)?(?:,?\s+(?:19|20)\d\d\b)?"
    )


@cache
def _lead_in() -> re.Pattern[str]:
    return re.compile(rf"{phrases('goals.lead_ins').pattern}[\s:,]+")


def statement(draft: DraftText) -> Span | None:
    """The sentence that states the goal: after a label such as `Goal:`, else the first line that is no title."""
    lines = [line for line in draft.lines if not re.fullmatch(r"[-=*_]{3,}", line.text)]
    for number, line in enumerate(lines):
        label = _LABEL.match(line.text)
        title = re.sub(r"^#+\s*|\*\*", "", line.text).rstrip(":")
        topic = line.text.startswith("#") and len(line.text[label.end() :].split()) <= _TOPIC_WORDS if label else False
        if label and topic and number + 1 < len(lines) and _GOAL_LABEL.fullmatch(label.group(1)):
            return _unmarked(lines[number + 1])
        if label and _GOAL_LABEL.fullmatch(label.group(1)) and line.text[label.end() :].strip():
            return Span(line.start + label.end(), line.end, line.text[label.end() :])
        if _GOAL_LABEL.fullmatch(title) and number + 1 < len(lines):
            return _unmarked(lines[number + 1])
    stated = next((line for line in lines if not line.text.startswith("#")), lines[0] if lines else None)
    return _unmarked(stated) if stated else None


def _unmarked(line: Span) -> Span:
    marks = _MARKS.match(line.text)
    skip = marks.end() if marks else 0
    return Span(line.start + skip, line.end, line.text[skip:])


def dates_in(text: str) -> list[tuple[int, int]]:
    """Where a text names a time: a date, a month, `by the end of the quarter`. `may` and `march` are verbs."""
    found = [m.span() for pattern in (_NUMERIC_DATE, _YEAR) for m in pattern.finditer(text)]
    found += [m.span() for m in _month().finditer(text)]
    found += [m.span() for m in phrases("time.deadlines").finditer(text.lower())]
    return sorted(found)


def days_in(text: str) -> list[tuple[int, int]]:
    """Where a text names a time at which it is: no length (`three quarters in a row`), no day behind, no habit, but one
    of looking at it (`I check this every month`)."""
    lowered = text.lower()
    return [
        (start, end)
        for start, end in dates_in(text)
        if not (
            (phrases("time.lengths").fullmatch(lowered[start:end]) and not _looks_again(lowered, start, end))
            or _BEHIND.search(lowered, max(0, start - _BEFORE), start)
        )
    ]


def _looks_again(lowered: str, start: int, end: int) -> bool:
    """Whether a habit is one of looking at the goal: `we look at this every month`."""
    if not lowered.startswith("every", start):
        return False
    line = lowered.rfind("\n", 0, start) + 1
    after = lowered.find("\n", end)
    return _LOOK.search(lowered, line, after if after >= 0 else len(lowered)) is not None


def vague_words(goal: str) -> tuple[int, int] | None:
    """Where a goal says no more than `better`, if that is all it says: no number, no test, no doing."""
    lowered = goal.lower()
    start = 0
    for opening in (_MARKS, _BY_THEN):
        found = opening.match(lowered, start)
        start = found.end() if found else start
    while lead := _lead_in().match(lowered, start):
        start = lead.end()
    vague = phrases("goals.vague").match(lowered, start)
    if vague is None:
        bare = re.findall(r"[\w'-]+", lowered[start:])
        if not 1 <= len(bare) <= 4 or words("goals.vague_nouns").isdisjoint((bare[0], bare[-1])):
            return None
        return start, len(goal.rstrip())
    return vague.span()


def has_evidence(text: str) -> bool:
    """Whether a text says how one would know: a number that is no date, `so that`, `on my own`, `how I will know`."""
    blanked = list(_PLAN_LINE.sub(lambda plan: " " * len(plan.group()), text.lower()))
    for start, end in dates_in(text):
        blanked[start:end] = " " * (end - start)
    rest = _HAVE_TO.sub(" ", "".join(blanked))
    rest = _without_moods(rest)
    rest = re.sub(r"^(?:[\s#>*•-]|\d{1,2}[.)])+", " ", rest, flags=re.MULTILINE)
    return bool(_NUMBER.search(rest) or phrases("goals.evidence").search(rest))


def _without_moods(lowered: str) -> str:
    """Small-letter words without the labels of a test with a mere mood behind: `how I will know: I feel better`."""
    labels = [
        found.span() for found in _NO_TEST.finditer(lowered) if phrases("goals.moods").match(lowered, found.end())
    ]
    for start, end in reversed(labels):
        lowered = lowered[:start] + " " * (end - start) + lowered[end:]
    return lowered


def says_what_differs(draft: DraftText, context: Context) -> Iterator[Fault]:
    """A goal whose main verb is vague and that nowhere says how anybody would know."""
    stated = statement(draft)
    if stated is None:
        return
    vague = vague_words(stated.text)
    if vague is None or has_evidence(_of_ones_own(draft, context)):
        return
    start, end = stated.start + vague[0], stated.start + vague[1]
    yield Fault(
        start,
        end,
        f"“{draft.text[start:end]}” does not say what will be different, or how anybody would know.",
        "Say what somebody else could see: “…, so that …”, a number, or something you do alone.",
    )


def _of_ones_own(draft: DraftText, context: Context) -> str:
    """The body with blanks in place of the sentences about what the mentor should do: their deed is no test of mine."""
    text = draft.own
    for start, _ in _favours(draft.lower, draft.body_start, context):
        sentence = draft.sentence_at(start)
        if sentence is not None:
            text = text[: sentence.start] + " " * len(sentence.text) + text[sentence.end :]
    return text[draft.body_start :]


def has_review_date(draft: DraftText, context: Context) -> Iterator[Fault]:
    """No date, month or deadline anywhere in the goal. How long something takes, or since when it is so, is none."""
    stated = statement(draft)
    if stated is not None and not days_in(draft.own[draft.body_start :]):
        yield Fault(stated.end, stated.end, "No date says when you will look at this goal again.", "Add “by …”.")


def few_goals(draft: DraftText, context: Context) -> Iterator[Fault]:
    """More active goals with this mentor than two."""
    if context.goals is not None and len(context.goals) > MOST_GOALS:
        first = statement(draft) or Span(draft.body_start, draft.body_start, "")
        listed = "; ".join(context.goals[:MOST_GOALS])
        yield Fault.of(
            first,
            f"{len(context.goals)} goals are active with this mentor; one or two get somewhere.",
            f"Keep the two that matter now, perhaps: {listed}.",
        )


def has_if_then(draft: DraftText, context: Context) -> Iterator[Fault]:
    """No sentence says what one will do oneself when the obstacle shows."""
    stated = statement(draft)
    if stated is None or _IF_THEN_LABEL.search(draft.lower, draft.body_start):
        return
    for sentence in draft.sentences:
        lowered = draft.lower[sentence.start : sentence.end]
        act = _OWN_ACT.search(lowered)
        if act and _IF_THEN.search(lowered) and not phrases("goals.no_plan").search(lowered, act.start()):
            return
    yield Fault(
        draft.lines[-1].end,
        draft.lines[-1].end,
        "Nothing says what you will do when something gets in the way.",
        "Add a line: “If …, then I will …”.",
    )


def is_ones_own(draft: DraftText, context: Context) -> Iterator[Fault]:
    """A goal that the mentor would have to reach for one."""
    lowered = draft.lower
    for start, end in _favours(lowered, draft.body_start, context):
        yield Fault(
            start,
            end,
            f"“{draft.text[start:end]}” is for somebody else to do; a goal is something you can do yourself.",
            "Say what you will do: apply, ask, show, write, lead.",
        )


def _favours(lowered: str, start: int, context: Context) -> Iterator[tuple[int, int]]:
    names = [name for name in (context.mentor.call_name, context.mentor.name) if name] if context.mentor else []
    names += [name.split()[-1] for name in names if " " in name]
    titles = "|".join(map(re.escape, sorted(words("greeting.titles"))))
    called = (rf"(?:(?:{titles})\.?\s+)?{re.escape(name.lower())}" for name in names)
    mentors = "|".join([phrases("goals.mentor_subjects").pattern, *called])
    acts, watching = phrases("goals.mentor_acts").pattern, phrases("goals.watching").pattern
    favours = phrases("goals.favours").pattern
    subject_acts = re.compile(rf"\b(?:(?:get|make|have)\s+)?(?:{mentors})\s+{acts}\s+(?!{watching})\w+")
    pronoun_acts = re.compile(rf"\bso\s+(?:that\s+)?(?:he|she|they)\s+(?:will\s+|can\s+)?{favours}")
    made_to = re.compile(
        rf"\b(?:get|make|have|persuade|convince|push)\s+(?:{mentors})\s+(?:to\s+)?(?!{watching}|to\s+{watching})[a-z]\w+"
    )
    for pattern in (subject_acts, pronoun_acts, made_to, _GET_THEM):
        for found in pattern.finditer(lowered, start):
            if not _CONDITION_BEFORE.search(lowered, max(0, found.start() - 12), found.start()):
                yield found.span()
                return
