"""The rules for what every message says: shape, greeting, ask, length, subject."""

from __future__ import annotations

from assistant.checks.context import Context, MentorContext
from assistant.checks.messages import asks, lengths, names, placeholders, reasons, subjects
from assistant.checks.rule import Example, Rule
from assistant.checks.scopes import ALL, LETTERS, MAIL, TO_THE_MENTOR
from assistant.model.messages import Kind

_PRIYA = Context(mentor=MentorContext(name="Priya Nair", call_name="Priya"))
_TALK = Context(mentor=MentorContext(call_name="Priya", facts=("gave a talk on pricing for small clinics in Lund",)))

ROWS: tuple[Rule, ...] = (
    Rule(
        "MSG-PLACEHOLDER",
        "error",
        ALL,
        "An unfilled slot tells the reader that the letter was never meant for them.",
        "DI1",
        placeholders.open_slots,
        good=Example("Hi Priya,\nThank you for the pointer to the pricing talk.", Kind.THANKS),
        bad=Example("Hi [Mentor name],\nThank you for {{topic}}.", Kind.THANKS),
    ),
    Rule(
        "MSG-NAME",
        "error",
        TO_THE_MENTOR,
        "A wrong or misspelt name is the first thing a reader sees, and often the last.",
        "CE1",
        names.greets_by_name,
        good=Example("Hi Priya,\nThank you for Tuesday.", Kind.THANKS, context=_PRIYA),
        bad=Example("Hi Pirya,\nThank you for Tuesday.", Kind.THANKS, context=_PRIYA),
    ),
    Rule(
        "MSG-ASK-NONE",
        "error",
        frozenset({Kind.FIRST_CONTACT, Kind.INTRO_REQUEST, Kind.SCHEDULING, Kind.HELP_BRIEF, Kind.NUDGE}),
        "A message without a request cannot be answered, so it is not.",
        "P32",
        asks.asks_something,
        good=Example("Could we talk for 20 minutes next week?", Kind.FIRST_CONTACT),
        bad=Example("I really admire your work and I am at a turning point.", Kind.FIRST_CONTACT),
    ),
    Rule(
        "MSG-ASK-MANY",
        "warn",
        LETTERS - {Kind.AGENDA},
        "One to three questions draw answers; more are put off.",
        "EV2",
        asks.asks_few_things,
        good=Example("Could we talk for 20 minutes? If so, is Tuesday or Thursday better?", Kind.FIRST_CONTACT),
        bad=Example(
            "Do you like your job? How did you start? Is the pay fair? Do you hire? Can we meet?", Kind.FIRST_CONTACT
        ),
    ),
    Rule(
        "MSG-WHY-YOU",
        "warn",
        frozenset({Kind.FIRST_CONTACT, Kind.INTRO_REQUEST}),
        "A letter that could go to anybody reads as if it went to everybody.",
        "P28",
        reasons.says_why_this_reader,
        good=Example("Your talk on pricing for small clinics changed how I plan.", Kind.FIRST_CONTACT, context=_TALK),
        bad=Example("I admire your impressive career and leadership.", Kind.FIRST_CONTACT, context=_TALK),
    ),
    Rule(
        "MSG-LEN-FIRST",
        "warn",
        frozenset({Kind.FIRST_CONTACT}),
        "A first e-mail of 50 to 150 words is read to its end.",
        "EV2",
        lengths.first_contact_length,
        good=Example("word " * 95, Kind.FIRST_CONTACT),
        bad=Example("word " * 240, Kind.FIRST_CONTACT),
        channels=MAIL,
    ),
    Rule(
        "MSG-LEN-KIND",
        "warn",
        frozenset(lengths.BY_KIND),
        "Each kind of message has a length at which it is still a kindness.",
        "artifacts 3.4, 3.9 to 3.17",
        lengths.kind_length,
        good=Example("word " * 70, Kind.NUDGE),
        bad=Example("word " * 95, Kind.NUDGE),
    ),
    Rule(
        "SUBJ-EMPTY",
        "error",
        LETTERS,
        "Mail without a subject is refused more often.",
        "EV4",
        subjects.has_subject,
        good=Example("Subject: Question on ward staffing\n\nHi Priya,", Kind.FIRST_CONTACT),
        bad=Example("Subject:\n\nHi Priya,", Kind.FIRST_CONTACT),
        channels=MAIL,
    ),
    Rule(
        "SUBJ-LONG",
        "warn",
        LETTERS,
        "A phone shows 60 characters of a subject, and the eye takes in the first 30.",
        "SJ1",
        subjects.shows_on_a_phone,
        good=Example("Subject: 20 minutes on ward staffing?\n\nHi Priya,", Kind.FIRST_CONTACT),
        bad=Example(
            "Subject: I was wondering whether you might perhaps have some time to talk with me about something\n\nHi,",
            Kind.FIRST_CONTACT,
        ),
        channels=MAIL,
    ),
)
