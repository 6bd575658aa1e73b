"""The pages of a close-out: one to send, one to keep, and the agenda of the last meeting."""

from __future__ import annotations

from datetime import date

from assistant.engines.builtin.agenda_minutes import slack_of, spread
from assistant.engines.builtin.closeout_milestones import milestones
from assistant.engines.builtin.closeout_phrases import (
    advice_words,
    day_words,
    filled,
    own_words,
    seed_of,
    set_into,
)
from assistant.engines.builtin.phrasing import lower_first, sentence, tidy
from assistant.engines.builtin.variants import choose
from assistant.engines.tasks import Agenda, AgendaItem, CloseOut
from assistant.model.base import Frozen
from assistant.model.evidence import Fact
from prompts import render, table

LAST_TALK_LEAST = 10
"""Minutes that a last meeting needs for its five parts; a shorter one is planned as this long."""
_LAST_WEIGHTS = (3, 8, 6, 6, 4)


class SendPage(Frozen):
    """What the template of the page to send is filled with."""

    title: str
    goal: str
    result: str
    ratings: str
    helped: tuple[str, ...]
    helped_gap: str
    open: tuple[str, ...]
    open_gap: str
    matters: str
    differently: tuple[str, ...]
    thanks: str
    contact: tuple[str, ...]


class PrivatePage(Frozen):
    """What the template of the full page is filled with: the drawing, and headings with their lines."""

    title: str
    day: str
    meetings: str
    drawing: str
    sections: tuple[tuple[str, tuple[str, ...]], ...]


def thanks_of(task: CloseOut) -> str:
    """Thanks for the first piece of advice that mattered, by name."""
    helped = filled(*task.helped)
    if helped:
        return set_into("", "thanks", helped[0], task, advice=True)
    met = task.meetings or task.to.meetings_held
    return choose(table("documents/closeout.toml")["gap"]["thanks" if met else "thanks_unmet"], seed_of(task), "thanks")


def to_send(task: CloseOut) -> str:
    """The one page for the mentor, with the six headings of CLOSE-SECTIONS; nothing private is in it."""
    words = table("documents/closeout.toml")
    seed = seed_of(task)

    def said(fact: Fact | None, gap: str) -> str:
        return own_words(fact, task) if fact and filled(fact) else choose(words["gap"][gap], seed, gap)

    page = SendPage(
        title=_title(task),
        goal=said(task.goal, "goal"),
        result=said(task.result_reached, "result"),
        ratings=_ratings(task),
        helped=_helped(task),
        helped_gap=choose(words["gap"]["helped"], seed, "helped"),
        open=_open(task),
        open_gap=choose(words["gap"]["open"], seed, "open"),
        matters=" ".join(_matters(task)),
        differently=_differently(task),
        thanks=thanks_of(task),
        contact=_contact(task),
    )
    return render("documents/closeout-to-send.md.j2", page=page)


def private_page(task: CloseOut) -> str:
    """The full page for oneself: what is to be sent, the history by day and in numbers, and what stays private."""
    ratings = tuple(f"{day_words(day)}: {value}" for day, value in sorted(task.ratings))
    page = PrivatePage(
        title=_title(task),
        day=day_words(task.today),
        meetings=", ".join(day_words(day) for day in sorted(task.meetings)),
        drawing=task.drawing,
        sections=(
            ("Goal", _as_kept(task.goal)),
            ("Result", _as_kept(task.result_reached)),
            ("Where I saw myself, out of ten", ratings),
            ("What helped", _helped(task)),
            ("In numbers", tuple(f"{name}: {said}" for name, said in task.numbers)),
            ("Milestones", milestones(task)),
            ("Still open", _open(task)),
            ("Does it still matter", _as_kept(task.still_matters)),
            ("Questions left open", _as_kept(*task.questions)),
            ("Feedback, in its own words", _as_kept(*task.feedback)),
            ("What I would do differently", _as_kept(task.differently_me)),
            ("What my mentor would do differently", _as_kept(task.differently_mentor)),
            ("What I noted for the next time", _as_kept(*task.lessons)),
            ("Thanks", (thanks_of(task),) if task.helped else ()),
            ("Next contact", _contact(task) if task.next_contact or task.stay_in_touch else ()),
            ("How I pass it on", _as_kept(task.pass_on)),
            ("Between the two of us", _as_kept(*task.private)),
        ),
    )
    return render("documents/closeout-private.md.j2", page=page).rstrip("\n") + "\n"


def last_agenda(task: CloseOut) -> str:
    """The agenda of the last meeting: look back, what is open, what each would do differently, how to stay in touch."""
    words = table("documents/closeout.toml")["agenda"]
    seed = seed_of(task)
    minutes = max(task.last_minutes, LAST_TALK_LEAST)
    slack = slack_of(minutes)
    hello, back, still_open, differently, close = spread(minutes - slack, _LAST_WEIGHTS)
    points = [
        *(words["goal"].format(text=text) for text in _lines(task, task.goal)),
        *(words["result"].format(text=text) for text in _lines(task, task.result_reached)),
        *(words["helped"].format(text=advice_words(fact, task)) for fact in filled(*task.helped)),
    ]
    items = (
        AgendaItem(minutes=hello, kind="hello", text=choose(words["hello"], seed, "hello")),
        AgendaItem(minutes=back, kind="topic", text=choose(words["back"], seed, "back"), points=tuple(points)),
        AgendaItem(
            minutes=still_open,
            kind="topic",
            text=choose(words["open"], seed, "open"),
            points=(*_open(task), *_matters(task)),
        ),
        AgendaItem(
            minutes=differently,
            kind="topic",
            text=choose(words["differently"], seed, "differently"),
            points=tuple(set_into("page", "me", fact, task) for fact in filled(task.differently_me)),
        ),
        AgendaItem(
            minutes=close,
            kind="next-steps",
            text=choose(words["close"], seed, "close"),
            points=_staying(task, words["contact"]),
        ),
    )
    agenda = Agenda(
        minutes=minutes,
        outcome=Fact(text=choose(words["outcome"], seed, "outcome")),
        items=items,
        slack_minutes=slack,
    )
    return render("documents/agenda.md.j2", agenda=agenda, title=words["title"], marks={})


def _title(task: CloseOut) -> str:
    words = table("documents/closeout.toml")["page"]
    return str(words["title"]).format(name=task.to.name) if task.to.name else str(words["title_plain"])


def _ratings(task: CloseOut) -> str:
    words = table("documents/closeout.toml")["page"]
    rated = sorted(task.ratings)
    if not rated:
        return ""
    (first_day, first), (last_day, last) = rated[0], rated[-1]
    wording = choose(words["ratings"], seed_of(task), "ratings") if len(rated) > 1 else str(words["one_rating"])
    return wording.format(first=first, first_day=day_words(first_day), last=last, last_day=day_words(last_day))


def _helped(task: CloseOut) -> tuple[str, ...]:
    """The advice that mattered, each piece with what came of it where that is known."""
    words = table("documents/closeout.toml")["page"]
    lines = []
    for fact in filled(*task.helped):
        said, came = advice_words(fact, task), task.came_of.get(fact.text)
        lines.append(str(words["came_of"]).format(advice=said, text=_lower(came, task)) if came else said)
    return tuple(lines)


def _lower(fact: Fact, task: CloseOut) -> str:
    return lower_first(own_words(fact, task), [task.to.name])


def _open(task: CloseOut) -> tuple[str, ...]:
    """What is still to be done: by the person, then by the mentor, and whose it is."""
    return (*_lines(task, *task.open), *(set_into("page", "owed", fact, task) for fact in filled(*task.owed)))


def _matters(task: CloseOut) -> tuple[str, ...]:
    wording = str(table("documents/closeout.toml")["page"]["matters"])
    return tuple(wording.format(text=text) for text in _lines(task, task.still_matters))


def _as_kept(*facts: Fact | None) -> tuple[str, ...]:
    """Lines for the person's own eyes, in the words they are kept in."""
    return tuple(sentence(tidy(fact.text)) for fact in filled(*facts))


def _differently(task: CloseOut) -> tuple[str, ...]:
    sides = (("me", task.differently_me), ("mentor", task.differently_mentor))
    return tuple(set_into("page", side, fact, task) for side, fact in sides if fact and filled(fact))


def _contact(task: CloseOut) -> tuple[str, ...]:
    words = table("documents/closeout.toml")
    seed = seed_of(task)
    staying = _staying(task, choose(words["page"]["contact_on"], seed, "contact_on"))
    if task.next_contact is not None and not isinstance(task.next_contact, date):
        return (choose(words["gap"]["chosen_none"], seed, "chosen_none"), *staying)
    return staying or (choose(words["gap"]["next_contact"], seed, "next_contact"),)


def _staying(task: CloseOut, wording: str) -> tuple[str, ...]:
    """The next date and how to stay in touch, as far as the person said."""
    on = (wording.format(day=day_words(task.next_contact)),) if isinstance(task.next_contact, date) else ()
    return (*on, *(set_into("page", "touch", fact, task) for fact in filled(task.stay_in_touch)))


def _lines(task: CloseOut, *facts: Fact | None) -> tuple[str, ...]:
    return tuple(own_words(fact, task) for fact in filled(*facts))
