"""The claims of one sentence of a draft, read word by word; wishes, questions and conditions are no claims."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from assistant.checks.concepts import when_words
from assistant.checks.facts.commitments.claim import ADVICE, DECISION, DEED, PLAN, PROMISE, STATE, TRIED, Claim
from assistant.checks.facts.commitments.cutting import ClaimMaker
from assistant.checks.facts.commitments.people import ME, OTHER, THIRD
from assistant.checks.facts.commitments.subjects import AUX, DETERMINERS, subject_at
from assistant.checks.facts.commitments.surroundings import (
    bids_object,
    goes_on,
    is_favour,
    owner_of,
    thanked_for,
    word_after,
)
from assistant.checks.facts.commitments.words import SUBJECTS, is_month, is_past
from assistant.checks.wordlists import words

_HAVE = frozenset({"have", "has", "had"})
_ALIKE = frozenset({"run", "come", "become", "overcome"})
"""Participles that look like the present."""
_GOOD = frozenset({"good", "nice", "great", "lovely", "glad", "happy"})
_GLAD = frozenset({"glad", "pleased", "delighted", "relieved", "thrilled"})
"""Who is glad that the other will do something has been told so."""
_ENSURING = frozenset({"sure", "ensure", "will", "shall", "until", "that"})
_GLAD_OF = frozenset({"see", "hear", "know", "learn", "find", "notice"})
"""Glad to do these is a feeling, no promise."""
_NOT_QUITE = frozenset({"half", "almost", "nearly", "partly", "hardly", "only", "far"})
_SHORT_ING = 5
"""`bring` and `thing` are no forms in -ing."""
_THAT_IS = frozenset({"that's", "it's"})
_WHETHER_WITHIN = 6
_LATER_WITHIN = 16
"""Words between a subject and its second verb."""
_SUBJECTS = SUBJECTS | {"it"}


class SentenceReader(ClaimMaker):
    """One sentence, word by word."""

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
            found = subject_at(self.said, place, self.people, self.kind)
            if found is not None:
                for claim, last in self._predicates(place, found[1], found[0]):
                    yield claim
                    taken = max(taken, last)

    def _told_at(self, place: int) -> Claim | None:
        """A claim without a subject of its own: `for offering`, `your promise to`, `of you to bring`, `as agreed`."""
        word = self.said[place].text
        other, both = frozenset({OTHER}), frozenset({ME, OTHER})
        if word.endswith("ing") and len(word) > _SHORT_ING:
            if not thanked_for(self.said, place):
                return None
            if word in words("commitments.gerund_promise"):
                return self.claim(place, place, PROMISE, other, False)
            if not is_favour(self.said, place) or self.said[place].concept in {"tell", "ask"}:
                return None
            return replace(self.claim(place, place, DEED, other, False, verb=place), mild=True)
        if (
            word in words("commitments.noun_promise")
            and owner_of(self.said, place) == "your"
            and goes_on(self.said, place)
        ):
            return self.claim(place, place, PROMISE, other, False)
        if (
            word in words("commitments.noun_decide")
            and owner_of(self.said, place) == "our"
            and goes_on(self.said, place)
        ):
            return self.claim(place, place, DECISION, both, False)
        before = self.said[place - 1].text if place else ""
        if before == "to" and place > 2 and self.said[place - 2].text == "you":
            if word in {"offer", "promise", "agree"}:
                return self.claim(place, place, PROMISE, other, False)
            favour = self.said[place - 3].text == "of" and word != "say" and is_favour(self.said, place)
            return self.claim(place, place, PROMISE, other, False, verb=place) if favour else None
        if before == "to" and word == "agree" and self.said[place - 2].text in _GOOD:
            return self.claim(place, place, DECISION, both, False)
        if before in _THAT_IS and word in words("commitments.verbs_decide") and not self.question:
            return self.claim(place - 1, place, DECISION, both, False, whole=True)
        if before == "as" and word in {"promised", "agreed", "decided", "arranged"}:
            sort = PROMISE if word == "promised" else DECISION
            return self.claim(place - 1, place, sort, both, False, whole=True)
        return None

    def _predicates(self, place: int, first: int, sides: frozenset[str]) -> Iterator[tuple[Claim, int]]:
        """What a subject did, and what it did besides: `I moved to Ghent and sold the van`."""
        end = -1
        for claim, last in self._predicate(place, first, sides):
            yield claim, last
            end = claim.end
        if THIRD in sides:
            return
        if end < 0:
            joined = self._does_later(first)
        else:
            joined = next((at for at in range(first, len(self.said)) if self.said[at].start >= end), len(self.said))
        if joined + 1 < len(self.said) and self.does_besides(joined):
            yield from self._predicates(joined, joined + 1, sides)

    def _does_later(self, first: int) -> int:
        """The place of the `and has` behind what is no deed: `I have been a clerk for years and have moved`."""
        for at in range(first, min(len(self.said) - 1, first + _LATER_WITHIN)):
            if self.said[at].text in _SUBJECTS:
                break
            if self.said[at].text == "and" and self.said[at + 1].text in {"have", "has"}:
                return at
        return len(self.said)

    def _predicate(self, place: int, first: int, sides: frozenset[str]) -> Iterator[tuple[Claim, int]]:
        said = self.said
        at, denied, future, aux, modal, meant = first, False, False, "", "", False
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
                future, at, meant = True, at + 1, aux in {"was", "were"}
            elif text not in words("commitments.adverbs"):
                break
            at += 1
        if at >= len(said):
            return
        verb = said[at].text
        if verb == "no" and aux:
            return
        if verb == "to" and aux == "was" and at + 1 < len(said) and said[place].text not in DETERMINERS:
            yield replace(self.claim(place, at, PROMISE, sides, denied), meant=True), at
            return
        if meant and not self.question and (sides == {ME} or (sides == {OTHER} and not self.file)):
            yield replace(self.claim(place, at, PROMISE, sides, denied, verb=at), mild=sides == {ME}, meant=True), at
            return
        sort = self._sort(place, at, sides, verb, future, modal, aux)
        if sort is None:
            return
        if sort in {PROMISE, DECISION, ADVICE} and not future and modal == "" and is_past(verb):
            if denied:
                return
            turned = any(one.text in {"not", "never", "against", "no"} for one in said[at + 1 : at + 4])
            if sort == ADVICE and at + 1 < len(said) and said[at + 1].concept in when_words():
                day = frozenset({said[at + 1].concept})
                yield replace(self.claim(place, at, sort, sides, turned), act="", about=day), at
                return
            yield self.claim(place, at, sort, sides, turned), at
            return
        turned = denied or any(one.text in {"against"} for one in said[at + 1 : at + 2])
        yield self.claim(place, at, sort, sides, turned, verb=at), at

    def _sort(
        self, place: int, at: int, sides: frozenset[str], verb: str, future: bool, modal: str, aux: str
    ) -> str | None:
        """What sort of claim a predicate makes; None for none."""
        if aux == "have" and self._by_a_day():
            return None
        ahead = self._ahead(place)
        last = self.said[place - 1].text if place and not is_month(self.said, place - 1) else ""
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
        kind = verb == "kind" and word_after(self.said, at) == "enough"
        if kind or verb in {"happy", "willing", "glad", "ready"}:
            to = word_after(self.said, at) == "to" or word_after(self.said, at) == "enough"
            if at + 2 < len(self.said) and self.said[at + 2].text in _GLAD_OF:
                return None
            return PROMISE if to and aux and OTHER in sides and ME not in sides else None
        if future:
            word_for_me = verb == "a" and word_after(self.said, at) == "word"
            present = aux == "be" and verb in {"at", "there", "with"}
            if OTHER in sides and bids_object(self.said, at):
                return None
            favour = is_favour(self.said, at) or word_for_me or present
            if OTHER in sides and ME not in sides and not self.file:
                return PROMISE if favour or reported or (ahead & _GLAD and not aux) else None
            return PROMISE if OTHER in sides and self.file and ME not in sides and favour else PLAN
        if modal and aux == "have" and is_past(verb):
            return None
        if modal in {"would", "could", "can"} and reported:
            return PROMISE if self._same_speaker(place, sides) else None
        if modal:
            return None
        if verb == "in" and word_after(self.said, at) in {"favour", "favor"} and OTHER in sides and ME not in sides:
            return ADVICE if aux in {"are", "were"} else None
        if aux in {"are", "am", "is"} and verb.endswith("ing"):
            favour = is_favour(self.said, at)
            return PROMISE if favour and OTHER in sides and ME not in sides and verb != "writing" else None
        if not is_past(verb) and not (aux == "did" and self.said[at].concept) and not (aux in _HAVE and verb in _ALIKE):
            whole = not {one.text for one in self.said[at : at + 3]} & _NOT_QUITE
            return STATE if whole and aux in {"is", "are"} and self.said[place].text in DETERMINERS else None
        if aux in {"am", "is", "are"} and verb in words("commitments.open"):
            return None
        if aux in {"is", "are"} and any(one.text in _ENSURING for one in self.said[:place]):
            return None
        if aux in {"was", "were", "been"} and sides == {ME} and verb in words("commitments.passives"):
            return DEED
        if aux in {"was", "were", "am", "are", "is", "be"} and verb not in {"done"} and sides != frozenset({THIRD}):
            return None
        if verb in words("commitments.verbs_promise"):
            return None if word_after(self.said, at) in {"i", "we"} and "as" not in ahead | {last} else PROMISE
        if verb in words("commitments.verbs_decide"):
            if verb == "agreed" and word_after(self.said, at) in {"with"}:
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
        if (
            verb == "asked"
            and ME not in sides
            and (last in {"as", "like"} or (word_after(self.said, at) in {"me", "us"} and not self._asked_whether(at)))
        ):
            return None
        if verb == "put" and word_after(self.said, at) == "it" and at + 2 >= len(self.said):
            return None
        if (verb in {"talked", "talk"} and word_after(self.said, at) in {"me", "us"}) or (
            verb == "set" and word_after(self.said, at) == "out"
        ):
            return None
        if verb in {"came", "went", "come", "gone"} and (
            word_after(self.said, at) in {"in", "out", "home", "on", "away"}
            or (word_after(self.said, at) == "to" and at + 2 < len(self.said) and is_favour(self.said, at + 2))
        ):
            return None
        return TRIED if sides == {ME} and self._advised(place) else DEED

    def _asked_whether(self, at: int) -> bool:
        """`you asked me on the walk whether I'd do the labels`: what is said to have been asked for."""
        behind = [one.text for one in self.said[at + 2 : at + 2 + _WHETHER_WITHIN]]
        return "whether" in behind

    def _advised(self, place: int) -> bool:
        """Whether the sentence says that the deed was advised: `as you suggested`, `following your advice`."""
        advised = words("commitments.verbs_advise") | {"advice", "suggestion", "tip", "recommendation", "told", "said"}
        return any(one.text in {"you", "your"} and after.text in advised for one, after in pairwise(self.said))

    def _by_a_day(self) -> bool:
        """Whether the sentence opens with a day to come: `By 30 September I have passed` tells what shall be."""
        day = self.said[1]
        return self.said[0].text == "by" and day.text != "now" and (day.text.isdigit() or day.concept in when_words())

    def _ahead(self, place: int) -> set[str]:
        """The words right before a subject, as far as the last comma."""
        found: set[str] = set()
        for at in range(place - 1, max(-1, place - 7), -1):
            if any(mark in self.text[self.said[at].end : self.said[at + 1].start] for mark in ",;:"):
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
                subject_at(self.said, at, self.people, self.kind) for at in range(max(0, place - 5), place - 1)
            )
        )
