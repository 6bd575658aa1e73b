"""A fault in anybody's plain words is found; what only looks like it is left alone."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from assistant.checks import run_checks, to_context
from assistant.model.messages import Channel, Kind

_CONTEXT = to_context(
    {
        "me": {"name": "Ana Berg"},
        "mentor": {"name": "Priya Nair", "call_name": "Priya", "familiarity": "cold", "meetings_held": 0},
    }
)
_HERE = Path(__file__).parent
_TABLES = {
    (name, rule_id): table
    for name in ("paraphrases.toml", "plain_faults.toml")
    for rule_id, table in tomllib.loads((_HERE / name).read_text(encoding="utf-8")).items()
}
_AROUND = {
    Kind.DEBRIEF: "# Talk of 3 May\n{}\nWe went through the roster.\n",
    Kind.DIFFICULT: "Dear Priya,\n\nAbout our calls: we had ten. {} Could we meet less often, or pause?\n\nAna\n",
    Kind.HELP_BRIEF: "Hi Priya,\n\nI plan rosters for a ward. {}\n\nBest,\nAna\n",
}
_BY_PLACE = {
    "first": "Hi Priya,\n\n{} I plan rosters for a ward.\n\nBest,\nAna\n",
    "subject": "Subject: {}\n\nHi Priya,\n\nCould we talk for 20 minutes about rosters?\n\nBest,\nAna\n",
    "answer": "Hi Priya,\n\nthank you for your answer. {}\n\nBest,\nAna\n",
    "body": "Hi Priya,\n\nI plan rosters for a ward. {} We begin in autumn.\n\nBest,\nAna\n",
}


def _cases(which: str) -> list[tuple[tuple[str, str], str]]:
    return [(key, sentence) for key, table in _TABLES.items() for sentence in table[which]]


def _fires(key: tuple[str, str], sentence: str) -> bool:
    table, rule_id = _TABLES[key], key[1]
    kind = Kind(table["kind"])
    around = _BY_PLACE[table["where"]] if table["where"] != "body" else _AROUND.get(kind, _BY_PLACE["body"])
    channel = Channel.FILE if kind is Kind.DEBRIEF else Channel.EMAIL
    return any(finding.id == rule_id for finding in run_checks(around.format(sentence), kind, channel, _CONTEXT))


@pytest.mark.parametrize(("key", "sentence"), _cases("fires"))
def test_a_fault_in_plain_words_is_found(key: tuple[str, str], sentence: str) -> None:
    assert _fires(key, sentence)


@pytest.mark.parametrize(("key", "sentence"), _cases("silent"))
def test_what_only_looks_like_a_fault_is_left_alone(key: tuple[str, str], sentence: str) -> None:
    assert not _fires(key, sentence)


def test_a_calendar_kept_as_a_plain_file_is_judged_as_a_calendar() -> None:
    text = (
        "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Ana//EN\nBEGIN:VEVENT\nSUMMARY:Tea, cake\nEND:VEVENT\nEND:VCALENDAR\n"
    )
    assert {f.id for f in run_checks(text, Kind.INVITE, Channel.FILE)} >= {"ICS-REQUIRED", "ICS-FOLD"}
