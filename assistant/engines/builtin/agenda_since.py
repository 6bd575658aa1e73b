"""Since last time: promises of both sides, news, and what became of advice, in as few lines as the minutes bear."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.engines.builtin.phrasing import (
    as_clause,
    as_noun_phrase,
    is_quoted,
    is_single,
    lower_first,
    quoted,
    say_count,
    say_date,
    sentence,
    shape,
    tidy,
    upper_first,
)
from assistant.engines.builtin.variants import choose
from assistant.engines.builtin.voices import action_and_rest, advice_to, ended, said_to, told_to_me
from assistant.engines.tasks import AdviceTried, BuildAgenda, PromiseBrief
from assistant.model.base import Frozen
from assistant.model.evidence import Evidence, Fact
from assistant.reading.digest import Attributed
from prompts import table

LISTED = 3
"""Things named in one line; more are counted: an agenda is read in a minute."""
FEWEST_LINES = 3
"""Lines that stand whatever the minutes; beyond them there is one for each minute."""
_ORDER = (
    "my_open", "their_open", "news", "tried", "your_advice", "my_done", "their_done", "nobody_open", "other_open",
    "nobody_done", "other_done", "other_advice", "advice",
)  # fmt: skip
"""What comes first: what the two owe each other, then news and advice, then everybody else's."""


class Points(Frozen):
    """Lines below one item, and what they rest on."""

    points: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()


class _Entry(Frozen):
    """One promise or piece of advice: in its own sentence, and as one of a list."""

    alone: str
    listed: str
    evidence: tuple[Evidence, ...]


def since_points(task: BuildAgenda, minutes: int | None = None) -> Points:
    """At most a line per minute: one for each side's promises, done and open, for news and for advice."""
    groups: dict[str, list[_Entry]] = {}
    for promise in task.promises:
        if tidy(promise.what.text):
            groups.setdefault(_side(promise, task), []).append(_promise(promise, task))
    for given in task.advice:
        if tidy(given.text):
            kind = "advice" if not given.giver else "your_advice" if _is_reader(given.giver, task) else "other_advice"
            groups.setdefault(kind, []).append(_advice(given, kind, task))
    for tried in task.tried:
        if tidy(tried.advice.text):
            groups.setdefault("tried", []).append(_tried(tried, task))
    if task.news and tidy(task.news.text):
        groups["news"] = [_news(task.news)]
    shown = [kind for kind in _ORDER if kind in groups]
    if minutes is not None:
        shown = shown[: max(FEWEST_LINES, minutes)]
    spans = (span for kind in shown for entry in groups[kind] for span in entry.evidence)
    return Points(points=tuple(_line(kind, groups[kind], task) for kind in shown), evidence=tuple(dict.fromkeys(spans)))


def _side(promise: PromiseBrief, task: BuildAgenda) -> str:
    if promise.mine:
        side = "my"
    elif promise.who is None:
        side = "nobody"
    else:
        side = "their" if _is_reader(promise.who, task) else "other"
    return f"{side}_{'done' if promise.done else 'open'}"


def _is_reader(name: str, task: BuildAgenda) -> bool:
    full = task.to.name.casefold()
    return bool(full) and name.casefold() in {full, task.to.greeting.casefold(), full.split()[0]}


def _line(kind: str, entries: Sequence[_Entry], task: BuildAgenda) -> str:
    if len(entries) == 1:
        return entries[0].alone
    named = [entry.listed for entry in entries[:LISTED]]
    if len(entries) > LISTED:
        named.append(f"{say_count(len(entries) - LISTED)} more, which I have noted")
    wording = choose(table("documents/agenda.toml")["since"][kind]["many"], task.to.name, task.today.isoformat(), kind)
    return ended(sentence(wording.format(list="; ".join([*named[:-1], f"and {named[-1]}"]))))


def _promise(promise: PromiseBrief, task: BuildAgenda) -> _Entry:
    kind = _side(promise, task)
    own = "their" if kind.startswith("other") else "your"
    what = tidy(promise.what.text) if promise.mine else told_to_me(tidy(promise.what.text), task.me.name, own=own)
    due = "" if promise.done else _due(promise, what, task)
    action, rest = action_and_rest(what)
    words = table("documents/agenda.toml")["since"][kind]
    said = said_to(action or what, task.to.name)
    alone = choose(words["told" if action else "plain"], task.to.name, task.today.isoformat(), kind).format(
        what=said, due=due, who=promise.who or ""
    )
    whose = f" ({promise.who})" if kind.startswith("other") else ""
    return _Entry(
        alone=_with_rest(alone, said_to(rest, task.to.name)),
        listed=f"{lower_first(said)}{due}{whose}",
        evidence=promise.what.evidence,
    )


def _advice(given: Attributed, kind: str, task: BuildAgenda) -> _Entry:
    """Advice told back: as what I was told to do, suggested or warned of; in quotation marks where it is several
    sentences, for then it is their words that I noted."""
    noted = tidy(given.text)
    action, rest = action_and_rest(told_to_me(noted, task.me.name, own="your"))
    several = not is_single(noted) and not is_quoted(rest)
    if several or is_quoted(given.text):
        form, said, rest = "plain", quoted(noted), ""
    else:
        told = advice_to(told_to_me(noted, task.me.name, own="your"), task.to.name)
        form, said = _form(told) if action is None else ("told", advice_to(action, task.to.name))
    words = table("documents/agenda.toml")["since"][kind]
    alone = choose(words.get(form) or words["plain"], task.to.name, task.today.isoformat(), kind).format(
        what=said, who=given.giver or ""
    )
    listed = f"against {said}" if form == "against" else lower_first(said)
    listed = f"do {listed}" if listed.startswith("not ") else listed
    return _Entry(alone=_with_rest(alone, advice_to(rest, task.to.name)), listed=listed, evidence=given.evidence)


def _tried(tried: AdviceTried, task: BuildAgenda) -> _Entry:
    """Advice that was acted on: as told back, with what was done and what came of it behind it."""
    words = table("documents/agenda.toml")["since"]["tried"]
    entry = _advice(Attributed(text=tried.advice.text, evidence=tried.advice.evidence), "tried", task)
    said = [
        ended(sentence(str(words[name]).format(text=said_to(tidy(fact.text), task.to.name))))
        for name, fact in (("did", tried.did), ("came_of", tried.came_of))
        if fact and tidy(fact.text)
    ]
    result = tried.came_of or tried.did
    came = f" ({lower_first(said_to(tidy(result.text), task.to.name)).rstrip('.')})" if result else ""
    facts = (fact for fact in (tried.advice, tried.did, tried.came_of) if fact)
    return _Entry(
        alone=" ".join([entry.alone, *said]),
        listed=f"{entry.listed}{came}",
        evidence=tuple(dict.fromkeys(span for fact in facts for span in fact.evidence)),
    )


def _form(told: str) -> tuple[str, str]:
    """The form of advice that is no order: `against` something, `doing` something, or `plain` words."""
    head, _, thing = told.partition(" ")
    if head.casefold() == "against" and thing:
        return "against", thing
    return ("doing" if shape(told) == "gerund" else "plain"), lower_first(told)


def _with_rest(alone: str, rest: str) -> str:
    told = ended(_not_to(upper_first(alone)))
    return f"{told} {rest}" if rest else told


def _not_to(text: str) -> str:
    return text.replace(" to not ", " not to ")


def _news(news: Fact) -> _Entry:
    clause = as_clause(news.text)
    wordings = table("documents/agenda.toml")["since"]["news"]
    told = (
        sentence(clause)
        if clause
        else choose(wordings, news.text).format(text=sentence(as_noun_phrase(news.text) or tidy(news.text)))
    )
    return _Entry(alone=told, listed=told, evidence=news.evidence)


def _due(promise: PromiseBrief, what: str, task: BuildAgenda) -> str:
    """The due day, unless the promise's own words name it."""
    wording = str(table("documents/agenda.toml")["since"]["due"])
    told = what.casefold()
    if promise.due:
        weekday, day, month = say_date(promise.due).split()
        named = (
            weekday.casefold(),
            f"{day} {month}".casefold(),
            promise.due_words.casefold() or month.casefold(),
        )
        return "" if any(word in told for word in named) else wording.format(day=say_date(promise.due, task.today))
    due = tidy(promise.due_words)
    if not due or due.casefold() in told:
        return ""
    led = due.casefold().startswith(("by ", "before ", "until ", "on ", "in ", "next ", "this "))
    return f" {due}" if led else f" ({due})"
