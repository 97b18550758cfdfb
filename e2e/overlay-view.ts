import type { CDPSession, Page } from "@playwright/test";
import type { PublishedPost } from "../src/core/coverage";
import type { PreferencesChange } from "../src/core/preferences";
import { command, forgetInterruptions } from "../testing/browser";
import { before, pick, wheelchairPosts } from "./race";
import { expect, type World } from "./world";

interface DomNode {
  nodeId: number;
  localName: string;
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: DomNode[];
  shadowRootType?: string;
}

/** What stands over a page. Only the browser's own protocol sees into its closed tree. */
export class OverlayView {
  private constructor(
    readonly page: Page,
    private readonly cdp: CDPSession,
  ) {}

  static async over(page: Page): Promise<OverlayView> {
    return new OverlayView(page, await page.context().newCDPSession(page));
  }

  /** The words in it, by what they are; undefined where nothing is shown. */
  readonly words = async (): Promise<Record<string, string> | undefined> => {
    const box = await this.box();
    if (!box) return undefined;
    const texts = all(box).flatMap((node): [string, string][] => {
      const { class: name, "data-text": text } = attributesOf(node);
      return name && text ? [[name, text]] : [];
    });
    return Object.fromEntries(texts);
  };
  readonly headline = async (): Promise<string | undefined> => (await this.words())?.headline;

  /** Where a part of it is on the screen. */
  async place(part = "box"): Promise<{ x: number; y: number; width: number; height: number }> {
    const box = await this.box();
    const node = box && all(box).find((one) => (attributesOf(one).class ?? "").split(" ").includes(part));
    if (!node) throw new Error(`The overlay shows no ${part}.`);
    const { model } = await this.cdp.send("DOM.getBoxModel", { nodeId: node.nodeId });
    const [x = 0, y = 0] = model.border;
    return { x, y, width: model.width, height: model.height };
  }

  /** Clicks as a person does. */
  async click(part: string): Promise<void> {
    const { x, y, width, height } = await this.place(part);
    await this.page.mouse.click(x + width / 2, y + height / 2);
  }

  async hover(): Promise<void> {
    const { x, y, width, height } = await this.place();
    await this.page.mouse.move(x + width / 2, y + height / 2);
  }

  /** What is read out of it. */
  async said(): Promise<string[]> {
    const box = await this.box();
    return box ? all(box).flatMap((node) => attributesOf(node)["aria-label"] ?? []) : [];
  }

  /** Runs scripts in the world of the extension's script, which sees the page's document but shares no object with it. */
  async inItsWorld(): Promise<(script: string) => Promise<unknown>> {
    const found = new Promise<number>((resolve) => {
      this.cdp.on("Runtime.executionContextCreated", ({ context }) => {
        if (context.origin.startsWith("chrome-extension://")) resolve(context.id);
      });
    });
    await this.cdp.send("Runtime.disable");
    await this.cdp.send("Runtime.enable");
    const contextId = await found;
    return async (expression) => {
      const { result, exceptionDetails } = await this.cdp.send("Runtime.evaluate", {
        expression,
        contextId,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    };
  }

  private async box(): Promise<DomNode | undefined> {
    const { root } = await this.cdp.send("DOM.getDocument", { depth: -1, pierce: true });
    return all(root as unknown as DomNode)
      .filter(({ shadowRootType }) => shadowRootType === "closed")
      .flatMap(({ children = [] }) => children)
      .find((node) => (attributesOf(node).class ?? "").startsWith("box "));
  }
}

function all(node: DomNode): DomNode[] {
  return [node, ...[...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap(all)];
}

function attributesOf({ attributes = [] }: DomNode): Record<string, string | undefined> {
  const pairs = attributes.flatMap((name, i) => (i % 2 === 0 ? [[name, attributes[i + 1]]] : []));
  return Object.fromEntries(pairs);
}

export const setPreferences = (world: World, change: PreferencesChange): Promise<unknown> =>
  command(world.options, "setPreferences", { change });

/**
 * Opens a page that has this in its body, in front of all others: one of this machine, or of another, which isn't asked.
 * Nothing moves, so that places are exact.
 */
export async function openWork(
  world: World,
  body = "<p>Work.</p>",
  address = `${world.demo.origin}/work`,
): Promise<OverlayView> {
  const page = await world.launched.context.newPage();
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.route(address, (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><html lang="en"><meta name="color-scheme" content="light dark"><title>Work</title><body>${body}`,
    }),
  );
  await page.goto(address);
  return OverlayView.over(page);
}

/** Publishes, and waits until the overlay shows it, as if the last hour had been silent; gives the headline. */
export async function appears(
  world: World,
  view: OverlayView,
  publish: (count?: number) => Promise<string>,
  count = 1,
): Promise<string> {
  await refillBudget(world);
  const headline = await publish(count);
  await expect.poll(view.headline).toBe(headline);
  // It is shown before it is stored as delivered, which would use up a budget that was refilled meanwhile.
  await expect.poll(() => waiting(world)).toBe(0);
  return headline;
}

/** What is shown after a while. */
export const stays = (view: OverlayView, ms: number): Promise<string | undefined> =>
  view.page.waitForTimeout(ms).then(view.headline);

export type Alerted = Awaited<ReturnType<typeof alerted>>;

/** A race at Alert, the overlay allowed on this machine's pages, and how its next post comes. */
export async function alerted(world: World, overlay: PreferencesChange["overlay"] = {}) {
  let next = 2;
  world.setClock(before(pick(wheelchairPosts, next)));
  const coverageId = await world.follow();
  await command(world.options, "setLevel", { coverageId, race: { id: await raceId(world) }, level: "alert" });
  await setPreferences(world, {
    overlay: { mode: "card", sites: ["127.0.0.1"], ...overlay },
    interruptions: { moments: "every", perRace: 0 },
  });
  /** Publishes so many posts and has the extension look; gives the newest one's headline. */
  const publish = async (count = 1): Promise<string> => {
    next += count;
    const post = pick(wheelchairPosts, next - 1);
    world.setClock(post.publishedAt);
    // A poll of the alarm's may be under way, which asked before: "refresh" shares it, and has to ask again.
    await expect
      .poll(() => world.refresh(coverageId).then(() => isStored(world, post)), { message: "the post is stored" })
      .toBe(true);
    return post.headline ?? "";
  };
  return { coverageId, publish };
}

const raceId = async (world: World): Promise<string> =>
  world.options.evaluate(async () => {
    const items = await chrome.storage.local.get(null);
    const heads = Object.entries(items).flatMap(([key, value]) => (key.endsWith(":head") ? [value] : []));
    const [head] = heads as { races: { id: string; name: string }[] }[];
    return head?.races.find(({ name }) => name === "Men's wheelchair")?.id ?? "";
  });

const isStored = (world: World, { publishedAt }: PublishedPost): Promise<boolean> =>
  world.options.evaluate(async (at) => {
    const items = await chrome.storage.local.get(null);
    const newest = Object.entries(items).flatMap(([key, value]) => (key.endsWith(":newest") ? [value] : []));
    return (newest as { publishedAt: string }[][]).flat().some((post) => post.publishedAt === at);
  }, publishedAt);

/** How many posts are still to be delivered. */
const waiting = (world: World): Promise<number> =>
  world.options.evaluate(async () => {
    const { interruptions } = (await chrome.storage.local.get("interruptions")) as {
      interruptions?: { overlay: { waiting: unknown[] } };
    };
    return interruptions?.overlay.waiting.length ?? 0;
  });

/** As if the last hour had been silent. */
export const refillBudget = (world: World): Promise<void> => forgetInterruptions(world.options);
