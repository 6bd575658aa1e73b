"""`advance`: the pure replay of a dialogue over the answers given so far."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeAlias

from pydantic import BaseModel, JsonValue

from assistant.dialogues.desk import Desk
from assistant.dialogues.outcomes import Outcome
from assistant.dialogues.turns import Ask, Card, Compose, Dialogue, Keep, Pending, Preview, Review, Reviewed, Say
from assistant.engines.tasks import Provenance
from assistant.model.base import fingerprint
from assistant.model.conversation import Answer

DOUBTFUL = "Look at this before you trust what the model made:"
"""Stands before the remarks on a result."""

DialogueMaker: TypeAlias = Callable[[Desk], Dialogue]


class Exchange(NamedTuple):
    """A turn that was answered, and its answer."""

    turn: Pending
    answer: Answer


@dataclass(frozen=True, slots=True)
class Step:
    """Where a dialogue stands after the answers given so far. Exactly one of `pending` and `outcome` is set."""

    pending: Pending | None
    said: tuple[Say | Exchange, ...]
    """What was said and answered, in order."""
    preview: Preview | None
    """The live artifact as of now, made from the current answers alone."""
    kept_aside: tuple[Answer, ...]
    """Answers that no turn of this replay took. Kept, and offered again where their turn comes up."""
    outcome: Outcome | None
    offered: Answer | None = None
    """For `pending`: an answer given before that needs a second look (reopened, stale, or no longer fitting)."""
    passed: tuple[Ask, ...] = ()
    """Questions that were passed over, for the notes or the history settle them; each takes an answer all the same."""

    @property
    def asked(self) -> int:
        """How many questions have been answered or skipped."""
        return sum(isinstance(x, Exchange) and isinstance(x.turn, Ask) for x in self.said)


def advance(dialogue: DialogueMaker, desk: Desk, answers: Mapping[str, Answer], reopened: str = "") -> Step:
    """Replay `dialogue` over `answers`, keyed by turn, up to the first turn they do not settle.

    An answer whose basis no longer fits is stale: its turn is pending again. What the person gave is then offered
    beside it; what was composed is not, for it was made from an older answer. The turn named `reopened` is pending even
    though it is answered. Raises ValueError where a dialogue asks the same key twice, which is a fault of the dialogue.
    """
    run = dialogue(desk)
    said: list[Say | Exchange] = []
    preview: Preview | None = None
    used: set[str] = set()
    passed: list[Ask] = []
    send: Any = None

    def aside(*, but: str = "") -> tuple[Answer, ...]:
        return tuple(a for key, a in answers.items() if key not in used and key != but)

    while True:
        try:
            turn = run.send(send)
        except StopIteration as end:
            return Step(None, tuple(said), preview, aside(), end.value, passed=tuple(passed))
        send = None
        if isinstance(turn, Say):
            said.append(turn)
            continue
        if isinstance(turn, Preview):
            preview = turn
            continue
        answer = answers.get(turn.key)
        if isinstance(turn, Ask) and turn.settled and turn.key != reopened and not _overrules(turn, answer, used):
            passed.append(turn)
            continue
        if turn.key in used:
            raise ValueError(f"the dialogue asks {turn.key!r} twice")
        if answer is None or turn.key == reopened or not _settles(turn, answer):
            run.close()
            offered = None if isinstance(turn, Compose | Keep) else answer
            return Step(turn, tuple(said), preview, aside(but=turn.key), None, offered, tuple(passed))
        used.add(turn.key)
        said.append(Exchange(turn, answer))
        send = _hand(turn, answer)
        if isinstance(turn, Compose):
            said.extend(_doubts(turn, send))
        if isinstance(turn, Review):
            preview = _as_reviewed(turn, send)


def basis_of(turn: Pending) -> str:
    """What an answer to this turn rests on: the brief, the draft, the records, or the question as it was put.

    A question that an earlier answer has changed (another topic in its words, other lines on its card) is another
    question, even under the same key.
    """
    if not isinstance(turn, Ask):
        return turn.basis
    if isinstance(turn, Card):
        return fingerprint("\n".join((turn.question, *(f"{item.id}: {item.value}" for item in turn.items))))
    return turn.question


def _settles(turn: Pending, answer: Answer) -> bool:
    if not isinstance(turn, Ask):
        return answer.basis == turn.basis
    if answer.basis and answer.basis != turn.question and answer.basis != basis_of(turn):
        return False
    return answer.skipped or turn.fits(answer.value)


def _overrules(turn: Ask, answer: Answer | None, used: Collection[str]) -> bool:
    """Whether an answer goes before what settles its question: it fits, and no other question took it."""
    return answer is not None and not answer.skipped and turn.key not in used and _settles(turn, answer)


def _hand(turn: Pending, answer: Answer) -> Any:
    """What the generator receives for a settled turn."""
    if isinstance(turn, Ask):
        if isinstance(turn, Card):
            return turn.values(answer.value)
        return None if answer.skipped else answer.value
    match turn:
        case Compose():
            return turn.task.result.model_validate(answer.value)
        case Review():
            return reviewed(turn, answer.value)
    return None


def _doubts(work: Compose, result: BaseModel) -> Iterator[Say]:
    """What an engine itself holds to be doubtful about its result, told before anybody uses it.

    Of wordings that are only offered, what was dropped is no news.
    """
    made: Provenance | None = getattr(result, "provenance", None)
    if made and made.findings and not work.asks_back:
        yield Say("\n".join((DOUBTFUL, *made.in_words())))


def _as_reviewed(turn: Review, left: Reviewed) -> Preview:
    """The piece as the person left it: once it was looked over, no other wording of it is shown."""
    return Preview(turn.draft.model_copy(update={"subject": left.subject, "body": left.body}), turn.title)


def reviewed(turn: Review, value: JsonValue) -> Reviewed:
    """The reviewed text as a dialogue sees it; the draft as it was where it was accepted unchanged."""
    if isinstance(value, dict):
        subject, body = str(value.get("subject", "")), str(value.get("body", ""))
        return Reviewed(subject, body, edited=(subject, body) != (turn.draft.subject, turn.draft.body))
    return Reviewed(turn.draft.subject, turn.draft.body, edited=False)
