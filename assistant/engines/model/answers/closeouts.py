"""CloseOut: a model's words for the letter; the pages hold the person's own words under their six headings and stay."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from assistant.checks.context import Context, MeContext, MentorContext
from assistant.checks.finding import Finding
from assistant.checks.run import run_checks
from assistant.engines.builtin.closeout_letters import framed
from assistant.engines.builtin.closeouts import close_out
from assistant.engines.builtin.phrasing import say_date, sentences
from assistant.engines.model.answers.grounds import Ground, Made, Said, Wire, checked, not_found, of_facts, told_by
from assistant.engines.model.answers.letters import Paragraph, prose_of, unfounded
from assistant.engines.tasks import CloseOut
from assistant.model.evidence import Fact
from assistant.model.messages import Channel, Kind

_WORDS = 200
"""Words of the letter at most."""


class CloseOutAnswer(Wire):
    """What is asked of a model that writes the letter of a close-out."""

    paragraphs: tuple[Said, ...]


def ground(task: CloseOut) -> Ground:
    return of_facts(_entries(task), (task.me.name, task.to.name, task.to.greeting))


def values(_task: CloseOut) -> dict[str, object]:
    return {"most_words": _WORDS}


def faults(task: CloseOut, answer: CloseOutAnswer, ground: Ground) -> tuple[str, ...]:
    said = [paragraph.text for paragraph in answer.paragraphs]
    plain = {finding.id for finding in _findings(task, close_out(task).documents.letter)}
    found = _findings(task, made(task, answer, ground).result.documents.letter)
    return (
        *(() if any(said) else ("the letter has no words",)),
        *(f"“{one.text}”: {one.message}" for one in found if one.level != "info" and one.id not in plain),
        *(f"“{remark.text}” is in none of the lines" for remark in ground.strangers(said)),
        *(f"“{text}” rests on none of its lines" for text in unfounded(_prose(answer), ground)),
        *(() if ground.in_its_language(said) else ("the lines are in English; write in English",)),
    )


def made(task: CloseOut, answer: CloseOutAnswer, ground: Ground) -> Made:
    """The close-out with the model's letter between a greeting and a signature of ours."""
    plain = close_out(task)
    prose = _prose(answer)
    if not prose:
        return Made(plain)
    letter = framed(task, (paragraph.text for paragraph in prose))
    support = [
        Fact(text=sentence, evidence=evidence)
        for paragraph in prose
        for sentence in sentences(paragraph.text)
        if (evidence := ground.evidence(sentence, paragraph.lines))
    ]
    summary = plain.model_copy(
        update={
            "documents": plain.documents.model_copy(update={"letter": letter}),
            "support": (*plain.support, *support),
        }
    )
    strangers = ground.strangers(paragraph.text for paragraph in prose)
    named = {remark.text for remark in strangers}
    errors = (one for one in _findings(task, letter) if one.level == "error" and one.text not in named)
    empty = (not_found(text, kept=True) for text in unfounded(prose, ground))
    return Made(summary, (*strangers, *map(checked, errors), *empty))


def _prose(answer: CloseOutAnswer) -> list[Paragraph]:
    return prose_of(answer.paragraphs, Kind.THANKS, Channel.EMAIL)


def _entries(task: CloseOut) -> Iterator[tuple[str, Fact | None]]:
    """What may stand in the letter; what is private is not among it."""
    yield "the reader", Fact(text=task.to.name or task.to.greeting)
    yield "our goal", task.goal
    yield "what was reached", task.result_reached
    for fact in task.helped:
        yield "what helped", fact
    for fact in task.came_of.values():
        yield "what came of it", fact
    for fact in task.open:
        yield "still open", fact
    for fact in task.owed:
        yield "still open on the reader's side", fact
    yield "what I would do differently", task.differently_me
    yield "how I pass it on", task.pass_on
    yield "how we stay in touch", task.stay_in_touch
    if isinstance(task.next_contact, date):
        yield "next contact", Fact(text=f"{say_date(task.next_contact, task.today)}")


def _findings(task: CloseOut, letter: str) -> tuple[Finding, ...]:
    """The findings on the letter as it is reviewed: as thanks."""
    facts = [fact for _, fact in _entries(task) if fact]
    context = Context(
        today=task.today,
        me=MeContext(name=task.me.name or None),
        mentor=MentorContext(name=task.to.name, call_name=task.to.greeting or None) if task.to.name else None,
        sources=told_by(facts),
    )
    return run_checks(f"Subject: Thank you\n\n{letter}", Kind.THANKS, context=context)
