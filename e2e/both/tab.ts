import type { Page as ChromiumPage } from "@playwright/test";
import type { Page as FirefoxPage } from "puppeteer-core";
import type { Scripted } from "../../testing/browser";

type Role = Parameters<ChromiumPage["getByRole"]>[0];

/** An element by role and exact name, such as "the button Follow" or "Dark, in the choice of themes". */
export interface Thing {
  role: Role;
  name: string;
  within?: Omit<Thing, "within">;
}

/** A tab, with a reader's actions and what they see; the same for each browser's driver. */
export interface Tab extends Scripted {
  /** Clicks its centre, once it is there. */
  click(thing: Thing): Promise<void>;
  /** Fills an empty field. */
  fill(thing: Thing, text: string): Promise<void>;
  /** Chooses an option of a select box. */
  select(thing: Thing, option: string): Promise<void>;
  press(key: "Escape"): Promise<void>;
  isThere(thing: Thing): Promise<boolean>;
  /** The value of a select box or a choice. */
  isChecked(thing: Thing): Promise<boolean>;
  /** All visible text. */
  words(): Promise<string>;
  close(): Promise<void>;
}

/** A tab of Chromium, driven by Playwright. */
export function chromiumTab(page: ChromiumPage): Tab {
  const find = ({ role, name, within }: Thing) =>
    (within ? page.getByRole(within.role, { name: within.name, exact: true }) : page).getByRole(role, {
      name,
      exact: true,
    });
  return {
    click: (thing) => find(thing).click(),
    fill: (thing, text) => find(thing).fill(text),
    select: async (thing, option) => void (await find(thing).selectOption(option)),
    press: (key) => page.keyboard.press(key),
    isThere: (thing) => find(thing).isVisible(),
    isChecked: (thing) => find(thing).isChecked(),
    words: () => page.evaluate(() => document.body.innerText),
    evaluate: <R, A>(run: (argument: A) => R | Promise<R>, argument?: A) =>
      page.evaluate(run as (argument: unknown) => R | Promise<R>, argument),
    close: () => page.close(),
  };
}

/** A tab of Firefox, driven by Puppeteer. */
export function firefoxTab(page: FirefoxPage): Tab {
  // A group has its role and its name as attributes; to find anything else by them, Firefox goes through the whole page.
  const selector = ({ role, name }: Omit<Thing, "within">) =>
    role === "radiogroup" ? `[role="radiogroup"][aria-label="${name}"]` : `::-p-aria([role="${role}"][name="${name}"])`;
  const find = async (thing: Thing) => {
    const around = thing.within && (await page.waitForSelector(selector(thing.within)));
    const found = await (around ?? page).waitForSelector(selector(thing));
    if (!found) throw new Error(`There is no ${thing.role} ${thing.name}.`);
    return found;
  };
  const evaluate = <R, A>(run: (argument: A) => R | Promise<R>, argument?: A): Promise<R> =>
    page.evaluate(run as (argument: unknown) => R | Promise<R>, argument) as Promise<R>;
  return {
    click: async (thing) => (await find(thing)).click(),
    fill: async (thing, text) => (await find(thing)).type(text),
    async select(thing, option) {
      const box = await find(thing);
      const value = await box.evaluate(
        (element, label) =>
          [...(element as HTMLSelectElement).options].find((one) => one.label === label)?.value ?? label,
        option,
      );
      await box.select(value);
    },
    press: (key) => page.keyboard.press(key),
    async isThere(thing) {
      const around = thing.within && (await page.$(selector(thing.within)));
      if (around === null) return false;
      return (await (around ?? page).$(selector(thing))) !== null;
    },
    isChecked: async (thing) => (await find(thing)).evaluate((element) => (element as HTMLInputElement).checked),
    words: () => page.evaluate(() => document.body.innerText),
    evaluate,
    close: () => page.close(),
  };
}
