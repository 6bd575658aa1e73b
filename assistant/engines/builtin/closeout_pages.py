"""The pages of a close-out: one to send, one to keep, and the agenda of the last meeting."""

from __future__ import annotations

from datetime import date

from assistant.engines.builtin.agenda_minutes import slack_of, spread
from assistant.engines.builtin.phrasing import sentence
from assistant.engines.builtin.variants import choose
from assistant.engines.tasks import Agenda, AgendaItem, CloseOut
from assistant.model.base import Frozen
from assistant.model.evidence import Fact
from prompts import render, table

LAST_TALK = 30
"""Minutes of a last meeting where nothing else is agreed (S0's half hour)."""
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
    """What the template of the full page is filled with: headings with their lines."""

    title: str
    day: str
    meetings: str
    sections: tuple[tuple[str, tuple[str, ...]], ...]


def seed_of(task: CloseOut) -> str:
    """What settles the wordings of one close-out."""
    return "\n".join([task.to.name, *(fact.text for fact in (task.goal, task.result_reached, *task.helped) if fact)])


def day_words(day: date) -> str:
    """`1 May 2027`."""
    return f"{day.day} {day.strftime('%B %Y')}"


def thanks_of(task: CloseOut) -> str:
    """Thanks for the first piece of advice that mattered, by name."""
    words = table("documents/closeout.toml")
    if task.helped:
        return choose(words["thanks"]["with_advice"], seed_of(task)).format(text=sentence(task.helped[0].text))
    return choose(words["gap"]["thanks"], seed_of(task))


def to_send(task: CloseOut) -> str:
    """The one page for the mentor, with the six headings of CLOSE-SECTIONS; nothing private is in it."""
    words = table("documents/closeout.toml")
    seed = seed_of(task)

    def said(fact: Fact | None, gap: str) -> str:
        return sentence(fact.text) if fact else choose(words["gap"][gap], seed)

    page = SendPage(
        title=_title(task),
        goal=said(task.goal, "goal"),
        result=said(task.result_reached, "result"),
        ratings=_ratings(task),
        helped=tuple(sentence(fact.text) for fact in task.helped),
        helped_gap=choose(words["gap"]["helped"], seed),
        open=tuple(sentence(fact.text) for fact in task.open),
        open_gap=choose(words["gap"]["open"], seed),
        matters=words["page"]["matters"].format(text=sentence(task.still_matters.text)) if task.still_matters else "",
        differently=_differently(task),
        thanks=thanks_of(task),
        contact=_contact(task),
    )
    return render("documents/closeout-to-send.md.j2", page=page)


def private_page(task: CloseOut) -> str:
    """The full page for oneself: what is to be sent, the ratings and talks by day, and what stays private."""
    ratings = tuple(f"{day_words(day)}: {value}" for day, value in sorted(task.ratings))
    page = PrivatePage(
        title=_title(task),
        day=day_words(task.today),
        meetings=", ".join(day_words(day) for day in sorted(task.meetings)),
        sections=(
            ("Goal", _lines(task.goal)),
            ("Result", _lines(task.result_reached)),
            ("Where I saw myself, out of ten", ratings),
            ("What helped", _lines(*task.helped)),
            ("Still open", _lines(*task.open)),
            ("Does it still matter", _lines(task.still_matters)),
            ("What I would do differently", _lines(task.differently_me)),
            ("What my mentor would do differently", _lines(task.differently_mentor)),
            ("Thanks", (thanks_of(task),) if task.helped else ()),
            ("Next contact", _contact(task) if task.next_contact or task.stay_in_touch else ()),
            ("How I pass it on", _lines(task.pass_on)),
            ("Between the two of us", _lines(*task.private)),
        ),
    )
    return render("documents/closeout-private.md.j2", page=page).rstrip("\n") + "\n"


def last_agenda(task: CloseOut) -> str:
    """The agenda of the last meeting: look back, what is open, what each would do differently, how to stay in touch."""
    words = table("documents/closeout.toml")["agenda"]
    seed = seed_of(task)
    slack = slack_of(LAST_TALK)
    hello, back, still_open, differently, close = spread(LAST_TALK - slack, _LAST_WEIGHTS)
    helped = tuple(words["helped"].format(text=sentence(fact.text)) for fact in task.helped)
    items = (
        AgendaItem(minutes=hello, kind="hello", text=choose(words["hello"], seed)),
        AgendaItem(
            minutes=back,
            kind="topic",
            text=choose(words["back"], seed),
            points=(*_lines(task.goal, task.result_reached), *helped),
        ),
        AgendaItem(
            minutes=still_open,
            kind="topic",
            text=choose(words["open"], seed),
            points=_lines(*task.open, task.still_matters),
        ),
        AgendaItem(
            minutes=differently,
            kind="topic",
            text=choose(words["differently"], seed),
            points=_lines(task.differently_me),
        ),
        AgendaItem(
            minutes=close, kind="next-steps", text=choose(words["close"], seed), points=_lines(task.stay_in_touch)
        ),
    )
    agenda = Agenda(
        minutes=LAST_TALK, outcome=Fact(text=choose(words["outcome"], seed)), items=items, slack_minutes=slack
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
    wording = choose(words["ratings"], seed_of(task)) if len(rated) > 1 else str(words["one_rating"])
    return wording.format(first=first, first_day=day_words(first_day), last=last, last_day=day_words(last_day))


def _differently(task: CloseOut) -> tuple[str, ...]:
    words = table("documents/closeout.toml")["page"]
    sides = ((task.differently_me, words["me"]), (task.differently_mentor, words["mentor"]))
    return tuple(str(wording).format(text=sentence(fact.text)) for fact, wording in sides if fact)


def _contact(task: CloseOut) -> tuple[str, ...]:
    words = table("documents/closeout.toml")
    seed = seed_of(task)
    said = _lines(task.stay_in_touch)
    if isinstance(task.next_contact, date):
        return (choose(words["page"]["contact_on"], seed).format(day=day_words(task.next_contact)), *said)
    if task.next_contact is not None:
        return (choose(words["gap"]["chosen_none"], seed), *said)
    return said or (choose(words["gap"]["next_contact"], seed),)


def _lines(*facts: Fact | None) -> tuple[str, ...]:
    return tuple(sentence(fact.text) for fact in facts if fact)
