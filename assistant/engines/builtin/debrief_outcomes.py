"""What became of the planned outcome and topics, as far as the notes tell; in doubt the weaker answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from assistant.engines.builtin.debrief_lines import NotedSentence, content_words, phrases
from assistant.engines.tasks import OutcomeLine, OutcomeState, SummarizeDebrief, TopicLine
from assistant.model.evidence import Evidence, Fact
from assistant.model.text import one_line
from prompts import table

_TOUCHED = 0.34
"""Share of the planned outcome's content words that a sentence must hold to have talked about it (ours)."""
_TELLING = 4
"""Letters of a stem from which one word names a topic, in a sentence that says that something was not raised (ours)."""
_MATCHED = 0.6
"""Share that a decision must hold to have settled it (ours)."""


def outcome_line(task: SummarizeDebrief, noted: tuple[NotedSentence, ...]) -> OutcomeLine:
    """The planned outcome with its state: as the person says, else read from the notes.

    A decision on it counts as reached, talk of it as partly, talk that took another way as changed, no word of it as
    not raised. With no plan, nothing noted, or the question noted and nothing more, it is unknown.
    """
    if task.state is not None:
        return OutcomeLine(planned=task.planned, state=task.state, evidence=_spoken_of(task, noted), said=True)
    if not task.planned or not _anything(task, noted):
        return OutcomeLine(planned=task.planned, state="unknown")
    wanted = content_words(task.planned)
    if not wanted:
        return OutcomeLine(planned=task.planned, state="unknown")
    state, evidence = _read(wanted, task, noted)
    return OutcomeLine(planned=task.planned, state=state, evidence=evidence)


def topic_lines(task: SummarizeDebrief, noted: tuple[NotedSentence, ...]) -> tuple[TopicLine, ...]:
    """The planned topics, each with whether it came up.

    It did where a noted sentence holds two of its content words, or all of a short one's, and is more than the question
    itself. It did not where a sentence says so, or where no sentence and nothing read holds any of them. What lies
    between, a single word of it or the bare question, is unknown.
    """
    topics = dict.fromkeys(one_line(topic).strip() for topic in task.planned_topics)
    return tuple(_topic(topic, task, noted) for topic in topics if content_words(topic))


def _topic(topic: str, task: SummarizeDebrief, noted: tuple[NotedSentence, ...]) -> TopicLine:
    wanted = content_words(phrases("outcome", "raising").sub(" ", topic)) or content_words(topic)
    spoken = [sentence for sentence in (*noted, *_in_one_breath(noted)) if _enough(wanted, sentence.text)]
    denying = [sentence for sentence in noted if phrases("outcome", "not_raised").search(sentence.text)]
    left_out = [sentence for sentence in denying if _enough(wanted, sentence.text)]
    if left_out:
        return TopicLine(text=topic, state="not-raised", evidence=left_out[0].fact.evidence)
    told = [s.fact.evidence for s in spoken if s.speaker or not s.text.endswith("?")]
    told += [fact.evidence for fact in _settling(task) if _enough(wanted, fact.text)]
    if told:
        return TopicLine(text=topic, state="raised", evidence=told[0])
    named = [s for s in denying if any(len(word) >= _TELLING for word in wanted & content_words(s.text))]
    if named:
        return TopicLine(text=topic, state="not-raised", evidence=named[0].fact.evidence)
    touched = spoken or _heard(wanted, task, noted)
    return TopicLine(text=topic, state="unknown" if touched or not _anything(task, noted) else "not-raised")


def _anything(task: SummarizeDebrief, noted: tuple[NotedSentence, ...]) -> bool:
    """Whether anything was noted of the talk at all."""
    return bool(noted or _settling(task) or task.digest.open_questions)


def _read(
    wanted: frozenset[str], task: SummarizeDebrief, noted: tuple[NotedSentence, ...]
) -> tuple[OutcomeState, tuple[Evidence, ...]]:
    spoken = [sentence for sentence in (*noted, *_in_one_breath(noted)) if _touches(wanted, sentence.text)]
    left_out = [sentence for sentence in spoken if phrases("outcome", "not_raised").search(sentence.text)]
    if left_out:
        return "not-raised", left_out[0].fact.evidence
    still_open = [s for s in spoken if phrases("outcome", "open").search(s.text)]
    open_questions = [f for f in task.digest.open_questions if _share(wanted, f.text) >= _MATCHED]
    decisions = [f for f in task.digest.decisions if _enough(wanted, f.text)]
    turned = [f.evidence for f in decisions if phrases("outcome", "changed").search(f.text)]
    turned += [s.fact.evidence for s in spoken if phrases("outcome", "changed").search(s.text)]
    settled = [f.evidence for f in decisions if _share(wanted, f.text) >= _MATCHED]
    settled += [
        s.fact.evidence
        for s in spoken
        if phrases("outcome", "settled").search(s.text) and _share(wanted, s.text) >= _MATCHED and s not in still_open
    ]
    if settled and not still_open and not open_questions and not turned:
        return "reached", settled[0]
    if turned and not settled:
        return "changed", turned[0]
    answering = [f.evidence for f in _settling(task) if _touches(wanted, f.text)]
    answering += [s.fact.evidence for s in spoken if s.speaker or not s.text.endswith("?")]
    if settled or answering:
        return "partly", (settled or answering)[0]
    asked = [*(f.evidence for f in open_questions), *(s.fact.evidence for s in spoken)]
    if asked:
        return "unknown", asked[0]
    return ("unknown" if _heard(wanted, task, noted) else "not-raised"), ()


def _in_one_breath(noted: tuple[NotedSentence, ...]) -> Iterator[NotedSentence]:
    """Two sentences that somebody said, or that were noted, one after the other: `So, January. Only the weekends.`"""
    for one, other in pairwise(noted):
        near = other.evidence.lines[0] - one.evidence.lines[1] <= 0 and one.evidence.source == other.evidence.source
        if near and one.speaker == other.speaker:
            yield one.model_copy(update={"text": f"{one.text} {other.text}"})


def _heard(wanted: frozenset[str], task: SummarizeDebrief, noted: tuple[NotedSentence, ...]) -> bool:
    """Whether a single telling word of it stands anywhere: too little to say that it was talked about, or was not."""
    texts = (*(s.text for s in noted), *(f.text for f in (*_settling(task), *task.digest.open_questions)))
    telling = frozenset(word for word in wanted if len(word) >= _TELLING) - content_words(_raising())
    return any(telling & content_words(text) for text in texts)


def _raising() -> str:
    return " ".join(table("documents/debrief.toml")["outcome"]["raising"])


def _settling(task: SummarizeDebrief) -> tuple[Fact, ...]:
    """What of the notes may answer a question: decisions, advice, feedback, promises."""
    promises = tuple(
        Fact(text=found.what, evidence=found.evidence) for found in task.commitments or task.digest.commitments
    )
    return (*task.digest.decisions, *task.digest.advice, *task.digest.feedback, *promises, *task.added)


def _spoken_of(task: SummarizeDebrief, noted: Sequence[NotedSentence]) -> tuple[Evidence, ...]:
    """The first noted line that touches the planned outcome."""
    wanted = content_words(task.planned or "")
    if not wanted:
        return ()
    return next((sentence.fact.evidence for sentence in noted if _touches(wanted, sentence.text)), ())


def _touches(wanted: frozenset[str], text: str) -> bool:
    return _share(wanted, text) >= _TOUCHED and _enough(wanted, text)


def _share(wanted: frozenset[str], text: str) -> float:
    return len(wanted & content_words(text)) / len(wanted)


def _enough(wanted: frozenset[str], text: str) -> bool:
    """Two words of it, or all of a very short one: a single common word is no sign."""
    return len(wanted & content_words(text)) >= min(2, len(wanted))
