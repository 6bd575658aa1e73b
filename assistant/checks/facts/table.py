"""The rules that hold a draft against its sources."""

from __future__ import annotations

from datetime import date

from assistant.checks.context import Context, MeContext, MentorContext
from assistant.checks.facts import dates, links, names, numbers, quotations, weekdays
from assistant.checks.facts.commitments import borne_out
from assistant.checks.facts.forwardable import with_lines_to_forward
from assistant.checks.rule import Example, Rule
from assistant.checks.scopes import ALL
from assistant.model.messages import Kind

_CHECKLIST = Context(
    mentor=MentorContext(name="Priya Nair", call_name="Priya"),
    sources=("Priya: let the team draft first\nI promised to send her the safety checklist by Friday",),
)

_WARD = Context(
    today=date(2026, 3, 4),
    me=MeContext(name="Ana Berg"),
    mentor=MentorContext(name="Priya Nair", call_name="Priya"),
    sources=(
        "Tue 3/3 call with Priya Nair, 10 to 10:45\n- ask Dr Okafor for the shift plan, 12 beds in all",
        'she said: "Nobody reads page two."\nher template: wardplans.example/roster\nnext talk Fri 20 March',
    ),
)

ROWS: tuple[Rule, ...] = (
    Rule(
        "FACT-NAME",
        "error",
        ALL - {Kind.INVITE},
        "One wrong name makes a reader doubt every other line.",
        "MI1",
        with_lines_to_forward(names.names_not_in_notes),
        good=Example("Dear Priya,\n\nI have asked Dr Okafor for the plan.", Kind.UPDATE, context=_WARD),
        bad=Example("Dear Priya,\n\nI have asked Dr Akinola for the plan.", Kind.UPDATE, context=_WARD),
    ),
    Rule(
        "FACT-DATE",
        "error",
        ALL - {Kind.INVITE},
        "A wrong day costs somebody a journey, or the meeting.",
        "MI1",
        with_lines_to_forward(dates.dates_not_in_notes),
        good=Example("Dear Priya,\n\nuntil the 20th of March, then.", Kind.THANKS, context=_WARD),
        bad=Example("Dear Priya,\n\nuntil the 27th of March, then.", Kind.THANKS, context=_WARD),
    ),
    Rule(
        "FACT-NUMBER",
        "error",
        ALL - {Kind.INVITE},
        "A number is believed because nobody invents one; so nobody may.",
        "MI1",
        with_lines_to_forward(numbers.numbers_not_in_notes),
        good=Example("Thank you for three quarters of an hour about my twelve beds.", Kind.THANKS, context=_WARD),
        bad=Example("Thank you for the call about my fourteen beds.", Kind.THANKS, context=_WARD),
    ),
    Rule(
        "FACT-QUOTE",
        "error",
        ALL - {Kind.INVITE},
        "Words in quotation marks are a promise that somebody said exactly these.",
        "MI1",
        with_lines_to_forward(quotations.quotations_not_in_notes),
        good=Example('I wrote "Nobody reads page two" on our board.', Kind.THANKS, context=_WARD),
        bad=Example('I wrote "Nobody ever turns the page" on our board.', Kind.THANKS, context=_WARD),
    ),
    Rule(
        "FACT-LINK",
        "error",
        ALL - {Kind.INVITE},
        "An address that does not exist sends the reader nowhere, or to a stranger.",
        "MI1",
        with_lines_to_forward(links.links_not_in_notes),
        good=Example("Your template at https://wardplans.example/roster helped.", Kind.THANKS, context=_WARD),
        bad=Example("Your template at https://wardplans.example/plans-2 helped.", Kind.THANKS, context=_WARD),
    ),
    Rule(
        "FACT-WEEKDAY",
        "warn",
        ALL - {Kind.INVITE},
        "Where weekday and date disagree, half of the readers come on the wrong day.",
        "MI1",
        weekdays.weekday_and_date_agree,
        good=Example("Could we speak on Friday 20 March?", Kind.SCHEDULING, context=_WARD),
        bad=Example("Could we speak on Thursday 20 March?", Kind.SCHEDULING, context=_WARD),
    ),
    Rule(
        "FACT-COMMITMENT",
        "error",
        ALL - {Kind.INVITE},
        "A promise that nobody made, or a plan told as done, costs the reader's trust at once.",
        "MI1",
        borne_out.is_borne_out,
        good=Example("As I promised, I will send you the safety checklist by Friday.", Kind.THANKS, context=_CHECKLIST),
        bad=Example("Thank you for promising to send me the safety checklist.", Kind.THANKS, context=_CHECKLIST),
    ),
)
