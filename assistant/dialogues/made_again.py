"""A debrief made again, after its notes were edited: what the person said then stands, and so do their edits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from assistant.dialogues.asking import Asked
from assistant.dialogues.debriefed import STANCES, STATES, Told
from assistant.dialogues.desk import Desk
from assistant.dialogues.facts import alike
from assistant.dialogues.turns import Card, CardItem
from assistant.engines.tasks import Debrief, StanceTaken
from assistant.model.base import fingerprint
from assistant.model.evidence import Evidence, Fact
from assistant.model.messages import Kind
from assistant.model.people import Mentor
from assistant.model.text import one_line
from assistant.model.work import Artifact
from assistant.reading.digest import Digest

_SAME = 0.5
"""Share of the noted words of an earlier debrief that the notes at hand must hold to be of the same talk (ours)."""
_SAME_DAY = 0.2
"""The same, where both are of one day."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """The debrief of this talk as it was kept last."""

    artifact: Artifact
    made: Debrief

    @property
    def proposed(self) -> str:
        """The text before the person changed it."""
        return self.artifact.proposed or self.artifact.text


def earlier_debrief(desk: Desk, mentor: Mentor | None, digest: Digest) -> Earlier | None:
    """The debrief that was kept of the talk of these notes; the last one, where there are several."""
    if mentor is None or not desk.sources:
        return None
    told = one_line(" ".join(source.text for source in desk.sources)).casefold()
    for artifact in reversed(desk.artifacts):
        if artifact.mentor != mentor.id or artifact.sort != Kind.DEBRIEF or not artifact.data:
            continue
        made = Debrief.model_validate_json(artifact.data)
        noted = list(_noted(made))
        held = sum(one_line(words).casefold() in told for words in noted)
        same_day = digest.day_from == "notes" and made.day == digest.day
        if noted and held >= (_SAME_DAY if same_day else _SAME) * len(noted):
            return Earlier(artifact, made)
    return None


def said_then(desk: Desk, mentor: Mentor | None, earlier: Earlier | None, digest: Digest, told: Told) -> Asked:
    """What the person said of the talk the first time, on one card to accept or mend. Returns Told; a line that is
    taken off is asked again."""
    if earlier is None or mentor is None:
        return told
    taken = _stances(desk, mentor, earlier.made, digest)
    items = tuple(_items(earlier.made, taken))
    if not items:
        return told
    values: Mapping[str, str] = yield Card(
        key="then",
        question="You have looked back at this talk before. This is what you said then; accept it, or mend a line.",
        why="A debrief can be made again after its notes were mended, and what you said of the talk stands.",
        items=items,
    )
    return _as_mended(earlier.made, taken, items, values, told)


def _items(earlier: Debrief, taken: tuple[StanceTaken, ...]) -> Iterator[CardItem]:
    if earlier.outcome.said and earlier.outcome.planned:
        label = dict(STATES).get(earlier.outcome.state, "")
        yield CardItem("state", "What became of it", label, earlier.outcome.evidence)
    for one in taken:
        words = dict(STANCES)[one.stance] if one.stance else ""
        yield CardItem(_stance_id(one), f"Your stance on: {one.advice}", f"{words}: {one.why}" if one.why else words)
    for name, label, fact in _single(earlier):
        if fact:
            yield CardItem(name, label, fact.text, fact.evidence)
    for n, fact in enumerate(earlier.private):
        yield CardItem(f"private[{n}]", "Stays between us", fact.text, fact.evidence)


def _as_mended(
    earlier: Debrief, taken: tuple[StanceTaken, ...], items: tuple[CardItem, ...], values: Mapping[str, str], told: Told
) -> Told:
    shown = {item.id: item.value for item in items}

    def fact(name: str, was: Fact) -> Fact | None:
        words = values.get(name)
        return was if words == shown[name] else Fact.typed(words, f"then.{name}") if words else None

    state = next((state for state, label in STATES if values.get("state", "").casefold() == label.casefold()), None)
    stances = (_stance(one, words) for one in taken if (words := values.get(_stance_id(one))))
    singles = {name: fact(name, was) for name, _, was in _single(earlier) if was}
    private = (fact(f"private[{n}]", was) for n, was in enumerate(earlier.private))
    return told.with_(state=state, stances=tuple(stances), private=tuple(filter(None, private)), **singles)


def _single(earlier: Debrief) -> tuple[tuple[str, str, Fact | None], ...]:
    """What was said once of the whole talk: its name in `Told`, its label, and the words."""
    typed = next(
        (story for story in earlier.stories if any(span.source == "answer:story" for span in story.evidence)), None
    )
    return (
        ("story", "The story", typed),
        ("takeaway", "What you take from it", earlier.takeaway),
        ("help_received", "The help you got", earlier.help_received),
        ("differently", "What you would do differently", earlier.differently),
    )


def _stances(desk: Desk, mentor: Mentor, earlier: Debrief, digest: Digest) -> tuple[StanceTaken, ...]:
    """The stance on each piece of advice that the notes still hold, or that was typed: as the ledger has it now, else
    as it was. Advice of another talk, however alike, is another piece."""
    rows = [row for row in desk.advice if row.mentor == mentor.id and row.stance and row.day == earlier.day]
    known = {row.text: (row.stance, row.why) for row in rows} | {
        line.text: (line.stance, line.why)
        for line in earlier.advice
        if line.stance and not any(alike(line.text, row.text) for row in rows)
    }
    typed = [line.text for line in earlier.advice if not line.evidence]
    advice = [*(one.text for one in digest.advice), *typed]
    pairs = ((text, next((known[words] for words in known if alike(text, words)), None)) for text in advice)
    return tuple(StanceTaken(advice=text, stance=found[0], why=found[1]) for text, found in pairs if found)


def _stance(taken: StanceTaken, words: str) -> StanceTaken:
    """A line of the card: the stance, and the reason behind a colon; words that name none leave it as it was."""
    label, _, why = words.partition(":")
    stance = next((value for value, name in STANCES if label.strip().casefold() in {value, name.casefold()}), None)
    return taken.model_copy(update={"stance": stance, "why": why.strip()}) if stance else taken


def _stance_id(taken: StanceTaken) -> str:
    return f"stance[{fingerprint(taken.advice, 6)}]"


def _noted(made: Debrief) -> Iterator[str]:
    """The words of the notes that a debrief rests on."""
    facts: tuple[tuple[Evidence, ...], ...] = (
        *(line.evidence for line in made.advice),
        *(fact.evidence for fact in (*made.decisions, *made.feedback, *made.open_questions, *made.stories)),
        *(found.evidence for found in made.commitments),
        *(found.evidence for found in made.people),
    )
    return (span.text for spans in facts for span in spans if ":" not in span.source and span.text)
