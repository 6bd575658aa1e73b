"""The runner: one conversation, on disk after every answer. The app, plain lines and the tests all talk through it.

Nothing has to be done to leave: a runner that is dropped, or whose process is killed, is resumed at the same question.
"""

from __future__ import annotations

from datetime import datetime
from typing import TypeVar

from pydantic import BaseModel, JsonValue

from assistant.conversations.advance import DialogueMaker, Exchange, Step, advance, basis_of
from assistant.conversations.begun import desk_of, new_conversation
from assistant.conversations.kept_answers import composed_answer, reviewed_answer
from assistant.conversations.performing import Perform, builtin_perform
from assistant.dialogues.desk import Desk
from assistant.dialogues.outcomes import Outcome
from assistant.dialogues.turns import Ask, Card, Compose, Keep, Pending, Review, Text
from assistant.engines.engine import Engine, Progress, silent
from assistant.engines.tasks import Draft
from assistant.model.conversation import Answer, ConversationInfo
from assistant.model.errors import MenteeError
from assistant.model.text import clean
from assistant.workspace import AnsweredElsewhere, Workspace

P = TypeVar("P", Ask, Card, Compose, Review)


class Runner:
    """One conversation in a workspace. `step` is where it stands; every method that answers moves it on.

    A method that does not fit the pending turn raises MenteeError, and changes nothing. Where another window answered
    first, `step` is brought up to date, the text given here is among the `asides`, and AnsweredElsewhere is raised.
    """

    def __init__(
        self,
        workspace: Workspace,
        info: ConversationInfo,
        *,
        maker: DialogueMaker | None = None,
        perform: Perform | None = None,
    ) -> None:
        """`begin` and `resume` are the ways in. `maker` and `perform` stand in for the registry's dialogue and the
        built-in engine."""
        self.workspace = workspace
        self.info = info
        self._maker = maker or _registered(info.dialogue)
        self._perform = perform or builtin_perform
        self._desk = desk_of(info)
        self._previewed: tuple[str, BaseModel] | None = None
        self.refresh()

    @classmethod
    def begin(
        cls,
        workspace: Workspace,
        dialogue: str,
        desk: Desk,
        *,
        title: str,
        now: datetime,
        maker: DialogueMaker | None = None,
        perform: Perform | None = None,
    ) -> Runner:
        """Begin a conversation: its desk is on disk before its first question shows.

        A dialogue that cannot begin on this desk raises MenteeError, and leaves no conversation behind.
        """
        info = new_conversation(dialogue, desk, title=title, now=now)
        maker = maker or _registered(dialogue)
        advance(maker, desk, {})
        workspace.begin(info)
        return cls(workspace, info, maker=maker, perform=perform)

    @classmethod
    def resume(
        cls,
        workspace: Workspace,
        conversation_id: str,
        *,
        maker: DialogueMaker | None = None,
        perform: Perform | None = None,
    ) -> Runner:
        """Go on where a conversation was left. Raises MenteeError where there is none of this id."""
        return cls(workspace, workspace.conversation(conversation_id), maker=maker, perform=perform)

    # ---------------------------------------------------------------------------------------------------- where it is

    @property
    def step(self) -> Step:
        """What was said and answered, and what is pending now."""
        return self._step

    @property
    def desk(self) -> Desk:
        """The desk the conversation began with."""
        return self._desk

    def refresh(self) -> Step:
        """Read again what is on disk, which another window may have changed, and settle what needs no person."""
        while True:
            self.info = self.workspace.conversation(self.info.id)
            self._answers = self.workspace.answers(self.info.id)
            self._step = advance(self._maker, self._desk, self._answers, self.info.reopened)
            pending = self._step.pending
            if not isinstance(pending, Keep) or self.info.finished:
                return self._step
            try:
                self.workspace.keep(
                    self.info.id,
                    Answer(key=pending.key, basis=pending.basis),
                    pending.records,
                    after=self._revision(pending.key),
                )
            except AnsweredElsewhere:
                continue

    def preview(self) -> tuple[str, BaseModel] | None:
        """The live artifact by the built-in engine: its title and the task's result; None where there is none yet."""
        preview = self._step.preview
        if preview is None:
            return None
        if isinstance(preview.task, Draft):
            return preview.title, preview.task
        mark = preview.task.fingerprint
        if self._previewed is None or self._previewed[0] != mark:
            self._previewed = (mark, self._perform(preview.task))
        return preview.title, self._previewed[1]

    @property
    def asides(self) -> tuple[tuple[str, JsonValue], ...]:
        """Words that stand nowhere else, as pairs of key and value: displaced by another window, or typed into a draft
        that has been made anew since."""
        pending = self._step.pending
        typed = self.workspace.unsent(self.info.id)
        stale = (
            [(pending.key, typed[pending.key][0])]
            if pending and pending.key in typed and typed[pending.key][1] != _typed_into(pending)
            else []
        )
        return (*self.workspace.asides(self.info.id), *stale)

    # ------------------------------------------------------------------------------------------------------ answering

    def answer(self, raw: JsonValue) -> Step:
        """Answer the pending question. Raises AnswerError, changing nothing, with what the question takes."""
        ask = self._pending(Ask)
        answer = Answer(key=ask.key, value=ask.take(raw), basis=basis_of(ask))
        return self._save(answer, made_of_unsent=isinstance(ask, Text))

    def skip(self) -> Step:
        """Skip the pending question, or accept the pending draft as it is."""
        if isinstance(self._step.pending, Review):
            return self.accept()
        ask = self._pending(Ask)
        return self._save(Answer(key=ask.key, skipped=True, basis=basis_of(ask)))

    def enough(self) -> Step:
        """Skip what is left to ask, up to the next draft; no model is asked what would only lead to more questions."""
        while True:
            pending = self._step.pending
            if isinstance(pending, Compose) and pending.asks_back:
                self._save(composed_answer(pending, builtin_perform(pending.task)))
            elif isinstance(pending, Ask):
                self.skip()
            else:
                return self._step

    def accept(self) -> Step:
        """Accept the pending card or draft as it is."""
        if isinstance(self._step.pending, Review):
            draft = self._pending(Review)
            return self._save(Answer(key=draft.key, basis=draft.basis))
        card = self._pending(Card)
        return self._save(Answer(key=card.key, value={}, basis=basis_of(card)))

    def review(self, subject: str, body: str) -> Step:
        """Leave the pending draft as edited."""
        return self._save(reviewed_answer(self._pending(Review), subject, body), made_of_unsent=True)

    async def work(self, engine: Engine, progress: Progress = silent) -> Step:
        """Have `engine` perform the pending work, and save what it made.

        What it made is dropped where, meanwhile, an answer changed what it rests on. Cancelling it saves nothing; an
        engine's error leaves the work pending.
        """
        work = self._pending(Compose)
        result = await engine.perform(work.task, progress)
        now = self.refresh().pending
        if not isinstance(now, Compose) or (now.key, now.basis) != (work.key, work.basis):
            return self._step
        try:
            return self._save(composed_answer(work, result))
        except AnsweredElsewhere:
            return self._step

    # ---------------------------------------------------------------------------------------------------- going back

    @property
    def can_go_back(self) -> bool:
        """Whether an earlier question or draft of this conversation can be answered again."""
        return not self.info.finished and self._before() is not None

    def back(self) -> Step:
        """Go back to the question or draft before this one; its answer is offered, and stands until it is replaced."""
        key = self._before()
        if key is None:
            raise MenteeError("This is the first question; there is nothing to go back to.")
        return self.reopen(key)

    def reopen(self, key: str) -> Step:
        """Go back to the question of this key; with an empty key, go on with the answers as they stand."""
        if self.info.finished:
            raise MenteeError("This conversation is finished; start a new one to change something.")
        if key and key not in self._answers:
            raise MenteeError(f"{key!r} has not been answered yet, so it cannot be opened again.")
        self.workspace.reopen(self.info.id, key)
        return self.refresh()

    # ---------------------------------------------------------------------------------------------------- unsent text

    def unsent(self, key: str) -> str:
        """What was typed towards a question and not submitted. For the pending draft: only what was typed into it as
        it is now."""
        text, basis = self.workspace.unsent(self.info.id).get(key, ("", ""))
        pending = self._step.pending
        if pending and pending.key == key and basis != _typed_into(pending):
            return ""
        return text

    def save_unsent(self, text: str) -> None:
        """Save what is being typed towards the pending question or draft; an empty text forgets it."""
        pending = self._step.pending
        if isinstance(pending, Ask | Review) and not self.info.finished:
            self.workspace.save_unsent(self.info.id, pending.key, clean(text), basis=_typed_into(pending))

    # -------------------------------------------------------------------------------------------------------- the end

    def finish(self, now: datetime) -> Outcome:
        """Save what the conversation led to, in one transaction; a second time changes nothing.

        Raises MenteeError where another window has changed an answer and there is something left to ask.
        """
        with self.workspace.transaction():
            outcome = self.refresh().outcome
            if outcome is None:
                raise MenteeError("This conversation is not at its end; answer or skip what is left first.")
            self.workspace.finish(self.info.id, outcome.records, outcome.sources, now)
        self.info = self.workspace.conversation(self.info.id)
        return outcome

    # -------------------------------------------------------------------------------------------------------- private

    def _pending(self, kind: type[P]) -> P:
        """The pending turn, where it is of this kind."""
        if self.info.finished:
            raise MenteeError("This conversation is finished; start a new one to change something.")
        pending = self._step.pending
        if isinstance(pending, kind):
            return pending
        found = f"{pending.key!r} is pending" if pending else "everything is answered"
        raise MenteeError(f"That does not fit here: {found}, and it takes another kind of answer.")

    def _before(self) -> str | None:
        """The key of the last question or draft that was settled, as far as the replay went."""
        return next(
            (
                said.turn.key
                for said in reversed(self._step.said)
                if isinstance(said, Exchange) and isinstance(said.turn, Ask | Review)
            ),
            None,
        )

    def _revision(self, key: str) -> int:
        answer = self._answers.get(key)
        return answer.revision if answer else 0

    def _save(self, answer: Answer, *, made_of_unsent: bool = False) -> Step:
        try:
            self.workspace.save_answer(
                self.info.id, answer, after=self._revision(answer.key), made_of_unsent=made_of_unsent
            )
        finally:
            self.refresh()
        return self._step


def _typed_into(turn: Pending) -> str:
    """What unsent text belongs to beside its key: the draft it is an edit of; a question stays the same question."""
    return turn.basis if isinstance(turn, Review) else ""


def _registered(dialogue: str) -> DialogueMaker:
    from assistant.dialogues.registry import dialogue_maker

    return dialogue_maker(dialogue)
