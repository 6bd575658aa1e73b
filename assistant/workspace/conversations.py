"""Conversations and their answers: every word on disk before the next question, and none overwritten."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from pydantic import JsonValue

from assistant.model.base import Record
from assistant.model.conversation import Answer, ConversationInfo, words_of
from assistant.model.errors import MenteeError
from assistant.model.evidence import Source
from assistant.workspace.faults import rows_read
from assistant.workspace.records import Records

_INFO = "id, dialogue, title, mentor, desk, reopened, started, finished"
_HOLDS_WORDS = """(
    EXISTS (SELECT 1 FROM answers WHERE conversation = id)
    OR EXISTS (SELECT 1 FROM unsent WHERE conversation = id)
    OR EXISTS (SELECT 1 FROM asides WHERE conversation = id)
    OR json_extract(desk, '$.sources[0]') IS NOT NULL
)"""
"""Whether anything was said, typed or brought along: one left at its first question is none to go on with."""
_ANSWER = "key, value, skipped, basis, revision"


class AnsweredElsewhere(MenteeError):  # noqa: N818 - it tells what happened; nothing went wrong
    """Another window answered this question, or finished the conversation, since this one looked.

    `theirs` is what stands (None where the conversation is finished); what was given here is kept aside.
    """

    def __init__(self, theirs: Answer | None) -> None:
        done = "finished this conversation" if theirs is None else "answered this question"
        super().__init__(f"Another window {done} meanwhile; your text is kept beside the conversation.")
        self.theirs = theirs


class Conversations(Records):
    """Conversations with their answers, what was typed and not sent, and what lost a race."""

    def begin(self, info: ConversationInfo) -> None:
        """Save a new conversation."""
        with self.transaction():
            self.db.execute(
                f"INSERT INTO conversations ({_INFO}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    info.id, info.dialogue, info.title, info.mentor, info.desk, info.reopened,
                    info.started.isoformat(), info.finished.isoformat() if info.finished else None,
                ),
            )  # fmt: skip

    def conversations(self, *, unfinished_only: bool = False) -> tuple[ConversationInfo, ...]:
        """The conversations, newest first; of the unfinished ones only those that hold a word of the person's."""
        rows = self.rows(
            f"SELECT {_INFO} FROM conversations WHERE NOT ? OR (finished IS NULL AND {_HOLDS_WORDS})"
            " ORDER BY started DESC, rowid DESC",
            unfinished_only,
        )
        with rows_read(self.path):
            return tuple(map(_info, rows))

    def conversation(self, conversation_id: str) -> ConversationInfo:
        """One conversation. Raises MenteeError where there is none of this id."""
        row = self.row(f"SELECT {_INFO} FROM conversations WHERE id = ?", conversation_id)
        if row is None:
            raise MenteeError(f"There is no conversation {conversation_id!r} in {self.path}.")
        with rows_read(self.path):
            return _info(row)

    def answers(self, conversation_id: str) -> dict[str, Answer]:
        """The latest answer to each key, in the order the keys were first answered."""
        rows = self.rows(f"SELECT {_ANSWER} FROM answers WHERE conversation = ? ORDER BY rowid", conversation_id)
        with rows_read(self.path):
            return {answer.key: answer for answer in map(_answer, rows)}

    def history(self, conversation_id: str, key: str) -> tuple[Answer, ...]:
        """Every answer ever given to one key, oldest first."""
        rows = self.rows(
            f"SELECT {_ANSWER} FROM answers WHERE conversation = ? AND key = ? ORDER BY revision", conversation_id, key
        )
        with rows_read(self.path):
            return tuple(map(_answer, rows))

    def save_answer(self, conversation_id: str, answer: Answer, *, after: int, made_of_unsent: bool = False) -> Answer:
        """Save an answer as the revision after the one that was seen (0 where none was), and return it as saved.

        Its question is no longer reopened. What was typed towards it is no longer unsent; it goes to the asides where
        the answer does not hold its words, unless the answer is `made_of_unsent`: typed on from it in this window.
        Raises AnsweredElsewhere where another window was faster with something else; then the value is kept aside.
        """
        with self.transaction():
            saved = self._add(conversation_id, answer, after)
            if isinstance(saved, Answer):
                self._settle(conversation_id, answer, made_of_unsent)
                return saved
            if answer.value is not None:
                self._put_aside(conversation_id, answer.key, answer.value)
        raise saved

    def keep(self, conversation_id: str, answer: Answer, records: Iterable[Record], *, after: int) -> None:
        """Save records half-way through a conversation, with the answer that says so, in one transaction.

        Raises AnsweredElsewhere, saving nothing, where another window did it first.
        """
        with self.transaction():
            saved = self._add(conversation_id, answer, after)
            if isinstance(saved, AnsweredElsewhere):
                raise saved
            self.put(*records)

    def finish(
        self, conversation_id: str, records: Iterable[Record], sources: Iterable[Source], when: datetime
    ) -> None:
        """Save what a conversation led to and mark it finished, in one transaction. A second time changes nothing."""
        with self.transaction():
            if self.conversation(conversation_id).finished:
                return
            self.put(*records, when=when)
            self.put_source(*sources)
            self.db.execute(
                "UPDATE conversations SET finished = ?, reopened = '' WHERE id = ?", (when.isoformat(), conversation_id)
            )

    def reopen(self, conversation_id: str, key: str) -> None:
        """Remember that the person went back to `key`; an empty key remembers that they went on."""
        with self.transaction():
            self.db.execute("UPDATE conversations SET reopened = ? WHERE id = ?", (key, conversation_id))

    def asides(self, conversation_id: str) -> tuple[tuple[str, JsonValue], ...]:
        """What another window's answer or typing displaced: pairs of key and value, oldest first."""
        rows = self.rows("SELECT key, value FROM asides WHERE conversation = ? ORDER BY rowid", conversation_id)
        with rows_read(self.path):
            return tuple((key, json.loads(value)) for key, value in rows)

    def save_unsent(self, conversation_id: str, key: str, text: str, *, basis: str = "") -> None:
        """Save what is being typed towards `key`; an empty text forgets it. `basis` is the draft it is an edit of.

        Words that another window typed, or that were typed into another draft, go to the asides first.
        """
        with self.transaction():
            old = self.row(
                "SELECT text, basis, writer FROM unsent WHERE conversation = ? AND key = ?", conversation_id, key
            )
            if old and (old[1], old[2]) != (basis, self.writer) and not text.startswith(old[0]):
                self._put_aside(conversation_id, key, old[0])
            self.db.execute("DELETE FROM unsent WHERE conversation = ? AND key = ?", (conversation_id, key))
            if text:
                self.db.execute(
                    "INSERT INTO unsent (conversation, key, text, basis, writer) VALUES (?, ?, ?, ?, ?)",
                    (conversation_id, key, text, basis, self.writer),
                )

    def unsent(self, conversation_id: str) -> dict[str, tuple[str, str]]:
        """What was typed and not submitted, by key: the text, and the basis it was typed into."""
        rows = self.rows("SELECT key, text, basis FROM unsent WHERE conversation = ? ORDER BY rowid", conversation_id)
        return {key: (text, basis) for key, text, basis in rows}

    def _add(self, conversation_id: str, answer: Answer, after: int) -> Answer | AnsweredElsewhere:
        """Add the revision after `after`: the answer as it stands now, or what stood in its way."""
        row = self.row(
            f"SELECT {_ANSWER} FROM answers WHERE conversation = ? AND key = ? ORDER BY revision DESC LIMIT 1",
            conversation_id, answer.key,
        )  # fmt: skip
        standing = None if row is None else _answer(row)
        if standing is not None and standing.revision != after:
            same = standing == answer.model_copy(update={"revision": standing.revision})
            return standing if same else AnsweredElsewhere(standing)
        if self.conversation(conversation_id).finished:
            return AnsweredElsewhere(None)
        self.db.execute(
            f"INSERT INTO answers (conversation, {_ANSWER}) VALUES (?, ?, ?, ?, ?, ?)",
            (conversation_id, answer.key, _json(answer.value), answer.skipped, answer.basis, after + 1),
        )
        return answer.model_copy(update={"revision": after + 1})

    def _settle(self, conversation_id: str, answer: Answer, made_of_unsent: bool) -> None:
        """An answered question is no longer reopened, and nothing towards it is unsent."""
        self.db.execute(
            "UPDATE conversations SET reopened = '' WHERE id = ? AND reopened = ?", (conversation_id, answer.key)
        )
        where = (conversation_id, answer.key)
        typed = self.row("SELECT text, writer FROM unsent WHERE conversation = ? AND key = ?", *where)
        if typed is None:
            return
        text, writer = typed
        own = made_of_unsent and writer == self.writer
        if not own and not _holds(answer.value, text):
            self._put_aside(conversation_id, answer.key, text)
        self.db.execute("DELETE FROM unsent WHERE conversation = ? AND key = ?", where)

    def _put_aside(self, conversation_id: str, key: str, value: JsonValue) -> None:
        self.db.execute(
            "INSERT INTO asides (conversation, key, value) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            (conversation_id, key, _json(value)),
        )


def _holds(value: JsonValue, text: str) -> bool:
    """Whether an answer has the words of a text that was typed towards it."""
    parts = words_of(value)
    return all(any(word in part for part in parts) for word in words_of(text))


def _json(value: JsonValue) -> str:
    return json.dumps(value, ensure_ascii=False)


def _info(row: tuple[Any, ...]) -> ConversationInfo:
    return ConversationInfo.model_validate(dict(zip(_INFO.split(", "), row, strict=True)))


def _answer(row: tuple[Any, ...]) -> Answer:
    key, value, skipped, basis, revision = row
    return Answer(key=key, value=json.loads(value), skipped=bool(skipped), basis=basis, revision=revision)
