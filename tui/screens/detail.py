"""One person or one goal, whole: what is known, what was promised, what came of it, and what can be done next."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import OptionList

from assistant.conversations.desks import kept_desk
from assistant.dialogues.desk import Desk
from assistant.dialogues.registry import DIALOGUES
from assistant.model.people import Mentor
from assistant.model.work import Goal
from tui.keys import Key, bindings
from tui.safe import Plain, Row, Rows, choice, line, parts, title
from tui.screens.place import Place
from tui.widgets.overview import STAGE_SIGNS, day_words, ratings_line

MUTED = "$foreground-muted"
GAP = Row(parts(" "))


class DetailScreen(Place[None]):
    """A page of facts beside the list of dialogues that fit."""

    CSS_PATH = "../styles/papers.tcss"

    BINDINGS = bindings(
        "detail",
        Key("escape", "app.pop_screen", "home", "Back to Home"),
    )

    mentor = ""

    def body(self) -> ComposeResult:
        with Horizontal(id="desk"):
            with VerticalScroll(id="done"):
                yield Plain(self.rows(kept_desk(self.mentee.workspace, self.mentee.clock())))
            yield OptionList(id="doings", markup=False)

    def on_mount(self) -> None:
        doings = self.query_one("#doings", OptionList)
        for name in self.doings(kept_desk(self.mentee.workspace, self.mentee.clock())):
            info = DIALOGUES[name]
            body = Row(line(info.title, "bold"), lead=parts(("▸ ", "$primary")))
            doings.add_option(choice(Rows((body, Row(line(info.purpose, MUTED), lead=parts("  ")))), name))
        title(doings, "What you can do")
        doings.highlighted = 0
        doings.focus()

    def rows(self, desk: Desk) -> Rows:
        """The page."""
        raise NotImplementedError

    def doings(self, desk: Desk) -> tuple[str, ...]:
        """The names of the dialogues that fit now."""
        raise NotImplementedError

    @on(OptionList.OptionSelected)
    def _begin(self, event: OptionList.OptionSelected) -> None:
        self.mentee.start(event.option_id or "", mentor=self.mentor)


class PersonScreen(DetailScreen):
    """One mentor."""

    BINDINGS = bindings("person", Key("l", "letters", "letters", "What was sent and what came, to read again"))

    def __init__(self, mentor: str) -> None:
        super().__init__()
        self.mentor = mentor

    def heading(self) -> tuple[str, str]:
        return "Person", "what you wrote down, and what you agreed"

    def rows(self, desk: Desk) -> Rows:
        mentor = desk.mentor_by_id(self.mentor)
        return person_page(mentor, desk) if mentor else Rows((Row(line("This person is no longer kept.")),))

    def doings(self, desk: Desk) -> tuple[str, ...]:
        from assistant.dialogues.what_fits import what_fits

        mentor = desk.mentor_by_id(self.mentor)
        return what_fits(desk, mentor) if mentor else ()

    def action_letters(self) -> None:
        self.mentee.show_letters(self.mentor)


class GoalScreen(DetailScreen):
    """One goal."""

    def __init__(self, goal: str) -> None:
        super().__init__()
        self.goal = goal

    def heading(self) -> tuple[str, str]:
        return "Goal", "what will be different, and how you will know"

    def rows(self, desk: Desk) -> Rows:
        goal = next((g for g in desk.goals if g.id == self.goal), None)
        return goal_page(goal, desk) if goal else Rows((Row(line("This goal is no longer kept.")),))

    def doings(self, desk: Desk) -> tuple[str, ...]:
        return ("goals", "first-contact")


def person_page(mentor: Mentor, desk: Desk) -> Rows:
    """Everything kept about one mentor: facts with their source, meetings, promises both ways, advice and its fate."""
    today = desk.today
    sign = STAGE_SIGNS.get(mentor.stage, "○")
    rows = [
        Row(line(mentor.name, "bold"), mark=line(f"{sign} {mentor.stage.value.replace('-', ' ')}", MUTED)),
        *([Row(line(mentor.role, MUTED))] if mentor.role else []),
    ]
    facts = [Row(line(fact.text), lead=_dot(), mark=line(fact.source, MUTED)) for fact in mentor.facts]
    meetings = [
        Row(
            line(" · ".join(w for w in (meeting.state, meeting.outcome) if w)),
            lead=parts((f"  {day_words(meeting.day, today) if meeting.day else 'no day yet':<12}", "bold")),
        )
        for meeting in sorted(desk.meetings, key=lambda m: (m.day or today, m.time))
        if meeting.mentor == mentor.id
    ]
    promises = [
        Row(
            line(f"{'You' if promise.who == 'me' else promise.who or 'nobody yet'}: {promise.what}"),
            lead=parts(({"done": "  ✓ ", "open": "  ○ ", "dropped": "  – "}[promise.state], "$primary")),
            mark=line(day_words(promise.due, today) if promise.due else promise.due_words, MUTED),
        )
        for promise in desk.commitments
        if promise.mentor == mentor.id
    ]
    advice = [
        Row(
            parts(line(one.text), (f" · {one.result or one.stance or 'not yet decided'}", MUTED)),
            lead=_dot(),
            mark=line("told" if one.told else "", MUTED),
        )
        for one in desk.advice
        if one.mentor == mentor.id
    ]
    for heading, part in (("Known", facts), ("Meetings", meetings), ("Promises", promises), ("Advice", advice)):
        rows += [GAP, Row(line(heading, "bold $primary")), *part] if part else []
    return Rows(tuple(rows))


def goal_page(goal: Goal, desk: Desk) -> Rows:
    """Everything kept about one goal."""
    said = (
        ("How you will know", goal.test),
        ("Why now", goal.why_now),
        ("Tried", goal.tried),
        ("What gets in the way", goal.obstacle),
        ("If that happens", goal.if_then),
    )
    rows = [Row(line(goal.text, "bold")), *([Row(ratings_line(goal))] if goal.ratings else [])]
    for heading, words in said:
        rows += [GAP, Row(line(heading, "bold $primary")), Row(line(words), lead=parts("  "))] if words else []
    if goal.tasks:
        rows += [GAP, Row(line("First tasks", "bold $primary")), *(Row(line(t), lead=_dot()) for t in goal.tasks)]
    names = [m.name for m in desk.mentors if m.id in goal.mentors]
    rows += [GAP, Row(line(f"Shared with {', '.join(names)}" if names else "Private to you", MUTED))]
    return Rows(tuple(rows))


def _dot() -> Content:
    return parts(("  · ", MUTED))
