"""SummarizeDebrief: what was noted in and after a meeting to the debrief. Nothing planned counts as said."""

from __future__ import annotations

from typing import TypeVar

from assistant.engines.builtin.debrief_lines import (
    NotedSentence,
    noted_sentences,
    resources,
    stories,
    tells_feeling,
)
from assistant.engines.builtin.debrief_outcomes import outcome_line, topic_lines
from assistant.engines.builtin.debrief_summaries import promised_words, summary_of
from assistant.engines.builtin.phrasing import quoted
from assistant.engines.builtin.voices import possessive, told_to_me
from assistant.engines.tasks import AdviceLine, Debrief, StanceTaken, SummarizeDebrief
from assistant.model.evidence import Evidence, Fact
from assistant.model.people import call_name_of
from assistant.model.text import one_line
from assistant.reading.digest import CommitmentFound
from assistant.reading.plans import said_in

Noticed = TypeVar("Noticed", bound=Fact)


def summarize_debrief(task: SummarizeDebrief) -> Debrief:
    """The debrief of one meeting. Sections hold noted lines only; a section for which nothing was noted stays empty."""
    noted = tuple(line for line in noted_sentences(task.sources) if not _is_planned(line.text, task)) + _typed(
        task.added
    )
    task = task.model_copy(update={"digest": said_in(task.digest, task.sources)})
    digest = task.digest
    mentor = task.mentor or digest.mentor
    return Debrief(
        mentor=mentor,
        day=task.day or digest.day,
        summary=summary_of(task, noted),
        outcome=outcome_line(task, noted),
        topics=topic_lines(task, noted),
        advice=_advice(task),
        decisions=tuple(fact.model_copy(update={"text": told_to_me(fact.text)}) for fact in digest.decisions),
        feedback=tuple(map(_feeling_quoted, digest.feedback)),
        commitments=tuple(_as_mine(found, digest.me, mentor) for found in task.commitments or digest.commitments),
        open_questions=digest.open_questions,
        stories=tuple(map(_feeling_quoted, _once(_given(task.story), stories(noted, mentor=mentor, me=digest.me)))),
        takeaway=task.takeaway,
        differently=task.differently,
        help_asked=task.help_asked,
        help_received=task.help_received,
        people=tuple(person for person in digest.people if person.name != digest.me),
        resources=resources(noted),
        next_meeting=task.next_meeting or digest.next_meeting,
        private=task.private,
    )


def _advice(task: SummarizeDebrief) -> tuple[AdviceLine, ...]:
    """Each piece of advice with the person's stance on it; a stance on advice typed by hand keeps its line."""
    stances = {_key(taken.advice): taken for taken in task.stances}
    lines = [_line(fact.text, stances.pop(_key(fact.text), None), fact.giver, fact) for fact in task.digest.advice]
    lines += [_line(taken.advice, taken, None, None) for taken in stances.values()]
    return tuple(lines)


def _line(text: str, taken: StanceTaken | None, giver: str | None, fact: Fact | None) -> AdviceLine:
    return AdviceLine(
        text=told_to_me(text, own=possessive(call_name_of(giver)) if giver else "their") if fact else text,
        giver=giver,
        stance=taken.stance if taken else None,
        why=taken.why if taken else "",
        evidence=fact.evidence if fact else (),
    )


def _feeling_quoted(fact: Noticed) -> Noticed:
    """What tells of the mentor's feelings, as a quotation of the note: nobody can know them (FACT-EMOTION, SO1)."""
    return fact.model_copy(update={"text": quoted(fact.text)}) if tells_feeling(fact.text) else fact


def _given(fact: Fact | None) -> tuple[Fact, ...]:
    return (fact,) if fact else ()


def _as_mine(found: CommitmentFound, me: str | None, mentor: str | None) -> CommitmentFound:
    """A promise on my own page: `introduce you to Judit` becomes `introduce me to Judit`, `send you it` names them."""
    return found.model_copy(update={"what": promised_words(found, me, call_name_of(mentor) if mentor else "")})


def _typed(added: tuple[Fact, ...]) -> tuple[NotedSentence, ...]:
    """Notes typed in the dialogue, as noted sentences."""
    return tuple(
        NotedSentence(text=one_line(fact.text), speaker=None, evidence=span)
        for fact in added
        for span in (fact.evidence or (Evidence(lines=(1, 1), text=fact.text),))[:1]
    )


def _is_planned(text: str, task: SummarizeDebrief) -> bool:
    """Whether a line of the notes is the plan itself, copied."""
    return _key(text) in {_key(planned) for planned in (task.planned or "", *task.planned_topics) if planned}


def _once(*groups: tuple[Fact, ...]) -> tuple[Fact, ...]:
    found: dict[str, Fact] = {}
    for fact in (fact for group in groups for fact in group):
        found.setdefault(_key(fact.text), fact)
    return tuple(found.values())


def _key(text: str) -> str:
    return one_line(text).casefold().strip(" .!?-*•\"'“”")
