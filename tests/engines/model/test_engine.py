"""What a person can rely on, whatever a server answers: readings and messages. The endpoint is a function."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.engines.builtin import perform
from assistant.engines.engine import Engine
from assistant.engines.model.answers import way_of
from assistant.engines.model.engine import ModelEngine, Sent
from assistant.engines.model.errors import FormRejectedError, NotUnderstoodError
from assistant.engines.model.planning import Privacy
from assistant.engines.model.request import Request
from assistant.engines.tasks import (
    CloseOut,
    Critique,
    NotesRead,
    ReadNotes,
    ShapeGoals,
    SummarizeDebrief,
    Task,
    WriteMessage,
)
from assistant.model.errors import MenteeError
from assistant.model.evidence import Source
from assistant.model.limits import fits
from assistant.model.messages import Channel, Kind
from tests.engines.model.said_by_models import LETTER, READ, SUMMARY, sorts, with_text
from tests.engines.model.scripts import (
    ENDPOINT,
    NOTES,
    THANKS,
    TODAY,
    Scripted,
    debrief_task,
    every_task,
    performed,
    read_task,
)


def test_the_model_engine_is_an_engine_like_any_other() -> None:
    engine: Engine = ModelEngine(ENDPOINT, Scripted())
    assert engine.name == "model"


def test_what_a_model_reads_has_its_evidence_and_days_are_settled_by_code() -> None:
    read = performed(read_task(), Scripted(READ))
    (advice,), (promise,) = read.advice, read.commitments
    assert (advice.giver, advice.evidence[0].lines) == ("Priya Nair", (2, 2))
    assert (promise.who, promise.due, str(promise.due_iso)) == ("me", "by Friday", "2026-11-20")
    assert promise.evidence[0].source == NOTES.id
    assert read.provenance.findings == ()


def test_a_result_says_what_it_took() -> None:
    made = performed(read_task(), Scripted(READ)).provenance
    assert (made.engine, made.model, made.prompt) == ("model", "test-2", "read-notes@1")
    assert (made.tokens_read, made.tokens_written, made.attempts) == (700, 90, 1)


def test_a_result_is_kept_and_comes_back_whole() -> None:
    for task, answer in ((read_task(), READ), (THANKS, LETTER), (debrief_task(), SUMMARY)):
        result = performed(task, Scripted(answer, answer))
        assert task.result.model_validate(result.model_dump(mode="json")) == result


def test_lines_that_do_not_exist_and_words_that_are_on_none_become_no_facts() -> None:
    invented = {"text": "learn to sail before the summer", "lines": [2, 99, -4]}
    read = performed(read_task(), Scripted({**READ, "goals": [invented]}))
    assert read.goals == ()
    assert [(one.sort, one.text) for one in read.provenance.findings] == [("not-found", invented["text"])]


def test_a_giver_and_a_promiser_whom_the_notes_do_not_name_are_nobody() -> None:
    answer = {**READ, "advice": [{**READ["advice"][0], "giver": "Elena Petrova"}]}  # type: ignore[index]
    read = performed(read_task(), Scripted(answer))
    assert read.advice[0].giver is None
    assert "Elena Petrova" in [remark.text for remark in read.provenance.findings]


def test_a_promise_that_the_model_missed_is_still_read() -> None:
    read = performed(read_task(), Scripted({**READ, "commitments": []}))
    plain = perform(read_task())
    assert isinstance(plain, NotesRead) is False
    assert [one.what for one in read.commitments] == [one.what for one in plain.commitments]  # type: ignore[attr-defined]


def test_numbers_of_lines_are_understood_as_models_write_them() -> None:
    answer = {**READ, "decisions": [{"text": "stop the pilot on nights", "lines": "[4]"}], "next_meeting": None}
    assert performed(read_task(), Scripted(answer)).decisions[0].evidence[0].lines == (4, 4)


def test_a_message_has_the_models_words_in_a_frame_of_ours() -> None:
    draft = performed(THANKS, Scripted(LETTER))
    assert draft.body.startswith("Hi Priya,\n\nThank you for telling me to let the team")
    assert draft.body.endswith("\nAna Berg")
    assert draft.subject == "Thank you: the roster"
    assert [fact.evidence[0].source for fact in draft.support][:2] == ["answer:advice", "answer:because"]
    assert draft.provenance.findings == ()


def test_a_greeting_and_a_closing_of_the_models_are_taken_off() -> None:
    paragraphs = [{"text": "Dear Priya,", "lines": []}, *LETTER["paragraphs"], {"text": "Best regards,", "lines": []}]
    draft = performed(THANKS, Scripted({**LETTER, "paragraphs": paragraphs}))
    assert draft.body == performed(THANKS, Scripted(LETTER)).body


def test_every_sentence_that_is_supported_stands_in_the_body_word_for_word() -> None:
    for channel in (Channel.EMAIL, Channel.SMS, Channel.LINKEDIN_NOTE):
        draft = performed(THANKS.model_copy(update={"channel": channel}), Scripted(LETTER, LETTER))
        assert draft.support
        assert all(fact.text in draft.body for fact in draft.support)


def test_an_invented_name_is_asked_about_once_and_then_marked() -> None:
    script = Scripted(*[with_text("Elena Petrova told me the same at the clinic in Lund.")] * 2)
    draft = performed(THANKS, script)
    assert len(script.requests) == 2
    assert "Elena Petrova" in script.requests[1].messages[-1].content
    assert "stranger" in sorts(draft)
    assert "names nobody" in " ".join(remark.message for remark in draft.provenance.findings)


def test_an_answer_that_is_mended_when_asked_again_leaves_no_mark() -> None:
    draft = performed(THANKS, Scripted(with_text("Elena Petrova told me the same."), LETTER))
    assert (draft.provenance.findings, draft.provenance.attempts) == ((), 2)


def test_a_link_from_nowhere_is_marked() -> None:
    draft = performed(THANKS, Scripted(*[with_text("See https://evil.example/win for more.")] * 2))
    assert "https://evil.example/win" in [remark.text for remark in draft.provenance.findings]


@pytest.mark.parametrize("channel", [Channel.SMS, Channel.LINKEDIN_NOTE])
def test_a_message_that_is_too_long_for_its_channel_ends_at_a_sentence_and_says_what_is_left_out(
    channel: Channel,
) -> None:
    long = {"subject": "", "paragraphs": LETTER["paragraphs"] * 4}  # type: ignore[operator]
    draft = performed(THANKS.model_copy(update={"channel": channel}), Scripted(long, long))
    assert fits(draft.body, channel)
    assert draft.left_out


def test_a_message_keeps_what_is_open_and_its_subject_within_sixty_characters() -> None:
    nameless = THANKS.model_copy(update={"me": THANKS.me.model_copy(update={"name": ""})})
    draft = performed(nameless, Scripted(*[{**LETTER, "subject": "word " * 40}] * 2))
    assert "your name" in draft.left_open
    assert len(draft.subject) <= 60


def test_a_wrong_shape_is_asked_about_once() -> None:
    script = Scripted({"letter": "Dear Priya"}, LETTER)
    draft = performed(THANKS, script)
    assert "the roster first" in draft.body
    assert len(script.requests) == 2


def test_a_wrong_shape_twice_is_an_error_that_says_what_to_do() -> None:
    with pytest.raises(NotUnderstoodError, match="try again, or change the model"):
        performed(THANKS, Scripted("Sure! Here is your letter.", '{"paragraphs": "no"}'))


def test_a_server_that_takes_no_schema_is_asked_in_words_from_then_on() -> None:
    learned: list[str] = []

    def says(request: Request) -> Any:
        if request.form and request.form.rung == "schema":
            raise FormRejectedError("no schema")
        return LETTER

    script = Scripted(says=says)
    engine = ModelEngine(ENDPOINT, script, on_rung=learned.append)
    asyncio.run(engine.perform(THANKS))
    asyncio.run(engine.perform(THANKS))
    assert learned == ["object"]
    assert [request.form.rung for request in script.requests if request.form] == ["schema", "object", "object"]


EMPTY: tuple[Task, ...] = (
    ReadNotes(sources=(), today=TODAY),
    ReadNotes(sources=(Source.of(" \n\n", title="blank"),), today=TODAY),
    ShapeGoals(),
    WriteMessage(kind=Kind.THANKS, today=TODAY),
    SummarizeDebrief(planned="Decide about the pilot"),
    CloseOut(today=TODAY),
    Critique(kind=Kind.THANKS, body=""),
)


@pytest.mark.parametrize("task", EMPTY, ids=lambda task: task.name)
def test_a_task_without_words_sends_nothing_and_is_performed_here(task: Task) -> None:
    script = Scripted()
    assert performed(task, script) == perform(task)
    assert script.requests == []


def test_a_kind_that_cannot_be_written_says_which_can() -> None:
    with pytest.raises(MenteeError, match="these can"):
        performed(THANKS.model_copy(update={"kind": Kind.AGREEMENT}), Scripted())


@pytest.mark.parametrize("task", every_task(), ids=lambda task: task.name)
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_whatever_stands_in_an_answer_of_the_right_shape_the_result_is_whole(task: Task, data: st.DataObject) -> None:
    answer = data.draw(st.from_type(way_of(task.name).answer)).model_dump()
    result = performed(task, Scripted(answer, answer))
    assert task.result.model_validate(result.model_dump(mode="json")) == result
    spans = [span for fact in getattr(result, "support", ()) for span in fact.evidence]
    assert all(span.text for span in spans)


def test_what_is_sent_is_told_before_with_its_place_and_lines_and_without_its_words() -> None:
    told: list[Sent] = []
    engine = ModelEngine(ENDPOINT, Scripted(READ), on_sent=told.append)
    plan = engine.plan(read_task())
    asyncio.run(engine.perform(read_task()))
    (sent,) = told
    assert (sent.prompt, sent.model, sent.tokens) == ("read-notes@1", "test", plan.tokens.tokens)
    assert sent.lines == ((NOTES.id, 1, len(NOTES.lines)),)
    assert "models.example" in sent.place
    assert "Priya" not in repr(sent)


def test_what_was_shown_before_is_what_is_sent() -> None:
    script = Scripted(LETTER)
    engine = ModelEngine(ENDPOINT, script)
    shown = engine.requests(engine.plan(THANKS))
    asyncio.run(engine.perform(THANKS))
    assert tuple(script.requests) == shown


def test_the_first_words_show_as_words_with_names_put_back() -> None:
    shown: list[str] = []
    answer = {
        "subject": "Thank you",
        "paragraphs": [{"text": "[PERSON_1] told me so " + "and more " * 40, "lines": [1]}],
    }
    performed(THANKS, Scripted(answer, answer), privacy=Privacy(), on_text=shown.append)
    assert shown[0].startswith("Thank you\nPriya Nair told me so and more")
    assert "{" not in shown[0]
