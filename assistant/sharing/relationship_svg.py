"""A relationship drawn as an SVG for any browser: no script, no font from elsewhere, readable on light and on dark.

It is built as a tree, so whatever a name or a promise holds is text in it and nothing else.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from assistant.model.days import short_day
from assistant.model.relationship import Lane, Relationship
from assistant.model.text import clean, one_line
from assistant.sharing.relationship_scale import (
    WORDS,
    Scale,
    counted,
    in_numbers,
    lane_name,
    lanes_of,
    month_name,
    scale_of,
)
from prompts import table

WIDTH, LEFT, RIGHT, TOP = 960, 170, 30, 76
"""Units of the drawing; the lanes lie between `LEFT` and `RIGHT`."""
LANE, CURVE, FOOT, NUMBER = 40, 120, 44, 22
"""Heights of a lane, of the ratings, of the months, and of one line of numbers."""
MOST_MARKS = 14
NAME_MOST = 22
LETTER = 7.5
"""Units a letter of fourteen takes, about; only the distance of words rests on it."""
CROWDED = 14
"""Two marks nearer than this stand on other heights of their lane."""
HEIGHTS = (0, -10, 10)
_NOT_XML = dict.fromkeys((0xFFFE, 0xFFFF))
_STYLE = """
svg { color-scheme: light dark; --ink: #1f2430; --soft: #667085; --line: #d0d5dd; --ground: #ffffff;
  --good: #1a7f5a; --open: #2f6fde; --warn: #b42318; --calm: #8a919e; font: 14px system-ui, sans-serif; }
@media (prefers-color-scheme: dark) { svg { --ink: #e6e8ee; --soft: #a3abba; --line: #3a4150; --ground: #14171f;
  --good: #4ecb9a; --open: #7fb0ff; --warn: #ff8a7a; --calm: #8a919e; } }
text { fill: var(--ink); } .soft { fill: var(--soft); } .head { font-size: 20px; font-weight: 600; }
.line { stroke: var(--line); } .today { stroke: var(--soft); stroke-dasharray: 4 4; }
.curve { fill: none; stroke: var(--good); stroke-width: 2; } .ground { fill: var(--ground); }
.good { --mark: var(--good); } .open { --mark: var(--open); } .warn { --mark: var(--warn); }
.calm { --mark: var(--calm); } .full { fill: var(--mark); stroke: var(--mark); }
.bare { fill: var(--ground); stroke: var(--mark); stroke-width: 2; }
.stroke { fill: none; stroke: var(--mark); stroke-width: 2.5; stroke-linecap: round; stroke-linejoin: round; }
"""
_PATHS = {
    "diamond": ("full", "M0-8 8 0 0 8-8 0Z"),
    "half": ("bare", "M0-8 8 0 0 8-8 0ZM-4 0H4"),
    "hollow": ("bare", "M0-7 7 0 0 7-7 0Z"),
    "cross": ("stroke", "M-5-5 5 5M5-5-5 5"),
    "right": ("stroke", "M-7 0H7M2-5 7 0 2 5"),
    "left": ("stroke", "M7 0H-7M-2-5-7 0-2 5"),
    "dash": ("stroke", "M-6 0H6"),
    "tick": ("stroke", "M-6 0-2 5 7-6"),
    "late": ("stroke", "M0-8V2M0 7V7.5"),
}


def relationship_svg(drawn: Relationship) -> str:
    """The drawing as the text of an SVG file. Each mark says its day and its words under the mouse."""
    words = table(WORDS)
    numbers = tuple(in_numbers(drawn))
    scale = scale_of(drawn)
    lanes = lanes_of(drawn)
    curve = CURVE if drawn.ratings else 0
    foot = TOP + len(lanes) * LANE + curve
    height = foot + FOOT + max(len(numbers), 1) * NUMBER + 20
    svg = Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": f"0 0 {WIDTH} {height}",
            "width": "100%",
            "role": "img",
            "aria-labelledby": "title numbers",
        },
    )
    heading = one_line(str(words["title"]).format(name=drawn.name))
    _said(svg, "title", heading, id="title")
    _said(svg, "desc", "; ".join(f"{name}: {said}" for name, said in numbers) or str(words["nothing"]), id="numbers")
    _said(svg, "style", _STYLE)
    SubElement(svg, "rect", {"class": "ground", "width": "100%", "height": "100%"})
    _said(svg, "text", heading, x="30", y="40", **{"class": "head"})
    if scale is None:
        _said(svg, "text", str(words["nothing"]), x="30", y=str(TOP + 10))
    else:
        _months(svg, scale, foot)
        _today(svg, drawn, scale, foot)
        for number, lane in enumerate(lanes):
            _lane(svg, drawn, lane, scale, TOP + LANE * number + LANE // 2)
        if drawn.ratings:
            _curve(svg, drawn, scale, foot - CURVE)
    for number, lane in enumerate(lanes):
        _legend(svg, drawn, lane, foot + FOOT + 16 + NUMBER * number)
    if drawn.ratings:
        name, said = numbers[-1]
        y = str(foot + FOOT + 16 + NUMBER * len(lanes))
        _said(svg, "text", name, x="30", y=y, **{"class": "soft"})
        _said(svg, "text", said, x=str(LEFT), y=y)
    indent(svg)
    return tostring(svg, encoding="unicode") + "\n"


def _said(parent: Element, tag: str, words: str, **attributes: str) -> Element:
    child = SubElement(parent, tag, attributes)
    child.text = clean(words).translate(_NOT_XML)
    return child


def _line(parent: Element, kind: str, x: float, y: float, to_x: float, to_y: float) -> None:
    ends = {"x1": f"{x:.1f}", "y1": f"{y:.1f}", "x2": f"{to_x:.1f}", "y2": f"{to_y:.1f}"}
    SubElement(parent, "line", {"class": kind, **ends})


def _across(share: float) -> float:
    return LEFT + share * (WIDTH - LEFT - RIGHT)


def _months(svg: Element, scale: Scale, foot: int) -> None:
    _line(svg, "line", LEFT, foot, WIDTH - RIGHT, foot)
    for number, month in enumerate(scale.marks(MOST_MARKS)):
        x = _across(scale.share(month))
        _line(svg, "line", x, TOP, x, foot)
        name = month_name(month, year=number == 0 or month.month == 1)
        _said(svg, "text", name, x=f"{x + 3:.1f}", y=str(foot + 18), **{"class": "soft"})


def _today(svg: Element, drawn: Relationship, scale: Scale, foot: int) -> None:
    x = _across(scale.share(drawn.today))
    _line(svg, "today", x, TOP - 8, x, foot)
    words = str(table(WORDS)["today"])
    _said(svg, "text", words, x=f"{x:.1f}", y=str(TOP - 14), **{"class": "soft", "text-anchor": "middle"})


def _lane(svg: Element, drawn: Relationship, lane: Lane, scale: Scale, y: int) -> None:
    _said(svg, "text", _short(lane_name(lane, drawn)), x="30", y=str(y + 5))
    before, crowd = -float(WIDTH), 0
    for moment in drawn.moments:
        if moment.lane != lane or moment.day is None:
            continue
        x = _across(scale.share(moment.day))
        before, crowd = x, crowd + 1 if x - before < CROWDED else 0
        how = table(WORDS)["signs"][moment.sign]
        place = f"translate({x:.1f} {y + HEIGHTS[crowd % len(HEIGHTS)]})"
        mark = SubElement(svg, "g", {"class": str(how["tone"]), "transform": place})
        said = (short_day(moment.day, year=True), str(how["words"]).format(n="").strip(), one_line(moment.text))
        _said(mark, "title", " · ".join(part for part in said if part))
        _shape(mark, str(how["shape"]))


def _legend(svg: Element, drawn: Relationship, lane: Lane, y: int) -> None:
    """A lane in numbers, each with the sign it is drawn with."""
    _said(svg, "text", _short(lane_name(lane, drawn)), x="30", y=str(y), **{"class": "soft"})
    x = float(LEFT)
    for sign, said in counted(lane, drawn):
        how = table(WORDS)["signs"][sign]
        mark = SubElement(
            svg, "g", {"class": str(how["tone"]), "transform": f"translate({x + 7:.1f} {y - 5}) scale(.8)"}
        )
        _shape(mark, str(how["shape"]))
        _said(svg, "text", said, x=f"{x + 20:.1f}", y=str(y))
        x += 44 + LETTER * len(said)


def _short(name: str) -> str:
    name = one_line(name)
    return name if len(name) <= NAME_MOST else f"{name[: NAME_MOST - 1]}…"


def _shape(mark: Element, shape: str) -> None:
    if shape in {"disc", "ring"}:
        SubElement(mark, "circle", {"class": "full" if shape == "disc" else "bare", "r": "7"})
    else:
        kind, path = _PATHS[shape]
        SubElement(mark, "path", {"class": kind, "d": path})


def _curve(svg: Element, drawn: Relationship, scale: Scale, top: int) -> None:
    """The ratings from 1 to 10, each with its number beside it."""
    _said(svg, "text", str(table(WORDS)["ratings"]), x="30", y=str(top + CURVE // 2 + 5))
    points = [(day, value, _across(scale.share(day)), top + 24 + (10 - value) * 9.5) for day, value in drawn.ratings]
    SubElement(svg, "polyline", {"class": "curve", "points": " ".join(f"{x:.1f},{y:.1f}" for *_, x, y in points)})
    for day, value, x, y in points:
        mark = SubElement(svg, "g", {"class": "good"})
        _said(mark, "title", f"{short_day(day, year=True)} · {value} of 10 · {one_line(drawn.goal)}")
        SubElement(mark, "circle", {"class": "full", "cx": f"{x:.1f}", "cy": f"{y:.1f}", "r": "5"})
        _said(mark, "text", str(value), x=f"{x:.1f}", y=f"{y - 10:.1f}", **{"text-anchor": "middle"})
