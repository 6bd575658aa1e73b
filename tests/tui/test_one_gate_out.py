"""Text leaves by one gate: no source of the app hands a plain string to a widget that would read it as markup, and
hostile text behind every screen is shown, not obeyed."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from pydantic import BaseModel

from assistant.dialogues.outcomes import LeftOpen, NextAction, Outcome
from assistant.engines.engine import Progress, silent
from assistant.engines.model.endpoint import Endpoint
from assistant.engines.model.outgoing import Outgoing
from assistant.engines.model.tokens import Estimate
from assistant.engines.tasks import Task
from assistant.model.errors import MenteeError
from assistant.model.evidence import Evidence, Source
from assistant.model.people import Mentor, MentorFact, Stage
from assistant.model.sending import EngineChoice, Sent
from assistant.model.work import Artifact, Commitment, Goal, Meeting
from assistant.workspace import Workspace, open_workspace
from tests.tui.driving import Driven, begun, run
from tests.tui.toy import NOW, desk, toy
from tui.app import MenteeApp
from tui.safe import toast

SOURCES = sorted((Path(__file__).parents[2] / "tui").rglob("*.py"))
WIDGETS = re.compile(r"(?<!\w)(Static|Label|Button|Checkbox|Collapsible|TabPane|Markdown)\(")
SETTINGS = re.compile(r"\.notify\(|border_title =|border_subtitle =|tooltip =|from_markup")
OPTIONS = re.compile(r"from textual\.widgets\.option_list import Option(?!Does)")

MARKUP = "[@click=app.quit]press[/] [$primary @click=app.quit]or this [/mnt/data] [/] Dear <Name>, [/ and [b"
CONTROLS = "a\x1b]2;PWNED\x07b\x1b]52;c;UFdORUQ=\x1b\\c\x9b6n \u202eevil\u2066 \U000e0001tag " + "x" * 300


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.name)
def test_only_the_gate_makes_widgets_of_text(source: Path) -> None:
    code = source.read_text(encoding="utf-8")
    if source.name == "safe.py":
        assert WIDGETS.search(code) is None
        return
    assert not WIDGETS.findall(code)
    assert not SETTINGS.findall(code)
    assert "Option(" not in code or not OPTIONS.search(code)


def hostile_workspace(path: Path, text: str) -> Workspace:
    """A workspace whose every shown field holds the text."""
    workspace = open_workspace(path)
    workspace.put(
        Mentor(id="m", name=text, role=text, stage=Stage.ACTIVE, facts=(MentorFact(text=text, source=text),)),
        Goal(id="g", text=text, test=text, tasks=(text,), ratings=((NOW.date(), 5),), mentors=("m",)),
        Meeting(id="t", mentor="m", day=NOW.date(), time=text, outcome=text),
        Commitment(id="c", who="me", what=text, mentor="m", due=NOW.date(), due_words=text),
    )
    workspace.put_source(source := Source.of(text, title=text))
    workspace.choose_engine(EngineChoice(base_url="http://localhost:1/v1", model=text, on=False))
    workspace.consent(f"http://{text}", NOW)
    lines = ((source.id, 1, 1),)
    workspace.note_sent(Sent(at=NOW, destination=text, model=text, task=text, lines=lines, said=text, outcome="failed"))
    return workspace


def _person(app: MenteeApp, text: str) -> None:
    app.show_person("m")


def _goal(app: MenteeApp, text: str) -> None:
    app.show_goal("g")


def _notes(app: MenteeApp, text: str) -> None:
    app.open_notes()


def _help(app: MenteeApp, text: str) -> None:
    app.action_help()


def _done(app: MenteeApp, text: str) -> None:
    artifact = Artifact(id="a", sort="thanks", title=text, subject=text, text=text)
    outcome = Outcome(
        title=text,
        records=(artifact,),
        saved=(text,),
        next_action=NextAction(text, NOW.date(), dialogue="goals"),
        left_open=(LeftOpen("x", text),),
    )
    app.show_outcome(outcome, dialogue="goals")


def _conversation(at: str) -> Callable[[MenteeApp, str], None]:
    def show(app: MenteeApp, text: str) -> None:
        from tui.screens.conversation import Conversation

        notes = f"{text}\n{text}\n{text}?"
        app.push_screen(Conversation(begun(app.workspace, at, desk(notes, mentor=text)), toy))

    return show


def _evidence(app: MenteeApp, text: str) -> None:
    from tui.screens.evidence import EvidenceScreen
    from tui.widgets.marks import Marks

    source = Source.of(text, title=text)
    found = Evidence(lines=(1, 1), text=text, source=source.id)
    app.push_screen(EvidenceScreen((found, Evidence(lines=(1, 1), text=text, source="answer:x")), Marks((source,))))


def _engine(app: MenteeApp, text: str) -> None:
    app.show_engine()


def _journal(app: MenteeApp, text: str) -> None:
    from tui.screens.journal import JournalScreen

    app.push_screen(JournalScreen())


def _consent(app: MenteeApp, text: str) -> None:
    from tui.screens.outgoing import ConsentScreen

    endpoint = Endpoint(base_url="http://localhost:8080/v1", model=text)
    body = {"model": text, "messages": [{"role": "system", "content": "x"}, {"role": "user", "content": text}]}
    found = Outgoing(endpoint, "write-message", (body,), Estimate(3, 0.0), masked=True, hidden=(text,))
    app.push_screen(ConsentScreen(found))


def _models(app: MenteeApp, text: str) -> None:
    from tui.screens.one_of import OneOf

    app.push_screen(OneOf(text, (text, "another"), note=text))


def _at_work(app: MenteeApp, text: str) -> None:
    """An engine tells hostile words, and fails with them."""
    from tui.screens.conversation import Conversation

    class Hostile:
        name = "model"

        async def perform(self, task: Task, progress: Progress = silent) -> BaseModel:
            progress(text)
            raise MenteeError(text)

    app.given_engine = Hostile()
    runner = begun(app.workspace, "first")
    runner.skip()
    app.push_screen(Conversation(runner, toy))


def _toast(app: MenteeApp, text: str) -> None:
    toast(app, text, "error")


PLACES: dict[str, Callable[[MenteeApp, str], None]] = {
    "home": lambda app, text: None,
    "person": _person,
    "goal": _goal,
    "notes": _notes,
    "help": _help,
    "done": _done,
    "card": _conversation(""),
    "choice": _conversation("help"),
    "evidence": _evidence,
    "toast": _toast,
    "engine": _engine,
    "journal": _journal,
    "consent": _consent,
    "models": _models,
    "at work": _at_work,
}


@pytest.mark.parametrize("text", [MARKUP, CONTROLS], ids=("markup", "controls"))
def test_hostile_text_behind_every_screen_is_shown_and_does_nothing(tmp_path: Path, text: str) -> None:
    async def script(driven: Driven) -> None:
        for name, show in PLACES.items():
            driven.app.go_home()
            show(driven.app, text)
            await driven.pilot.pause()
            shown = driven.screen()
            assert not re.search("[\x1b\x9b\x07\u202e\u2066\U000e0001]", shown), name
            if text is MARKUP and name not in {"help", "notes"}:
                assert "Dear <Name>, [/" in shown or "[@click=app.quit]press[/]" in shown, name
            for x in (9, 70):
                await driven.pilot.click(offset=(x, 3))
            assert driven.app.is_running, name

    run(hostile_workspace(tmp_path, text), script, size=(150, 24))


def test_hostile_text_in_a_draft_stands_there_letter_for_letter(tmp_path: Path) -> None:
    text = "let [b]them[/b] draft [/] for <Name> [@click=app.quit]first"

    async def script(driven: Driven) -> None:
        await driven.until(lambda: type(driven.app.screen).__name__ == "Reviewing")
        await driven.shows("[b]them[/b]")

    notes = desk(f"one\nPriya said: {text}\nthree?")
    run(tmp_path, script, begin=lambda place: begun(place, "text", notes))
