// SPDX-License-Identifier: Apache-2.0
// What translators of news, manuals and dialogue ask of English sentence boundaries; | stands for a boundary.
#include "sentence_cases.hpp"

using namespace yakugo;
using namespace yakugo::text;

TEST_CASE("English abbreviations of rank and title") {
    check_all(
        {
            "Lt. Col. Jane Doe and Maj. Gen. Roe met Rear Adm. Poe.|They talked.",
            "Sgt. 1st Class Ann Lee, Spc. Bo Ray and Pfc. Cy Fox landed.|All are well.",
            "Tech. Sgt. Kay Moss and Staff Sgt. Leo Nye fixed it.|Lt. j.g. Ed Orr watched.",
            "Chief Master Sgt. Al Bow spoke to Gunnery Sgt. Di Cole.|Sgt. Maj. Fay agreed.",
            "Rep. Adam Poe, R-Ohio, and Sen. Sue Kay, D-Va., voted no.|Reps. Lee and Cho voted yes.",
            "Dr. Kim, Prof. Oh and Mr. Tan sat down.|Mrs. Tan stood.",
            "Gov. Hill and Lt. Gov. Dale toured Ft. Drum.|Amb. Reed came along.",
            "Gens. Moe and Roe retired.|Capts. Fry and Day stayed.",
            "Do ten reps.|Rest a minute.",
            "Asst. Sec. May Dunn and Sec. Lloyd Poe flew home.|Det. Insp. Shaw drove.",
        },
        Language::en, " ");
}

TEST_CASE("English abbreviations of places, firms and dates") {
    check_all(
        {
            "The U.S. Air Force bought it from the U.K. firm.|The end.",
            "It was built in the U.S.|The President left the U.S.|He flew.",
            "It moved to Washington, D.C.|The office is small.",
            "He came from St. Louis to Mt. Fuji via Ft. Worth.|It took days.",
            "Acme Inc. and Boom Corp. sued Dyn Co. Ltd. in May.|They lost.",
            "She joined Acme Inc.|It paid well.",
            "Northrop Grumman Corp. CEO Kathy Poe spoke.|Shares rose.",
            "They met on Jan. 5, Feb. 14 and Sept. 1.|Then came Dec. 24.",
            "It opened in Sept.|We went.",
            "The launch is set for Tues. at Cape Canaveral.|Mar. 3 is the backup.",
            "The deal was signed at 10 a.m. Eastern on Friday.|It was void by 6 p.m.|He shrugged.",
            "Doors open at 5 p.m.|Officials will wait.|Bring a badge.",
            "They took off at 5 p.m. Monday and landed at 3 a.m. Tokyo time.|All slept.",
            "It starts at 9:30p.m. JST.|It ends at 11p.m.|Go home.",
            "The Dept. of Defense and the Univ. of Tokyo agreed.|So did NASA.",
            "Born in 660 B.C. in Kyoto, he reigned.|In A.D. 5 he died.",
            "She holds a Ph.D. in physics and an M.D.|He has a B.A.|Both teach.",
            "Martin Luther King Jr. spoke.|John Doe Sr. listened.|He was moved.",
            "Walk down Main St. to 5th Ave.|The shop is there.",
        },
        Language::en, " ");
}

TEST_CASE("English abbreviations of manuals") {
    check_all(
        {
            "Use a loop, e.g. While or for.|Next, i.e. The last step.",
            "Apples, pears, etc. are fruit.|Bring nuts, seeds, etc.|Python handles them.",
            "It is Alien vs. Predator.|See Roe v. Wade, cf. Doe v. Poe.",
            "It takes approx. 5 minutes.|See Vol. IV, pp. 3-9, and Fig. B.",
            "Contract No. FA8625-20 is worth $3.5 million.|Nos. 5 and 6 are not.",
            "Is it ready?|No.|It is not.",
            "He is 6 ft. 2 in. tall.|It weighs 12 lbs. 3 oz.|Crews lift it.",
            "Set it to 3.11.2.|The default is 2.0.|Python 3.12 is next.",
            "Open setup.py.|Edit main.c.|Run a.out.",
            "See https://example.com/a.b?c=d.|Then go to docs.python.org.|Done.",
            "Mail jane.doe@example.com.|She will answer.",
            "Use .NET or Node.js.|The .bashrc file is read.",
            "The value x != y.|Use a ? b : c here.",
            "Call foo().|Then bar() returns.|sys.path is searched.",
            "The p53 gene.|p53 is big.|macOS runs it.|numPy too.",
            "It needs a policy.|asyncio has one.|kevent has none, see misc. notes.",
            "i think about it.|maybe not.",
            "Now call it. ::",
            "**Note.**|The rest is _plain._|It ends.",
            "It was shown before.[1]|Others disagree.[2][3]|They may be right.²|Who knows?",
            "(a) x; (b) y.|(c) Stop the engine.",
            "1. Open it.|2. Close it.|2.1. The lid shuts.",
            "a. The first step.|It is easy.",
            "iv. The fourth step.|It is last.",
            "Q. Who is it?|A. The postman.",
            "The following are used:",
        },
        Language::en, " ");
}

TEST_CASE("English initials") {
    check_all(
        {
            "John F. Kennedy and J. R. R. Tolkien met George W. Bush.|They ate.",
            "J.R.R. Tolkien wrote.|J. K. Rowling did too.",
            "They chose plan B.|The plan failed.",
            "This is Sam from Company A.|Oh, hi Sam.",
            "The M.I.T. team left.|The F.B.I. Director stayed.",
        },
        Language::en, " ");
}

TEST_CASE("English quotes and brackets at a full stop") {
    check_all(
        {
            "“It flies.”|“It does not.”|He left.",
            "‘It flies.’|‘It does not.’|He left.",
            "\"It flies.\"|\"It does not.\"|He left.",
            "'It flies.'|'It does not.'|He left.",
            "He said, “It flies.”|She said, “No.”",
            "He said “it flies”.|She laughed.",
            "“‘It flies,’ he told me.”|I left.",
            "“It flies,” he said.|“It is fast.”",
            "“It flies.|It is fast,” he said.|“Good.”",
            "(It flies.)|[It does not.]|He left.",
            "(It flies.|It is fast.)|He left.",
            "It flies (see p. 5).|It lands (at 5 p.m.).|He left.",
            "He said: “It flies.”|(He smiled.)|‘Fine.’",
            "It cost much (about $1.5 billion in the U.S.).|The end.",
            "The crew's jet left.|The jets' crew stayed.|’Tis late.",
        },
        Language::en, " ");
}

TEST_CASE("English questions and exclamations") {
    check_all(
        {
            "\"Really?\" he asked.|\"Yes!\" she cried.",
            "“Really?” Smith asked.|“Go!” Capt. Jane Doe shouted.|They went.",
            "“Really?” I said.|“Yes!” said Smith.",
            "“Really?”|The room fell silent.|“Yes.”",
            "‘Why me?’ Tom wondered.|‘Why not?’",
            "What?!|No!!|Are you sure??|Yes.",
            "He asked who did it?|She did!|Then they left.",
            "Oh!|I see.|Well, well!",
            "Did he ask “Why?”|He did.",
            "Who shouted “Fire!”?|Nobody.",
            "The show Jeopardy! is on.|The Yahoo! site is down.",
            "Great job!😀|Thank you.",
            "See you soon! 😀",
            "Well done! 🎉🎉",
        },
        Language::en, " ");
}

TEST_CASE("English ellipses and dashes") {
    check_all(
        {
            "He waited... and left.|She waited… and stayed.",
            "He left...|The door closed.",
            "She left…|The door closed.",
            "“I thought...”|He paused.|“Never mind.”",
            "He waited . . . and left.|She stayed . . . .|They slept.",
            "...and so it began.|… then it ended.",
            "He was late.|— The train was not.",
            "“War is hell.” — said the general.|He left.",
            "He stopped—then ran.|She said—well, nothing.",
            "Wait...?|Really...!|Yes.",
        },
        Language::en, " ");
    check_all({"He stopped.|—Then he ran.", "U.S.—Japan ties.", "The U.S.–Japan pact."}, Language::en, "");
}

TEST_CASE("English text that a tokeniser has been through") {
    check_all(
        {
            "He left Mt . Fuji .|It was cold .",
            "He said , \" It flies . \"|She left .",
            "( He left . )|( She stayed . )|They slept .",
            "It is 3.5 m long ( see Fig. 2 ) .|It is red .",
            "Really ?|Yes !|He left ...|Good .",
            "He can ! !|He will ? !|Sure .",
            "Doe ( 1239 ? - 1307 ) was a priest .|He wrote .",
            "The 2nd U.S. fleet left .|It is big .",
            "It is called \" Go ! \" in Japan .|It sold well .",
        },
        Language::en, " ");
}
