"""Results as the JSON of the command line."""

from __future__ import annotations

import json
from datetime import date

from assistant.engines.builtin.agendas import build_agenda
from assistant.engines.builtin.closeouts import close_out
from assistant.engines.tasks import (
    Agenda,
    AgendaItem,
    BuildAgenda,
    CloseOut,
    Debrief,
    Draft,
    OutcomeLine,
    TopicBrief,
)
from assistant.model.evidence import Evidence, Fact
from assistant.model.help import Help
from assistant.model.messages import Kind
from assistant.reading.digest import CommitmentFound, NextMeeting
from assistant.sharing import closeout_answer, debrief_answer, prep_answer

LINE = Evidence(lines=(3, 3), text="roster A or B", source="abc")


def test_prep_has_the_keys_of_the_command_line_page_in_order() -> None:
    agenda = Agenda(
        minutes=30,
        outcome=Fact(text="I know it", evidence=(LINE,)),
        items=(AgendaItem(minutes=27, kind="topic", text="A?", help=Help.HANDS_ON, points=("x",), evidence=(LINE,)),),
        slack_minutes=3,
    )
    brief = Draft(kind=Kind.HELP_BRIEF, subject="S", body="B", support=(Fact(text="B", evidence=(LINE, LINE)),))
    answer = prep_answer(
        agenda,
        mentor="Orla",
        goals=(Fact(text="lead"),),
        help_brief=brief,
        left_open=(("help", "Which help?"),),
        next_action=("Send it", date(2026, 3, 2)),
    )
    assert list(answer) == [
        "mentor", "minutes", "goals", "outcome", "agenda", "slack_minutes", "help_brief", "left_open", "next_action",
    ]  # fmt: skip
    span = {"lines": [3, 3], "text": "roster A or B"}
    assert answer["agenda"] == [
        {
            "minutes": 27,
            "kind": "topic",
            "text": "A?",
            "help": "hands-on",
            "not_help": None,
            "points": ["x"],
            "evidence": [span],
        }
    ]
    assert answer["outcome"] == {"text": "I know it", "evidence": [span]}
    assert answer["help_brief"] == {"subject": "S", "body": "B", "evidence": [span]}
    assert answer["left_open"] == [{"slot": "help", "question": "Which help?"}]
    assert answer["next_action"] == {"text": "Send it", "date": "2026-03-02"}


def test_evidence_that_is_an_answer_names_its_question() -> None:
    agenda = build_agenda(
        BuildAgenda(today=date(2026, 3, 2), topics=(TopicBrief(question=Fact.typed("Should I stay?", "regret")),))
    )
    topic = next(item for item in prep_answer(agenda, mentor=None)["agenda"] if item["kind"] == "topic")
    assert topic["evidence"] == [{"lines": [1, 1], "text": "Should I stay?", "source": "answer:regret"}]


def test_debrief_has_the_keys_of_the_command_line_page_in_order() -> None:
    debrief = Debrief(
        mentor="Orla",
        day=date(2026, 3, 3),
        summary="It went well.",
        outcome=OutcomeLine(planned="I know it", state="not-raised"),
        commitments=(CommitmentFound(who="me", what="ask", due="by Friday", due_iso=date(2026, 3, 6)),),
        next_meeting=NextMeeting(phrase="8 April", date=date(2026, 4, 8)),
    )
    answer = debrief_answer(debrief)
    assert list(answer) == [
        "mentor", "date", "summary", "outcome", "advice", "decisions", "feedback", "commitments", "open_questions",
        "stories", "people", "resources", "next_meeting", "private", "left_open", "takeaway", "help", "differently",
    ]  # fmt: skip
    assert answer["outcome"] == {"planned": "I know it", "state": "not-raised", "evidence": [], "topics": []}
    assert answer["commitments"][0]["due_iso"] == "2026-03-06"
    assert answer["next_meeting"] == {"phrase": "8 April", "date": "2026-04-08", "time": None, "evidence": []}


def test_closeout_has_the_keys_of_the_command_line_page_in_order() -> None:
    summary = close_out(
        CloseOut(today=date(2026, 3, 3), ratings=((date(2026, 1, 10), 4),), next_contact=date(2027, 5, 1))
    )
    answer = closeout_answer(summary)
    assert list(answer) == [
        "mentor", "goal", "result", "ratings", "helped", "open", "differently", "thanks", "next_contact", "documents",
        "left_open",
    ]  # fmt: skip
    assert answer["ratings"] == [["2026-01-10", 4]]
    assert answer["next_contact"] == "2027-05-01"
    assert set(answer["documents"]) == {"to_send", "private", "last_agenda", "letter"}


def test_every_answer_is_plain_json() -> None:
    summary = close_out(CloseOut(today=date(2026, 3, 3), next_contact="none (chosen)"))
    assert json.loads(json.dumps(closeout_answer(summary)))["next_contact"] == "none (chosen)"
