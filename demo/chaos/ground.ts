import type { Page } from "@playwright/test";
import * as z from "zod/mini";
import type { Instant, Post, PublishedPost, Snapshot } from "../../src/core/coverage";
import type { Feed } from "../../src/core/feed";
import { noChoices } from "../../src/core/filter";
import { unreadOf } from "../../src/core/unread";
import { keys } from "../../src/storage/keys";
import * as schema from "../../src/storage/schema";
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
} from "../browser";
import { type DemoServer, startDemo } from "../server";
import { race } from "../server/race";

const EXTENSION = "dist/chrome";

export interface Options {
  /** What the page publishes, instead of the replay's race. */
  race?: (at: Instant) => Snapshot;
  /** For how many seconds an answer is fresh: none, so that every refresh asks. */
  maxAge?: number;
  profile?: string;
}

/** A publisher on this machine, and a browser whose extension follows it. */
export class Ground {
  #clock: Instant;
  coverageId = "";

  constructor(
    readonly launched: Launched,
    readonly demo: DemoServer,
    readonly options: Page,
    clock: { now: Instant },
  ) {
    this.#clock = clock.now;
    Object.defineProperty(clock, "now", { get: () => this.#clock });
  }

  set clock(at: Instant) {
    this.#clock = at;
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
  readonly feed = async (): Promise<Feed> => (await this.coverage()).feed;
  readonly stored = () => stored(this.options);
  readonly badge = async (): Promise<string> => (await actionState(this.options)).badge;
  readonly killWorker = () => killWorker(this.launched.context, this.launched.extensionId);

  /** What the badge must show, from what is stored. */
  async unread(): Promise<string> {
    const items = await this.stored();
    const seen = z.parse(schema.seen, items[keys.seen(this.coverageId)]);
    const settings = z.parse(schema.settings, items[keys.settings]);
    const choices = settings.choices[this.coverageId] ?? noChoices;
    const { counted } = unreadOf(await this.posts(), seen, choices);
    return counted.length === 0 ? "" : counted.length > 99 ? "99+" : String(counted.length);
  }

  /** Changes what is stored behind the extension's back. */
  readonly tamper = (items: Record<string, unknown>): Promise<void> =>
    this.options.evaluate((changes) => chrome.storage.local.set(changes), items);

  async close(): Promise<void> {
    await this.launched.close();
    await this.demo.close();
  }
}

/** The day's posts, oldest first. */
export const day: readonly PublishedPost[] = race("9999-12-31T00:00:00.000Z").posts.toReversed();

/** Opens a publisher and a browser; closes both when `use` is done. */
export async function onGround<T>(options: Options, use: (ground: Ground) => Promise<T>): Promise<T> {
  const clock = { now: day[10]?.publishedAt ?? "" };
  const demo = await startDemo({
    clock: () => clock.now,
    maxAge: options.maxAge ?? 0,
    ...(options.race && { race: options.race }),
  });
  const launched = await launchWithExtension({
    extension: EXTENSION,
    grants: ["http://127.0.0.1/*"],
    headless: true,
    profile: options.profile,
  });
  const page = await openExtensionPage(launched.context, launched.extensionId, OPTIONS);
  const ground = new Ground(launched, demo, page, clock);
  try {
    return await use(ground);
  } finally {
    await ground.close();
  }
}

/** Tries until it holds, for at most ten seconds. */
export async function until(holds: () => Promise<boolean>, patience = 10_000): Promise<boolean> {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    if (await holds()) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return holds();
}
