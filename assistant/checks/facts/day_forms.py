"""The forms in which a text writes days, months and years, and the names in them."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from assistant.checks.wordlists import entries
from assistant.reading.date_phrases.tokens import MONTHS, ORDINALS, WEEKDAYS

Sort = Literal["draft", "source"]
"""Whether a text is what is checked, or what it is held against."""

_TENS = {"twenty": 20, "thirty": 30}
WORDS_OF_ORDER = {
    **{word: value for word, value in ORDINALS.items() if value <= 31},
    **{f"{ten}-{word}": tens + value for ten, tens in _TENS.items() for word, value in ORDINALS.items() if value < 10},
    "eleventh": 11,
    "twelfth": 12,
    "thirteenth": 13,
    "fourteenth": 14,
    "fifteenth": 15,
    "sixteenth": 16,
    "seventeenth": 17,
    "eighteenth": 18,
    "nineteenth": 19,
    "twentieth": 20,
    "thirtieth": 30,
}
_ORDER = "|".join(sorted(WORDS_OF_ORDER, key=len, reverse=True))
_FIGURE = r"\d{1,2}(?:st|nd|rd|th|\.(?=[\s/+–-]))?"
_NUMBER = r"\d{1,2}(?:st|nd|rd|th)?"
_ONE = rf"(?:{_FIGURE}|{_ORDER})"
_LINK = r"\s*(?:,|or|and|to|till|until|through|bis|und|et|-|–|&|\+|/)\s*"
_YEAR = r"(?:,?\s+(?:of\s+)?(?P<year>(?:19|20)\d\d)(?![\d:])|\s?'(?P<yy>\d\d)(?!\d))"
_NO_COUNT = r"(?!\d|[ ](?!(?:and|or|at|in|on|with|for|from|is|are|was|to|till|until|by|we|i|call|meet)\b)[a-z])"
"""Behind a further day of a month: `March 3, 5 and 7`; in `March 3, 5 nurses` it is a count."""
_OF_MANY = r"|[ ](?:out[ ])?of[ ](?:our|my|their|his|her|its|your|these|those|us|them|(?:the[ ])?\d)"
"""Behind what is a count, not a day: `since April 14 of our 36 learners`."""
BARE_YEAR = re.compile(
    r"(?<![\w.,/:$€£#+-])(?P<year>19[2-9]\d|20[0-5]\d)(?:[/-](?P<yy>(?:19|20)?\d\d))?(?![\w%/]|[.,:]\d)"
)
LED_OLD_YEAR = re.compile(
    r"\b(?:in|since|from|of|by|until|till|around|before|after|year|anno) (?P<year>1[0-8]\d\d|19[01]\d)\b(?![-/.,:]?\d)"
)
"""A year of long ago, which without such a word could be any number."""
SHORT_YEAR = re.compile(r"(?<![\w'])'(\d\d)(?![\w'])")
ISO = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)")
ISO_MONTH = re.compile(r"(?<![\w./-])(?P<year>(?:19|20)\d\d)-(?P<month>0[1-9]|1[0-2])(?![\w-]|[./]\d)")
"""`2026-01`; `2011-12` may be a season, too."""
FIGURES = re.compile(r"(?<![\d./-])(?P<day>\d{1,2})([./-])(?P<month>\d{1,2})\2(?P<year>(?:19|20)?\d\d)(?!\d)")
SHORT_FIGURES = re.compile(
    r"(?<![\w./:])(?<!(?<!\d\.)(?<!/\d)(?<!/\d\d)[-–])(?P<day>\d{1,2})[/.](?P<month>\d{1,2})"
    r"(?:(?<=/\d)|(?<=/\d\d)|\.)(?![\d/])"
)
BEGINS_IN_FIGURES = re.compile(r"(?<![\w.,/:-])(?P<day>\d{1,2})\.\s?(?:-|–|/|\+|bis|und)\s?$")
"""Before the last of days in figures, their first: `6.-18.12.`"""
THE_DAY = re.compile(r"\bthe\s+(?P<day>\d{1,2})(?:st|nd|rd|th)\b(?!\s+(?:floor|century|grade|time|place|percentile))")
_NO_MORE = (
    r"(?=\s*(?:$|[,.;:?!)\n])"
    r"|\s+(?:(?:all|free|ok|okay|busy|taken|full|off|no|not|yes|possible|works|maybe|perhaps|poss|tbc)\b"
    r"|(?:morning|afternoon|evening|noon|or|and)\b"
    r"|(?:from |at |after |before )?\d{1,2}(?:[:.]\d\d|\s?[ap]m\b)))"
)
"""Behind a number of order that stands for a day, and not for the turn of something: `2nd time`."""
ORDINAL_DAY = re.compile(rf"(?<![\w.,/-])(?P<day>\d{{1,2}})(?:st|nd|rd|th){_NO_MORE}")
"""A day of the month by its number alone, as notes have it: `the 3rd.`, `24th free all day`; but not `2nd time`."""
ON_THE_DAY = re.compile(
    r"\b(?:on|by|until|till|before|after|since|around|from) the (?P<day>\d{1,2})(?:st|nd|rd|th)"
    r"(?=\s+(?:i|we|he|she|they|you|it|to|at|in|with|my|our|his|her|their|the|there|is|was"
    r"|(?:of )?(?:this|last|next) month)\b)"
)
"""The same before what happens then, as whole sentences have it: `on the 5th I wrote`."""
MONTH_SLASH_YEAR = re.compile(r"(?<![\w./-])(?P<month>0?[1-9]|1[0-2])/(?P<year>20\d\d)(?![\w/])")


@cache
def names_of(sort: Sort) -> tuple[dict[str, int], dict[str, int]]:
    """Names of weekdays (0 is Monday) and months: English in drafts, of many languages in notes."""
    if sort == "draft":
        plurals = {f"{name}s": number for name, number in WEEKDAYS.items() if name.endswith("day")}
        return {**WEEKDAYS, **plurals}, MONTHS
    return tuple(  # type: ignore[return-value]
        {name: number for number, line in enumerate(entries(f"facts.{table}"), first) for name in line.split()}
        for table, first in (("weekdays", 0), ("months", 1))
    )


@cache
def forms_of(sort: Sort) -> tuple[re.Pattern[str], ...]:
    """With a name: days of a month, month and days, a month with days in brackets, a month and the day behind it, a day
    and the month behind it, weekday and day, month and year, a weekday, a month alone or up to another."""
    weekdays, months = names_of(sort)
    weekday = "|".join(sorted(weekdays, key=len, reverse=True))
    month = "|".join(sorted(months, key=len, reverse=True))
    led = rf"(?:\b(?P<weekday>{weekday})\b(?:(?<!day)(?<!days)\.)?,?\s+(?:the\s+)?)?"
    between = rf"{_LINK}(?:the\s+)?(?:(?:{weekday})\b\.?,?\s+)?(?:the\s+)?"
    days = rf"(?<![\w:./])(?<!(?<![a-z]{{3}})(?<![a-z]\.)-)(?P<days>{_ONE}(?:{between}{_ONE}){{0,3}})"
    return tuple(
        re.compile(form)
        for form in (
            rf"{led}{days}\s?(?:of\s+)?(?P<month>{month})\b\.?{_YEAR}?",
            rf"{led}\b(?P<month>{month})\b\.?[^\S\n]+(?:the\s+)?(?P<days>{_NUMBER}(?:{_LINK}{_NUMBER}{_NO_COUNT}){{0,3}})(?![\w:%]|[.,]\d{_OF_MANY}){_YEAR}?",
            rf"{led}\b(?P<month>{month})\b\.?[^\S\n]?\((?P<days>{_NUMBER}(?:{_LINK}{_NUMBER}){{1,3}})\){_YEAR}?",
            rf"\b(?P<month>{month})\b[^\d.;:\n]{{1,20}}(?<![\w.,/-])(?P<day>\d{{1,2}})(?:st|nd|rd|th){_NO_MORE}",
            r"(?<![\w.,/-])(?P<day>\d{1,2})(?:st|nd|rd|th)(?:\s*[?,(]+\s*(?:in\s+)?|\s+(?:or so\s+)?in\s+)"
            rf"(?P<month>{month})\b",
            rf"\b(?P<weekday>{weekday})\b\.?,?\s+(?P<the>the\s+)?(?P<day>\d{{1,2}})(?P<th>st|nd|rd|th)?\b"
            r"(?![:.]\d|\s*(?:h\b|min|%|x\b|-\s*\d|o'clock|to\s+\d))"
            r"(?(th)|(?:(?<=1[3-9])|(?<=[23]\d)|(?!\s*[ap]m\b)))",
            rf"\b(?P<month>{month})\b\.?{_YEAR}",
            rf"\b(?P<weekday>{weekday})\b(?!-(?!(?:{weekday})\b))(?:\s?(?:-|to|till|until|thru|through)\s?(?P<last>{weekday})\b)?",
            rf"(?<![\w-])(?P<month>{month})\b(?!-(?!(?:{month})\b))(?:-(?P<last>{month})\b)?",
        )
    )
