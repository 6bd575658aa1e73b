"""UPD-*: whether news closes a loop (advice, what I did, what happened) and says if an answer is wanted."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.checks.context import Context
from assistant.checks.draft import DraftText
from assistant.checks.matter import matter
from assistant.checks.replies.deeds import deeds
from assistant.checks.replies.thanks import is_named, names_in
from assistant.checks.rule import Fault
from assistant.checks.wordlists import phrases
from assistant.model.text import one_line

_SHARED = 2


def closes_a_loop(draft: DraftText, context: Context) -> Iterator[Fault]:
    """No piece of the mentor's advice shows, or nothing says what was done. Not done, and why, is an answer, too.

    Where no advice is known, only the doing is judged.
    """
    if not draft.prose.text:
        return
    names = names_in(context)
    done = any(
        deeds(draft, s) or phrases("updates.doing_now").search(draft.lower, s.start, s.end) for s in draft.sentences
    )
    if context.advice:
        said = matter(draft.prose.text.replace("-", " "), names=names)
        shares = any(
            len(said & told) >= min(_SHARED, max(1, len(told)))
            for told in (matter(a.replace("-", " "), names=names) for a in context.advice)
        )
        named = shares or any(
            phrases("updates.advised").search(draft.lower, s.start, s.end) and is_named(draft, s, names)
            for s in draft.sentences
        )
    else:
        named = True
    if named and done:
        return
    advice = f"You advised: {one_line(context.advice[0]).rstrip('.')}." if context.advice else "You suggested …"
    what = "what became of their advice" if not named else "what you did"
    start = draft.prose.start
    yield Fault(
        start,
        start,
        f"The news does not say {what}.",
        f"Close one loop, in three clauses: “{advice} I did … What happened: …”",
    )


def says_if_answer(draft: DraftText, context: Context) -> Iterator[Fault]:
    """No question or wish, and no word that none needs an answer."""
    prose = draft.prose
    if not prose.text or "?" in prose.text:
        return
    if phrases("updates.wants_answer", "updates.no_answer").search(draft.lower, prose.start):
        return
    yield Fault(
        prose.end,
        prose.end,
        "The reader cannot tell whether you wait for an answer.",
        "Add “No reply needed.”, or your one question.",
        instead=" No reply needed.",
    )
