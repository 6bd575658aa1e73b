# ruff: noqa: E501 - a note or a letter is one line
# fmt: off - one case is one line
"""Notes of many trades and the letter each became: a few sentences, told truly, or one told otherwise."""

from __future__ import annotations

from assistant.model.messages import Kind

WRONG: list[tuple[Kind, str, str]] = [
    (
        Kind.THANKS,
        "Priya, garden office. she'd rather not write the reference herself, ask the head gardener. talk on soil maps great",
        "Thank you for the talk on soil maps, and for agreeing to write my reference.",
    ),
    (
        Kind.UPDATE,
        "told P I'd hand in notice at the ferry company by May? scared. not done",
        "I have handed in my notice at the ferry company.",
    ),
    (
        Kind.DEBRIEF,
        "I promised P the rehearsal video by sunday. she looks at the contract w the label",
        "- [ ] Ana: look at the contract with the label (due 2026-05-01)\n- [ ] Priya: send the rehearsal video",
    ),
    (
        Kind.NUDGE,
        "P: can't promise but could perhaps ask the harbour master re berth. very busy till July",
        "You promised to ask the harbour master about the berth.",
    ),
    (
        Kind.KEEP_IN_TOUCH,
        "still at the same abattoir. thinking abt the inspector exam in autumn",
        "I passed the inspector's exam in autumn and have left the abattoir.",
    ),
    (
        Kind.UPDATE,
        "planning permission for the forge: council meets 3 June",
        "The council has approved the planning permission for the forge.",
    ),
    (
        Kind.CLOSE_OUT,
        "goal: conduct one full concert. did half of one in May when Bruno was ill. full one maybe Advent",
        "I have conducted my first full concert.",
    ),
    (
        Kind.THANKS,
        "P talked about her divorce from the firm. nothing re contacts. tip: keep a decision diary",
        "It is so kind of you to introduce me to your old partners at the firm.",
    ),
    (
        Kind.AGENDA,
        "last time: P was to find the old drill plans. I: measure the boat shed",
        "- 5 min: since last time. I was going to find the old drill plans; you were going to measure the boat shed.",
    ),
    (
        Kind.DEBRIEF,
        "we talked about splitting the practice in two. P sceptical, me too, no decision",
        "We decided to split the practice in two.",
    ),
    (
        Kind.UPDATE,
        "sister doesn't want to sell her share of the orchard",
        "My sister has agreed to sell me her share of the orchard.",
    ),
    (
        Kind.THANKS,
        "P: 'I don't do introductions to my agent, sorry'",
        "I look forward to meeting your agent, to whom you will introduce me.",
    ),
    (
        Kind.UPDATE,
        "need to tell Mrs Varga that I stop the evening class. dread it. maybe next week",
        "I have spoken with Mrs Varga and told her that I am stopping the evening class.",
    ),
    (
        Kind.UPDATE,
        "Priya suggested a locksmith's insurance. no time yet",
        "I have taken out the insurance you suggested.",
    ),
    (
        Kind.HELP_BRIEF,
        "museum job: interview 12 May, two other candidates",
        "I have been offered the job at the museum and need to choose by Friday.",
    ),
    (
        Kind.NUDGE,
        "P asked me to send her my field notes from Svalbard. I said ok",
        "You kindly said you would send me your field notes from Svalbard.",
    ),
    (
        Kind.INTRO_REQUEST,
        "P mentioned she was at school with Judge Marek. did not offer anything",
        "You offered to put me in touch with Judge Marek, whom you know from school.",
    ),
    (
        Kind.MANAGER_NOTE,
        "boss Lydia: mentoring in own time please, not work hours",
        "As you agreed, I see my mentor during working hours.",
    ),
    (
        Kind.UPDATE,
        "kids choir: 2 parents against the new hall. vote postponed",
        "The parents have voted for the new hall.",
    ),
    (
        Kind.CLOSE_OUT,
        "P stops in june. she wants no more mtgs after that, health",
        "You have offered to keep meeting me every other month after June.",
    ),
    (Kind.UPDATE, "crane certificate: failed practical, resit 9 Aug", "I got my crane certificate."),
    (
        Kind.THANKS,
        "P will NOT read the whole script, only first 10 pages, if at all",
        "Thank you for offering to read the whole script.",
    ),
    (
        Kind.DEBRIEF,
        "Ideas: hire a second groom? rent the north field? P: think about water first",
        "Decided: hire a second groom and rent the north field.",
    ),
    (
        Kind.KEEP_IN_TOUCH,
        "book: publisher kept it 5 months and said no. rewriting",
        "My book has been accepted by a publisher.",
    ),
    (
        Kind.UPDATE,
        "landlord wants to talk about the workshop lease, mtg 2 Feb",
        "I have signed a new lease for the workshop and paid the deposit.",
    ),
    (
        Kind.REFERRAL,
        "Ana: applied for the sommelier diploma, starts in Jan if she gets in",
        "Ana has completed the sommelier diploma.",
    ),
    (
        Kind.THANKS,
        "Priya: call the ombudsman yourself, I'd only make it worse",
        "Thank you for calling the ombudsman for me.",
    ),
    (
        Kind.UPDATE,
        "P: get a lawyer for the patent. too dear. looking at free clinic at uni maybe",
        "I have hired a lawyer for the patent.",
    ),
    (
        Kind.THANKS,
        "P: won't write to the bishop, 'that door is shut'",
        "Thank you for offering to write to the bishop.",
    ),
    (
        Kind.DEBRIEF,
        "P to send me the knife supplier. me to bring 3 plated dishes on the 9th",
        "- [ ] Priya: bring three plated dishes on the 9th\n- [ ] me: send the knife supplier (due 2026-03-09)",
    ),
    (
        Kind.KEEP_IN_TOUCH,
        "baby due in May. job: contract not renewed? boss says he'll tell me in April",
        "My contract has been renewed.",
    ),
    (
        Kind.CLOSE_OUT,
        "goal cycling guide licence. theory passed, practical failed twice, third try Sept",
        "I have gained my licence as a cycling guide.",
    ),
    (Kind.NUDGE, "P said nothing about my essay. I sent it unasked on 4 June", "You kindly agreed to read my essay."),
    (Kind.UPDATE, "meant to ring the union before Friday. didn't", "I rang the union on Thursday."),
    (
        Kind.AGENDA,
        "me: price list for the stall; P: nothing to do",
        "- 5 min: since last time. You were going to make the price list for the stall.",
    ),
    (
        Kind.DEBRIEF,
        "P wonders if I should drop the Paris client. I like Paris client. no conclusion",
        "Decision: I drop the Paris client.",
    ),
    (Kind.KEEP_IN_TOUCH, "ran for parish council, lost by 12 votes", "I was elected to the parish council."),
    (Kind.SCHEDULING, "P away all of August", "You said you would be free on 12 August."),
    (
        Kind.INTRO_REQUEST,
        "P once met the CEO of Orsted, doesn't know him",
        "You promised to introduce me to the CEO of Orsted.",
    ),
    (
        Kind.UPDATE,
        "want new welding mask, old one cracked. P lends me hers till payday",
        "I have bought a new welding mask.",
    ),
    (Kind.HELP_BRIEF, "partner undecided about moving to Oslo", "My partner has agreed to move to Oslo."),
    (
        Kind.CLOSE_OUT,
        "P: 'no more after this, my evenings belong to my grandson'. thanked her",
        "You promised to keep an evening a month free for me.",
    ),
    (Kind.UPDATE, "union rep vote next Weds, me v. Carol", "I was elected union rep."),
    (
        Kind.THANKS,
        "P: not sending my slides around, sorry, house rule",
        "Thank you for agreeing to send me your slides.",
    ),
    (
        Kind.DEBRIEF,
        "me -> phone the beekeeper. P -> find the old lease",
        "- [ ] Priya: phone the beekeeper\n- [ ] me: find the old lease (due 2026-06-20)",
    ),
    (Kind.UPDATE, "thinking whether to sell the food truck", "I have sold the food truck."),
    (Kind.NUDGE, "I am to send P my tasting notes", "You were going to send me your tasting notes."),
    (
        Kind.KEEP_IN_TOUCH,
        "applied for the master's in Delft, waiting list place 4",
        "I have been admitted to the master's in Delft.",
    ),
    (
        Kind.CLOSE_OUT,
        "goal: publish one paper. reviewer 2 hates it. resubmit in June",
        "I have published the paper we worked on.",
    ),
    (
        Kind.UPDATE,
        "P says drop the evening shift. boss says no way",
        "My boss has agreed that I drop the evening shift.",
    ),
    (
        Kind.MANAGER_NOTE,
        "asked Ian for fee of conference 300, he'll think",
        "As you agreed, the firm pays the conference fee.",
    ),
    (
        Kind.THANKS,
        "P told me about her stammer. no promises, no homework",
        "You offered to practise the speech with me before June.",
    ),
    (Kind.UPDATE, "planning to apply for citizenship after the test in May", "I have applied for citizenship."),
    (
        Kind.THANKS,
        "P didn't like the idea of a joint workshop, no time",
        "It was lovely of you to agree to a joint workshop.",
    ),
    (
        Kind.DEBRIEF,
        "I owe P two photos. P will talk to the curator",
        "- [ ] me: talk to the curator (due 2026-05-05)\n- [ ] Priya: two photos",
    ),
    (Kind.UPDATE, "bank: wants more papers before deciding on overdraft", "The bank has approved the overdraft."),
    (Kind.CLOSE_OUT, "goal swim Channel relay, shoulder op, cancelled", "I swam the Channel relay in August."),
    (Kind.UPDATE, "keep meaning to clean out dad's workshop", "I have cleaned out my father's workshop."),
    (Kind.REFERRAL, "Ana waiting for result of ACCA finals", "Ana has passed her ACCA finals."),
]

RIGHT: list[tuple[Kind, str, str]] = [
    (
        Kind.UPDATE,
        "Priya, 4 May, Zoom 40 min. stuck on tuning bids: she says price by the day, not by the piano. ask the concert hall for a yearly contract. I: will write to hall by end of may. 20/5 wrote to hall (Mrs Oduya). 28/5 hall: yes, 6 tunings a year",
        "You told me to price by the day and to ask the concert hall for a yearly contract. I wrote to Mrs Oduya on 20 May, and a week later she said yes to six tunings a year. The day rate I have not dared to use yet. Next I will put it on my website.",
    ),
    (
        Kind.THANKS,
        "Priya call Tues. she told how she lost 2 hives the first winter. sugar in October not later. offered to come over in spring to look at my frames. she'll lend the smoker until I buy one",
        "Thank you for the call on Tuesday. Your story about the two hives made me feel less of a fool. I shall feed in October, and I am very glad that you can come in spring and look at my frames. I will take good care of the smoker.",
    ),
    (
        Kind.DEBRIEF,
        "Mtg w Priya 2 Feb, canteen. me: tell crew chief about night shifts before rota closes. P: ask Sanne in HR if training counts as hours. P thinks ATC licence before the degree. not convinced, degree is paid. nothing decided on Malta",
        "Debrief, 2 February\n\nAdvice: licence before the degree. Stance: unsure, since the degree is paid for.\nOpen: Malta.\n\n- [ ] Ana: tell the crew chief about night shifts (due 2026-02-20)\n- [ ] Priya: ask Sanne whether training counts as hours",
    ),
    (
        Kind.UPDATE,
        "advice P: record one lesson and listen back. did it 3x in march. horrible. I talk over pupils. new rule count to 5. head of music wants to see me teach in June",
        "I recorded three lessons in March and listened to them, which was not pleasant: I talk over my pupils. Since then I count to five. The head of music wants to watch a lesson in June, so I would rather have that habit by then.",
    ),
    (
        Kind.NUDGE,
        "asked Priya on 3 March to read my grant summary (2 pages). she: sure, send it, give me two weeks. sent 4 March. 25 March nothing",
        "On 4 March I sent you the two-page summary of my grant, which you had kindly said you would read. I know spring is busy. Would a week from now suit, or is it better if I ask somebody else? Either is fine.",
    ),
    (
        Kind.CLOSE_OUT,
        "goal Sept: run own bakery stall by summer. P every 6 wks. got the pitch at Saturday market in April! loan no (bank refused, aunt lent me 4000). still no van. P: keep Fridays free. learned: costing sheet",
        "We set out in September to get me a stall of my own by summer. In April I got the pitch at the Saturday market. The bank refused the loan; my aunt lent me the money instead. I still have no van. Your costing sheet stays with me, and I keep my Fridays free.",
    ),
    (
        Kind.HELP_BRIEF,
        "want: decide if I take the foreman job. pros pay, cons away 3 wks a month, Lena is 2. boss wants answer by 14 June. Priya did rope access offshore 10 yrs",
        "My boss has offered me the foreman's job and wants an answer by 14 June. I would be away three weeks a month, and Lena is two. I have not decided. I would like to hear how you weighed it in your ten years offshore.",
    ),
    (
        Kind.FIRST_CONTACT,
        "found Priya's talk on seed banks (Wageningen 2023). I run a small farm shop, save bean seed, 14 varieties. want: 20 min about drying rooms",
        "I watched your talk on seed banks from Wageningen. I run a farm shop and save the seed of fourteen kinds of bean. I have read what I could find on drying rooms, and I am stuck on one point. Could you spare twenty minutes?",
    ),
    (
        Kind.SCHEDULING,
        "Priya: cant do thursdays till April. could do 8am on Tue 17 or Wed 18. I'm on nights wed. prefer tue",
        "Thank you for the two options. Tuesday 17 March at eight in the morning is perfect for me, as I am on nights on Wednesday. I'll send a link the day before.",
    ),
    (
        Kind.KEEP_IN_TOUCH,
        "2019-20 Priya mentored me, hospital pharmacy. since: left for the blood bank 2022, twins, passed the QP assessment in Nov. think of her when I see a bad label",
        "It has been a while since our last session. I left for the blood bank in 2022, we have had twins since, and in November I passed the QP assessment. Whenever I see a bad label I hear you sigh. No need to answer.",
    ),
    (
        Kind.UPDATE,
        "P said call 3 old clients before building a site. called 2. third number dead. both said yes to upholstery course in Jan!! venue maybe the scout hut, asked, no reply",
        "I called two of the three old clients, as the third number was dead. Both said yes to the upholstery course in January. I have asked for the scout hut and am waiting to hear. The website can wait, as you said.",
    ),
    (
        Kind.THANKS,
        "coffee with Priya (1st). she interpreted at the tribunal 12 yrs. tip: glossaries per case. would put me in touch with Femi, she'll ask him first. I to send cv. said dont start with asylum cases",
        "Thank you for the coffee. I had no idea that one could keep a glossary for each case, and I have started one. It is kind of you to ask Femi whether I may write to him. I have attached my CV, and I'll keep away from asylum cases for now.",
    ),
    (
        Kind.AGENDA,
        "open from last time: Priya -> names of two dive schools. me -> cost of the medical, told her by msg 300. topics now: insurance; buddy quits; should I take the Oman season",
        "- 5 min: since last time: the names of two dive schools; the medical costs 300.\n- 10 min: insurance\n- 25 min: should I take the season in Oman? Outcome: a yes or no I can live with\n- 5 min: who does what by when",
    ),
    (
        Kind.DEBRIEF,
        '14:00 P. Good talk. she disagreed w me on Kessler - "he is not your problem, the rota is". I got loud. agreed: no email to Kessler until next mtg. I draft new rota & show Bea first. P sends ex. of theatre rota',
        'She disagreed with me about Kessler: "he is not your problem, the rota is". I got loud and am not proud of it. We agreed that I do not write to Kessler before our next meeting.\n\n- [ ] me: draft a new rota and show it to Bea first (due 2026-03-02)\n- [ ] Priya: an example of a theatre rota',
    ),
    (
        Kind.INTRO_REQUEST,
        "Priya knows Col. Adeyemi (logistics). I want 15 min w him re: reserve officers in civil rail. P said on 6 Mar: happy to forward a short mail if i write it",
        "You said on 6 March that you would pass on a short mail to Colonel Adeyemi if I wrote it. Here it is, to change as you like: I work in rail and would like fifteen minutes on how reserve officers move to civil life. If it no longer suits, please just say so.",
    ),
    (
        Kind.UPDATE,
        "tried P's trick w the quiet pupils (cards) mon + wed. works in 8b not in 9a. 9a laughed. will change cards for 9a. parents eve went ok",
        "I used the cards with both classes this week. In 8b they worked; 9a laughed. I am going to change them for 9a. Parents' evening went well enough.",
    ),
    (
        Kind.GIVE_BACK,
        "P writing chapter on ferry rescues, looks for logbooks. my uncle has 1987 log of the Ulva. he says she may copy it not keep it",
        "For your chapter on ferry rescues: my uncle has the log of the Ulva from 1987, and he is happy for you to copy it. He would like to keep the original. Shall I bring it when we next meet?",
    ),
    (
        Kind.MANAGER_NOTE,
        "mentoring w Priya monthly 1h in work time - ask Jonas. goal: present audit findings w/out freezing. presented once (Jan, small room) ok. nxt: big room 9 April",
        "Jonas, I would like to use one hour of working time a month for mentoring. My goal is to present audit findings without freezing. In January I presented in a small room and it went fine; the big room comes on 9 April.",
    ),
    (
        Kind.THANKS,
        "Priya looked at 6 of my tattoos. said line weight too even. practise on lemons/ fake skin 20 min daily. she will not take apprentices this year. maybe 2027. gave me old machine!!",
        "Thank you for looking so closely at my six pieces, and for the machine, which I still cannot believe. I understand that you are not taking apprentices this year. I am practising on lemons, twenty minutes a day.",
    ),
    (
        Kind.DIFFICULT,
        "P cancelled 3 of last 4 calls on the day. I drove to town for one. want: fixed slot or mail instead. like her advice. dont want to blame",
        "Three of our last four calls were cancelled on the day, and for one I had already driven into town. I value your advice a great deal. Could we agree a fixed slot, or would mail be easier for you?",
    ),
    (
        Kind.DECLINE_REPLY,
        "asked Tomas to mentor me. he: no, full this year, but look at guild's scheme. I applied? no not yet. thank him",
        "Thank you for answering so quickly and so plainly. I quite understand that this year is full. I will look at the guild's scheme. Good luck with the restoration.",
    ),
    (
        Kind.CLOSE_OUT,
        "mentorship ends, scheme over june. done: portfolio v3, 2 reviews. not done: zine. P: stay in touch, send new work twice a year. I cried haha. museum said no thanks, gallery took 2 prints on commission",
        "The scheme ends in June, and so do our meetings. The third version of the portfolio is finished; the zine is not. The museum declined, but the gallery took two prints on commission. I will send you new work twice a year, as you proposed.",
    ),
    (
        Kind.UPDATE,
        "since last time: told Hamid I cannot cover sundays any more. he was ok. P's phrase 'I can do A or B' worked. not yet asked re pay, wait for May",
        "I have told Hamid that I cannot cover Sundays any longer. He took it well. Your sentence about A or B did the work. Pay I have left for May.",
    ),
    (
        Kind.KEEP_IN_TOUCH,
        "P moved to Lagos? retired 2024. I: quit law, now guide in the Dolomites, license last summer. Not sure she remembers me. saw her nephew at hut",
        "I am not sure whether you remember me. I have left the law and guide in the Dolomites now; I got my licence last summer. At the hut I met your nephew, and we spoke about you. I hope retirement treats you well.",
    ),
    (
        Kind.REFERRAL,
        "Referral for Ana to Dr Brandt from P. Ana: 5 yrs prosthetics tech, built own test rig, wants: 30 min on sockets for kids. P: you may say I sent you",
        "Ana Berg has been a prosthetics technician for five years and has built her own test rig. She would like half an hour on sockets for children. I think you would enjoy it.",
    ),
    (
        Kind.NUDGE,
        "Priya was going to ask her editor abt the maps. mtg 11 jan: 'remind me if I forget'. not urgent",
        "You asked me to remind you about the maps: you were going to ask your editor. It is not urgent at all, and if it has become difficult, that is fine too.",
    ),
    (
        Kind.UPDATE,
        "vet nurse. P advised to shadow Dr Lum before deciding on ECC cert. shadowed 2 nights. loved it. cert costs 2100, practice pays half if i stay 2 yrs - thinking. not signed",
        "I shadowed Dr Lum for two nights and loved it. The practice would pay half of the certificate if I stayed two years; I have not signed anything and would like your view. I think I know what you will say.",
    ),
    (
        Kind.DEBRIEF,
        "phone w P 22/9. what she said: stop apologising in emails. sell hay direct not via Coop. me: hmm coop pays on time. actions - me call 2 stables this wk. P none",
        "Her advice was to stop apologising in e-mails, which I accept, and to sell the hay directly instead of through the Coop. I am in two minds, as the Coop pays on time.\n\n- [ ] @me call two stables (due 2026-09-29)\nPriya has nothing to do.",
    ),
    (
        Kind.THANKS,
        "P sent me the bridge inspection checklist as promised on 9/1. used it friday on the Elm St footbridge, found a cracked weld my boss had missed. boss grumpy then thanked me",
        "Your checklist arrived, thank you for keeping your word. I used it on Friday at the footbridge and found a cracked weld. My boss grumbled and then thanked me. I owe you a beer.",
    ),
    (
        Kind.SCHEDULING,
        "need to move 5 March, dentist. P flexible wk of 9th except Mon. same place, cafe Nero",
        "I am so sorry, I have to move our meeting on 5 March, as I must go to the dentist. You said that the week of the 9th is open except Monday. Would Wednesday at the same place suit you?",
    ),
    (
        Kind.UPDATE,
        "lighthouse trust: grant form. P said get 3 quotes first. got 2 (Marr, Ellis), third firm never rang back. form went off 11 Nov w/ 2",
        "I sent the form off on 11 November with two quotes, from Marr and from Ellis. The third firm never called back. Let's see what the trust says.",
    ),
    (
        Kind.THANKS,
        "Priya on phone from Nairobi, bad line. she runs beekeeping coops. said start w 5 women not 50. will mail me her bylaws (swahili + engl). I offered to translate them back",
        "Thank you for calling from Nairobi in spite of the line. Five women, not fifty: I have written it over my desk. I look forward to the bylaws, and I'm glad to translate them as I said.",
    ),
    (
        Kind.DEBRIEF,
        "P/me 3 Oct, 50 min. she: your CV hides the army years. me: because people ask. rewrote it with her on the spot! P keeps a copy, shows to her recruiter friend IF i say go. not yet said go. me: decide by Sunday",
        "She said that my CV hides the army years. We rewrote it together on the spot.\n\nOpen: whether she shows it to the recruiter she knows. She waits for my word.\n\n- [ ] Ana: decide by Sunday (due 2026-10-11)",
    ),
    (
        Kind.NUDGE,
        "1 Feb asked Priya if she'd come to our open day 20 Mar (judge the cakes). she liked the idea, must look at her diary. no word since",
        "In February I asked whether you would like to judge the cakes at our open day on 20 March, and you wanted to look at your diary. Do you know by now? If it does not work, that is no trouble at all.",
    ),
    (
        Kind.CLOSE_OUT,
        "6 months P. aim = first conference talk. talk accepted at EuroSPI, sept. practised 4x w her. rejected by two others first. open: visa",
        "The aim was a first conference talk. Two conferences rejected me before EuroSPI accepted the talk for September. We practised it four times. The visa is still open.",
    ),
    (
        Kind.HELP_BRIEF,
        "buy second taxi? 18k, bank would lend 12k. husband against. Priya ran 6 minicabs till 2015. wants me to bring the books",
        "I am thinking about buying a second taxi for 18,000. The bank would lend me twelve. My husband is against it. You ran six minicabs, so I would like you to try to talk me out of it. I will bring the books, as you asked.",
    ),
    (
        Kind.KEEP_IN_TOUCH,
        "P helped me 2021 to leave the night shift. now day lead at the dairy, 2 yrs. son started school. thinking of food tech evening degree",
        "You once helped me to leave the night shift. I have been a day lead at the dairy for two years now, and my son has started school. I am toying with an evening degree in food technology. I hope you are well.",
    ),
    (
        Kind.UPDATE,
        "asked 5 neighbours re shared tractor like P said. 3 yes 1 no 1 'ask my wife'. drew up rota. first month ok, one quarrel about diesel",
        "I asked five neighbours about sharing a tractor. Three said yes, one said no, and one wanted to ask his wife. The first month went well, with one quarrel, about diesel.",
    ),
    (
        Kind.THANKS,
        "studio visit. P cut my reel from 4 min to 70 sec in front of me. ouch but right. knows a producer at BBC Wales, did not offer, I didnt ask",
        "Thank you for cutting my reel from four minutes to seventy seconds. It hurt, and you were right. I have watched the short version ten times. I was too shy to ask anything else.",
    ),
    (
        Kind.SCHEDULING,
        "P proposes 14 or 15 May online. 15 better, after 4pm, school run. she sends link",
        "Friday the fifteenth suits me better, any time after four. Thank you for sending the link; I will be there.",
    ),
    (
        Kind.AGENDA,
        "Tues 30 min. since last: I did call the notary, he has time in June. P was reading my will draft. want today: who gets the boat",
        "- 5 min: since last time. I called the notary: he has time in June. You were reading my draft of the will.\n- 20 min: who gets the boat. Outcome: one name\n- 5 min: next steps",
    ),
    (
        Kind.UPDATE,
        "P's idea: swap one team mtg for walk. manager said try it till Easter. did 4 walks, rain 2x. people talk more. Easter decide",
        "My manager let us try the walk instead of one meeting until Easter. We have walked four times, twice in the rain, and people talk more. At Easter we decide.",
    ),
    (
        Kind.DECLINE_REPLY,
        "Priya can't mentor, new baby. recommends Obi and the slack group. wrote Obi already, he answered!",
        "Congratulations, and thank you for telling me so kindly. I have written to Obi and he has answered already. I will look into the Slack group as well.",
    ),
    (
        Kind.GIVE_BACK,
        "P needs volunteers for the reading hour, Weds. I can do 1st Wed each month from Sept. my colleague Ines maybe also",
        "I can read on the first Wednesday of each month from September. My colleague Ines may join as well; she will tell me next week. Just say if you have enough readers.",
    ),
    (
        Kind.INTRO_REQUEST,
        "P worked w Dr Halloran (tide mills). ask for intro, 1 para written. Q: sluice timber. ok if not",
        "You worked with Dr Halloran on the tide mills. Would you be willing to forward the paragraph below? I would like to ask which timber the sluice was made of. If you would rather not, I quite understand.",
    ),
    (
        Kind.DEBRIEF,
        "Agreed w P: skip Dec. Jan 12th next. I send numbers 2 days before. she wont chase me. she said 'you are avoiding Ravi'. true",
        'We agreed to skip December; the next meeting is on 12 January.\n\nShe said: "You are avoiding Ravi." That is true.\n\n- [ ] me: send the numbers two days before (due 2026-01-10)',
    ),
    (
        Kind.UPDATE,
        "told my parents re leaving medicine. mum cried dad ok. P said tell them before Xmas. deferred the year, form signed 3 Dec",
        "I told my parents before Christmas. My mother cried; my father took it well. On 3 December I signed the form to defer the year.",
    ),
    (
        Kind.FIRST_CONTACT,
        "Priya: head brewer at Tall Pine, wrote column on low alcohol. me: homebrew 8 yrs, 2 medals, applied for Siebel course, not heard yet. ask: 1 question re dealcoholising",
        "I have read your column on low-alcohol beer. I have brewed at home for eight years and won two medals, and I have applied for the Siebel course. May I ask you one question about taking the alcohol out?",
    ),
    (
        Kind.MANAGER_NOTE,
        "told Gwen about mentoring w P. fine w her if rota covered. need 1 afternoon /mo. topic: handling complaints",
        "Gwen, as we said, I will see my mentor one afternoon a month, and I will make sure that the rota is covered. We work on how I handle complaints.",
    ),
    (
        Kind.DIFFICULT,
        "P gave my draft novel to her book club without asking. they were nice. still upset. want: ask first next time. want to go on w her",
        "Your book club has read my draft, I learned. They were kind about it. I was upset all the same, as I had given it to you alone. Could you ask me first next time? I would like to go on working with you.",
    ),
    (
        Kind.UPDATE,
        "P: show the landlord the damp photos before talking rent. showed him 7 Oct. he will paint in Nov, rent same",
        "I showed my landlord the photos of the damp on 7 October before I said a word about the rent. He will paint in November, and the rent stays.",
    ),
    (
        Kind.THANKS,
        "P read 3 chapters!! says cut the uncle. she'll look at ch 4-6 after Easter if I send by 20 Mar. agent? too early",
        "Thank you for reading three chapters. The uncle goes. I will send the next three by 20 March, so that you can look at them after Easter. I see now that an agent would be too early.",
    ),
    (
        Kind.DEBRIEF,
        "P 11 June walk by river. quit choir board? she asked what I'd miss. I'd miss Anneke. not quitting till AGM. me talk to Anneke. P asks in Sept how it went",
        "She asked me what I would miss if I left the choir board. I shall not leave before the AGM.\n\n- [ ] me: talk to Anneke (due 2026-06-30)\n- [ ] Priya: ask in September how it went",
    ),
    (
        Kind.KEEP_IN_TOUCH,
        "since P: passed fire officer 2 in March (2nd attempt). moved to Hull, dog died. she liked the dog",
        "Since we last spoke I have passed Fire Officer 2, at the second attempt, and moved to Hull. The dog you liked has died. No reply needed.",
    ),
    (
        Kind.CLOSE_OUT,
        "year w P: goal 3 clients, got 5. stopped doing logos. tax mess not fixed. P offers lunch in Jan",
        "The goal was three clients; I found five. I no longer do logos. My taxes are still a mess. You kindly offered lunch in January, and I would love that.",
    ),
    (
        Kind.NUDGE,
        "P said 2 May she'd send the crane safety film 'when back from Bergen'. back 19 May. now 30 May",
        "On 2 May you said you would send me the film on crane safety once you were back from Bergen. May I remind you of it? If it is hard to find, never mind.",
    ),
    (
        Kind.HELP_BRIEF,
        "offer from Leeds uni lab tech grade 6, current grade 5 perm. Leeds 2 yr contract. decide Fri. partner says go. want P to ask the hard q's",
        "Leeds has offered me a post at grade six, for two years. My present post is permanent. My partner says go; I have not made up my mind. I have to answer by Friday. Please ask me the hard questions.",
    ),
    (
        Kind.UPDATE,
        "told P I'd try saying no once a week. wk1 yes wk2 yes wk3 no (birthday cake!). boss noticed, thinks good",
        "I said I would try to say no once a week. I did in the first two weeks; in the third I gave in, over a birthday cake. My boss has noticed and approves.",
    ),
    (
        Kind.SCHEDULING,
        "P's assistant Kofi: 3pm 8 July or 9am 10 July GMT. i take 10th. room booked by Kofi",
        "Please thank Kofi. Nine in the morning on 10 July suits me well, and I am glad that he has booked the room.",
    ),
    (
        Kind.AGENDA,
        "open: I owe P invoice draft, not sent. P owes nothing. 45 min. raise prices? Lena leaving",
        "- 5 min: since last time: I still owe you the draft of the invoice.\n- 25 min: should I raise my prices? Outcome: a figure\n- 10 min: Lena is leaving\n- 5 min: next steps",
    ),
    (
        Kind.UPDATE,
        "P: ring the old foreman, he knows the site. rang, he's in hospital, spoke to his son. son gave drawings. still no permit, inspector comes 4 Feb",
        "I rang the old foreman, as you said. He is in hospital, but his son gave me the drawings. There is no permit yet; the inspector comes on 4 February.",
    ),
    (
        Kind.THANKS,
        "Priya 45 min @ library. told me re her failed shop. will ask her accountant friend 1 q for me (VAT). I send the q by Sat. take smaller unit, she thinks",
        "Thank you for telling me about the shop. I keep thinking about the smaller unit. I'll send the question about VAT by Saturday, and it is very kind of you to ask your friend.",
    ),
    (
        Kind.DEBRIEF,
        "P: I'd not sign that contract. me: will ask for clause 7 out, else walk. P lends her solicitor's template. nxt 3 March",
        "She would not sign the contract. I will ask for clause 7 to be taken out and walk away otherwise.\n\n- [ ] me: ask for clause 7 to be taken out (due 2026-02-20)\n- [ ] Priya: her solicitor's template",
    ),
    (
        Kind.CLOSE_OUT,
        "done: site live, 40 orders. gave up podcast. P said proud of me!! not solved: hiring. thanks for feb call when crying",
        "The site is live and has brought forty orders. I gave up the podcast. Hiring is not solved. I shall not forget that you took my call in February.",
    ),
    (
        Kind.NUDGE,
        "15 Jan P: yes to read the safety case, 'give me till end of month'. now 9 Feb",
        "In January you agreed to read my safety case by the end of the month. Is there anything I can do to make it easier? A short answer is plenty.",
    ),
    (
        Kind.KEEP_IN_TOUCH,
        "P taught me to weld alu. got shipyard job Gdynia 2024, boss of 4 since spring. bought a boat lol",
        "You taught me to weld aluminium. Since 2024 I have worked at the shipyard in Gdynia, since spring with four people under me, and I have bought a boat. I think of you often.",
    ),
    (
        Kind.UPDATE,
        "wanted to talk to Nils re overtime, he was ill. talked wk after. he said write it down, will look. P: be concrete, 1 example. gave 2",
        "Nils was ill, so I talked to him a week later about the overtime. I gave two examples instead of one. He asked me to write it down and will look at it.",
    ),
    (
        Kind.MANAGER_NOTE,
        "Farid ok'd mentoring, 1h/mo, from work time, after audits. report to him in summer",
        "Farid, thank you for allowing me an hour a month of working time once the audits are over. I will report to you in summer.",
    ),
]
