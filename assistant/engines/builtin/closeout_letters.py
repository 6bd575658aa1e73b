"""The thank-you letter of a close-out: greeting, what was reached, what helped, what comes after, sign-off."""

from __future__ import annotations

from datetime import date

from assistant.engines.builtin.closeout_pages import day_words, seed_of
from assistant.engines.builtin.phrasing import sentence
from assistant.engines.builtin.variants import choose
from assistant.engines.tasks import CloseOut
from assistant.model.evidence import Fact
from prompts import table


def letter_of(task: CloseOut) -> str:
    """The letter as plain text; signed only where the person's name is known."""
    words = table("documents/closeout.toml")["letter"]
    seed = seed_of(task)

    def say(kind: str, fact: Fact | None) -> str:
        return choose(words[kind], seed, kind).format(text=sentence(fact.text)) if fact else ""

    name = task.to.greeting or task.to.name
    greeting = str(words["greeting"]).format(name=name) if name else str(words["greeting_plain"])
    signed = choose(words["sign_off"], seed)
    paragraphs = [
        greeting,
        _joined(choose(words["opening"], seed), say("goal", task.goal), say("result", task.result_reached)),
        _joined(*_helped(task)),
        _joined(say("open", task.open[0] if task.open else None), say("differently", task.differently_me)),
        _joined(say("pass_on", task.pass_on), say("touch", task.stay_in_touch), _contact(task)),
        choose(words["thanks"], seed),
        f"{signed}\n{task.me.name}".rstrip(),
    ]
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph) + "\n"


def _helped(task: CloseOut) -> list[str]:
    words = table("documents/closeout.toml")["letter"]
    seed = seed_of(task)
    texts = [sentence(fact.text) for fact in task.helped]
    if len(texts) < 2:
        return [choose(words["helped_one"], seed).format(text=text) for text in texts]
    told = [choose(words["helped_many"], seed), choose(words["helped_first"], seed).format(text=texts[0])]
    start = len(seed) % len(words["helped_next"])
    for place, text in enumerate(texts[1:], start):
        told.append(words["helped_next"][place % len(words["helped_next"])].format(text=text))
    return told


def _contact(task: CloseOut) -> str:
    words = table("documents/closeout.toml")["letter"]
    if isinstance(task.next_contact, date):
        return choose(words["contact"], seed_of(task)).format(day=day_words(task.next_contact))
    return ""


def _joined(*sentences: str) -> str:
    return " ".join(text for text in sentences if text)
