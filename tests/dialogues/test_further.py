"""An engine may ask back about a goal or an ask: twice at most, in plain words, to be skipped, and never lost."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import pytest
from pydantic import BaseModel, JsonValue

from assistant.conversations.advance import Step, advance, basis_of
from assistant.conversations.kept_answers import composed_answer
from assistant.conversations.performing import builtin_perform
from assistant.conversations.unattended import run_through
from assistant.dialogues.desk import Desk
from assistant.dialogues.further import ASKS, WHY
from assistant.dialogues.registry import dialogue_maker
from assistant.dialogues.turns import Ask, Card, Choose, Compose, Keep, Review, Text
from assistant.engines.tasks import Critique, GoalOptions, ShapeGoals, Suggestion, Suggestions, Task
from assistant.model.conversation import Answer
from assistant.model.evidence import Fact
from assistant.model.messages import Kind
from assistant.model.text import one_line
from assistant.model.work import Goal
from tests.dialogues.desks import empty, known

WHICH = "Which part of the roster is yours?"
WHEN = "Until when should it run?"
OTHER = "Who decides about it?"
GOAL: dict[str, JsonValue] = {
    "change": "new role",
    "difference": "run two roster reviews alone",
    "statement": "run the night roster alone",
}
ASK: dict[str, JsonValue] = {
    "read": {},
    "why[tom-okafor]": "his talk on ward audits",
    "ask": "How did you plan the first audit?",
}


@dataclass
class AskingBack:
    """An engine that asks back, and words a goal or an ask anew with what it was answered; else the built-in one."""

    questions: tuple[str, ...] = (WHICH, WHEN)
    wording: str = "How did you plan the first audit of the night roster?"
    done: list[Task] = field(default_factory=list)

    def __call__(self, task: Task) -> BaseModel:
        self.done.append(task)
        if isinstance(task, ShapeGoals):
            said = "; ".join(one.answer.text for one in task.further)
            options = (*(Fact.typed(f"run it: {said}", "options") for _ in [0] if said), *builtin_perform(task).options)  # type: ignore[attr-defined]
            return GoalOptions(options=options, questions=self.questions)
        if isinstance(task, Critique) and task.part == "ask":
            change = Suggestion(words=task.body, line=1, why="which audit?", change="", instead=self.wording)
            return Suggestions(suggestions=(change,) if self.wording else (), questions=self.questions)
        return builtin_perform(task)


@dataclass
class Held:
    """A dialogue held by hand with these answers; everything else is skipped, and each draft accepted."""

    name: str
    desk: Desk
    given: Mapping[str, JsonValue]
    perform: Callable[[Task], BaseModel]
    answers: dict[str, Answer] = field(default_factory=dict)
    asked: list[Ask] = field(default_factory=list)

    def to_its_end(self) -> Step:
        while (step := advance(dialogue_maker(self.name), self.desk, self.answers)).pending is not None:
            turn = step.pending
            if isinstance(turn, Compose):
                self.answers[turn.key] = composed_answer(turn, self.perform(turn.task))
            elif isinstance(turn, Review | Keep):
                self.answers[turn.key] = Answer(key=turn.key, basis=turn.basis)
            else:
                self.asked.append(turn)
                said = self.given.get(turn.question.removeprefix(ASKS), {} if isinstance(turn, Card) else None)
                raw = self.given.get(turn.key, said)
                value = None if raw is None else turn.take(raw)
                self.answers[turn.key] = Answer(key=turn.key, value=value, skipped=raw is None, basis=basis_of(turn))
        return step

    @property
    def questions(self) -> list[str]:
        return [ask.question.removeprefix(ASKS) for ask in self.asked if ".further[" in ask.key]


def goals(perform: Callable[[Task], BaseModel], **given: JsonValue) -> Held:
    return Held("goals", empty(), GOAL | given, perform)


def contact(perform: Callable[[Task], BaseModel], **given: JsonValue) -> Held:
    return Held("first-contact", known().model_copy(update={"mentor": "tom-okafor"}), ASK | given, perform)


def test_a_goal_is_asked_back_about_twice_at_most_and_worded_anew_with_the_answers() -> None:
    engine = AskingBack(questions=(WHICH, WHEN, OTHER))
    held = goals(engine, **{WHICH: "the night shifts", "statement": "1"})
    step = held.to_its_end()
    assert held.questions == [WHICH, WHEN]
    shaped = [task for task in engine.done if isinstance(task, ShapeGoals)]
    assert [(one.question, one.answer.text) for one in shaped[-1].further] == [(WHICH, "the night shifts")]
    statement = next(ask for ask in held.asked if ask.key == "statement")
    assert isinstance(statement, Choose)
    assert statement.options[0].label == "run it: the night shifts"
    assert step.outcome
    assert [record.text for record in step.outcome.records if isinstance(record, Goal)] == ["run it: the night shifts"]


def test_skipped_questions_lead_to_no_further_work() -> None:
    engine = AskingBack()
    held = goals(engine)
    held.to_its_end()
    assert held.questions == [WHICH, WHEN]
    assert len([task for task in engine.done if isinstance(task, ShapeGoals)]) == 1


@pytest.mark.parametrize("hold", [goals, contact])
def test_the_built_in_engine_asks_nothing_back(hold: Callable[..., Held]) -> None:
    held = hold(builtin_perform)
    assert held.to_its_end().outcome
    assert held.questions == []
    assert not [ask for ask in held.asked if "plainer" in ask.key]


def test_an_ask_is_worded_anew_only_where_the_person_takes_the_wording() -> None:
    engine = AskingBack()
    wanted = contact(engine, **{WHICH: "the night roster", "Would one of these say it more plainly?": "1"})
    assert engine.wording in str(wanted.to_its_end().outcome)
    kept = contact(AskingBack(), **{WHICH: "the night roster"})
    told = str(kept.to_its_end().outcome)
    assert str(ASK["ask"]) in told
    assert engine.wording not in told


def test_answers_that_led_to_no_wording_can_still_be_put_into_the_ask() -> None:
    held = contact(
        AskingBack(wording=""),
        **{WHICH: "the nights", "Say it once more with that in it, or keep it.": "How did you audit the nights first?"},
    )
    assert "How did you audit the nights first?" in str(held.to_its_end().outcome)


@pytest.mark.parametrize(
    ("name", "kind"),
    [("first-contact", Kind.FIRST_CONTACT), ("help-brief", Kind.HELP_BRIEF), ("session-prep", Kind.AGENDA)],
)
def test_the_ask_of_a_message_a_brief_and_an_agenda_is_looked_at(name: str, kind: Kind) -> None:
    engine = AskingBack()
    held = Held(name, known(), {"regret": "Should I pilot roster A or B?", "ask": "How did you start?"}, engine)
    held.to_its_end()
    looked = [task for task in engine.done if isinstance(task, Critique)]
    assert [task.kind for task in looked] == [kind]
    assert held.questions == [WHICH, WHEN]


def test_the_same_questions_have_the_same_keys_and_a_replay_asks_nothing_again() -> None:
    first, second = goals(AskingBack()), goals(AskingBack(questions=(WHEN, WHICH)))
    first.to_its_end()
    second.to_its_end()
    keys = [{ask.key for ask in held.asked if ".further[" in ask.key} for held in (first, second)]
    assert keys[0] == keys[1]
    assert advance(dialogue_maker("goals"), empty(), first.answers) == advance(
        dialogue_maker("goals"), empty(), first.answers
    )


def test_an_answer_is_kept_aside_where_another_question_comes_and_taken_where_it_comes_back() -> None:
    held = goals(AskingBack(), **{WHICH: "the night shifts"})
    held.to_its_end()
    (key,) = [key for key, answer in held.answers.items() if ".further[" in key and not answer.skipped]
    shaped = held.answers["options"]
    held.answers["options"] = shaped.model_copy(update={"value": {**_dict(shaped.value), "questions": [OTHER]}})
    step = advance(dialogue_maker("goals"), empty(), held.answers)
    assert isinstance(step.pending, Text)
    assert step.pending.question == f"{ASKS}{OTHER}"
    assert key in {answer.key for answer in step.kept_aside}
    held.answers["options"] = shaped
    assert advance(dialogue_maker("goals"), empty(), held.answers).outcome


@pytest.mark.parametrize(
    "question",
    ["Which\x1b[2J part\u202e?\x07", "Which\npart\tof it?", "Who [bold]decides[/bold] {{ 7*7 }}?"],
)
def test_a_question_is_shown_as_plain_words_on_one_line(question: str) -> None:
    held = goals(AskingBack(questions=(question, question)))
    held.to_its_end()
    (put,) = held.questions
    assert put.isprintable()
    assert put == one_line(question)
    assert next(ask.why for ask in held.asked if ".further[" in ask.key) == WHY


@pytest.mark.parametrize("question", ["", "   ", "x" * 201])
def test_what_is_no_short_question_is_not_put(question: str) -> None:
    held = goals(AskingBack(questions=(question,)))
    held.to_its_end()
    assert held.questions == []


def test_where_nobody_answers_no_model_is_asked_for_questions() -> None:
    engine = AskingBack()
    run_through(dialogue_maker("first-contact"), known(), {}, engine)
    run_through(dialogue_maker("session-prep"), known(), {}, engine)
    assert not [task for task in engine.done if isinstance(task, Critique)]


def _dict(value: Any) -> dict[str, Any]:
    assert isinstance(value, dict)
    return value
