import { describe, expect, it } from "vitest";
import { reading, words } from "../markup/test-read";
import { markOf } from "./mark";
import { each, LINES, page, times } from "./test-page";

const paragraph = (clock: string, line: string) => `<p>${clock} ${line}</p>`;
const TODAY = ["10:12", "10:05", "09:30"];
const told = (body: string) => reading(body).posts?.map((post) => [post.headline, ...words(post)]);
const BODIES = LINES.map((line) => [undefined, line]);

describe("a time as few write it", () => {
  it.each([
    [["12.12", "12.05", "11.30"]],
    [["12.12:", "12.05:", "11.30:"]],
    [["12,12", "12,05", "11,30"]],
    [["12:12:40", "12:05:03", "11:30:00"]],
    [["🏁 12:12 |", "🚣 12:05 |", "🔴 11:30 |"]],
    [["12:12 (local time):", "12:05 (local time):", "11:30 (local time):"]],
    [["12:12 CEST / 10:12 UTC:", "12:05 CEST / 10:05 UTC:", "11:30 CEST / 09:30 UTC:"]],
    [["12:12 μ.μ. –", "12:05 μ.μ. –", "11:30 π.μ. –"]],
    [["١٢:١٢ م –", "١٢:٠٥ م –", "١١:٣٠ ص –"]],
    [["【12:12】", "【12:05】", "【11:30】"]],
    [["12:12'de", "12:05'te", "11:30'da"]],
    [["Às 12h12:", "Às 12h05:", "Às 11h30:"]],
    [["Today, 12:12 –", "Today, 12:05 –", "Today, 11:30 –"]],
    [["I dag 12:12 –", "I dag 12:05 –", "I dag 11:30 –"]],
    [["Heute, 12:12 Uhr –", "Heute, 12:05 Uhr –", "Heute, 11:30 Uhr –"]],
    [["Aujourd’hui à 12h12 –", "Aujourd’hui à 12h05 –", "Aujourd’hui à 11h30 –"]],
    [["1212 hours:", "1205 hours:", "1130 hours:"]],
    [["12 uur 12.", "12 uur 05.", "11 uur 30."]],
    [["12:12 مساءً –", "12:05 مساءً –", "11:30 صباحًا –"]],
    [["В 12:12 –", "В 12:05 –", "В 11:30 –"]],
    [["godzina 12:12:", "godzina 12:05:", "godzina 11:30:"]],
    [["03.05.26, 12:12 Uhr:", "03.05.26, 12:05 Uhr:", "03.05.26, 11:30 Uhr:"]],
    [["3/05/26 12:12 –", "3/05/26 12:05 –", "3/05/26 11:30 –"]],
    [["03-05-2026 12:12 –", "03-05-2026 12:05 –", "03-05-2026 11:30 –"]],
    [["2026/05/03 12:12 –", "2026/05/03 12:05 –", "2026/05/03 11:30 –"]],
    [["2026.05.03. 12:12 –", "2026.05.03. 12:05 –", "2026.05.03. 11:30 –"]],
    [["5月3日 12時12分", "5月3日 12時05分", "5月3日 11時30分"]],
    [["2026년 5월 3일 12:12 –", "2026년 5월 3일 12:05 –", "2026년 5월 3일 11:30 –"]],
    [["12:12:40 CEST –", "12:05:03 CEST –", "11:30:00 CEST –"]],
    [["12.12 CEST:", "12.05 CEST:", "11.30 CEST:"]],
    [["Ora 12:12:", "Ora 12:05:", "Ora 11:30:"]],
    [["Kell 12:12:", "Kell 12:05:", "Kell 11:30:"]],
    [["plkst. 12:12 –", "plkst. 12:05 –", "plkst. 11:30 –"]],
    [["12:12 ч. –", "12:05 ч. –", "11:30 ч. –"]],
    [["So., 3. Mai, 12:12 Uhr:", "So., 3. Mai, 12:05 Uhr:", "So., 3. Mai, 11:30 Uhr:"]],
    [["2026. május 3. 12:12 –", "2026. május 3. 12:05 –", "2026. május 3. 11:30 –"]],
    [["3. května 2026 v 12:12 –", "3. května 2026 v 12:05 –", "3. května 2026 v 11:30 –"]],
    [["12u12:", "12u05:", "11u30:"]],
    [["12:12-kor:", "12:05-kor:", "11:30-kor:"]],
    [["12:12 →", "12:05 →", "11:30 →"]],
    [["Ora 12.12:", "Ora 12.05:", "Ora 11.30:"]],
    [["Kell 12.12:", "Kell 12.05:", "Kell 11.30:"]],
    [["בשעה 12:12 –", "בשעה 12:05 –", "בשעה 11:30 –"]],
    [["Uppdatering 12:12:", "Uppdatering 12:05:", "Uppdatering 11:30:"]],
    [["Aggiornamento ore 12:12:", "Aggiornamento ore 12:05:", "Aggiornamento ore 11:30:"]],
    [["UPDATE (12:12):", "UPDATE (12:05):", "UPDATE (11:30):"]],
    [["Publisert kl. 12:12 –", "Publisert kl. 12:05 –", "Publisert kl. 11:30 –"]],
    [["2026-05-03T12:12:00+02:00 –", "2026-05-03T12:05:00+02:00 –", "2026-05-03T11:30:00+02:00 –"]],
    [
      [
        "Posted on May 3, 2026 at 12:12 pm:",
        "Posted on May 3, 2026 at 12:05 pm:",
        "Posted on May 3, 2026 at 11:30 am:",
      ],
    ],
  ])("is read on a page that calls itself a ticker: %j", (clocks) => {
    const body = page(each(clocks, paragraph));
    expect(times(body)).toEqual(TODAY);
    expect(told(body)).toEqual(BODIES);
  });

  it("is in the zone that is printed behind it in small letters", () => {
    const body = page(each(["13:12 мск.", "13:05 мск.", "12:30 мск."], paragraph));
    expect(times(body)).toEqual(TODAY);
    expect(told(body)).toEqual(BODIES);
  });

  it("has its own day in either order of day and month", () => {
    const days = each(["03-05-2026 00:42 –", "02-05-2026 23:15 –", "02-05-2026 22:30 –"], paragraph);
    expect(reading(page(days)).posts?.map(({ publishedAt }) => publishedAt.slice(0, 16))).toEqual([
      "2026-05-02T22:42",
      "2026-05-02T21:15",
      "2026-05-02T20:30",
    ]);
  });

  it("parts lines of a paragraph too", () => {
    const lines = each(["12.12", "12.05", "11.30"], (clock, line) => `${clock} ${line}<br>`);
    expect(told(page(`<p>${lines}</p>`))).toEqual(BODIES);
  });

  it("counts only where nothing plainer does, since results look so", () => {
    const results =
      "<p>Aktualisiert: 12:20 Uhr</p><p>10.45 Gill runs away from all of them.</p><p>12:12:40 Poe.</p><p>10.60 Hill.</p><p>10.61 EST Tamm.</p>";
    const body = page(each(["12:12", "12:05", "11:30"], (clock, line) => paragraph(clock, line) + results));
    expect(times(body)).toEqual(TODAY);
    expect(reading(body).posts?.map((post) => words(post)[0])).toEqual(LINES);
  });

  it.each([
    [["12.12", "12.05", "11.30"]],
    [["12:12:40", "12:05:03", "11:30:00"]],
    [["At 12:12", "At 12:05", "At 11:30"]],
    [["Published at 12:12:", "Published at 12:05:", "Published at 11:30:"]],
  ])("isn't read on a page that doesn't: %j", (clocks) => {
    const body = each(clocks, (clock, line) => paragraph(clock, line.toLowerCase()));
    expect(reading(page(body, "How the crew won"))).toEqual({});
  });

  it.each(["12.42 km", "12,42 m", "12.42 sec to go"])("isn't in: %s", (line) => {
    expect(reading(page(each([line, line, line], paragraph)))).toEqual({});
  });
});

it.each([
  ["12:42 [Sam] Off", "[Sam] Off"],
  ["12:42 (Gill leads)", "(Gill leads)"],
  ["12:42 »Off«", "»Off«"],
  ["12:42 -5 km", "-5 km"],
  ["12:42 +32 seconds", "+32 seconds"],
  ["12:42 🏁 Off", "🏁 Off"],
  ["12:42 - Off", "Off"],
  ["[12:42] Off", "Off"],
  ["12:42 Val Verde lies in the sun", "Val Verde lies in the sun"],
  ["12:42 Sati prolaze", "Sati prolaze"],
  ["12:42 Ч. Хилл", "Ч. Хилл"],
  ["12:42 2.03.15 – Gill is home", "2.03.15 – Gill is home"],
  ["12:42 Uhr: 10.05.26 – Gill is home", "10.05.26 – Gill is home"],
])("leaves what belongs to the text behind a time: %s", (line, rest) => {
  expect(line.slice(markOf(line)?.length)).toBe(rest);
});

it("takes what was changed below each time for no time of a post", () => {
  const lines = ["12.12", "12.05", "11.30"].map(
    (time, i) => `<p>${time} ${LINES[0]}</p><p>Updated 12:2${i}: Thanks.</p>`,
  );
  const { posts } = reading(page(lines.join("")));
  expect(posts?.map(words)).toEqual([0, 1, 2].map((i) => [LINES[0], `Updated 12:2${i}: Thanks.`]));
});

it("keeps entries with seconds where one line above them says when the page was updated", () => {
  const entries = each(["12:12:05", "12:05:10", "11:30:20"], (time, line) => `<p>${time} ${line}</p>`);
  const { posts } = reading(page(`<p>Updated 12:30: all are on the course.</p>${entries}`));
  expect(posts?.flatMap(words)).toEqual(expect.arrayContaining(LINES));
});

describe("a place in a race that articles number too", () => {
  const places = (marks: readonly string[]) => marks.map((mark) => `<h3>${mark}</h3><p>${LINES[0]}</p>`).join("");
  it.each([
    [["Race 5", "Race 4", "Race 3"]],
    [["SS5", "SS4", "SS3"]],
    [["40k", "35k", "30k"]],
    [["Stage 5", "Stage 4", "Stage 3"]],
  ])("is a mark on a page that calls itself a ticker: %j", (marks) => {
    const { posts } = reading(page(places(marks)));
    expect(posts?.map(({ printedTime }) => printedTime)).toEqual(marks);
    expect(posts?.map(words)).toEqual(marks.map(() => [LINES[0]]));
    const more = [["10.45 Gill runs away from all.", "01:12:20 Gill", "02:13:40 Hill"], ["Updated 12:12"]];
    for (const lines of more) {
      const list = reading(
        page(places(marks).replaceAll("<h3>", `${lines.map((line) => `<p>${line}</p>`).join("")}<h3>`)),
      );
      expect(list.posts?.map(({ printedTime }) => printedTime)).toEqual(marks);
    }
    expect(reading(page(places([...marks, ...marks]), "Guide to the rally"))).toEqual({});
  });
});

describe("a time below the headline of its entry", () => {
  const below = (time: string) => (clock: string, line: string) =>
    `<h2>Gill at ${clock}</h2>${time.replace("12:12", clock)}<p>${line}</p>`;
  const CLOCKS = ["12:12", "12:05", "11:30"];
  it.each([
    "<p>12:12</p>",
    "<p><em>Published at 12:12</em></p>",
    "<p>2026-05-03T12:12:00+02:00</p>",
    "<div>12:12</div>",
  ])("belongs to both: %s", (time) => {
    const body = page(each(CLOCKS, below(time)));
    expect(times(body)).toEqual(TODAY);
    expect(told(body)).toEqual(CLOCKS.map((clock, i) => [`Gill at ${clock}`, LINES[i]]));
  });

  it("may have its author beside it", () => {
    const form = below("<div><b>Sam Reed</b>, 12:12</div>");
    const { posts } = reading(page(each(CLOCKS, form)));
    expect(posts?.[0]).toMatchObject({ headline: "Gill at 12:12", byline: { name: "Sam Reed" } });
    expect(posts?.map(words)).toEqual(LINES.map((line) => [line]));
  });

  it("isn't a post's where the headlines lead to other pages", () => {
    const list = each(CLOCKS, below("<p>12:12</p>")).replace(/<h2>(.*?)<\/h2>/g, '<h2><a href="/a">$1</a></h2>');
    expect(reading(page(list))).toEqual({});
  });
});

describe("a time behind its text", () => {
  const CLOCKS = ["12:12", "12:05", "11:30"];
  it.each([
    ["in an element of its name", (clock: string, line: string) => `<p>${line} <span class="time">${clock}</span></p>`],
    ["in brackets", (clock: string, line: string) => `<p>${line} (${clock} Uhr)</p>`],
    ["behind a bar", (clock: string, line: string) => `<p>${line} | ${clock}</p>`],
  ])("is its: %s", (_, form) => {
    const body = page(each(CLOCKS, form));
    expect(times(body)).toEqual(TODAY);
    expect(told(body)).toEqual(BODIES);
    expect(reading(page(each(CLOCKS, form), "A day on the river"))).toEqual({});
  });

  it("is that of all paragraphs before it", () => {
    const body = page(each(CLOCKS, (clock, line) => `<p>${line}</p><p>It rains. (${clock})</p>`));
    expect(told(body)).toEqual(LINES.map((line) => [undefined, line, "It rains."]));
  });

  it("may be small in a heading, and stand beside an author below the text", () => {
    const small = page(each(CLOCKS, (clock, line) => `<h3>Home <small>${clock}</small></h3><p>${line}</p>`));
    expect(told(small)).toEqual(LINES.map((line) => ["Home", line]));
    const signed = page(each(CLOCKS, (clock, line) => `<div><p>${line}</p><footer>Sam Reed | ${clock}</footer></div>`));
    expect(reading(signed).posts?.[0]).toMatchObject({ byline: { name: "Sam Reed" } });
    expect(told(signed)).toEqual(BODIES);
  });

  it("is none of a post whose time stands before it", () => {
    const body = page(each(CLOCKS, (clock, line) => `<p>${clock} ${line} (9:00 Uhr)</p>`));
    expect(times(body)).toEqual(TODAY);
    expect(told(body)?.[0]).toEqual([undefined, `${LINES[0]} (9:00 Uhr)`]);
  });
});

describe("a bold beginning", () => {
  it.each([
    ["<b>12:12 – Home</b><br>", ["12:12", "12:05", "11:30"]],
    ["<b>12:12 - Home —</b> ", ["12:12", "12:05", "11:30"]],
  ])("is a headline: %s", (bold, clocks) => {
    const body = page(each(clocks, (clock, line) => `<p>${bold.replace("12:12", clock)}${line}</p>`));
    expect(told(body)).toEqual(LINES.map((line) => ["Home", line]));
  });

  it("is none where it is a name", () => {
    const body = page(each(["12:12", "12:05", "11:30"], (clock, line) => `<p><b>${clock} Sam:</b> ${line}</p>`));
    expect(told(body)?.[0]).toEqual([undefined, `Sam: ${LINES[0]}`]);
  });
});

it("parts entries between rules", () => {
  const body = page(`<td>${each(["12:12", "12:05", "11:30"], (clock, line) => `<b>${clock}</b> ${line}<hr>`)}</td>`);
  expect(told(body)).toEqual(BODIES);
});

it.each([
  ["03/05/2026, 10:12:05", "03/05/2026, 10:05:41", "03/05/2026, 09:30:12"],
  ["05/03/2026, 10:12", "05/03/2026, 10:05", "05/03/2026, 09:30"],
])("reads a day that may be in two months as the last such day: %s", (...clocks) => {
  const body = page(each(clocks, (clock, line) => `<article><div class="time">${clock}</div><p>${line}</p></article>`));
  expect(reading(body).posts?.map(({ publishedAt }) => publishedAt.slice(0, 16))).toEqual(
    ["08:12", "08:05", "07:30"].map((clock) => `2026-05-03T${clock}`),
  );
});

it.each(["saat", "tid", "godzina"])("takes an element for a time by its name in other languages: %s", (name) => {
  const form = (clock: string, line: string) => `<div><div class="${name}">${clock}</div><p>${line}</p></div>`;
  expect(told(page(each(["10.12", "10.05", "09.30"], form)))).toEqual(BODIES);
});

it("takes German am for no half of the day", () => {
  const form = (clock: string, line: string) => `<p><b>${clock}</b> Am Start: ${line}</p>`;
  expect(times(page(each(["13:58", "12:05", "11:30"], form)).replace("T12:32", "T13:58"))).toEqual([
    "11:58",
    "10:05",
    "09:30",
  ]);
});

it("reads a time once that is there in words for those who can't see as well", () => {
  const form = (clock: string, line: string) =>
    `<article><span class="sr-only">${clock.replace(":", " uur ")}. </span><time>${clock}</time><h3>Home</h3><p>${line}</p></article>`;
  expect(told(page(each(["12:12", "12:05", "11:30"], form)))).toEqual(LINES.map((line) => ["Home", line]));
});

it("refuses lines that can't be told apart", () => {
  const lines = each(["12:12", "12:05", "11:30"], (clock, line) => `<time>${clock}</time> ${line} `);
  expect(reading(page(`<div>${lines}</div>`))).toEqual({});
});

it("takes kilometres below the finish for what is left of the race", () => {
  const row = (mark: string, line: string) => `<div class="row"><b>${mark}</b><p>${line}</p></div>`;
  const rows = ["1 km", "2 km", "12 km"].map((mark, i) => row(mark, LINES[i] ?? "")).join("");
  const printed = (body: string) => reading(page(body)).posts?.map(({ printedTime }) => printedTime);
  expect(printed(row("Ziel", "Gill wins by a length.") + rows)).toEqual(["", "1 km", "2 km", "12 km"]);
  expect(printed(row("Weather", "Gill wins by a length.") + rows)?.slice(0, 3)).toEqual(["12 km", "2 km", "1 km"]);
});

it("reads entries in headings and in paragraphs as one list where their times fall together", () => {
  const body = page(
    `<p>12:12 ${LINES[0]}</p><h3>12:05 Home</h3><p>${LINES[1]}</p><p>11:50 ${LINES[2]}</p><p>11:30 ${LINES[1]}</p>`,
  );
  expect(times(body)).toEqual(["10:12", "10:05", "09:50", "09:30"]);
  expect(told(body)?.[1]).toEqual(["Home", LINES[1]]);
  const sentence = "<p>12:08 was the time at the bridge.</p>";
  const headings = each(
    ["12:12", "12:05", "11:30"],
    (clock, line) => `<h3>${clock} Home</h3><p>${line}</p>${sentence}`,
  );
  expect(times(page(headings.replaceAll(sentence, (_, at: number) => (at < 70 ? sentence : ""))))).toEqual(TODAY);
});
