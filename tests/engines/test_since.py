"""Since last time: few lines, each side's promises in one, and everybody called by the right word."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.engines.builtin.agenda_since import since_points
from assistant.engines.tasks import Addressee, BuildAgenda, PromiseBrief, Sender
from assistant.model.evidence import Fact
from assistant.reading.digest import Attributed

TODAY = date(2026, 3, 2)


def points(minutes: int | None = 5, **told: object) -> tuple[str, ...]:
    to = Addressee(name="Orla Brennan", greeting="Orla")
    return since_points(BuildAgenda(me=Sender(name="Ngozi Eze"), to=to, today=TODAY, **told), minutes).points


def promise(what: str, who: str | None, *, done: bool = False) -> PromiseBrief:
    return PromiseBrief(what=Fact(text=what), who=who, done=done)


def advice(*texts: str) -> tuple[Attributed, ...]:
    return tuple(Attributed(text=text, giver="Orla Brennan") for text in texts)


def test_several_promises_of_one_side_stand_in_one_line() -> None:
    mine = tuple(promise(what, "me") for what in ("book the exam", "send the draft", "ask Viktor"))
    line, other = points(promises=(*mine, promise("lend me her tide tables", "Orla")))
    assert all(what in line for what in ("book the exam", "send the draft", "ask Viktor"))
    assert "lend me your tide tables" in other


def test_what_one_line_does_not_hold_is_counted() -> None:
    (line,) = points(promises=tuple(promise(f"send part {n}", "me") for n in range(5)))
    assert "send part 2" in line
    assert "two more" in line


def test_there_are_no_more_lines_than_minutes() -> None:
    everything = {
        "promises": tuple(
            promise("book it", who, done=done) for who in ("me", "Orla", "Tom", None) for done in (True, False)
        ),
        "advice": advice("ask Viktor"),
        "news": Fact(text="I passed the exam"),
    }
    assert len(points(4, **everything)) == 4
    assert len(points(1, **everything)) == 3


def test_my_own_name_in_their_promise_is_me() -> None:
    assert "add me to the rota" in points(promises=(promise("add Ngozi to the rota", "Orla"),))[0]


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("against changing the menu", "against changing the menu"),
        ("taking stock every Monday", "taking stock every Monday"),
        ("ask Tom, he did the gates", "to ask Tom (he did the gates)"),
        ("torque every lug, write it down", "to torque every lug and write it down"),
        ("not to take both at once", "not to take both at once"),
        ("Don't rewrite it. Make it boring first", '"Don\'t rewrite it. Make it boring first"'),
    ],
)
def test_advice_is_told_back_in_the_shape_it_was_given(given: str, told: str) -> None:
    (line,) = points(advice=advice(given))
    assert told in line
    assert line[0].isupper()
    assert line.endswith((".", "?"))
