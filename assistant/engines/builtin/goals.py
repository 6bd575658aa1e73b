"""ShapeGoals: what the person said of a goal to one to three statements, each from another angle."""

from __future__ import annotations

import re
from datetime import date

from assistant.engines.builtin.phrasing import as_clause, as_infinitive, lower_first, sentence, shape, tidy, upper_first
from assistant.engines.builtin.variants import choose
from assistant.engines.tasks import GoalOptions, ShapeGoals
from assistant.model.evidence import Evidence, Fact
from prompts import table

MOST_WORDS = 40
"""Words of a statement at most (artifacts 3.1)."""
MOST_OPTIONS = 3

_MONTHS = (
    r"jan(?:uary)?|feb(?:ruary)?|march|april|(?:in|by|until|end of|before) may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_DATED = re.compile(
    rf"\b(?:\d{{4}}-\d\d-\d\d|{_MONTHS}|q[1-4]|(?:by|within|before|until|in|this|next) (?:the |a |my )?"
    r"(?:end|start|middle|next|this|coming|spring|summer|autumn|fall|winter|year|month|week|quarter|christmas|easter|\d+|one|"
    r"two|three|four|five|six|nine|twelve)\b)",
    re.IGNORECASE,
)
_TEST_LEAD = re.compile(r"^(?:i(?:'ll| will|'d| would)? know (?:it )?(?:when|because|if|by)|when|if|so that)\s+", re.I)


def shape_goals(task: ShapeGoals) -> GoalOptions:
    """One to three statements of the same goal, the best first; none where the person said nothing of one.

    Each is made of the person's words: what will be different, the test, the date; at most 40 words where their own
    words allow it.
    """
    made = [
        _with_test_and_day(task.difference, task),
        *(_with_test_and_day(goal, task if not _said(task.difference) else _without_test(task)) for goal in task.found),
        _from_test(task),
        _from_change(task),
    ]
    alone = [_dated_fact(fact, task) for fact in (task.change, task.test)]
    options: dict[str, Fact] = {}
    for option in made if any(made) else alone:
        if option is not None:
            options.setdefault(option.text.casefold(), option)
    return GoalOptions(options=tuple(options.values())[:MOST_OPTIONS])


def _dated_fact(fact: Fact | None, task: ShapeGoals) -> Fact | None:
    """One fact alone as a statement with the review day."""
    statement = _statement(fact)
    return Fact(text=_dated(statement, task.review), evidence=_evidence(fact)) if statement else None


def _with_test_and_day(goal: Fact | None, task: ShapeGoals) -> Fact | None:
    """What will be different, so that one sees it, by a day; without the test where both are too long."""
    statement = _statement(goal)
    if not statement:
        return None
    full = _dated(_tested(statement, _test(task.test)), task.review)
    if _fits(full):
        return Fact(text=full, evidence=_evidence(goal, task.test))
    return Fact(text=_dated(statement, task.review), evidence=_evidence(goal))


def _without_test(task: ShapeGoals) -> ShapeGoals:
    return task.model_copy(update={"test": None})


def _from_test(task: ShapeGoals) -> Fact | None:
    """The sign first: what can be seen on that day. Only for a test that is a sentence of its own."""
    test = as_clause(_test(task.test))
    if not test:
        return None
    if task.review and not _DATED.search(test):
        wording = str(table("documents/goals.toml")["goal"]["by_first"])
        test = wording.format(day=_day(task.review), statement=lower_first(test))
    return Fact(text=sentence(test), evidence=_evidence(task.test))


def _from_change(task: ShapeGoals) -> Fact | None:
    """From where the person stands to what will be different."""
    change, difference = _statement(task.change), _statement(task.difference)
    if not change or not difference:
        return None
    words = table("documents/goals.toml")["goal"]
    dated = task.review if not _DATED.search(difference) else None
    text = str(words["after_change_by" if dated else "after_change"]).format(
        change=as_clause(change) or change, difference=lower_first(difference), day=_day(dated) if dated else ""
    )
    return Fact(text=sentence(text), evidence=_evidence(task.change, task.difference)) if _fits(text) else None


def _said(fact: Fact | None) -> bool:
    return fact is not None and bool(tidy(fact.text))


def _statement(fact: Fact | None) -> str:
    """The words of a goal, without "I want to" before them: what remains can stand alone."""
    if not fact:
        return ""
    wish = as_infinitive(fact.text) if shape(fact.text) == "clause" else None
    return wish or tidy(fact.text)


def _test(fact: Fact | None) -> str:
    return _TEST_LEAD.sub("", tidy(fact.text)) if fact else ""


def _tested(statement: str, test: str) -> str:
    """The statement and its test: joined by "so that" where the test is a clause, else a sentence of its own."""
    if not test or test.casefold() in statement.casefold():
        return statement
    words = table("documents/goals.toml")["goal"]
    clause = as_clause(test)
    if clause and "so that" not in statement.casefold() and shape(statement) != "several":
        return str(words["so_that"]).format(difference=statement, test=lower_first(clause))
    return choose(words["known_by"], statement, test).format(difference=statement, test=lower_first(test))


def _dated(text: str, review: date | None) -> str:
    """The statement with its review day, unless its own words name a time."""
    if review and not _DATED.search(text):
        words = table("documents/goals.toml")["goal"]
        if shape(text) == "several" or ": " in text or "; " in text:
            wording = words["by_first"]
        else:
            wording = words["by_after_test" if "," in text else "by"]
        text = str(wording).format(statement=text, day=_day(review))
    return sentence(upper_first(text))


def _day(day: date) -> str:
    return f"{day.day} {day.strftime('%B %Y')}"


def _fits(text: str) -> bool:
    return len(text.split()) <= MOST_WORDS


def _evidence(*facts: Fact | None) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(span for fact in facts if fact for span in fact.evidence))
