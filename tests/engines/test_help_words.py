"""What is said of the help wanted: whole sentences that name the plan, and that the checks hear."""

from __future__ import annotations

import pytest

from assistant.checks.run import run_checks
from assistant.engines.builtin.acts import Acts, acts_of
from assistant.engines.builtin.help_words import help_not_wanted, help_wanted
from assistant.engines.tasks import TopicBrief
from assistant.model.evidence import Fact
from assistant.model.help import Help
from assistant.model.messages import Kind
from prompts import table

FILLED = {"act": "tell the team", "one": "take the post", "other": "stay on days"}
WORDINGS = [
    (kind, part, str(wording))
    for kind, parts in table("documents/help.toml").items()
    for part, wordings in parts.items()
    if part not in {"question", "told"}
    for wording in wordings
]


def topic(question: str, standing: str = "", **kinds: Help) -> TopicBrief:
    return TopicBrief(
        question=Fact.typed(question, "question"),
        standing=Fact.typed(standing, "standing") if standing else None,
        **kinds,
    )


@pytest.mark.parametrize(
    ("question", "standing", "acts"),
    [
        (
            "Should I stop the trial and keep the rota, or give it six weeks?",
            "",
            Acts(options=("stop the trial and keep the rota", "give it six weeks")),
        ),
        (
            "do I present half of it, or do I withdraw the talk?",
            "",
            Acts(options=("present half of it", "withdraw the talk")),
        ),
        ("Can I do the roof alone?", "", Acts(options=("do the roof alone",))),
        ("do I join the panel or is that too much?", "", Acts(options=("join the panel",))),
        ("How do I tell the crew?", "", Acts(way="tell the crew")),
        ("which one?", "decided to sell the van, from May", Acts(done="sell the van")),
        ("should I tell them now or after the fair?", "", Acts()),
        ("should I be honest?", "", Acts()),
        ("rosters", "lean to A", Acts()),
    ],
)
def test_the_acts_of_a_topic_are_read_only_where_they_are_plain(question: str, standing: str, acts: Acts) -> None:
    assert acts_of(question, standing) == acts


def test_challenge_names_what_is_to_be_attacked() -> None:
    said = help_wanted(topic("Should I sell the van or rent it out?", help=Help.CHALLENGE), "Priya")
    assert said is not None
    assert "sell the van" in said.text
    assert "rent it out" in said.text
    assert said.evidence


def test_cheer_says_what_the_courage_is_for() -> None:
    decided = help_wanted(topic("which way?", "decided to sell the van", help=Help.CHEER), "Priya")
    unsure = help_wanted(topic("How do I tell the crew?", help=Help.CHEER), "Priya")
    assert decided is not None
    assert "sell the van" in decided.text
    assert unsure is not None
    assert "tell the crew" in unsure.text


def test_a_wording_of_ours_alone_rests_on_nothing() -> None:
    said = help_wanted(topic("rosters", help=Help.LISTEN), "Priya")
    assert said is not None
    assert said.evidence == ()


def test_the_help_that_is_wanted_is_not_declined_as_well() -> None:
    assert help_not_wanted(topic("rosters", help=Help.IDEAS, not_help=Help.IDEAS), "Priya") is None


def test_neighbours_take_other_wordings() -> None:
    asked = topic("rosters", help=Help.REVIEW)
    assert help_wanted(asked, "Priya", turn=0) != help_wanted(asked, "Priya", turn=1)


@pytest.mark.parametrize("kind", list(Help))
def test_a_letter_of_several_topics_asks_for_help_without_more_questions(kind: Help) -> None:
    said = help_wanted(topic("rosters", help=kind), "Priya", asking=False)
    assert said is not None
    assert "?" not in said.text


def test_every_kind_has_eight_wordings_for_and_against() -> None:
    for kind in Help:
        words = table("documents/help.toml")[kind.value]
        assert len(set(words["open"])) >= 8
        assert len(set(words["not_now"])) >= 8


@pytest.mark.parametrize(("kind", "part", "wording"), WORDINGS)
def test_every_wording_is_heard_by_the_checks_as_what_it_is(kind: str, part: str, wording: str) -> None:
    other = "Please challenge me." if part == "not_now" else "No handball, please."
    body = f"Which roster should I take? So far I drafted two. {wording.format(**FILLED)} {other}"
    found = run_checks(f"Hello Priya,\n\n{body}\n\nBest,\nAna", Kind.HELP_BRIEF)
    missing = [f.message for f in found if f.id == "HELP-MODE"]
    assert not [m for m in missing if ("do not want" in m) == (part == "not_now")], kind
    assert wording[0].isupper()
    assert wording.endswith((".", "?"))
