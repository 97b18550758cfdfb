import { describe, expect, it } from "vitest";
import type { Happening, Kind, Post } from "../../core/coverage";
import { at, kept } from "../../core/test-fixtures";
import { toldInResults, toldInWords } from "./same-news";

const NAMES = ["Daniel Wanjiru", "Kenenisa Bekele", "Bedan Karoki", "Mo Farah"];
const races: Post["races"] = [{ id: "men", confidence: "high", reason: { why: "title" } }];
const prose = (clock: string, text: string, kind: Kind, more: Partial<Post> = {}) =>
  kept(clock, "", { id: `${clock} ${text}`, headline: text, kind, races, ...more });
const table = (clock: string, ...tells: Happening[]) =>
  kept(clock, "", { id: `facts ${clock}`, kind: tells[0]?.kind ?? "other", tells, races });

const lead = (name: string): Happening => ({ kind: "lead change", name });
const win = (name: string): Happening => ({ kind: "result", name });
const out = (name: string): Happening => ({ kind: "withdrawal", name });
const [wanjiru = "", bekele = "", , farah = ""] = NAMES;

const told = (happening: Happening, posts: Post[], clock = "10:10") =>
  toldInWords(happening, NAMES, posts, Date.parse(at(clock)))?.headline;
const repeated = (post: Post, ...posts: Post[]) => toldInResults(post, [post, ...posts], () => NAMES);

describe("what a table says was told in words", () => {
  it.each<[Happening, string, Kind]>([
    [lead(wanjiru), "Wanjiru takes the lead", "lead change"],
    [lead("Wanjiru Daniel"), "Wanjiru takes the lead", "lead change"],
    [lead(wanjiru), "Wanjiru übernimmt die Führung von Bekele", "lead change"],
    [win(wanjiru), "Wanjiru wins the men's race in 2:05:48", "result"],
    [win(wanjiru), "Daniel Wanjiru gewinnt vor Kenenisa Bekele", "result"],
    [win(wanjiru), "Victoire de Daniel Wanjiru", "result"],
    [out(farah), "Mo Farah drops out", "withdrawal"],
    [out(farah), "Farah abandonne", "withdrawal"],
  ])("%j in %j", (happening, text, kind) => expect(told(happening, [prose("10:05", text, kind)])).toBe(text));

  it.each<[Happening, string, Kind]>([
    [lead(wanjiru), "Bekele takes the lead from Wanjiru", "lead change"],
    [win(wanjiru), "Bekele wins ahead of Wanjiru", "result"],
    [win(wanjiru), "Wanjiru finishes second", "result"],
    [win(wanjiru), "Wanjiru wird Zweiter", "result"],
    [win(wanjiru), "Wanjiru takes the lead", "lead change"],
    [out(farah), "Karoki drops out", "withdrawal"],
    [win("Robert Weir"), "David Weir wins the wheelchair race", "result"],
  ])("%j isn't in %j", (happening, text, kind) =>
    expect(told(happening, [prose("10:05", text, kind)])).toBeUndefined(),
  );

  it("but not long ago, not if it was taken back, and not if somebody else has led since", () => {
    const first = prose("10:00", "Wanjiru takes the lead", "lead change");
    expect(told(lead(wanjiru), [first], "10:20")).toBe(first.headline);
    expect(told(lead(wanjiru), [first], "10:40")).toBeUndefined();
    expect(told(lead(wanjiru), [{ ...first, withdrawn: true }])).toBeUndefined();
    expect(told(lead(wanjiru), [prose("10:04", "Bekele takes the lead", "lead change"), first])).toBeUndefined();
    expect(told(lead(wanjiru), [table("10:04", lead(bekele)), first])).toBeUndefined();
    expect(told(win(wanjiru), [prose("10:00", "Wanjiru wins", "result")], "12:00")).toBe("Wanjiru wins");
  });
});

describe("a post of words repeats", () => {
  it.each<[Happening, string, Kind]>([
    [lead(wanjiru), "Wanjiru moves into the lead", "lead change"],
    [win(wanjiru), "Wanjiru wins!", "result"],
    [out(farah), "Farah is out of the race", "withdrawal"],
  ])("%j of a table with %j", (happening, text, kind) => {
    expect(repeated(prose("10:05", text, kind), table("10:02", happening))).toBe("facts 10:02");
    // A page may be asked later than the table, and date its posts earlier.
    expect(repeated(prose("10:01", text, kind), table("10:02", happening))).toBe("facts 10:02");
  });

  it("nothing where it says something else, or of another race, or isn't sure of its race", () => {
    const facts = table("10:02", lead(wanjiru));
    expect(repeated(prose("10:05", "Bekele takes the lead", "lead change"), facts)).toBeUndefined();
    expect(repeated(prose("10:05", "Bekele takes the lead from Wanjiru", "lead change"), facts)).toBeUndefined();
    expect(repeated(prose("10:05", "Wanjiru wins", "result"), facts)).toBeUndefined();
    const post = prose("10:05", "Wanjiru takes the lead", "lead change");
    const of = (id: string, confidence: "high" | "low"): Post["races"] => [
      { id, confidence, reason: { why: "title" } },
    ];
    expect(repeated({ ...post, races: of("women", "high") }, facts)).toBeUndefined();
    expect(repeated({ ...post, races: of("men", "low") }, facts)).toBeUndefined();
    expect(repeated({ ...post, races: [...races, ...of("women", "high")] }, facts)).toBeUndefined();
    expect(repeated(post, table("10:03", lead(bekele)), table("10:01", lead(wanjiru)))).toBeUndefined();
  });

  it("not a table's post that repeats it itself", () => {
    const post = prose("10:00", "Wanjiru wins", "result");
    const facts = { ...table("10:02", win(wanjiru)), repeats: post.id };
    expect(repeated(post, facts)).toBeUndefined();
    expect(repeated(prose("10:05", "It's official: Wanjiru wins", "result"), facts, post)).toBe(post.id);
  });
});
