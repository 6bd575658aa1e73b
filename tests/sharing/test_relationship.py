"""The relationship drawn over time: nothing is lost, nothing is invented, and it fits wherever it is shown."""

from __future__ import annotations

from datetime import date, timedelta
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.dialogues.desk import Desk
from assistant.dialogues.relationship import relationship
from assistant.model.relationship import LANES, Moment, Relationship
from assistant.model.work import Commitment
from assistant.sharing.relationship_svg import relationship_svg
from assistant.sharing.relationship_text import cells, relationship_text
from tests.dialogues.desks import NOW, PRIYA, TOM, known

TODAY = date(2026, 11, 22)
SIGNS = {
    "meetings": ("held", "planned", "cancelled"),
    "letters": ("out", "in"),
    "advice": ("result", "tried", "untried", "not-for-me"),
    "mine": ("kept", "open", "late", "dropped"),
    "theirs": ("kept", "open", "late", "dropped"),
}
HOSTILE = '\uffff</title><script>alert("1")</script>&amp;\x1b]52;c;UFdO\x07\u202e'
days = st.dates(date(2016, 1, 1), date(2030, 1, 1)) | st.dates()
moments = st.sampled_from(LANES).flatmap(
    lambda lane: st.builds(
        Moment,
        lane=st.just(lane),
        sign=st.sampled_from(SIGNS[lane]),
        day=st.none() | days,
        text=st.sampled_from(["send the draft", HOSTILE, ""]),
    )
)
drawings = st.builds(
    Relationship,
    name=st.sampled_from(["Priya", "王小明", "Ngozi Adaeze Okonkwo-Whitfield of Lagos", HOSTILE]),
    today=st.just(TODAY),
    moments=st.lists(moments, max_size=40).map(lambda found: tuple(sorted(found, key=lambda m: m.day or date.max))),
    goal=st.sampled_from(["", "lead <two> reviews"]),
    ratings=st.lists(st.tuples(days, st.integers(1, 10)), max_size=20).map(lambda found: tuple(sorted(found))),
)


@given(drawings, st.integers(60, 160))
@settings(max_examples=60, deadline=None)
def test_no_line_is_wider_than_the_window(drawn: Relationship, width: int) -> None:
    for ascii_only in (False, True):
        assert max(cells(line) for line in relationship_text(drawn, width, ascii_only=ascii_only).split("\n")) <= width


@given(drawings)
@settings(max_examples=40, deadline=None)
def test_every_moment_is_counted_whether_it_has_a_day_or_not(drawn: Relationship) -> None:
    text = relationship_text(drawn)
    if drawn.days:
        numbers = sum(int(word) for word in text.rsplit("\n\n", 1)[1].split("Myself")[0].split() if word.isdigit())
        assert numbers == len(drawn.moments)
    else:
        assert text == "Nothing with a day is noted yet."


@given(drawings)
@settings(max_examples=40, deadline=None)
def test_the_ascii_drawing_is_ascii(drawn: Relationship) -> None:
    assert relationship_text(drawn.model_copy(update={"name": "Priya"}), ascii_only=True).isascii()


@given(drawings)
@settings(max_examples=40, deadline=None)
def test_the_svg_is_well_formed_and_holds_names_and_promises_as_text_only(drawn: Relationship) -> None:
    svg = relationship_svg(drawn)
    tree = ElementTree.fromstring(svg)
    assert {element.tag.rpartition("}")[2] for element in tree.iter()} <= {
        "svg", "title", "desc", "style", "rect", "line", "text", "g", "circle", "path", "polyline"
    }  # fmt: skip
    assert "\x1b" not in svg
    assert "http" not in svg.replace("http://www.w3.org/2000/svg", "")
    marks = [each for each in tree.iter() if each.get("transform") and each[0].tag.endswith("title")]
    assert len(marks) == sum(moment.day is not None for moment in drawn.moments)


def test_the_svg_is_readable_by_day_and_by_night_and_says_its_numbers() -> None:
    svg = relationship_svg(relationship(known(), PRIYA))
    assert "prefers-color-scheme: dark" in svg
    assert "system-ui" in svg
    assert 'role="img"' in svg
    assert "Meetings: 1 held, 1 to come" in svg
    assert "Fri 20 Nov 2026 · overdue · send the roster draft" in svg


@pytest.mark.parametrize("width", [60, 80, 120, 160])
def test_a_drawing_shows_lanes_months_today_and_the_numbers(width: int) -> None:
    text = relationship_text(relationship(known(), PRIYA), width)
    for words in ("Meetings", "● 1 held", "○ 1 to come", "◇ 1 not tried yet", "! 1 overdue", "Jun 2026", "today"):
        assert words in text


def test_a_drawing_holds_nothing_of_another_mentor() -> None:
    drawn = relationship(known(), TOM)
    assert [moment.text for moment in drawn.moments] == ["leave the unit before May", "find the audit sheet"]
    assert drawn.goal == ""
    assert drawn.ratings == ()


@pytest.mark.parametrize(
    ("kept", "sign", "day"),
    [
        ({"state": "done", "closed": TODAY}, "kept", TODAY),
        ({"state": "open", "due": TODAY}, "open", TODAY),
        ({"state": "open", "due": TODAY - timedelta(days=1)}, "late", TODAY - timedelta(days=1)),
        ({"state": "dropped", "made": TODAY}, "dropped", TODAY),
        ({"state": "open"}, "open", None),
    ],
)
def test_a_promise_stands_where_it_was_settled_else_where_it_is_due(
    kept: dict[str, object], sign: str, day: date | None
) -> None:
    promise = Commitment.model_validate({"id": "c", "who": "me", "what": "x", "mentor": PRIYA.id} | kept)
    moment = relationship(Desk(now=NOW, mentors=(PRIYA,), commitments=(promise,)), PRIYA).moments[0]
    assert (moment.lane, moment.sign, moment.day) == ("mine", sign, day)


def test_one_slip_of_the_pen_does_not_squeeze_all_the_rest() -> None:
    far = Moment(lane="mine", sign="open", day=date(9999, 12, 31), text="send it")
    drawn = Relationship(name="Priya", today=TODAY, moments=(far,))
    assert "today" in relationship_text(drawn)
    assert "Jan 2035" in relationship_text(drawn)
    assert "1 open" in relationship_text(drawn)
    ElementTree.fromstring(relationship_svg(drawn))
