"""How a name of a draft stands to the notes, in features for a doubt (likely_wrong.py)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from assistant.checks.facts.capitals import Capital
from assistant.checks.facts.fitting_names import Choice, FittingNames, Mentioned, fitting_names
from assistant.checks.facts.index import SourceIndex
from assistant.checks.facts.known_names import KnownNames, also_called
from assistant.checks.facts.likely_places import fit_of, weights_of
from assistant.checks.facts.named_runs import NamedRun, name_stem, named_runs
from assistant.checks.facts.site_features import Mention, Spot, lines_near, site_features
from assistant.checks.facts.trees import Trees, trees_in
from assistant.model.messages import Kind
from assistant.reading.likely_names import common_words
from assistant.reading.names import GIVEN

_TWO, _SEVERAL = 2, 6


@dataclass(frozen=True, slots=True)
class NameStanding:
    """What rules found of the words of a name: how many of them the notes lack, and whether the first of those begins a
    sentence; whether all are ordinary words elsewhere; whether the sentence asks, whether what follows is what people
    do, and whether it says who that is."""

    unknown: int
    unknown_initial: bool
    ordinary: bool
    asks: bool
    speaks: bool
    apposed: bool


@dataclass(frozen=True, slots=True)
class Others:
    """The stems of the names that the draft tells and the notes have, and those of the writer's and the reader's."""

    said: frozenset[str]
    talking: frozenset[str]


@dataclass(frozen=True, slots=True)
class NamePlace:
    """A name in a draft: where it stands in its sentence and what is around it, its words with capitals (without their
    places), those of them that are no titles, how it stands to the notes, and the other names of the draft."""

    mention: Mention
    spot: Mentioned
    run: tuple[Capital, ...]
    named: tuple[Capital, ...]
    standing: NameStanding
    others: Others
    kind: Kind


@lru_cache(maxsize=1024)
def likely_wrong_name(place: NamePlace, known: KnownNames, index: SourceIndex) -> float:
    """0 to 1; found once while one types elsewhere."""
    return trees().likelihood(name_features(place, known, index))


def name_features(place: NamePlace, known: KnownNames, index: SourceIndex) -> dict[str, float]:
    """Feature -> number."""
    run, named, standing, others, spot = place.run, place.named, place.standing, place.others, place.spot
    bare = [one.folded.removesuffix("'s") for one in named]
    told = {
        f"of {place.kind}": True,
        "heading": run[0].heading,
        "initial": run[0].initial,
        "given name": run[0].folded in GIVEN,
        "loud": run[0].word.isupper(),
        "titled": len(named) < len(run),
        "of those who talk": any(one in others.talking for one in map(name_stem, bare)),
        "told": all(one in known.capitals for one in bare),
        "called otherwise": any(one not in known.capitals and known.know(one) for one in bare),
        "unknown": standing.unknown > 0,
        "all unknown": standing.unknown == len(named),
        "unknown, initial": standing.unknown > 0 and standing.unknown_initial,
        "unknown, within": standing.unknown > 0 and not standing.unknown_initial,
        "ordinary": standing.ordinary,
        "common": all(one.folded in common_words() for one in named),
        "partly common": any(one.folded in common_words() for one in named),
        "speaks": standing.speaks,
        "apposed": standing.apposed,
        "asks": standing.asks,
        "a person": spot.person is True,
        "no person": spot.person is False,
    }
    found = {name: 1.0 for name, holds in told.items() if holds} | {"words": len(named) / _TWO}
    if len(named) > 1:
        followed = [(known.after.get(first.folded, frozenset()), second) for first, second in pairwise(named)]
        together = all(second.folded.removesuffix("'s") in after for after, second in followed)
        found |= {
            "together": float(together),
            "not together": float(not together),
            "together with others": float(any(after for after, _ in followed)),
        }
    own = frozenset(name_stem(called) for one in bare for called in (one, *also_called(one)))
    found |= _of_sites(place.mention, own, others, index)
    return found | (_of_choices(spot, fitting_names(index)) if spot.own and not named[0].heading else {})


def _of_sites(mention: Mention, own: frozenset[str], others: Others, index: SourceIndex) -> dict[str, float]:
    spots = _spots(index)
    homes = list(dict.fromkeys(spot for stem in sorted(own) for spot in spots.of_stem.get(stem, ())))
    rivals, unsaid = [], []
    for line in lines_near(mention.said, index):
        for spot, run in spots.in_line.get(line, ()):
            if run.stems & own or run.stems & others.talking:
                continue
            rivals.append(spot)
            if not run.stems & others.said:
                unsaid.append(spot)
    return site_features(mention, homes, rivals, unsaid, index)


def _of_choices(spot: Mentioned, names: FittingNames) -> dict[str, float]:
    """How well the places of the name fit its spot, and those of other names, those that the draft has not told and
    all."""
    choices = tuple(names.choices(spot))
    others = [one for one in choices if not one.home]
    unsaid = [one for one in others if not one.features["told, too"]]
    if not others:
        return {}
    home = _best([one for one in choices if one.home])
    found = {f"own place: {what}": much for what, much in home.items()}
    for sort, some in (("other", others), ("unsaid", unsaid)):
        best = _best(some)
        found |= {f"{sort} place: {what}": much for what, much in best.items()}
        found |= {f"{sort} place less own: {what}": much - home.get(what, 0.0) for what, much in best.items()}
        found[f"{sort} places"] = len(some) / _SEVERAL
    return found


def _best(choices: Sequence[Choice]) -> dict[str, float]:
    """The most of each feature that any of some places has, and of what all of them come to."""
    found: dict[str, float] = {}
    for one in choices:
        for what, much in {**one.features, "fit": fit_of(one, weights_of("name"))}.items():
            found[what] = max(found.get(what, much), much)
    return found


@dataclass(frozen=True, slots=True)
class _Spots:
    """The names of the notes with their places: by their line, and by each of their stems."""

    in_line: Mapping[int, Sequence[tuple[Spot, NamedRun]]]
    of_stem: Mapping[str, Sequence[Spot]]


@lru_cache(maxsize=16)
def _spots(index: SourceIndex) -> _Spots:
    in_line: dict[int, list[tuple[Spot, NamedRun]]] = {}
    of_stem: dict[str, list[Spot]] = {}
    for line, sentence in enumerate(index.sentences):
        for run in named_runs(sentence.text):
            spot = Spot(line, run.start, run.end)
            in_line.setdefault(line, []).append((spot, run))
            for stem in run.stems:
                of_stem.setdefault(stem, []).append(spot)
    return _Spots(in_line, of_stem)


def others_of(said: Iterable[str], talking: Iterable[str], index: SourceIndex) -> Others:
    """`said` are the words of the draft, `talking` those of the names of the writer and the reader."""
    stems = frozenset(name_stem(word) for word in said if word)
    return Others(frozenset(stems & _spots(index).of_stem.keys()), frozenset(map(name_stem, talking)))


@cache
def trees() -> Trees:
    """Written by `tools/fit_doubts.py`."""
    return trees_in("assistant.checks.facts", "name_doubts.json")
