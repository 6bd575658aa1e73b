# ruff: noqa: E501 - a paragraph of a letter is one line
"""Good letters of many people: what the checks must leave alone."""

from __future__ import annotations

from assistant.checks.context import NOTHING_KNOWN, Context
from assistant.checks.context import MentorContext as M
from assistant.checks.rule import Example
from assistant.model.messages import Channel, Kind

LETTERS: list[Example] = []


def t(kind: Kind, text: str, context: Context = NOTHING_KNOWN, channel: Channel = Channel.EMAIL) -> None:
    """One more good letter."""
    LETTERS.append(Example(text, kind, channel, context))


t(
    Kind.FIRST_CONTACT,
    """Subject: Your talk on ward staffing: one question

Dear Ms. Nair,

I am a nurse in my second year as a ward lead in Lund. In March I heard your talk on self-rostering, and since then my team drafts the first version of every roster.

Now I have to decide whether to move the night shifts into the same system. Two of my colleagues are against it, and I would value the view of somebody who has done it.

Would you have 20 minutes for a call in the week of 9 March? If this is not a good time, I completely understand.

Kind regards,
Ana Berg""",
    Context(mentor=M(name="Priya Nair", call_name="Priya", facts=("gave a talk on self-rostering",))),
)
t(
    Kind.FIRST_CONTACT,
    """Subject: Moving from hospital pharmacy to industry

Chào chị Mai,

I work as a hospital pharmacist in Đà Nẵng. Dr. Trần suggested I write to you, because you moved from the hospital to regulatory affairs in 2019.

I'm preparing to make the same step this autumn, and I've started the GCP certificate. What I can't judge from here is which experience counted when you were hired.

I'd be grateful for a quarter of an hour by phone, whenever it suits you. If you're not the right person, a name would already help me a lot.

Trân trọng,
Linh""",
    Context(mentor=M(name="Nguyễn Thị Mai", call_name="Mai")),
)
t(
    Kind.FIRST_CONTACT,
    """李雷老师，您好

I'm Wei, a PhD student in hydrology. Your 2023 paper on flood memory in small catchments is the reason I changed my second chapter.

I am trying to choose between a postdoc and an agency job by June. Would you be open to a 20-minute call? No problem at all if not.

Best wishes
Wei""",
    Context(mentor=M(name="李雷", call_name="李雷")),
)
t(
    Kind.FIRST_CONTACT,
    """Hi Hope, I'm an apprentice electrician at the Tyne yard; we met at the union evening. I sit my 18th edition in May. May I ring you for 15 min? No worries if not""",
    Context(mentor=M(name="Hope Mark", call_name="Hope")),
    Channel.SMS,
)
t(
    Kind.THANKS,
    """Subject: Thank you for Tuesday

Hi Viktor,

thank you for asking on Tuesday who else could chair the stand-up. I had not seen that I was the bottleneck.

This week I will let Jonas chair twice, and I'll tell you in April how it went. Could we meet again in the week of the 20th?

Thanks again,
Mira""",
    Context(
        mentor=M(name="Viktor al-Khatib", call_name="Viktor"),
        advice=("hand over chairing the daily meeting to someone else",),
    ),
)
t(
    Kind.THANKS,
    """Subject: A picture of every joint\n\nDear Mr. al-Khatib,

Your advice to photograph every joint I cut, one picture each, is already changing how I prepare for the review. I started the list on Friday and it has eleven pictures.

I'll bring it to our next talk on 9 December. Thank you for being so frank.

Ines""",
    Context(mentor=M(name="Viktor al-Khatib", call_name="Viktor"), advice=("keep a picture book",)),
)
t(
    Kind.NUDGE,
    """Subject: The licence exam: one question left\n\nHi Mark,

in March I asked about the licence exam. I sat it on Friday and have one question left: which of the two practical modules did you find worth the fee?

If now isn't a good time, that's fine.

Hope""",
    Context(mentor=M(name="Mark Hope", call_name="Mark")),
)
t(
    Kind.SCHEDULING,
    """Subject: Tuesday 3 March, 15:00 CET\n\nHi Priya,

Tuesday 3 March at 15:00 CET works well for me. I'll send the agenda the day before.

Ana""",
    Context(mentor=M(name="Priya Nair", call_name="Priya")),
)
t(
    Kind.SCHEDULING,
    """Hi Priya, I'm running ten minutes late, sorry! Ana""",
    Context(mentor=M(name="Priya Nair", call_name="Priya")),
    Channel.SMS,
)
t(
    Kind.HELP_BRIEF,
    """Subject: For Wednesday: roster A or B

Hi Priya,

the question I'd like to bring on Wednesday: should I pilot roster A or B?

Where I stand: I tested both on paper with two colleagues and lean to B, because it needs fewer swaps.

What would help me most is a devil's advocate. Please attack the plan; I have enough ideas for now, so no brainstorming yet. A good result would be that I know its three weakest points.

Ana""",
    Context(mentor=M(name="Priya Nair", call_name="Priya")),
)
t(
    Kind.HELP_BRIEF,
    """Subject: Thursday: thinking aloud\n\nDear Tom,

I mainly need to think aloud on Thursday; please hold ideas until the end. I've decided to leave the agency and am torn about when to tell my boss. How would that look from her chair?

Lena""",
)
t(
    Kind.GOAL,
    """# Goal

Run two roster reviews alone, so that my manager stops attending, by 30 June 2026

How I will know: she has not been in the room twice in a row.

What gets in the way: I take over when it gets quiet.

If I want to take over, then I will ask one question first.
""",
    NOTHING_KNOWN,
    Channel.FILE,
)
t(
    Kind.GOAL,
    """By the end of Q3 I show the new footbridge at the county meeting myself. When I notice that I hand the drawings to Anselm, I'll keep at least the opening.""",
    Context(mentor=M(call_name="Rafe")),
    Channel.FILE,
)
t(
    Kind.GOAL,
    """Decide by Easter whether I apply for the head teacher post.
- Talk to two heads of small schools
- Shadow one of them for a day
If I catch myself collecting more opinions, I will write down the decision as it stands.""",
    NOTHING_KNOWN,
    Channel.FILE,
)
t(
    Kind.CLOSE_OUT,
    """**Where we started.** Goal: lead two roster reviews alone.
**What became of it:** three led, one alone.
**What helped most:** your checklist.
**Still open:** night shifts.
**Thanks** for your patience.
**How we stay in touch:** I write in June.""",
    NOTHING_KNOWN,
    Channel.FILE,
)
t(
    Kind.INTRO_REQUEST,
    """Subject: Someone who has introduced a roster tool?\n\nHi Dana,

I'm looking for someone who has introduced a roster tool in a small clinic, and I think of your former colleague Tom Okafor, who wrote the guide on shift swaps. Would you ask him whether he'd take 15 minutes? Only if you think it fits.

Ana""",
    Context(mentor=M(name="Tom Okafor", call_name="Tom")),
)
t(
    Kind.AGENDA,
    """# Wednesday with Priya, 30 minutes

Outcome: I know which of two rosters to pilot.

- 5 min: Hello: how are you?
- 5 min: Since last time, briefly
  - Mine, not done yet: send the draft, due Friday.
- 12 min: Should I pilot roster A or B?
  - Help wanted: challenge. Not now: ideas.
- 5 min: Next steps, our next date, and how can I help you?

The rest of the time stays free on purpose.

For another time:

- night shifts
""",
    Context(open_commitments=2),
    Channel.FILE,
)
t(
    Kind.AGENDA,
    """Subject: Agenda for Wednesday

Hi Priya,

here is my plan for our half an hour on Wednesday.

**By the end** I know whether to take the lead post.

1. Hello, and your marathon (four minutes)
2. What came of the exam since last time (5 minutes)
3. Lead post: take it now or wait a year? (quarter of an hour)
4. Next steps and date, and can I help you with the congress? (3 min)

Kind regards,
Ana""",
    Context(mentor=M(name="Priya Nair", call_name="Priya"), open_commitments=1),
)
t(
    Kind.AGENDA,
    """| Time | Min | Item |
|---|---|---|
| 10:00 | 5 | Arrive, coffee |
| 10:05 | 10 | Promises from last time |
| 10:15 | 20 | How do I say no to the board? |
| 10:35 | 5 | Wrap-up: who does what, when we meet again, anything I can do for you |

Success means: I have the first two sentences for Monday.
""",
    Context(open_commitments=3),
    Channel.FILE,
)
