"""What was told for other ears is found in other words, too; the same subject alone is not."""

from __future__ import annotations

import pytest

from assistant.checks.context import Context, MeContext, MentorContext, Wall
from assistant.checks.draft import DraftText
from assistant.checks.privacy.walls import keeps_walls
from assistant.checks.rule import Fault
from assistant.model.messages import Channel, Kind
from tests.checks import wall_cases

GOALS = ("Lead two roster reviews on my own by 30 June",)


def found(text: str, walls: tuple[Wall, ...], mentor: str = "Priya Nair") -> list[Fault]:
    context = Context(me=MeContext(name="Ana Berg"), mentor=MentorContext(name=mentor), goals=GOALS, walls=walls)
    letter = f"Subject: News\n\nDear {mentor},\n\nthank you for Tuesday.\n\n{text}\n\nKind regards,\nAna"
    return list(keeps_walls(DraftText(letter, Kind.UPDATE, Channel.EMAIL), context))


EVERY_WALL = tuple(
    Wall(text=text, audience=(who,))
    for text, who in dict.fromkeys(wall for wall, _ in (*wall_cases.LEAKS, *wall_cases.HARMLESS))
)


@pytest.mark.parametrize(("wall", "text"), wall_cases.LEAKS)
def test_what_was_told_for_others_is_found(wall: tuple[str, str], text: str) -> None:
    assert found(text, (Wall(text=wall[0], audience=(wall[1],)),))
    assert found(text, EVERY_WALL)


@pytest.mark.parametrize(("wall", "text"), wall_cases.HARMLESS)
def test_the_same_subject_alone_is_no_leak(wall: tuple[str, str], text: str) -> None:
    assert not found(text, (Wall(text=wall[0], audience=(wall[1],)),))
    assert not found(text, EVERY_WALL)


@pytest.mark.parametrize("audience", ["Dana", "Dana Roth", "Ms Roth", "dana roth", "Dr. Dana Roth"])
def test_who_is_of_the_audience_may_read_it_by_any_form_of_the_name(audience: str) -> None:
    wall = Wall(text="Dana told me her team will close in May", audience=(audience, "Tom"))
    assert not found("You told me that your team will close in May.", (wall,), mentor="Dana Roth")


def test_a_namesake_with_another_surname_is_not_of_the_audience() -> None:
    wall = Wall(text="Dana told me her team will close in May", audience=("Dana Roth",))
    assert found("Dana Roth's team will close in May.", (wall,), mentor="Dana Miller")


def test_a_postscript_and_a_subject_are_read_too() -> None:
    wall = Wall(text="Dana told me her clinic will close in May", audience=("Dana",))
    assert found("All is well.\n\nKind regards,\nAna\n\nPS: Dana's clinic will close in May.", (wall,))
    context = Context(mentor=MentorContext(name="Priya"), walls=(wall,))
    draft = DraftText("Subject: Dana's clinic closes in May\n\nHi Priya,\n\nAll is well.", Kind.UPDATE, Channel.EMAIL)
    assert [draft.text[one.start : one.end] for one in keeps_walls(draft, context)] == ["Dana's clinic closes in May"]


def test_the_finding_names_whom_it_is_for() -> None:
    wall = Wall(text="Dana told me her clinic will close in May", audience=("Dana",))
    (fault,) = found("Somebody told me her clinic will close in May.", (wall,))
    assert "only for Dana" in fault.message
    assert "her clinic" in fault.message


def test_nothing_is_said_where_the_reader_is_unknown_or_there_are_no_walls() -> None:
    wall = Wall(text="Dana told me her clinic will close in May", audience=("Dana",))
    draft = DraftText("Dana's clinic will close in May.", Kind.UPDATE, Channel.EMAIL)
    assert not list(keeps_walls(draft, Context(walls=(wall,))))
    assert not list(keeps_walls(draft, Context(mentor=MentorContext(name="Priya"))))
