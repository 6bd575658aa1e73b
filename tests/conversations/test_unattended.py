"""What a file of answers can rely on: each answer reaches its question, and nothing is passed over in silence."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import JsonValue

from assistant.conversations.advance import Step
from assistant.conversations.answer_files import parse_answers, read_answers
from assistant.conversations.questions import MAX_ASKED, SAMPLE, questions_of
from assistant.conversations.unattended import plain_key, run_through, save_run
from assistant.dialogues.desk import Desk
from assistant.dialogues.outcomes import Outcome
from assistant.dialogues.turns import Dialogue, Text, YesNo
from assistant.model.base import slug
from assistant.model.errors import MenteeError
from assistant.model.work import Artifact, Goal
from assistant.workspace import open_workspace

from .toys import DESK, NOW, repeat, survey, visit


def text_of(step: Step) -> str:
    assert step.outcome is not None
    artifact = step.outcome.records[0]
    assert isinstance(artifact, Artifact)
    return artifact.text


def run(answers: Mapping[str, JsonValue]) -> Step:
    return run_through(visit, DESK, answers, repeat)[0]


def test_what_nobody_answers_is_skipped_and_drafts_are_accepted() -> None:
    step, answers = run_through(visit, DESK, {}, repeat)
    assert text_of(step) == "nobody no-reason"
    assert answers["mentor"].skipped
    assert answers["message"].value is None


def test_an_answer_reaches_its_question_by_key_with_or_without_what_is_in_brackets() -> None:
    assert text_of(run({"mentor": "tom", "why[tom]": "steady", "minutes": 30})) == "tom steady 30"
    assert text_of(run({"mentor": 2, "why": "steady", "minutes": "half an hour"})) == "tom steady 30"
    assert plain_key("topic[1].help[x]") == "topic.help"


def test_a_name_that_several_questions_share_must_say_which() -> None:
    with pytest.raises(MenteeError, match=r"'q' is asked more than once; give 'q\[0\]' and 'q\[1\]'"):
        run_through(survey(3), DESK, {"q": "x"}, repeat)


def test_null_skips_a_question() -> None:
    assert text_of(run({"mentor": "tom", "why": None})).split()[:2] == ["tom", "no-reason"]


def test_a_card_can_be_mended_and_a_draft_rewritten() -> None:
    mended: dict[str, JsonValue] = {"mentor": "priya", "why": "calm", "read": {"word[1]": "very calm"}}
    assert text_of(run(mended)) == "priya very calm"
    assert text_of(run(mended | {"message": "All mine"})) == "All mine"
    assert text_of(run(mended | {"message": {"subject": "S", "body": "B"}})) == "B"
    assert text_of(run(mended | {"message": "ok"})) == "priya very calm"


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ({"mentro": "tom"}, r"'mentro' is no question .*did you mean mentor\?"),
        ({"zzz": "tom"}, r"'zzz' is no question .*there are .*mentor"),
        ({"mentor": "tom", "why[priya]": "x"}, r"'why\[priya\]' is no question.*why\[tom\]"),
        ({"mentor": "tom", "minutes": "a while"}, r"The answer to minutes does not fit: “a while” is no length"),
        ({"mentor": {"name": "tom"}}, r"The answer to mentor does not fit: .*a table"),
        ({"why": "x", "read": {"wrod[0]": "y"}}, r"'wrod\[0\]' is no line of this card; did you mean word\[0\]"),
        ({"message": {"text": "y"}}, r"The answer to message does not fit"),
        ({"draft": "y"}, r"'draft' is no question"),
    ],
)
def test_an_answer_that_reaches_no_question_or_does_not_fit_is_named(answers: dict[str, JsonValue], said: str) -> None:
    with pytest.raises(MenteeError, match=said):
        run(answers)


def test_a_run_is_saved_like_a_conversation_that_was_held(tmp_path: Path) -> None:
    step, answers = run_through(visit, DESK, {"mentor": "tom", "why": "steady"}, repeat)
    with open_workspace(tmp_path) as workspace:
        info = save_run(workspace, "visit", DESK, step, answers, title="A visit", now=NOW)
        assert workspace.conversations() == (info,)
        assert info.finished == NOW
        assert workspace.answers(info.id) == answers
        assert [goal.text for goal in workspace.all(Goal)] == ["steady"]
        assert [artifact.id for artifact in workspace.all(Artifact)] == ["visit"]
        assert len(workspace.sources()) == 1


def test_a_run_without_an_outcome_is_not_saved(tmp_path: Path) -> None:
    step, answers = run_through(visit, DESK, {}, repeat)
    with open_workspace(tmp_path) as workspace:
        with pytest.raises(ValueError, match="outcome"):
            save_run(workspace, "visit", DESK, Step(None, (), None, (), None), answers, title="x", now=NOW)
        assert workspace.conversations() == ()
    assert step.outcome is not None


def test_every_question_of_a_dialogue_is_listed_once_in_its_order() -> None:
    keys = [ask.key for ask in questions_of(visit, DESK, repeat)]
    assert set(keys) >= {"mentor", "why[tom]", "why[priya]", "read", "minutes", "more", "more.what"}
    assert len(keys) == len(set(keys))
    in_order = [key for key in keys if key in {"mentor", "why[tom]", "read", "minutes", "more", "more.what"}]
    assert in_order == ["mentor", "why[tom]", "read", "minutes", "more", "more.what"]


def test_a_question_about_somebody_made_up_is_listed_without_them() -> None:
    assert "why" in [ask.key for ask in questions_of(visit, DESK, repeat)]
    assert not any(slug(SAMPLE) in ask.key for ask in questions_of(visit, DESK, repeat))


def test_questions_of_a_dialogue_that_never_ends_are_listed_all_the_same() -> None:
    asked: list[int] = []

    def rehearsal(desk: Desk) -> Dialogue:
        n = 0
        while (yield Text(key=f"turn[{n}]", question="You say?")):
            asked.append(n)
            n += 1
        if (yield YesNo(key="again", question="Again?")):
            yield Text(key="persona", question="With whom?")
        return Outcome("talked")

    assert [ask.key for ask in questions_of(rehearsal, DESK, repeat)] == ["turn[0]", "again", "persona"]
    assert max(asked) <= MAX_ASKED


json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(st.characters(codec="utf-8")),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.text(st.characters(codec="utf-8"), max_size=8), json_values, max_size=4))
def test_answers_in_json_are_read_as_they_were_written(answers: dict[str, JsonValue]) -> None:
    assert parse_answers(json.dumps(answers), "answers.json") == answers
    assert parse_answers(json.dumps(answers), "-") == answers


def test_answers_in_toml_are_read_with_days_as_iso(tmp_path: Path) -> None:
    file = tmp_path / "answers.toml"
    file.write_text(
        '\ufeffmentor = "tom"\n"why[tom]" = """two\nlines"""\nday = 2026-12-04\nat = 10:30:00\nn = [1, 2.5]\n'
        'when = 2026-12-04T10:00:00\n[read]\n"goal[0]" = "new"\n',
        encoding="utf-8",
    )
    assert read_answers(file) == {
        "mentor": "tom",
        "why[tom]": "two\nlines",
        "day": "2026-12-04",
        "at": "10:30:00",
        "n": [1, 2.5],
        "when": datetime(2026, 12, 4, 10).isoformat(),
        "read": {"goal[0]": "new"},
    }


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        ('{"a": 1,\n "b" 2}', "a.json", r"a\.json is not valid JSON: .*line 2, column 6"),
        ('a = "x"\nb = \n', "a.toml", r"a\.toml is not valid TOML: .*line 2"),
        ("a = 1\na = 2\n", "-", r"- is not valid TOML"),
        ('{"a": 1, "a": 2}', "-", r"'a' is answered twice"),
        ("[1, 2]", "a.json", r"must be a table .* it is a list"),
        ("17", "a.json", r"it is the int 17"),
        ('{"a": NaN}', "a.json", r"NaN is no answer"),
        ("[" * 100_000, "a.json", r"nested too deeply"),
        ('{"a": ' + "1" * 5000 + "}", "a.json", r"not valid JSON"),
        ("", "a.json", r"not valid JSON"),
    ],
    ids=["comma", "no-value", "twice", "twice-json", "list", "number", "nan", "deep", "long", "empty"],
)
def test_a_file_that_cannot_be_understood_is_refused_with_its_place(text: str, name: str, said: str) -> None:
    with pytest.raises(MenteeError, match=said):
        parse_answers(text, name)


def test_a_file_that_cannot_be_read_is_said_plainly(tmp_path: Path) -> None:
    with pytest.raises(MenteeError, match="cannot be read"):
        read_answers(tmp_path / "not-there.toml")
    (tmp_path / "latin.toml").write_bytes(b'name = "J\xf6rg"\n')
    with pytest.raises(MenteeError, match="not UTF-8"):
        read_answers(tmp_path / "latin.toml")


@given(st.text())
def test_any_text_is_read_or_refused_in_one_sentence(text: str) -> None:
    said = ""
    try:
        parse_answers(text, "-")
    except MenteeError as error:
        said = str(error)
    assert said == "" or said.startswith("- ")
