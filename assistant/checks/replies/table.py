"""The rules for thanks, updates, nudges, answers, referrals and hard talks."""

from __future__ import annotations

from datetime import UTC, date, datetime

from assistant.checks.context import Context, MeetingContext, MentorContext, ThreadContext
from assistant.checks.replies import hard_talks, nudges, referrals, refusals, thanks, updates
from assistant.checks.rule import Example, Rule
from assistant.checks.wording_likelihood import or_likely
from assistant.model.messages import Channel, Kind

_ADVICE = Context(advice=("let the team draft the roster first",))
_ASKED = Context(thread=ThreadContext(original_ask="20 minutes on roster tools"))
_THANKS = frozenset({Kind.THANKS})
_NEWS = frozenset({Kind.UPDATE, Kind.KEEP_IN_TOUCH})
_NUDGE = frozenset({Kind.NUDGE})
_HARD = frozenset({Kind.DIFFICULT})


def _thanked(day: int) -> Context:
    ended = datetime(2026, 3, 2, 11, tzinfo=UTC)
    return Context(meeting=MeetingContext(ended=ended), today=datetime(2026, 3, day, 14, tzinfo=UTC))


def _reminded(day: int, unanswered: int = 1) -> Context:
    return Context(
        today=date(2026, 3, day),
        mentor=MentorContext(familiarity="cold"),
        thread=ThreadContext(last_outgoing=date(2026, 3, 2), unanswered=unanswered),
    )


ROWS: tuple[Rule, ...] = (
    Rule(
        "THX-LATE",
        "info",
        _THANKS,
        "Thanks are warmest within a day or two.",
        "TH1",
        thanks.comes_in_time,
        good=Example("Thank you for the roster idea.", Kind.THANKS, context=_thanked(2)),
        bad=Example("Thank you for the roster idea.", Kind.THANKS, context=_thanked(5)),
    ),
    Rule(
        "THX-SPECIFIC",
        "error",
        _THANKS,
        "Thanks for one named piece of advice show that it arrived.",
        "TH3",
        thanks.names_the_advice,
        good=Example(
            "Your idea to let the team draft the roster first is what I will try.", Kind.THANKS, context=_ADVICE
        ),
        bad=Example("Thank you so much for your valuable time and insights.", Kind.THANKS, context=_ADVICE),
    ),
    Rule(
        "THX-NEXT",
        "warn",
        _THANKS,
        "What you will do, and when, is the best part of thanks.",
        "TH4",
        thanks.says_what_follows,
        good=Example("I will try it in the April roster.", Kind.THANKS),
        bad=Example("Thanks again for everything. I will never forget it.", Kind.THANKS),
    ),
    Rule(
        "UPD-LOOP",
        "warn",
        _NEWS,
        "Advice, what you did, what happened: that is what makes a mentor glad to have spoken.",
        "P73",
        updates.closes_a_loop,
        good=Example(
            "You suggested letting the team draft the roster; I did, and two shifts changed.",
            Kind.UPDATE,
            context=_ADVICE,
        ),
        bad=Example("All is well here, hope to talk soon.", Kind.UPDATE, context=_ADVICE),
    ),
    Rule(
        "UPD-REPLY",
        "info",
        _NEWS,
        "A reader who knows that no answer is needed reads with pleasure.",
        "UP5",
        updates.says_if_answer,
        good=Example("I passed the exam. No reply needed; I will tell you more in May.", Kind.UPDATE),
        bad=Example("I passed the exam.", Kind.UPDATE),
    ),
    Rule(
        "NUDGE-SOON",
        "error",
        _NUDGE,
        "A reminder within days presses; a week is fair.",
        "FU1",
        nudges.waits,
        good=Example("In March I asked about roster tools.", Kind.NUDGE, context=_reminded(11)),
        bad=Example("In March I asked about roster tools.", Kind.NUDGE, context=_reminded(4)),
    ),
    Rule(
        "NUDGE-MAX",
        "error",
        _NUDGE,
        "After two reminders silence is an answer.",
        "FU3",
        nudges.stops_in_time,
        good=Example("In March I asked about roster tools.", Kind.NUDGE, context=_reminded(11)),
        bad=Example("In March I asked about roster tools.", Kind.NUDGE, context=_reminded(11, unanswered=3)),
    ),
    Rule(
        "NUDGE-CONTEXT",
        "warn",
        _NUDGE,
        "A reminder that repeats the request can be answered at once.",
        "FU4",
        nudges.repeats_the_ask,
        good=Example(
            "In March I asked for 20 minutes on roster tools before our pilot starts.", Kind.NUDGE, context=_ASKED
        ),
        bad=Example("Any news on my email?", Kind.NUDGE, context=_ASKED),
    ),
    Rule(
        "NO-GRACE",
        "error",
        frozenset({Kind.DECLINE_REPLY, Kind.REFERRAL}),
        "A no that is taken well keeps the door open.",
        "P35",
        refusals.takes_the_no,
        good=Example(
            "Thank you for telling me plainly. Is there someone you would ask in my place?", Kind.DECLINE_REPLY
        ),
        bad=Example("Are you sure? I am disappointed, it is just 15 minutes.", Kind.DECLINE_REPLY),
    ),
    Rule(
        "REF-FORWARD",
        "warn",
        frozenset({Kind.REFERRAL}),
        "What can be forwarded as it is will be forwarded.",
        "DI1",
        referrals.stands_alone,
        good=Example(
            "Ana Berg leads a 12-bed ward and is choosing a roster tool. She asks for 15 minutes with someone who has"
            " done it.",
            Kind.REFERRAL,
        ),
        bad=Example("As we discussed, can you connect me with someone?", Kind.REFERRAL),
    ),
    Rule(
        "HARD-BLAME",
        "error",
        _HARD,
        "What happened can be talked about; what somebody is can only be defended.",
        "SB2",
        or_likely("HARD-BLAME", hard_talks.speaks_of_behaviour, hard_talks.judgement),
        good=Example("Our last two calls were moved on the day.", Kind.DIFFICULT, Channel.FILE),
        bad=Example("You never care about our calls.", Kind.DIFFICULT, Channel.FILE),
    ),
    Rule(
        "HARD-ASK",
        "error",
        _HARD,
        "A wish with a way out can be answered without losing face.",
        "P91",
        hard_talks.ends_with_a_wish,
        good=Example(
            "Could we meet every six weeks instead, or would you rather pause? Both are fine.",
            Kind.DIFFICULT,
            Channel.FILE,
        ),
        bad=Example("I wanted you to know how I feel.", Kind.DIFFICULT, Channel.FILE),
    ),
)
