"""Who of those named is the writer, where the notes keep promises by name and neither they nor the profile say."""

from __future__ import annotations

from collections import Counter

from assistant.dialogues.asking import Asked
from assistant.dialogues.desk import Desk
from assistant.dialogues.facts import is_called, learned
from assistant.dialogues.options import Option
from assistant.dialogues.turns import Choose
from assistant.model.people import Mentor
from assistant.reading.digest import Digest

_PROMISES_OF_ONE = 2
"""So many promises under one name make it likely that the page is that person's own."""
_NAMES_OFFERED = 3
_NONE = "none"


def as_told_by_the_writer(desk: Desk, mentor: Mentor | None, digest: Digest) -> Asked:
    """The digest with the writer's promises as `me`, and the profile that was learned; both as they were where no name
    has several promises, where the writer is known, or where the question is skipped.
    """
    names = _likely_names(desk, mentor, digest)
    if not names:
        return digest, ()
    name = yield Choose(
        key="me",
        question="Which of them are you?",
        why="Your notes keep promises by name, and your own name is not known yet; it is kept, and not asked again.",
        options=(*(Option(name, name) for name in names), Option(_NONE, "none of them", words=("nobody",))),
    )
    if name is None or name == _NONE:
        return digest, ()
    own = [promise.model_copy(update={"who": "me"} if promise.who == name else {}) for promise in digest.commitments]
    others = tuple(person for person in digest.people if person.name != name)
    mine = digest.model_copy(update={"me": name, "commitments": tuple(own), "people": others})
    return mine, learned(desk, name=name)


def _likely_names(desk: Desk, mentor: Mentor | None, digest: Digest) -> tuple[str, ...]:
    """Names that may be the writer's, those with the most promises first."""
    if desk.me.name or digest.me or any(promise.who == "me" for promise in digest.commitments):
        return ()
    mentors = (*desk.mentors, *((mentor,) if mentor else ()))
    owners = Counter(
        promise.who
        for promise in digest.commitments
        if promise.who and promise.who != digest.mentor and not any(is_called(one, promise.who) for one in mentors)
    )
    ranked = owners.most_common(_NAMES_OFFERED)
    return tuple(name for name, _ in ranked) if ranked and ranked[0][1] >= _PROMISES_OF_ONE else ()
