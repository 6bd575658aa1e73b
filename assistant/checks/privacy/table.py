"""The rules for what must not reach this reader."""

from __future__ import annotations

from assistant.checks.context import Context, MeContext, MentorContext, Wall
from assistant.checks.privacy import walls, words
from assistant.checks.rule import Example, Rule
from assistant.checks.scopes import LETTERS
from assistant.model.messages import Kind

_DANAS = Context(
    mentor=MentorContext(name="Priya Nair", call_name="Priya"),
    goals=("Lead two roster reviews on my own by 30 June",),
    walls=(Wall(text="Dana told me her clinic will close its night ward in May", audience=("Dana",)),),
)

ROWS: tuple[Rule, ...] = (
    Rule(
        "PRIV-WALL",
        "error",
        LETTERS | {Kind.REFERRAL, Kind.CLOSE_OUT, Kind.AGREEMENT, Kind.INVITE},
        "What was told in confidence is not the writer's to pass on.",
        "QU1",
        walls.keeps_walls,
        good=Example("Dana suggested I write to you about our night ward rosters.", Kind.UPDATE, context=_DANAS),
        bad=Example("Somebody told me her clinic is shutting the night ward in spring.", Kind.UPDATE, context=_DANAS),
    ),
    Rule(
        "PRIV-WORDS",
        "warn",
        LETTERS | {Kind.REFERRAL, Kind.CLOSE_OUT, Kind.INTRODUCTION, Kind.INVITE},
        "Pay, illness, lost jobs and secrets travel further than the letter; a second look costs nothing.",
        "AG1",
        words.looks_twice,
        good=Example("I fired clay tiles all week, and would like your view on a change in my team.", Kind.UPDATE),
        bad=Example(
            "My colleague was fired over Project Falk, and HR calls it confidential.",
            Kind.UPDATE,
            context=Context(me=MeContext(private_words=("Project Falk",))),
        ),
    ),
)
