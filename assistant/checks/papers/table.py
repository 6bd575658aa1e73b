"""The rules for goals, help briefs and agendas; those for records and calendar files stand in `record_rows`."""

from __future__ import annotations

from datetime import UTC, datetime

from assistant.checks.context import Context, MeetingContext
from assistant.checks.papers import agendas, goals, help_briefs, record_rows
from assistant.checks.rule import Example, Rule
from assistant.model.messages import Kind

_HALF_HOUR = Context(meeting=MeetingContext(minutes=30))


def _sent(hour: int, day: int) -> Context:
    start, sent = datetime(2026, 3, 4, 21, tzinfo=UTC), datetime(2026, 3, day, hour, tzinfo=UTC)
    return Context(meeting=MeetingContext(start=start, sent_at=sent))


ROWS: tuple[Rule, ...] = (
    Rule(
        "GOAL-VAGUE",
        "warn",
        frozenset({Kind.GOAL}),
        "A goal that only says better can be neither helped nor reached.",
        "P05",
        goals.says_what_differs,
        good=Example("Lead two roster reviews on my own, so that my manager stops attending, by June.", Kind.GOAL),
        bad=Example("Get better at leadership.", Kind.GOAL),
    ),
    Rule(
        "GOAL-DATE",
        "warn",
        frozenset({Kind.GOAL}),
        "A goal without a day to look at it again is never looked at again.",
        "ML1",
        goals.has_review_date,
        good=Example("By 30 June I have led two roster reviews alone.", Kind.GOAL),
        bad=Example("I have led two roster reviews alone.", Kind.GOAL),
    ),
    Rule(
        "GOAL-COUNT",
        "warn",
        frozenset({Kind.GOAL}),
        "One or two goals at a time get somewhere.",
        "P04",
        goals.few_goals,
        good=Example("Pass the exam by May.", Kind.GOAL, context=Context(goals=("Pass the exam", "Lead a review"))),
        bad=Example("Pass the exam by May.", Kind.GOAL, context=Context(goals=("Exam", "Review", "Pay", "English"))),
    ),
    Rule(
        "GOAL-OBSTACLE",
        "info",
        frozenset({Kind.GOAL}),
        "Picturing only the good end weakens follow-through; an if-then plan carries it.",
        "WO2",
        goals.has_if_then,
        good=Example("If I want to take over the task myself, then I will ask one question first.", Kind.GOAL),
        bad=Example("I will try harder to delegate.", Kind.GOAL),
    ),
    Rule(
        "GOAL-THEIRS",
        "warn",
        frozenset({Kind.GOAL}),
        "A mentor guides; a goal is something you can do yourself.",
        "P57",
        goals.is_ones_own,
        good=Example("Apply for two lead posts by May.", Kind.GOAL),
        bad=Example("My mentor will get me promoted.", Kind.GOAL),
    ),
    Rule(
        "HELP-MODE",
        "error",
        frozenset({Kind.HELP_BRIEF}),
        "A mentor who knows which help is wanted, and which is not, need not guess.",
        "P63",
        help_briefs.says_which_help,
        good=Example("Help wanted: challenge. Please no new ideas yet.", Kind.HELP_BRIEF),
        bad=Example("Topic: my project.", Kind.HELP_BRIEF),
    ),
    Rule(
        "HELP-STATE",
        "warn",
        frozenset({Kind.HELP_BRIEF}),
        "Saying what you tried or decided keeps the talk from starting at the beginning.",
        "P66",
        help_briefs.says_where_i_stand,
        good=Example("So far I drafted two versions and lean to the shorter.", Kind.HELP_BRIEF),
        bad=Example("What should my plan be?", Kind.HELP_BRIEF),
    ),
    Rule(
        "AG-TIME",
        "error",
        frozenset({Kind.AGENDA}),
        "An agenda keeps its time, with a tenth of it free for what comes up.",
        "P62",
        agendas.fits_the_time,
        good=Example(
            "5 min hello\n7 min open items\n12 min roster question\n3 min next steps", Kind.AGENDA, context=_HALF_HOUR
        ),
        bad=Example("20 min topic A\n20 min topic B", Kind.AGENDA, context=_HALF_HOUR),
    ),
    Rule(
        "AG-OUTCOME",
        "error",
        frozenset({Kind.AGENDA}),
        "One sentence about what done looks like keeps a talk from drifting.",
        "EV16",
        agendas.says_outcome,
        good=Example("Outcome: I know which of two rosters to pilot.\n10 min rosters", Kind.AGENDA),
        bad=Example("10 min rosters\n10 min career", Kind.AGENDA),
    ),
    Rule(
        "AG-LOAD",
        "warn",
        frozenset({Kind.AGENDA}),
        "Three topics in half an hour are talked about; five are listed.",
        "P04",
        agendas.few_topics,
        good=Example("rosters; night shifts", Kind.AGENDA, context=_HALF_HOUR),
        bad=Example("rosters; nights; pay; exams; team", Kind.AGENDA, context=_HALF_HOUR),
    ),
    Rule(
        "AG-QUESTION",
        "warn",
        frozenset({Kind.AGENDA}),
        "A question gets an answer; a noun gets a chat.",
        "EV8",
        agendas.topics_ask,
        good=Example("Should I pilot roster A or B?", Kind.AGENDA),
        bad=Example("Rosters", Kind.AGENDA),
    ),
    Rule(
        "AG-OPENITEMS",
        "error",
        frozenset({Kind.AGENDA}),
        "Open promises come first, or they are forgotten by both sides.",
        "P72",
        agendas.starts_with_promises,
        good=Example(
            "5 min since last time: exam booked\n15 min rosters", Kind.AGENDA, context=Context(open_commitments=2)
        ),
        bad=Example("15 min rosters", Kind.AGENDA, context=Context(open_commitments=2)),
    ),
    Rule(
        "AG-PERSON",
        "info",
        frozenset({Kind.AGENDA}),
        "A few minutes for each other are what the rest stands on.",
        "P78",
        agendas.has_time_for_people,
        good=Example("5 min hello: ask about the marathon\n15 min rosters", Kind.AGENDA),
        bad=Example("15 min rosters\n5 min next steps", Kind.AGENDA),
    ),
    Rule(
        "AG-CLOSE",
        "warn",
        frozenset({Kind.AGENDA}),
        "The end settles who does what, when you meet again, and what you can do for them.",
        "P59",
        agendas.closes,
        good=Example("10 min rosters\n5 min next steps, next date, and how can I help you?", Kind.AGENDA),
        bad=Example("10 min rosters", Kind.AGENDA),
    ),
    Rule(
        "AG-LEAD",
        "warn",
        frozenset({Kind.AGENDA}),
        "A day ahead, two with reading, leaves the mentor time to think.",
        "SK1",
        agendas.sent_in_time,
        good=Example("10 min rosters", Kind.AGENDA, context=_sent(hour=9, day=3)),
        bad=Example("10 min rosters", Kind.AGENDA, context=_sent(hour=15, day=4)),
    ),
    *record_rows.ROWS,
)
