"""The claims of one sentence of a draft, read word by word; wishes, questions and conditions are no claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from assistant.checks.concepts import concept, when_words
from assistant.checks.draft import DraftText, Span
from assistant.checks.facts.commitments_claim import ADVICE, DECISION, DEED, PLAN, PROMISE, STATE, TRIED, Claim
from assistant.checks.facts.commitments_people import ME, OTHER, THIRD, People
from assistant.checks.facts.commitments_subjects import AUX, DETERMINERS, subject_at
from assistant.checks.facts.commitments_words import Word, flags, is_past, marks_in
from assistant.checks.scopes import FILES
from assistant.checks.wordlists import words

_UNPLAIN = frozenset({"refused", "unsettled", "considered", "wished", "open", "question"})
_DECLINING = frozenset({"turned", "declined", "refused", "rejected", "cancelled", "dropped"})
_HAVE = frozenset({"have", "has", "had"})
_ALIKE = frozenset({"run", "come", "become", "overcome"})
"""Participles that look like the present."""
_UNIVERSAL = frozenset({"both", "all", "every", "each", "everybody", "everyone", "everything"})
_ASKING = frozenset({"could", "can", "would", "will", "may", "shall"})
_NOT_QUITE = frozenset({"half", "almost", "nearly", "partly", "hardly", "only", "far"})
_SHORT_ING = 5
"""`bring` and `thing` are no forms in -ing."""
_LONGEST_OBJECT = 6
_MOST_WORDS = 18
"""Words after its verb that a claim is read from."""
_SUBJECTS = frozenset({"i", "we", "you", "she", "he", "they", "it"})
_PREPOSITIONS = frozenset({"to", "for", "with", "from", "of", "in", "on", "at", "by", "about", "than", "like", "and"})


class SentenceReader:
    """One sentence, word by word."""

    def __init__(self, draft: DraftText, sentence: Span, said: Sequence[Word], people: People) -> None:
        self.draft, self.sentence, self.said, self.people = draft, sentence, said, people
        self.question = draft.own[sentence.start : sentence.end].rstrip(" \"')").endswith("?")
        self.file = draft.kind in FILES
        self.marks = marks_in(said).keys()
        self.plain = not self.marks & _UNPLAIN

    def claims(self) -> Iterator[Claim]:
        taken = -1
        for place, word in enumerate(self.said):
            if place <= taken:
                continue
            claim = self._told_at(place)
            if claim is not None:
                yield claim
                continue
            if not (word.capital or word.text in _SUBJECTS or word.text in DETERMINERS):
                continue
            found = subject_at(self.said, place, self.people, self.draft.kind)
            if found is not None:
                for claim, last in self._predicate(place, found[1], found[0]):
                    yield claim
                    taken = max(taken, last)

    def _told_at(self, place: int) -> Claim | None:
        """A claim without a subject of its own: `for offering`, `your promise to`, `of you to bring`, `as agreed`."""
        word = self.said[place].text
        other, both = frozenset({OTHER}), frozenset({ME, OTHER})
        if word.endswith("ing") and len(word) > _SHORT_ING:
            if not self._thanks_for(place):
                return None
            if word in words("commitments.gerund_promise"):
                return self._claim(place, place, PROMISE, other, False)
            if not self._favour(place) or self.said[place].concept in {"tell", "ask"}:
                return None
            return replace(self._claim(place, place, DEED, other, False, verb=place), mild=True)
        if word in words("commitments.noun_promise") and self._owner(place) == "your" and self._goes_on(place):
            return self._claim(place, place, PROMISE, other, False)
        if word in words("commitments.noun_decide") and self._owner(place) == "our" and self._goes_on(place):
            return self._claim(place, place, DECISION, both, False)
        before = self.said[place - 1].text if place else ""
        if before == "to" and place > 2 and self.said[place - 2].text == "you":
            if word in {"offer", "promise", "agree"}:
                return self._claim(place, place, PROMISE, other, False)
            favour = self.said[place - 3].text == "of" and word != "say" and self._favour(place)
            return self._claim(place, place, PROMISE, other, False, verb=place) if favour else None
        if before == "as" and word in {"promised", "agreed", "decided", "arranged"}:
            sort = PROMISE if word == "promised" else DECISION
            return self._claim(place - 1, place, sort, both, False, whole=True)
        return None

    def _predicate(self, place: int, first: int, sides: frozenset[str]) -> Iterator[tuple[Claim, int]]:
        said = self.said
        at, denied, future, aux, modal = first, False, False, "", ""
        while at < len(said):
            text = said[at].text
            if text in {"not", "never"}:
                denied = True
            elif text in {"will", "shall"}:
                future = True
            elif text in {"would", "could", "can", "should", "might", "may", "must"}:
                modal = text
            elif text in AUX:
                aux = text
            elif text == "going" and at + 1 < len(said) and said[at + 1].text == "to":
                future, at = True, at + 1
            elif text not in words("commitments.adverbs"):
                break
            at += 1
        if at >= len(said):
            return
        verb = said[at].text
        if verb == "no" and aux:
            return
        if verb == "to" and aux == "was" and at + 1 < len(said) and said[place].text not in DETERMINERS:
            yield self._claim(place, at, PROMISE, sides, denied), at
            return
        sort = self._sort(place, at, sides, verb, future, modal, aux)
        if sort is None:
            return
        if sort in {PROMISE, DECISION, ADVICE} and not future and modal == "" and is_past(verb):
            if denied:
                return
            turned = any(one.text in {"not", "never", "against", "no"} for one in said[at + 1 : at + 4])
            yield self._claim(place, at, sort, sides, turned), at
            return
        turned = denied or any(one.text in {"against"} for one in said[at + 1 : at + 2])
        yield self._claim(place, at, sort, sides, turned, verb=at), at

    def _sort(
        self, place: int, at: int, sides: frozenset[str], verb: str, future: bool, modal: str, aux: str
    ) -> str | None:
        """What sort of claim a predicate makes; None for none."""
        ahead = self._ahead(place)
        last = self.said[place - 1].text if place else ""
        telling = (
            words("commitments.verbs_say") | words("commitments.verbs_promise") | words("commitments.verbs_decide")
        )
        reported = any(
            one.text in telling or one.text in {"say", "saying"} for one in self.said[max(0, place - 5) : place]
        )
        if self.question and not reported and not ahead & {"as", "since"}:
            return None
        if ahead & words("commitments.wishing") or last in words("commitments.unreal") - {"what"}:
            return None
        kind = verb == "kind" and self._next(at) == "enough"
        if kind or verb in {"happy", "willing", "glad", "ready"}:
            to = self._next(at) == "to" or self._next(at) == "enough"
            return PROMISE if to and aux and OTHER in sides and ME not in sides else None
        if future:
            word_for_me = verb == "a" and self._next(at) == "word"
            present = aux == "be" and verb in {"at", "there", "with"}
            favour = self._favour(at) or word_for_me or present
            if OTHER in sides and ME not in sides and not self.file:
                return PROMISE if favour or reported else None
            return PROMISE if OTHER in sides and self.file and ME not in sides and favour else PLAN
        if modal in {"would", "could", "can"} and reported:
            return PROMISE if self._same_speaker(place, sides) else None
        if modal:
            return None
        if aux in {"are", "am", "is"} and verb.endswith("ing"):
            favour = self._favour(at)
            return PROMISE if favour and OTHER in sides and ME not in sides and verb != "writing" else None
        if not is_past(verb) and not (aux == "did" and self.said[at].concept) and not (aux in _HAVE and verb in _ALIKE):
            whole = not {one.text for one in self.said[at : at + 3]} & _NOT_QUITE
            return STATE if whole and aux in {"is", "are"} and self.said[place].text in DETERMINERS else None
        if aux in {"was", "were"} and sides == {ME} and verb in words("commitments.passives"):
            return DEED
        if aux in {"was", "were", "am", "are", "is", "be"} and verb not in {"done"} and sides != frozenset({THIRD}):
            return None
        if verb in words("commitments.verbs_promise"):
            return None if self._next(at) in {"i", "we"} and "as" not in ahead | {last} else PROMISE
        if verb in words("commitments.verbs_decide"):
            if verb == "agreed" and self._next(at) in {"with"}:
                return None
            return PROMISE if ME not in sides and verb == "agreed" else DECISION
        if verb in words("commitments.verbs_advise") | {"told"} and last in {"as", "like", "what"}:
            return None
        if verb in words("commitments.verbs_advise"):
            return ADVICE if OTHER in sides and ME not in sides else None
        if verb == "told" and OTHER in sides and "to" in {one.text for one in self.said[at + 1 : at + 4]}:
            return ADVICE
        if verb == "told" and sides == {ME}:
            return DEED
        if verb in words("commitments.verbs_say") | words("commitments.verbs_inner"):
            return None
        if verb in {"came", "went", "come", "gone"} and (
            self._next(at) in {"in", "out", "home", "on", "away"}
            or (self._next(at) == "to" and at + 2 < len(self.said) and self._favour(at + 2))
        ):
            return None
        return TRIED if sides == {ME} and self._advised(place) else DEED

    def _advised(self, place: int) -> bool:
        """Whether the sentence says that the deed was advised: `as you suggested`, `following your advice`."""
        advised = words("commitments.verbs_advise") | {"advice", "suggestion", "tip", "recommendation", "told", "said"}
        return any(one.text in {"you", "your"} and after.text in advised for one, after in pairwise(self.said))

    def _ahead(self, place: int) -> set[str]:
        """The words right before a subject, as far as the last comma."""
        found: set[str] = set()
        for at in range(place - 1, max(-1, place - 7), -1):
            if "," in self.draft.own[self.said[at].end : self.said[at + 1].start]:
                break
            found.add(self.said[at].text)
        return found

    def _same_speaker(self, place: int, sides: frozenset[str]) -> bool:
        """Whether `you said you would`: the same one speaks and would do it."""
        if any(one.text in {"of", "for"} for one in self.said[max(0, place - 5) : place]):
            return OTHER in sides
        return any(
            found is not None and (found[0] & sides)
            for found in (
                subject_at(self.said, at, self.people, self.draft.kind) for at in range(max(0, place - 5), place - 1)
            )
        )

    def _plain_but(self, at: int) -> bool:
        """Whether the sentence is plain but for the words of the verb there: `turned down the offer`."""
        return (
            self.said[at].text in _DECLINING and not _UNPLAIN & marks_in([*self.said[:at], *self.said[at + 2 :]]).keys()
        )

    def _head(self, verb: int) -> str:
        """The last telling word of what follows the verb, up to a preposition or a joining word."""
        head = ""
        for one in self.said[verb + 1 : verb + 1 + _LONGEST_OBJECT]:
            if head and (one.text in _PREPOSITIONS or one.text in words("commitments.conjunctions")):
                break
            head = one.concept if one.concept and one.concept not in when_words() else head
        return head

    def _next(self, place: int) -> str:
        return self.said[place + 1].text if place + 1 < len(self.said) else ""

    def _favour(self, place: int) -> bool:
        """Whether the verb there is something one does for another."""
        word = self.said[place]
        if word.text == "looking" and self._next(place) in {"for", "forward"}:
            return False
        return word.text in words("commitments.verbs_favour") or word.concept in _favours()

    def _thanks_for(self, place: int) -> bool:
        """`thank you so much for kindly offering`, `it was kind of you to offer`."""
        back = [one.text for one in self.said[max(0, place - 8) : place]]
        while back and back[-1] in words("commitments.adverbs"):
            back.pop()
        if not back or back[-1] not in {"for", "and"}:
            return False
        return any(one in words("commitments.thanking") for one in back)

    def _owner(self, place: int) -> str:
        for one in reversed(self.said[max(0, place - 3) : place]):
            if one.text in {"your", "our"}:
                return one.text
            if one.text in _PREPOSITIONS:
                return ""
        return ""

    def _goes_on(self, place: int) -> bool:
        return self._next(place) in {"to", "of", "that", "on"}

    def _claim(
        self, place: int, at: int, sort: str, sides: frozenset[str], denied: bool, *, verb: int | None = None,
        whole: bool = False,
    ) -> Claim:  # fmt: skip
        said = self.said
        stop = at
        related = place > 0 and verb is not None and bool(said[place - 1].concept) and place > 1
        for after in range(at + 1, min(len(said), at + 1 + _MOST_WORDS)):
            gap = self.draft.own[said[after - 1].end : said[after].start]
            ends = any(mark in gap for mark in ";:()") or " - " in gap
            if ends and after > at + 1:
                break
            joined = said[after].text in words("commitments.conjunctions") and after + 1 < len(said)
            if (
                joined
                and not whole
                and after > at + 2
                and (said[after + 1].text in _SUBJECTS or said[after].text in words("commitments.subordinate"))
            ):
                break
            if related and said[after].text in AUX | {"will", "would"} and after > at + 1:
                break
            if "," in gap and said[after].text in {"and", "but", "so"} and not whole and after > at + 2:
                break
            if "," in gap and not whole and after > at + 2 and said[after].text in _SUBJECTS | _ASKING:
                break
            stop = after
        body = list(said[at + 1 : stop + 1])
        act = ""
        if verb is not None:
            turned = said[verb].text == "turned" and self._next(verb) == "down"
            through = said[verb].concept == "go" and self._next(verb) in {"through", "over"}
            act = "decline" if turned else "look" if through else said[verb].concept
        else:
            act = next(
                (one.concept for one in body if one.concept and not one.capital and one.concept not in flags()), ""
            )
        about = {one.concept for one in body} | ({act} if verb is not None else set())
        subject = frozenset({one.concept for one in said[place:at]} - {"", *flags()}) if THIRD in sides else frozenset()
        if sort in {DEED, PLAN, DECISION, STATE} or (sort == PROMISE and sides == {THIRD}):
            about |= subject
        about -= {"", *flags()}
        strong = {one for one in about - {act} if one not in when_words() and not one.isdigit()}
        if not strong or whole or (related and sort in {PROMISE, DEED}):
            reach = _MOST_WORDS if whole else 3 if strong else 7
            about |= {one.concept for one in said[max(0, place - reach) : place]} - {"", "thank", *flags()}
        names = self.people.me | self.people.mentor
        about = {one for one in about if one not in names}
        return Claim(said[place].start, said[max(stop, at)].end, sort, sides, act, frozenset(about), denied, subject,
                     whole=bool(_UNIVERSAL & {one.text for one in said[max(0, place - 1) : stop + 1]}),
                     conditional=bool({"if", "once", "when", "unless"} & {one.text for one in said[place : stop + 2]}),
                     beside_no="refused" in self.marks, head=self._head(at if verb is None else verb),
                     plain=self.plain or self._plain_but(at))  # fmt: skip


@cache
def _favours() -> frozenset[str]:
    return frozenset(concept(one) for one in words("commitments.verbs_favour")) - {""}
