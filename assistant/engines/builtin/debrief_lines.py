"""What was noted, sentence by sentence: who said it where the notes tell, and which lines are stories or resources."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from assistant.model.base import Frozen
from assistant.model.evidence import Evidence, Fact, Source
from assistant.model.text import one_line
from assistant.reading.document import Passage
from assistant.reading.plans import plan_in
from assistant.reading.sentences import sentences
from assistant.reading.shape import document_of
from prompts import table

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_LINK = re.compile(r"https?://\S+|\bwww\.\S+")
_QUOTES = re.compile(r'["“„«]')
_APART = frozenset({"heading", "header"})
"""Passages that say what follows, not what was said."""


class NotedSentence(Frozen):
    """One sentence of the notes, with its speaker where the notes are a transcript."""

    text: str
    speaker: str | None
    evidence: Evidence

    @property
    def fact(self) -> Fact:
        return Fact(text=self.text, evidence=(self.evidence,))


@cache
def phrases(part: str, key: str) -> re.Pattern[str]:
    """A list of `prompts/documents/debrief.toml` as one pattern of whole words."""
    listed = table("documents/debrief.toml")[part][key]
    end = r"[.,\s]*$" if key == "dangling" else r"(?!\w)"
    return re.compile(r"(?<!\w)(?:" + "|".join(re.escape(words) for words in listed) + ")" + end, re.I)


@lru_cache(maxsize=16_384)  # every planned topic is held against every sentence
def content_words(text: str) -> frozenset[str]:
    """The words that carry meaning, cut to their stems' first letters so that inflections meet."""
    small = small_words()
    found = (word.casefold().replace("’", "'").split("'")[0] for word in _WORD.findall(text))
    return frozenset(stem(word) for word in found if word not in small and (len(word) > 2 or word.isdigit()))


def stem(word: str) -> str:
    """A word without its ending: enough to let `rosters` meet `roster` and `piloting` meet `pilot`."""
    for ending in ("ations", "ation", "ingly", "ings", "ing", "edly", "ied", "ies", "ed", "es", "s", "ly", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


@cache
def small_words() -> frozenset[str]:
    """Words that carry no subject: articles, pronouns, helping verbs."""
    return frozenset(table("documents/small_words.toml")["small"])


def noted_sentences(sources: tuple[Source, ...]) -> tuple[NotedSentence, ...]:
    """Every noted sentence in order, without headings, mail headers and what stands under a plan's heading."""
    return tuple(
        sentence
        for source in sources
        for passage in document_of(source.text).passages
        if passage.kind not in _APART and passage.lines[0] not in plan_in(source).lines
        for sentence in _sentences_of(passage, source.id)
    )


def _sentences_of(passage: Passage, source: str) -> list[NotedSentence]:
    if passage.label or passage.cells:
        row = ", ".join(text for _, text in passage.cells if text)
        evidence = Evidence(lines=passage.lines, text=row or passage.first_words, source=source)
        found = [(one_line(row or passage.first_words), evidence)]
    else:
        spans = sentences(passage.text)
        found = [(one_line(passage.text[a:b]), passage.evidence(a, b, source)) for a, b in spans]
    return [
        NotedSentence(text=text, speaker=passage.speaker or None, evidence=evidence)
        for text, evidence in found
        if _WORD.search(text)
    ]


def stories(noted: tuple[NotedSentence, ...], *, mentor: str | None, me: str | None) -> tuple[Fact, ...]:
    """Sentences that plainly say that the mentor told of their own past: by name or pronoun, or in their own words."""
    return tuple(sentence.fact for sentence in noted if _is_story(sentence, mentor, me))


def _is_story(sentence: NotedSentence, mentor: str | None, me: str | None) -> bool:
    if sentence.speaker is None:
        return bool(_story_pattern(mentor or "").search(sentence.text))
    own = me is None or sentence.speaker.casefold() not in {me.casefold(), me.casefold().split()[0]}
    if mentor:
        own = own and bool(set(mentor.casefold().split()) & set(sentence.speaker.casefold().split()))
    return own and bool(phrases("lines", "own_story").search(sentence.text))


@cache
def _story_pattern(mentor: str) -> re.Pattern[str]:
    lists = table("documents/debrief.toml")["lines"]
    tellers = [*lists["tellers"], mentor, *mentor.split()[:1]]
    teller = "(?:" + "|".join(re.escape(word) for word in tellers if word) + ")"
    told = "|".join(re.escape(words).replace(r"\{teller\}", teller) for words in lists["story"])
    return re.compile(rf"(?<!\w)(?:{told})(?!\w)", re.IGNORECASE)


def resources(noted: tuple[NotedSentence, ...]) -> tuple[Fact, ...]:
    """Sentences with a link, or that point at a book, an article or the like."""
    return tuple(
        sentence.fact
        for sentence in noted
        if not phrases("outcome", "not_raised").search(sentence.text)
        if _LINK.search(sentence.text)
        or (phrases("lines", "resource").search(sentence.text) and phrases("lines", "pointing").search(sentence.text))
    )


def tells_feeling(text: str) -> bool:
    """Whether a sentence tells how somebody else felt, without quoting them (FACT-EMOTION)."""
    if phrases("feeling", "words").search(text) is None or _QUOTES.search(text):
        return False
    return any(found[1].casefold() not in {"i", "we"} for found in _feeling().finditer(text))


@cache
def _feeling() -> re.Pattern[str]:
    """Somebody's name or pronoun before a verb and a word of feeling: `Viktor seemed very annoyed`."""
    verbs, words = phrases("feeling", "verbs").pattern, phrases("feeling", "words").pattern
    adverbs = r"(?:(?:really|very|so|quite|a bit|rather|not)\s+)*"
    return re.compile(rf"(\S+)\s+{verbs}\s+{adverbs}{words}(?!\s+to\b)", re.IGNORECASE)
