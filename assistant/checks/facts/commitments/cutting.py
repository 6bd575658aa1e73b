"""What a claim takes from its sentence: how far it reaches, its verb, its matter, and whether it is plain."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from assistant.checks.concepts import concept, when_words
from assistant.checks.facts.commitments.claim import DECISION, DEED, PLAN, PROMISE, STATE, TRIED, Claim
from assistant.checks.facts.commitments.people import THIRD, People
from assistant.checks.facts.commitments.subjects import AUX, DETERMINERS
from assistant.checks.facts.commitments.surroundings import head_of, relative_end, word_after
from assistant.checks.facts.commitments.words import SUBJECTS, Word, flags, is_past, marks_in
from assistant.checks.scopes import FILES
from assistant.checks.wordlists import phrases, words
from assistant.model.messages import Kind

_UNPLAIN = frozenset({"refused", "unsettled", "considered", "wished", "open", "question"})
_DECLINING = frozenset({"turned", "declined", "refused", "rejected", "cancelled", "dropped"})
_UNIVERSAL = frozenset({"both", "all", "every", "each", "everybody", "everyone", "everything"})
_INTENDING = frozenset({"need", "hope", "want", "wonder", "wish", "must"})
_TOLD = frozenset({"told", "informed"})
_ASKING = frozenset({"could", "can", "would", "will", "may", "shall"})
_POINTING = frozenset({"it", "this", "that", "so"})
_JOINS = frozenset({"and", "but", "so", "because", "though", "although", "while"})
_PAUSES = frozenset(",;:()")
_WHERE = frozenset({"in", "at", "on", "during", "after", "over", "before"})
_WHERE_WITHIN = 5
"""Words behind a promise that may tell where it was made: `offered in the seminar to look`."""
_MOST_WORDS = 18
"""Words after its verb that a claim is read from."""
_SUBJECTS = SUBJECTS | {"it"}


class ClaimMaker:
    """The words of one sentence, from which claims are cut."""

    def __init__(self, text: str, kind: Kind, said: Sequence[Word], people: People) -> None:
        self.text, self.kind, self.said, self.people = text, kind, said, people
        self.question = text.rstrip(" \"')").endswith("?")
        self.file = kind in FILES

    @cached_property
    def marks(self) -> frozenset[str]:
        """Read only for sentences that claim something."""
        return frozenset(marks_in(self.said))

    @cached_property
    def _taken_back(self) -> bool:
        return phrases("commitments.taken_back").search(self.text.lower()) is not None

    @property
    def plain(self) -> bool:
        return not self.marks & _UNPLAIN

    def claim(
        self, place: int, at: int, sort: str, sides: frozenset[str], denied: bool, *, verb: int | None = None,
        whole: bool = False,
    ) -> Claim:  # fmt: skip
        said = self.said
        stop = at
        related = place > 1 and verb is not None and bool(said[place - 1].concept) and not self._begins_anew(place)
        last = self._end_of_relative(place, at)
        for after in range(at + 1, min(last, at + 1 + _MOST_WORDS)):
            gap = self.text[said[after - 1].end : said[after].start]
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
            if verb is not None and sort != TRIED and after > at + 1 and self.does_besides(after):
                break
            if said[after].text == "and" and verb is not None and word_after(said, after) in _INTENDING:
                break
            if related and said[after].text in AUX | {"will", "would"} and after > at + 1:
                break
            anew = after > at + 2 or (verb is not None and word_after(said, after) in _SUBJECTS)
            if "," in gap and said[after].text in {"and", "but", "so"} and not whole and anew:
                break
            if "," in gap and not whole and after > at + 2 and said[after].text in _SUBJECTS | _ASKING:
                break
            stop = after
        body = list(said[at + 1 : stop + 1])
        if verb is None and body and body[0].text in _WHERE:
            to = next((place for place, one in enumerate(body[:_WHERE_WITHIN]) if one.text == "to"), 0)
            body = body[to:]
        act = ""
        if verb is not None:
            turned = said[verb].text == "turned" and "down" in {one.text for one in said[verb + 1 : verb + 3]}
            through = said[verb].concept == "go" and word_after(self.said, verb) in {"through", "over"}
            away = said[verb].concept == "keep" and word_after(said, verb) in {"away", "clear", "off"}
            act = (
                "avoid"
                if away
                else "decline"
                if turned
                else "look"
                if through
                else said[verb].concept or _empty_act(said[verb].text)
            )
        else:
            act = next(
                (one.concept for one in body if one.concept and not one.capital and one.concept not in flags()), ""
            )
            act = "avoid" if act == "keep" and any(one.text == "away" for one in body[:4]) else act
        about = {one.concept for one in body} | {act}
        about -= {"awa", "keep"} if act == "avoid" else set()
        subject = frozenset({one.concept for one in said[place:at]} - {"", *flags()}) if THIRD in sides else frozenset()
        if sort in {DEED, PLAN, DECISION, STATE} or (sort == PROMISE and sides == {THIRD}):
            about |= subject
        about -= {"", *flags()}
        strong = {one for one in about - {act} if one not in when_words() and not one.isdigit()}
        points = sort == DECISION and not strong and bool(_POINTING & {one.text for one in body})
        if not strong or whole or (related and sort in {PROMISE, DEED}):
            reach = _MOST_WORDS if whole else 3 if strong else 7
            about |= {one.concept for one in said[max(0, place - reach) : place]} - {"", "thank", *flags()}
        names = {concept(one) for one in self.people.me | self.people.mentor} | self.people.me | self.people.mentor
        about = {one for one in about if one not in names}
        plain = self.plain or self._plain_but(at) or self._plain_within(place, stop)
        return Claim(said[place].start, said[max(stop, at)].end, sort, sides, act, frozenset(about), denied, subject,
                     whole=bool(_UNIVERSAL & {one.text for one in said[max(0, place - 1) : stop + 1]}),
                     conditional=bool({"if", "once", "when", "unless"} & {one.text for one in said[place : stop + 2]}),
                     beside_no="refused" in self.marks, head=head_of(self.said, at if verb is None else verb),
                     plain=plain, clear=plain or self._clear_within(place, max(stop, at)), points=points,
                     taken_back=self._taken_back, marks=self._marks_around(place, max(stop, at)))  # fmt: skip

    def _end_of_relative(self, place: int, at: int) -> int:
        """Where what is said of a thing goes on behind its `you promised`, `you were to send me`; else the end."""
        if place < 2 or not self.said[place - 1].concept or self._begins_anew(place):
            return len(self.said)
        return relative_end(self.said, at, len(self.said))

    def _begins_anew(self, place: int) -> bool:
        """Whether a colon or a semicolon stands before the word there."""
        return any(mark in self.text[self.said[place - 1].end : self.said[place].start] for mark in ";:")

    def does_besides(self, place: int) -> bool:
        """Whether `and` stands there with another deed of the same subject behind it."""
        if self.said[place].text not in {"and", "then"} or place + 2 >= len(self.said):
            return False
        after = self.said[place + 1]
        behind = self.said[place + 2].text
        passive = after.text in {"was", "were"} and behind in words("commitments.passives")
        return (
            passive
            or after.text in {"have", "has"}
            or (is_past(after.text) and after.text not in AUX and behind not in _SUBJECTS | AUX | {"by", "and"})
        )

    def _plain_within(self, place: int, stop: int) -> bool:
        """Whether what follows the claim is another thing of the same subject: `I got it and need to choose`."""
        if self.said[place + 1 : stop] and _TOLD & {one.text for one in self.said[place:stop]}:
            that = next((at for at in range(place, stop) if self.said[at].text == "that"), stop)
            return not _UNPLAIN & marks_in(self.said[:that]).keys()
        ended = stop + 2 < len(self.said) and self.said[stop + 1].text == "and"
        return ended and not _UNPLAIN & marks_in(self.said[: stop + 1]).keys()

    def _clear_within(self, place: int, stop: int) -> bool:
        """Whether the clause from the last pause before the claim to its end has no `not` or `maybe`."""
        return not _UNPLAIN & marks_in(self.said[self._begin(place) : stop + 1]).keys()

    def _begin(self, place: int) -> int:
        """The place of the word behind the last pause before the word there."""
        begin = place
        while begin > 0 and not _PAUSES & set(self.text[self.said[begin - 1].end : self.said[begin].start]):
            begin -= 1
        return begin

    def _marks_around(self, place: int, stop: int) -> frozenset[str]:
        """How the words from the last pause before a claim are marked, up to where another subject begins."""
        end = stop + 1
        while end < len(self.said):
            gap = self.text[self.said[end - 1].end : self.said[end].start]
            anew = self.said[end].text in _JOINS and word_after(self.said, end) in _SUBJECTS | DETERMINERS | _INTENDING
            if anew or self.said[end].text in _SUBJECTS or {";", ":"} & set(gap):
                break
            end += 1
        return frozenset(marks_in(self.said[self._begin(place) : end]))

    def _plain_but(self, at: int) -> bool:
        """Whether the sentence is plain but for the words of the verb there: `turned down the offer`."""
        return (
            self.said[at].text in _DECLINING and not _UNPLAIN & marks_in([*self.said[:at], *self.said[at + 2 :]]).keys()
        )


def _empty_act(verb: str) -> str:
    return "get" if verb in {"got", "gotten"} else ""
