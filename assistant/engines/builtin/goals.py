"""ShapeGoals: what the person said of a goal to one to three statements, each from another angle."""

from __future__ import annotations

import re
from datetime import date

from assistant.engines.builtin.questions import bare, capital
from assistant.engines.builtin.variants import choose
from assistant.engines.tasks import GoalOptions, ShapeGoals
from assistant.model.evidence import Evidence, Fact
from prompts import table

MOST_WORDS = 40
"""Words of a statement at most (artifacts 3.1)."""
MOST_OPTIONS = 3

_MONTH = r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
_DATED = re.compile(
    rf"\b(?:\d{{4}}-\d\d-\d\d|(?:{_MONTH}|nov(?:ember)?|dec(?:ember)?)\b(?! (?:i|we|be|not)\b)|"
    r"(?:by|within|before|until|in) (?:the )?(?:end|start|middle|next|this|spring|summer|autumn|fall|winter|year|"
    r"christmas|easter|q[1-4]|\d+|one|two|three|four|six|twelve)\b)",
    re.I,
)
_SUBJECT = re.compile(
    r"(?:i|we|my|our|the|a|an|no|one|two|three|nobody|everybody|people|others|every|each|at least|there|they|he|she|"
    r"it)\b",
    re.I,
)
_LEAD = re.compile(
    r"^(?:my goal is|the goal is|goal|i want|i'd like|i would like|i hope|i aim|i am trying|i'm trying)"
    r"\s*:?\s*(?:to\s+)?",
    re.I,
)
_TEST_LEAD = re.compile(r"^(?:i(?:'ll| will|'d| would)? know (?:it )?(?:when|because|if|by)|when|if|so that)\s+", re.I)


def shape_goals(task: ShapeGoals) -> GoalOptions:
    """One to three statements of the same goal, the best first; none where the person said nothing of one.

    Each is made of the person's words: what will be different, the test, the date; at most 40 words where their own
    words allow it.
    """
    made = [
        _from_difference(task),
        *(_from_notes(goal, task) for goal in task.found),
        _from_test(task),
        _from_change(task),
    ]
    options: dict[str, Fact] = {}
    for option in made:
        if option is not None:
            options.setdefault(option.text.casefold().rstrip("."), option)
    return GoalOptions(options=tuple(options.values())[:MOST_OPTIONS])


def _from_difference(task: ShapeGoals) -> Fact | None:
    """What will be different, so that one sees it, by a day."""
    difference = _statement(task.difference)
    if not difference:
        return None
    with_test = _with_test(difference, _test(task.test))
    for text, facts in ((with_test, (task.difference, task.test)), (difference, (task.difference,))):
        dated = _dated(text, task.review, difference)
        if _fits(dated):
            return Fact(text=dated, evidence=_evidence(*facts))
    return Fact(text=_dated(difference, task.review, difference), evidence=_evidence(task.difference))


def _from_notes(goal: Fact, task: ShapeGoals) -> Fact | None:
    """A goal as the notes have it, with the test and the day where it names none."""
    statement = _statement(goal)
    if not statement:
        return None
    if not task.difference:
        with_test = _dated(_with_test(statement, _test(task.test)), task.review, statement)
        if _fits(with_test):
            return Fact(text=with_test, evidence=_evidence(goal, task.test))
    return Fact(text=_dated(statement, task.review, statement), evidence=_evidence(goal))


def _from_test(task: ShapeGoals) -> Fact | None:
    """The sign first: what can be seen on that day. Only for a test that is a sentence of its own."""
    test = _test(task.test)
    if not task.test or not _SUBJECT.match(test):
        return None
    if task.review and not _DATED.search(test):
        text = str(table("documents/goals.toml")["goal"]["by_first"]).format(
            day=_day(task.review), statement=_lower_first(test)
        )
        return Fact(text=text + ".", evidence=_evidence(task.test))
    return Fact(text=capital(test) + ".", evidence=_evidence(task.test))


def _from_change(task: ShapeGoals) -> Fact | None:
    """From where the person stands today to what will be different."""
    change, difference = _statement(task.change), _statement(task.difference)
    if not change:
        return None
    if not difference:
        if task.found or task.test:
            return None
        return Fact(text=_dated(change, task.review, change), evidence=_evidence(task.change))
    text = str(table("documents/goals.toml")["goal"]["after_change"]).format(
        change=capital(change), difference=_lower_first(difference)
    )
    dated = _dated(text, task.review, difference)
    return Fact(text=dated, evidence=_evidence(task.change, task.difference)) if _fits(dated) else None


def _statement(fact: Fact | None) -> str:
    """The words of a goal without "my goal is to" before them and the point behind."""
    return _LEAD.sub("", bare(fact.text)) if fact else ""


def _test(fact: Fact | None) -> str:
    return _TEST_LEAD.sub("", bare(fact.text)) if fact else ""


def _with_test(statement: str, test: str) -> str:
    if not test or test.casefold() in statement.casefold():
        return statement
    words = table("documents/goals.toml")["goal"]
    if _SUBJECT.match(test) and "," not in statement and "so that" not in statement.casefold():
        return str(words["so_that"]).format(difference=statement, test=_lower_first(test))
    return choose(words["known_by"], statement, test).format(difference=statement, test=_lower_first(test))


def _dated(text: str, review: date | None, statement: str) -> str:
    """The statement with its review day, unless its own words name a time."""
    if review and not _DATED.search(text):
        words = table("documents/goals.toml")["goal"]
        if ". " in text or text.count(",") > 2:
            text = str(words["by_first"]).format(day=_day(review), statement=_lower_first(text))
        else:
            wording = words["by_after_test"] if "," in text else words["by"]
            text = str(wording).format(statement=text, day=_day(review))
    return capital(text) + "."


def _lower_first(text: str) -> str:
    """The text with a small first letter where its first word is an ordinary one, not `I` and not a name."""
    first = text.split(" ", 1)[0]
    return text[:1].lower() + text[1:] if _SUBJECT.match(text) and first.casefold() not in {"i", "i'm", "i’m"} else text


def _day(day: date) -> str:
    return f"{day.day} {day.strftime('%B %Y')}"


def _fits(text: str) -> bool:
    return len(text.split()) <= MOST_WORDS


def _evidence(*facts: Fact | None) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(span for fact in facts if fact for span in fact.evidence))
