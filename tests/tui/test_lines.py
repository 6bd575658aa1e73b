"""The lines that screens are made of: rows that wrap beside their lead, marks, sparklines, progress. Pure functions."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.conversations.advance import advance
from assistant.dialogues.turns import Day, Minutes
from assistant.engines.tasks import Agenda, AgendaItem, Draft
from assistant.model.conversation import Answer
from assistant.model.evidence import Evidence, Fact, Source
from assistant.model.help import Help
from assistant.model.messages import Kind
from tests.tui.toy import NOW, desk, toy
from tui.demo_workspace import working_day
from tui.safe import Row, Rows, line, parts, plain
from tui.widgets.fields.lines import reading
from tui.widgets.marks import Marks
from tui.widgets.overview import day_words, distance, sparkline
from tui.widgets.paper import evidence_of, glance, paper
from tui.widgets.progress import questions_left
from tui.widgets.talk import talk


def test_a_row_wraps_beside_its_lead_and_keeps_its_mark_at_the_edge() -> None:
    rows = Rows((Row(line("one two three four five six seven"), lead=parts("12  "), mark=parts("n:1")),))
    lines = [content.plain for content in rows.lines(36)]
    assert lines[0].startswith("12  one")
    assert lines[0].endswith("n:1")
    assert len(lines[0]) == 36
    assert lines[1].startswith("    ")


def test_a_mark_goes_before_a_body_is_squeezed() -> None:
    rows = Rows((Row(line("a sentence that needs its room"), mark=parts("a very long mark")),))
    assert "mark" not in "".join(content.plain for content in rows.lines(20))


@settings(max_examples=60)
@given(st.text(max_size=80), st.text(max_size=12), st.integers(1, 60))
def test_no_row_is_wider_than_its_place_and_no_word_is_dropped(body: str, mark: str, width: int) -> None:
    rows = Rows((Row(line(body), mark=line(mark)),))
    drawn = rows.lines(width)
    assert all(content.cell_length <= max(width, 2) for content in drawn)
    assert "".join("".join(c.plain for c in drawn).split()).startswith("".join(line(body).plain.split())[: width // 2])
    assert rows.get_height({}, width) == len(drawn)


def test_marks_name_the_line_the_answer_or_the_memory() -> None:
    first, second = Source.of("a\nb", title="one"), Source.of("c", title="two")
    marks = Marks((first, second))
    assert marks.of_one(Evidence(lines=(2, 2), text="b", source=first.id)) == "n1:2"
    assert marks.of_one(Evidence(lines=(1, 1), text="c", source=second.id)) == "n2:1"
    assert marks.of_one(Evidence(lines=(1, 1), text="x", source="answer:help")) == "you"
    assert marks.of_one(Evidence(lines=(1, 1), text="x", source="mentor:priya")) == "m"
    assert Marks((first,)).of_one(Evidence(lines=(1, 1), text="a")) == "n:1"
    many = tuple(Evidence(lines=(n, n), text="a", source=first.id) for n in range(1, 5))
    assert marks.of(many) == "n1:1 n1:2 …"


def test_an_agenda_shows_minutes_help_and_where_each_line_comes_from() -> None:
    source = Source.of("A or B?", title="notes")
    evidence = (Evidence(lines=(1, 1), text="A or B?", source=source.id),)
    agenda = Agenda(
        minutes=30,
        outcome=Fact(text="I know which", evidence=evidence),
        items=(
            AgendaItem(minutes=5, kind="hello", text="Hello"),
            AgendaItem(minutes=22, kind="topic", text="A or B?", help=Help.CHALLENGE, evidence=evidence),
        ),
        slack_minutes=3,
    )
    shown = paper(agenda, Marks((source,))).plain
    assert "Outcome  I know which n:1" in shown
    assert " 22  A or B? n:1" in shown
    assert "help: challenge me (devil's advocate)" in shown
    assert "27 of 30 minutes planned" in shown
    assert glance(agenda) == "1 topic · 27 of 30 minutes"
    assert evidence_of(agenda) == evidence


def test_a_draft_shows_every_letter_also_in_angle_brackets() -> None:
    draft = Draft(
        kind=Kind.THANKS, subject="Thanks", body="Dear <Name>,\n\n  as [promised]\n", left_open=("your name",)
    )
    shown = paper(draft, Marks(())).plain
    assert "Dear <Name>," in shown
    assert "  as [promised]" in shown
    assert "Still open: your name" in shown


def test_the_talk_shows_what_was_told_asked_and_answered() -> None:
    given_ = {"read": Answer(key="read", value={}), "help": Answer(key="help", value="challenge")}
    step = advance(toy, desk(), given_ | {"not_help": Answer(key="not_help", skipped=True)})
    shown = talk(step, Marks(desk().sources)).plain
    assert "Your notes say: Pilot slipped two weeks. n:1" in shown
    assert "› accepted as read" in shown
    assert "› Challenge" in shown
    assert "› skipped" in shown


def test_progress_counts_down_and_a_reopened_question_counts_again() -> None:
    assert questions_left(toy, desk(), {}) == 8
    answers = {"read": Answer(key="read", value={}), "help": Answer(key="help", value="challenge")}
    assert questions_left(toy, desk(), answers) == 6
    assert questions_left(toy, desk(), answers, reopened="help") == 7


@pytest.mark.parametrize(
    ("away", "words", "far"),
    [
        (0, "today", "today"),
        (1, "tomorrow", "1 day to go"),
        (-3, "Thu 19 Nov", "3 days ago"),
        (60, "Thu 21 Jan 2027", "60 days to go"),
    ],
)
def test_days_are_told_from_today(away: int, words: str, far: str) -> None:
    today = NOW.date()
    day = date.fromordinal(today.toordinal() + away)
    assert day_words(day, today) == words
    assert distance(day, today) == far


def test_a_sparkline_rises_with_the_ratings() -> None:
    assert sparkline([1, 4, 6, 7, 10]) == "▁▃▅▆█"


def test_a_day_and_a_length_are_read_back_while_they_are_typed() -> None:
    day = Day(key="d", question="?", today=NOW.date())
    assert reading(day, "tomorrow") == "= Monday 23 November 2026, in 1 day"
    assert reading(day, "whenever") == ""
    assert reading(Minutes(key="m", question="?"), "half an hour") == "= 30 minutes"


@given(st.dates(date(2020, 1, 1), date(2100, 1, 1)), st.integers(-400, 400))
def test_the_samples_days_are_working_days_on_their_own_side_of_today(today: date, away: int) -> None:
    day = working_day(today, away)
    assert day.weekday() < 5
    if away > 0:
        assert day > today
    if away < 0:
        assert day < today


def test_plain_text_is_shown_letter_for_letter_without_what_steers_a_terminal() -> None:
    assert plain("[b]x[/b] \x1b]0;t\x07[/]").plain == "[b]x[/b] ]0;t[/]"
