import { describe, expect, it } from "vitest";
import type { Post } from "../coverage";
import { type Choices, noChoices } from "../filter/filter";
import { seenFrom, withAllRead, withSeen } from "../filter/seen";
import { ALERT_KINDS } from "../preferences";
import type { RaceLink } from "../race";
import { kept } from "../test-fixtures";
import { type Interruptions, type NewsSource, type OpenChannels, queueNews, withDelivered } from "./interrupt";
import { topicOf } from "./race-cost";

const MINUTE_MS = 60_000;
const at = (minutes: number) => new Date(Date.UTC(2026, 0, 1, 12) + minutes * MINUTE_MS).toISOString();
const choices: Choices = { ...noChoices, races: { men: "alert", women: "count" }, athletes: { "David Weir": "alert" } };
const all: OpenChannels = { overlay: true, notifications: ALERT_KINDS, perRace: 0, quiet: false };

/** A post that arrived some minutes after the follow. */
const arrived = (
  minutes: number,
  text: string,
  more: Partial<Post> = {},
  confidence: RaceLink["confidence"] = "label",
) =>
  kept("09:08", text, {
    id: text,
    arrivedAt: at(minutes),
    kind: "lead change",
    races: [{ id: "men", confidence, reason: { why: "label" } }],
    ...more,
  });

const source = (...posts: Post[]): NewsSource => ({ id: "city", posts, choices, seen: seenFrom(at(0)) });
const waiting = (queued: Interruptions, channel: "overlay" | "notifications" = "overlay") =>
  queued[channel].waiting.map(({ postId }) => postId);

const start = queueNews(undefined, [source(arrived(0, "here before"))], all, at(0));
const queuing = (posts: Post[], may = all, minutes = 1) => queueNews(start, [source(...posts)], may, at(minutes));

describe("what may interrupt", () => {
  it("is no post from before the first run", () => {
    expect(waiting(start)).toEqual([]);
    expect(waiting(queueNews(undefined, [source(arrived(1, "unread already"))], all, at(2)))).toEqual([]);
  });

  it("is a post that arrives in a race at Alert, once", () => {
    const queued = queuing([arrived(1, "Hug leads")]);
    expect(waiting(queued)).toEqual(["Hug leads"]);
    expect(queueNews(queued, [source(arrived(1, "Hug leads"))], all, at(1))).toEqual(queued);
    const after = withDelivered(queued, "overlay", queued.overlay.waiting, [at(1)]);
    expect(waiting(queueNews(after, [source(arrived(1, "Hug leads"))], all, at(2)))).toEqual([]);
    expect(after.overlay.deliveredAt).toEqual([at(1)]);
  });

  it.each([
    [
      "a race that is only counted",
      { races: [{ id: "women", confidence: "label", reason: { why: "label" } }] },
      "label",
    ],
    ["an unsure guess", {}, "low"],
    ["a post that was taken back", { withdrawn: true }, "label"],
  ] as const)("isn't %s", (_, more, confidence) => {
    expect(waiting(queuing([arrived(1, "x", more as Partial<Post>, confidence)]))).toEqual([]);
  });

  it("is a word at Alert, in whatever race and of whatever kind, unless another word mutes it", () => {
    const post = arrived(1, "Landslide on the course", { races: [], kind: "weather" });
    const queued = (words: Choices["words"]) =>
      queueNews(start, [{ ...source(post), choices: { ...choices, words } }], all, at(1));
    expect(waiting(queued({ landslide: "alert" }))).toEqual(["Landslide on the course"]);
    expect(waiting(queued({ landslide: "alert" }), "notifications")).toEqual(["Landslide on the course"]);
    expect(waiting(queued({ landslide: "count" }))).toEqual([]);
    expect(waiting(queued({ landslide: "alert", course: "off" }))).toEqual([]);
  });

  it("is a followed athlete at Alert, in whatever race and of whatever kind", () => {
    const queued = queuing([arrived(1, "x", { races: [], kind: "quote", athletes: ["David Weir"] })]);
    expect(waiting(queued)).toEqual(["x"]);
    expect(waiting(queued, "notifications")).toEqual(["x"]);
    expect(
      waiting(queuing([arrived(1, "x", { athletes: ["David Weir"] })], { overlay: false, perRace: 0, quiet: false })),
    ).toEqual([]);
    const none = queuing([arrived(1, "x", { athletes: ["David Weir"] })], { overlay: true, perRace: 0, quiet: false });
    expect(waiting(none, "notifications")).toEqual([]);
  });

  it("is a notification only for the chosen kinds", () => {
    const posts = [arrived(1, "talk", { kind: "quote" }), arrived(1, "won", { kind: "result" })];
    expect(waiting(queuing(posts))).toEqual(["talk", "won"]);
    expect(waiting(queuing(posts), "notifications")).toEqual(["won"]);
    expect(waiting(queuing(posts, { ...all, notifications: ["start"] }), "notifications")).toEqual([]);
    expect(waiting(queuing(posts, { ...all, notifications: undefined }), "notifications")).toEqual([]);
  });

  it("is no post that arrives in a quiet period, not even later", () => {
    const queued = queuing([arrived(1, "Hug leads")], { ...all, perRace: 0, quiet: true });
    expect(waiting(queued)).toEqual([]);
    expect(waiting(queueNews(queued, [source(arrived(1, "Hug leads"))], all, at(2)))).toEqual([]);
  });
});

describe("the queue", () => {
  const one = queuing([arrived(1, "Hug leads")]);
  const later = (more: Partial<NewsSource>, minutes = 2) =>
    queueNews(one, [{ ...source(arrived(1, "Hug leads")), ...more }], all, at(minutes));

  it("keeps waiting posts, and adds later ones", () => {
    expect(waiting(later({ posts: [arrived(2, "Weir leads"), arrived(1, "Hug leads")] }))).toEqual([
      "Hug leads",
      "Weir leads",
    ]);
  });

  it("drops posts that were read or muted, or whose race is no longer at Alert", () => {
    expect(waiting(later({ seen: withSeen(seenFrom(at(0)), ["Hug leads"]) }))).toEqual([]);
    expect(waiting(later({ seen: withAllRead(seenFrom(at(0)), at(2)) }))).toEqual([]);
    expect(waiting(later({ choices: { ...choices, words: { hug: "off" } } }))).toEqual([]);
    expect(waiting(later({ choices: { ...choices, races: { men: "count" } } }))).toEqual([]);
  });

  it("keeps posts for three minutes: what is told later is noise", () => {
    expect(waiting(later({}, 3.9))).toEqual(["Hug leads"]);
    expect(waiting(later({}, 4))).toEqual([]);
    expect(waiting(later({}, 3.9), "notifications")).toEqual(["Hug leads"]);
    expect(waiting(later({}, 4), "notifications")).toEqual([]);
  });

  it("drops the posts of an unfollowed coverage", () => {
    expect(queueNews(one, [], all, at(2))).toMatchObject({ upTo: {}, overlay: { waiting: [] } });
  });

  it("is nothing that has interrupted already, though the clock was set back since, or a delay has come", () => {
    const post = arrived(1, "Hug leads");
    const queued = queuing([post]);
    const told = { "city men": { postId: "Hug leads", at: at(1) } };
    const delivered = withDelivered(queued, "overlay", queued.overlay.waiting, [at(1)], told);
    const back = queueNews(delivered, [source(post)], all, at(-60));
    expect(waiting(queueNews(back, [source(post)], all, at(1.5)))).toEqual([]);
    const hidden = queueNews(delivered, [source()], all, at(2));
    expect(waiting(queueNews(hidden, [source(arrived(6, "Hug leads"))], all, at(6)))).toEqual([]);
  });

  it("is a post of another coverage that has the same id, as those that publishers count have", () => {
    const two = (...posts: Post[]) => [source(arrived(1, "3")), { ...source(...posts), id: "coast" }];
    const queued = queueNews(queueNews(undefined, two(), all, at(0)), two(), all, at(1));
    const told = { "city men": { postId: "3", at: at(1) } };
    const delivered = withDelivered(queued, "overlay", queued.overlay.waiting, [at(1)], told);
    expect(waiting(queueNews(delivered, two(arrived(2, "3")), all, at(2)))).toEqual(["3"]);
  });

  it("takes posts that arrive after the clock was set back", () => {
    const ahead = queueNews(start, [source(arrived(1440, "tomorrow"))], all, at(1440));
    const queued = queueNews(ahead, [source(arrived(1440, "tomorrow"))], all, at(1));
    expect(waiting(queueNews(queued, [source(arrived(2, "now"), arrived(1440, "tomorrow"))], all, at(2)))).toEqual([
      "now",
    ]);
  });
});

describe("a race's interruptions", () => {
  const six: OpenChannels = { ...all, perRace: 6 };
  /** A queue after so many posts of the race were shown. */
  const having = (count: number): Interruptions => {
    const shown = Array.from({ length: count }, (_, i) => ({ postId: `shown ${i}`, at: at(-60 + i) }));
    return { ...start, races: { "city men": shown } };
  };
  const queued = (count: number, kind: Post["kind"], may = six) =>
    waiting(queueNews(having(count), [source(arrived(1, "news", { kind }))], may, at(1)));

  it("are six, of which the last is kept for the result", () => {
    expect(queued(4, "lead change")).toEqual(["news"]);
    expect(queued(5, "lead change")).toEqual([]);
    expect(queued(5, "result")).toEqual(["news"]);
    expect(queued(6, "result")).toEqual([]);
  });

  it("are as many as the reader chooses, and of another day don't count", () => {
    expect(queued(8, "lead change", { ...six, perRace: 12 })).toEqual(["news"]);
    expect(queued(90, "lead change", { ...six, perRace: 0 })).toEqual(["news"]);
    const tomorrow = queueNews(having(6), [source(arrived(1440, "news"))], six, at(1440));
    expect(waiting(tomorrow)).toEqual(["news"]);
    expect(tomorrow.races).toEqual({});
  });

  it("count once where overlay and notification say the same", () => {
    const cost = { "city men": { postId: "Hug leads", at: at(1) } };
    const shown = withDelivered(queuing([arrived(1, "Hug leads")], six), "overlay", [], [at(1)], cost);
    expect(withDelivered(shown, "notifications", [], [at(1)], cost).races).toEqual({ "city men": [cost["city men"]] });
  });

  it("are of its moments alone, if these are known", () => {
    const moments = new Map([["Weir leads", { race: "men" }]]);
    const posts = [arrived(1, "Weir leads"), arrived(1, "5 km", { kind: "other" })];
    expect(waiting(queueNews(start, [{ ...source(...posts), moments }], six, at(1)))).toEqual(["Weir leads"]);
  });

  it("keep the last for a win, whatever the kind of its post, and may be of what is but guessed", () => {
    const win = arrived(9, "Vince Weir", { kind: "other" }, "low");
    const told = { ...source(win), moments: new Map([[win.id, { race: "men", kind: "result" as const }]]) };
    const before = { ...having(5), upTo: start.upTo };
    expect(waiting(queueNews(before, [told], six, at(9)))).toEqual([win.id]);
    expect(waiting(queueNews(before, [told], six, at(9)), "notifications")).toEqual([win.id]);
    const change = { ...told, moments: new Map([[win.id, { race: "men", kind: "lead change" as const }]]) };
    expect(waiting(queueNews(before, [change], six, at(9)))).toEqual([]);
  });

  it("may be a sign that is no post, once", () => {
    const sign = arrived(2, "tune-in end men", { kind: "other" });
    const signed = {
      ...source(),
      moments: new Map([[sign.id, { race: "men", tuneIn: "end" as const }]]),
      signs: [sign],
    };
    const first = queueNews(start, [signed], six, at(2));
    expect(waiting(first)).toEqual([sign.id]);
    expect(waiting(first, "notifications")).toEqual([sign.id]);
    expect(waiting(queueNews(first, [signed], six, at(2)))).toEqual([sign.id]);
    const cost = { "city men": { postId: sign.id, at: at(2) } };
    const shown = withDelivered(first, "overlay", first.overlay.waiting, [at(2)], cost);
    expect(waiting(queueNews(shown, [signed], six, at(3)))).toEqual([]);
  });
});

it("a notification's topic is the race at Alert", () => {
  const races = [
    { id: "women", confidence: "label", reason: { why: "label" } },
    { id: "men", confidence: "high", reason: { why: "label" } },
  ] satisfies RaceLink[];
  expect(topicOf(arrived(1, "x", { races }), choices)).toBe("men");
  expect(topicOf(arrived(1, "x", { races: races.slice(0, 1) }), choices)).toBe("women");
  expect(topicOf(arrived(1, "x", {}, "low"), choices)).toBeUndefined();
});
