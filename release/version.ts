export const STEPS = ["major", "minor", "patch"] as const;
type Step = (typeof STEPS)[number];

// No additions like "-beta": Chrome takes three figures and nothing else.
const VERSION = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/;
const isStep = (word: string): word is Step => STEPS.some((step) => step === word);

/** The version that a word asks for: a step up from the present one, or a version that is higher. Undefined for others. */
export function nextVersion(present: string, word: string): string | undefined {
  const from = figures(present);
  if (isStep(word)) return from && stepped(from, STEPS.indexOf(word));
  const to = figures(word);
  return from && to && isHigher(to, from) ? word : undefined;
}

const figures = (version: string): number[] | undefined => VERSION.exec(version)?.slice(1).map(Number);

const stepped = (from: readonly number[], at: number): string =>
  from.map((figure, place) => (place < at ? figure : place === at ? figure + 1 : 0)).join(".");

function isHigher(to: readonly number[], from: readonly number[]): boolean {
  const at = to.findIndex((figure, place) => figure !== from[place]);
  return at >= 0 && (to[at] ?? 0) > (from[at] ?? 0);
}

/** How often each file says the version of the extension; a lock file says it of its root as well. */
export const VERSIONED = { "package.json": 1, "package-lock.json": 2, "manifest.json": 1 } as const;

/**
 * A file's text with another version, and nothing else changed: the places are the first in the file. Throws where one of
 * them says another version than the present one.
 */
export function withVersion(text: string, { from, to, times }: { from: string; to: string; times: number }): string {
  let left = times;
  const changed = text.replace(/"version": "([^"]*)"/g, (whole, found: string) => {
    if (left === 0) return whole;
    left--;
    if (found !== from) throw new Error(`A version says ${found}, and not ${from}.`);
    return `"version": "${to}"`;
  });
  if (left > 0) throw new Error(`The version is missing ${left} times.`);
  return changed;
}
