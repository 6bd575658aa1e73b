"""The topics of a talk: which one matters most, which others fit, and which help is wanted on each (D08)."""

from __future__ import annotations

from assistant.checks.vague import vague_topic
from assistant.dialogues.asking import Asked, help_options, sharpen
from assistant.dialogues.desk import Desk
from assistant.dialogues.facts import chosen, typed
from assistant.dialogues.further import plainer
from assistant.dialogues.known_already import unless
from assistant.dialogues.options import Option
from assistant.dialogues.turns import Choose, Several, Text
from assistant.engines.tasks import TopicBrief
from assistant.model.evidence import Fact
from assistant.model.help import Help
from assistant.model.messages import Kind
from assistant.reading.digest import Digest
from assistant.reading.help_wanted import help_wanted
from assistant.reading.mentions import content_words, outcome_wanted, standing_on

THE_ONE_THING = "What is the one thing you would regret not discussing?"
WHY_ONE = "One topic that matters beats five that fill the time (P04, P62)."
TOPICS_AT_MOST = 3
"""Three topics fill half an hour (AG-LOAD)."""


def main_topic(digest: Digest, kind: Kind, *, mentor: str = "", left: tuple[Fact, ...] = ()) -> Asked:
    """The one thing (MI1), as plain as the person wants it; `kind` is the piece it will stand in. What was `left` open
    the last time is offered where the notes ask nothing."""
    topic = yield from _one_thing(digest, left)
    known = (*digest.goals, *digest.obstacles, *digest.decisions, *digest.feedback)
    return (yield from plainer("regret", topic, kind, known, me=digest.me or "", mentor=mentor))


def _one_thing(digest: Digest, left: tuple[Fact, ...]) -> Asked:
    """The only open question there is, one chosen of several or of what was left open, or the person's words."""
    questions = digest.open_questions
    if questions:
        options = tuple(Option(q.text, q.text, evidence=q.evidence) for q in questions)
        only = len(questions) == 1
        answer = yield Choose(
            key="regret", question=THE_ONE_THING, why=WHY_ONE, options=options, other=True, settled=only
        )
        return chosen(answer, "regret", questions) or questions[0]
    if left:
        options = tuple(Option(q.text, q.text, "left open last time", evidence=q.evidence) for q in left)
        answer = yield Choose(key="regret", question=THE_ONE_THING, why=WHY_ONE, options=options, other=True)
        if answer:
            return chosen(answer, "regret", left)
    alternatives = tuple(
        Fact(text=f"What is my best next step towards this goal: {goal.text.rstrip('.')}?", evidence=goal.evidence)
        for goal in digest.goals[:2]
    )
    if left:
        return alternatives[0] if alternatives else None
    question = Text(key="regret", question=THE_ONE_THING, why=WHY_ONE, example="Should I pilot roster A or roster B?")
    said = yield from sharpen(question, vague_topic, alternatives)
    return said or (alternatives[0] if alternatives else None)


def other_topics(digest: Digest, main: Fact | None) -> Asked:
    """The other questions of the notes, as many as a talk can hold; asked only where there is something to choose."""
    rest = tuple(q for q in digest.open_questions if main is None or q.text != main.text)
    if not rest:
        return []
    answer = yield Several(
        key="others",
        question="Which of the others belong into this talk? Two at most fit well.",
        why="Three topics are plenty for half an hour (P04, P62).",
        options=tuple(Option(q.text, q.text, evidence=q.evidence) for q in rest),
        other=True,
        settled=len(rest) < TOPICS_AT_MOST,
    )
    picked = [chosen(text, "others", rest) for text in answer] if answer else list(rest[: TOPICS_AT_MOST - 1])
    return [fact for fact in picked if fact]


def help_for(desk: Desk, fact: Fact, digest: Digest, before: tuple[TopicBrief, ...]) -> Asked:
    """D08 for one topic: where one stands, which help, which not, and what a good result would be.

    What the notes say of it is taken from them, each thing for one topic: `before` are the topics settled already. The
    first topic gets the wishes and the outcome that notes name.
    """
    sources, n = desk.sources, len(before)
    told = " ".join(fact.text for topic in before for fact in (topic.standing, *topic.background) if fact)
    wishes = [wish for source in sources for wish in help_wanted(source)] if n == 0 else []
    wanted = next((wish.help.value for wish in wishes if wish.wanted), None)
    unwanted = next((wish.help.value for wish in wishes if not wish.wanted), None)
    if n == 0:
        wanted = desk.wanted.value if desk.wanted else wanted
        unwanted = desk.not_wanted.value if desk.not_wanted else unwanted
    stood = (found for source in sources if (found := standing_on(source, fact.text)))
    standing = next((found for found in stood if found.text not in told), None)
    good = next((found for source in sources if (found := outcome_wanted(source))), None) if n == 0 else None
    named = f"“{fact.text}”"
    key = f"topic[{n + 1}]"
    kind = Choose(
        key=f"{key}.help",
        question=f"What kind of help do you want on {named}",
        why="Needs change from talk to talk, and saying which makes it easier for the mentor (P63, P64).",
        options=help_options(),
    )
    wanted = yield from unless(wanted, kind)
    if n == 0:
        wrong = Choose(
            key=f"{key}.not_help",
            question="And which help would be the wrong one this time?",
            why="Tell a natural cheerleader when you want a devil's advocate (P65).",
            options=help_options(without=wanted),
            optional=True,
        )
        unwanted = yield from unless(unwanted, wrong)
    answer = yield Text(
        key=f"{key}.standing",
        question=f"Where are you with {named} What have you tried, lean to, or decided?",
        why="A mentor who knows what you tried does not propose it again (P66).",
        example="I drafted both and lean to the shorter one.",
        settled=standing is not None,
    )
    standing = typed(answer, f"{key}.standing") or standing
    if n == 0:
        answer = yield Text(
            key="outcome",
            question="What would you like to have, or to know, when the talk is over?",
            why="One sentence that says what done looks like (CR4).",
            example="I know which of the two rosters to pilot.",
            settled=good is not None,
        )
        good = typed(answer, "outcome") or good
    return TopicBrief(
        question=fact,
        help=Help(wanted) if wanted else None,
        not_help=Help(unwanted) if unwanted else None,
        standing=standing,
        good_result=good,
        background=_background(fact, digest, f"{told} {standing.text if standing else ''}"),
    )


def _background(topic: Fact, digest: Digest, told: str) -> tuple[Fact, ...]:
    """Obstacles and feedback of the notes that share a content word with the topic and are not told yet. Advice has its
    place already: since last time."""
    words = content_words(topic.text)
    return tuple(
        fact
        for fact in (*digest.obstacles, *digest.feedback)
        if words & content_words(fact.text) and fact.text not in told
    )
