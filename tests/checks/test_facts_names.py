"""FACT-NAME: what counts as a known name, and what as an invented one."""

from __future__ import annotations

import pytest

from assistant.checks.context import Context, MeContext, MentorContext
from assistant.checks.draft import DraftText
from assistant.checks.facts.names import names_not_in_notes
from assistant.model.messages import Channel, Kind

WARD = Context(
    me=MeContext(name="Ana Berg"),
    mentor=MentorContext(name="Priya Nair", call_name="Priya", facts=("spoke on pricing in Lund",)),
    other_people=("Tom Okafor",),
    goals=("Lead two roster reviews on my own by 30 June",),
    sources=(
        "Tue 3/3 call with Priya\n- ask Dr Park (night lead) re the swap list, Denise Holm too\n- Thomas will cover\n"
        "- Mrs. Müller-Lüdenscheidt wants the hall; José at St Anne's; Frau Dr. Öztürk; Prof Haas said ok",
        "Will Grace (Housing) knows Hope Mark. mai nguyen: chart. "
        "Kemi Lawal KL runs the lab. 王老师 was kind. Siobhán, Đào Văn Hùng",
    ),
)


def _found(text: str, context: Context = WARD, kind: Kind = Kind.UPDATE) -> list[str]:
    draft = DraftText(text, kind, Channel.EMAIL)
    return [text[f.start : f.end] for f in names_not_in_notes(draft, context) if f.level != "info"]


@pytest.mark.parametrize(
    "said",
    [
        "I asked Dr Park, and Thomas covered for me.",
        "I asked Doctor Park's deputy, Denise Holm.",
        "Tom covered, and Tommy's list is up.",
        "Mrs Muller-Ludenscheidt gave us the hall.",
        "Jose at St Anne's wrote back.",
        "Professor Haas agreed, and so did Dr Ozturk.",
        "Will said yes, and I wrote to Hope Mark.",
        "I spoke with Mai and with Nguyen Mai herself.",
        "Kemi and KL's lab will help.",
        "王老师 has the key.",
        "Siobhan and Hung came along, as did Dao Van Hung.",
        "Will you have time in May? I hope so. May I call?",
        "Yesterday Priya and I met Denise.",
        "On Monday the German and the Polish nurses met on Teams, after Easter.",
        "I put it in Excel and sent the PDF to HR. My CV is on LinkedIn.",
        "What helped most: Your idea of the late shift.",
        "Mark my words, the Board will say no.",
        "Grace under pressure is what I lack, and I hope for a bill I can pay.",
        "**Next Steps.** Ask for the list.\n\n# What Helped Most\n\nThe list.",
        "Rosters are fun. Nobody wants nights. Thanks to you I sleep.",
        "Lund was where I heard you first.",
        "I wrote: \"Nights are hard.\" Nobody laughed.",
        "Half an hour will do. Nothing else. Sixteen came.",
        "Mum said hello, and so did Dad.",
        "The Clinics in Lund are closed.",
        "P.S. The PhD can wait, says the GP. OK?",
        "As for the Year 9 class and Ward 5, I decided.",
        "Hope all is well. Mark it. Bill me. Rose early.",
    ],
)  # fmt: skip
def test_known_names_and_ordinary_capitals_pass(said: str) -> None:
    assert _found(f"Dear Priya,\n\nThank you for the call. {said}\n\nBest,\nAna") == []


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("I asked Dr Akinola about it.", "Dr Akinola"),
        ("I asked Denise Park about it.", "Denise Park"),
        ("Since then Fatima has covered.", "Fatima"),
        ("The clinic in Oslo has the same list.", "Oslo"),
        ("I asked Dr Holm about it.", "Dr Holm"),
        ("I asked Mr Haas, who agreed with Ms Park.", ""),
        ("It was Prya who said it.", "Prya"),
        ("Denise Holmes has the list.", "Holmes"),
        ("Whitlock told me to wait.", "Whitlock"),
        ("It came from the Nordic Ward Society.", "Nordic Ward Society"),
        ("I talked to Rose about it.", "Rose"),
        ("I wrote to Rose Dell too.", "Rose Dell"),
        ("Then I saw Mayor Haas come in.", "Mayor Haas"),
        ("I work with Karolinska now.", "Karolinska"),
        ("We saw Professor Lawal.", "Professor Lawal"),
        ("My colleague, Joy, has read it.", "Joy"),
        ("We heard it from Grace Okonjo.", "Okonjo"),
        ("I asked Thomas Holm.", "Thomas Holm"),
    ],
)  # fmt: skip
def test_a_name_that_the_notes_do_not_have_is_found(said: str, words: str) -> None:
    found = _found(f"Dear Priya,\n\nThank you for the call. {said}\n\nBest,\nAna")
    if words:
        assert any(words in one or one in words for one in found), found
    else:
        assert found


def test_a_misspelt_name_is_mended_in_place() -> None:
    text = "Dear Priya,\n\nI asked Denize's team and all was well.\n\nAna"
    faults = list(names_not_in_notes(DraftText(text, Kind.UPDATE, Channel.EMAIL), WARD))
    assert [(text[f.start : f.end], f.instead) for f in faults] == [("Denize's", "Denise's")]


def test_without_sources_nothing_is_judged() -> None:
    assert _found("Dear Priya,\n\nI met Fatima in Oslo.\n\nAna", Context(me=MeContext(name="Ana"))) == []


def test_greeting_signature_and_text_in_another_language_are_not_judged() -> None:
    assert _found("Dear Fatima,\n\nall is well with the list now.\n\nKind regards,\nAna Berg\nKarolinska, Solna") == []
    german = "Liebe Priya,\n\nvielen Dank für das Gespräch über den Dienstplan und die Nachtschichten.\n\nAna"
    assert _found(german) == []


@pytest.mark.parametrize(
    "said",
    [
        "We now ship our lamps to Asia and to South America.",
        "Someone in Europe has solved this.",
        "I keep bees near B'ham, in Birmingham proper.",
        "I have worked in Wolverhampton for a year.",
        "My sister is a nurse in Sunderland.",
    ],
)
def test_parts_of_the_world_and_names_written_short_are_no_new_names(said: str) -> None:
    context = Context(me=MeContext(name="Ana Berg"), sources=("bees nr B'ham, job in W'hampton, sis S'land nurse",))
    assert _found(f"Dear Priya,\n\nThank you for the call. {said}\n\nBest,\nAna", context) == []


def test_a_place_that_the_short_form_does_not_fit_is_found() -> None:
    context = Context(me=MeContext(name="Ana Berg"), sources=("bees nr B'ham, job in W'hampton",))
    assert _found("Dear Priya,\n\nI keep my bees in Durham.\n\nBest,\nAna", context) == ["Durham"]


@pytest.mark.parametrize("name", ["Kwesi", "Lars", "Ana B."])
def test_a_name_behind_the_last_sentence_of_a_text_message_signs_it(name: str) -> None:
    context = Context(mentor=MentorContext(name="Priya Nair"), sources=("Priya: tie the nets twice",))
    draft = DraftText(f"Thank you, the knot held. I will tell you on Sunday. {name}", Kind.THANKS, Channel.SMS)
    assert list(names_not_in_notes(draft, context)) == []


@pytest.mark.parametrize("said", ["I was in Oslo with Kwesi.", "The knot held, says Kwesi"])
def test_a_name_within_the_last_sentence_is_told(said: str) -> None:
    context = Context(mentor=MentorContext(name="Priya Nair"), sources=("Priya: tie the nets twice",))
    assert list(names_not_in_notes(DraftText(f"Thank you. {said}", Kind.THANKS, Channel.SMS), context))
