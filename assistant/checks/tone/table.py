"""The rules for how a message sounds."""

from __future__ import annotations

from assistant.checks.context import Context, ThreadContext
from assistant.checks.rule import Example, Rule
from assistant.checks.scopes import LETTERS
from assistant.checks.tone import openings, praise, pressure, reproaches, verdicts
from assistant.checks.wording_likelihood import or_likely
from assistant.model.messages import Kind

_ASKED = Context(thread=ThreadContext(original_ask="20 minutes on the licence exam"))

ROWS: tuple[Rule, ...] = (
    Rule(
        "TONE-APOLOGY",
        "warn",
        LETTERS,
        "An apology for writing makes the reader console the writer first.",
        "FU4",
        or_likely("TONE-APOLOGY", openings.does_not_apologise, openings.likely_excuse),
        good=Example("Thank you for reading this.", Kind.FIRST_CONTACT),
        bad=Example("Sorry to bother you, I know you are very busy and I am just a trainee.", Kind.FIRST_CONTACT),
    ),
    Rule(
        "TONE-DEMAND",
        "warn",
        LETTERS,
        "An order or a debt makes a favour feel like a duty.",
        "P33",
        or_likely("TONE-DEMAND", pressure.does_not_demand, pressure.demand),
        good=Example("If it suits you, could we move to Thursday?", Kind.SCHEDULING),
        bad=Example("I need you to answer ASAP, as you promised.", Kind.SCHEDULING),
    ),
    Rule(
        "TONE-GUILT",
        "warn",
        frozenset({Kind.NUDGE, Kind.UPDATE}),
        "A reproach asks for an excuse; context asks for an answer.",
        "FU4",
        or_likely("TONE-GUILT", reproaches.does_not_reproach, reproaches.likely_reproach),
        good=Example(
            "In March I asked about the licence exam; I sat it on Friday and have one question left.",
            Kind.NUDGE,
            context=_ASKED,
        ),
        bad=Example("Just checking in again, I still haven't heard from you.", Kind.NUDGE, context=_ASKED),
    ),
    Rule(
        "TONE-FLATTERY",
        "warn",
        LETTERS,
        "One sincere compliment beats three superlatives.",
        "EV2",
        or_likely("TONE-FLATTERY", praise.praises_once, praise.likely_heap),
        good=Example("Your talk changed how I plan shifts.", Kind.FIRST_CONTACT),
        bad=Example("Your amazing career is so inspiring, I am a huge fan!!!", Kind.FIRST_CONTACT),
    ),
    Rule(
        "TONE-STOCK",
        "info",
        LETTERS,
        "A stock opening spends the first line on nothing.",
        "EV15",
        openings.opens_with_the_reason,
        good=Example("Your answer on shift swaps solved a problem on my ward.", Kind.FIRST_CONTACT),
        bad=Example("I hope this message finds you well. I came across your profile.", Kind.FIRST_CONTACT),
    ),
    Rule(
        "TONE-DECIDE",
        "warn",
        frozenset({Kind.HELP_BRIEF, Kind.AGENDA, Kind.UPDATE}),
        "A mentor guides; the decisions stay yours.",
        "P57",
        or_likely("TONE-DECIDE", verdicts.asks_for_views, verdicts.likely_handing_over),
        good=Example("I lean towards option B; what would make you choose A?", Kind.HELP_BRIEF),
        bad=Example("Just tell me what to do with my career.", Kind.HELP_BRIEF),
    ),
)
