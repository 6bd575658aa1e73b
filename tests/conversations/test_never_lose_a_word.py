"""Whatever a person does, in whatever order: no word is lost, and no draft is shown that an older answer made."""

from __future__ import annotations

import asyncio
import contextlib
import shutil
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from assistant.conversations.advance import DialogueMaker, Exchange
from assistant.conversations.runner import Runner
from assistant.dialogues.turns import Ask, Card, Choose, Compose, Keep, Minutes, Review, YesNo
from assistant.engines.tasks import Draft
from assistant.workspace import AnsweredElsewhere, Workspace, open_workspace

from .toys import DESK, NOW, Repeater, repeat, visit, visit_with_a_question_added

FILLERS = {"nobody", "no-reason", "nothing-else", "no-length", "nothing-more"}


class Conversing(RuleBasedStateMachine):
    """One conversation, the things that can happen to it, and what was given so far."""

    @initialize(choices=st.lists(st.integers(0, 5), max_size=8))
    def begin(self, choices: list[int]) -> None:
        self.folders = [Path(tempfile.mkdtemp())]
        self.opened: list[Workspace] = []
        self.maker: DialogueMaker = visit
        self.runner = Runner.begin(
            self.open(), "visit", DESK, title="A visit", now=NOW, maker=self.maker, perform=repeat
        )
        self.window: Runner | None = None
        self.given: list[tuple[str, Any]] = []
        self.typed: list[str] = []
        self.count = 0
        for choice in choices:
            if self.at_a_question():
                self.give(self.runner, choice)

    def open(self) -> Workspace:
        self.opened.append(open_workspace(self.folders[-1]))
        return self.opened[-1]

    def resumed(self) -> Runner:
        conversation = self.runner.info.id
        return Runner.resume(self.open(), conversation, maker=self.maker, perform=repeat)

    def word(self) -> str:
        """A word never given before, so that a draft betrays which answers it was made from."""
        self.count += 1
        return f"w{self.count}"

    def give(self, runner: Runner, choice: int) -> None:
        """Answer whatever is pending in that window."""
        pending = runner.step.pending
        if isinstance(pending, Compose):
            asyncio.run(runner.work(Repeater()))
            return
        assert isinstance(pending, Ask | Review)
        raw = self.raw(pending, choice, runner.unsent(pending.key))
        with contextlib.suppress(AnsweredElsewhere):
            if isinstance(pending, Review):
                runner.review(**raw)
            else:
                runner.answer(raw)
        self.given.append((pending.key, raw))

    def raw(self, turn: Ask | Review, choice: int, typed: str) -> Any:
        """An answer that the turn takes; a text goes on from what is typed already, as a person would."""
        match turn:
            case Review():
                return {"subject": self.word(), "body": f"{typed or turn.draft.body} {self.word()}"}
            case Choose():
                return ["priya", "tom", self.word()][choice % 3]
            case Minutes():
                return 5 + self.count % 400
            case YesNo():
                return bool(choice % 2)
            case Card():
                return {turn.items[choice % len(turn.items)].id: self.word()} if choice % 2 else {}
            case _:
                return f"{typed} {self.word()}".strip()

    def at_a_question(self) -> bool:
        return self.runner.step.pending is not None and not self.runner.info.finished

    @precondition(at_a_question)
    @rule(choice=st.integers(0, 5))
    def answer(self, choice: int) -> None:
        self.give(self.runner, choice)

    @precondition(at_a_question)
    @rule()
    def skip(self) -> None:
        if not isinstance(self.runner.step.pending, Compose):
            with contextlib.suppress(AnsweredElsewhere):
                self.runner.skip()

    @precondition(lambda self: self.runner.can_go_back)
    @rule()
    def go_back(self) -> None:
        self.runner.back()

    @precondition(lambda self: bool(self.runner.info.reopened) and not self.runner.info.finished)
    @rule()
    def go_on_without_changing_it(self) -> None:
        self.runner.reopen("")

    @precondition(at_a_question)
    @rule()
    def type_something(self) -> None:
        pending = self.runner.step.pending
        if isinstance(pending, Ask | Review):
            word = self.word()
            before = self.runner.unsent(pending.key)
            self.runner.save_unsent(f"{before} {word}" if before else word)
            self.typed.append(word)

    @rule()
    def leave_and_resume(self) -> None:
        again = self.resumed()
        self.runner.workspace.close()
        self.runner = again

    @rule()
    def be_killed_and_resume(self) -> None:
        """What a killed process leaves: the files as they are on disk at that moment, nothing closed."""
        left = Path(tempfile.mkdtemp())
        for file in self.folders[-1].iterdir():
            if not file.name.endswith("-shm"):
                shutil.copy(file, left / file.name)
        self.folders.append(left)
        self.window = None
        self.runner = self.resumed()

    @rule()
    def update_to_a_version_that_asks_more(self) -> None:
        self.maker = visit_with_a_question_added
        self.leave_and_resume()

    @rule()
    def look_from_a_second_window(self) -> None:
        self.window = self.resumed()

    @precondition(lambda self: self.window is not None and not self.runner.info.finished)
    @rule(choice=st.integers(0, 5), back=st.booleans())
    def answer_in_the_second_window(self, choice: int, back: bool) -> None:
        assert self.window is not None
        if back and self.window.can_go_back:
            self.window.back()
        if self.window.step.pending is not None:
            self.give(self.window, choice)

    @rule()
    def look_again(self) -> None:
        self.runner.refresh()

    @precondition(lambda self: self.runner.step.outcome is not None and not self.runner.info.reopened)
    @rule()
    def finish(self) -> None:
        if self.runner.refresh().outcome is not None:
            self.runner.finish(NOW)

    def teardown(self) -> None:
        for workspace in getattr(self, "opened", []):
            workspace.close()
        for folder in getattr(self, "folders", []):
            shutil.rmtree(folder)

    @invariant()
    def no_answer_is_lost(self) -> None:
        workspace, conversation = self.runner.workspace, self.runner.info.id
        asides = workspace.asides(conversation)
        for key, value in self.given:
            kept = [answer.value for answer in workspace.history(conversation, key)]
            assert value in kept or (key, value) in asides

    @invariant()
    def no_typed_word_is_lost(self) -> None:
        workspace, conversation = self.runner.workspace, self.runner.info.id
        everywhere = repr((workspace.unsent(conversation), workspace.asides(conversation), self.given)).split()
        words = {word.strip("',()\"[]{}") for word in everywhere}
        assert words.issuperset(self.typed)

    @invariant()
    def the_latest_answers_count_and_no_other_is_in_a_draft(self) -> None:
        runner = self.runner
        answers = runner.workspace.answers(runner.info.id)
        for answer in answers.values():
            assert answer == runner.workspace.history(runner.info.id, answer.key)[-1]
        runner.refresh()
        taken = [said for said in runner.step.said if isinstance(said, Exchange)]
        assert all(said.answer == answers[said.turn.key] for said in taken)
        stands = FILLERS | {word for said in taken for word in _words(said)}
        shown = runner.preview()
        if shown:
            assert isinstance(shown[1], Draft)
            assert stands.issuperset(shown[1].body.split())
        for turn in (*(said.turn for said in taken), runner.step.pending):
            if isinstance(turn, Review):
                assert stands.issuperset(turn.draft.body.split())
        if runner.step.outcome:
            assert stands.issuperset(runner.step.outcome.records[0].text.split())  # type: ignore[attr-defined]

    @invariant()
    def nothing_composed_is_offered_and_records_kept_half_way_are_the_runners_business(self) -> None:
        step = self.runner.step
        assert (step.pending is None) != (step.outcome is None)
        assert not isinstance(step.pending, Keep)
        assert not (isinstance(step.pending, Compose) and step.offered)

    @invariant()
    def whoever_resumes_stands_at_the_same_place(self) -> None:
        again = self.resumed()
        assert again.step == self.runner.refresh()
        again.workspace.close()
        self.opened.remove(again.workspace)


def _words(said: Exchange) -> list[str]:
    """The words of an answer that stands; of a composed one none, for it must be made of others' words."""
    value = said.answer.value
    if isinstance(said.turn, Compose) or value is None:
        return []
    if isinstance(value, dict):
        return [word for part in value.values() for word in str(part).split()]
    return str(value).split()


TestConversing = Conversing.TestCase
TestConversing.settings = settings(max_examples=25, stateful_step_count=20, deadline=None)
