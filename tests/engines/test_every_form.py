"""What holds for every kind of message: its angles and channels, its rules, and that no word is lost."""

from __future__ import annotations

import re
from typing import Literal

import pytest

from assistant.checks.context import Context, MeContext, MentorContext
from assistant.checks.run import run_checks
from assistant.engines.builtin.messages import write_message
from assistant.engines.tasks import Purpose, Slot, WriteMessage, angles_of
from assistant.model.limits import fits, words_of
from assistant.model.messages import CHANNELS, Channel, Kind
from assistant.model.people import Manner
from tests.engines.forms import ANA, FORMS, TODAY, Form, write

KINDS = sorted({kind for kind, _ in FORMS})
SHAPES = (
    "the old plan for the ward kitchen",
    "the ward kitchen closes at noon",
    "repaint the ward kitchen in May",
    "repainted the ward kitchen",
    "repainting the ward kitchen took a week; then nobody came",
    '"Paint the ward kitchen."',
    "ward kitchen, repainted",
    "whether to repaint the ward kitchen",
    "should I repaint the ward kitchen?",
    "to repaint the ward kitchen",
    "i repainted the ward kitchen",
)
"""The same matter as people jot it: a thing, a clause, an order, a past, a quotation, debris, a question."""


def words(text: str) -> list[str]:
    return re.findall(r"[\w'’-]+", text.casefold())


@pytest.mark.parametrize("form", FORMS)
def test_each_form_can_be_told_from_every_side_and_in_every_channel(form: Form) -> None:
    kind = form[0]
    assert len(angles_of(kind)) == 3
    for angle in angles_of(kind):
        for channel in CHANNELS[kind]:
            draft = write(form, channel=channel, angle=angle.name)
            length = words_of(kind)
            assert draft.angle == angle.name
            assert fits(draft.body, channel)
            assert length is None or len(draft.body.partition("\n---\n")[0].split()) <= length.most + 8
            assert draft.subject or kind is Kind.REFERRAL or channel not in (Channel.EMAIL, Channel.LINKEDIN_INMAIL)
            assert len(draft.subject) <= 60
            assert not re.search(r"\{\{|\}\}|None|\s[,;.?!]|[?!.]{2,}", draft.body)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("directness", [1, 2, 3])
def test_every_draft_passes_the_rules_of_its_kind(form: Form, directness: Literal[1, 2, 3]) -> None:
    told = FORMS[form]
    goal, advice, connection = (told.get(slot) for slot in (Slot.GOAL, Slot.ADVICE, Slot.CONNECTION))
    context = Context(
        today=TODAY,
        me=MeContext(name="Ana Berg"),
        mentor=MentorContext(
            name="Priya Nair", call_name="Priya", familiarity="known", facts=(connection,) if connection else None
        ),
        goals=(goal,) if goal else None,
        advice=(advice,) if advice else None,
    )
    me = ANA.model_copy(update={"manner": Manner(directness=directness)})
    for angle in angles_of(form[0]):
        for channel in CHANNELS[form[0]]:
            draft = write(form, channel=channel, angle=angle.name, me=me)
            text = f"Subject: {draft.subject}\n\n{draft.body}" if draft.subject else draft.body
            found = [f for f in run_checks(text, form[0], channel, context) if f.level != "info"]
            assert not found, (text, found)


@pytest.mark.parametrize("form", FORMS)
def test_a_full_brief_leaves_nothing_open_and_loses_nothing(form: Form) -> None:
    draft = write(form)
    assert draft.left_open == () or form == (Kind.UPDATE, None)
    assert draft.left_out == ()


@pytest.mark.parametrize("kind", KINDS)
def test_the_three_sides_begin_differently_or_say_different_things(kind: Kind) -> None:
    form = next(form for form in FORMS if form[0] is kind)
    assert len({write(form, angle=angle.name).body for angle in angles_of(kind)}) == 3


@pytest.mark.parametrize("form", FORMS)
def test_an_empty_brief_names_what_is_missing_and_stays_grammatical(form: Form) -> None:
    draft = write_message(WriteMessage(kind=form[0], purpose=form[1], today=TODAY))
    assert "your name" in draft.left_open
    assert form[0] is Kind.REFERRAL or len(draft.left_open) > 1 or form[1] is Purpose.AFTER_WRONG_PERSON
    assert "None" not in draft.body


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("shape", SHAPES)
def test_no_word_of_a_fact_is_lost_whatever_its_shape(form: Form, shape: str) -> None:
    for slot in FORMS[form]:
        if slot is Slot.ASK and shape.startswith('"'):
            continue  # nobody is asked something in quotation marks
        draft = write(form, {**FORMS[form], slot: shape})
        said = " ".join((draft.body, *draft.left_out)).casefold()
        assert "kitchen" in said, (slot, shape, draft.body)
        assert not re.search(r"\bto to\b|\bI I\b|\bfor to\b|\bi repaint\w* i\b|\bwould you i\b", draft.body, re.I)
        assert draft.body.count('"') % 2 == 0
        assert not re.search(r"[?!.]{2,}|,\.|: *\.", draft.body.replace("…", ""))
