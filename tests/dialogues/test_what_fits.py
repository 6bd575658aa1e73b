"""What a person's page offers: what their answer, their stage and their talks call for."""

from __future__ import annotations

import pytest

from assistant.dialogues.registry import DIALOGUES
from assistant.dialogues.what_fits import what_fits
from assistant.model.people import Stage
from tests.dialogues.desks import known
from tests.dialogues.threads import WENDY, asked, request


def test_while_an_answer_is_out_the_answer_comes_first_and_no_second_request_is_offered() -> None:
    fits = what_fits(asked(request(WENDY, 10)), WENDY)
    assert fits[:3] == ("what-came-back", "nudge", "withdraw")
    assert "first-contact" not in fits


def test_somebody_not_written_to_is_written_to_or_warmed_up_to() -> None:
    assert what_fits(asked(), WENDY.model_copy(update={"stage": Stage.IDEA}))[:2] == ("first-contact", "warm-up")


def test_a_mentor_one_has_met_can_be_thanked_told_and_given_something() -> None:
    desk = known()
    assert {"thanks", "update", "give-back", "scheduling"} <= set(what_fits(desk, desk.mentors[0]))


@pytest.mark.parametrize("stage", Stage)
def test_every_stage_offers_dialogues_that_there_are_each_once(stage: Stage) -> None:
    fits = what_fits(asked(request(WENDY, 10)), WENDY.model_copy(update={"stage": stage}))
    assert fits
    assert len(set(fits)) == len(fits)
    assert set(fits) <= set(DIALOGUES)
