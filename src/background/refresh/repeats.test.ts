import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import browser from "webextension-polyfill";
import { newCoverage, type Post, type PublishedPost } from "../../core/coverage";
import { isCounted, noChoices } from "../../core/filter/filter";
import { emptyMemory } from "../../core/race";
import { happeningOf, type Told, tell } from "../../core/results/fact-changes";
import type { RaceEntry, RaceFacts } from "../../core/results/race-facts";
import type { Source } from "../../core/source";
import { serve } from "../../fetch/test-server";
import { Athletes } from "../../races/evidence/athletes";
import { mergeAndClassify } from "../../races/merge-and-classify";
import { handlers } from "../commands/index";
import { badgeText, storedPosts } from "../test-page";
import { toldBefore, withRepeats } from "./repeats";

const NAMES = ["Daniel Wanjiru", "Kenenisa Bekele", "Bedan Karoki", "Abel Kirui", "Mo Farah"];
const START = Date.parse("2031-06-14T10:00:00Z");
const APART_MIN = 15;
const LONGEST_DELAY = 12;

type What = "lead" | "out" | "win";
/** Each says it of the name in its place: alone, or before another's. */
const WORDS: Record<What, readonly string[]> = {
  lead: [
    "{} takes the lead",
    "{} moves into the lead ahead of [], 30 km",
    "{} übernimmt die Führung",
    "{} prend la tête",
  ],
  out: ["{} drops out", "{} is out of the race", "{} gibt auf", "{} abandonne"],
  win: ["{} wins!", "{} wins the race ahead of []", "{} gewinnt vor []", "{} has won in 2:05:48"],
};

const spelt = (name: string, how: number): string => {
  const [given = "", family = ""] = name.split(" ");
  return [name, family, `${family.toUpperCase()} ${given}`][how % 3] ?? name;
};

const telling = fc.record({
  /** Minutes after it happened that each source tells it; a source may leave it out, but not both. */
  words: fc.integer({ min: 0, max: LONGEST_DELAY }),
  table: fc.integer({ min: 0, max: LONGEST_DELAY }),
  only: fc.constantFrom("words", "table", undefined, undefined, undefined),
  wording: fc.nat(3),
  spelling: fc.nat(2),
});

/** A race in which the lead changes with each step, somebody drops out, and somebody wins. */
const happenings = fc
  .tuple(fc.array(telling, { minLength: 1, maxLength: 5 }), telling, telling)
  .map(([leads, out, win]) => [
    ...leads.map((how, i) => ({ what: "lead" as const, name: NAMES[1 + (i % 2)] ?? "", ...how })),
    { what: "out" as const, name: NAMES[4] ?? "", ...out },
    { what: "win" as const, name: NAMES[0] ?? "", ...win },
  ]);

function factsAfter(done: readonly { what: What; name: string }[]): RaceFacts {
  const leader = done.findLast(({ what }) => what !== "out")?.name ?? "Daniel Wanjiru";
  const out = new Set(done.flatMap(({ what, name }) => (what === "out" ? name : [])));
  const order = [leader, ...NAMES.filter((name) => name !== leader)];
  const entries = order.map((name, i): RaceEntry => (out.has(name) ? { name, state: "DNF" } : { name, rank: i + 1 }));
  return { name: "Men", entries, status: done.some(({ what }) => what === "win") ? "ended" : "live" };
}

it("one happening is one piece of news, whichever source tells it first", () => {
  fc.assert(
    fc.property(happenings, (all) => {
      const at = (i: number, delay: number) => new Date(START + (i * APART_MIN + delay) * 60_000).toISOString();
      const steps = all
        .flatMap(({ words, table, only }, i) => [
          ...(only === "table" ? [] : [{ at: at(i, words), i, by: "words" as const }]),
          ...(only === "words" ? [] : [{ at: at(i, table), i, by: "table" as const }]),
        ])
        .toSorted((a, b) => (a.at < b.at ? -1 : 1));
      let head = newCoverage("id", "https://live.example/", at(0, -90));
      let memory = emptyMemory;
      let posts: Post[] = [];
      let told: Told | undefined = tell(undefined, factsAfter([]), [], at(0, -60)).told;
      const byPost = new Map<string, number>();
      const take = (post: PublishedPost, now: string) => {
        const kept = posts;
        const snapshot = { partial: true as const, title: "City Marathon", summary: [], zone: "UTC", posts: [post] };
        const merged = mergeAndClassify({ ...head, title: "City Marathon" }, posts, snapshot, now, {
          memory,
          others: new Athletes(),
        });
        ({ head, memory } = merged);
        const source: Source = { url: head.url, nextPollAt: now, failures: 0, ...(told && { told: [told] }) };
        posts = withRepeats(merged.posts, (one) => kept.includes(one), source);
      };
      const opening = { id: "start", headline: "Men's race: they are off", label: "Men's race" };
      take({ ...opening, publishedAt: at(0, -60), body: [], keyEvent: false, pinned: false }, at(0, -60));
      for (const step of steps) {
        const now = step.at;
        const one = all[step.i];
        const [race] = head.races;
        if (!one || !race) throw new Error("no race");
        const base = { publishedAt: now, body: [], keyEvent: false, pinned: false, label: "Men's race" };
        if (step.by === "words") {
          const headline = (WORDS[one.what][one.wording] ?? "")
            .replace("{}", spelt(one.name, one.spelling))
            .replace("[]", "Abel Kirui");
          byPost.set(`words ${step.i}`, step.i);
          take({ ...base, id: `words ${step.i}`, headline }, now);
          continue;
        }
        // A source that leaves something out has it in its next state.
        const facts = factsAfter(all.slice(0, step.i + 1));
        const { told: after, news } = tell({ ...told, race: factsAfter(all.slice(0, step.i)) }, facts, [], now);
        told = { ...after, of: race.id };
        if (!news) throw new Error("no news");
        const { news: ordered, repeats } = toldBefore(news, facts, race, posts, noChoices, now);
        byPost.set(`table ${step.i}`, step.i);
        const tells = ordered.changes.flatMap((change) => happeningOf(change) ?? []);
        const headline = `Table: ${one.name} ${one.what}`;
        take({ ...base, id: `table ${step.i}`, headline, factKind: ordered.kind, tells, repeats }, now);
      }
      const choices = { ...noChoices, races: Object.fromEntries(head.races.map(({ id }) => [id, "count" as const])) };
      for (const i of all.keys()) {
        const counted = posts.filter((post) => byPost.get(post.id) === i && isCounted(post, choices));
        expect(counted.map(({ headline, kind }) => [headline, kind, all[i]])).toHaveLength(1);
      }
    }),
    { numRuns: 40 },
  );
});

describe("a live page and its results", () => {
  afterEach(() => void vi.useRealTimers());
  const minutes = (count: number) => vi.setSystemTime(START + count * 60_000);

  async function followed() {
    vi.useFakeTimers({ toFake: ["Date"], now: START });
    const page = { posts: ["Men's race: they are off"], order: NAMES };
    const since: string[] = [];
    const { url } = await serve((request, response) => {
      const rows = page.order.map((name, i) => `<tr><td>${i + 1}<td>${name}<td>1:28:2${i}`).join("");
      if (request.url?.endsWith("results"))
        return void response.end(`<h1>Men's race</h1><table><tr><th>Rank<th>Name<th>Time</tr>${rows}</table>`);
      const liveBlogUpdate = page.posts.map((headline, i) => {
        since[i] ??= new Date().toISOString();
        return { "@id": `${i}`, datePublished: since[i], articleSection: "Men's race", headline };
      });
      const data = { "@type": "LiveBlogPosting", headline: "City Marathon", liveBlogUpdate };
      response.end(`<script type="application/ld+json">${JSON.stringify(data)}</script>`);
    });
    await browser.permissions.request({ origins: ["http://127.0.0.1/*"] });
    const answer = await handlers.follow({ address: url, allowPrivate: true });
    const coverageId = answer.ok ? answer.value.coverageId : "";
    await handlers.addResults({ coverageId, address: `${url}results`, allowPrivate: true });
    await handlers.setLevel({ coverageId, race: { id: "men-elite" }, level: "count" });
    return { page, coverageId };
  }

  const inOrder = [NAMES[1] ?? "", NAMES[0] ?? "", ...NAMES.slice(2)];

  it("count a lead once that is told in words first", async () => {
    const { page, coverageId } = await followed();
    minutes(2);
    page.posts.push("Bekele takes the lead");
    await handlers.refresh({ coverageId });
    minutes(5);
    page.order = inOrder;
    await handlers.refresh({ coverageId });
    expect(await storedPosts(coverageId)).toHaveLength(3);
    expect(await badgeText()).toBe("1");
  });

  it("count a lead once that is told by the table first, and both are shown", async () => {
    const { page, coverageId } = await followed();
    minutes(2);
    page.order = inOrder;
    await handlers.refresh({ coverageId });
    minutes(5);
    page.posts.push("KENENISA BEKELE TAKES THE LEAD");
    await handlers.refresh({ coverageId });
    const [post] = await storedPosts(coverageId);
    expect(post).toMatchObject({ kind: "lead change", repeats: expect.stringMatching(/^facts-/) });
    expect(await storedPosts(coverageId)).toHaveLength(3);
    expect(await badgeText()).toBe("1");
  });
});
