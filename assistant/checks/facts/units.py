"""The units that numbers are told in: of time, in minutes; of money."""

from __future__ import annotations

from fractions import Fraction

MINUTES: dict[str, Fraction | int] = {
    "second": Fraction(1, 60), "sec": Fraction(1, 60),
    "minute": 1, "min": 1, "mins": 1, "hour": 60, "hr": 60, "hrs": 60,
    "h": 60, "std": 60, "day": 1440, "night": 1440, "week": 10080, "wk": 10080, "wks": 10080, "fortnight": 20160,
    "month": 43830, "mth": 43830, "mths": 43830, "mo": 43830, "quarter": 131490, "year": 525960, "yr": 525960,
    "yrs": 525960, "decade": 5259600,
}  # fmt: skip
"""Units of time in minutes; a month is a twelfth of a year of 365.25 days."""
IN_THOUSANDS = frozenset({"=kilometre", "km", "=kilo", "kg", "tonn", "ton", "=litre"})
"""Measures that a thousand of a smaller one make, by stem or by the name for all their names."""
OF_THOUSANDS = frozenset({"metr", "=kilo", "=gram", "millilitr", "=millimetre", "ml", "m", "kg", "g"})
"""Measures of which a thousand make a larger one."""
MONEY = r"[$€£¥₹₦]|us\$|eur|usd|gbp|chf|rs\.?|kr|zł|r|nok|sek|dkk|zar|ksh|kes|ngn|inr"
MONEY_WORDS = frozenset(
    {"euro", "euros", "pound", "pounds", "dollar", "dollars", "franc", "francs", "crown", "crowns", "rand", "naira",
     "cedi", "cedis", "rupee", "rupees", "shilling", "shillings", "eur", "usd", "gbp", "chf", "quid", "cents", "pence",
     "dong", "yen", "won", "pesos", "peso", "zloty", "lei"}
)  # fmt: skip
