# ruff: noqa: E501 - a paragraph of a letter is one line
"""Good pieces from far apart: other trades, ages, Englishes and channels, each with what the notes say."""

from __future__ import annotations

from datetime import UTC, date, datetime

from assistant.checks.context import Context, MeContext, MeetingContext, ThreadContext
from assistant.checks.context import MentorContext as M
from assistant.checks.rule import Example
from assistant.model.messages import Channel, Kind

PIECES: list[Example] = []


def t(kind: Kind, text: str, context: Context, channel: Channel = Channel.EMAIL) -> None:
    """One more good piece."""
    PIECES.append(Example(text, kind, channel, context))


t(
    Kind.THANKS,
    """Cheers Aunty Bisi, the sell-by-weight idea worked: sold out by noon, tomatoes too. Same again for the peppers on Saturday. Ngozi""",
    Context(
        advice=("sell by weight, not by the bowl",),
        mentor=M(name="Bisi Adeyemi", call_name="Bisi", familiarity="known", meetings_held=5),
        me=MeContext(name="Ngozi Eze"),
        sources=(
            "Aunty Bisi: sell by weight not bowl. market thurs: sold out by noon, tomatoes too. peppers sat same",
        ),
    ),
    Channel.SMS,
)
t(
    Kind.THANKS,
    """Subject: The empty chair at the table

Dear Rabbi Feldman,

thank you for the evening on Wednesday. That I should leave one chair empty at every meeting, for the person who is not asked, has already changed the agenda of the burial society.

On Sunday I'll put the chair there for the first time, and I'll write to you before Purim what came of it.

With warm greetings,
Miriam""",
    Context(
        advice=("leave one chair empty for the person nobody asked",),
        mentor=M(name="Ezra Feldman", call_name="Ezra", familiarity="met", meetings_held=1),
        me=MeContext(name="Miriam Katz"),
        today=date(2026, 2, 12),
        sources=(
            "Wed 11 Feb Rabbi Feldman: empty chair at each meeting for whoever is not asked. Sunday first try, burial society. write him before Purim",
        ),
    ),
)
t(
    Kind.UPDATE,
    """Good evening sir,

You told me to count the bags at the gate and not in the store. I have counted them at the gate for two weeks, and the loss is down from nine bags to two.

Next week I'll do the same at the Arua store. No need to reply.

Okello""",
    Context(
        advice=("count the bags at the gate, not in the store",),
        mentor=M(name="James Mugisha", call_name="James", familiarity="known", meetings_held=6),
        me=MeContext(name="Okello Denis"),
        sources=("counted at the gate 2 weeks. loss was 9 bags, now 2. next wk Arua store same way",),
    ),
    Channel.SLACK,
)
t(
    Kind.UPDATE,
    """Subject: The left-hand page, tried

Moi Päivi,

you asked in May what would happen if I wrote the score on left-hand pages only. I did it for the whole second act: the copyist finished in four days instead of seven, and the singers stopped turning at the high note.

I'm now doing the third act in the same way. Nothing to answer, I only wanted you to know.

Terveisin,
Oskari""",
    Context(
        advice=("write the score on left-hand pages only",),
        mentor=M(name="Päivi Laine", call_name="Päivi", familiarity="known", meetings_held=3),
        me=MeContext(name="Oskari Niemi"),
        sources=(
            "Päivi, may: left pages only? did 2nd act. copyist 4 days (was 7). no page turn at the high note. 3rd act same way now",
        ),
    ),
)
t(
    Kind.NUDGE,
    """Subject: Re: The two kiln plans

Dear Tomás,

on 2 June I sent you the two kiln plans and asked which one you'd trust with salt. Since then the gas firm has ruled out the bigger one, so one question is left: would you trust the small one?

If this summer is too full, that's fine, and I'll build with the brick man's advice.

Greetings from the clay,
Ilse""",
    Context(
        thread=ThreadContext(
            last_outgoing=date(2026, 6, 2),
            unanswered=1,
            original_ask="which of the two kiln plans would you trust with salt",
        ),
        today=date(2026, 6, 20),
        mentor=M(name="Tomás Rojas", call_name="Tomás", familiarity="met", meetings_held=1),
        me=MeContext(name="Ilse Brandt"),
        sources=(
            "2 June: two kiln plans to Tomás, which one for salt? gas firm says no to the big one. brick man helps otherwise",
        ),
    ),
)
t(
    Kind.FIRST_CONTACT,
    """Hi Anneke, I'm a prison cook in Limerick training as a dietitian. Your talk on salt in canteens changed my Tuesday menu. Could I ask you one thing about placements, 10 minutes by phone? No bother if not. Declan""",
    Context(
        goals=("Start the dietetics degree in September",),
        mentor=M(
            name="Anneke Visser", call_name="Anneke", familiarity="cold", facts=("gave a talk on salt in canteens",)
        ),
        me=MeContext(name="Declan Foley"),
        sources=("prison cook, Limerick. Anneke Visser talk: salt in canteens -> new tuesday menu. ask: placements",),
    ),
    Channel.LINKEDIN_MESSAGE,
)
t(
    Kind.FIRST_CONTACT,
    """Subject: One question about your hedge-school archive

Dear Dr Ó Briain,

I'm sixty-eight, a retired bus conductor from Sligo, and I'm reading for a master's in local history. Your article on the hedge schools of Leitrim names a teacher who was my great-grandfather.

I have to choose between two parishes for my thesis before Easter. Could you tell me which of the two has the better registers? Two lines by mail would do me nicely, and if you haven't the time, I understand completely.

Yours sincerely,
Francis Gallagher""",
    Context(
        mentor=M(
            name="Cathal Ó Briain",
            call_name="Cathal",
            familiarity="cold",
            facts=("wrote on the hedge schools of Leitrim",),
        ),
        me=MeContext(name="Francis Gallagher"),
    ),
)
t(
    Kind.SCHEDULING,
    """Subject: Tuesday 14 July, 17:30 IST: our talk about the loom

Namaste Lakshmi garu,

Tuesday 14 July at 17:30 IST suits me well; thank you for moving it. I'll ring you on the number you gave me, and the sketch of the loom comes the evening before.

Ravi""",
    Context(
        mentor=M(name="Lakshmi Devi", call_name="Lakshmi", familiarity="met", meetings_held=1, tz="Asia/Kolkata"),
        me=MeContext(name="Ravi Teja", tz="Asia/Kolkata"),
        today=date(2026, 7, 8),
        thread=ThreadContext(agreed_date=date(2026, 7, 14)),
        meeting=MeetingContext(start=datetime(2026, 7, 14, 12, 0, tzinfo=UTC), minutes=30),
        sources=("moved to tue 14 july 5.30 pm IST, I ring her. sketch of the loom mon evening",),
    ),
)
t(
    Kind.HELP_BRIEF,
    """Subject: For Thursday: the second boat

Hi Moana,

my question for Thursday: do I buy the second boat this winter or hire one more season?

So far I've asked the bank and two skippers; I lean to hiring, since the quota may drop. What would help me most is that you argue against me as hard as you can. The engine talk can wait, Rangi knows engines.

A good result: I know what would have to be true for buying.

Ngā mihi,
Hemi""",
    Context(
        goals=("Decide on the second boat by winter",),
        mentor=M(name="Moana Parata", call_name="Moana", familiarity="known", meetings_held=4),
        me=MeContext(name="Hemi Walker"),
        sources=(
            "thursday Moana. buy 2nd boat this winter / hire one more season. bank + 2 skippers asked. lean hire, quota may drop. engines: Rangi",
        ),
    ),
)
t(
    Kind.HELP_BRIEF,
    """Hey Sunny, for tomorrow: should I tell my class that I stutter, or just teach? I've tried saying nothing for a term and lean to telling. Mainly I need you to listen. Spare me the breathing exercises lah, got plenty already. Wei Ling""",
    Context(
        goals=("Teach one term without hiding",),
        mentor=M(name="Sunny Tan", call_name="Sunny", familiarity="known", meetings_held=7),
        me=MeContext(name="Lim Wei Ling"),
    ),
    Channel.SLACK,
)
t(
    Kind.AGENDA,
    """# Friday with Gudrun, 40 minutes

By the end I know which of three stones I carve for the exam.

- 5 min: Hello, and your knee
- 5 min: Since last time: the drawing is done, the letter to the quarry is not
- 12 min: Which stone shows best what I can do?
- 5 min: Do I insist on the old chisel in the exam?
- 5 min: Next steps, our next date, and what I can do for you
""",
    Context(
        mentor=M(name="Gudrun Falk", call_name="Gudrun", familiarity="known", meetings_held=2),
        me=MeContext(name="Jakob Ott"),
        open_commitments=2,
        meeting=MeetingContext(minutes=40),
    ),
    Channel.FILE,
)
t(
    Kind.MANAGER_NOTE,
    """Subject: Two hours a month with a mentor

Dear Folasade,

since March I meet a retired matron, Mrs Danjuma, for two hours a month; she helps me with the night rota. On the ward you would notice it in shorter handovers.

May I use the first Wednesday afternoon for it until December? I'd swap with Grace, who agreed.

Kind regards,
Halima""",
    Context(
        mentor=M(name="Asabe Danjuma", call_name="Mrs Danjuma", familiarity="known", meetings_held=4),
        me=MeContext(name="Halima Sani"),
        other_people=("Folasade Ojo",),
        sources=(
            "manager: Folasade. since March w/ Mrs Danjuma, retired matron, 2 h a month. night rota, shorter handovers. first wed pm until Dec? Grace swaps, she agreed",
        ),
    ),
)
t(
    Kind.DECLINE_REPLY,
    """Subject: Thank you for your answer on the seed bank

Dear Señora Quispe,

thank you for answering so openly, and so fast. Two books and a harvest are plenty; I quite understand.

I'll read the chapter on seed banks that you named, and wish you a good harvest.

Kind regards,
Tupaq""",
    Context(
        mentor=M(name="Rosa Quispe", call_name="Rosa", familiarity="cold"),
        me=MeContext(name="Tupaq Mamani"),
        sources=("Rosa Quispe: no time, two books to finish and the harvest. read the chapter on seed banks",),
    ),
)
t(
    Kind.WITHDRAW,
    """Subject: Our plan for the choir school: I have to step back

Dear Mrs Okonkwo-Bright,

in January I asked you to help me apply for the choir school. I have taken the post in Jos after all, so I no longer need the evening in May. You'll have the hour back, and I'm grateful that you kept it for me.

If your road ever takes you through Jos, there is a seat for you in the first row.

With gratitude,
Samuel""",
    Context(
        mentor=M(name="Ada Okonkwo-Bright", call_name="Ada", familiarity="met", meetings_held=1),
        me=MeContext(name="Samuel Pam"),
        sources=(
            "january: asked Mrs Okonkwo-Bright about choir school application, evening in May. took the post in Jos",
        ),
    ),
)
t(
    Kind.KEEP_IN_TOUCH,
    """Subject: Your pear tree in flower

Dear Signor Conti,

a year ago you showed me the whip graft on your pear. Mine flowered this week, eleven blossoms, and the neighbour's boy counted them aloud.

Should you pass through Ticino in September, the first pear is yours. No answer needed.

Cordiali saluti,
Noemi""",
    Context(
        mentor=M(name="Aldo Conti", call_name="Aldo", familiarity="known", meetings_held=5),
        me=MeContext(name="Noemi Bianchi"),
        sources=("Conti showed whip graft last yr, pear. flowered this week: 11 blossoms! neighbour's boy counted",),
    ),
)
t(
    Kind.GIVE_BACK,
    """Subject: The herring paper you were after

Hei Ingrid,

you said on Monday that you couldn't find the herring paper of 1974. The library in Bodø had it; the scan is attached. Don't mind the coffee stain, it is theirs.

If more of that shelf is of use, just say the word. No need to answer otherwise.

Lars""",
    Context(
        mentor=M(name="Ingrid Solberg", call_name="Ingrid", familiarity="known", meetings_held=3),
        me=MeContext(name="Lars Haugen"),
        attachments=("herring-1974.pdf",),
        sources=("Ingrid mon: cannot find herring paper 1974. library Bodø has it, scan",),
    ),
)
t(
    Kind.INTRO_REQUEST,
    """Subject: Would you introduce me to Kofi Mensah?

Dear Abena,

I'm learning to run the cold store alone, and I'm stuck on the ammonia permit. You once mentioned Kofi Mensah, who got the permit for the fish market in Tema.

Would you ask him whether he'd answer two questions by mail? Only if you think it fits, and a no is fine.

Here are two lines you can forward: "Yaw runs the cold store at the co-operative and has two questions about the ammonia permit."

Medaase,
Yaw""",
    Context(
        goals=("Run the cold store alone by August",),
        mentor=M(name="Abena Boateng", call_name="Abena", familiarity="known", meetings_held=4),
        me=MeContext(name="Yaw Darko"),
        sources=(
            "Abena knows Kofi Mensah, permit for the fish market in Tema. me: cold store at the co-operative, ammonia permit, 2 questions",
        ),
    ),
)
t(
    Kind.REVIEW,
    """# Halfway: the shoe repair year

Goal: run the shop alone on Mondays by 30 September.

- What moved: five Mondays alone since April.
- What did not: I still ring Marek when a welt tears.
- What helps: the question "what would you do if the phone were dead?"
- Change: until July I write the answer down before I ring.
- How we go on: monthly, next time on 3 July.
""",
    Context(
        goals=("run the shop alone on Mondays by 30 September",),
        mentor=M(name="Marek Nowak", call_name="Marek", familiarity="known", meetings_held=6),
        today=date(2026, 6, 5),
        sources=(
            "5 mondays alone since April. still ring Marek when a welt tears. his question: what would you do if the phone were dead? write the answer before ringing, until July. monthly, next 3 July. goal alone on mondays by 30 Sept",
        ),
    ),
    Channel.FILE,
)
t(
    Kind.DEBRIEF,
    """# Debrief, 9 March

**What I took from it:** ask the patient's daughter first, then the chart.

**What surprised me:** she stayed silent for a minute and it helped.

| Who | What | By |
|---|---|---|
| Me | Ask two families this way | 20 March |
| Shirin | Send the name of the palliative course | 13 March |

**Next talk:** 23 March
""",
    Context(
        mentor=M(name="Shirin Tehrani", call_name="Shirin", familiarity="known", meetings_held=2),
        me=MeContext(name="Joanne Blake"),
        today=date(2026, 3, 9),
        sources=(
            "9 March Shirin. ask the patient's daughter first then the chart. she was silent a whole minute, that helped, surprised me! me: two families this way by 20 march. Shirin sends name of palliative course by 13 march. next 23 march",
        ),
    ),
    Channel.FILE,
)
