"""Captions become turns, each cue's time beside its words, and no word of a broken cue is lost."""

from __future__ import annotations

import webvtt
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reading.formats.reading import read, sample, stood


def test_cues_of_one_speaker_are_one_turn_and_each_keeps_its_time() -> None:
    talk = sample("zoom.vtt")
    assert talk.lines[1] == "Pavel Horak: Better than I feared. Forty people came, and I ran out of leaflets."
    assert stood(talk, "Forty people") == "00:00:06"
    assert stood(talk, "I ran out of leaflets") == "00:00:09"
    assert stood(talk, "My goal is to run") == "00:12:31"
    assert not any(mark in talk.text for mark in ("-->", "WEBVTT", "00:"))


def test_voice_tags_name_the_speaker_and_two_may_share_a_cue() -> None:
    talk = sample("teams.vtt")
    assert talk.lines == (
        "Ana Silva: Thanks for making time.",
        "Bo Lund: Of course & welcome. What did you bring?",
        "Ana Silva: I want to lead the night team.",
        "Bo Lund: Good.",
        "Ana Silva: I'll ask Ines for the roster by Monday.",
    )
    assert talk.remarks == ()


def test_captions_that_roll_are_said_once() -> None:
    talk = sample("rolling.vtt")
    assert talk.text == "so we talked about the glaze first and then the kiln"
    assert stood(talk, "the kiln") == "00:00:04"
    assert talk.remarks == ("rolling.vtt does not say who speaks; so it stays open who promised what.",)


def test_what_is_said_twice_is_kept_twice_where_captions_do_not_roll() -> None:
    cues = ("no", "no", "never", "what did you do then", "I waited for him", "and then", "he came")
    times = (f"00:00:{n:02}.000 --> 00:00:{n:02}.900\nAna: {words}\n" for n, words in enumerate(cues))
    assert read("WEBVTT\n\n" + "\n".join(times)).text == "Ana: " + " ".join(cues)


def test_subtitles_with_overlapping_and_negative_times_keep_every_word_in_the_order_of_the_file() -> None:
    talk = sample("interview.srt")
    assert talk.lines == (
        "MODERATOR: What would you do in my place?",
        "DR OKORO: I would ask the ward first.",
        "MODERATOR: I will ask them on Tuesday.",
        "DR OKORO: Good.",
    )
    assert "1 cue whose times are broken or run backwards" in talk.remarks[0]


def test_a_name_with_a_colon_that_comes_once_is_what_was_said() -> None:
    cues = ["The plan: wait for her.", "Then we go on.", "And we will see.", "That is all."]
    times = (f"{n}\n00:00:{n:02},000 --> 00:00:{n:02},900\n{words}\n" for n, words in enumerate(cues, 1))
    assert read("\n".join(times), "a.srt").text == " ".join(cues)


def test_changes_of_speaker_without_names_begin_lines() -> None:
    talk = read("1\n00:00:01,000 --> 00:00:02,000\n>> Did you ask?\n>> I did.\n", "a.srt")
    assert talk.lines == ("Did you ask?", "I did.")


def test_captions_of_youtube_and_files_without_an_ending_are_known_by_their_looks() -> None:
    assert read("0:00:01.000,0:00:03.000\nAna: one\n\n0:00:03.000,0:00:05.000\nBo: two\n", "a.sbv").lines == (
        "Ana: one",
        "Bo: two",
    )
    assert read("1\n00:00:01,000 --> 00:00:02,000\nAna: one\n").text == "Ana: one"


_WORDS = st.lists(
    st.sampled_from(("plan", "rota", "ward", "first", "then", "Ana", "it’s", "42")), min_size=1, max_size=6
)


@given(st.lists(_WORDS, min_size=1, max_size=8))
@settings(max_examples=40)
def test_another_reader_of_captions_finds_the_same_words_in_a_sound_file(cues: list[list[str]]) -> None:
    text = "WEBVTT\n\n" + "\n\n".join(
        f"00:{n:02}:00.000 --> 00:{n:02}:30.000\n<v Speaker {n}>{' '.join(words)}</v>" for n, words in enumerate(cues)
    )
    theirs = [word for cue in webvtt.from_string(text).captions for word in cue.text.split()]
    ours = [word for line in read(text, "a.vtt").lines for word in line.split(": ", 1)[1].split()]
    assert ours == theirs


@given(st.text(st.sampled_from("a1:.,-> <v/>\n{}&;é"), max_size=200))
@settings(max_examples=120)
def test_whatever_a_cue_file_holds_its_words_come_from_the_file(text: str) -> None:
    written = f"WEBVTT\n\n00:01.000 --> 00:02.000\nAna: kept\n\n{text}"
    assert "kept" in read(written, "a.vtt").text
