import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newCoverage, type PublishedPost, type Snapshot } from "../../core/coverage";
import { levelOf, levelOfRace, noChoices } from "../../core/filter/filter";
import { Memory } from "../../core/race";
import { noSettings, Settings } from "../../core/settings";
import { differing, FOLLOW, merge, stamped, stateOf, timesOf, toSend } from "../../core/sync/sync-merge";
import { readPage } from "../../formats/read";
import { decode } from "../../store/decode";
import { salvaged } from "../../store/salvage";
import { readerOf } from "../classify";
import { correctionOf, withCorrection } from "../correct";
import { Athletes } from "../evidence/athletes";
import { mergeAndClassify, nothingKnown } from "../merge-and-classify";

/** What every object has without holding it, and what sets an object's prototype. */
const words = fc.constantFrom(...Object.getOwnPropertyNames(Object.prototype), "prototype", "length", "then", "name");
const NOW = "2017-04-23T10:00:00.000Z";
const head = newCoverage("https://e.example/", "https://e.example/", NOW);

const postOf = (id: string, more: Partial<PublishedPost>): PublishedPost => ({
  id,
  headline: "They run",
  publishedAt: "2017-04-23T09:00:00.000Z",
  body: [{ type: "paragraph", text: "It rains." }],
  keyEvent: false,
  pinned: false,
  ...more,
});

const snapshotOf = (post: PublishedPost, title: string): Snapshot => ({
  title,
  summary: [],
  zone: "UTC",
  posts: [post],
});

describe("words that every object has, as a publisher's words", () => {
  it("are a post like any other, in each of its fields, and can be corrected", () => {
    fc.assert(
      fc.property(words, words, words, words, (id, headline, label, name) => {
        const title = "London Marathon 2017";
        const post = postOf(id, { headline, label, byline: { name } });
        const { head: known, posts, unclassified } = mergeAndClassify(head, [], snapshotOf(post, title), NOW);
        expect(unclassified).toBe(0);
        expect(posts).toMatchObject([{ id, headline, label, byline: { name }, races: [] }]);
        const [first] = posts;
        if (!first) return;
        const memory = withCorrection(nothingKnown().memory, id, correctionOf(first, [], known, new Athletes(), NOW));
        const stored = decode(Memory, JSON.parse(JSON.stringify(memory)));
        expect(Object.keys(stored?.corrections ?? {})).toEqual([id]);
        expect(salvaged(Memory, { ...memory, voices: 3 }, nothingKnown().memory).corrections).toEqual(
          memory.corrections,
        );
        const reader = readerOf({ ...known, memory: stored ?? memory }, new Athletes());
        expect(reader.read(post)).toMatchObject({ corrected: true });
        expect(Object.keys(withCorrection(memory, id, undefined).corrections)).toEqual([]);
      }),
    );
  });

  it("come in by a feed as any id does", () => {
    for (const word of ["constructor", "__proto__", "toString"]) {
      const item = `<item><guid isPermaLink="false">${word}</guid><title>Men's race: Bo Sample wins</title><category>${word}</category><pubDate>Sun, 23 Apr 2017 09:00:00 GMT</pubDate><description>&lt;b&gt;&lt;constructor&gt;x&lt;/constructor&gt;&lt;/b&gt;</description></item>`;
      const body = `<rss version="2.0"><channel><title>London Marathon 2017</title>${item}</channel></rss>`;
      const read = readPage(body, "https://e.example/", NOW);
      if (!read.ok) throw new Error(read.problem.code);
      expect(mergeAndClassify(head, [], read.value.snapshot, NOW).posts).toMatchObject([
        { id: word, label: word, body: [{ type: "paragraph", text: "x" }] },
      ]);
    }
  });

  it("are no choices until they are chosen, and stay chosen when they are stored", () => {
    fc.assert(
      fc.property(words, (word) => {
        expect(levelOfRace(noChoices, word)).toBe("show");
        const chosen = { ...noChoices, races: { [word]: "off" as const }, athletes: { [word]: "alert" as const } };
        expect(levelOfRace(chosen, word)).toBe("off");
        const { posts } = mergeAndClassify(head, [], snapshotOf(postOf("1", { headline: `${word} wins` }), "x"), NOW);
        for (const post of posts) expect(levelOf(post, noChoices)).toBe("show");
        const settings: Settings = { ...noSettings, choices: { [word]: chosen } };
        expect(decode(Settings, JSON.parse(JSON.stringify(settings)))?.choices).toEqual(settings.choices);
      }),
    );
  });

  it("travel with the settings as any others do", () => {
    fc.assert(
      fc.property(words, words, (group, name) => {
        const values = { [group]: { [FOLLOW]: "https://e.example/", [name]: true } };
        const times = stamped({}, {}, values, 1000, () => false);
        const state = stateOf(values, times, {});
        expect(timesOf(state)).toEqual(times);
        expect(Object.keys(toSend(state, {}, 2000))).toEqual([group]);
        expect(merge(state, {})).toEqual(state);
        expect(differing(state, {})).toEqual(state);
        expect(differing(state, state)).toEqual({});
      }),
    );
  });
});
