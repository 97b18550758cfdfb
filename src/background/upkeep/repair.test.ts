import { describe, expect, it } from "vitest";
import { noMutes } from "../../core/filter/filter";
import { noteId } from "../../core/note";
import { noSettings } from "../../core/settings";
import { keys, QUARANTINE } from "../../store/keys";
import { readCoverage, readNotes, readSettings } from "../../store/read";
import { killedAtEachWrite, restore, stored } from "../../store/test-killed";
import { handlers } from "../commands/index";
import { wake } from "../test-events";
import { badgeText, livePage, storedHeadlines, storedPosts } from "../test-page";
import { repairStored } from "./repair";

const MANY = Array.from({ length: 80 }, (_, i) => `Men mile ${i}`);

async function followed(...posts: string[]) {
  const { page, url, requests } = await livePage(...posts);
  const result = await handlers.follow({ address: url, allowPrivate: true });
  if (!result.ok) throw new Error(result.problem.code);
  const id = result.value.coverageId;
  await handlers.setLevel({ coverageId: id, race: { id: "men-elite" }, level: "count" });
  return { id, page, requests };
}

/** Damages stored values: each is changed by the function under its key. */
async function damage(values: Record<string, unknown>): Promise<void> {
  const all = await stored();
  for (const [key, value] of Object.entries(values)) all[key] = typeof value === "function" ? value(all[key]) : value;
  await restore(all);
}

const whatIsNoted = async () => (await readNotes()).map(noteId);

describe("damaged settings", () => {
  it("keep every readable field", async () => {
    const { id } = await followed("Men start");
    const choices = { races: { "men-elite": "count", women: "loud" }, others: 7, words: { rain: "off", hail: "loud" } };
    const settings = {
      follows: [{ id, url: "https://a.example/" }, { id: 5 }],
      choices: { [id]: choices },
      keep: "all",
    };
    await damage({ [keys.settings]: settings });
    await repairStored(false);
    expect(await readSettings()).toEqual({
      ...noSettings,
      follows: [{ id, url: "https://a.example/" }],
      choices: {
        [id]: {
          races: { "men-elite": "count" },
          others: "show",
          athletes: {},
          words: { rain: "off" },
          muted: noMutes,
        },
      },
    });
    expect(await stored()).toMatchObject({ [QUARANTINE + keys.settings]: { value: settings } });
    expect(await whatIsNoted()).toEqual(["settings "]);
  });

  it("follow the stored coverages if nothing of them can be read", async () => {
    for (const rubbish of ["rubbish", undefined, null]) {
      const { id } = await followed("Men start");
      await damage({ [keys.settings]: rubbish });
      await wake();
      expect((await readSettings()).follows.map((follow) => follow.id)).toContain(id);
      expect(await storedHeadlines(id)).toEqual(["Men start"]);
    }
  });
});

describe("a damaged coverage", () => {
  it.each([keys.head, keys.source])("is fetched again from its address, and keeps readable posts (%#)", async (key) => {
    const { id, page, requests } = await followed(...MANY);
    await damage({ [key(id)]: { title: "Sato wins City Marathon", firstTitle: "City Marathon", rubbish: true } });
    await repairStored(false);
    expect((await readNotes()).map(({ coverage }) => coverage?.title)).toEqual(["City Marathon"]);
    expect(await storedHeadlines(id)).toHaveLength(MANY.length);
    page.posts.push("Men finish");
    await handlers.refresh({ coverageId: id });
    expect(requests.at(-1)?.["if-none-match"]).toBeUndefined();
    expect(await storedHeadlines(id)).toEqual(["Men finish", ...MANY.toReversed()]);
    const { head } = (await readCoverage(id)) ?? {};
    expect(head?.races.map((race) => race.id)).toEqual(["men-elite"]);
    expect(head?.damaged).toBeUndefined();
    expect((await storedPosts(id)).map((post) => post.races[0]?.id)).toEqual(Array(81).fill("men-elite"));
    expect(await badgeText()).toBe("1");
  });

  it("that has lost its races finds them again in its oldest posts too, though its page has dropped these", async () => {
    const { id, page } = await followed(...MANY);
    const withoutRaces = (posts: object[]) => posts.map((post) => ({ ...post, races: [] }));
    await damage({ [keys.head(id)]: "rubbish", [keys.chunk(id, 0)]: withoutRaces });
    await repairStored(false);
    page.posts.fill("", 0, 70);
    await handlers.refresh({ coverageId: id });
    expect((await storedPosts(id)).map((post) => post.races[0]?.id)).toEqual(MANY.map(() => "men-elite"));
  });

  it("counts as read if its seen posts are damaged", async () => {
    const { id, page } = await followed("Men start");
    page.posts.push("Men halfway");
    await handlers.refresh({ coverageId: id });
    await damage({ [keys.seen(id)]: 42 });
    await repairStored(false);
    await handlers.markSeen({ coverageId: id, postIds: [] });
    expect(await badgeText()).toBe("");
    expect(await whatIsNoted()).toEqual([`reading ${id}`]);
  });
});

describe("damaged posts", () => {
  it("don't affect others, and come back from their page without being unread", async () => {
    const { id } = await followed("Men start", "Men a mile", "Men halfway");
    const spoil = (posts: object[]) => posts.with(1, { ...posts[1], publishedAt: "yesterday" });
    await damage({ [keys.newest(id)]: spoil });
    await repairStored(false);
    expect(await storedHeadlines(id)).toEqual(["Men halfway", "Men start"]);
    expect(await stored()).toMatchObject({ [QUARANTINE + keys.newest(id)]: { value: [{ headline: "Men a mile" }] } });
    await handlers.refresh({ coverageId: id });
    expect(await storedHeadlines(id)).toEqual(["Men halfway", "Men a mile", "Men start"]);
    expect(await badgeText()).toBe("");
  });

  it("in a closed chunk are found when the browser starts, and affect only that chunk", async () => {
    const { id } = await followed(...MANY);
    await damage({ [keys.chunk(id, 0)]: "rubbish", [keys.chunk(id, 1)]: (posts: unknown[]) => posts.with(0, null) });
    await repairStored(true);
    expect((await readCoverage(id))?.index.map(({ number }) => number)).toEqual([1]);
    expect(await storedHeadlines(id)).toHaveLength(MANY.length - 26);
    await handlers.refresh({ coverageId: id });
    expect((await storedHeadlines(id)).toSorted()).toEqual(MANY.toSorted());
    expect(await badgeText()).toBe("");
  });

  it("under a damaged index are indexed again", async () => {
    const { id } = await followed(...MANY);
    const { index } = (await readCoverage(id)) ?? {};
    await damage({ [keys.index(id)]: { 0: "rubbish" } });
    await repairStored(false);
    expect((await readCoverage(id))?.index).toEqual(index);
    expect(await storedHeadlines(id)).toEqual(MANY.toReversed());
  });
});

describe("a repair", () => {
  it("is the same in the end after a kill before any of its writes", async () => {
    const { id } = await followed(...MANY);
    await damage({
      [keys.head(id)]: "rubbish",
      [keys.seen(id)]: 1,
      [keys.memory(id)]: 2,
      [keys.athletes]: 3,
      [keys.chunk(id, 0)]: 4,
      [keys.settings]: { follows: [{ id, url: "https://a.example/" }] },
    });
    const { whole, killed } = await killedAtEachWrite(wake);
    expect(killed.length).toBeGreaterThan(3);
    const timeless = (items: object) =>
      JSON.parse(
        JSON.stringify(items, (key, value) => (key === "ms" ? 0 : value)).replaceAll(
          /\d{4}-\d\d-\d\dT[\d:.]+Z/g,
          "then",
        ),
      );
    for (const one of killed) expect(timeless(one)).toEqual(timeless(whole));
  });

  it("keeps the ten newest quarantined values", async () => {
    const { id } = await followed("Men start");
    for (let i = 0; i < 12; i++) {
      const old = { at: new Date(i).toISOString(), value: i };
      await damage({ [`${QUARANTINE}${i}`]: old });
    }
    await damage({ [keys.seen(id)]: 1 });
    await repairStored(false);
    const aside = Object.keys(await stored()).filter((key) => key.startsWith(QUARANTINE));
    expect(aside).toHaveLength(10);
    expect(aside).toContain(QUARANTINE + keys.seen(id));
    expect(aside).not.toContain(`${QUARANTINE}2`);
  });

  it("does nothing if everything can be read", async () => {
    await followed(...MANY);
    const before = await stored();
    await repairStored(true);
    expect(await stored()).toEqual(before);
  });
});
