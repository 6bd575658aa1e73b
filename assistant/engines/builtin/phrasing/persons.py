"""Who is meant: notes speak of the mentor as "she" or by name; a letter to her says "you"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.engines.builtin.phrasing.fragments import as_noun_phrase, head_noun
from assistant.engines.builtin.phrasing.roles import names_a_person, role_phrase
from assistant.engines.builtin.phrasing.shapes import shape
from assistant.engines.builtin.phrasing.tidy import is_quoted, is_single, lower_first, tidy, tokens
from assistant.engines.builtin.phrasing.verbs import begins_with_verb, lexicon
from assistant.engines.words import words
from assistant.model.people import NICKNAMES, TITLES, call_name_of
from assistant.model.text import one_line

_TOKEN = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*['’]?|\s+|.", re.DOTALL)
_BE = {"is": "are", "was": "were", "has": "have", "does": "do"}
_BE |= {f"{third}n't": f"{base}n't" for third, base in _BE.items()}
_BE |= {third.replace("'", "’"): base.replace("'", "’") for third, base in _BE.items()}
_SHE = {"she": "she", "her": "she", "hers": "she", "herself": "she", "she's": "she", "she'd": "she", "she'll": "she"}
_HE = {"he": "he", "him": "he", "his": "he", "himself": "he", "he's": "he", "he'd": "he", "he'll": "he"}
_SPOKEN_TO = (["talk"], ["speak"], ["write"], ["listen"], ["go"], ["meet"])
_OWNED = frozenset(
    [
        "talk",
        "post",
        "article",
        "paper",
        "book",
        "blog",
        "podcast",
        "course",
        "workshop",
        "thread",
        "lecture",
        "interview",
        "essay",
        "thesis",
        "video",
        "newsletter",
        "answer",
        "reply",
        "project",
        "study",
        "work",
        "research",
        "story",
        "advice",
        "question",
        "comment",
        "review",
        "guide",
        "tutorial",
        "keynote",
        "presentation",
        "column",
        "move",
        "switch",
        "career",
        "team",
    ]
)


def second_person(text: str, name: str, others: Iterable[str] = ()) -> str | None:
    """The text as it is said to `name`: `her talk` -> `your talk`, `she said I` -> `you said I`, `Orla's` -> `your`.

    `others` are names known to be of other people. None where a pronoun may mean somebody else.
    """
    pieces = _TOKEN.findall(one_line(text))
    own = {part.casefold().strip(".") for part in name.split()}
    named = _replace_name(pieces, name)
    gender = ""
    stranger = False
    result: list[str] = []
    fix_verb = told_third = False
    known_others = {part.casefold() for other in others for part in other.split()}
    for at, piece in enumerate(named):
        low = piece.casefold().replace("’", "'")
        if piece.startswith("\0"):
            result.append(_case(piece[1:], result, capital=True))
            fix_verb = piece[1:] == "you"
            continue
        kind = _SHE.get(low) or _HE.get(low) or ""
        if kind and (not gender or gender == kind):
            if stranger:
                return None
            gender = kind
            said, fix_verb = _said_to_you(low, named, at)
            result.append(_case(said, result, capital=piece[0].isupper()))
            continue
        if kind:
            return None
        if (_may_be_name(piece, result, own) or low in known_others) and not _tells(named, at):
            stranger = True
        if not gender and not _tells(named, at) and (_names_somebody(low, result) or _acts(low, named, at)):
            stranger = True
        if fix_verb and piece.strip():
            if low in words("small")["adverbs"]:
                result.append(piece)
                continue
            result.append(_agree(piece))
            told_third = True
            fix_verb = False
            continue
        if told_third and _joined(result) and low in lexicon().thirds:
            result.append(_agree(piece))
            continue
        told_third = told_third and low not in words("small")["relatives"] + words("small")["subjects"]
        result.append(piece)
    return "".join(result)


def _names_somebody(word: str, before: list[str]) -> bool:
    """Whether a word without capital may be a person a later pronoun means: `ask the registrar`, `talk to tom`."""
    small = words("small")
    common = _is_small(word) or lower_first(word.capitalize()) == word or word.endswith("s")
    if not word.isalpha() or (common and word not in words("nouns")["people"]):
        return False
    said = [token.casefold() for token in "".join(before).split()[-3:]]
    if said and said[-1] in small["determiners"]:
        said.pop()
    return bool(said) and (
        said[-1] in small["before_people"] or (said[-1] in {"to", "with"} and said[-2:-1] in _SPOKEN_TO)
    )


def _acts(word: str, pieces: list[str], at: int) -> bool:
    """Whether an unknown word that opens a clause does what the next word says: `tom knows the rota`, `ring dana`."""
    if not word.isalpha() or lower_first(word.capitalize()) == word or word.endswith("s") or _is_small(word):
        return False
    before = next((piece.casefold() for piece in reversed(pieces[:at]) if piece.strip()), "")
    after = next((piece.casefold() for piece in pieces[at + 1 :] if piece.strip()), "")
    opens = not before or not before[-1].isalnum() or before in words("small")["conjunctions"]
    known = lexicon()
    return opens and (after in known.thirds or after in known.pasts)


def _is_small(word: str) -> bool:
    return any(word in listed for listed in words("small").values())


def _joined(before: list[str]) -> bool:
    """Whether an `and` or `or` stands right before, or before an adverb: a second verb of the same subject."""
    adverbs = words("small")["adverbs"]
    said = [word.casefold() for word in "".join(before).split()[-3:]]
    while said and said[-1] in adverbs and said[-1] != "then":
        said.pop()
    return bool(said) and said[-1] in {"and", "or", "but", "then"}


def _tells(pieces: list[str], at: int) -> bool:
    """Whether the name at `at` is followed by a word of telling."""
    following = [p.casefold() for p in pieces[at + 1 :] if p.strip()][:2]
    return any(word in words("small")["telling"] for word in following)


def _replace_name(pieces: list[str], name: str) -> list[str]:
    """Runs that spell the name, whole or its first part, marked as `you` or `your`."""
    if not name.strip():
        return pieces
    first = name.split(maxsplit=1)[0].casefold()
    alone = {first} - {word for word in TITLES | NICKNAMES if word == first.rstrip(".")}
    spellings = {name.strip().casefold(), call_name_of(name.strip()).casefold(), *alone} - {""}
    joined = "".join(pieces)
    longest = "|".join(re.escape(s) for s in sorted(spellings, key=lambda s: (-len(s), s)))
    pattern = re.compile(rf"(?<![^\W_])(?<![^\W_]-)(?:{longest})(['’]s|['’])?(?!-?[^\W_])", re.IGNORECASE)
    marked: list[str] = []
    start = 0
    for found in pattern.finditer(joined):
        marked += _TOKEN.findall(joined[start : found.start()])
        marked.append("\0your" if found.group(1) else "\0you")
        start = found.end()
    return marked + _TOKEN.findall(joined[start:])


def _said_to_you(low: str, pieces: list[str], at: int) -> tuple[str, bool]:
    following = next((p for p in pieces[at + 1 :] if p.strip()), "")
    nxt = following.casefold()
    small = words("small")
    if low in {"she", "he"}:
        return "you", True
    if low in {"she's", "he's"}:
        return ("you've" if nxt in lexicon().participles and not nxt.endswith("ing") else "you're"), False
    if low in {"she'd", "he'd"}:
        return "you'd", False
    if low in {"she'll", "he'll"}:
        return "you'll", False
    if low in {"herself", "himself"}:
        return "yourself", False
    if low == "hers":
        return "yours", False
    if low == "him":
        return "you", False
    kinds = ("prepositions", "conjunctions", "auxiliaries", "determiners", "pronouns", "not_owned")
    bare = {word for kind in kinds for word in small[kind]} - set(small["amounts"])
    before = next((p.casefold() for p in reversed(pieces[:at]) if p.strip()), "")
    if (before in small["givers"] and nxt in small["amounts"]) or (
        before in small["senses"] and nxt in lexicon().plain
    ):
        return "you", False
    owned = nxt in _OWNED or (following[:1].isalnum() and nxt not in bare)
    return ("your" if owned else "yours" if low == "his" else "you"), False


def _case(word: str, before: list[str], *, capital: bool) -> str:
    """The word with a capital after a full stop, and at the start where what it replaces had one."""
    said = "".join(before).rstrip()
    return word[0].upper() + word[1:] if (said[-1] in ".!?" if said else capital) else word


def _may_be_name(piece: str, before: list[str], own: set[str]) -> bool:
    if not piece[:1].isupper() or len(piece) < 2 or piece.isupper() or piece.casefold() in own:
        return False
    if piece.split("'", maxsplit=1)[0].split("’", maxsplit=1)[0] == "I":
        return False
    said = "".join(before).rstrip()
    small = words("small")
    if piece.casefold() in small["weekdays"] + small["months"]:
        return False
    if said.rsplit(" ", 1)[-1].casefold() in {"in", "at", "from", "of", "near"}:
        return False
    return bool(said) and said[-1] not in ".!?" and lower_first(piece) == piece


def _agree(verb: str) -> str:
    low = verb.casefold()
    if low in _BE:
        return _BE[low]
    base = lexicon().thirds.get(low)
    return base if base is not None else verb


def about_you(text: str, name: str) -> str | None:
    """A fact about the reader as a clause or a noun phrase in the second person, lower-case.

    `gave a talk in Lund` -> `you gave a talk in Lund`; `her talk on pricing` -> `your talk on pricing`; `nurse at St
    Mary's` -> `you are a nurse at St Mary's`. None where the fragment's shape or its pronouns leave doubt.
    """
    if is_quoted(text):
        return None
    body = tidy(text)
    if len(body.split()) < 2 or not is_single(body) or body.endswith("?"):
        return None
    said = second_person(body, name)
    if said is None:
        return None
    said = lower_first(said, [w for w in body.split()[:1] if w[:1].isupper() and lower_first(w) == w])
    parts = tokens(said)
    first = parts[0].casefold()
    if first in {"you", "your", "you're", "you've", "you'd"}:
        return said
    if first in {"is", "was", "has"} and len(parts) > 1:
        return f"you {_BE[first]}{said[len(first) :]}"
    if first in lexicon().thirds and begins_with_verb([lexicon().thirds[first], *parts[1:]]):
        return lower_first(second_person(f"she {said}", "") or "") or None
    kind = shape(said)
    if kind == "clause" and re.search(r"\byou", said):
        return said
    if kind == "past":
        mine = re.search(r"\byou\b(?!['’])", re.split(r"[;,]", said)[0])
        return f"{'I' if mine else 'you'} {said}"
    if kind != "noun":
        return None
    if first in _OWNED and len(parts) > 2 and parts[1].casefold() in {"on", "about", "at", "in", "from", "with", "to"}:
        return f"your {said}"
    role = role_phrase(said) if ";" not in said else None
    if role and names_a_person(head_noun(role)):
        return f"you are {role}"
    return as_noun_phrase(said) if re.search(r"\byou", said) else None


def is_about_you(phrase: str) -> bool:
    """Whether `about_you` gave a clause ("you gave ...", "I heard your ...") rather than a thing ("your talk ...")."""
    return phrase.casefold().startswith(("you ", "you'", "you’", "i ", "i'", "we ", "my ")) or shape(phrase) == "clause"
