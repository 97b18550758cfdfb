import type { Page } from "@playwright/test";
import * as z from "zod/mini";
import type { Post, PublishedPost, Snapshot } from "../../src/core/coverage";
import { noChoices } from "../../src/core/filter/filter";
import { Seen, unreadOf } from "../../src/core/filter/seen";
import type { Instant } from "../../src/core/instant";
import { Settings } from "../../src/core/settings";
import type { Source } from "../../src/core/source";
import { keys } from "../../src/store/keys";
import {
  actionState,
  command,
  followedIds,
  killWorker,
  type Launched,
  launchWithExtension,
  OPTIONS,
  openExtensionPage,
  stored,
  storedCoverage,
} from "../../testing/browser";
import { type DemoServer, startDemo } from "../../testing/publisher";
import { race } from "../../testing/publisher/race";

const EXTENSION = "dist/chrome";

export interface Options {
  /** What the page publishes, instead of the replay's race. */
  race?: (at: Instant) => Snapshot;
  /** For how many seconds an answer is fresh: none, so that every refresh asks. */
  maxAge?: number;
}

/** A publisher on this machine, and a browser whose extension follows it. */
export class Ground {
  coverageId = "";

  constructor(
    readonly launched: Launched,
    readonly demo: DemoServer,
    /** A page of the extension, from which to send messages and read storage. */
    readonly options: Page,
    readonly time: Clock,
  ) {}

  set clock(at: Instant) {
    this.time.now = at;
  }

  /** Follows `path` with every race counted. */
  async follow(path = "/live"): Promise<void> {
    await command(this.options, "follow", { address: this.demo.origin + path, allowPrivate: true });
    const [id] = (await followedIds(this.options)).slice(-1);
    if (!id) throw new Error(`${path} couldn't be followed.`);
    this.coverageId = id;
    await this.send("setLevel", { coverageId: id, race: "others", level: "count" });
    for (const { id: raceId } of (await this.coverage()).coverage.races) await this.count(raceId);
  }

  readonly count = (id: string) => this.send("setLevel", { coverageId: this.coverageId, race: { id }, level: "count" });
  readonly send = (name: string, data: object) => command(this.options, name, data);
  readonly refresh = () => this.send("refresh", { coverageId: this.coverageId });
  readonly coverage = () => storedCoverage(this.options, this.coverageId);
  readonly posts = async (): Promise<Post[]> => (await this.coverage()).coverage.posts;
  readonly source = async (): Promise<Source> => (await this.coverage()).source;
  readonly stored = () => stored(this.options);
  readonly badge = async (): Promise<string> => (await actionState(this.options)).badge;
  readonly killWorker = () => killWorker(this.launched.context, this.launched.extensionId);

  /** What the badge must show according to storage. */
  async unread(): Promise<string> {
    const items = await this.stored();
    const seen = z.parse(Seen, items[keys.seen(this.coverageId)]);
    const settings = z.parse(Settings, items[keys.settings]);
    const choices = settings.choices[this.coverageId] ?? noChoices;
    const { coverage } = await this.coverage();
    const { counted } = unreadOf(coverage.posts, seen, choices);
    const news = counted.filter((post) => post.arrivedAt > seen.lastVisit.at).map((post) => post.id);
    if (coverage.races.some(({ standing }) => standing?.isFinal && news.includes(standing.postId))) return "FIN";
    return counted.length === 0 ? "" : counted.length > 99 ? "99+" : String(counted.length);
  }

  /** Changes what is stored behind the extension's back. */
  readonly tamper = (items: Record<string, unknown>): Promise<void> =>
    this.options.evaluate((changes) => chrome.storage.local.set(changes), items);

  /** Shifts all stored times of a kind, as if the clock had been set the other way. */
  async shiftTimes(ms: number): Promise<void> {
    const shifted = (value: unknown): unknown =>
      JSON.parse(JSON.stringify(value), (key, inner) =>
        /^(?:nextPollAt|lastPollAt|lastSuccessAt|lastNewsAt|lastWholeAt|arrivedAt|readUpTo|followedAt)$/.test(key)
          ? new Date(Date.parse(inner) + ms).toISOString()
          : inner,
      );
    const items = await this.stored();
    await this.tamper(Object.fromEntries(Object.entries(items).map(([key, value]) => [key, shifted(value)])));
  }

  /** Fires the alarm now. */
  readonly ring = (): Promise<void> => this.options.evaluate(() => chrome.alarms.create("poll", { when: Date.now() }));
}

/** The day's posts, oldest first. */
export const day: readonly PublishedPost[] = race("9999-12-31T00:00:00.000Z").posts.toReversed();

interface Clock {
  now: Instant;
}

/** A publisher on this machine, with the morning's first posts out. */
export async function publisher({ race: published, maxAge = 0 }: Options): Promise<{ demo: DemoServer; clock: Clock }> {
  const clock = { now: day[10]?.publishedAt ?? "" };
  const demo = await startDemo({ clock: () => clock.now, maxAge, ...(published && { race: published }) });
  return { demo, clock };
}

/** A browser with the extension, beside a publisher. */
export async function browserFor(demo: DemoServer, clock: Clock, profile?: string): Promise<Ground> {
  const grants = ["http://127.0.0.1/*", "https://127.0.0.1/*"];
  const launched = await launchWithExtension({ extension: EXTENSION, grants, headless: true, profile });
  const page = await openExtensionPage(launched.context, launched.extensionId, OPTIONS);
  return new Ground(launched, demo, page, clock);
}

/** Opens a publisher and a browser; closes both when `use` is done. */
export async function onGround<T>(options: Options, use: (ground: Ground) => Promise<T>): Promise<T> {
  const { demo, clock } = await publisher(options);
  try {
    const ground = await browserFor(demo, clock);
    return await use(ground).finally(() => ground.launched.close());
  } finally {
    await demo.close();
  }
}

/** Checks that, once the worker runs again, every post is stored once and the badge is right. */
export async function isWhole(ground: Ground, at: Instant): Promise<boolean> {
  const line = ({ headline, publishedAt }: Pick<PublishedPost, "headline" | "publishedAt">) =>
    `${publishedAt} ${headline}`;
  const wanted = race(at).posts.map(line).sort().join("\n");
  return until(async () => {
    await ground.refresh();
    const there = (await ground.posts()).filter((post) => !post.withdrawn);
    return there.map(line).sort().join("\n") === wanted && (await ground.badge()) === (await ground.unread());
  });
}

/** Retries until it succeeds, for at most ten seconds. */
export async function until(holds: () => Promise<boolean>, patience = 10_000): Promise<boolean> {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    if (await holds()) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return holds();
}
