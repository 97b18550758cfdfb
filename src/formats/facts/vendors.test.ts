import { describe, expect, it, test } from "vitest";
import { brief, read, table } from "./test-results";

/** Rank, name and gap of each entry of the first race, and who is out. */
const rows = (body: string) =>
  read(body)[0]?.entries.map(({ rank, name, gap, state }) => [rank ?? state, name, gap].filter(Boolean).join(" "));

const wanted = ["1 Ada Brook", "2 Cleo Marsh +0:14", "3 Eve Hill +1:30"];
const times = ["2:25:10", "2:25:24", "2:26:40"];
const of = (names: readonly string[], headers = ["Rank", "Name", "Time"]) =>
  table(headers, ...names.map((name, i) => [String(i + 1), name, times[i] ?? ""]));

describe("reads names with what stands beside them", () => {
  test.each([
    ["flags", ["🇬🇧 Ada Brook", "🇮🇪 Cleo Marsh", "🇰🇪 Eve Hill"]],
    ["nations before them", ["GBR Ada Brook", "IRL Cleo Marsh", "KEN Eve Hill"]],
    ["nations behind them", ["Ada Brook GBR", "Cleo Marsh IRL", "Eve Hill KEN"]],
    ["years and stars", ["Ada Brook (1991)", "Cleo Marsh (87) *", "Eve Hill (2001)"]],
    ["nation and team", ["Ada Brook (GBr) Blue Racing", "Cleo Marsh (Irl) Red", "Eve Hill (Ken) Red"]],
  ])("%s", (_, names) => expect(rows(of(names))).toEqual(wanted));

  it("but takes no family name of three capitals for a nation", () => {
    expect(rows(of(["KIM Minjung", "LEE Sora", "SON Jiwoo"]))?.[0]).toBe("1 Minjung Kim");
  });

  it("a given name that is called a name beside a surname", () => {
    const html = table(
      ["Pos. Ass.", "Pett.", "Cognome", "Nome", "Cat", "Tempo", "Distacco"],
      ["1", "12", "Brook", "Ada", "SF", "2:25:10", ""],
      ["2", "13", "Marsh", "Cleo", "SF", "2:25:24", "0:14"],
      ["3", "14", "Hill", "Eve", "SF", "2:26:40", "1:30"],
    );
    expect(rows(html)).toEqual(wanted);
  });

  it("a rank before each in the same cell", () => {
    const html = table(
      ["Athlete", "Club", "Time"],
      ["1. Ada Brook", "N", "2:25:10"],
      ["2. Cleo Marsh", "N", "2:25:24"],
      ["3. Eve Hill", "N", "2:26:40"],
    );
    expect(rows(html)).toEqual(wanted);
  });

  it("a crew by its nation, where its people stand in one cell", () => {
    const html = table(
      ["Rank", "Nation", "Athletes", "Time", "Behind"],
      ["1", "Norway", "A. Brook<br>B. Stone", "1:10:10.0", ""],
      ["2", "Sweden", "C. Marsh<br>D. Field", "1:10:24.0", "+14.0"],
    );
    expect(rows(html)).toEqual(["1 Norway", "2 Sweden +14.0"]);
  });
});

describe("reads the time and gap that decide", () => {
  it("a gross time by which the ranks go, and no net time, or corrected and no finish", () => {
    const gross = table(
      ["Platz", "Name", "Netto", "Brutto"],
      ["1", "Ada Brook", "2:25:10", "2:25:10"],
      ["2", "Cleo Marsh", "2:24:59", "2:25:24"],
      ["3", "Eve Hill", "2:26:38", "2:26:40"],
    );
    expect(rows(gross)).toEqual(wanted);
    const boats = table(
      ["Rank", "SailNo", "HelmName", "Start", "Finish", "Elapsed", "Corrected", "Points"],
      ["1", "12", "Ada Brook", "14:00:00", "14:45:10", "0:45:10", "0:43:10", "1.0"],
      ["2", "13", "Cleo Marsh", "14:00:00", "14:44:24", "0:44:24", "0:43:24", "2.0"],
      ["3", "14", "Eve Hill", "14:00:00", "14:50:40", "0:50:40", "0:44:40", "3.0"],
      ["4", "15", "Fay Lake", "14:00:00", "DNF", "", "", "5.0"],
    );
    expect(rows(boats)).toEqual([...wanted, "DNF Fay Lake"]);
  });

  it("the gap to the leader, and adds up gaps to the next where there are no others", () => {
    const both = table(
      ["Pos", "Driver", "Gap", "Int"],
      ["1", "Ada Brook", "Lap 30", ""],
      ["2", "Cleo Marsh", "+14.000", "+14.000"],
      ["3", "Eve Hill", "+90.000", "+76.000"],
      ["4", "Gwen Moor", "1L", "1L"],
    );
    expect(rows(both)).toEqual(["1 Ada Brook", "2 Cleo Marsh +14.000", "3 Eve Hill +90.000", "4 Gwen Moor 1L"]);
    const next = table(
      ["Pos", "Driver", "Interval"],
      ["1", "Ada Brook", "Leader"],
      ["2", "Cleo Marsh", "+14.0"],
      ["3", "Eve Hill", "+76.0"],
      ["4", "Gwen Moor", "+10.0"],
    );
    expect(rows(next)).toEqual(["1 Ada Brook", "2 Cleo Marsh +14.0", "3 Eve Hill +1:30.0", "4 Gwen Moor +1:40.0"]);
  });

  it("the time that gaps are of, whatever its header says: with penalties, or after so many laps", () => {
    const slalom = table(
      ["Rank", "Name", "Time", "Pen", "Sum", "Diff"],
      ["1", "Ada Brook", "78.99", "2", "80.99", ""],
      ["2", "Bea Hill", "82.78", "0", "82.78", "+1.79"],
      ["3", "Cleo Marsh", "80.18", "4", "84.18", "+3.19"],
    );
    expect(brief(slalom)).toEqual([["1|Ada Brook|80.99||", "2|Bea Hill|82.78|+1.79|", "3|Cleo Marsh|84.18|+3.19|"]]);
    const rider = (pos: number, name: string, lap_time: string, gap_first: string) => ({
      ...{ pos, rider_name: name, lap_time, last_lap_time: "1:31.204", num_lap: 22, gap_first },
    });
    const rest = [rider(2, "Bea Hill", "33:13.004", "0.500"), rider(3, "Cleo Marsh", "33:20.104", "7.600")];
    expect(brief(JSON.stringify({ rider: [rider(1, "Ada Brook", "33:12.504", "0.000"), ...rest] }))).toEqual([
      ["1|Ada Brook|33:12.504||", "2|Bea Hill|33:13.004|+0.500|", "3|Cleo Marsh|33:20.104|+7.600|"],
    ]);
  });

  it("no last lap that merely stands beside a gap", () => {
    const laps = table(
      ["Pos", "Driver", "Last lap", "Gap"],
      ["1", "Ada Brook", "1:31.204", ""],
      ["2", "Bea Hill", "1:31.704", "+7.600"],
      ["3", "Cleo Marsh", "1:33.204", "+17.102"],
    );
    expect(brief(laps)).toEqual([["1|Ada Brook|||", "2|Bea Hill||+7.600|", "3|Cleo Marsh||+17.102|"]]);
  });

  it("no state of the USA for one of the race", () => {
    const html = table(
      ["Place", "Name", "City", "State", "Chip Time"],
      ["1", "Ada Brook", "Cary", "NC", "2:25:10"],
      ["2", "Cleo Marsh", "Bath", "ME", "2:25:24"],
      ["3", "Eve Hill", "Apex", "NC", "2:26:40"],
    );
    expect(rows(html)).toEqual(wanted);
  });

  it("who is out with the reason", () => {
    const html = table(
      ["Rank", "Name", "Time"],
      ["1", "Ada Brook", "2:25:10"],
      ["2", "Cleo Marsh", "2:25:24"],
      ["DNF (30 km)", "Fay Lake", ""],
      ["", "Gwen Moor", "DSQ TR22.6"],
    );
    expect(rows(html)).toEqual([...wanted.slice(0, 2), "DNF Fay Lake", "DSQ Gwen Moor"]);
  });
});

describe("reads ranks that are pictures", () => {
  test.each([
    ["that say which", (place: string) => `<img src="m.png" alt="${place} place, medalist(s)">`],
    ["that say nothing", () => `<img src="m.png">`],
  ])("%s", (_, medal) => {
    const html = table(
      ["Rank", "Athlete", "Time"],
      [medal("1st"), "Ada Brook", "2:25:10"],
      [medal("2nd"), "Cleo Marsh", "2:25:24"],
      [medal("3rd"), "Eve Hill", "2:26:40"],
      ["4", "Gwen Moor", "2:26:50"],
    );
    expect(rows(html)).toEqual([...wanted, "4 Gwen Moor +1:40"]);
  });
});

describe("reads headers wherever they stand", () => {
  const body = [
    ["1", "Ada Brook", "North Road", "2:25:10"],
    ["2", "Cleo Marsh", "Harbour", "2:25:24"],
    ["3", "Eve Hill", "North Road", "2:26:40"],
  ];
  const all = (row: (cells: string[]) => string) => body.map(row).join("");

  it("in a table of their own, as buttons that sort, as labels beside each value", () => {
    const heads = ["Rank", "Name", "Club", "Time"];
    const own = `<table><thead><tr>${heads.map((head) => `<th>${head}</th>`).join("")}</tr></thead></table><table>${all((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`)}</table>`;
    const grid = `<div role="grid"><div role="row">${heads.map((head) => `<div role="columnheader"><button>${head}<i aria-hidden="true">sort</i></button></div>`).join("")}</div>${all((cells) => `<div role="row">${cells.map((cell) => `<div role="gridcell"><span>${cell}</span></div>`).join("")}</div>`)}</div>`;
    const cards = `<ol>${all(([rank, name, club, time]) => `<li><span>${rank}</span><strong>${name}</strong><dl><dt>Club</dt><dd>${club}</dd><dt>Time</dt><dd>${time}</dd></dl></li>`)}</ol>`;
    const inside = `<ul>${all(([rank, name, club, time]) => `<li><span>${rank}</span><b>${name}</b><i>Club: ${club}</i><u>Time: ${time}</u></li>`)}</ul>`;
    for (const html of [own, grid, cards, inside]) expect(rows(html)).toEqual(wanted);
  });

  it("and parts races by the column that changes where ranks begin anew", () => {
    const html = table(
      ["Cat", "Pos", "Name", "Time"],
      ["W", "1", "Ada Brook", "34:10"],
      ["W", "2", "Cleo Marsh", "34:24"],
      ["M", "1", "Ben Stone", "30:10"],
      ["M", "2", "Dan Field", "30:24"],
    );
    expect(read(html).map(({ name }) => name)).toEqual(["W", "M"]);
    expect(brief(html)[1]).toEqual(["1|Ben Stone|30:10||", "2|Dan Field|30:24|+0:14|"]);
  });
});

describe("reads data", () => {
  const lists = [
    ["12", "1", "1.", "<a href='/1'>Ada Brook</a>", "2:25:10"],
    ["13", "2", "2.", "<a href='/2'>Cleo Marsh</a>", "2:25:24"],
    ["14", "3", "3.", "<a href='/3'>Eve Hill</a>", "2:26:40"],
  ];
  const record = (i: number) => ({ rank: i + 1, name: ["Ada Brook", "Cleo Marsh", "Eve Hill"][i], time: times[i] });
  test.each<[string, unknown]>([
    ["lists below their header", [["Bib", "Id", "Rank", "Name", "Time"], ...lists]],
    ["lists beside their columns", { columns: ["Bib", "Id", "Rank", "Name", "Time"], rows: lists }],
    [
      "lists with labelled fields, the first of which is hidden",
      {
        list: { Fields: ["Bib", "Rank", "Name", "Time"].map((Label) => ({ Expression: "x", Label })) },
        data: { "#1_Women": lists.map(([bib = "", , ...rest]) => ["0", bib, ...rest]) },
      },
    ],
    ["records by their bibs", { results: { "12": record(0), "13": record(1), "14": record(2) } }],
    [
      "instants beside seconds, and names as first and last",
      [0, 1, 2].map((i) => {
        const [first, last] = (record(i).name ?? "").split(" ");
        const totalSeconds = [8710, 8724, 8800][i];
        return { rank: i + 1, participant: { first, last }, finishTime: "2031-06-14T10:25:10Z", totalSeconds };
      }),
    ],
    [
      "times of ISO 8601",
      [0, 1, 2].map((i) => ({ ...record(i), time: ["PT2H25M10S", "PT2H25M24S", "PT2H26M40S"][i] })),
    ],
  ])("%s", (_, data) => expect(rows(JSON.stringify(data))).toEqual(wanted));

  it("an order with gaps, and keys for machines", () => {
    const data = [0, 1, 2].map((i) => ({
      order: i + 1,
      athlete: { athleteId: `a${i}`, displayName: record(i).name },
      status: { behind: ["--", "+0:14", "+1:30"][i] },
    }));
    expect(rows(JSON.stringify({ competitors: data }))).toEqual(wanted);
    const tasks = [1, 2].map((order) => ({ order, name: `Task ${order}`, time: `1${order}:00` }));
    expect(read(JSON.stringify(tasks))).toEqual([]);
  });

  it("IOF XML of version 2", () => {
    const person = (family: string, given: string, result: string) =>
      `<PersonResult><Person><PersonName><Family>${family}</Family><Given>${given}</Given></PersonName></Person><Club><ShortName>OK Nord</ShortName></Club><Result>${result}</Result></PersonResult>`;
    const xml = `<?xml version="1.0"?><ResultList status="complete"><ClassResult><ClassShortName>W21</ClassShortName>${person("Brook", "Ada", '<Time timeFormat="MM:SS">34:10</Time><ResultPosition>1</ResultPosition><CompetitorStatus value="OK"/>')}${person("Lake", "Fay", '<CompetitorStatus value="MisPunch"/>')}</ClassResult></ResultList>`;
    expect(read(xml)).toMatchObject([
      {
        name: "W21",
        status: "ended",
        entries: [
          { rank: 1, name: "Ada Brook", team: "OK Nord", time: "34:10" },
          { name: "Fay Lake", state: "DSQ" },
        ],
      },
    ]);
  });
});
