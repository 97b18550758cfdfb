import { alerted, appears, type OverlayView, openWork } from "./overlay-view";
import { expect, test, type World } from "./world";

test.describe.configure({ timeout: 240_000 });

const fixed = (at: string, content = "", tag = "div") =>
  `<${tag} class="keep" style="position:fixed;background:#dde;${at}">${content}</${tag}>`;
const header = fixed("inset:0 0 auto;height:64px", "Site", "header");
const footer = fixed("inset:auto 0 0;height:72px", "<button>Pay</button>", "footer");
const dot = (at: string) => fixed(`${at};width:60px;height:60px;border-radius:30px;border:0`, "?", "button");
const shadow = (mode: "open" | "closed") =>
  `<div id="widget"></div><script>
    const root = document.getElementById("widget").attachShadow({ mode: "${mode}" });
    root.innerHTML = '<div style="position:fixed;inset:auto 0 0;height:90px;background:#fed"><button>Accept</button></div>';
  </script>`;

interface Page {
  name: string;
  body: string;
  /** How far from these edges of the window it must stand. */
  at?: { right?: number; bottom?: number };
  /** Whether something is covered inevitably. */
  covers?: boolean;
}

const text = "<p>".concat("A page of text with <a href='#'>a link</a> now and then. ".repeat(200));
const WANTED = { right: 16, bottom: 16 };

const crowded: readonly Page[] = [
  { name: "header and footer", body: header + footer + text },
  {
    name: "a button in each corner",
    body: dot("left:0;top:0") + dot("right:0;top:0") + dot("left:0;bottom:0") + dot("right:8px;bottom:8px"),
    at: { right: 16 },
  },
  {
    name: "side bars, a header, and a chat",
    body:
      header +
      fixed("inset:64px auto 0 0;width:220px") +
      fixed("inset:64px 0 0 auto;width:160px") +
      dot("right:180px;bottom:16px"),
  },
  { name: "a cookie bar in a closed shadow tree", body: header + shadow("closed"), at: { bottom: 98 } },
  { name: "a cookie bar in an open shadow tree", body: header + shadow("open") },
  {
    name: "buttons of the page's own in every corner",
    body: ["left:20px;top:20px", "right:20px;top:20px", "left:20px;bottom:20px", "right:20px;bottom:20px"]
      .map((at) => `<a class="keep" href="#" style="position:absolute;${at};padding:12px 20px;background:#08f">Buy</a>`)
      .join(""),
  },
  {
    name: "a player and a dialog that isn't modal",
    body: `${header}<video class="keep" style="position:fixed;right:0;bottom:0;width:360px;height:240px;background:#000"></video><dialog open class="keep" style="position:absolute;margin:0;inset:auto auto 0 0;width:300px;height:300px">Chat</dialog>`,
  },
  {
    name: "an application that fills the window",
    body: `<div style="position:fixed;inset:0;display:flex;flex-direction:column;background:#eee"><div style="flex:1;overflow:auto">${text}</div><div style="padding:10px;text-align:end"><textarea class="keep" style="width:70%">Write</textarea><button class="keep">Send</button></div></div>`,
  },
];

const uncrowded: readonly Page[] = [
  { name: "text with links", body: text, at: WANTED },
  {
    name: "empty containers over everything",
    body: `<div style="position:fixed;inset:auto 0 0;height:200px"></div><div style="position:fixed;inset:0 0 auto;height:200px;background:#fff;opacity:0"></div>${text}`,
    at: WANTED,
  },
  {
    name: "an editor that fills the window",
    body: '<div contenteditable style="position:fixed;inset:0">Text</div>',
    at: WANTED,
  },
  {
    name: "bars on all of it",
    body: fixed("inset:0 0 auto;height:49vh") + fixed("inset:auto 0 0;height:48vh"),
    covers: true,
  },
];

/** What of the page the overlay covers. */
const covered = async ({ page }: OverlayView, rect: { x: number; y: number; width: number; height: number }) =>
  page.evaluate(({ x, y, width, height }) => {
    const deep = (root: ParentNode): Element[] =>
      [...root.querySelectorAll("*")].flatMap((one) => [one, ...(one.shadowRoot ? deep(one.shadowRoot) : [])]);
    return deep(document)
      .filter((one) => one.matches(".keep, button, [style*='height:90px']"))
      .map((one) => [one.localName, one.getBoundingClientRect()] as const)
      .filter(([, { left, right, top, bottom }]) => left < x + width && right > x && top < y + height && bottom > y)
      .map(([name]) => name);
  }, rect);

test("stands beside bars, buttons, players and dialogs, wherever they are", { tag: "@nightly" }, async ({ world }) => {
  const { publish } = await alerted(world);
  for (const page of crowded) await test.step(page.name, () => standsClear(world, page, publish));
});

test("stays in its corner over text, empty containers, and what fills the whole page", { tag: "@nightly" }, async ({
  world,
}) => {
  const { publish } = await alerted(world);
  for (const page of uncrowded) await test.step(page.name, () => standsClear(world, page, publish));
});

async function standsClear(world: World, { name, body, at, covers }: Page, publish: () => Promise<string>) {
  const view = await openWork(world, body);
  await appears(world, view, publish);
  const rect = await view.place();
  const shots = process.env.OVERLAY_SHOTS;
  if (shots) await view.page.screenshot({ path: `${shots}/${name.replace(/\W+/g, "-")}.png` });
  const window = await view.page.evaluate(() => ({ width: document.documentElement.clientWidth, height: innerHeight }));
  const stands = { right: window.width - rect.x - rect.width, bottom: window.height - rect.y - rect.height };
  if (!covers) expect.soft(await covered(view, rect), name).toEqual([]);
  if (at) expect.soft(stands, name).toMatchObject(at);
  await view.page.close();
}
