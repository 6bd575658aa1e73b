"""D02: names with reasons, a table of goals and people, and a note to the manager that tells nothing walled."""

from __future__ import annotations

import pytest

from assistant.dialogues.desk import Desk
from assistant.dialogues.named import Named, people_named
from assistant.model.messages import Kind
from assistant.model.people import Mentor, MentorFact, Stage
from assistant.model.work import Goal, Noted
from tests.dialogues.desks import NOW, known
from tests.dialogues.runs import held


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Ines Prado, who built the night team", [Named("Ines Prado", "built the night team")]),
        ("- Ines Prado: runs the audit", [Named("Ines Prado", "runs the audit")]),
        ("Ines Prado and Tom Okafor", [Named("Ines Prado"), Named("Tom Okafor")]),
        ("Ana van der Berg, Karin Holm", [Named("Ana van der Berg"), Named("Karin Holm")]),
        ("my first manager, Karin Holm", [Named("Karin Holm", "my first manager")]),
        ("my first manager Karin Holm", [Named("Karin Holm", "my first manager")]),
        ("somebody at the county hospital", [Named("", "somebody at the county hospital")]),
        ("1. Dr. Osei (because of her talk on gaps)", [Named("Dr. Osei", "her talk on gaps")]),
        ("王小明, 同事", [Named("王小明", "同事")]),
        ("\n  \n", []),
    ],
)
def test_people_are_read_from_a_list_as_it_is_typed(line: str, found: list[Named]) -> None:
    assert list(people_named(line)) == found


def test_candidates_are_kept_as_ideas_with_their_reason_as_a_fact() -> None:
    run = held("who-could-help", known(), {"ahead": "Ines Prado, who built the night team"})
    ines = run.mentors["ines-prado"]
    assert ines.stage is Stage.IDEA
    assert [fact.text for fact in ines.facts] == ["built the night team"]
    assert run.outcome.next_action
    assert run.outcome.next_action.dialogue == "warm-up"


def test_the_table_says_who_could_help_with_which_goal_and_where_nobody_is() -> None:
    goals = (Goal(id="g-1", text="Lead two roster reviews"), Goal(id="g-2", text="Learn to read a | budget"))
    given = {
        "ahead": "Ines Prado, built the night team\nTom Okafor, audits wards",
        "fit[ines-prado]": ["respect", "listens"],
        "help[ines-prado]": ["advice", "story"],
        "for[ines-prado]": ["Lead two roster reviews"],
    }
    run = held("who-could-help", Desk(now=NOW, goals=goals), given)
    page = run.papers[Kind.SHORTLIST].text
    assert "| Goal | Ines Prado | Tom Okafor |" in page
    assert "| Lead two roster reviews | advice, your story | – |" in page
    assert "Nobody yet for this goal: Learn to read a" in page
    assert run.errors() == []


def test_goals_of_the_workspace_and_people_on_the_list_are_shown_not_asked() -> None:
    listed = Mentor(id="ines-prado", name="Ines Prado", facts=(MentorFact(text="built the night team"),))
    desk = known().model_copy(update={"mentors": (*known().mentors, listed)})
    run = held("who-could-help", desk)
    assert "goal" not in run.asked
    assert "why[ines-prado]" not in run.asked
    assert "Ines Prado" in run.papers[Kind.SHORTLIST].text


def test_somebody_who_is_a_mentor_already_keeps_stage_and_facts() -> None:
    run = held("who-could-help", known(), {"ahead": "Priya, calm in a crisis"})
    priya = run.mentors["priya-nair"]
    assert priya.stage is Stage.ACTIVE
    assert [fact.text for fact in priya.facts] == [
        "gave a talk on pricing for small clinics in Lund",
        "calm in a crisis",
    ]


def test_the_note_to_the_manager_says_no_goal_that_a_mentor_alone_may_hear() -> None:
    given = {"manager": "Karin Holm", "looking_for": "somebody who has built a night team"}
    run = held("who-could-help", known(), given)
    assert "manager.goal" in run.asked
    note = run.papers[Kind.MANAGER_NOTE]
    assert "roster reviews" not in note.text
    assert "night team" in note.text
    assert run.errors() == []


def test_an_open_goal_is_told_to_the_manager_without_a_question_and_the_manager_is_no_candidate() -> None:
    goals = (Goal(id="g-1", text="Lead two roster reviews on my own"),)
    desk = known().model_copy(update={"goals": goals})
    run = held("who-could-help", desk, {"manager": "Karin Holm", "looking_for": "a ward lead", "sent": True})
    assert "manager.goal" not in run.asked
    assert "roster reviews" in run.papers[Kind.MANAGER_NOTE].text
    assert "karin-holm" not in run.mentors
    assert [message.mentor for message in run.messages] == ["karin-holm"]


def test_what_was_learned_last_time_is_said_unless_it_is_private() -> None:
    desk = known().model_copy(
        update={
            "noted": (
                Noted(id="n-1", mentor="tom-okafor", sort="lesson", text="ask earlier how they like to work"),
                Noted(id="n-2", mentor="tom-okafor", sort="lesson", text="he was tired", private=True),
            )
        }
    )
    said = " ".join(getattr(turn, "text", "") for turn in held("who-could-help", desk).step.said)
    assert "ask earlier" in said
    assert "tired" not in said
