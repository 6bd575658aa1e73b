"""Wordings that word lists have to know in many forms: what is asked, wanted, planned, named and looked back at."""

from __future__ import annotations

import pytest

from assistant.checks.context import Context, MeContext, MentorContext
from assistant.model.messages import Channel, Kind
from tests.checks.asking import found

KNOWN = Context(
    me=MeContext(name="Ana Berg"),
    mentor=MentorContext(name="Priya Nair", call_name="Priya", familiarity="known", meetings_held=4),
)
COLD = Context(me=MeContext(name="Ana Berg"), mentor=MentorContext(name="Priya Nair", familiarity="cold"))


def _letter(body: str) -> str:
    return f"Subject: The reed roof\n\nDear Priya,\n\n{body}\n\nAna"


@pytest.mark.parametrize(
    ("rule", "kind", "context", "said", "fires"),
    [
        ("MSG-ASK-NONE", Kind.NUDGE, KNOWN, "Now I only need to know: reed or straw.", False),
        ("MSG-ASK-NONE", Kind.NUDGE, KNOWN, "Last week I wrote about my question. The roof leaks since.", True),
        ("MSG-ASK-NONE", Kind.INTRO_REQUEST, KNOWN, "Below are lines you could send her, if it fits.", False),
        ("MSG-ASK-NONE", Kind.INTRO_REQUEST, KNOWN, "She sounds kind, and her roofs are fine.", True),
        (
            "MSG-ASK-VAGUE",
            Kind.FIRST_CONTACT,
            COLD,
            "I want to learn to start a lesson calmly. Have you 20 minutes?",
            False,
        ),
        ("MSG-ASK-VAGUE", Kind.FIRST_CONTACT, COLD, "Would you give me some wisdom and a tip or two?", True),
        ("MSG-ASK-VAGUE", Kind.HELP_BRIEF, KNOWN, "On Tuesday I need a sounding board, no tips please.", False),
        ("MSG-ASK-VAGUE", Kind.HELP_BRIEF, KNOWN, "On Tuesday I need some advice, no praise please.", True),
        ("MSG-WHY-GOAL", Kind.FIRST_CONTACT, COLD, "I want the same roof by next spring. Who taught you?", False),
        ("MSG-WHY-GOAL", Kind.FIRST_CONTACT, COLD, "I want a talk with you this spring. Who taught you?", True),
        ("MSG-WHY-GOAL", Kind.HELP_BRIEF, KNOWN, "The inspector comes on the 20th. Would you play him?", False),
        ("HELP-STATE", Kind.HELP_BRIEF, KNOWN, "I have rewritten the middle twice. Would you mark it?", False),
        ("HELP-STATE", Kind.HELP_BRIEF, KNOWN, "The middle is long. Would you mark it?", True),
        ("THX-NEXT", Kind.THANKS, KNOWN, "Thank you for the knot. On Monday I start with the gable.", False),
        ("THX-NEXT", Kind.THANKS, KNOWN, "Thank you for the knot. It held all week, and we laughed.", True),
        ("THX-SPECIFIC", Kind.THANKS, KNOWN, "Thank you. I will put it into practice from Monday on.", True),
        ("THX-SPECIFIC", Kind.THANKS, KNOWN, "Thank you. I will soak the reed overnight from Monday on.", False),
        ("TONE-DEMAND", Kind.NUDGE, KNOWN, "You said you would look at it, and a word is a word.", True),
        ("TONE-DEMAND", Kind.THANKS, KNOWN, "Two pages you still have to correct for me.", True),
        ("TONE-DEMAND", Kind.THANKS, KNOWN, "I want them back on Sunday.", True),
        ("TONE-DEMAND", Kind.THANKS, KNOWN, "Two pages I still have to correct.", False),
        ("TONE-DEMAND", Kind.THANKS, KNOWN, "Our walk is your last chance to answer.", True),
        ("TONE-DEMAND", Kind.THANKS, KNOWN, "The walk was my last chance to see the sea.", False),
        ("TONE-DECIDE", Kind.HELP_BRIEF, KNOWN, "A good result: I can say yes or no to the roof.", False),
        ("TONE-DECIDE", Kind.HELP_BRIEF, KNOWN, "Just say yes or no for me.", True),
    ],
)
def test_a_wording_and_its_twin(rule: str, kind: Kind, context: Context, said: str, fires: bool) -> None:
    assert bool(found(rule, _letter(said), kind, context)) is fires


@pytest.mark.parametrize(
    ("names", "complete"),
    [
        (("What I wanted", "What it became", "What carried me", "What is not done", "Thank you", "When we meet"), True),
        (("Where we began", "Where I stand", "The best advice", "Left over", "My thanks", "How we go on"), True),
        (("My wish in May", "Then and now", "What I keep", "Still to come", "Thanks", "Staying friends"), True),
        (("What I wanted", "What it became", "What carried me", "My thanks", "When we meet"), False),
        (("The place", "The weather", "The people", "The food", "My thanks", "The end"), False),
    ],
)
def test_the_parts_of_a_close_out_have_many_names(names: tuple[str, ...], complete: bool) -> None:
    text = "\n\n".join(f"## {name}\nSix meetings, one roof." for name in names)
    context = Context(me=KNOWN.me, mentor=KNOWN.mentor)
    assert bool(found("CLOSE-SECTIONS", text, Kind.CLOSE_OUT, context, Channel.FILE)) is not complete
