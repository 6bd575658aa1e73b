"""Summaries of talks, documents a second, against sumy's Luhn and TextRank in one process; and growth with length.

sumy is not needed to develop: `pip install 'mentee[bench]'`. It is given sentences and words by the simplest splitting
there is, so that it downloads nothing and loses no time to it; the same stemmer as in its own command line. All three
read the same text and choose about sixty words. CPU time, medians, after one uncounted round.
"""

from __future__ import annotations

import importlib.util
import re
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from assistant.engines.builtin.debriefs import summarize_debrief
from assistant.engines.tasks import SummarizeDebrief
from assistant.model.evidence import Source

WORDS = 60
ROUNDS = 5
LENGTHS = (150, 800, 9000)
"""Words of a short exchange, a talk, and a long meeting."""
SPEAKERS = ("Ana", "Rafe", "Ottilie", "Bertrand")
SENTENCES = 3
"""So many of them in the summaries of sumy, about sixty words."""
NOTES = Path(__file__).parents[2] / "fixtures" / "notes"
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_WORD = re.compile(r"[^\W\d_]+")

Summariser = Callable[[str], object]


def talk(words: int) -> str:
    """A talk of about so many words, made of the sentences of the fixture notes; no two rounds of them in one order."""
    texts = (path.read_text(encoding="utf-8") for path in sorted(NOTES.iterdir()) if path.suffix in {".md", ".txt"})
    said = [line for text in texts for line in _SENTENCE.split(text.replace("\n", " ")) if len(line.split()) > 4]
    turns: list[str] = []
    length = at = 0
    while length < words:
        line = said[(at * 7 + at // len(said)) % len(said)]
        turns.append(f"{SPEAKERS[at % len(SPEAKERS)]}: {line}")
        length, at = length + len(line.split()), at + 1
    return "\n".join(turns)


def ours(text: str) -> object:
    return summarize_debrief(SummarizeDebrief(sources=(Source.of(text, title="talk"),), summary_words=WORDS))


class Plain:
    """A tokenizer for sumy without any data to download."""

    language = "english"

    def to_sentences(self, text: str) -> tuple[str, ...]:
        return tuple(part for line in text.split("\n") for part in _SENTENCE.split(line) if part.strip())

    def to_words(self, text: str) -> tuple[str, ...]:
        return tuple(_WORD.findall(text))


def theirs() -> dict[str, Summariser]:
    """sumy's Luhn and TextRank; nothing where it is not installed."""
    if importlib.util.find_spec("sumy") is None:
        return {}
    from sumy.nlp.stemmers import Stemmer
    from sumy.parsers.plaintext import PlaintextParser
    from sumy.summarizers.luhn import LuhnSummarizer
    from sumy.summarizers.text_rank import TextRankSummarizer

    def made(kind: Callable[[object], Callable[[object, int], object]]) -> Summariser:
        summariser = kind(Stemmer("english"))
        return lambda text: summariser(PlaintextParser.from_string(text, Plain()).document, SENTENCES)

    return {"sumy Luhn": made(LuhnSummarizer), "sumy TextRank": made(TextRankSummarizer)}


def seconds(work: Summariser, text: str) -> float:
    """CPU seconds of one document, the median. Every round has a text of its own, so that nothing is remembered."""
    taken = []
    for n in range(ROUNDS + 1):
        said = f"{text}\n{SPEAKERS[0]}: That was round {n} of it."
        start = time.process_time()
        work(said)
        taken.append(time.process_time() - start)
    return statistics.median(taken[1:])


def main() -> None:
    others = theirs()
    if not others:
        print("summaries: sumy is not installed, so there is nothing to compare with (pip install 'mentee[bench]')")
    for words in LENGTHS:
        text = talk(words)
        mine = seconds(ours, text)
        line = f"summaries of {words} words: {1 / mine:.0f} documents a second"
        for name, work in others.items():
            line += f"; {seconds(work, text) / mine:.1f} times as fast as {name}"
        print(line)
    print(f"a talk of 40,000 words / one of 4,000: {seconds(ours, talk(40_000)) / seconds(ours, talk(4_000)):.1f}")


if __name__ == "__main__":
    main()
