"""D13: news to several mentors, each with their own advice and their own question."""

from __future__ import annotations

from assistant.dialogues.desk import Desk
from assistant.model.evidence import Source
from assistant.model.people import Mentor
from assistant.model.work import Advice, Artifact
from tests.dialogues.desks import NOTES, known, with_notes
from tests.dialogues.runs import Run, held

TOLD = {
    "changed": "the pilot starts in May, not in March",
    "did[priya-nair]": "had the team draft the December roster",
    "came_of[priya-nair]": "two gaps fewer",
    "hard": "two of the five do not fill in the sheet",
    "ask[priya-nair]": "Would you drop the sheet or fix it?",
}
BOTH = TOLD | {"others": ["tom-okafor"], "did[tom-okafor]": "asked the head of the unit about a move"}


def ledger(run: Run) -> dict[str, Advice]:
    return {row.id: row for row in run.records(Advice) if isinstance(row, Advice)}


def test_the_change_is_said_first_and_the_advice_comes_with_its_result() -> None:
    letter = held("update", known(), TOLD).papers["update"]
    said = [letter.text.index(words) for words in ("pilot starts in May", "December roster", "two gaps fewer", "sheet")]
    assert said == sorted(said)
    assert letter.ask == "Would you drop the sheet or fix it?"


def test_each_mentor_gets_their_own_version_and_nothing_of_the_other() -> None:
    run = held("update", known(), BOTH)
    letters = {paper.mentor: paper.text for paper in run.records(Artifact) if isinstance(paper, Artifact)}
    assert "December roster" in letters["priya-nair"]
    assert "December roster" not in letters["tom-okafor"]
    assert "head of the unit" in letters["tom-okafor"]
    assert "head of the unit" not in letters["priya-nair"]
    assert letters["priya-nair"] != letters["tom-okafor"]
    assert run.errors() == []


def test_the_ledger_says_told_only_for_what_was_sent() -> None:
    run = held("update", known(), BOTH | {"sent[priya-nair]": True})
    rows = ledger(run)
    assert rows["a-1"].told == known().today
    assert (rows["a-1"].done, rows["a-1"].result) == ("had the team draft the December roster", "two gaps fewer")
    assert rows["a-2"].told is None
    assert rows["a-2"].done == "asked the head of the unit about a move"
    assert [message.mentor for message in run.messages] == ["priya-nair"]
    assert run.outcome.next_action
    assert run.outcome.next_action.mentor == "tom-okafor"


def test_what_the_ledger_knows_is_not_asked_again() -> None:
    desk = known()
    done = [a.model_copy(update={"done": "we tried it", "result": "it worked"}) for a in desk.advice]
    run = held("update", desk.model_copy(update={"advice": tuple(done)}))
    assert not any(key.startswith(("used", "did", "came_of")) for key in run.asked)
    assert "it worked" in run.papers["update"].text.lower()


def test_of_several_pieces_of_advice_one_is_chosen_and_only_that_one_is_told() -> None:
    desk = known()
    second = Advice(id="a-3", mentor="priya-nair", text="count the swaps for a month")
    desk = desk.model_copy(update={"advice": (*desk.advice, second)})
    given = {"used": "count the swaps for a month", "did": "counted them in October", "sent": True}
    rows = ledger(held("update", desk, given))
    assert {row_id for row_id, row in rows.items() if row.told} == {"a-3"}


def test_advice_that_is_not_for_me_or_told_already_is_not_offered() -> None:
    desk = known()
    rows = [a.model_copy(update={"stance": "not-for-me"}) for a in desk.advice]
    run = held("update", desk.model_copy(update={"advice": tuple(rows)}), {"changed": "I lead two wards now"})
    assert "let the team draft" not in run.papers["update"].text
    assert not run.records(Advice)


def test_wins_and_obstacles_of_the_notes_are_read_not_asked() -> None:
    for path in NOTES:
        desk = with_notes(path)
        asked = held("update", desk).asked
        assert not (desk.notes.wins and "news" in asked)
        assert not (desk.notes.obstacles and "hard" in asked)


def test_nothing_to_tell_makes_no_letter() -> None:
    outcome = held("update", known()).outcome
    assert not outcome.records
    assert outcome.left_open


def test_a_mentor_known_from_the_notes_alone_is_kept_as_somebody_one_has_met() -> None:
    text = "Update for Selma Aydin, my mentor\nWins:\n- passed the audit without a finding\n"
    source = Source.of(text, title="notes.txt")
    desk = Desk(now=known().now, mentor="Selma Aydin", sources=(source,))
    kept = held("update", desk, {"changed": "I passed the audit"}).records(Mentor)
    assert [(m.id, m.familiarity, m.stage) for m in kept if isinstance(m, Mentor)] == [("selma-aydin", "met", "active")]
