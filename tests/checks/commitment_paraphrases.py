# ruff: noqa: E501 - a note or a letter is one line
# fmt: off - one case is one line
"""More notes and what a draft makes of them, in other words than the notes': told truly, or told otherwise."""

from __future__ import annotations

from assistant.model.messages import Kind

WRONG: list[tuple[Kind, str, str]] = [
    (
        Kind.THANKS,
        "Priya 3/4, 30 min. her tip: call suppliers first. me: send budget v2 Fri",
        "Thank you for offering to speak to the bank on my behalf.",
    ),
    (
        Kind.THANKS,
        "lunch w Priya. She knows Ben at the port authority but wouldn't write to him, bad blood",
        "It is very kind of you to write to Ben at the port authority for me.",
    ),
    (
        Kind.THANKS,
        "I offered to lend Priya the moisture meter",
        "I look forward to the moisture meter you are going to lend me.",
    ),
    (
        Kind.THANKS,
        "Priya: could read the chapter, but only if June gets quieter. no promise",
        "You kindly agreed to read the chapter.",
    ),
    (
        Kind.UPDATE,
        "manager wants to think about the 4 day week. answer in May",
        "My manager has agreed to a four-day week.",
    ),
    (Kind.UPDATE, "HR: course fee? form handed in, no answer", "HR has approved the course fee."),
    (Kind.UPDATE, "loan: Sparkasse said no", "The bank has granted me the loan."),
    (Kind.UPDATE, "haven't told the team I'm leaving. scared", "I told my team that I am leaving."),
    (Kind.UPDATE, "exam put off to June, examiner ill", "I passed the written exam with flying colours."),
    (Kind.UPDATE, "want to stop the podcast, co-host against it. go on for now", "We have ended the podcast."),
    (
        Kind.DEBRIEF,
        "me: ask registry about evening access",
        "- [ ] Priya: ask the registry about access in the evenings",
    ),
    (Kind.DEBRIEF, "Priya: maybe she asks Jo for keys, she'll see", "- [ ] Priya: ask Jo for the keys"),
    (
        Kind.AGENDA,
        "last time: I was going to find the article on kilns",
        "- 5 min: since last time. You were going to find the article on kilns.",
    ),
    (
        Kind.CLOSE_OUT,
        "goal: run own clinic day. never came to it, staff short",
        "I have run my own clinic day since September.",
    ),
    (Kind.KEEP_IN_TOUCH, "applied at the zoo, they took someone else", "I got the job at the zoo."),
    (Kind.KEEP_IN_TOUCH, "thinking of moving to Ghent next yr", "I have moved to Ghent."),
    (Kind.MANAGER_NOTE, "boss: fair in Lyon too dear this year", "You have already agreed to the fair in Lyon."),
    (Kind.REFERRAL, "own van? saving for it, not bought", "She has bought her own van."),
    (
        Kind.THANKS,
        "Priya: I will test your quiz with my class before Easter",
        "As I promised, I will test your quiz with my class before Easter.",
    ),
    (Kind.UPDATE, "Ole won't come to the new standup", "Ole has joined the new stand-up."),
    (Kind.UPDATE, "ran for safety committee, 12 votes, not enough", "I was elected to the safety committee in March."),
    (Kind.UPDATE, "flat: seller wavering, nothing signed", "We have bought the flat."),
    (
        Kind.INTRO_REQUEST,
        "Priya knows Lena Fox a bit. didn't ask her about an intro yet",
        "You offered to introduce me to Lena Fox.",
    ),
    (
        Kind.THANKS,
        "Priya's idea: I could write to the mayor. she wouldn't sign it",
        "I am grateful that you will sign the letter to the mayor.",
    ),
    (Kind.UPDATE, "to do: visit the hospice kitchen", "I have visited the hospice kitchen, and it smelled of soup."),
    (
        Kind.UPDATE,
        "Kofi wants to take over the youth team, board decides in May",
        "Kofi has taken over the youth team.",
    ),
    (Kind.DEBRIEF, "Priya: 'I don't do references'", "Priya promised me a reference."),
    (Kind.UPDATE, "sold nothing at the market, going again sat", "I sold everything at the market."),
]

RIGHT: list[tuple[Kind, str, str]] = [
    (
        Kind.THANKS,
        "lunch w Priya. She knows Ben at the port authority, will drop him a line",
        "It is very kind of you to write to Ben at the port authority for me.",
    ),
    (
        Kind.THANKS,
        "Priya: 'ring me any evening before the exam'",
        "Thank you for saying that I may phone you any evening before the exam.",
    ),
    (
        Kind.THANKS,
        "P offered to sit in on my first assessment day",
        "Knowing that you will be in the room on my first assessment day makes it easier.",
    ),
    (
        Kind.THANKS,
        "- p to look at CV when done\n- me to finish CV by 12th",
        "You agreed to cast an eye over my CV, and it will be finished by the twelfth.",
    ),
    (Kind.THANKS, "she'll put in a word w/ the editor", "Thank you for being willing to recommend me to the editor."),
    (
        Kind.THANKS,
        "Priya brings the moisture meter on 4 May, I keep it till June",
        "I look forward to borrowing your moisture meter in May.",
    ),
    (
        Kind.THANKS,
        "Priya's mail 3 May: \"Happy to have a look at the chapter once it's under 20 pages. P.\"",
        "You kindly agreed to read the chapter as soon as it is below twenty pages.",
    ),
    (
        Kind.SCHEDULING,
        "> From: Priya\n> Thursday is fine. I'll book the small room, you bring the drawings.",
        "Thank you for booking the small room; the drawings are already in the folder.",
    ),
    (
        Kind.THANKS,
        "Thank you for naming Maria Lund. reply from Priya: try Maria Lund at the archive, she's better than me on this",
        "Thank you for naming Maria Lund at the archive.",
    ),
    (
        Kind.DECLINE_REPLY,
        "Priya 3 May: no time this year, sorry. Try Maria Lund (archive), tell her I sent you",
        "Thank you for naming Maria Lund, and for letting me use your name.",
    ),
    (
        Kind.UPDATE,
        "manager ok w/ 4 day week from June, trial 3 months",
        "My manager has agreed to a four-day week from June, for a trial of three months.",
    ),
    (Kind.UPDATE, "HR signed off the course fee 2/2", "The course fee has been approved by HR."),
    (Kind.UPDATE, "got the loan! 14 k, Sparkasse, 12 March", "The bank has granted me the loan."),
    (
        Kind.UPDATE,
        "no loan. Sparkasse said come back with 2 yrs of books",
        "The bank turned me down and wants to see two years of books first.",
    ),
    (Kind.UPDATE, "landlord: ok to knock the wall down", "Our landlord has given his permission to take out the wall."),
    (
        Kind.UPDATE,
        "told team I'm leaving, 4 April. quiet, then cake",
        "I told my team that I am leaving. They were silent first, and then there was cake.",
    ),
    (
        Kind.UPDATE,
        "Priya: ask 3 customers why they came back. asked 4. 3 said the smell of the shop",
        "You told me to ask three customers why they returned. I asked four, and three named the smell.",
    ),
    (
        Kind.UPDATE,
        "exam 12 May passed 78%. practical not yet",
        "I passed the written exam with 78 percent; the practical part is still to come.",
    ),
    (Kind.UPDATE, "didn't get the deputy post. they took Anna", "The deputy post went to Anna."),
    (Kind.UPDATE, "gave up on the podcast after 2 episodes", "I stopped the podcast after two episodes."),
    (
        Kind.UPDATE,
        "thought about quitting, Priya: sleep on it. slept. staying",
        "I thought of handing in my notice, slept on it as you advised, and am staying.",
    ),
    (
        Kind.UPDATE,
        "tried standup w/ timer as P suggested, 3 wks. 11 min avg",
        "The timer you suggested stands on the table at every stand-up, and we are down to eleven minutes.",
    ),
    (
        Kind.DEBRIEF,
        "P: will ask registry about evening access. me: floor plan till 3/6\nboth: no meeting in July",
        "## Promises\n- [ ] Priya: ask the registry about access in the evenings\n- [ ] @me floor plan (due 2026-06-03)\n\n## Agreed\n- We skip July.",
    ),
    (
        Kind.DEBRIEF,
        "we fix: 1x month, Tuesday, her office. I send topics day before",
        "## Agreed\n- Once a month on a Tuesday, in her office.\n- I send the topics the day before.",
    ),
    (
        Kind.DEBRIEF,
        "decided: no intern this yr. Priya thinks right. still open: who does the archive",
        "## Decided\n- No intern this year.\n\n## Open\n- Who does the archive?",
    ),
    (
        Kind.DEBRIEF,
        "me -> ask Jo 4 the keys. P -> old key list",
        "- [ ] @me ask Jo for the keys\n- [ ] @Priya dig out her old list of keys",
    ),
    (
        Kind.DEBRIEF,
        "what | who\n--- | ---\nphone the council | Priya\nletter to neighbours | me",
        "- [ ] Priya: phone the council\n- [ ] @me letter to the neighbours",
    ),
    (
        Kind.AGENDA,
        "last time: I said I'd cut the slides to 10 (now 12), P was going to find the article on kilns",
        "- 5 min: since last time. The slides are down to twelve, not yet ten; you wanted to look for the article on kilns.",
    ),
    (
        Kind.AGENDA,
        "homework: 3 calls. did 2. third one on holiday",
        "- 5 min since last time: two of the three calls are made, the third person is on holiday",
    ),
    (
        Kind.NUDGE,
        "12 Jan Priya: yes I'll send the names after half term. nothing yet 1 March",
        "In January you said that you would send the names after half-term.",
    ),
    (
        Kind.NUDGE,
        "mailed P 3 Feb, 20 min about night shifts. no reply",
        "Three weeks ago I wrote to you about twenty minutes on night shifts. Meanwhile I have read the staff handbook twice.",
    ),
    (
        Kind.CLOSE_OUT,
        "12 talks. goal: run own clinic day. did from Sept. P's rule: two patients then tea. open: billing. we write at xmas",
        "## Result\nI have run my own clinic day since September.\n\n## What helped\nPriya's rule of two patients and then tea.\n\n## Still open\nBilling. I have not understood it.\n\n## Next contact\nWe agreed to write at Christmas.",
    ),
    (
        Kind.CLOSE_OUT,
        "P came to my first lesson, sat at the back, said nothing. best thing",
        "Thank you for sitting at the back of my first lesson without a word.",
    ),
    (
        Kind.FIRST_CONTACT,
        "read her piece in the Trade Weekly on apprentices, the bit on tool boxes. I mentor 2 apprentices since Jan",
        "I read your piece in the Trade Weekly and tried the toolbox idea with my two apprentices.",
    ),
    (
        Kind.FIRST_CONTACT,
        "Mr Cole (my old teacher) told me to write to Priya, gave her address",
        "My former teacher, Mr Cole, gave me your address and encouraged me to write.",
    ),
    (
        Kind.HELP_BRIEF,
        "offer from Cork: must answer by 3 June. leaning no. wife wants yes. asked Tim, he'd go",
        "I have an offer from Cork and must answer by 3 June. I lean towards no; my wife would say yes, and so would Tim, whom I asked.",
    ),
    (
        Kind.HELP_BRIEF,
        "tried: moved desk, headphones. nope. boss won't hear of home office",
        "So far I have moved my desk and tried headphones, without success. My boss refuses to discuss working from home.",
    ),
    (
        Kind.KEEP_IN_TOUCH,
        "job at the zoo since May. Priya said apply even if one box is not ticked",
        "You told me to apply although one box was not ticked. I did, and since May I work at the zoo.",
    ),
    (
        Kind.KEEP_IN_TOUCH,
        "moved to Ghent. garden now 40 m2. leeks!!",
        "I have moved to Ghent and have forty square metres of leeks.",
    ),
    (
        Kind.GIVE_BACK,
        "P looks for someone to translate her leaflet PL->EN. I can do it in a weekend",
        "You said you need the leaflet in English. I could do it over a weekend.",
    ),
    (
        Kind.MANAGER_NOTE,
        "asked to go to Lyon fair 3-5 Oct, cost 640. Priya = mentor, says it's worth it. boss hasn't answered",
        "I would like to go to the fair in Lyon from 3 to 5 October. My mentor thinks it is worth it.",
    ),
    (
        Kind.REFERRAL,
        "for blurb: welder 8 yrs, stopped at the yard in Jan, now own van. looking for someone who did the same",
        "Ana Berg welded for eight years and left the yard in January. She has her own van now and looks for somebody who has gone the same way.",
    ),
    (
        Kind.THANKS,
        "I said I'd test her quiz with my class before Easter. She said no rush",
        "Your quiz will be tried on my class before Easter, as I said, even though you told me there is no hurry.",
    ),
    (
        Kind.THANKS,
        "Priya wont be in town in July, says email is fine",
        "While you are away in July I may write to you, which is a comfort.",
    ),
    (
        Kind.THANKS,
        "Deal: I write up the incident, she comments within a week",
        "As agreed, I write up the incident and you comment on it within a week.",
    ),
    (
        Kind.THANKS,
        "Priya asked for my notes on the audit, I said yes, Monday",
        "You asked for my notes on the audit; you will have them on Monday.",
    ),
    (
        Kind.THANKS,
        "call 30 min, Priya on train, told me to stop apologising in mails",
        "I have already sent two e-mails without saying sorry.",
    ),
    (
        Kind.UPDATE,
        "cut standups to 2/wk. team likes it, Ole doesnt",
        "We cut the stand-ups to two a week. Most of us like it; Ole does not.",
    ),
    (
        Kind.UPDATE,
        "new: I'm on the safety committee (elected 3 March, 41 votes)",
        "I was elected to the safety committee in March.",
    ),
    (
        Kind.UPDATE,
        "flat fell through. the seller pulled out. looking again",
        "The flat is gone: the seller withdrew, so I am looking again.",
    ),
    (
        Kind.THANKS,
        "hour w Priya. her story: she got fired in 1999, best thing ever",
        "You told me how you were dismissed in 1999, and that it was the best thing that could happen.",
    ),
    (
        Kind.DEBRIEF,
        "Outcome: reached. we know the order: roof, then windows. no solar before 2028",
        "Outcome: reached. We decided to do the roof first and the windows afterwards, and to wait with solar panels until 2028.",
    ),
    (
        Kind.INTRO_REQUEST,
        "Priya knows Lena Fox (museum). want: intro to Lena. me: 2 q on lending objects",
        "You mentioned that you know Lena Fox at the museum. Would you introduce us?",
    ),
    (
        Kind.THANKS,
        "P. 8/6, her shed, 1 h. lends me the planer for July. I bring beer. never sharpen after 8 pm (her rule)",
        "Thank you for the hour in your shed and for the planer, which I may keep through July. I have written your rule about sharpening on the door.",
    ),
    (
        Kind.THANKS,
        "Priya knows the head of the night school & will mention my name at their lunch on the 4th",
        "You said you would mention me to the head of the night school when you have lunch together.",
    ),
    (
        Kind.THANKS,
        "me asked: may I quote her in the brochure? she: sure",
        "Thank you for letting me quote you in the brochure.",
    ),
    (
        Kind.THANKS,
        "she said no to a second meeting this month, yes to a phone call",
        "You offered a phone call instead of a second meeting, and I accept with pleasure.",
    ),
    (
        Kind.THANKS,
        "P wont look at drafts under 5 pages. send when longer",
        "You will look at my draft once it is longer than five pages, and until then I keep writing.",
    ),
    (
        Kind.UPDATE,
        "asked three printers. two too dear. took Koch, 380",
        "I asked three printers and gave the order to Koch; the other two were too dear.",
    ),
    (
        Kind.UPDATE,
        "Jo left in April, team now 4. her post frozen",
        "Jo has left the team, and her post will not be filled for the time being.",
    ),
    (
        Kind.UPDATE,
        "council: said yes to the bench, no to the lamp",
        "The council has agreed to the bench, though not to the lamp.",
    ),
    (
        Kind.UPDATE,
        "P: stop saying 'just'. counted: 14 a day -> 3",
        "I counted my justs as you told me to: fourteen a day at first, three by now.",
    ),
    (
        Kind.UPDATE,
        "mentor programme ext. until Dec, HR confirmed",
        "HR has confirmed that our programme goes on until December.",
    ),
    (Kind.UPDATE, "signed w/ Novak 3/5. other bidder sour", "I signed the contract with Novak on the third of May."),
    (
        Kind.UPDATE,
        "didn't sign w/ Novak, his terms too hard. wait for Maier",
        "In the end I did not sign with Novak. I am waiting for Maier.",
    ),
    (
        Kind.UPDATE,
        "told boss re: 80%. he wasn't happy but ok from Aug",
        "My boss was not pleased, but he has agreed that I work eighty percent from August.",
    ),
    (
        Kind.UPDATE,
        "tried reading aloud to the cat (P's tip). works!!",
        "I have been reading my speeches to the cat, and it works.",
    ),
    (
        Kind.UPDATE,
        "sold the old press, 900 eur, to a school",
        "The old press has been sold to a school for nine hundred euros.",
    ),
    (
        Kind.UPDATE,
        "mum moved in. no time for the course, dropped it in week 2",
        "I had to give up the course in the second week, because my mother moved in with us.",
    ),
    (
        Kind.DEBRIEF,
        "- she asks Tom about the van\n- van only if under 4k\n- I measure the yard",
        "We agreed on a limit of four thousand for the van.\n\n- [ ] Priya: ask Tom about the van\n- [ ] @me measure the yard",
    ),
    (
        Kind.DEBRIEF,
        "P thinks I should tell the owner. I don't want to yet. we left it",
        "## Open\n- Whether I tell the owner. Priya would; I do not want to yet.",
    ),
    (Kind.DEBRIEF, "no tips today, she only listened. 40 min", "Priya listened for forty minutes and gave no advice."),
    (
        Kind.DEBRIEF,
        "homework for me: call the union, read ch 2. hers: none",
        "- [ ] @me call the union\n- [ ] @me read chapter two",
    ),
    (
        Kind.DEBRIEF,
        "both ok: talk less about Karl. more about money",
        "## Decided\n- We spend less time on Karl and more on money.",
    ),
    (
        Kind.AGENDA,
        "open from May: I owe P the photo list. she owes me the name of the framer",
        "- 5 min: since last time. You have my list of photos by now, and you were going to give me the name of the framer.",
    ),
    (
        Kind.AGENDA,
        "did: 2 trial lessons. not done: video",
        "- 5 min: what happened since. I gave two trial lessons; I haven't made the video.",
    ),
    (
        Kind.NUDGE,
        "P said 2 May: ask me after inspection (20th). now 28th",
        "At the start of May you asked me to come back after the inspection, so here I am.",
    ),
    (
        Kind.NUDGE,
        "sent outline 3/4. Priya: 'got it, will read on the train to Bonn'",
        "In April you wrote that you would read my outline on the train to Bonn.",
    ),
    (
        Kind.CLOSE_OUT,
        "start: afraid of the phone. now 6 calls a day. P sat next to me for the first 3",
        "Priya sat beside me for my first three calls. Today I make six a day.",
    ),
    (
        Kind.CLOSE_OUT,
        "we never got to the tax thing. will do w/ accountant",
        "We never got as far as taxes; I will do that with an accountant.",
    ),
    (
        Kind.FIRST_CONTACT,
        "met P at the fair in Ulm, stand 14, she gave me her card, said write me",
        "We met at the fair in Ulm, where you gave me your card and told me to write.",
    ),
    (
        Kind.HELP_BRIEF,
        "3 quotes in. cheapest can't start before Oct. Jan (partner) for the middle one. I don't know",
        "I have three quotes. The cheapest firm cannot begin before October, and Jan prefers the middle one.",
    ),
    (
        Kind.HELP_BRIEF,
        "asked bank for overdraft: 5k granted, wanted 8",
        "The bank has granted me five thousand; I had asked for eight.",
    ),
    (
        Kind.KEEP_IN_TOUCH,
        "book out since May w/ small press in Graz. 200 sold",
        "My book came out in May with a small press in Graz, and two hundred copies have been sold.",
    ),
    (
        Kind.KEEP_IN_TOUCH,
        "hired Mina as first apprentice. P had said: hire for patience",
        "I have hired my first apprentice, Mina, and I hired her for her patience.",
    ),
    (
        Kind.DECLINE_REPLY,
        "Priya mail: full until spring. 'ask again in March if you still want'",
        "Thank you for answering, and for saying that I may ask again in March.",
    ),
    (
        Kind.SCHEDULING,
        "Priya: can't do Mondays. Tue or Wed pm. she calls me",
        "Tuesday afternoon suits me well. You will call me, as you suggested.",
    ),
    (
        Kind.SCHEDULING,
        "P's secretary Ina moved us to 4 June, room 3, sorry",
        "Ina has moved our meeting to 4 June, in room 3.",
    ),
    (
        Kind.GIVE_BACK,
        "Priya said at xmas her nephew looks for a flat in Linz. mine free from Sept",
        "At Christmas you mentioned that your nephew is looking for a flat in Linz. Mine will be free from September.",
    ),
    (
        Kind.MANAGER_NOTE,
        "boss asked for a page on what mentoring brings. Priya ok with being named",
        "You asked me for a page on what the mentoring brings. Priya has agreed to be named.",
    ),
    (
        Kind.INTRO_REQUEST,
        "P offered: intro to Hal Stone if I send 3 lines. here they are",
        "You kindly offered to introduce me to Hal Stone if I sent you three lines.",
    ),
    (
        Kind.REFERRAL,
        "Ana, nurse, 2 yrs in Bern, got the diploma in wound care 2024. wants to open own practice, no rooms yet",
        "Ana has been a nurse in Bern for two years and earned her diploma in wound care in 2024. She has not found rooms yet.",
    ),
    (
        Kind.THANKS,
        "long talk. P cried a bit about her dad. told me: call yours. I did, same night",
        "I called my father the same night, as you told me to.",
    ),
]
