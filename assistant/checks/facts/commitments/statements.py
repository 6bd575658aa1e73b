"""What a draft's sentence states, in one frame: whose deed it is, what about, and whether done, promised or advised."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from assistant.checks.concepts import concept
from assistant.checks.facts.commitments.matter import worth
from assistant.checks.facts.commitments.people import ME, OTHER, People
from assistant.checks.facts.commitments.predicates import Subject, subjects_of
from assistant.checks.facts.commitments.subjects import AUX
from assistant.checks.facts.commitments.surroundings import is_favour, thanked_for
from assistant.checks.facts.commitments.words import Word, is_past, words_of
from assistant.checks.scopes import FILES
from assistant.checks.wordlists import entries, words
from assistant.model.messages import Kind

DONE, NOW, WILL, OFFERED, ADVISED, AGREED, VIEW, STATE = (
    "done",
    "now",
    "will",
    "offered",
    "advised",
    "agreed",
    "view",
    "state",
)
"""What a statement says of its deed. `view` is what somebody is said to think or like of its matter."""
_LONGEST = 1200
_MODALS = frozenset({"would", "could", "can", "should", "might", "may"})
_DUTIES = frozenset({"have", "has", "had", "need", "needs"})
_FUTURE = frozenset({"will", "shall"})
_INSTEAD = (("rather", "than"), ("instead", "of"), ("and", "not"), ("but", "not"), ("not",), ("without",), ("against",))
_MOST_BEHIND, _MOST_BEFORE = 24, 9
_PAUSES = frozenset(";:()")
_LINKS = frozenset({"that", "to", "me", "us", "you", "for", "of", "on", "kindly", "in", "with"})
_TO_WITHIN, _GIVEN_UP_WITHIN, _REPORTED_WITHIN = 5, 8, 5
_CREDITING = frozenset({"as", "like", "way", "just"})
_BY_ADVICE = frozenset(
    {"following", "on", "taking", "to", "with", "by", "per", "taken", "took", "followed", "up", "after", "acting", "through"}
)  # fmt: skip
_TYING = frozenset(
    {"if", "unless", "should", "provided", "once", "when", "long", "case", "depending", "conditions", "condition"}
)
_DETERMINERS = frozenset({"the", "my", "our", "your", "a", "an", "this", "that", "those", "these"})


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement: where it stands, whose deed it is (empty where nobody's), its status, its verb, the concepts of its
    matter, those that it tells as left aside (`rather than ring`), whether the whole is denied, and its words."""

    start: int
    end: int
    who: frozenset[str]
    status: str
    deed: str
    matter: frozenset[str]
    denied: bool
    without: frozenset[str]
    said: tuple[str, ...]
    subject: frozenset[str] = frozenset()
    """The concepts of a subject that is named: `my employer`, `Mirela`."""
    unsure: bool = False
    """Whether its own words say that it is uncertain."""
    tied: bool = False
    """Whether its sentence speaks of a condition."""


@lru_cache(maxsize=1024)
def statements_of(text: str, kind: Kind, people: People) -> tuple[Statement, ...]:
    """The statements of one sentence, with places from its start; wishes, questions and conditions are none."""
    said = tuple(words_of(text, 0, min(len(text), _LONGEST)))
    return tuple(_Reader(text, said, kind, people).statements()) if len(said) > 1 else ()


@cache
def _bare_deeds() -> Mapping[str, str]:
    """Forms of verbs without a concept of their own: `made` -> `make`."""
    return {form: entry.split()[0] for entry in entries("statements.bare_deeds") for form in entry.split()}


@lru_cache(maxsize=16384)
def deed_of(word: str) -> str:
    """The concept of a verb, or its plain form where it has none: `made` -> `make`."""
    return _bare_deeds().get(word) or concept(word)


class _Reader:
    """The words of one sentence, from which statements are cut."""

    def __init__(self, text: str, said: Sequence[Word], kind: Kind, people: People) -> None:
        self.text, self.said, self.people, self.kind = text, said, people, kind
        self.asked_from = self._asked_from()
        self.names = people.me | people.mentor | {concept(one) for one in people.me | people.mentor}
        self.subjects = subjects_of(text, said, people, kind)

    def statements(self) -> Iterator[Statement]:
        if self._text(0) == "by" and self._text(1) != "now":
            return
        credit = self._credited()
        for one in (*self._finite(), *self._named()):
            yield one
            if credit and ME in one.who and one.status in {DONE, NOW, WILL, STATE}:
                yield replace(one, status=ADVISED, who=frozenset({OTHER}))

    def _asked_from(self) -> int:
        """The place from which a sentence asks; behind its last word where it asks nothing."""
        if not self.text.rstrip(" \"')").endswith("?"):
            return len(self.said)
        pauses = [place for place in range(1, len(self.said)) if set(",;:") & set(self._gap(place))]
        return pauses[-1] if pauses else 0

    def _text(self, place: int) -> str:
        return self.said[place].text if 0 <= place < len(self.said) else ""

    def _gap(self, place: int) -> str:
        """What stands before the word there."""
        return self.text[self.said[place - 1].end : self.said[place].start] if 0 < place < len(self.said) else ""

    def _finite(self) -> Iterator[Statement]:
        for number, one in enumerate(self.subjects):
            if self._unreal(one.place):
                continue
            after = self._next(number + 1)
            if after < len(self.said) and self._leads(one.verb, after):
                after = self._next(number + 2)
            yield from self._predicates(one, self._stop(one.verb, after))

    def _next(self, number: int) -> int:
        """The place of a subject by its number; behind the last word where there is none."""
        return self.subjects[number].place if number < len(self.subjects) else len(self.said)

    def _leads(self, verb: int, after: int) -> bool:
        """Whether the verb there promises, settles or advises what the next subject does: `agreed that I can`."""
        leading = words("commitments.verbs_promise") | words("statements.promising") | words("commitments.verbs_decide")
        leading |= _advising() - {"proposed"}
        at = next((place for place in range(verb, min(after, verb + 4)) if self._text(place) in leading), None)
        behind = range(at + 1, after) if at is not None else range(0)
        linked = all(self._text(place) in _LINKS and not self._gap(place).strip() for place in behind)
        return at is not None and linked and not self._gap(after).strip()

    def _stop(self, first: int, after: int) -> int:
        """Where what is said of a verb ends: at a pause, or where the next subject begins to be prepared."""
        last = min(after, first + _MOST_BEHIND)
        for place in range(first + 1, last):
            gap = self._gap(place)
            if any(mark in gap for mark in _PAUSES):
                return place
            if "," in gap and (
                self._text(place) in words("statements.anew") or (place >= after - 3 and after < len(self.said))
            ):
                return place
        while last > first + 1 and self._text(last - 1) in words("commitments.conjunctions") | {
            "that",
            "when",
            "where",
        }:
            last -= 1
        return last

    def _unreal(self, place: int) -> bool:
        """Whether a subject stands under a wish or a condition, or is asked about."""
        ahead: list[str] = []
        for at in range(place - 1, max(-1, place - 7), -1):
            if any(mark in self._gap(at + 1) for mark in ",;:"):
                break
            ahead.append(self._text(at))
        if place >= self.asked_from and not set(ahead[:2]) & {"as", "since", "because", "that"}:
            return True
        last = ahead[0] if ahead else ""
        return bool(set(ahead) & (words("commitments.wishing") | {"perhaps", "maybe"})) or last in words(
            "statements.before_the_unreal"
        )

    def _predicates(self, one: Subject, stop: int) -> Iterator[Statement]:
        """What a subject does, and what it does besides: `I cut the kiosk and kept the school`."""
        cuts = [one.verb]
        cuts += [at + 1 for at in range(one.verb + 2, stop - 1) if self._text(at) == "and" and self._verbal(at + 1)]
        for number, cut in enumerate(cuts):
            end = cuts[number + 1] - 1 if number + 1 < len(cuts) else stop
            found = self._predicate(one if number == 0 else replace(one, place=cut, verb=cut), end)
            if found is not None:
                yield replace(found, subject=one.named)

    def _verbal(self, place: int) -> bool:
        text = self._text(place)
        text = self._text(place + 1) if text in words("commitments.adverbs") else text
        return text in AUX | _FUTURE or is_past(text)

    def _predicate(self, one: Subject, stop: int) -> Statement | None:
        at, denied, future, modal, aux, duty = one.verb, False, False, "", "", False
        while at < stop:
            text = self._text(at)
            if text in {"not", "never"}:
                denied = not denied
            elif text in _FUTURE:
                future = True
            elif text in _MODALS:
                modal = text
            elif (
                text == "must" or (text in _DUTIES and self._text(at + 1) == "to") or (text == "yet" and aux in _DUTIES)
            ):
                duty, at = True, at + (self._text(at + 1) == "to")
            elif text in AUX:
                aux = text
            elif text == "going" and self._text(at + 1) == "to":
                future, at = True, at + 1
            elif text == "to" and aux in {"am", "is", "are", "was", "were"}:
                future = True
            elif text not in words("commitments.adverbs"):
                break
            at += 1
        if at >= stop:
            return None
        if self._text(one.place) == "your" and one.named & _advice_nouns() and aux in {"is", "was"}:
            return self._told(
                replace(one, who=frozenset({OTHER}), named=frozenset()), at - 1, stop, ADVISED, denied, verb=at
            )
        if duty and not modal:
            return self._told(one, at, stop, DONE, not denied, verb=at) if one.who == {ME} else None
        return self._sorted(one, at, stop, denied, future, modal, aux)

    def _sorted(
        self, one: Subject, at: int, stop: int, denied: bool, future: bool, modal: str, aux: str
    ) -> Statement | None:
        """The statement of a verb, by what sort of verb it is."""
        verb, after, who = self._text(at), self._text(at + 1), one.who
        theirs = OTHER in who and ME not in who
        reported = self._reported(one.place)
        if (
            modal in {"may", "can"}
            and verb != "be"
            and aux != "be"
            and self.kind in FILES
            and not self._reported(one.place)
            and not denied
        ):
            return self._told(replace(one, who=frozenset({ME, OTHER})), at, stop, AGREED, denied, verb=at)
        if modal and not (reported and modal in {"would", "could", "can", "may"}):
            return None
        if verb in {"owe", "owes"}:
            return replace(self._told(one, at, stop, OFFERED, denied, verb=at), deed="send")
        if verb in words("commitments.verbs_promise") | words("statements.promising"):
            status = AGREED if {ME, OTHER} <= who else OFFERED
            return self._told(one, at, stop, status, denied, inner=True)
        if verb in words("commitments.verbs_decide") | {"decide"}:
            return self._told(one, at, stop, AGREED, denied, inner=True)
        if verb in words("statements.willing") and aux:
            ready = theirs and "to" in {after, self._text(at + 2), self._text(at + 3)}
            return self._told(one, at, stop, OFFERED, denied, inner=True) if ready else None
        asked_for = after == "for" and (at + 2 >= stop or self._text(at + 2) in AUX)
        if verb == "asked" and (asked_for or not (theirs and after in words("statements.asked_of"))):
            return self._told(one, at, stop, DONE, denied, verb=at)
        if theirs and (verb in _advising() or verb in {"told", "asked", "wanted", "wants", "asks"}):
            behind = [self._text(place) for place in range(at + 1, min(stop, at + _TO_WITHIN))]
            if (verb == "told" and "to" not in behind) or (verb in {"wanted", "wants"} and after == "to"):
                return None
            return self._told(
                one, at, stop, ADVISED, denied or bool({"not", "against", "off"} & set(behind)), inner=True
            )
        if verb in words("statements.letting") and theirs:
            return self._told(one, at, stop, OFFERED, denied, inner=True)
        relative = is_past(verb) and (at + 1 >= stop or after in {"until", "at", "in", "on"})
        if verb in _telling() and not relative:
            return None
        if verb in words("statements.viewing") and who == {ME}:
            return None
        if verb in words("statements.viewing"):
            return self._told(one, at, stop, VIEW, denied)
        if verb in {"want", "wants"} and denied and theirs and after == "to":
            return self._told(one, at, stop, WILL, denied, inner=True)
        if verb in words("statements.wanting") and not (verb == "looking" and after != "forward"):
            return None
        if verb == "look" and after == "forward":
            return None
        if modal and not future and aux == "be" and not verb.endswith("ing"):
            return self._told(one, at, stop, STATE, denied)
        if future or modal:
            return self._told(one, at, stop, WILL, denied, verb=at)
        if aux in {"am", "is", "are"} and verb.endswith("ing"):
            status = OFFERED if theirs and is_favour(self.said, at) else NOW
            return self._told(one, at, stop, status, denied, verb=at)
        if aux in {"am", "is", "are", "was", "were", "been", "be"}:
            passive = is_past(verb) or verb in {"complete", "ready", "done"}
            whose = replace(one, who=frozenset()) if passive or who not in ({ME}, {OTHER}) else one
            return self._told(whose, at, stop, DONE if passive else STATE, denied, verb=at if passive else None)
        if is_past(verb) or aux in {"have", "has", "had", "did"}:
            owns = aux in {"have", "has", "had"} and not is_past(verb)
            told = self._told(one, at, stop, DONE, denied, verb=None if owns else at)
            return replace(told, deed="have") if owns and not told.deed else told
        status = WILL if who != {ME} and verb.endswith("s") else STATE
        return self._told(one, at, stop, status, denied, verb=at) if self.said[at].concept else None

    def _reported(self, place: int) -> bool:
        """Whether somebody is said to have said it: `you said you would`, `as I said I would`."""
        before = {self._text(at) for at in range(max(0, place - _REPORTED_WITHIN), place)}
        return bool(before & (_telling() | words("statements.promising") | {"left", "promised", "clear"}))

    def _told(
        self,
        one: Subject,
        at: int,
        stop: int,
        status: str,
        denied: bool,
        *,
        verb: int | None = None,
        inner: bool = False,
    ) -> Statement:
        """The statement of the words up to `stop`; `inner`, where its deed stands behind a `to`: `promised to send`."""
        begin = (
            verb if verb is not None and not inner else at if verb is None and not inner and status != VIEW else at + 1
        )
        if inner:
            verb, begin = self._inner(at, stop)
            denied = denied != ("not" in {self._text(place) for place in range(at + 1, begin)} and status != ADVISED)
        deed = deed_of(self._text(verb)) if verb is not None and verb < len(self.said) else ""
        matter, without = self._matter(range(begin, stop))
        matter -= {deed}
        if inner and without and not matter:
            matter, without = without - {deed}, frozenset()
        named = not any(worth(each) >= 1 for each in matter | without)
        if named or self._is_relative(one.place):
            matter |= self._matter(self._before(one.place, whole=named))[0] - {deed}
        matter |= one.named
        said = tuple(self._text(place) for place in range(one.place, stop))
        if "no" in (said if status == STATE else [self._text(place) for place in range(begin, min(stop, begin + 3))]):
            denied = True
        who = one.who
        if self._gives_up(at if verb is None else verb, stop):
            denied, matter, deed = not denied, matter - {deed, *_behind_giving_up()}, ""
        elif deed in words("statements.receiving") and status in {WILL, NOW, STATE} and who in ({ME}, {OTHER}):
            who, deed = frozenset({OTHER} if who == {ME} else {ME}), "send"
        end = self.said[max(stop - 1, one.place)].end
        unsure = bool(words("statements.uncertain") & set(said))
        tied = unsure or bool(_TYING & {word.text for word in self.said})
        return Statement(
            self.said[one.place].start, end, who, status, deed, matter, denied, without, said, unsure=unsure, tied=tied
        )

    def _inner(self, at: int, stop: int) -> tuple[int | None, int]:
        """The place of the deed that was promised or advised, None for none, and where its words begin."""
        to = next((place for place in range(at + 1, min(stop, at + _TO_WITHIN)) if self._is_to(place)), None)
        if to is not None:
            while to + 2 < stop and self._text(to + 1) in words("commitments.adverbs"):
                to += 1
            return to + 1, to + 1
        begin = at + 1
        while begin < stop and self._text(begin) in _LINKS:
            begin += 1
        if begin + 1 < stop and self._text(begin) in {"i", "you", "we"}:
            begin += 1
            while begin + 1 < stop and self._text(begin) in _MODALS | _FUTURE | {"not"} | words("commitments.adverbs"):
                begin += 1
            return begin, begin
        return begin if begin < stop and self._text(begin).endswith("ing") else None, begin

    def _is_to(self, place: int) -> bool:
        """Whether a `to` stands there with a verb behind it: not `to me`, `to the bank`."""
        after = self._text(place + 1)
        return (
            self._text(place) == "to" and bool(after) and after not in _DETERMINERS | {"me", "us", "you", "him", "her"}
        )

    def _gives_up(self, at: int, stop: int) -> bool:
        """Whether the deed there is the not doing of what follows: `give up`, `turn down`, `leave out`."""
        behind = {self._text(one) for one in range(at + 1, min(stop, at + _GIVEN_UP_WITHIN))}
        return gives_up(self._text(at), behind)

    def _is_relative(self, place: int) -> bool:
        """Whether a subject stands right behind a thing: `the book I lent you`."""
        before = self.said[place - 1] if place > 1 else None
        if before is None or self._gap(place).strip() or self._text(place) not in {"i", "you", "we"}:
            return False
        verbal = is_past(before.text) or before.text in _telling() | words("statements.promising") | words(
            "commitments.adverbs"
        )
        return bool(before.concept) and not verbal and before.text not in words("commitments.conjunctions")

    def _before(self, place: int, *, whole: bool) -> list[int]:
        """The places of the words before a subject that it speaks of: `the list you promised`."""
        found: list[int] = []
        for at in range(place - 1, max(-1, place - _MOST_BEFORE), -1):
            if any(mark in self._gap(at + 1) for mark in ",;:.") or self._text(at) in {"i", "you", "we"}:
                break
            if not whole and self._text(at) in _DETERMINERS:
                break
            found.append(at)
        return found

    def _matter(self, body: Sequence[int]) -> tuple[frozenset[str], frozenset[str]]:
        """The concepts of words; and of those under `rather than`, `not`, `without`."""
        held: set[str] = set()
        without: set[str] = set()
        turned = False
        for place in body:
            if any(all(self._text(place + at) == one for at, one in enumerate(phrase)) for phrase in _INSTEAD):
                turned = True
            elif turned and ("," in self._gap(place) or self._text(place) in {"and", "but"}):
                turned = False
            one = self.said[place].concept
            if one and one not in self.names and self._text(place) not in self.names:
                (without if turned else held).add(one)
        light = words("statements.light")
        return frozenset(held - light), frozenset(without - light - held)

    def _credited(self) -> bool:
        """Whether what the sentence tells of me is credited to the mentor: `as you advised`, `on your advice`."""
        for place in range(len(self.said) - 1):
            one, after = self._text(place), self._text(place + 1)
            if one == "your" and after in words("commitments.noun_advice") and self._text(place - 1) in _BY_ADVICE:
                if self._text(place + 2) not in {"to", "that", "of", "against", "not", "is", "was"}:
                    return True
            if one in _CREDITING and self._credits(place + 1):
                return True
            if one in {"encouraged", "advised", "told", "asked"} and after == "by":
                return (
                    self._text(place + 2) == "you"
                    or self.people.side(self.said[min(place + 2, len(self.said) - 1)]) == OTHER
                )
        return False

    def _credits(self, place: int) -> bool:
        """Whether `you advised` stands there, with no more than `me to` behind it in its clause."""
        if self._text(place) != "you" and (place >= len(self.said) or self.people.side(self.said[place]) != OTHER):
            return False
        verb = place + 1
        while self._text(verb) in AUX | words("commitments.adverbs"):
            verb += 1
        if self._text(verb) not in _advising() | {"asked", "wished", "wanted", "told", "said", "like", "want"}:
            return False
        if self._text(verb) in {"said", "told"} and self._text(place - 1) != "way":
            return False
        behind = verb + 1
        while behind < len(self.said) and self._text(behind) in {"me", "to", "us"} and not self._gap(behind).strip():
            behind += 1
        return behind >= len(self.said) or bool(self._gap(behind).strip()) or self._text(behind) in {"i", "we"}

    def _named(self) -> Iterator[Statement]:
        """Statements without a verb of their own: `your advice to wait`, `thank you for sending`, `kind of you to`."""
        other = frozenset({OTHER})
        for place, word in enumerate(self.said):
            text, one = word.text, Subject(place, place, other)
            stop = self._stop(place, next((s.place for s in self.subjects if s.place > place + 1), len(self.said)))
            owner = next((own for back in (1, 2, 3) if (own := self._text(place - back)) in {"your", "my"}), "")
            after = self._text(place + 1)
            if owner == "your" and text in words("commitments.noun_advice"):
                to = any(self._is_to(at) for at in range(place + 1, min(stop, place + 4)))
                if to or after in {"that", "of", "against", "not", "about", "on", "for"}:
                    yield self._told(
                        one,
                        place,
                        stop,
                        ADVISED,
                        {"against", "not"} & {after, self._text(place + 2)} != set(),
                        inner=True,
                    )
            elif (
                (owner or thanked_for(self.said, place - 1))
                and text in words("commitments.noun_promise")
                and after in {"to", "of", "that"}
            ):
                mine = Subject(place, place, frozenset({ME}))
                yield self._told(mine if owner == "my" else one, place, stop, OFFERED, False, inner=True)
            elif thanked_for(self.said, place) and text.endswith("ing") and len(text) > 5:
                offered = text in words("commitments.gerund_promise") | {"letting", "allowing"}
                yield self._told(
                    one,
                    place,
                    stop,
                    OFFERED if offered else DONE,
                    False,
                    verb=None if offered else place,
                    inner=offered,
                )
            elif text in words("statements.given_nouns") and (self._is_thanked(place) or self._opens_with_your(place)):
                yield replace(self._told(one, place, stop, DONE, False, verb=place), matter=self._of(place, stop))
            elif [self._text(place - back) for back in (3, 2, 1)] == ["of", "you", "to"]:
                offered = text in words("statements.promising")
                yield self._told(one, place, stop, OFFERED, False, verb=None if offered else place, inner=offered)
            elif [self._text(place - back) for back in (2, 1)] == ["forward", "to"] and text == "your":
                yield replace(self._told(one, place, stop, OFFERED, False), deed="send")


    def _is_thanked(self, place: int) -> bool:
        """Whether a noun is what somebody is thanked for: `thank you for the introduction`."""
        back = next((at for at in range(place - 1, max(-1, place - 5), -1) if self._text(at) == "for"), None)
        return back is not None and any(
            self._text(at) in words("commitments.thanking") for at in range(max(0, back - 4), back)
        )

    def _opens_with_your(self, place: int) -> bool:
        """Whether a noun with `your` begins its clause: `Your explanation of the tax side was useful`."""
        at = next((place - back for back in (1, 2) if self._text(place - back) == "your"), None)
        return at is not None and (at == 0 or bool(self._gap(at).strip()))

    def _of(self, place: int, stop: int) -> frozenset[str]:
        """The matter of a noun: `explanation of the visa rules`, `mock case`, up to the next verb."""
        first = place
        while first and self._text(first - 1) not in _DETERMINERS | {"for"}:
            first -= 1
        last = place + 1
        while last < stop and self._text(last) not in AUX | _FUTURE | {"and", "that", "which", "but", "so"}:
            if is_past(self._text(last)):
                break
            last += 1
        return self._matter(range(first, last))[0] - {self.said[place].concept}


@cache
def _advising() -> frozenset[str]:
    return words("commitments.verbs_advise") | words("statements.advising")


@cache
def _advice_nouns() -> frozenset[str]:
    return frozenset(concept(word) for word in words("commitments.noun_advice"))


@cache
def _telling() -> frozenset[str]:
    return words("commitments.verbs_say") | words("statements.telling")


@cache
def _giving_up() -> Mapping[str, tuple[frozenset[str], ...]]:
    """A verb -> the words of which all must stand behind it, for each way in which it is a giving up."""
    found: dict[str, tuple[frozenset[str], ...]] = {}
    for first, *rest in (entry.split() for entry in entries("statements.giving_up")):
        found[_lemma(first)] = (*found.get(_lemma(first), ()), frozenset(rest))
    return found


@lru_cache(maxsize=8192)
def _lemma(verb: str) -> str:
    """A verb by its concept; `give` is kept apart from what else is sent."""
    return "give" if verb in words("statements.giving") else concept(verb) or verb


@cache
def _behind_giving_up() -> frozenset[str]:
    return frozenset(concept(word) for ways in _giving_up().values() for rest in ways for word in rest)


def gives_up(verb: str, behind: set[str] | frozenset[str]) -> bool:
    """Whether a verb, with the words behind it, is the not doing of something: `turned` … `down`."""
    if verb.endswith(("al", "ation", "ure", "ance")):
        return False
    if verb.startswith("drop") and behind & words("statements.not_dropped"):
        return False
    return any(rest <= behind for rest in _giving_up().get(_lemma(verb), ()))
