"""The forms in which a text writes numbers: figures, words, fractions, parts of a whole, and what may follow them."""

from __future__ import annotations

import re
from fractions import Fraction

from assistant.checks.facts.numerals import ORDINALS, PLAIN, POWERS, TENS, UNITS
from assistant.checks.facts.units import MINUTES, MONEY

PARTS = {"half": Fraction(1, 2), "third": Fraction(1, 3), "quarter": Fraction(1, 4), "fifth": Fraction(1, 5),
          "sixth": Fraction(1, 6), "eighth": Fraction(1, 8), "tenth": Fraction(1, 10)}  # fmt: skip
WHICH_ONE = "|".join(word for word in ORDINALS if word not in PARTS)
ONE_ALONE = r"(?<=\s)one\b(?! (?:hundred|thousand|million)\b)"
"""`At seventy-three one may begin again`: somebody, and no number."""
JOINED = r"(?:-|(?:(?<=hundred)|(?<=thousand)|(?<=million))\s+and\s+|\s+)"
AMOUNT = re.compile(
    rf"(?:(?P<money>{MONEY})\s?|(?<![\w.,/:#]))"
    rf"(?P<figure>\d{{1,2}}(?:,\d{{2}})+,\d{{3}}"
    rf"|\d{{1,3}}(?:[,.'\u202f ]\d{{3}})+(?:[.,]\d{{1,2}})?|\d{{0,3}}\s?[½¼¾]|\d{{1,12}}(?:[.,]\d{{1,3}})?)"
    r"(?!\d|:\d)(?:(?P<order>st|nd|rd|th)\b|(?P<k>k|m|mio|bn)\b|\s?(?P<percent>%|percent\b|per\s?cent\b)|(?P<glued>[a-z]{1,4})\b|(?P<prime>')(?!\w))?"
    r"|\b(?P<dozen>(?:half\s+a\s+|a\s+|two\s+|three\s+)?dozen)\b"
    rf"|\b(?P<words>(?:a\s+)?(?:{PLAIN}|hundred|thousand|million)(?:{JOINED}(?!{ONE_ALONE})(?:{PLAIN}|hundred|thousand|million)\b)*)\b"
    r"|\b(?:an?\s+)?(?P<part>halves|half|third|quarter|fifth|sixth|eighth|tenth)(?P<parts>s)?\b"
    rf"|\b(?P<ordinal>{WHICH_ONE})\b"
    r"|\b(?:the|an?)\s+(?P<whole_unit>full|whole|good|solid|entire|clear)\s+(?=hour\b)"
    r"|\b(?P<one_unit>an?)\s+(?=(?:hour|decade|fortnight)\b|(?:year|month|week|day)\s+and\s+a\s+half\b)"
    r"|(?<=\bfor )(?P<for_unit>an?)\s+(?=(?:month|week|year|day)\b)"
)
BEGINS = re.compile(r"[a-z]+|[\d½¼¾$€£¥₹₦]")
FIRST = frozenset({*UNITS, *TENS, *POWERS, *PARTS, *(f"{part}s" for part in PARTS), "a", "an", "the",
                    "halves", "dozen",
                    *ORDINALS,
                    "us", "eur", "usd", "gbp", "chf", "rs", "kr", "r", "nok", "sek", "dkk", "zar", "ksh", "kes", "ngn",
                    "inr"})  # fmt: skip
"""Words that a number can begin with."""
RATIO = re.compile(
    r"\s*(?:(?:(?!instead|ahead|short|because|inside|outside|afraid)[a-z]+\s+){0,2}(?:in|out\s+of|of|from)(?:\s+(?:every|our|the|my|their|his|her|your|its|all|a(?=\s+(?:hundred|thousand)\b)))?\s+|/)(?=\d|[a-z])(?P<whole>\d{1,6}(?![.,]?\d)|[a-z]+(?:-[a-z]+)?)"
)
SLASH = re.compile(r"\s?/\s?(?P<whole>\d{1,4})(?![\d/])")
TIMED = re.compile(rf"(?:\s+and\s+(?:a\s+half|\w+\s+quarters?))?[\s-]+(?:{'|'.join(MINUTES)})s?\b")
OF_SO_LONG = re.compile(
    rf"\s+(?:out\s+)?of\s+(?:the\s+|our\s+|my\s+|your\s+)?(?:\d{{1,3}}|(?:{PLAIN})(?:-(?:{PLAIN}))?)\s+"
    r"(?P<unit>minute|hour|day|week|month|year)s?\b"
)
"""After `thirty-six`: `of forty minutes`, which tells its unit, too."""
OF_A_UNIT = re.compile(
    r"(?:\s+of)?\s+(?:an?|the|one)?\s*-?(hour|hr|h|day|year|yr|week|wk|month|mth|decade)\b|[- ](hour|hr|day|year|yr)\b"
)
WHICH = re.compile(
    r"\s+(?!(?:of|more|less|fewer|higher|lower|longer|shorter|bigger|smaller|off|up|down|each|as|above|below|and|or|in|on"
    r"|is|was|are|were|came|come|comes|went|go|goes|stayed|fell|left|got|get|had|have|has|did|do|said|say|failed|passed"
    r"|remain|remained|returned|turned|wanted|want|to|for|at|by|with|from|cheaper|better|worse|faster|slower|again)\b)[a-z]"
)
"""After `a third`: a thing, which is one of several and no part."""
RATED = re.compile(rf"(?:\d|\b(?:{PLAIN}|hundred|thousand|euros?|pounds?|dollars?))(?:\s+[a-z]+)?\s+$")
RATE_REACH = 32
"""Before `an hour`: a number, with what it counts, so that the hour is what it is counted in."""
GROUP_OF, GROUP_REACH = re.compile(r"\b([a-z]+) of (?:about |some |only |just )?$"), 36
MINUTES_MORE = re.compile(
    r"(?<=\dh)(?P<glued>[0-5]\d)(?![\w:]|[.,]\d)"
    r"|\s(?P<apart>[0-5]?\d|(?:twenty|thirty|forty|fifty)(?:-five)?|ten|fifteen)(?=\s*(?:$|[,.;:)\n](?!\d)))"
)
"""Behind hours: `1 hour 10`, `1h10`, `five hours forty`."""
AND_HALF = re.compile(r"\s+and\s+(?:a\s+half|(?P<quarter>a\s+quarter)|(?P<three>three\s+quarters))\b")
AND_HALF_UNIT = re.compile(r"\s+and\s+(?:an?\s+|one\s+)?(half|quarter|three[ -]quarters?)\s+([a-z]+)\b")
AND_HALF_BEFORE = re.compile(r"\s+and\s+a\s+(half|quarter)(?=\s+[a-z])(?!\s+(?:an?|of|the)\b)")
"""Behind `seven`: `and a half tons`."""
AND_HALF_THING = re.compile(r"\s+(?!and\b)[a-z]{2,}\s+and\s+a\s+(half|quarter)\b(?! (?:an? |of |[a-z]+s\b))")
"""Behind `8`: `tons and a half`, and no `half an hour` of its own."""
BEYOND_WHOLE = {"half": Fraction(1, 2), "quarter": Fraction(1, 4), "three": Fraction(3, 4)}
"""What `four and a half hours` has beyond its whole hours."""
MAY_STAND_BETWEEN = frozenset(
    {"more", "further", "full", "whole", "long", "short", "good", "solid", "other", "extra", "odd", "or", "so"}
)
"""Words that may stand between a number and its unit."""
