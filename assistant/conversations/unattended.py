"""A conversation run through at once, in memory, with the answers given beforehand: for commands, files and scripts."""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterable, Mapping
from datetime import datetime

from pydantic import JsonValue

from assistant.conversations.advance import DialogueMaker, Exchange, Step, advance, basis_of
from assistant.conversations.begun import new_conversation
from assistant.conversations.kept_answers import composed_answer, reviewed_answer
from assistant.conversations.performing import Perform, builtin_perform
from assistant.dialogues.desk import Desk
from assistant.dialogues.turns import AnswerError, Ask, Card, Compose, Keep, Review, YesNo
from assistant.model.conversation import Answer, ConversationInfo
from assistant.model.errors import MenteeError
from assistant.workspace import Workspace


def run_through(
    maker: DialogueMaker, desk: Desk, given: Mapping[str, JsonValue], perform: Perform, *, at_will: Collection[str] = ()
) -> tuple[Step, dict[str, Answer]]:
    """Run a dialogue to its outcome without a person; returns its last step and every answer by key.

    A question takes the answer given under its key, or under its key without what is in brackets where only one
    question has that name; null skips it. A table that no card and no draft asks for is read as dotted keys, which is
    how TOML reads `topic.help = …`. Without an answer, a card is accepted, a draft is accepted as it is, and any other
    question is skipped: what is only offered is never taken. A question that the notes or the history settle takes an
    answer, too, and it goes before what they say. Work that only asks back is left to the built-in
    engine, which never does. Raises MenteeError for an answer that a question cannot take, and for a given key that
    nothing asked and that is not `at_will`, naming the nearest ones that were.
    """
    answers: dict[str, Answer] = {}
    used: dict[str, str] = {}
    given = _with_dotted(given)
    while True:
        step = advance(maker, desk, answers)
        overruled = (turn for turn in step.passed if turn.key not in answers and _given_name(turn.key, given, used))
        pending = next(overruled, step.pending)
        if pending is None:
            break
        if isinstance(pending, Compose):
            performer = builtin_perform if pending.asks_back else perform
            answers[pending.key] = composed_answer(pending, performer(pending.task))
            continue
        if isinstance(pending, Keep):
            answers[pending.key] = Answer(key=pending.key, basis=pending.basis)
            continue
        name = _given_name(pending.key, given, used)
        try:
            answers[pending.key] = _answer(pending, None if name is None else given[name], given=name is not None)
        except AnswerError as error:
            raise MenteeError(f"The answer to {pending.key} does not fit: {error}") from error
    _refuse_unasked(_unused(given, used) - set(at_will), _asked(step))
    return step, answers


def save_run(
    workspace: Workspace,
    dialogue: str,
    desk: Desk,
    step: Step,
    answers: Mapping[str, Answer],
    *,
    title: str,
    now: datetime,
) -> ConversationInfo:
    """Save what `run_through` returned as a finished conversation with its records and sources, in one transaction."""
    if step.outcome is None:
        raise ValueError("only a conversation with an outcome can be saved whole")
    info = new_conversation(dialogue, desk, title=title, now=now)
    kept = [said.turn for said in step.said if isinstance(said, Exchange) and isinstance(said.turn, Keep)]
    with workspace.transaction():
        workspace.begin(info)
        for answer in answers.values():
            workspace.save_answer(info.id, answer, after=0)
        for turn in kept:
            workspace.put(*turn.records, when=now)
        workspace.finish(info.id, step.outcome.records, step.outcome.sources, now)
    return workspace.conversation(info.id)


def plain_key(key: str) -> str:
    """A key without what is in brackets: `why[priya]` is `why`, `topic[1].help` is `topic.help`."""
    return re.sub(r"\[[^\]]*\]", "", key)


def _with_dotted(given: Mapping[str, JsonValue]) -> dict[str, JsonValue]:
    """The answers given, and the entries of their tables under dotted keys beside them."""
    flat = dict(given)
    for key, value in given.items():
        if isinstance(value, dict):
            flat |= {f"{key}.{name}": part for name, part in _with_dotted(value).items()}
    return flat


def _unused(given: Mapping[str, JsonValue], used: Mapping[str, str]) -> set[str]:
    """The names that nothing asked for. A table is used as one answer, or as the dotted keys it stands for."""
    whole = {key for key in used if isinstance(given[key], dict)}
    tables = {key for key, value in given.items() if isinstance(value, dict) and value}
    inside = {key for key in given for table in whole if key.startswith(f"{table}.")}
    return given.keys() - used.keys() - inside - (tables - whole)


def _given_name(key: str, given: Mapping[str, JsonValue], used: dict[str, str]) -> str | None:
    """The name under which an answer to `key` was given; `used` remembers which question took which name."""
    for name in (key, plain_key(key)):
        if name in given:
            other = used.setdefault(name, key)
            if other != key:
                raise MenteeError(f"{name!r} is asked more than once; give {other!r} and {key!r} instead.")
            return name
    return None


def _answer(turn: Ask | Review, raw: JsonValue, *, given: bool) -> Answer:
    if isinstance(turn, Review):
        return _reviewed(turn, raw)
    basis = basis_of(turn)
    if isinstance(turn, Card):
        if isinstance(raw, dict):
            _refuse_unasked(raw.keys(), {item.id for item in turn.items}, "line of this card")
        return Answer(key=turn.key, value=turn.take(raw), basis=basis)
    if not given or raw is None:
        return Answer(key=turn.key, skipped=True, basis=basis)
    if isinstance(raw, dict):
        raise AnswerError("it takes a text, a number or a list, and this is a table.")
    if isinstance(raw, bool) and not isinstance(turn, YesNo):
        raise AnswerError("it takes a text, a number or a list, and this is true or false.")
    if isinstance(raw, list) and not all(isinstance(part, str | int | float) for part in raw):
        raise AnswerError("its list may hold texts and numbers, and nothing else.")
    return Answer(key=turn.key, value=turn.take(raw), basis=basis)


def _reviewed(turn: Review, raw: JsonValue) -> Answer:
    match raw:
        case None | True | "ok":
            return Answer(key=turn.key, basis=turn.basis)
        case str(body):
            return reviewed_answer(turn, turn.draft.subject, body)
        case dict() if raw.keys() <= {"subject", "body"} and all(isinstance(part, str) for part in raw.values()):
            return reviewed_answer(
                turn, str(raw.get("subject", turn.draft.subject)), str(raw.get("body", turn.draft.body))
            )
    raise AnswerError("a draft takes `ok`, its new text, or a table of subject and body.")


def _asked(step: Step) -> set[str]:
    """The keys that take an answer: of what was asked, and of what was passed over because it is known."""
    passed = {turn.key for turn in step.passed}
    return passed | {
        said.turn.key for said in step.said if isinstance(said, Exchange) and isinstance(said.turn, Ask | Review)
    }


def _refuse_unasked(names: Iterable[str], asked: set[str], what: str = "question of this conversation") -> None:
    """Raise MenteeError where names are left that nothing asked."""
    for name in sorted(set(names) - asked):
        near = difflib.get_close_matches(name, sorted(asked | {plain_key(key) for key in asked}), n=2, cutoff=0.5)
        known = f"did you mean {' or '.join(near)}?" if near else f"there are {', '.join(sorted(asked)) or 'none'}."
        raise MenteeError(f"{name!r} is no {what}; {known}")
