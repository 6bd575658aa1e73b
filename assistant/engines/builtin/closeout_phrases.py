"""What the texts of a close-out have in common: the seed of their wordings, a fact set into one, days in words."""

from __future__ import annotations

from datetime import date

from assistant.engines.builtin.phrasing import as_clause, is_quoted, lower_first, sentence, shape, tidy
from assistant.engines.builtin.variants import choose
from assistant.engines.builtin.voices import action_and_rest, advice_to, ended, said_to, told_to_me
from assistant.engines.tasks import CloseOut
from assistant.model.evidence import Fact
from prompts import table


def filled(*facts: Fact | None) -> tuple[Fact, ...]:
    """The facts that hold words."""
    return tuple(fact for fact in facts if fact and tidy(fact.text))


def seed_of(task: CloseOut) -> str:
    """What settles the wordings of one close-out."""
    return "\n".join([task.to.name, *(fact.text for fact in filled(task.goal, task.result_reached, *task.helped))])


def day_words(day: date) -> str:
    """`1 May 2027`."""
    return f"{day.day} {day.strftime('%B %Y')}"


def own_words(fact: Fact, task: CloseOut) -> str:
    """The fact as a sentence that the mentor reads."""
    return sentence(said_to(as_clause(fact.text) or tidy(fact.text), task.to.name))


def advice_words(fact: Fact, task: CloseOut) -> str:
    """What the mentor said to the person, as a sentence that the mentor reads."""
    return sentence(advice_to(told_to_me(tidy(fact.text), own="your"), task.to.name))


def set_into(part: str, key: str, fact: Fact, task: CloseOut, *, advice: bool = False) -> str:
    """A fact in one of the wordings of `[part.key]` of the table, or of `[key]` where `part` is empty.

    After "to" where the words can stand there; as a whole clause where there are wordings for one; else behind a colon.
    """
    words = table("documents/closeout.toml")
    wordings = words[part][key] if part else words[key]
    text = told_to_me(tidy(fact.text), own="your") if advice else tidy(fact.text)
    action, rest = action_and_rest(text)
    say = advice_to if advice else said_to
    name, seed = task.to.name, f"{key}\n{fact.text}\n{seed_of(task)}"
    if action and "told" in wordings:
        told = ended(sentence(choose(wordings["told"], seed).format(text=say(action, name))))
        return f"{told} {_reason(say(rest, name), seed)}" if rest and part else told
    clause = as_clause(text)
    whole = sentence(say(clause or text, name))
    if clause and shape(clause) == "clause" and not advice:
        return choose(wordings["clause"], seed).format(text=whole) if "clause" in wordings else whole
    return choose(wordings["plain"], seed).format(text=lower_first(whole, [name]))


def _reason(text: str, seed: str) -> str:
    """What came with a piece of advice; as the mentor's own words where the notes quote them."""
    if not is_quoted(text):
        return text
    return choose(table("documents/closeout.toml")["letter"]["in_your_words"], seed).format(text=text)
