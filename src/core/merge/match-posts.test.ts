import { describe, expect, it } from "vitest";
import { paragraph } from "../blocks";
import { at, published } from "../test-fixtures";
import { matchPosts } from "./match-posts";

const ids = (posts: readonly { id: string }[]) => posts.map((post) => post.id);

describe("matchPosts", () => {
  it.each([
    ["Weir wins", "Keitany wins"],
    [undefined, undefined],
  ])("treats a post with the id of another article as new, at every poll: %s, %s", (before, after) => {
    const old = published("08:00", "The wheelchair race is won by Weir", { id: "7", headline: before });
    const reused = published("11:00", "Nobody expected such a finish", { id: "7", headline: after });
    const [first] = matchPosts([reused], [old]);
    expect(first?.id).not.toBe("7");
    expect(ids(matchPosts([reused], [{ ...reused, id: first?.id ?? "" }, old]))).toEqual([first?.id]);
  });

  it("takes a few words, and what stays at the top, for edited where their time and all words change", () => {
    const summary = "Weir leads the race by ten seconds on the bridge";
    for (const [before, more] of [
      ["Off!", {}],
      [summary, { pinned: true }],
    ] as const) {
      const old = published("08:00", before, { id: "7", ...more });
      expect(
        ids(matchPosts([published("08:02", "All of them have begun to run", { id: "7", ...more })], [old])),
      ).toEqual(["7"]);
    }
  });

  it("loses no post if all under ids of places are others without headlines", () => {
    const page = (from: number) =>
      [3, 2, 1].map((place) => {
        const n = from + place;
        return published(`09:${n}`, `the gate${n} and the weir${n}`, { id: `p${place}` });
      });
    expect(ids(matchPosts(page(20), page(10)))).not.toContain("p1");
  });

  it("loses no post if ids count places from the top of the page", () => {
    const page = (newest: number) =>
      [0, 1, 2, 3].map((place) =>
        published(`09:0${newest - place}`, `They pass kilometre ${newest - place}`, { id: `post-${place}` }),
      );
    const first = page(4);
    const [added, ...others] = matchPosts(page(5), first);
    expect(ids(others)).toEqual(["post-0", "post-1", "post-2"]);
    expect(ids(first)).not.toContain(added?.id);
    const edited = page(5).map((post, i) =>
      i === 1 ? { ...post, body: [paragraph("They pass kilometre 4 now")] } : post,
    );
    expect(ids(matchPosts(edited, first)).slice(1)).toEqual(["post-0", "post-1", "post-2"]);
  });

  it("trusts ids where new posts say at the same time what another said before its edit", () => {
    const old = published("09:00", "Goal", { id: "0" });
    const edited = published("09:00", "Goal, given after a look at the screen", { id: "0" });
    const again = ["2", "1"].map((id) => published("09:00", "Goal", { id }));
    expect(ids(matchPosts([...again, edited], [old]))).toEqual(["2", "1", "0"]);
    const longer = published("09:00", "Goal, as they say", { id: "0" });
    expect(ids(matchPosts([...again.slice(1), longer], [{ ...old, body: [paragraph("Goal, they say")] }]))).toEqual([
      "1",
      "0",
    ]);
  });

  it("trusts an id if time and headline changed but a fifth of the words stayed", () => {
    const old = published("08:00", "Weir wins gold", { id: "7", headline: "Finish" });
    const again = (text: string) => published("11:00", text, { id: "7", headline: "Men's wheelchair" });
    expect(ids(matchPosts([again("Weir takes victory")], [old]))).toEqual(["7"]);
    expect(ids(matchPosts([again("Weir takes the victory")], [old]))).toEqual([`${at("11:00")}#0`]);
  });

  it("trusts an id if the post was rewritten but its time or headline stayed", () => {
    const old = published("08:00", "Weir wins gold", { id: "7", headline: "Finish" });
    const rewritten = "Nobody expected such an end";
    const [sameTime, sameHeadline] = [
      published("08:00", rewritten, { id: "7", headline: "Men's wheelchair" }),
      published("11:00", rewritten, { id: "7", headline: "Finish" }),
    ];
    expect(ids(matchPosts([sameTime], [old]))).toEqual(["7"]);
    expect(ids(matchPosts([sameHeadline], [old]))).toEqual(["7"]);
  });

  it("recognises a rewritten post without a publisher's id by its place, unless the snapshot may cut its minute", () => {
    const stored = [published("09:08", "Crowds line the road", { id: `${at("09:08")}#0` })];
    const rewritten = published("09:08", "Yamamoto leads", { id: `${at("09:08")}#0` });
    const older = published("09:02", "Hello", { id: `${at("09:02")}#0` });
    expect(ids(matchPosts([rewritten, older], stored))).toEqual([`${at("09:08")}#0`, `${at("09:02")}#0`]);
    expect(ids(matchPosts([rewritten], stored))).toEqual([`${at("09:08")}#1`]);
  });

  it("recognises a rewritten post by its headline", () => {
    const stored = [published("09:08", "Crowds line the road", { id: "1", headline: "At the bridge" })];
    const rewritten = published("09:08", "Yamamoto leads", { id: "2", headline: "At the bridge" });
    expect(ids(matchPosts([rewritten], stored))).toEqual(["1"]);
    expect(ids(matchPosts([{ ...rewritten, headline: "At the finish" }], stored))).toEqual(["2"]);
  });

  it("treats a post of the same minute as an edit if half of the words stayed, otherwise as another post", () => {
    const stored = [published("09:08", "Yamamoto leads the pack by ten", { id: "1" })];
    const half = published("09:08", "Yamamoto leads the pack past Greenwich", { id: "2" });
    const less = published("09:08", "Yamamoto leads the race past Greenwich", { id: "2" });
    expect(ids(matchPosts([half], stored))).toEqual(["1"]);
    expect(ids(matchPosts([less], stored))).toEqual(["2"]);
  });

  it("tells posts of one minute apart that is divided between two pages", () => {
    const stored = [published("09:08", "on the first page", { id: `${at("09:08")}#0` })];
    const older = [
      published("09:08", "quite another text", { id: `${at("09:08")}#0` }),
      published("09:02", "before", { id: `${at("09:02")}#0` }),
    ];
    expect(matchPosts(older, stored, true)[0]?.id).toBe(`${at("09:08")}#1`);
  });

  it("recognises a post whose derived number changed but not its words", () => {
    const stored = [published("09:08", "Yamamoto leads the pack", { id: "17" })];
    const [post] = matchPosts([published("09:08", "Yamamoto leads the pack", { id: "99" })], stored);
    expect(post?.id).toBe("17");
  });

  it("recognises a post in a form of its page that has no seconds and no ids", () => {
    const stored = [published("09:08:31", "Yamamoto leads", { id: "urn:1" })];
    const [post] = matchPosts([published("09:08", "Yamamoto leads", { id: `${at("09:08")}#0` })], stored);
    expect(post?.id).toBe("urn:1");
  });

  it("tells two posts of one minute apart if the snapshot shows only the newer", () => {
    const older = published("09:08", "Here they come down the hill", { id: `${at("09:08")}#0` });
    const newer = published("09:08", "Yamamoto leads the pack", { id: `${at("09:08")}#1` });
    const cut = { ...newer, id: `${at("09:08")}#0` };
    expect(ids(matchPosts([cut], [newer, older]))).toEqual([newer.id]);
  });

  it("matches an edited post in a cut minute to the post that shares most of its words", () => {
    const older = published("09:08", "Crowds line the road in Greenwich", { id: `${at("09:08")}#0` });
    const newer = published("09:08", "Yamamoto leads the pack by ten metres", { id: `${at("09:08")}#1` });
    const edited = published("09:08", "Yamamoto leads the pack by twelve metres", { id: `${at("09:08")}#0` });
    expect(ids(matchPosts([edited], [newer, older]))).toEqual([newer.id]);
  });

  it("never gives one stored id to two incoming posts", () => {
    const stored = [published("09:08", "same words here", { id: "1" })];
    const incoming = [
      published("09:08", "same words here", { id: "2" }),
      published("09:08", "same words here", { id: "3" }),
    ];
    expect(new Set(ids(matchPosts(incoming, stored))).size).toBe(2);
  });

  it("recognises posts by their words if they get new dates at each request, and treats the others as new", () => {
    const words = ["Kilometre 15 is done", "Kilometre 10 is done", "Kilometre 5 is done"];
    const dated = (clock: string, texts: readonly string[]) =>
      texts.map((text, i) => published(clock, text, { id: `${at(clock)}#${texts.length - i}` }));
    const stored = dated("09:08", words);
    const [added, ...again] = matchPosts(dated("09:10", ["Kilometre 20 is done", ...words]), stored);
    expect(ids(again)).toEqual(ids(stored));
    expect(ids(stored)).not.toContain(added?.id);
  });

  it("treats the same words at a later time as another post once the first has left the page", () => {
    const stored = ["09:03", "09:02", "09:01"].map((clock) => published(clock, "Rain", { id: `${at(clock)}#0` }));
    const page = ["09:04", "09:03", "09:02"].map((clock) => published(clock, "Rain", { id: `${at(clock)}#0` }));
    expect(ids(matchPosts(page, stored))).toEqual(ids(page));
  });
});

describe("posts whose times don't hold", () => {
  const texts = ["Off", "They pass the mill", "Rain falls on the bridge", "Okoro attacks", "Moreau answers him"];
  const page = (time: string, from: number, to: number, idOf: (i: number, place: number) => string) =>
    Array.from({ length: to - from + 1 }, (_, place) => {
      const i = to - place;
      return published(time, `${texts[i]} as thousands watch`, { id: idOf(i, place), headline: texts[i] ?? "" });
    });
  const byPlace = (_: number, place: number) => `item-${place + 1}`;

  it.each([
    ["one time", "00:00", "00:00"],
    ["the time of each request", "09:00", "09:01"],
  ])("aren't taken for each other if ids count places, all at %s", (_, before, now) => {
    const stored = page(before, 0, 3, byPlace);
    const [added, ...others] = matchPosts(page(now, 1, 4, byPlace), stored);
    expect(ids(others)).toEqual(["item-1", "item-2", "item-3"]);
    expect(ids(stored)).not.toContain(added?.id);
  });

  it("are all new if ids count places and the page has turned over", () => {
    const stored = page("09:00", 0, 2, byPlace);
    const others = ["Finish in the sun", "Weir wins again", "Keitany is second"].map((headline, place) =>
      published(`09:1${place}`, `${headline} as thousands watch`, { id: byPlace(0, place), headline }),
    );
    expect(ids(matchPosts(others, stored)).filter((id) => ids(stored).includes(id))).toEqual([]);
  });

  it("are the same after one was reworded, whatever its new address or id", () => {
    const stored = page("09:00", 0, 3, (i) => `https://a.example/${i}`);
    const again = page("09:01", 0, 3, (i) => `https://a.example/${i}`).map((post, i) =>
      i === 1 ? { ...post, id: "https://a.example/2-heavily", headline: `${post.headline} heavily` } : post,
    );
    expect(ids(matchPosts(again, stored))).toEqual(ids(stored));
  });

  it("are the same after one was reworded on a page of one day whose ids are new at each request", () => {
    const stored = page("00:00", 0, 3, (i) => `old ${i}`);
    const again = page("00:00", 0, 3, (i) => `new ${i}`).map((post, i) =>
      i === 1
        ? { ...post, headline: "Rain", body: [paragraph("Rain falls on the old bridge as thousands watch")] }
        : post,
    );
    expect(ids(matchPosts(again, stored))).toEqual(ids(stored));
  });

  it("are others under ids of their own, however many words they share, where a day is all their time", () => {
    const stored = page("00:00", 0, 3, (i) => `${i}`);
    const added = published("00:00", "They pass the bridge as thousands watch", { id: "4" });
    expect(ids(matchPosts([added], stored))).toEqual(["4"]);
  });
});
