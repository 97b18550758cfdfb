import { describe, expect, it } from "vitest";
import { costOf } from "../../test-cost";
import { brief, read } from "../test-results";

const wanted = ["1|Ada Brook|16:44.30||", "2|Cleo Marsh|16:58.30|+14.00|", "3|Eve Hill|18:14.30|+1:30.00|"];

describe("reads results that spaces make into columns", () => {
  const meet = `
Event 5  Women 1650 Yard Freestyle
=========================================================================
    Name                    Age School               Prelims     Finals
=========================================================================
  1 Brook, Ada               21 Northgate           16:46.12   16:44.30
    r:+0.71  24.98        51.56 (26.58)
        1:18.01 (26.45)     1:44.30 (26.29)
  2 Marsh, Cleo              20 Harbour             16:46.90   16:58.30
    r:+0.66  25.11        52.00 (26.89)
  3 Hill, Eve                22 Northgate SC        16:48.02   18:14.30
 -- Lake, Fay                19 Ashdown             16:47.10         DQ

Event 6  Men 1650 Yard Freestyle
=========================================================================
    Name                    Age School               Prelims     Finals
=========================================================================
  1 Stone, Ben               21 Northgate           15:46.12   15:44.30
  2 Field, Dan               20 Harbour             15:46.90   15:58.30
`;

  it("as a meet manager writes them, with splits between, several events, in a page or a file of text", () => {
    for (const body of [`<h1>Results</h1><pre>${meet}</pre>`, meet]) {
      expect(brief(body)).toEqual([
        [...wanted, "|Fay Lake|||DSQ"],
        ["1|Ben Stone|15:44.30||", "2|Dan Field|15:58.30|+14.00|"],
      ]);
      expect(read(body).map(({ name }) => name)).toEqual([
        "Event 5 Women 1650 Yard Freestyle",
        "Event 6 Men 1650 Yard Freestyle",
      ]);
    }
  });

  it("as orienteering programs write them, with a gap beside each time, and who has no place below", () => {
    const html = `<h3>Lang (5.7 km)</h3><pre><b>Plass Navn                          Klubb                     Tid                   Poeng</b>
 1    Brook, Ada                    IL Koll                   0:44:08 +  00:00      151.44
 2    Marsh, Cleo                   Nydalens SK               0:44:22 +  00:14      150.84
 3    Hill, Eve                     Oppsal Orientering        0:45:38 +  01:30      149.94
      Lake, Fay                     Oppsal Orientering        Brutt
</pre>`;
    expect(read(html)[0]?.entries).toMatchObject([
      { rank: 1, name: "Ada Brook", team: "IL Koll", time: "0:44:08" },
      { rank: 2, name: "Cleo Marsh" },
      { rank: 3, name: "Eve Hill", team: "Oppsal Orientering" },
      { name: "Fay Lake", state: "DNF" },
    ]);
  });

  it("but no code, no list of songs, and no timetable", () => {
    const lines = ["  1  Grey Harbour    3:45", "  2  Two Rivers      4:01", "  3  Night Bus       4:20"];
    const code = ["  1  def run(x):     # 0.12", "  2      return x    # 0.33", "  3  class Some:     # 0.40"];
    for (const all of [lines, code]) expect(read(`<pre>${all.join("\n")}</pre>`)).toEqual([]);
  });
});

it("reads who is out where the word for it is wider than the column of times", () => {
  const text = [
    "  1  Salo Matti        Rasti       1.45.12",
    "  2  Koski Antti       Suunta      1.46.40  +1.28",
    "  3  Aho Timo          Rasti       1.52.03  +6.51",
    "     Laine Eero        Suunta      keskeyttanyt",
  ].join("\n");
  expect(brief(`<pre>${text}</pre>`)[0]?.at(-1)).toBe("|Laine Eero|||DNF");
});

it("takes no time for a text of many lines, or of one", () => {
  const texts = ["  1 Ada Brook  9:10\n".repeat(50_000), " 1 a ".repeat(400_000), " ".repeat(2_000_000)];
  expect(costOf(() => texts.map((text) => read(`<pre>${text}</pre>`)))).toBeLessThan(5000);
});

it("reads relays, and no legs between them as entries", () => {
  const relay = `
Girls 4x100 Meter Relay
====================================================
    School                                   Finals
====================================================
  1 Valley Prep  'A'                          49.90
     1) Hill, Eve 11          2) Nash, Di 12
     3) Orr, Edie 10          4) Pike, Flo 12
  2 Northgate High  'A'                       50.21
     1) Brook, Ada 12         2) Lake, Fay 10
`;
  expect(brief(`<pre>${relay}</pre>`)).toEqual([["1|Valley Prep 'A'|49.90||", "2|Northgate High 'A'|50.21|+0.31|"]]);
});

it("reads a meet whose points nobody gets, with a letter behind the longest name, and times outside the competition", () => {
  const meet = `
Event 1  Women 200 Yard Medley Relay
====================================================================
    School                                         Seed     Finals Points
====================================================================
Section 1
  1 Northgate Polytechnic Institut-NE  'A'           NT    1:50.93
  2 Valley College  'A'                         1:51.65    1:51.26
  3 Northgate Polytechnic Institut-NE  'B'           NT   x1:53.52
 -- Harbour University  'A'                          NT         DQ
`;
  expect(brief(meet)).toEqual([
    [
      "1|Northgate Polytechnic Institut-NE 'A'|1:50.93||",
      "2|Valley College 'A'|1:51.26|+0.33|",
      "3|Northgate Polytechnic Institut-NE 'B'|1:53.52|+2.59|",
      "|Harbour University 'A'|||DSQ",
    ],
  ]);
  expect(read(meet)[0]?.name).toBe("Event 1 Women 200 Yard Medley Relay, Section 1");
});

it("reads ranks that stand at the name, and towns which the longest name leaves one space", () => {
  const text = `
Place  Name                               Age Sex      Bib#    Time      Pace
   1.Ada Brook          Newark,NJ          8  F        2443    8:57.55   7:14
   2.Fay Lake           Valley Runners,    8  F        2054    9:49.97   7:56
   3.Cleopatra Marshall Harbour AC,        8  F        2400    9:53.12   7:58
`;
  expect(read(`<pre>${text}</pre>`)[0]?.entries.map(({ name, bib, team }) => [name, bib, team])).toEqual([
    ["Ada Brook", "2443", "Newark,NJ"],
    ["Fay Lake", "2054", "Valley Runners"],
    ["Cleopatra Marshall", "2400", "Harbour AC"],
  ]);
});

it("reads rows with several numbers before the name, and who is out by the line above", () => {
  const text = `
 Rank  Bib  FIS Code  Name                    Year  Nation   Run 1     Run 2    Total Time   Diff.

    1    3   6535001  BROOK Ada               1998  GBR      48.10     50.01     1:38.11
    2   10   6535002  HILL Eve                2001  NOR      48.55     49.99     1:38.54     0.43
    3    2   6535003  LAKE Fay                1999  SWE      49.00     50.40     1:39.40     1.29

 DID NOT FINISH 2ND RUN
         6   6535004  MOOR Gwen               1996  AUT
`;
  expect(brief(`<pre>${text}</pre>`)).toEqual([
    ["1|Ada Brook|1:38.11||", "2|Eve Hill|1:38.54|+0.43|", "3|Fay Lake|1:39.40|+1.29|", "|Gwen Moor|||DNF"],
  ]);
});

it("reads codes before and in the name's line, and who is out at the end of each race", () => {
  const uci = `
Rank  BIB   UCI ID        Name                     Country  Team                     Result    Gap
   1    11  10009876543   BROOK Adam               GBR      Blue Cycling           4:12:33
   2    21  10009876544   HILL Ben                 NED      Green Wheels           4:12:45    +0:12
 DNF    52  10009876547   LAKE Dan                 ITA      Team Rosso
`;
  expect(brief(`<pre>${uci}</pre>`)).toEqual([
    ["1|Adam Brook|4:12:33||", "2|Ben Hill|4:12:45|+0:12|", "|Dan Lake|||DNF"],
  ]);
  const clubs = `
Pl  Name                Reg       Club            Time
  1.  Brook Ada         NOR0101   Northgate O    45:10
  2.  Hill Eve          VAL9902   Vale OK        46:02
      Lake Fay          VAL8801   Vale OK         DISK

Pl  Name                Reg       Club            Time
  1.  Moor Gwen         NOR0151   Northgate O    48:10
  2.  Sims Hana         VAL9952   Vale OK        49:02
`;
  expect(
    read(`<pre>${clubs}</pre>`).map(({ entries }) => entries.map(({ name, team, state }) => [name, team, state])),
  ).toEqual([
    [
      ["Brook Ada", "Northgate O", undefined],
      ["Hill Eve", "Vale OK", undefined],
      ["Lake Fay", "Vale OK", "DSQ"],
    ],
    [
      ["Moor Gwen", "Northgate O", undefined],
      ["Sims Hana", "Vale OK", undefined],
    ],
  ]);
});

it("reads small classes without headers by the columns of the others, and what stands beside a class is no distance", () => {
  const text = `Autumn Cup                    Results

W 21        (4)     6.5 km  210 m
  1  Ada Brook     88  OK Nord      45:12
  2  Bea Hill      92  OK Syd       47:00
  3  Cleo Marsh    79  OK Nord      51:51
     Dora Finch    90  OK Syd       mispunched

W 35        (1)     5.1 km  170 m
  1  Eve Lake      85  OK Nord      39:10

W 40        (1)     4.4 km  150 m
  1  Fay Moor      80  OK Syd       41:10
`;
  expect(brief(text)).toEqual([
    ["1|Ada Brook|45:12||", "2|Bea Hill|47:00|+1:48|", "3|Cleo Marsh|51:51|+6:39|", "|Dora Finch|||DSQ"],
    ["1|Eve Lake|39:10||"],
    ["1|Fay Moor|41:10||"],
  ]);
  expect(read(text).map(({ name, far }) => [name, far])).toEqual([
    ["W 21", undefined],
    ["W 35", undefined],
    ["W 40", undefined],
  ]);
});

it("tells the teams of one club apart by their letters", () => {
  const text = `<pre>Results
    Team                  Relay      Finals
  1 Harbour Swim Club     A         3:38.41
  2 Lakeside              A         3:40.02
  3 Harbour Swim Club     B         3:47.90
</pre>`;
  expect(brief(text)[0]?.map((row) => row.split("|")[1])).toEqual([
    "Harbour Swim Club A",
    "Lakeside A",
    "Harbour Swim Club B",
  ]);
});

it("reads who is out in a word that reaches from the column of times into that of gaps", () => {
  const text = `
Sija No   Nimi                 Seura                Aika      Ero
  1   14  Puro Anna            Koski Hiihto         25.10,3
  2    3  Kallio Eeva          Suon Urheilijat      25.31,0   +20,7
  3    9  Niitty Oona          Koski Hiihto         27.15,0 +2.04,7
      11  Lampi Aino           Suon Urheilijat      keskeytti
`;
  expect(brief(`<pre>${text}</pre>`)).toEqual([
    ["1|Puro Anna|25.10,3||", "2|Kallio Eeva|25.31,0|+20,7|", "3|Niitty Oona|27.15,0|+2.04,7|", "|Lampi Aino|||DNF"],
  ]);
});

it("turns names below a header that is wider than they are", () => {
  const text = [
    "Rang  Name und Vorname   Jg   Verein      Zeit",
    "  1.  Aebi Tim           1990 LC Thun     31.02,2",
    "  2.  Moor Urs           1996 LC Bern     31.05,1",
    "  3.  Graf Jan           1991             31.15,0",
  ].join("\n");
  expect(brief(`<h2>Rangliste</h2><pre>${text}</pre>`)).toEqual([
    ["1|Tim Aebi|31.02,2||", "2|Urs Moor|31.05,1|+2.9|", "3|Jan Graf|31.15,0|+12.8|"],
  ]);
});

it("reads times below words for times alone", () => {
  const text = `
                               Half      Finish
  1  Ada Brook    Tarn TC     1:10:10   2:22:10
  2  Bea Hill     Port TC     1:11:44   2:23:44
  3  Cleo Marsh   Tarn TC     1:12:01   2:25:01
`;
  expect(brief(`<pre>${text}</pre>`)).toEqual([
    ["1|Ada Brook|2:22:10||", "2|Bea Hill|2:23:44|+1:34|", "3|Cleo Marsh|2:25:01|+2:51|"],
  ]);
});

it("reads places as words for an order", () => {
  const text = `Résultats semi-marathon
  1er  BROOK Ada      Team Tarn      1h08'12
  2e   HILL Bea       AS Fen         1h09'40
  3e   MARSH Cleo     Team Tarn      1h11'05
`;
  expect(brief(`<h1>Résultats semi-marathon</h1><pre>${text}</pre>`)).toEqual([
    ["1|Ada Brook|1h08'12||", "2|Bea Hill|1h09'40|+1:28|", "3|Cleo Marsh|1h11'05|+2:53|"],
  ]);
});

it("reads bibs beside a class of one letter", () => {
  const text = `POS  NO  CL  NAME            ENTRY               TIME        GAP
1    21  A   Ash BELL        Bell Racing         20:11.402
2    8   B   Cal DEAN        Dean Motorsport     20:13.900   2.498
3    17  A   Eli FENN        Fenn Engineering    20:20.100   8.698
`;
  expect(read(`<pre>${text}</pre>`)[0]?.entries.map(({ bib }) => bib)).toEqual(["21", "8", "17"]);
});

it("reads times before the names, and places that go on from a page before beside those in a group", () => {
  const text = `OVERALL RESULTS - Fen 5K
                                                           AGE   GROUP
PLACE    TIME   BIB# NAME                 CITY             GROUP  PLACE
  37    22:18.9 0208 ADA BROOK            MOSS             65-69F 1/7
  38    22:20.3 0169 BEA HILL             FERN             60-64F 1/5
  39    22:33.5 0135 CAT REED             OAK              40-44F 2/14
  40    22:35.0 0041 D. MOOR              MOSS             55-59F 1/5
`;
  expect(brief(`<pre>${text}</pre>`)[0]?.map((row) => row.split("|").slice(0, 3).join(" "))).toEqual([
    "37 ADA BROOK 22:18.9",
    "38 BEA HILL 22:20.3",
    "39 CAT REED 22:33.5",
    "40 D. MOOR 22:35.0",
  ]);
});

it("takes no splits below a name for another's time", () => {
  const text = `H21  7.1 km
Plac  Namn            Klubb        Tid     Diff
 1    Ada Brook       Moss         45:10
      1  1:02 (1)  2  3:40 (1)  3  7:01 (2)
 2    Bea Hill        Fern         46:02   +0:52
      1  1:05 (2)  2  3:44 (2)  3  7:00 (1)
`;
  expect(brief(`<pre>${text}</pre>`)).toEqual([["1|Ada Brook|45:10||", "2|Bea Hill|46:02|+0:52|"]]);
});

it("takes no log for results with times before names", () => {
  const log = ` 1  10:02:11  Ada Brook started the pump
 2  10:04:31  Bea Hill closed the gate
 3  10:09:58  Fay Lake opened the valve
 4  10:11:02  Gwen Moor left
 5  10:20:44  Hana Sims left
`;
  expect(brief(`<h1>Results log, 10 km</h1><pre>${log}</pre>`)).toEqual([]);
});
