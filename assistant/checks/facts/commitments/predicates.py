"""The statement of one subject and its verb: promised, done, advised, wished for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from assistant.checks.facts.commitments.framing import Framer
from assistant.checks.facts.commitments.people import ME, OTHER
from assistant.checks.facts.commitments.sentence_subjects import Subject
from assistant.checks.facts.commitments.statement import (
    ADVISED,
    AGREED,
    DONE,
    NOW,
    OFFERED,
    STATE,
    VIEW,
    WILL,
    Statement,
)
from assistant.checks.facts.commitments.subjects import AUX
from assistant.checks.facts.commitments.surroundings import is_favour, relative_end
from assistant.checks.facts.commitments.verbs import (
    advice_nouns,
    advising,
    telling,
)
from assistant.checks.facts.commitments.words import is_past
from assistant.checks.scopes import FILES
from assistant.checks.wordlists import words
from assistant.model.messages import Kind

_MODALS = frozenset({"would", "could", "can", "should", "might", "may"})
_DUTIES = frozenset({"have", "has", "need", "needs"})
_FUTURE = frozenset({"will", "shall"})
_ASKED_OF_US = frozenset({"me", "us", "for", "that", "to", "whether", "if", "you"})
"""Behind `asks` in a file: something is wanted of the writer. Else somebody else is asked, which is a task."""
_TO_WITHIN, _GIVEN_UP_WITHIN, _REPORTED_WITHIN = 5, 8, 5


class PredicateReader(Framer):
    """Reads what a subject of a sentence does, and besides."""

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
        yet = had = False
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
            elif text == "had" and self._text(at + 1) == "to":
                had, at = True, at + 1
            elif text == "going" and self._text(at + 1) == "to":
                future, at = True, at + 1
            elif (
                text == "to" and self._text(at + 1) == "be" and aux in {"is", "are"} and one.who not in ({ME}, {OTHER})
            ):
                yet, at = True, at + 1
            elif text == "to" and aux in {"am", "is", "are", "was", "were"}:
                future = True
            elif text == "rather" and modal and self._text(at + 1) == "not":
                pass
            elif text not in words("commitments.adverbs"):
                break
            at += 1
        if at >= stop:
            return None
        stop = relative_end(self.said, at, stop) if self._is_relative(one.place) else stop
        if self._text(one.place) == "your" and one.named & advice_nouns() and aux in {"is", "was"}:
            return self._told(
                replace(one, who=frozenset({OTHER}), named=frozenset()), at - 1, stop, ADVISED, denied, verb=at
            )
        if yet:
            return self._told(replace(one, who=frozenset()), at, stop, DONE, not denied, verb=at)
        if had:
            return self._told(one, at, stop, DONE, denied, verb=at)
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
        unreal = modal and aux == "have" and is_past(verb)
        if unreal or (modal and not (reported and modal in {"would", "could", "can", "may"})):
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
        if theirs and (verb in advising() or verb in {"told", "asked", "wanted", "wants", "asks"}):
            behind = [self._text(place) for place in range(at + 1, min(stop, at + _TO_WITHIN))]
            if (verb == "told" and "to" not in behind) or (verb in {"wanted", "wants"} and after == "to"):
                return None
            if verb == "asks" and self.kind in FILES and not _ASKED_OF_US & {after}:
                return self._told(one, at, stop, WILL, denied, verb=at)
            return self._told(
                one, at, stop, ADVISED, denied or bool({"not", "never", "against", "off"} & set(behind)), inner=True
            )
        if verb in words("statements.letting") and theirs:
            return self._told(one, at, stop, OFFERED, denied, inner=True)
        if verb in {"said", "says"} and after in {"yes", "no"}:
            return self._told(one, at + 1, stop, OFFERED, after == "no", inner=True)
        ends = at + 1 >= stop or after in {"until", "at", "in", "on"}
        relative = is_past(verb) and ends and self._is_relative(one.place)
        if verb in words("statements.informing") and not (theirs and after in {"me", "us"}) and not relative:
            known = verb not in words("commitments.verbs_say")
            return self._told(one, at, stop, STATE if known else DONE, denied, verb=at)
        if verb in telling() and not relative and not (verb == "wrote" and after == "to"):
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
        told_of_us = self.kind in {Kind.DEBRIEF, Kind.AGREEMENT} and ME in who and at == one.verb
        status = WILL if who != {ME} and verb.endswith("s") else AGREED if told_of_us else STATE
        return self._told(one, at, stop, status, denied, verb=at) if self.said[at].concept else None

    def _reported(self, place: int) -> bool:
        """Whether somebody is said to have said it: `you said you would`, `as I said I would`."""
        before = {self._text(at) for at in range(max(0, place - _REPORTED_WITHIN), place)}
        return bool(before & (telling() | words("statements.promising") | {"left", "promised", "clear"}))
