"""An answer in the right shape from servers that hold to schemas, ignore them, or reject them."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Any, Literal

import pytest
from pydantic import BaseModel, ConfigDict, Field

from assistant.engines.model.calling import Reply
from assistant.engines.model.errors import (
    CutShortError,
    EngineError,
    FormRejectedError,
    LostError,
    NotUnderstoodError,
    TooBusyError,
)
from assistant.engines.model.finding import find_json
from assistant.engines.model.ladder import Answer, answer_in_shape
from assistant.engines.model.request import Message, Request, Rung
from assistant.engines.model.schemas import schema_of
from assistant.engines.model.streams import Usage
from tests.engines.model.asking import ELSEWHERE, HELLO, Asked, at
from tests.servers.speaking import Fail, Say, Speaking


class Item(BaseModel):
    model_config = ConfigDict(extra="forbid")

    title: str = Field(min_length=1, max_length=80)
    """What is wanted."""
    line: int | None = None


class Items(BaseModel):
    model_config = ConfigDict(extra="forbid")

    items: list[Item]
    mood: Literal["calm", "stormy"] = "calm"


GOOD = '{"items": [{"title": "Lead a review", "line": 3}], "mood": "calm"}'
WRONG = '{"goals": ["Lead a review"]}'
Move = str | EngineError


class Model:
    """A model that answers from a script and keeps what it was asked."""

    def __init__(self, *moves: Move, finish: str = "stop") -> None:
        self.moves = list(moves)
        self.finish = finish
        self.asked: list[Request] = []

    async def ask(self, request: Request) -> Reply:
        self.asked.append(request)
        move = self.moves.pop(0)
        if isinstance(move, EngineError):
            raise move
        return Reply(
            text=move, finish=self.finish, usage=Usage(prompt=10, answer=5), model="m", seconds=0.0, attempts=1
        )

    @property
    def rungs(self) -> list[Rung | None]:
        return [request.form.rung if request.form else None for request in self.asked]


def climbed(
    model: Model,
    rung: Rung = "schema",
    check: Callable[[Items], Sequence[str]] | None = None,
    again: list[tuple[str, ...]] | None = None,
) -> Answer[Items]:
    return asyncio.run(
        answer_in_shape(
            model.ask,
            HELLO,
            Items,
            endpoint=ELSEWHERE,
            find_json=find_json,
            rung=rung,
            check=check,
            on_again=None if again is None else again.append,
        )
    )


def test_a_good_answer_takes_one_request_and_no_schema_in_the_prompt() -> None:
    model = Model(GOOD)
    answer = climbed(model)
    assert answer.value == Items(items=[Item(title="Lead a review", line=3)])
    assert (answer.rung, answer.attempts, answer.asked_again) == ("schema", 1, ())
    assert model.asked[0].messages == HELLO.messages


def test_a_rejected_form_leads_one_rung_down_and_is_no_second_asking() -> None:
    model = Model(FormRejectedError("no"), GOOD)
    answer = climbed(model)
    assert model.rungs == ["schema", "object"]
    assert (answer.rung, answer.asked_again) == ("object", ())
    assert '"additionalProperties":false' in model.asked[1].messages[0].content


def test_the_last_rung_needs_no_form() -> None:
    model = Model(FormRejectedError("no"), FormRejectedError("no"), f"Here you are:\n```json\n{GOOD}\n```")
    assert climbed(model).rung == "plain"
    assert model.rungs == ["schema", "object", "plain"]


def test_the_rung_that_worked_is_where_the_next_one_begins() -> None:
    model = Model(GOOD)
    assert climbed(model, rung="plain").rung == "plain"
    assert model.rungs == ["plain"]


@pytest.mark.parametrize("first", [WRONG, "Sure! Your goals are fine.", '{"items": [{"title": "Lead'])
def test_a_server_that_ignores_the_schema_is_asked_once_more_and_remembered(first: str) -> None:
    again: list[tuple[str, ...]] = []
    model = Model(first, GOOD)
    answer = climbed(model, again=again)
    assert answer.rung == "plain"
    assert answer.asked_again == again[0] != ()
    assert answer.usage == Usage(prompt=20, answer=10)
    rules, _question, own, faults = model.asked[1].messages
    assert '"additionalProperties":false' in rules.content
    assert own == Message(role="assistant", content=first)
    assert all(fault in faults.content for fault in answer.asked_again)


def test_the_faults_are_named_by_their_place() -> None:
    model = Model('{"items": [{"title": "Lead a review", "line": "three"}], "mood": "angry"}', GOOD)
    assert [fault.split(":")[0] for fault in climbed(model).asked_again] == ["items.0.line", "mood"]


def test_a_fault_that_no_schema_can_see_says_nothing_about_the_server() -> None:
    assert climbed(Model('{"items": [{"title": "", "line": 1}], "mood": "calm"}', GOOD)).rung == "schema"


def test_a_wrong_shape_where_only_json_was_promised_says_nothing_about_the_server() -> None:
    assert climbed(Model(WRONG, GOOD), rung="object").rung == "object"


def test_it_is_asked_again_at_most_once() -> None:
    model = Model(WRONG, WRONG, GOOD)
    with pytest.raises(NotUnderstoodError, match="form asked for") as caught:
        climbed(model)
    assert len(model.asked) == 2
    assert caught.value.text == WRONG


def test_a_refusal_in_words_is_shown_as_the_model_said_it() -> None:
    with pytest.raises(NotUnderstoodError, match="I cannot help with that"):
        climbed(Model("I'm sorry, I cannot help with that.", "I'm sorry, I cannot help with that."))


def test_optional_fields_that_are_missing_take_their_defaults() -> None:
    model = Model('{"items": [{"title": "Lead a review"}]}')
    assert climbed(model).value == Items(items=[Item(title="Lead a review")])


def test_faults_of_a_check_are_asked_about_once_and_then_handed_over() -> None:
    def check(items: Items) -> list[str]:
        return [f"items: there is no line {item.line}" for item in items.items if item.line and item.line > 9]

    bad = GOOD.replace("3", "99")
    assert climbed(Model(bad, GOOD), check=check).faults == ()
    kept = climbed(Model(bad, bad), check=check)
    assert kept.faults == ("items: there is no line 99",)
    assert kept.value.items[0].line == 99
    lost = climbed(Model(bad, "Sorry!"), check=check)
    assert (lost.value.items[0].line, lost.faults) == (99, ("items: there is no line 99",))


@pytest.mark.parametrize("text", [GOOD, '{"items": [{"title": "Lead a re'])
def test_an_answer_without_room_is_not_asked_for_again(text: str) -> None:
    model = Model(text, GOOD, finish="length")
    with pytest.raises(CutShortError, match="did not fit") as caught:
        climbed(model)
    assert len(model.asked) == 1
    assert caught.value.text == text


@pytest.mark.parametrize("error", [TooBusyError("busy"), LostError("gone"), NotUnderstoodError("odd")])
def test_an_error_of_the_server_changes_no_rung_and_asks_nothing_again(error: EngineError) -> None:
    model = Model(error, GOOD)
    with pytest.raises(type(error)):
        climbed(model)
    assert model.rungs == ["schema"]


def test_with_a_real_server_the_form_goes_out_as_each_rung_has_it() -> None:
    no = Fail(400, {"error": "'response_format.type' is not supported"})
    with Speaking(no, no, Say(GOOD)) as server:
        asked = Asked(at(server.base_url))
        work = answer_in_shape(
            asked.caller.ask,
            HELLO,
            Items,
            endpoint=asked.caller.endpoint,
            find_json=find_json,
            rung=asked.caller.quirks.rung,
        )
        answer = asked.run(work)
    assert answer.rung == "plain"
    forms: list[dict[str, Any]] = [entry.body.get("response_format", {}) for entry in server.chats]
    assert [form.get("type") for form in forms] == ["json_schema", "json_object", None]
    assert forms[0]["json_schema"] == {"name": "Items", "strict": True, "schema": schema_of(Items)}
    assert forms[1]["schema"] == schema_of(Items)


# Schemas


class Colour(StrEnum):
    RED = "red"


class Rich(BaseModel):
    colour: Colour
    only: Literal["one"]
    pair: tuple[int, str]
    many: tuple[Item, ...]
    maybe: Item | None = None


def test_a_schema_is_strict_and_holds_only_what_every_server_knows() -> None:
    schema = schema_of(Rich)
    assert schema["required"] == ["colour", "only", "pair", "many", "maybe"]
    words = json.dumps(schema)
    for keyword in ("default", "minLength", "maxLength", "minItems", "prefixItems", "const"):
        assert f'"{keyword}"' not in words
    assert schema["$defs"]["Item"]["additionalProperties"] is False
    assert schema["properties"]["maybe"] == {"anyOf": [{"$ref": "#/$defs/Item"}, {"type": "null"}]}
    assert schema["properties"]["only"] == {"type": "string", "enum": ["one"]}


def test_a_field_named_like_a_keyword_stays() -> None:
    class Odd(BaseModel):
        title: str
        default: int

    assert schema_of(Odd)["required"] == ["title", "default"]


def test_a_result_with_a_free_mapping_is_a_mistake_of_ours() -> None:
    class Free(BaseModel):
        table: dict[str, int]

    with pytest.raises(TypeError, match="free mapping"):
        schema_of(Free)
