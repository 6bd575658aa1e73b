"""Further questions: an engine may ask back before a goal or an ask stands, twice at most, as ordinary questions.

The built-in engine never does. A model's question is untrusted text: it is put as plain words and can be skipped, its
answer counts as the person's own words, and nothing ever rests on the question itself.
"""

from __future__ import annotations

from collections.abc import Iterable

from assistant.checks.context import Context, MeContext, MentorContext
from assistant.dialogues.asking import MINE, Asked
from assistant.dialogues.options import Option
from assistant.dialogues.turns import Choose, Compose, Text
from assistant.engines.tasks import Critique, Suggestions
from assistant.engines.tasks.further import LONGEST_QUESTION, MOST_QUESTIONS, FurtherAnswer
from assistant.model.base import fingerprint
from assistant.model.evidence import Fact
from assistant.model.messages import Kind
from assistant.model.text import one_line

ASKS = "The model asks: "
"""Stands before its question, which is none of ours."""
WHY = "A model asks this back, to make it plainer. Answer it where that helps, else skip it."


def further(key: str, asked: Iterable[str]) -> Asked:
    """Put what an engine asked back; returns a tuple of FurtherAnswer, one for each question that was answered.

    The key of a question holds the fingerprint of its words: the same question is never asked again, and an answer is
    never taken for another one's.
    """
    questions = (one_line(question) for question in asked)
    keys = {f"{key}.further[{fingerprint(text, 6)}]": text for text in questions if 0 < len(text) <= LONGEST_QUESTION}
    answers: list[FurtherAnswer] = []
    for turn_key, question in list(keys.items())[:MOST_QUESTIONS]:
        said = yield Text(key=turn_key, question=f"{ASKS}{question}", why=WHY, optional=True)
        if said:
            answers.append(FurtherAnswer(question=question, answer=Fact.typed(said, turn_key)))
    return tuple(answers)


def plainer(
    key: str, ask: Fact | None, kind: Kind, known: Iterable[Fact | None] = (), *, me: str = "", mentor: str = ""
) -> Asked:
    """The ask as it stands once an engine has looked at it: reworded where the person takes its wording, else theirs.

    `known` is what else the piece will say, `me` and `mentor` are names that may stand in it. An engine that has
    nothing to say of the ask, as the built-in one, leads to no question.
    """
    if ask is None:
        return None
    told = tuple(dict.fromkeys(fact.text for fact in known if fact and fact.text != ask.text))
    names = Context(me=MeContext(name=me or None), mentor=MentorContext(name=mentor or None), sources=told)
    task = Critique(kind=kind, part="ask", body=ask.text, context=names)
    looked: Suggestions = yield Compose(key=f"{key}.look", task=task, title="Your question", asks_back=True)
    answers = yield from further(key, looked.questions)
    if answers:
        again = task.model_copy(update={"further": answers})
        looked = yield Compose(key=f"{key}.look.again", task=again, title="Your question", asks_back=True)
    wordings = {
        one.instead: Option(one.instead, one.instead, one.why)
        for one in looked.suggestions
        if one.instead and one.instead.casefold() != ask.text.casefold()
    }
    if not wordings and not answers:
        return ask
    turn_key = f"{key}.plainer[{fingerprint(ask.text, 6)}]"
    answer = yield Choose(
        key=turn_key,
        question="Would one of these say it more plainly?"
        if wordings
        else "Say it once more with that in it, or keep it.",
        why="A question that names what it is about is answered sooner (P32); the words are yours to choose.",
        options=(*wordings.values(), Option(MINE, f"Keep my words: {ask.text}")),
        other=True,
    )
    return ask if answer in (None, MINE, ask.text) else Fact.typed(answer, turn_key)
