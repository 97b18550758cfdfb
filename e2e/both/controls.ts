import type { Tab } from "./tab";

/** A choice or a switch. A switch is its own only option. */
export interface Control {
  /** Its accessible description. */
  says: string;
  /** The options that can't be chosen. */
  locked: string[];
  chosen: string[];
}

/**
 * All choices and switches of a page by their names, read at once: Firefox takes half a second to find one by its role.
 */
export const controls = (tab: Tab): Promise<Record<string, Control>> =>
  tab.evaluate(() => {
    const nameOf = (input: HTMLInputElement) =>
      input.ariaLabel ?? (input.labels?.[0]?.querySelector("span, bdi")?.textContent || input.value);
    const found = document.querySelectorAll<HTMLElement>("[role=radiogroup], [role=switch]");
    return Object.fromEntries(
      [...found].map((control) => {
        const options = control instanceof HTMLInputElement ? [control] : [...control.querySelectorAll("input")];
        const about = control.getAttribute("aria-describedby")?.split(" ") ?? [];
        const described = {
          says: about.map((id) => document.getElementById(id)?.textContent ?? "").join(" "),
          locked: options.filter(({ disabled }) => disabled).map(nameOf),
          chosen: options.filter(({ checked }) => checked).map(nameOf),
        };
        return [control instanceof HTMLInputElement ? nameOf(control) : (control.ariaLabel ?? ""), described];
      }),
    );
  });
