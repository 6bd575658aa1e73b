"""Artifacts as Markdown."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.checks.run import run_checks
from assistant.engines.tasks import AdviceLine, Agenda, AgendaItem, Debrief, OutcomeLine, PromiseBrief
from assistant.model.evidence import Evidence, Fact
from assistant.model.help import Help
from assistant.model.messages import Channel, Kind
from assistant.model.work import Goal
from assistant.reading.digest import CommitmentFound
from assistant.sharing import OneMinuteBrief, agenda_markdown, brief_markdown, debrief_markdown, goal_card

NOTED = (Evidence(lines=(12, 12), text="which of two rosters", source="abc"),)
AGENDA = Agenda(
    minutes=30,
    outcome=Fact(text="I know which roster to pilot", evidence=NOTED),
    items=(
        AgendaItem(minutes=12, kind="topic", text="Should I pilot A?", help=Help.CHALLENGE, points=("I lean to A.",)),
        AgendaItem(minutes=5, kind="next-steps", text="Next steps", evidence=NOTED),
    ),
    slack_minutes=13,
    dropped=("Night shifts?",),
)
EMPTY = Debrief(mentor="Orla", day=None, summary="", outcome=OutcomeLine(planned=None, state="unknown"))


def test_an_agenda_shows_its_outcome_items_points_and_what_waits() -> None:
    text = agenda_markdown(AGENDA, title="Agenda with Orla")
    assert text.startswith("# Agenda with Orla\n\nOutcome: I know which roster to pilot.\n")
    assert "- 12 min: Should I pilot A?\n  - Help wanted: challenge.\n  - I lean to A.\n" in text
    assert text.endswith("For another time:\n\n- Night shifts?\n")


def test_marks_of_evidence_are_only_for_the_persons_own_eyes() -> None:
    assert "◦" not in agenda_markdown(AGENDA, title="Agenda")
    assert agenda_markdown(AGENDA, title="Agenda", marks=True).count("◦ n:12") == 2
    assert "◦" not in debrief_markdown(EMPTY.model_copy(update={"decisions": (Fact(text="go", evidence=NOTED),)}))


def test_an_agenda_without_an_outcome_says_so() -> None:
    assert "Outcome: open" in agenda_markdown(AGENDA.model_copy(update={"outcome": None}), title="Agenda")


@given(st.text(alphabet="{}%ab #[]<>\"'", min_size=1, max_size=30))
@settings(max_examples=60, deadline=None)
def test_words_are_inserted_and_never_interpreted(text: str) -> None:
    agenda = AGENDA.model_copy(update={"dropped": (text,)})
    assert f"\n- {text}\n" in agenda_markdown(agenda, title="Agenda")


def test_empty_sections_of_a_debrief_say_nothing_noted() -> None:
    text = debrief_markdown(EMPTY)
    assert text.count("nothing noted") >= 8
    assert "## Promises\n\nnothing noted\n" in text


def test_promises_of_a_debrief_have_an_owner_or_are_unassigned() -> None:
    promises = (
        CommitmentFound(who="me", what="send the roster draft", due="by Friday", due_iso=date(2025, 3, 14)),
        CommitmentFound(who="Orla", what="lend the book", status="done"),
        CommitmentFound(who=None, what="book the room"),
    )
    text = debrief_markdown(EMPTY.model_copy(update={"commitments": promises}))
    assert "- [ ] @me send the roster draft (due 2025-03-14)\n" in text
    assert "- [x] @Orla lend the book\n" in text
    assert "- [ ] unassigned: book the room\n" in text
    found = run_checks(text, Kind.DEBRIEF, Channel.FILE)
    assert "FACT-OWNER" not in {finding.id for finding in found}


def test_advice_shows_who_gave_it_and_what_the_person_makes_of_it() -> None:
    line = AdviceLine(text="check everything", giver="Mike", stance="not-for-me", why="we have a system")
    assert "- Mike: Check everything (not for me: we have a system)\n" in debrief_markdown(
        EMPTY.model_copy(update={"advice": (line,)})
    )


def test_what_stays_between_the_two_is_left_out_on_request() -> None:
    walled = EMPTY.model_copy(update={"private": (Fact(text="her team will close"),)})
    assert "Her team will close" in debrief_markdown(walled)
    assert "Her team will close" not in debrief_markdown(walled, private=False)


def test_a_goal_card_leaves_out_what_was_not_said() -> None:
    bare = goal_card(Goal(id="g", text="Lead two reviews."))
    assert bare == "# Goal\n\nLead two reviews.\n"
    full = goal_card(
        Goal(id="g", text="Lead two reviews.", test="alone", tasks=("ask Viktor",), review=date(2026, 6, 30))
    )
    assert "How I will know: alone\n" in full
    assert "- ask Viktor\n" in full
    assert full.endswith("I look at it again by 30 June 2026.\n")


def test_the_one_minute_brief_says_nothing_noted_where_it_is_empty() -> None:
    text = brief_markdown(OneMinuteBrief(mentor="Priya"))
    assert "Last talk: nothing noted\n" in text
    assert "## Promises\n\nnothing noted\n" in text
    assert text.split("## To begin with\n\n")[1].strip()


def test_the_one_minute_brief_opens_with_the_planned_outcome() -> None:
    promise = PromiseBrief(what=Fact(text="send the draft"), who="me", due=date(2026, 1, 2))
    text = brief_markdown(OneMinuteBrief(mentor="Priya", outcome="I know which roster to pilot.", promises=(promise,)))
    assert "- [ ] @me send the draft (due 2026-01-02)\n" in text
    assert "“I know which roster to pilot.”" in text.split("## To begin with")[1]


def test_no_document_has_three_blank_lines_or_trailing_blanks() -> None:
    for text in (
        agenda_markdown(AGENDA, title="Agenda"),
        debrief_markdown(EMPTY),
        brief_markdown(OneMinuteBrief(mentor="Priya")),
        goal_card(Goal(id="g", text="Lead.")),
    ):
        assert "\n\n\n" not in text
        assert all(line == line.rstrip() for line in text.splitlines())
        assert text.endswith("\n")
        assert not text.endswith("\n\n")
