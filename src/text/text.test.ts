import { describe, expect, it } from "vitest";
import messages from "../../public/_locales/en/messages.json";
import type { Problem } from "../core/problem";
import { badgeTitle } from "./badge";
import { noteSentence, pollProblemSentence, problemSentence } from "./problem";
import { recapText } from "./race";
import { age, ageOrDay, ago, clockTime, sourceTime, timeOrDay } from "./time";
import { list, plural, translator } from "./translate";

const t = translator(messages);
const host = "example.org";

describe("messages", () => {
  it("name every placeholder they use", () => {
    for (const [key, { message, ...rest }] of Object.entries(messages)) {
      const used = [...message.matchAll(/\$(\w+)\$/g)].map(([, name]) => name?.toLowerCase());
      const named = Object.keys("placeholders" in rest ? rest.placeholders : {});
      expect(named, key).toEqual(expect.arrayContaining(used));
    }
  });

  it("count in the form that the number asks for", () => {
    expect(plural(t, "newPosts", 1)).toBe("1 new post");
    expect(plural(t, "newPosts", 3)).toBe("3 new posts");
    expect(plural(t, "hidden", 1200)).toBe("1,200 posts hidden by your filter");
  });

  it("join names into a list", () =>
    expect(list(t, ["Women", "Men", "Wheelchair"])).toBe("Women, Men, and Wheelchair"));
});

/** On the day of the race. */
const now = Date.parse("2017-04-23T08:10:00.000Z");

describe("the tooltip of the badge", () => {
  const updatedAt = "2017-04-23T08:08:00.000Z";
  const updated = `Updated ${clockTime(updatedAt, "en-GB")}.`;

  it("says what is new, where, and how old that is", () => {
    const says = { about: "unread", count: 2, races: ["Men's wheelchair"], headline: "Sato leads", updatedAt } as const;
    expect(badgeTitle({ ...says, races: [...says.races] }, t, "en-GB", now)).toBe(
      `2 new in Men's wheelchair: Sato leads. ${updated}`,
    );
    expect(badgeTitle({ ...says, races: [] }, t, "en-GB", now)).toBe(`2 new: Sato leads. ${updated}`);
  });

  it("names two races at most", () => {
    const says = { about: "unread", count: 4, headline: "Sato leads" } as const;
    const titles = [
      ["A", "B"],
      ["A", "B", "C"],
    ].map((races) => badgeTitle({ ...says, races }, t, "en-GB", now));
    expect(titles).toEqual(["4 new in A and B: Sato leads.", "4 new in 3 races: Sato leads."]);
  });

  it("leaves the headline its own last mark", () => {
    const says = { about: "unread", count: 1, races: [], headline: "They're off!" } as const;
    expect(badgeTitle({ ...says, races: [] }, t, "en-GB", now)).toBe("1 new: They're off!");
    for (const headline of ["« C’est parti ! »", "„Los!“", "(Result to be confirmed.)"])
      expect(badgeTitle({ ...says, headline, races: [] }, t, "en-GB", now)).toBe(`1 new: ${headline}`);
  });

  it("is the name alone before anything is followed", () =>
    expect(badgeTitle({ about: "nothing" }, t, "en", now)).toBe("Raceside"));

  it("names the coverage that has a problem", () => {
    const problem: Problem = { code: "access", host };
    expect(badgeTitle({ about: "problem", title: "City Marathon", problem }, t, "en", now)).toBe(
      "City Marathon: Allow reading of example.org to show its live text.",
    );
  });
});

describe("problems", () => {
  const problems: Problem[] = [
    { code: "badAddress" },
    { code: "addressWithPassword" },
    { code: "access", host },
    { code: "privateAddress", host },
    { code: "redirected", host },
    { code: "offline" },
    { code: "unreachable", host },
    { code: "timeout", host },
    { code: "missing", host, status: 404 },
    { code: "refused", host, status: 429 },
    { code: "serverError", host, status: 500 },
    { code: "tooBig", host },
    { code: "emptyPage", host },
    { code: "cutShort", host },
    { code: "brokenData", host },
    { code: "noDates", host },
    ...(["article", "login", "feed", "page", "data"] as const).map(
      (found): Problem => ({ code: "notLive", host, found }),
    ),
    { code: "storageFull" },
    { code: "newerStorage" },
    { code: "notABackup" },
    { code: "newerBackup" },
    { code: "backupTooBig" },
    { code: "unfollowed" },
  ];

  it.each(problems)("have a sentence: $code $found", (problem) => {
    const sentence = problemSentence(problem, t);
    expect(sentence).toMatch(/^[A-Ze].*[.?]$/);
    expect(sentence).not.toContain("$");
    if ("status" in problem) expect(sentence).toContain(String(problem.status));
  });

  it("say what comes next of themselves only for a coverage that is followed", () => {
    const problem: Problem = { code: "serverError", host, status: 500 };
    expect(problemSentence(problem, t)).toBe("example.org isn't responding (500). Try again in a moment.");
    expect(pollProblemSentence(problem, t, "en", now)).toBe(
      "example.org isn't responding (500). Retrying automatically.",
    );
  });

  it("say when the source wants to be asked again", () => {
    const retryAt = "2017-04-23T08:20:00.000Z";
    const sentence = pollProblemSentence({ code: "refused", host, status: 429, retryAt }, t, "en-GB", now);
    expect(sentence).toBe(`example.org refuses requests right now (429). Retrying at ${clockTime(retryAt, "en-GB")}.`);
  });

  it("say of a page that is gone for good that it isn't asked again", () => {
    const sentence = (status: number) => pollProblemSentence({ code: "missing", host, status }, t, "en", now);
    expect(sentence(410)).toMatch(/\(410\)\. It is gone for good and won't be checked again\.$/);
    expect(sentence(404)).toMatch(/Retrying automatically\.$/);
  });

  it("say how old the text is that an offline reader sees", () => {
    const shown = "2017-04-23T08:08:00.000Z";
    expect(pollProblemSentence({ code: "offline" }, t, "en-GB", now, shown)).toBe(
      `Offline. Showing ${clockTime(shown, "en-GB")}. Retrying automatically.`,
    );
  });

  it("say the day where it isn't today", () => {
    const shown = "2017-04-20T08:08:00.000Z";
    const when = timeOrDay(shown, now, "en-GB");
    expect(when).toMatch(/^20 Apr, \d\d:\d\d$/);
    expect(pollProblemSentence({ code: "offline" }, t, "en-GB", now, shown)).toContain(`Showing ${when}.`);
    expect(badgeTitle({ about: "nothing", updatedAt: shown }, t, "en-GB", now)).toContain(when);
  });

  it("say no day where the next such time is meant, also over midnight", () => {
    const shown = (hours: number) => timeOrDay(new Date(now + hours * 3_600_000).toISOString(), now, "en-GB");
    for (let hours = 0; hours <= 12; hours++) expect(shown(hours)).toMatch(/^\d\d:\d\d$/);
    expect(shown(24)).toMatch(/^\d+ \w+, \d\d:\d\d$/);
    expect(shown(-24)).toMatch(/^\d+ \w+, \d\d:\d\d$/);
  });

  it("say the day once above a list of one day, and beside each time of several days", () => {
    const race = { id: "men", name: "Men", is: { discipline: "men" }, aliases: [], hue: 0 } as const;
    const recapOn = (...days: number[]) => {
      const lines = days.map((day) => ({ postId: `${day}`, at: `2017-04-${day}T08:08:00.000Z`, text: "Sato leads" }));
      return recapText("City Marathon", [{ race: { ...race, aliases: [] }, lines }], now, t, "en-GB");
    };
    expect(recapOn(20, 20)).toMatch(
      /^City Marathon\nThursday,? 20 April 2017\n\nMen\n\d\d:\d\d Sato leads\n\d\d:\d\d Sato leads\n$/,
    );
    expect(recapOn(20, 21)).toMatch(
      /^City Marathon\n\nMen\n20 Apr, \d\d:\d\d Sato leads\n21 Apr, \d\d:\d\d Sato leads\n$/,
    );
    const undated = { postId: "x", at: "2017-04-20T08:08:00.000Z", printedTime: "vormittags", text: "Sato leads" };
    expect(recapText("", [{ race: { ...race, aliases: [] }, lines: [undated] }], now, t, "en-GB")).toMatch(
      /\nvormittags Sato leads\n$/,
    );
    const over = { race: { ...race, aliases: [] }, lines: [], stands: "Sato won" };
    expect(recapText("City Marathon", [over], now, t, "en-GB")).toBe("City Marathon\n\nMen: Sato won\n");
    const today = new Date(now).getUTCDate();
    expect(recapOn(today)).toMatch(/^City Marathon\n\nMen\n\d\d:\d\d Sato leads\n$/);
  });
});

describe("times", () => {
  const instant = "2017-04-23T08:08:00.000Z";
  const now = Date.parse(instant);

  it("give the moment as its source printed it", () => {
    expect(sourceTime(instant, "Europe/London", "en-GB")).toBe("23 April 2017 at 09:08 British Summer Time");
  });

  it("fall back to UTC in a zone this browser doesn't know", () =>
    expect(sourceTime(instant, "Mars/Olympus", "en-GB")).toContain("08:08 Coordinated Universal Time"));

  it("are relative within the hour only", () => {
    expect(ago(instant, now + 240_000, "en")).toBe("4 min. ago");
    expect(ago(instant, now + 3_600_000, "en")).toBeUndefined();
    expect(ago(instant, now - 1, "en")).toBeUndefined();
  });

  it("give an age in the unit that fits", () => {
    expect(age(instant, now + 12_000, "en")).toBe("12 sec. ago");
    expect(age(instant, now + 7_300_000, "en")).toBe("2 hr. ago");
    expect(age(instant, now + 2 * 86_400_000, "en")).toBe("2 days ago");
    expect(age(instant, now - 5000, "en")).toBe("now");
    expect(ageOrDay(instant, now, "de")).toBe("jetzt");
  });
});

it("a note about a coverage doesn't say who won, as its title may", () => {
  const coverage = { id: "x", title: "City Marathon: Wanjiru wins" };
  const said = noteSentence({ what: "posts", at: "2026-01-01T00:00:00.000Z", coverage }, t);
  expect(said).toContain("City Marathon");
  expect(said).not.toContain("Wanjiru");
});
