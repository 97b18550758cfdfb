import { expect, it } from "vitest";
import messages from "../../public/_locales/en/messages.json";
import type { Race, Standing } from "../core/race";
import type { RaceFacts } from "../core/results/race-facts";
import { raceLine } from "./race-line";
import { setHourCycle } from "./time";
import { translator } from "./translate";

const t = translator(messages);
setHourCycle("24");

const at = (clock: string) => `2031-06-14T${clock}:00.000Z`;
const facts = (more: Partial<RaceFacts> = {}): RaceFacts => ({
  name: "Men",
  far: { unit: "km", done: 40 },
  entries: [
    { rank: 1, name: "Daniel Wanjiru", time: "1:59:25" },
    { rank: 2, name: "Kenenisa Bekele", gap: "+0:08" },
    { rank: 9, name: "Callum Hawkins", gap: "+2:10" },
    { name: "Robbie Simpson", state: "DNF" },
  ],
  ...more,
});
const race = (standing?: Partial<Standing>): Race => ({
  id: "men",
  name: "Men",
  is: { discipline: "marathon" },
  aliases: [],
  hue: 0,
  ...(standing && { standing: { isFinal: false, places: [], postId: "x", at: at("11:00"), ...standing } }),
});
const lineOf = (of: RaceFacts | undefined, athletes: string[] = [], standing?: Partial<Standing>) =>
  raceLine(race(standing), of && { facts: of, at: at("11:50") }, athletes, Date.parse(at("12:00")), t, "en");

it("says who leads, how far it is, and where the reader's athletes are", () => {
  expect(lineOf(facts())).toMatchObject({ says: "Daniel Wanjiru leads, 40 km", at: at("11:50"), isByFacts: true });
  expect(lineOf(facts(), ["HAWKINS Callum"])?.says).toBe("Daniel Wanjiru leads, 40 km · Callum Hawkins 9th, +2:10");
  expect(lineOf(facts(), ["Daniel Wanjiru"])?.says).toBe("Daniel Wanjiru leads, 40 km");
  expect(lineOf(facts(), ["Simpson"])?.says).toBe(
    "Daniel Wanjiru leads, 40 km · Robbie Simpson is out: did not finish",
  );
  expect(lineOf(facts({ status: "ended", far: undefined }))).toMatchObject({
    says: "Daniel Wanjiru won in 1:59:25",
    isFinal: true,
  });
});

it("names those who lead together, and who is in it though nobody leads", () => {
  const tied = ["Ada Brook", "Eve Hill"].map((name) => ({ rank: 1, name }));
  expect(lineOf(facts({ entries: tied }))?.says).toBe("Ada Brook and Eve Hill lead, 40 km");
  const won = facts({ entries: tied.map((one) => ({ ...one, time: "1:59:25" })), status: "ended", far: undefined });
  expect(lineOf(won)?.says).toBe("Ada Brook and Eve Hill won, 1:59:25");
  expect(lineOf(undefined, [], { leader: "Hug and Weir", gap: "ten metres" })?.says).toBe(
    "Hug and Weir lead, ten metres",
  );
  const none = facts({ entries: facts().entries.slice(1) });
  expect(lineOf(none)).toBeUndefined();
  expect(lineOf(none, ["Callum Hawkins"])?.says).toBe("Callum Hawkins 9th, +2:10");
});

it("leaves out given names where it surely is one, so that a line has room", () => {
  const entries = [
    { rank: 1, name: "Rafael Botello Jiménez", team: "ESP" },
    { rank: 2, name: "Mare Dibaba", team: "ETH", gap: "+0:08" },
    { rank: 3, name: "Tirunesh Dibaba", team: "ETH", gap: "+0:09" },
    { rank: 4, name: "Blue Racing", gap: "+0:10" },
    { rank: 5, name: "Eve Hill", team: "GBR", gap: "+0:11" },
  ];
  const short = (mine: string) => lineOf(facts({ far: undefined, entries }), [mine])?.says;
  expect(short("Eve Hill")).toBe("Botello Jiménez leads · Hill 5th, +0:11");
  expect(short("Mare Dibaba")).toBe("Botello Jiménez leads · Mare Dibaba 2nd, +0:08");
  expect(short("Blue Racing")).toBe("Botello Jiménez leads · Blue Racing 4th, +0:10");
});

it("puts results before posts, and both where a later post disagrees", () => {
  expect(lineOf(facts(), [], { leader: "Bekele" })?.says).toBe("Daniel Wanjiru leads, 40 km");
  expect(lineOf(facts(), [], { leader: "Wanjiru", at: at("11:55") })?.says).toBe("Daniel Wanjiru leads, 40 km");
  const both = lineOf(facts(), [], { leader: "Bekele", at: at("11:55") });
  expect(both?.says).toMatch(/^Daniel Wanjiru leads, 40 km \(\d\d:\d\d\) · Bekele leads \(\d\d:\d\d\)$/);
  expect(both).not.toHaveProperty("at");
  const won = lineOf(facts(), [], { leader: "Daniel Wanjiru", isFinal: true, at: at("11:55") });
  expect(won?.says).toMatch(/leads, 40 km \(\d\d:\d\d\) · Daniel Wanjiru won \(\d\d:\d\d\)$/);
});

it("says what posts say where there are no results", () => {
  const said = { leader: "Weir", isFinal: true };
  expect(lineOf(undefined, [], said)).toEqual({ says: "Weir won", at: at("11:00"), isFinal: true, isByFacts: false });
  expect(lineOf(undefined)).toBeUndefined();
});

it("says from posts too where the reader's athletes are, however far behind", () => {
  const places = ["Hug", "Botello", "Smith", "Callum Hawkins"].map((name, i) => ({ name, place: i + 2, postId: "x" }));
  const says = (...athletes: string[]) => lineOf(undefined, athletes, { leader: "Weir", places })?.says;
  expect(says()).toBe("Weir leads, Hug 2nd, Botello 3rd");
  expect(says("Hawkins")).toBe("Weir leads, Hug 2nd, Botello 3rd, Callum Hawkins 5th");
});
