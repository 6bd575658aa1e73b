"""Somebody whom the notes know, told with another's surname, with a title they do not have, or of another's deed."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from assistant.checks.draft import DraftText, Span
from assistant.checks.facts.capitals import Capital
from assistant.checks.facts.fitting_names import Mentioned, fitting_names, spot_of
from assistant.checks.facts.index import SourceIndex
from assistant.checks.facts.known_names import KnownNames, also_called
from assistant.checks.facts.named_runs import is_named, name_stem, name_stems, named_runs
from assistant.checks.facts.nearby import nearest_words
from assistant.checks.facts.other_person import another_in_its_place, other_of_the_title
from assistant.checks.facts.own_places import is_own_place
from assistant.checks.facts.ruled_out_people import ruled_out_place
from assistant.checks.facts.titles import is_title, title_groups, title_of
from assistant.checks.rule import Fault
from assistant.checks.wordlists import words
from assistant.reading.names import GIVEN

_COURTESY = frozenset({"mr", "mrs"})
_PLAIN_TITLES = frozenset({"mr", "mrs", "dr", "prof"})
"""Titles that are no other word, so that the notes mean them where they have them."""
_BEFORE = 200
"""Characters before a sentence in which the same paragraph tells more of its matter."""


def of_another(
    draft: DraftText,
    passage: Span,
    run: tuple[Capital, ...],
    named: list[Capital],
    known: KnownNames,
    index: SourceIndex,
    talking: frozenset[str],
    me: str | None,
) -> Fault | None:
    """The fault of a run of known names, if it has any; `talking` are the names of the writer and the reader."""
    return (
        _other_surname(draft, named, known)
        or _other_title(draft, run, named, known, index)
        or _other_person(draft, passage, run, named, known, index, talking, me)
    )


def _groups(titles: frozenset[str]) -> frozenset[int]:
    return frozenset().union(*(title_groups()[title] for title in titles))


def _other_surname(draft: DraftText, named: list[Capital], known: KnownNames) -> Fault | None:
    """A known given name with the surname of somebody else."""
    for first, second in pairwise(named):
        if first.folded not in GIVEN and first.folded not in words("facts.wordlike_names"):
            continue
        told = frozenset().union(*(known.after.get(name, frozenset()) for name in also_called(first.folded)))
        surname = second.folded.removesuffix("'s")
        reversed_ = first.folded in known.after.get(surname, frozenset())
        if told and surname not in told and not reversed_ and surname in known.capitals and len(told) == 1:
            right = known.names.get(next(iter(told)), next(iter(told)).title())
            said = draft.text[first.start : second.end]
            message = f"“{said}” is not found in your notes; they say {first.word} {right}."
            return Fault(
                first.start, second.end, message, f"Write {first.word} {right}.", None, f"{first.word} {right}"
            )
    return None


def _other_title(
    draft: DraftText, run: tuple[Capital, ...], named: list[Capital], known: KnownNames, index: SourceIndex
) -> Fault | None:
    """A title that the notes do not give this person: another than theirs, or one of rank where they give none."""
    if not named or not is_title(run[0].word) or run[0] is named[0]:
        return None
    group = title_groups().get(title_of(run[0].word), frozenset())
    told = frozenset().union(*(known.titled.get(one.folded.removesuffix("'s"), frozenset()) for one in named))
    if not group or group & told:
        return None
    if group & _groups(_COURTESY) and not told & _groups(_PLAIN_TITLES):
        return None
    said = draft.text[run[0].start : named[-1].end]
    near = nearest_words(index, said)
    return Fault(run[0].start, named[-1].end, f"The title of “{said}” is not found in your notes.", near)


def _other_person(
    draft: DraftText,
    passage: Span,
    run: tuple[Capital, ...],
    named: list[Capital],
    known: KnownNames,
    index: SourceIndex,
    talking: frozenset[str],
    me: str | None,
) -> Fault | None:
    """Somebody or some place told of where the notes tell the same of another; the writer and the reader aside."""
    if not named or named[0].heading or any(one.folded.removesuffix("'s") in talking for one in named):
        return None
    return _told_of_another(draft, passage, run, named, index, talking, me) or _in_anothers_place(
        draft, passage, run, named, known, index, talking
    )


def _told_of_another(
    draft: DraftText,
    passage: Span,
    run: tuple[Capital, ...],
    named: list[Capital],
    index: SourceIndex,
    talking: frozenset[str],
    me: str | None,
) -> Fault | None:
    """A name whose words fit the place of another one of the notes better than its own."""
    mention = mention_of(draft, passage, run, named, talking)
    names = fitting_names(index)
    told = names.told_of(mention) if mention.own else None
    if told is None or is_own_place(draft, passage, run, me, index):
        return None
    message = f"Your notes tell this of {told.name}, not of “{draft.text[run[0].start : run[-1].end]}”."
    return Fault(run[0].start, run[-1].end, message, f"Your notes say: “{names.lines[told.line].strip()}”.", "info")


def mention_of(
    draft: DraftText, passage: Span, run: tuple[Capital, ...], named: list[Capital], talking: frozenset[str]
) -> Mentioned:
    """A name of a draft with all that tells whose place it stands in."""
    own = _own_stems(tuple(one.word for one in named))
    sentence = draft.own[passage.start : passage.end]
    start, end = run[0].start - passage.start, run[-1].end - passage.start
    before = draft.own[max(0, passage.start - _BEFORE) : passage.start].rpartition("\n\n")[2]
    shown = next((one.person for one in named_runs(sentence) if one.start < end and start < one.end), None)
    person = True if shown is None and run[0] is not named[0] else shown
    return Mentioned(
        own,
        spot_of(sentence, start, end, before, own),
        person=person,
        said=_stems_of(draft),
        beside=name_stems(sentence),
        talking=_stems_of_names(talking),
    )


@lru_cache(maxsize=512)
def _own_stems(named: tuple[str, ...]) -> frozenset[str]:
    return frozenset(name_stem(word) for word in named if is_named(word))


@lru_cache(maxsize=8)
def _stems_of_names(names: frozenset[str]) -> frozenset[str]:
    return frozenset(name_stem(word) for word in names)


@lru_cache(maxsize=8)
def _stems_of(draft: DraftText) -> frozenset[str]:
    return frozenset().union(*(name_stems(line) for line in draft.own.split("\n")))


def _in_anothers_place(
    draft: DraftText,
    passage: Span,
    run: tuple[Capital, ...],
    named: list[Capital],
    known: KnownNames,
    index: SourceIndex,
    talking: frozenset[str],
) -> Fault | None:
    """A name that stands where the notes have just these words beside another one, or that they rule out."""
    first = named[0]
    if first.initial and len(run) == 1 and first.folded.removesuffix("'s") not in GIVEN:
        return None
    said = draft.own[passage.start : passage.end]
    place = None
    if len(run) == 2 and len(named) == 1 and run[0] is not named[0]:
        place = other_of_the_title(*run, said, index)
    start, end = run[0].start, run[-1].end
    if place is None:
        place = ruled_out_place(said, named, index)
    if place is None:
        place = another_in_its_place(said, start - passage.start, end - passage.start, named, known, index, talking)
    if place is None:
        return None
    line = " ".join(index.sentences[place].text.split())
    message = f"In your notes it is not “{draft.text[start:end]}” of whom or of which this is told."
    return Fault(start, end, message, f"Your notes say: “{line}”.", "info")
