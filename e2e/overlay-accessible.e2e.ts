import axe from "axe-core";
import { alerted, appears, openWork } from "./overlay-view";
import { expect, test } from "./world";

test.describe.configure({ timeout: 120_000 });

/** Lets axe see into closed trees, as only an extension may. Runs in the overlay's own world, which no page shares. */
const SEE_INSIDE = `
  Object.defineProperty(Element.prototype, "shadowRoot", {
    configurable: true,
    get() { return chrome.dom.openOrClosedShadowRoot(this); },
  });
`;

/** The card has all that the others have. */
const NIGHTLY = { tag: "@nightly" };

for (const mode of ["dot", "ticker", "card"] as const) {
  const details = mode === "card" ? {} : NIGHTLY;
  test(`the ${mode} passes axe, and so does the page under it, light and dark`, details, async ({ world }) => {
    const { publish } = await alerted(world, { mode });
    const view = await openWork(world, "<main><h1>Work</h1><p>A page of its own.</p></main>");
    for (const colorScheme of ["light", "dark"] as const) {
      await view.page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await appears(world, view, publish);
      await view.hover();
      const inside = await view.inItsWorld();
      await inside(SEE_INSIDE + axe.source);
      const found = await inside(
        "axe.run().then(({ violations, passes }) => JSON.stringify({ bad: violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]), seen: passes.flatMap(({ nodes }) => nodes.map(({ target }) => target.flat().length)) }))",
      );
      const { bad, seen } = JSON.parse(String(found)) as { bad: unknown[]; seen: number[] };
      expect(bad).toEqual([]);
      // Some of what it looked at lies inside the closed tree.
      expect(Math.max(...seen)).toBeGreaterThan(1);
      await view.page.keyboard.press("Escape");
      await expect.poll(view.headline).toBeUndefined();
    }
  });
}
