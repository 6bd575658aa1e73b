"""SummarizeDebrief: a model's summary and what became of the plan; advice and promises stay as they were confirmed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from assistant.engines.builtin.debrief_lines import tells_feeling
from assistant.engines.builtin.debriefs import summarize_debrief
from assistant.engines.builtin.salience import choose_within
from assistant.engines.model.answers.grounds import Ground, Lines, Made, Said, Wire, not_found, of_notes
from assistant.engines.tasks import OutcomeLine, Remark, SummarizeDebrief
from assistant.model.evidence import Evidence, Fact, Source


class DebriefAnswer(Wire):
    """What is asked of a model that looks back at a meeting."""

    summary: tuple[Said, ...]
    outcome: Literal["reached", "partly", "changed", "not-raised", "unknown"]
    outcome_lines: Lines = ()
    stories: tuple[Said, ...] = ()
    resources: tuple[Said, ...] = ()


def ground(task: SummarizeDebrief) -> Ground:
    """The notes and what was typed after them. What was planned stands apart: nothing can rest on it."""
    typed = tuple(
        Source(id=span.source, kind="answer", title=span.source, text=fact.text)
        for fact in task.added
        for span in fact.evidence[:1]
    )
    names = (task.digest.me or "", task.mentor or task.digest.mentor or "")
    return of_notes((*task.sources, *typed), names, asides=[("planned", (task.planned or "", *task.planned_topics))])


def values(task: SummarizeDebrief) -> dict[str, object]:
    return {"most_words": task.summary_words, "planned": bool(task.planned) and task.state is None}


def faults(_task: SummarizeDebrief, answer: DebriefAnswer, ground: Ground) -> tuple[str, ...]:
    said = [sentence.text for sentence in answer.summary]
    return (
        *(f"“{remark.text}” is in none of the lines" for remark in ground.strangers(said)),
        *(() if ground.in_its_language(said) else ("the notes are in English; write in English",)),
    )


def made(task: SummarizeDebrief, answer: DebriefAnswer, ground: Ground) -> Made:
    """The built-in engine's debrief with the model's summary, outcome, stories and resources where the notes hold them.

    What tells of somebody's feelings is left out of a summary, as the built-in engine does (FACT-EMOTION).
    """
    plain = summarize_debrief(task)
    remarks: list[Remark] = []

    def held(said: Iterable[Said]) -> tuple[Fact, ...]:
        found: dict[str, Fact] = {}
        for one in said:
            evidence = ground.evidence(one.text, one.lines) if one.text else None
            if evidence:
                found.setdefault(one.text, Fact(text=one.text, evidence=evidence))
            elif one.text:
                remarks.append(not_found(one.text))
        return tuple(found.values())

    told = [fact.text for fact in held(answer.summary) if not tells_feeling(fact.text)]
    sizes = [len(text.split()) for text in told]
    chosen = range(len(told)) if sum(sizes) <= task.summary_words else choose_within(told, sizes, task.summary_words)
    debrief = plain.model_copy(
        update={
            "summary": " ".join(told[place] for place in sorted(chosen)) or plain.summary,
            "outcome": _outcome(task, answer, ground) or plain.outcome,
            "stories": held(answer.stories) or plain.stories,
            "resources": held(answer.resources) or plain.resources,
        }
    )
    return Made(debrief, tuple(remarks))


def _outcome(task: SummarizeDebrief, answer: DebriefAnswer, ground: Ground) -> OutcomeLine | None:
    """What became of the plan, on the lines named; None where the person said it, or where it rests on no line."""
    if task.state is not None or not task.planned or answer.outcome in {"unknown", "not-raised"}:
        return None
    lines = {line.number: line for line in ground.lines if line.text.strip()}
    rests = [lines[number] for number in dict.fromkeys(answer.outcome_lines) if number in lines]
    if not rests:
        return None
    spans = tuple(Evidence(lines=(one.line, one.line), text=one.text.strip(), source=one.source) for one in rests)
    return OutcomeLine(planned=task.planned, state=answer.outcome, evidence=spans)
