"""The thank-you letter of a close-out: greeting, what was reached, what helped, what comes after, sign-off."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from assistant.engines.builtin.closeout_pages import thanks_of
from assistant.engines.builtin.closeout_phrases import day_words, filled, seed_of, set_into
from assistant.engines.builtin.phrasing import clip, tidy
from assistant.engines.builtin.variants import choose
from assistant.engines.tasks import CloseOut
from assistant.model.evidence import Fact
from prompts import table

SUBJECT_TOPIC = 40
"""Characters of a subject's topic; with the thanks before it, it fits the sixty that a desktop shows (SJ1)."""
RESULTS_TOLD = 1
"""Of how many pieces of advice the letter tells what came of it; the summary tells it of each."""


def subject_of(task: CloseOut) -> str:
    """What the letter is about: the advice that mattered most, else the goal, in their first words."""
    words = table("documents/closeout.toml")["letter"]
    for wording, facts in (("subject", filled(*task.helped)), ("subject_goal", filled(task.goal))):
        if facts:
            topic = tidy(facts[0].text).rstrip(".!?")
            short = _whole_words(topic)
            return str(words[wording]).format(topic=short if short == topic else f"{short} …")
    return str(words["subject_plain"])


def _whole_words(topic: str) -> str:
    """The first words of a topic. A number at the cut would say something else without what followed it."""
    short = clip(topic, SUBJECT_TOPIC)
    while short != topic and any(char.isdigit() for char in short.rsplit(" ", 1)[-1]) and " " in short:
        short = clip(short, len(short) - 1)
    return short.rstrip(" ,;:")


def letter_of(task: CloseOut) -> str:
    """The letter as plain text; signed only where the person's name is known."""
    words = table("documents/closeout.toml")["letter"]
    seed = seed_of(task)

    def say(kind: str, fact: Fact | None) -> str:
        return set_into("letter", kind, fact, task) if fact and filled(fact) else ""

    return framed(
        task,
        (
            _joined(
                choose(words["opening"], seed, "opening"), say("goal", task.goal), say("result", task.result_reached)
            ),
            _joined(*_helped(task)),
            _joined(say("open", task.open[0] if task.open else None), say("differently", task.differently_me)),
            _joined(say("pass_on", task.pass_on), say("touch", task.stay_in_touch) or _contact(task)),
            choose(words["thanks"], seed, "thanks") if task.helped or task.meetings else thanks_of(task),
        ),
    )


def framed(task: CloseOut, paragraphs: Iterable[str]) -> str:
    """Paragraphs between the greeting and the signature."""
    words = table("documents/closeout.toml")["letter"]
    name = task.to.greeting or task.to.name
    greeting = str(words["greeting"]).format(name=name) if name else str(words["greeting_plain"])
    signed = f"{choose(words['sign_off'], seed_of(task), 'sign_off')}\n{task.me.name}".rstrip()
    return "\n\n".join(paragraph for paragraph in (greeting, *paragraphs, signed) if paragraph) + "\n"


def _helped(task: CloseOut) -> list[str]:
    """What the mentor gave, piece by piece, and that it worked."""
    words = table("documents/closeout.toml")["letter"]["working"]
    given = filled(*task.helped)
    told = []
    for place, fact in enumerate(given):
        told.append(set_into("letter", "helped_more" if place else "helped", fact, task, advice=True))
        came = task.came_of.get(fact.text) if place < RESULTS_TOLD else None
        told += [set_into("letter", "came_of", came, task)] if came else []
    told = list(dict.fromkeys(told))
    return [*told, choose(words["many" if len(given) > 1 else "one"], seed_of(task), "working")] if told else []


def _contact(task: CloseOut) -> str:
    words = table("documents/closeout.toml")["letter"]
    if isinstance(task.next_contact, date):
        return choose(words["contact"], seed_of(task), "contact").format(day=day_words(task.next_contact))
    return ""


def _joined(*sentences: str) -> str:
    return " ".join(text for text in sentences if text)
