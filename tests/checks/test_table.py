"""The table of rules keeps its own promises: examples, ids, the page, the explanations."""

from __future__ import annotations

from typing import Any

import pytest

from assistant.checks import explain, run_checks
from assistant.checks.finding import Finding
from assistant.checks.rule import Example, Rule
from assistant.checks.rules import RULES
from assistant.model.errors import MenteeError
from assistant.model.messages import CHANNELS
from tools.check_docs import PAGE, page


def _ids(example: Example) -> set[str]:
    return {f.id for f in run_checks(example.text, example.kind, example.channel, example.context)}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_each_rule_fires_on_its_bad_example_and_not_on_its_good_one(rule: Rule) -> None:
    assert rule.id in _ids(rule.bad)
    assert rule.id not in _ids(rule.good)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_each_rule_says_why_on_what_grounds_and_how_it_judges(rule: Rule) -> None:
    assert rule.reason.endswith(".")
    assert rule.practice
    assert rule.finds
    assert all(any(channel in rule.channels for channel in CHANNELS[kind]) for kind in rule.kinds if kind != "agenda")


def test_ids_are_unique() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)


def test_the_page_of_the_rules_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run python tools/check_docs.py"


def test_a_rule_is_explained_in_any_case_of_letters() -> None:
    assert explain(" msg-name ").id == "MSG-NAME"


def test_an_unknown_rule_names_the_nearest() -> None:
    with pytest.raises(MenteeError, match="MSG-NAME"):
        explain("MSG-NAMES")


def test_findings_come_worst_first_and_what_stops_a_draft_before_all() -> None:
    bad = "Subject:\n\nHi [name],\n\nSorry to bother you. I admire your career.\n"
    found: tuple[Finding, ...] = run_checks(bad, RULES[2].bad.kind)
    levels = ["error warn info".split().index(f.level) for f in found]
    assert levels == sorted(levels)
    assert found[0].stops
    assert {"SUBJ-EMPTY", "MSG-PLACEHOLDER", "MSG-ASK-NONE", "MSG-WHY-YOU", "TONE-APOLOGY"} <= {f.id for f in found}


def test_only_an_error_holds_a_draft_back_a_remark_never_does() -> None:
    place: dict[str, Any] = {"line": 1, "column": 1, "end_line": 1, "end_column": 2, "text": "x", "message": "…"}
    assert Finding(id="FACT-NAME", level="error", **place).stops
    assert not Finding(id="FACT-NAME", level="info", **place).stops
    assert not Finding(id="SUBJ-EMPTY", level="error", **place).stops
