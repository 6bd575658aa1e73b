from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.engines.model.finding import find_json

GOALS = '{"goals": [{"text": "Lead one review", "lines": [3]}]}'
VALUE = json.loads(GOALS)

texts = st.text(max_size=30)
values = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**9), 10**9) | st.text("ab {}[]\",:\\/`<>\n\té高", max_size=12),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("ab\"{", max_size=4), inner, max_size=4),
    max_leaves=12,
)  # fmt: skip
objects = st.dictionaries(st.text("abc", max_size=3), values, max_size=4)


@pytest.mark.parametrize(
    "text",
    [
        GOALS,
        f"  \n{GOALS}\n",
        f"```json\n{GOALS}\n```",
        f"```\n{GOALS}\n```\nLet me know!",
        f"Here you are (see line [3] of {{the notes}}):\n\n{GOALS}\n\nAnything else?",
        f"<think>They want {{\"goals\": [ maybe</think>\n{GOALS}",
        f'Thinking without a mark. A draft: {{"goals": []}} or so.\n</think>\n\n{GOALS}',
        f"[THINK]short[/THINK]{GOALS}",
        f"<|channel|>analysis<|message|>hm<|end|><|start|>assistant<|channel|>final<|message|>{GOALS}",
        '{"goals": [{"text": "Lead one review", "lines": [3,],},],}',
        f'An example: {{"a": 1}}. The answer: {GOALS}. Cheers {{"b": 2}}',
        f'{GOALS}\n\nIt was: ```json\n{{"goal": {{"a": "a longer one, and none of what was asked for"}}}}\n```',
        GOALS + "\ufeff",
    ],
)  # fmt: skip
def test_the_answer_is_found_whatever_stands_around_it(text: str) -> None:
    assert find_json(text, ("goals",)) == VALUE


@pytest.mark.parametrize(
    "text",
    [
        "",
        "I'm sorry, I can't help with that.",
        "<html><body>502 Bad Gateway</body></html>",
        '{"goals": [{"text": "Lead one review"}, {"text": "Wri',
        '{"goals": [{"text": "Lead one review"}',
        '```json\n{"goals": [{"text": "a"}]',
        '<think>{"goals": []} would do, but',
        "{goals: [{'text': 'a'}]}",
        '{"goals": NaN}',
        '{"goals": }',
        '{"goals": [,]}',
        '{"goals": [}]',
        '{"a" 1}',
        "[1, 2, 3]",
        "null",
        '"words"',
        '{"a":' * 100 + "1" + "}" * 100,
        '{"a": ' + "9" * 5000 + "}",
    ],
)
def test_what_is_no_whole_answer_is_none(text: str) -> None:
    assert find_json(text, ("goals",)) is None


def test_a_list_of_objects_is_an_answer_where_no_object_is() -> None:
    assert find_json('Goals:\n[{"text": "a"}, {"text": "b"}]') == [{"text": "a"}, {"text": "b"}]
    assert find_json('[{"text": "a"}] and {"goals": []}') == {"goals": []}


def test_of_several_the_one_with_the_expected_keys_then_the_longest_then_the_last_counts() -> None:
    assert find_json('{"a": 1, "b": 2, "c": "long enough"} {"goals": []}', ("goals",)) == {"goals": []}
    assert find_json('{"goals": [1]} {"goals": [2]}', ("goals",)) == {"goals": [2]}
    assert find_json('```json\n{"a": 1}\n```\n{"b": 1, "c": 2}') == {"a": 1}


def test_commas_and_brackets_inside_strings_are_words() -> None:
    assert find_json('{"a": "one, ] two,}", "b": "[,"}') == {"a": "one, ] two,}", "b": "[,"}


def test_the_end_of_thoughts_inside_a_string_is_words() -> None:
    assert find_json('{"a": "they wrote </think> here"}') == {"a": "they wrote </think> here"}


def test_raw_line_ends_inside_a_string_are_kept() -> None:
    assert find_json('{"a": "one\ntwo"}') == {"a": "one\ntwo"}


def test_no_control_character_comes_out_of_an_escape() -> None:
    assert find_json(r'{"a\u001b[2J": ["\u001b]0;x\u0007 \u202e!", {"b": "\ud800"}]}') == {
        "a[2J": ["]0;x !", {"b": "?"}]
    }


@settings(max_examples=150)
@given(objects, st.sampled_from([None, 2]), st.sampled_from(["", "Here: ", "```json\n", "<think>x</think>"]))
def test_every_object_comes_back_as_it_was(value: dict[str, Any], indent: int | None, before: str) -> None:
    assert find_json(before + json.dumps(value, indent=indent) + "\nThat is all.") == value


@settings(max_examples=100)
@given(objects.filter(bool), st.data())
def test_an_answer_cut_anywhere_is_none(value: dict[str, Any], data: st.DataObject) -> None:
    text = json.dumps(value)
    cut = data.draw(st.integers(1, len(text) - 1))
    assert find_json(text[:cut]) is None


@settings(max_examples=150)
@given(st.text('{}[]",:\\ab1 \n`</think>', max_size=80))
def test_no_text_raises(text: str) -> None:
    assert find_json(text, ("a",)) is None or isinstance(find_json(text, ("a",)), dict | list)


@pytest.mark.parametrize(
    "text",
    ["{" * 300_000, '{"a":' * 100_000, '"' * 300_000, '{"' * 150_000, "[{" * 150_000, '{"a": [' + "1," * 150_000,
     "{" + " " * 300_000, "{" + "a" * 300_000, '{"a":"' + "\\" * 300_000, "</think>" * 40_000, "<think>" * 40_000,
     '{"a": [' + ",]" * 100_000, '{"b":1} ' * 40_000],
    ids=lambda text: text[:8],
)  # fmt: skip
def test_a_monstrous_text_ends_like_any_other(text: str) -> None:
    assert find_json(text) in (None, {"b": 1})
