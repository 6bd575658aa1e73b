"""Where the writer lives or works, bids the reader come, or reads a clock: their own to tell, and only remarked on."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.checks.draft import DraftText, Span
from assistant.checks.facts.capitals import Capital
from assistant.checks.facts.clocks import clocks_in
from assistant.checks.facts.index import SourceIndex
from assistant.checks.facts.nearby import matter_of
from assistant.checks.wordlists import phrases, words
from assistant.reading.date_phrases.tokens import MONTHS, WEEKDAYS
from assistant.reading.names import GIVEN

_DOES = (
    r"live|work|teach|study|train|farm|nurse|cook|bake|fish|drive|practise|practice|volunteer|serve|run|keep|grow|make"
    r"|build|repair|write|come|lead|manage|own|dye|weave|sew|paint|print|design|sell|care|look after|coordinate|direct"
    r"|supervise|assist|head|edit|translate|carve|brew|tune|breed|herd|weld|mend|clean|guide|organise|organize|coach|sing"
)
_KIND_OF_PLACE = (
    r"north|south|east|west|central|rural|downtown|greater|upper|lower|northern|southern|old|little|lovely|beautiful"
    r"|quiet|busy|sunny|rainy|wet|dry|dusty|foggy|grey|gray|dark|windy|snowy|icy|frosty|cold|cool|warm|hot|autumnal"
)
_THERE = (
    r"(?P<between>[^.;:!?()\n]{0,70}?)[ ,](?:based |born |living |working )?(?:in|from|near|outside|around)"
    r"(?: the (?:north|south|east|west|middle|heart|centre|center|outskirts|suburbs|hills|mountains) of)?"
    rf"(?: the| a| an)?(?: (?:{_KIND_OF_PLACE}))?[ ]\Z"
)
_OWN = re.compile(
    r"(?<![\w'])(?:i(?:'m| am)(?! not)(?: now| currently| still)?"
    r"(?! (?!living|working|studying|training|teaching)\w+ing\b)"
    rf"|i (?:now |currently |still |also )?(?:{_DOES})\b"
    r"|as an? (?=\w)|(?:greetings|regards|wishes|hello)(?= from )|(?:my|our)(?= [\w' -]{2,40} in )|here(?= in ))"
    + _THERE
)
"""The writer, what the writer has, and where that is."""
_MY_HOURS = re.compile(r"\b(?:mornings?|afternoons?|evenings?|nights?|early|late) (?:here )?in (?:the )?\Z")
"""`Mornings in Brazil are good for me`: the clock is the writer's own."""
_OTHERS = re.compile(
    r"\b(?:you|your|he|she|his|her|they|their|we|our|who|whose|that|which|met|heard|saw|read|was|were|had|went|will|would"
    r"|told|said|says|with|by|sister|brother|son|daughter|wife|husband|friend|cousin|want|hoping|to)\b"
)
"""Another's, another time's, or a deed."""
_WHITHER = re.compile(
    r"\b(?:in|to|through|near|by|at|via|around|round|past|down|over|into|from|visit|visiting|reach|across|see us in)"
    r"(?: the| old| lovely| little| sunny| rainy| our| my)*[ ]\Z"
)
_OF_PLACES = frozenset(
    {"town", "city", "county", "island", "bay", "port", "valley", "hill", "village", "region", "west", "east", "north"}
    | {"south", "new", "old", "upper", "lower", "saint", "st"}
)
_PLACED = re.compile(
    r"(?:\b(?:in|from|near|nr|at|outside|around|based|live|living)|[@,(])[ ]?(?P<place>[^\W\d_a-z][\w'-]+)"
)
_BEHIND_ITS_KIND = re.compile(
    r"\b(?:school|clinic|hospital|college|university|uni|office|shop|branch|plant|yard|library|parish|ward|depot|works|farm"
    r"|theatre|museum|gallery|hotel|kitchen|studio|market|port|harbour|station|council|town|city|village)"
    r"[ ](?P<place>[^\W\d_a-z][\w'-]+)"
)
"""`music school Šibenik`: notes leave the small word out."""
_OF_ME = frozenset({"i", "i'm", "im", "me", "my", "we", "our", "live", "living", "based", "here"})
_LEAD = 110
_HERE = re.compile(
    r"[ ,(/]*(?:(?:which is|that is|that's|it is|it's|i\.e\.|is|(?:my |your |our |local )?time|for (?:me|you|us)"
    r"|by (?:my|your) clock|here|where (?:you are|i am|i live|you live)|with (?:me|you)|sharp|already)[ ,(/]+)*"
    r"in[ ](?:the )?"
)
"""Between a clock time and the place where it is that time."""
_CLOSED = re.compile(r"[ ]time\b|\)")
"""Behind a place that says where a clock shows the time: `18:00 Porto time`, `18:00 (Porto)`."""
_RIDES = re.compile(r"\b(?:train|bus|coach|tram|ferry|boat|flight|plane|metro|connection|lift)s?\b")
_FROM = re.compile(r"\b(?:from|to|at|in|leav(?:e|es|ing)|left|reach(?:es)?)[ ](?:the )?\Z")
_CLOCK_REACH = 48
_CLOCK_PLACE = re.compile(
    r"\d[ ]?(?:am|pm|h|AM|PM)?[ ](?:in[ ](?P<place>[^\W\d_a-z][\w'-]+)|(?P<zone>[^\W\d_a-z][\w'-]+)[ ]time)"
)
"""`18:00 in Porto`, `6pm Porto time`."""


def is_own_place(draft: DraftText, passage: Span, run: tuple[Capital, ...], me: str | None, index: SourceIndex) -> bool:
    """Whether a run of capitals is where the writer lives, works or invites to, and the notes tell no other."""
    if len(run) > 2 or any(one.folded in GIVEN or _institution(one.folded) for one in run):
        return False
    if _is_invited_to(draft, passage, run[0].start):
        return not _rival(draft.lower[passage.start : passage.end], index)
    if _is_beside_clock(draft, passage, run[0].start, run[-1].end):
        return not _clocks_elsewhere(draft.lower[passage.start : passage.end], index)
    said = draft.lower[max(passage.start, run[0].start - _LEAD) : run[0].start]
    if _MY_HOURS.search(said):
        return True
    found = _OWN.search(said) or (_of_person(me.casefold()).search(said) if me else None)
    if found is None or _OTHERS.search(found["between"]):
        return False
    return not _rival(draft.lower[passage.start : passage.end], index)


@lru_cache(maxsize=8)
def _of_person(me: str) -> re.Pattern[str]:
    """Where the writer is, told with the name: `This is Lan from Hanoi`, `Lan Nguyen is a nurse in Hanoi`."""
    name = "|".join(re.escape(word) for word in me.split())
    return re.compile(rf"(?<![\w'])(?:{name})(?:,| here\b,?| is(?! not)\b| (?:{_DOES}|studi)e?s\b|(?= from ))" + _THERE)


def _is_invited_to(draft: DraftText, passage: Span, at: int) -> bool:
    """Whether a place stands in a sentence that bids the reader come."""
    begin, end = max(passage.start, at - _LEAD), min(passage.end, at + _LEAD)
    return (
        _WHITHER.search(draft.lower, begin, at) is not None
        and phrases("facts.invites").search(draft.lower, begin, end) is not None
    )


def _is_beside_clock(draft: DraftText, passage: Span, start: int, end: int) -> bool:
    """Whether a place tells where a clock shows a time, or where a train or a boat goes at one."""
    begin = max(passage.start, start - _CLOCK_REACH)
    before = draft.lower[begin:start]
    last = max((clock.end for clock in clocks_in(before)), default=None)
    if last is not None:
        between = before[last:]
        if _HERE.fullmatch(between) or (between in {" ", " ("} and _CLOSED.match(draft.lower, end)):
            return True
    if _FROM.search(before) is None or _RIDES.search(draft.lower, begin, min(passage.end, end + _CLOCK_REACH)) is None:
        return False
    return last is not None or any(clocks_in(draft.lower[end : min(passage.end, end + _CLOCK_REACH)]))


def _clocks_elsewhere(said: str, index: SourceIndex) -> bool:
    """Whether the notes read a clock in a place that the sentence does not have."""
    places = (
        (found["place"] or found["zone"]).casefold()
        for sentence in index.sentences
        for found in _CLOCK_PLACE.finditer(sentence.text)
    )
    return any(place not in said and place not in MONTHS and place not in WEEKDAYS for place in places)


def _institution(word: str) -> bool:
    return word not in _OF_PLACES and (word in words("facts.capitals") or word in words("facts.places"))


def _rival(said: str, index: SourceIndex) -> bool:
    """Whether the notes set the writer, or the same matter, in a place that the sentence does not have."""
    matter = matter_of(said)
    for sentence in index.sentences:
        if not (_OF_ME.isdisjoint(sentence.words) and matter.isdisjoint(sentence.stems)):
            behind = () if matter.isdisjoint(sentence.stems) else _BEHIND_ITS_KIND.finditer(sentence.text)
            for found in (*_PLACED.finditer(sentence.text), *behind):
                place = found["place"].casefold()
                if place not in said and not (place in GIVEN or place in MONTHS or place in WEEKDAYS):
                    return True
    return False
