import { type Alerted, alerted, type OverlayView, openWork, refillBudget } from "./overlay-view";
import { expect, test, type World } from "./world";

/** All that a page could read the overlay's words by. */
const readable = (view: OverlayView, headline: string) =>
  view.page.evaluate((words) => {
    const page = globalThis as typeof globalThis & {
      roots?: ShadowRoot[];
      find?: (text: string, cased: boolean, back: boolean, wrap: boolean) => boolean;
    };
    const { documentElement } = document;
    const hosts = [...documentElement.children].filter(({ localName }) => !/^(?:head|body)$/.test(localName));
    document.execCommand("selectAll");
    const selected = String(getSelection());
    const part = words.slice(3, 9);
    const found = page.find?.(part, false, false, true) === true || String(getSelection()).includes(part);
    getSelection()?.removeAllRanges();
    return [
      documentElement.outerHTML,
      documentElement.innerText,
      documentElement.textContent ?? "",
      documentElement.getHTML({ serializableShadowRoots: true, shadowRoots: page.roots ?? [] }),
      selected,
      ...hosts.map((host) => getComputedStyle(host, "::before").content + (host.shadowRoot?.textContent ?? "")),
    ].some((text) => text.includes(part)) ||
      found ||
      (page.roots?.length ?? 0) > 0
      ? "read"
      : "nothing";
  }, headline);

/** Loads the page anew, publishes, and waits until the overlay stands over it. */
async function appears(world: World, view: OverlayView, { coverageId, publish }: Alerted): Promise<string> {
  await view.page.goto(`${world.demo.origin}/work`);
  await refillBudget(world);
  const headline = await publish();
  // The script may have come after the news: then they are told at the next occasion.
  const shown = () => world.refresh(coverageId).then(view.headline);
  await expect.poll(shown).toBe(headline);
  return headline;
}

test("a page that looks for it reads nothing, and counts nothing", async ({ world }) => {
  const race = await alerted(world);
  const view = await openWork(world, "<p>Work.</p>");
  await view.page.addInitScript(() => {
    const roots: ShadowRoot[] = [];
    Object.assign(globalThis, { roots });
    Element.prototype.attachShadow = new Proxy(Element.prototype.attachShadow, {
      apply(attach, host, [init]) {
        const root = Reflect.apply(attach, host, [{ ...init, mode: "open" }]);
        roots.push(root);
        return root;
      },
    });
  });
  const headline = await appears(world, view, race);
  expect(await readable(view, headline)).toBe("nothing");
  const requests = await view.page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  expect(requests.filter((name) => name.startsWith("chrome-extension:"))).toEqual([]);
});

test("a page can't undo its look, nor fade it out", { tag: "@nightly" }, async ({ world }) => {
  const race = await alerted(world);
  const view = await openWork(
    world,
    `<style>
      :root > :not(head, body), div { all: unset !important; display: none !important; opacity: 0 !important }
      :root { opacity: 0; filter: blur(9px); transform: scale(.1); --paper: red; --ink: red; font-size: 3px }
    </style><p>Work.</p>`,
  );
  const headline = await appears(world, view, race);
  expect(await view.place()).toMatchObject({ x: 664, width: 320 });
  expect(await readable(view, headline)).toBe("nothing");
});

const attacks: [what: string, attack: () => void][] = [
  [
    "hides everything",
    () => {
      const style = document.createElement("style");
      style.textContent = "* { all: unset !important; display: none !important }";
      document.head.append(style);
    },
  ],
  [
    "covers it with what lets clicks through",
    () => {
      const cover = document.createElement("div");
      cover.popover = "manual";
      cover.style.cssText = "position:fixed;inset:0;width:100%;height:100%;background:#fff;pointer-events:none";
      document.body.append(cover);
      cover.showPopover();
    },
  ],
  [
    "takes it away in every frame",
    () => {
      const remove = () => {
        for (const host of document.querySelectorAll(":root > :not(head, body)")) host.remove();
        requestAnimationFrame(remove);
      };
      remove();
    },
  ],
  ["takes it out of the top layer", () => (document.documentElement.lastElementChild as HTMLElement).hidePopover()],
  ["puts it elsewhere", () => document.body.append(document.documentElement.lastElementChild as Element)],
  ["styles it", () => document.documentElement.lastElementChild?.setAttribute("style", "opacity:0.01")],
];

test("what a page tampers with is gone, obeys no click, and stays gone", async ({ world }) => {
  test.setTimeout(180_000);
  const race = await alerted(world);
  const view = await openWork(world);
  const { page } = view;
  const open = world.launched.context.pages().length;
  for (const [what, attack] of attacks) {
    await appears(world, view, race);
    const { x, y } = await view.place("headline");
    await page.waitForTimeout(600);
    await page.evaluate(attack);
    await page.mouse.click(x + 5, y + 5);
    await expect.poll(view.headline, { message: what }).toBeUndefined();
    await page.mouse.click(x + 5, y + 5);
    await page.waitForTimeout(300);
    expect(await view.headline(), what).toBeUndefined();
    expect(world.launched.context.pages(), what).toHaveLength(open);
  }
});
