"""Minutes of an agenda: what each part gets, and which topics still fit. Whole minutes that always add up."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.model.base import Frozen

SLACK_SHARE = 10
"""One minute in ten stays unplanned (P39, P62; AG-TIME)."""
PLANNED_SHARE = 70
"""Percent of the meeting that is planned at least, whatever topics were given less; AG-TIME asks for 60."""
SHORT = 15
"""Below this many minutes hello and since-last-time share one line."""

FIRST_TALK = (6, 5, 10, 4, 2)
"""Hello, purpose, questions, working together, next step: of 30 minutes with 3 of slack (D06, artifacts 3.5)."""
FIRST_TALK_SINCE = 3
"""What promises made before a first talk take, of the time for questions."""


class FirstShares(Frozen):
    """Minutes of a first talk. A part with 0 minutes has no line: promises where there are none, and, in the shortest
    talk, how one might work together."""

    hello: int
    since: int
    purpose: int
    questions: int
    working: int
    closing: int
    slack: int


class Shares(Frozen):
    """Minutes of a regular agenda. `hello` or `since` is 0 where that part has no line of its own."""

    hello: int
    since: int
    topics: tuple[int, ...]
    next_steps: int
    slack: int


def slack_of(minutes: int) -> int:
    """A tenth of the meeting, rounded up."""
    return -(-minutes // SLACK_SHARE)


def topic_limit(minutes: int) -> int:
    """How many topics a meeting bears: three per half hour, five per hour (AG-LOAD), fewer in a short one."""
    if minutes < SHORT:
        return 1
    if minutes < 25:
        return 2
    if minutes <= 30:
        return 3
    if minutes <= 60:
        return 3 + (minutes - 30) // 15
    return 5 + (minutes - 60) // 20


def spread(total: int, weights: Sequence[int]) -> tuple[int, ...]:
    """`total` in whole minutes by weight, at least one each; the earlier gets the odd minute.

    `total` is at least the number of weights.
    """
    if not weights:
        return ()
    whole = sum(weights)
    shares = [total * weight // whole for weight in weights]
    order = sorted(range(len(weights)), key=lambda i: (-(total * weights[i] % whole), i))
    for i in order[: total - sum(shares)]:
        shares[i] += 1
    while min(shares) < 1:
        shares[shares.index(max(shares))] -= 1
        shares[shares.index(min(shares))] += 1
    return tuple(shares)


def share_out(minutes: int, wanted: Sequence[int | None], *, news: bool) -> Shares:
    """Minutes for each part of a regular agenda; `wanted` has one entry per topic, None where it may take any share.

    `news` says whether there is anything since last time. Topics that do not fit are the ones past the end of
    `Shares.topics`. All parts and the slack add up to `minutes` (5 to 480).
    """
    slack = slack_of(minutes)
    if minutes < SHORT:
        since, hello = (1, 0) if news else (0, 1 if minutes >= 8 else 0)
        next_steps = 1 if minutes < 10 else 2
    else:
        since = max(2, min(10, minutes // 6)) if news else 0
        hello = max(1, min(10, minutes // 10))
        next_steps = max(2, min(10, minutes // 7))
    pool = minutes - slack - hello - since - next_steps
    fitting = _fitting(pool, wanted, topic_limit(minutes))
    if not fitting:
        return Shares(hello=hello, since=since, topics=(), next_steps=next_steps + pool, slack=slack)
    topics = _topic_minutes(pool, fitting, least=-(-minutes * PLANNED_SHARE // 100) - (minutes - slack - pool))
    return Shares(hello=hello, since=since, topics=topics, next_steps=next_steps, slack=slack + pool - sum(topics))


def _fitting(pool: int, wanted: Sequence[int | None], limit: int) -> tuple[int | None, ...]:
    """The leading topics that get at least half of what they want, or four minutes, of `pool`; the first always."""
    taken = 0
    for count, minutes in enumerate(wanted[:limit]):
        taken += max(1, minutes // 2) if minutes else 4
        if count and taken > pool:
            return tuple(wanted[:count])
    return tuple(wanted[:limit])


def _topic_minutes(pool: int, wanted: Sequence[int | None], least: int) -> tuple[int, ...]:
    """Minutes per topic: as wanted where that fits, the free ones sharing the rest, the first a little more of it."""
    fixed = sum(minutes for minutes in wanted if minutes)
    free = [i for i, minutes in enumerate(wanted) if not minutes]
    if free and pool - fixed >= 4 * len(free):
        rest = spread(pool - fixed, [5 if i == 0 else 4 for i in free])
        given = dict(zip(free, rest, strict=True))
        return tuple(minutes or given[i] for i, minutes in enumerate(wanted))
    if not free and least <= fixed <= pool:
        return tuple(minutes for minutes in wanted if minutes)
    weights = [minutes or 4 for minutes in wanted]
    return spread(pool if free or fixed > pool else max(least, len(weights)), weights)


def share_out_first(minutes: int, *, news: bool) -> FirstShares:
    """Minutes of a first talk; they add up to `minutes`."""
    slack = slack_of(minutes)
    hello, purpose, questions, working, closing = FIRST_TALK
    weights = [hello, FIRST_TALK_SINCE, purpose, questions - FIRST_TALK_SINCE, working, closing]
    total = minutes - slack
    if not news or total < len(weights):
        since = 0
        shared = spread(total, FIRST_TALK) if total >= len(FIRST_TALK) else (1, 1, total - 3, 0, 1)
        hello, purpose, questions, working, closing = shared
    else:
        hello, since, purpose, questions, working, closing = spread(total, weights)
    return FirstShares(
        hello=hello,
        since=since,
        purpose=purpose,
        questions=questions,
        working=working,
        closing=closing,
        slack=slack,
    )
