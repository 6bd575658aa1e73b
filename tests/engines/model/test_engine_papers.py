"""Agendas, goals, debriefs, close-outs and suggestions: a model's words in them, and nothing that it makes up."""

from __future__ import annotations

from typing import Any

from assistant.engines.builtin import perform
from assistant.engines.model.request import Request
from tests.engines.model.said_by_models import SUMMARY, sorts
from tests.engines.model.scripts import (
    CLOSE_OUT,
    CRITIQUE,
    GOALS,
    NOTES,
    Scripted,
    agenda_task,
    debrief_task,
    line_of,
    performed,
)


def test_an_agenda_keeps_its_minutes_order_and_help_and_takes_the_models_words() -> None:
    task = agenda_task()
    plain: Any = perform(task)
    question = "Do I stop the pilot on nights and keep it for days, or give it another six weeks?"

    def says(request: Request) -> Any:
        line = line_of(request, "item 3: ")
        return {"outcome": None, "items": [{"item": 3, "text": question, "lines": [line], "points": []}]}

    agenda = performed(task, Scripted(says=says))
    assert agenda.items[2].text == question
    assert [(i.minutes, i.kind, i.help, i.not_help) for i in agenda.items] == [
        (i.minutes, i.kind, i.help, i.not_help) for i in plain.items
    ]
    assert (agenda.slack_minutes, agenda.outcome) == (plain.slack_minutes, plain.outcome)
    assert agenda.items[2].evidence[0].source == task.topics[0].question.evidence[0].source


def test_a_model_that_forgets_a_promise_does_not_make_the_agenda_forget_it() -> None:
    task = agenda_task()
    plain: Any = perform(task)

    def says(request: Request) -> Any:
        line = line_of(request, "write to Mei Tanaka")
        points = [{"text": "I write to Mei Tanaka by Wednesday.", "lines": [line]}]
        return {"items": [{"item": 2, "text": "Since last time", "lines": [3], "points": points}]}

    script = Scripted(says=says)
    agenda = performed(task, script)
    assert agenda.items[1].points == plain.items[1].points
    assert "is a promise and in none of the points" in script.requests[1].messages[-1].content


def test_an_agenda_takes_nothing_from_a_model_that_makes_things_up() -> None:
    task = agenda_task()
    items = [{"item": 3, "text": "How about a raise of 40%?", "lines": [3], "points": []}, {"item": 77, "text": "x"}]
    agenda = performed(task, Scripted(*[{"items": items}] * 2))
    assert [item.text for item in agenda.items] == [item.text for item in perform(task).items]  # type: ignore[attr-defined]
    assert "not-found" in sorts(agenda)


def test_statements_of_a_goal_rest_on_what_was_said_and_those_that_do_not_come_last_and_marked() -> None:
    wild = {"text": "Become head of surgery in Oslo", "lines": [1]}
    good = {"text": "Run two roster reviews alone, so that my manager stops attending", "lines": [1, 2]}
    asked = ["Which two rosters are meant?", "no question", "Is Elena Petrova in?", "And by when?", "A third one?"]
    options = performed(GOALS, Scripted(*[{"options": [wild, good], "questions": asked}] * 2))
    assert [option.text for option in options.options] == [good["text"], wild["text"]]
    assert options.options[0].evidence
    assert options.options[1].evidence == ()
    assert options.questions == ("Which two rosters are meant?", "And by when?")
    assert "not-found" in sorts(options)


def test_a_debrief_has_the_models_summary_and_the_persons_own_advice_and_promises() -> None:
    task = debrief_task()
    plain: Any = perform(task)
    debrief = performed(task, Scripted(SUMMARY))
    assert debrief.summary == "We decided to stop the pilot on nights."
    assert (debrief.outcome.state, debrief.outcome.evidence[0].lines) == ("reached", (4, 4))
    assert (debrief.advice, debrief.commitments) == (plain.advice, plain.commitments)


def test_what_was_planned_and_not_noted_is_in_no_summary() -> None:
    task = debrief_task().model_copy(update={"planned": "Agree on the budget for agency staff"})
    leak = {"text": "We agreed on the budget for agency staff.", "lines": [4]}
    debrief = performed(task, Scripted({**SUMMARY, "summary": [leak], "outcome_lines": [99]}))
    assert "agency" not in debrief.summary
    assert debrief.outcome.state == perform(task).outcome.state  # type: ignore[attr-defined]
    assert "not-found" in sorts(debrief)


def test_a_summary_stays_within_its_words_and_tells_nobodys_feelings() -> None:
    sentences = [{"text": f"{text}.", "lines": [n]} for n, text in enumerate(NOTES.lines, 1) if text]
    felt = {"text": "Priya was very disappointed.", "lines": [2]}
    task = debrief_task().model_copy(update={"summary_words": 20})
    debrief = performed(task, Scripted({**SUMMARY, "summary": [felt, *sentences]}))
    assert 0 < len(debrief.summary.split()) <= 20
    assert "disappointed" not in debrief.summary


def test_a_close_out_sends_nothing_private_and_takes_the_letter_only() -> None:
    plain: Any = perform(CLOSE_OUT)
    letter = [{"text": "You told me to let the team draft the roster first. Thank you.", "lines": [4]}]
    script = Scripted(*[{"paragraphs": letter}] * 2)
    summary = performed(CLOSE_OUT, script)
    assert summary.documents.letter.startswith("Dear Priya,\n\nYou told me to let the team draft the roster first.")
    assert summary.documents.to_send == plain.documents.to_send
    assert not any("March" in message.content for request in script.requests for message in request.messages)


def test_suggestions_are_about_words_that_the_draft_holds() -> None:
    vague = {"words": "maybe try something", "why": "It is vague.", "change": "Say what.", "instead": ""}
    nowhere = {"words": "per my last email", "why": "It is cold.", "change": "Drop it.", "instead": ""}
    found = performed(CRITIQUE, Scripted(*[{"suggestions": [nowhere, vague], "questions": []}] * 2))
    assert [(one.words, one.line) for one in found.suggestions] == [("maybe try something", 3)]
    assert "not-found" in sorts(found)


def test_both_engines_give_at_most_three_suggestions_with_the_words_concerned() -> None:
    words = ["your time", "maybe", "something", "Thank you", "try"]
    many = [{"words": word, "why": "Vague.", "change": "Say more."} for word in words]
    results: tuple[Any, Any] = performed(CRITIQUE, Scripted({"suggestions": many})), perform(CRITIQUE)
    for found in results:
        assert 0 < len(found.suggestions) <= 3
        assert all(one.words in f"{CRITIQUE.subject}\n{CRITIQUE.body}" for one in found.suggestions)
