"""What a person can rely on in a kept conversation: every revision stays, and no window writes over another."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from assistant.model.conversation import Answer, ConversationInfo
from assistant.model.errors import MenteeError
from assistant.model.evidence import Source
from assistant.model.people import Mentor
from assistant.workspace import AnsweredElsewhere, Workspace, open_workspace

NOW = datetime(2026, 11, 22, 10)


def info(conversation: str, started: datetime = NOW) -> ConversationInfo:
    return ConversationInfo(id=conversation, dialogue="visit", title="A visit", desk="{}", started=started)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with open_workspace(tmp_path) as opened:
        opened.begin(info("c"))
        yield opened


@pytest.fixture
def second(workspace: Workspace) -> Iterator[Workspace]:
    """Another window on the same workspace."""
    with open_workspace(workspace.path) as opened:
        yield opened


def test_conversations_are_listed_newest_first_and_the_finished_ones_can_be_left_out(workspace: Workspace) -> None:
    workspace.begin(info("old", datetime(2026, 1, 1)))
    workspace.begin(info("new", datetime(2026, 12, 1)))
    workspace.finish("c", (), (), NOW)
    workspace.save_answer("old", Answer(key="why", value="first"), after=0)
    workspace.save_unsent("new", "why", "half a word")
    assert [c.id for c in workspace.conversations()] == ["new", "c", "old"]
    assert [c.id for c in workspace.conversations(unfinished_only=True)] == ["new", "old"]
    assert workspace.conversation("new") == info("new", datetime(2026, 12, 1))


def test_a_conversation_left_before_a_word_is_none_to_go_on_with(workspace: Workspace) -> None:
    assert workspace.conversations(unfinished_only=True) == ()
    assert [c.id for c in workspace.conversations()] == ["c"]


def test_a_conversation_that_is_not_there_is_named(workspace: Workspace) -> None:
    with pytest.raises(MenteeError, match="There is no conversation 'gone'"):
        workspace.conversation("gone")


def test_the_latest_answer_counts_and_every_earlier_one_is_kept(workspace: Workspace) -> None:
    workspace.save_answer("c", Answer(key="why", value="first"), after=0)
    workspace.save_answer("c", Answer(key="when", skipped=True), after=0)
    saved = workspace.save_answer("c", Answer(key="why", value=["second", 2, None], basis="b"), after=1)
    assert saved == Answer(key="why", value=["second", 2, None], basis="b", revision=2)
    assert workspace.answers("c") == {"why": saved, "when": Answer(key="when", skipped=True)}
    assert [answer.value for answer in workspace.history("c", "why")] == ["first", ["second", 2, None]]


def test_an_answer_is_never_rewritten(workspace: Workspace) -> None:
    workspace.save_answer("c", Answer(key="why", value="first"), after=0)
    with pytest.raises(sqlite3.IntegrityError, match="never rewritten"):
        workspace.rows("UPDATE answers SET value = '1'")


def test_of_two_windows_the_first_answer_stands_and_the_other_is_kept_aside(
    workspace: Workspace, second: Workspace
) -> None:
    workspace.save_answer("c", Answer(key="why", value="mine"), after=0)
    with pytest.raises(AnsweredElsewhere, match="your text is kept") as caught:
        second.save_answer("c", Answer(key="why", value="theirs"), after=0)
    assert caught.value.theirs == Answer(key="why", value="mine")
    assert workspace.answers("c")["why"].value == "mine"
    assert workspace.asides("c") == (("why", "theirs"),)


def test_two_windows_that_say_the_same_do_not_collide(workspace: Workspace, second: Workspace) -> None:
    first = workspace.save_answer("c", Answer(key="why", value="same"), after=0)
    assert second.save_answer("c", Answer(key="why", value="same"), after=0) == first
    assert len(workspace.history("c", "why")) == 1
    assert workspace.asides("c") == ()


def test_an_answer_to_a_finished_conversation_is_kept_aside(workspace: Workspace, second: Workspace) -> None:
    second.finish("c", (), (), NOW)
    with pytest.raises(AnsweredElsewhere, match="finished this conversation"):
        workspace.save_answer("c", Answer(key="why", value="late"), after=0)
    assert workspace.answers("c") == {}
    assert workspace.asides("c") == (("why", "late"),)


def test_what_is_typed_and_not_sent_is_kept_until_it_is_answered(workspace: Workspace) -> None:
    workspace.save_unsent("c", "why", "I wou")
    workspace.save_unsent("c", "why", "I would")
    assert workspace.unsent("c") == {"why": ("I would", "")}
    workspace.save_answer("c", Answer(key="why", value="I would like to"), after=0)
    assert workspace.unsent("c") == {}
    assert workspace.asides("c") == ()


def test_what_was_typed_over_before_it_was_sent_is_no_aside_but_what_was_not_sent_is(workspace: Workspace) -> None:
    workspace.save_unsent("c", "why", "I wuold")
    workspace.save_answer("c", Answer(key="why", value="I would"), after=0, made_of_unsent=True)
    workspace.save_unsent("c", "help", "something of my own")
    workspace.save_answer("c", Answer(key="help", value="listen"), after=0)
    assert workspace.asides("c") == (("help", "something of my own"),)


def test_what_is_emptied_by_hand_is_forgotten(workspace: Workspace) -> None:
    workspace.save_unsent("c", "why", "oops")
    workspace.save_unsent("c", "why", "")
    assert workspace.unsent("c") == {}
    assert workspace.asides("c") == ()


def test_words_typed_in_another_window_are_not_typed_over(workspace: Workspace, second: Workspace) -> None:
    workspace.save_unsent("c", "why", "from the first")
    second.save_unsent("c", "why", "from the second")
    assert workspace.unsent("c") == {"why": ("from the second", "")}
    assert workspace.asides("c") == (("why", "from the first"),)
    workspace.save_answer("c", Answer(key="why", value="from the first, sent"), after=0)
    assert ("why", "from the second") in workspace.asides("c")


def test_words_typed_before_a_kill_and_gone_on_with_are_no_aside(workspace: Workspace, second: Workspace) -> None:
    workspace.save_unsent("c", "why", "I wou")
    second.save_unsent("c", "why", "I would")
    second.save_answer("c", Answer(key="why", value="I would"), after=0)
    assert second.asides("c") == ()


def test_words_typed_before_a_question_was_skipped_are_kept_aside(workspace: Workspace) -> None:
    workspace.save_unsent("c", "why", "half a thou")
    workspace.save_answer("c", Answer(key="why", skipped=True), after=0)
    assert workspace.asides("c") == (("why", "half a thou"),)


def test_an_edit_of_an_older_draft_is_kept_aside_when_the_new_one_is_edited(workspace: Workspace) -> None:
    workspace.save_unsent("c", "message", "Dear Tom, my own words", basis="draft 1")
    workspace.save_unsent("c", "message", "Dear Priya", basis="draft 2")
    assert workspace.unsent("c") == {"message": ("Dear Priya", "draft 2")}
    assert workspace.asides("c") == (("message", "Dear Tom, my own words"),)


def test_a_reopened_question_is_remembered_until_it_is_answered(workspace: Workspace) -> None:
    workspace.save_answer("c", Answer(key="why", value="a"), after=0)
    workspace.reopen("c", "why")
    workspace.save_answer("c", Answer(key="when", value="later"), after=0)
    assert workspace.conversation("c").reopened == "why"
    workspace.save_answer("c", Answer(key="why", value="b"), after=1)
    assert workspace.conversation("c").reopened == ""


def test_an_outcome_is_saved_whole_and_once(workspace: Workspace, second: Workspace) -> None:
    source = Source.of("hello", title="notes")
    workspace.finish("c", (Mentor(id="tom", name="Tom"),), (source,), NOW)
    second.finish("c", (Mentor(id="tom", name="Somebody else"),), (), datetime(2027, 1, 1))
    assert second.all(Mentor) == (Mentor(id="tom", name="Tom"),)
    assert second.sources() == (source,)
    assert second.conversation("c").finished == NOW


def test_records_kept_half_way_come_with_the_answer_that_says_so(workspace: Workspace, second: Workspace) -> None:
    workspace.keep("c", Answer(key="kept", basis="1"), (Mentor(id="tom", name="Tom"),), after=0)
    with pytest.raises(AnsweredElsewhere):
        second.keep("c", Answer(key="kept", basis="2"), (Mentor(id="tom", name="Thomas"),), after=0)
    assert second.all(Mentor) == (Mentor(id="tom", name="Tom"),)
    assert second.answers("c")["kept"].basis == "1"


def test_a_window_that_writes_does_not_keep_another_from_reading(workspace: Workspace, second: Workspace) -> None:
    workspace.save_answer("c", Answer(key="why", value="seen"), after=0)
    with workspace.transaction():
        workspace.put(Mentor(id="tom", name="Tom"))
        assert second.answers("c")["why"].value == "seen"
        assert second.all(Mentor) == ()
    assert len(second.all(Mentor)) == 1


def test_a_writer_that_never_lets_go_is_said_plainly(workspace: Workspace, second: Workspace) -> None:
    second.rows("PRAGMA busy_timeout = 0")
    with workspace.transaction(), pytest.raises(MenteeError, match="Another mentee is writing"):
        second.put(Mentor(id="tom", name="Tom"))
