import { describe, expect, it } from "vitest";
import { reading, words } from "../markup/test-read";
import { each, LINES, MODIFIED, page } from "./test-page";

const paragraph = (clock: string, line: string) => `<p><b>${clock}</b> ${line}</p>`;
const heading = (clock: string, line: string) => `<h3>${clock}</h3><p>${line}</p>`;
const times = (body: string) => reading(body).posts?.map(({ publishedAt }) => publishedAt.slice(0, 16));
const TODAY = ["2026-05-03T10:12", "2026-05-03T10:05", "2026-05-03T09:30"];

describe("a ticker's times", () => {
  it.each([
    [["Update 12:12 Uhr", "Update 12:05 Uhr", "Update 11:30 Uhr"]],
    [["Update, 12:12 Uhr:", "Update, 12:05 Uhr:", "Update, 11:30 Uhr:"]],
    [["Klockan 12.12:", "Klockan 12.05:", "Klockan 11.30:"]],
    [["12h12min", "12h05min", "11h30min"]],
    [["12:12 horas", "12:05 horas", "11:30 horas"]],
    [["12.12 hod.", "12.05 hod.", "11.30 hod."]],
    [["Saat 12.12:", "Saat 12.05:", "Saat 11.30:"]],
    [["12.12", "12.05", "11.30"]],
    [["١٢:١٢", "١٢:٠٥", "١١:٣٠"]],
    [["12.12 →", "12.05 →", "11.30 →"]],
    [["12時12分", "12時05分", "11時30分"]],
    [["오후 12:12", "오후 12:05", "오전 11:30"]],
    [["1212 CEST", "1205 CEST", "1130 CEST"]],
    [["1212 hrs", "1205 hrs", "1130 hrs"]],
  ])("are read as printed anywhere: %j", (clocks) => {
    const { posts } = reading(page(each(clocks, paragraph)));
    expect(posts?.map(({ publishedAt }) => publishedAt.slice(0, 16))).toEqual(TODAY);
    expect(posts?.map(words)).toEqual(LINES.map((line) => [line]));
  });

  it.each([
    [["3. Mai, 12:12 Uhr", "3. Mai, 12:05 Uhr", "1. Mai, 23:30 Uhr"]],
    [["03.05.2026, 12:12 Uhr", "03.05.2026, 12:05 Uhr", "01.05.2026, 23:30 Uhr"]],
    [["Sonntag, 12:12 Uhr", "Sonntag, 12:05 Uhr", "Freitag, 23:30 Uhr"]],
    [["May 3, 12:12 p.m.", "May 3, 12:05 p.m.", "May 1, 11:30 p.m."]],
    [["2026-05-03 12:12", "2026-05-03 12:05", "2026-05-01 23:30"]],
    [["12:12 Uhr, 3. Mai", "12:05 Uhr, 3. Mai", "23:30 Uhr, 1. Mai"]],
    [["12h12 (3 mai)", "12h05 (3 mai)", "23h30 (1er mai)"]],
  ])("have their day beside them: %j", (clocks) => {
    const { posts } = reading(page(each(clocks, heading)));
    expect(posts?.map(({ publishedAt }) => publishedAt.slice(0, 16))).toEqual([
      "2026-05-03T10:12",
      "2026-05-03T10:05",
      "2026-05-01T21:30",
    ]);
    expect(posts?.map(words)).toEqual(LINES.map((line) => [line]));
  });

  it("have a day beside them only on a page that says what it is", () => {
    const archive = each(["3 May 2026, 12:12", "3 May 2026, 12:05", "1 May 2026, 23:30"], heading);
    expect(reading(page(archive, "Press releases"))).toEqual({});
    expect(reading(page(each(["12.12", "12.05", "11.30"], paragraph), "Distances"))).toEqual({});
  });

  it.each([
    ["(GMT+2)", "2026-05-03T10:12"],
    ["UTC+02:00", "2026-05-03T10:12"],
    ["MSK", "2026-05-03T09:12"],
    ["IST", "2026-05-03T06:42"],
  ])("are in the zone beside them: %s", (zone, first) => {
    const clocks = ["12:12", "12:05", "11:30"].map((clock) => `${clock} ${zone}`);
    const date = MODIFIED.replace("12:32:00+02:00", "16:02:00+05:30");
    const { posts } = reading(page(each(clocks, heading), undefined, date));
    expect(posts?.[0]?.publishedAt.slice(0, 16)).toBe(first);
    expect(posts?.[0]).not.toHaveProperty("printedTime");
  });

  it("are in summer or winter time as the day has it", () => {
    const clocks = ["6:12 a.m. ET", "6:05 a.m. ET", "5:30 a.m. ET"];
    expect(times(page(each(clocks, heading), undefined, MODIFIED.replace("12:32:00+02:00", "10:32:00Z")))?.[0]).toBe(
      "2026-05-03T10:12",
    );
  });

  it("are shown as printed where their zone's name tells nothing, whatever zone the page has", () => {
    const clocks = ["12:12 IST", "12:05 IST", "11:30 IST"];
    const { posts } = reading(page(each(clocks, heading), undefined, MODIFIED.replace("+02:00", "-04:00")));
    expect(posts?.map(({ printedTime }) => printedTime)).toEqual(clocks);
  });

  it("are those that elements say for machines, with their days", () => {
    const stamps = ["2026-05-03T12:12:00+02:00", "2026-05-03T12:05:00+02:00", "2026-05-01T23:30:00+02:00"];
    const ago = (stamp: string, line: string) =>
      `<article><time datetime="${stamp}">an hour ago</time><p>${line}</p></article>`;
    const { posts } = reading(page(each(stamps, ago)));
    expect(posts?.map(({ publishedAt }) => publishedAt.slice(0, 16))).toEqual([
      ...TODAY.slice(0, 2),
      "2026-05-01T21:30",
    ]);
    expect(posts?.map(words)).toEqual(LINES.map((line) => [line]));
    expect(reading(page(each(stamps, ago), "News"))).toEqual({});
    const teaser = (stamp: string, line: string) =>
      `<article><time datetime="${stamp}">an hour ago</time><h3><a href="/a/${stamp}">Gill</a></h3><p>${line}</p></article>`;
    expect(reading(page(each(stamps, teaser)))).toEqual({});
  });
});

it.each([
  ["a block", (clock: string, line: string) => `<div class="entry"><span>${clock}</span><p>${line}</p></div>`],
  ["a list item", (clock: string, line: string) => `<li class="entry"><time>${clock}</time> ${line}</li>`],
])("keeps an entry without a time in its place: %s", (_, form) => {
  const { posts } = reading(
    page(each(["12:12", "", "11:30", "11:20"], form, [...LINES, "They line up at the start."])),
  );
  expect(posts?.map((post) => [post.printedTime, ...words(post)])).toEqual([
    [undefined, LINES[0]],
    ["", LINES[1]],
    [undefined, LINES[2]],
    [undefined, "They line up at the start."],
  ]);
});

it("counts down what is left of a race", () => {
  const { posts } = reading(page(each(["12 km to go:", "30 km to go:", "50 km to go:"], paragraph)));
  expect(posts?.map((post) => [post.printedTime, ...words(post)])).toEqual([
    ["12 km to go", LINES[0]],
    ["30 km to go", LINES[1]],
    ["50 km to go", LINES[2]],
  ]);
});

it("has sentences in scripts without spaces", () => {
  const lines = ["布鲁克以三十二分零八秒冲过终点。", "领先者已经跑完七公里。", "选手们在雨中出发了。"];
  expect(times(page(each(["12:12", "12:05", "11:30"], paragraph, lines)))).toEqual(TODAY);
});

it.each(["Yard", "Loop", "Hour", "Day"])("counts by %s where nothing else tells the time", (unit) => {
  const entries = (of: string) =>
    each(
      ["24", "23", "22"].map((n) => `${of} ${n}`),
      (mark, line) => `<h3>${mark}</h3><p>${line}</p>`,
    );
  expect(
    reading(page(entries(unit), "Live text from the river", "")).posts?.map(({ printedTime }) => printedTime),
  ).toEqual(["24", "23", "22"].map((n) => `${unit} ${n}`));
  expect(reading(page(entries(unit), "Our trip along the river", ""))).toEqual({});
});

it("takes how far the race is right below the time for a part of the post", () => {
  const entries = each(
    ["12:12", "12:05", "11:30"],
    (time, line) => `<article><div>${time}</div><div>- 12 km</div><p>${line}</p></article>`,
  );
  expect(times(page(entries))).toEqual(TODAY);
  expect(words(reading(page(entries)).posts?.[0])).toEqual(["- 12 km", LINES[0]]);
});

it('knows the page of a post by its "more", which is no text of it', () => {
  const url = "https://run.example/live/river-race-2026";
  const entries = each(
    ["12:12", "12:05", "11:30"],
    (time, line) => `<div><span>${time}</span><p>${line}</p><a href="${url}/post-${time.slice(3)}">More</a></div>`,
  );
  const [post] = reading(page(entries), url).posts ?? [];
  expect([post?.url, words(post)]).toEqual([`${url}/post-12`, [LINES[0]]]);
});

it("leaves out what a post is beside its time", () => {
  const entries = each(
    ["12:12", "12:05", "11:30"],
    (time, line) =>
      `<section><p><span>${time}</span><span>Direct</span></p><div><h2>At the bridge</h2><p>${line}</p></div></section>`,
  );
  const [post] = reading(page(entries)).posts ?? [];
  expect([post?.headline, words(post)]).toEqual(["At the bridge", [LINES[0]]]);
});

it("knows who wrote a post by the name beside its time", () => {
  const entries = each(
    ["12:12", "12:05", "11:30"],
    (time, line) =>
      `<div class="e"><div><span>Ada Poe</span> <span class="e-clock">${time}</span></div><h3>At the bridge</h3><p>${line}</p></div>`,
  );
  const [post] = reading(page(entries)).posts ?? [];
  expect([post?.byline, post?.headline, words(post)]).toEqual([{ name: "Ada Poe" }, "At the bridge", [LINES[0]]]);
});

it("knows who wrote a post by a word before the name beside its time", () => {
  const names = ["Ada Poe", "Bo Lee", "Luis de la Cruz"];
  const entries = ["12:12", "12:05", "11:30"].map(
    (time, i) => `<div class="e"><p>${time} | By ${names[i]}</p><p>${LINES[i]}</p></div>`,
  );
  const posts = reading(page(entries.join(""))).posts ?? [];
  expect(posts.map(({ byline, headline }) => [byline?.name, headline])).toEqual(names.map((one) => [one, undefined]));
});

describe("two words with capitals beside a time", () => {
  const read = (names: readonly string[], form: (name: string, time: string) => string) => {
    const times = ["12:12", "12:05", "11:30"];
    const cards = times.map((time, i) => `<div class="e">${form(names[i] ?? "", time)}<p>${LINES[i]}</p></div>`);
    return reading(page(cards.join(""))).posts?.map(({ byline, headline }) => [byline?.name, headline]);
  };
  const inElements = (name: string, time: string) => `<p><b>${name}</b> <span>${time}</span></p>`;
  const inLine = (name: string, time: string) => `<div>${name}, ${time}</div>`;

  it.each([inElements, inLine])("are who wrote the post where they come again: %#", (form) => {
    expect(read(["Ada Poe", "Bo Lee", "Ada Poe"], form)).toEqual([
      ["Ada Poe", undefined],
      ["Bo Lee", undefined],
      ["Ada Poe", undefined],
    ]);
  });

  it.each([inElements, inLine])("are its headline where each is another: %#", (form) => {
    const places = ["Last Buoy", "Bridge Two", "Warm Up Area"];
    expect(read(places, form)).toEqual(places.map((place) => [undefined, place]));
  });

  it("are who wrote it behind the time as well, and no headline that is one by its element", () => {
    const behind = (name: string, time: string) =>
      `<header><i>${time}</i> <i>${name}</i></header><h3>At the bridge</h3>`;
    expect(read(["Ada Poe", "Bo Lee", "Cy Day"], behind)?.[0]).toEqual(["Ada Poe", "At the bridge"]);
    const headed = (name: string, time: string) => `<div><h5>${name}</h5> <small>${time}</small></div>`;
    expect(read(["Last Buoy", "Bridge Two", "Last Buoy"], headed)?.map(([name]) => name)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("are who wrote it above a headline", () => {
    const form = (name: string, time: string) => `${inElements(name, time)}<h3>At the bridge</h3>`;
    expect(read(["Ada Poe", "Bo Lee", "Cy Day"], form)?.[0]).toEqual(["Ada Poe", "At the bridge"]);
  });
});

it.each(["at", "on 3 May 2026 at"])("reads who posted an entry, and at what time, below its heading: %s", (at) => {
  const entries = each(
    ["12:12 p.m.", "12:05 p.m.", "11:30 a.m."],
    (time, line) => `<div class="e"><h3>At the bridge</h3><p>Posted by Ada Poe ${at} ${time}</p><p>${line}</p></div>`,
  );
  const { posts } = reading(page(entries));
  expect(posts?.map(({ publishedAt }) => publishedAt.slice(0, 16))).toEqual(TODAY);
  const [post] = posts ?? [];
  expect([post?.byline, post?.headline, words(post)]).toEqual([{ name: "Ada Poe" }, "At the bridge", [LINES[0]]]);
});

it("takes no thread of Reddit for a ticker", () => {
  const entries = each(["12:12", "12:05", "11:30"], heading);
  expect(reading(page(entries), "https://reddit.example/r/rowing/comments/1/live_updates/")).toEqual({});
});

it.each([
  ["before", (time: string, ago: string) => `${ago} / ${time} CEST`],
  ["behind", (time: string, ago: string) => `${time} · ${ago}`],
  ["in brackets", (time: string, ago: string) => `${time} (${ago})`],
])("leaves out how long ago a time was, which changes by itself: %s", (_, form) => {
  const at = (agos: string[]) =>
    page(
      ["12:12", "12:05", "11:30"]
        .map((time, i) => `<hr><p>${form(time, agos[i] ?? "")}</p><h2>At the bridge</h2><div>${LINES[i]}</div>`)
        .join(""),
    );
  const first = reading(at(["2 minutes ago", "9 minutes ago", "44 minutes ago"])).posts;
  expect(first?.map(({ publishedAt }) => publishedAt.slice(0, 16))).toEqual(TODAY);
  expect(words(first?.[0])).toEqual([LINES[0]]);
  expect(reading(at(["20 minutes ago", "27 minutes ago", "1 hour ago"])).posts).toEqual(first);
});

it("keeps words in brackets behind a time", () => {
  const entries = each(["12:12", "12:05", "11:30"], (time, line) => `<h3>${time} (after 5 km)</h3><p>${line}</p>`);
  expect(reading(page(entries)).posts?.[0]?.headline).toBe("(after 5 km)");
});

it("reads seconds in an element of their own, right before the text", () => {
  const entries = each(
    ["12:12:07", "12:05:51", "11:30:00"],
    (time, line) => `<div class="row"><span class="t">${time}</span><span>${line}</span></div>`,
  );
  const { posts } = reading(page(entries));
  expect(posts?.map(({ publishedAt }) => publishedAt.slice(0, 16))).toEqual(TODAY);
  expect(words(posts?.[0])).toEqual([LINES[0]]);
});

it("keeps what is told with how long ago it was", () => {
  const told = [
    "Gill was in front of all others (5 minutes ago)",
    "Hill is second. She passed us | 3 minutes ago",
    "They are off now, in rain and wind.",
  ];
  const entries = each(["12:12", "12:05", "11:30"], (time, line) => `<p>${time} ${line}</p>`, told);
  expect(reading(page(entries)).posts?.map((post) => words(post).join())).toEqual(told);
});

it("keeps the first of laps that stand below the page's own time", () => {
  const laps = each(["Lap 12", "Lap 11", "Lap 10"], (mark, line) => `<h3>${mark}</h3><p>${line}</p>`);
  expect(reading(page(`<p>14:48</p>${laps}`, undefined, "")).posts?.map(({ printedTime }) => printedTime)).toEqual([
    "Lap 12",
    "Lap 11",
    "Lap 10",
  ]);
});

it("takes what was added to a post later for a part of it, and an update in its turn for a post", () => {
  const added = (form: (time: string, line: string) => string) =>
    `${form("12:12", LINES[0] ?? "")}${form("12:05", LINES[1] ?? "")}<p>Update 12:09: Gill is well.</p>${form("11:30", LINES[2] ?? "")}`;
  for (const form of [
    (time: string, line: string) => `<p>${time}</p><p>${line}</p>`,
    (time: string, line: string) => `<p><b>${time}</b> ${line}</p>`,
  ]) {
    expect(times(page(added(form)))).toEqual(TODAY);
    expect(words(reading(page(added(form))).posts?.[1])).toEqual([LINES[1], "Update 12:09: Gill is well."]);
    expect(times(page(added(form).replace("12:09", "11:48")))).toHaveLength(4);
  }
});

it("takes updates for posts where most are, in either order, and across midnight", () => {
  const updates = (clocks: string[]) =>
    page(
      each(clocks, (time, line) => `<p>Update ${time}: ${line}</p>`),
      undefined,
      "",
    );
  expect(reading(updates(["09:12", "10:05", "11:30"])).posts).toHaveLength(3);
  const night = each(
    ["00:12", "23:51", "23:30"],
    (time, line) => `<p>${time === "23:51" ? "Update " : ""}${time}: ${line}</p>`,
  );
  expect(reading(page(night, undefined, "")).posts).toHaveLength(3);
});

it("keeps the time of a post that its first sentence ends in", () => {
  const at = (time: string) => `<p>Gill was here at ${time}</p>`;
  const entries = each(
    ["12:12", "12:05", "11:30"],
    (time, line) => `<div class="e"><span class="time">${time}</span>${at(time)}<p>${line}</p></div>`,
  );
  expect(words(reading(page(entries)).posts?.[0])).toEqual(["Gill was here at 12:12", LINES[0]]);
});

it.each(["Women's Eight", "Finish Line", "Race Update", "Grand Prix"])(
  "takes %s beside a time for no name",
  (label) => {
    const entries = each(
      ["12:12", "12:05", "11:30"],
      (time, line) =>
        `<div class="e"><div><span>${label}</span> <span class="e-clock">${time}</span></div><p>${line}</p></div>`,
    );
    const [post] = reading(page(entries)).posts ?? [];
    expect([post?.byline, words(post)]).toEqual([undefined, [label, LINES[0]]]);
  },
);
