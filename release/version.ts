export const STEPS = ["major", "minor", "patch"] as const;
type Step = (typeof STEPS)[number];

// No suffixes like "-beta": Chrome accepts only numbers.
const VERSION = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/;
const isStep = (word: string): word is Step => STEPS.some((step) => step === word);

/** The version for a word: the next patch, minor or major version, or a given higher one. Undefined for other words. */
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

/** How often the extension's version is in each file; a lock file has it twice. */
export const VERSIONED = { "package.json": 1, "package-lock.json": 2, "manifest.json": 1 } as const;

/**
 * Replaces the version in a file's text: the first occurrences, and nothing else. Throws if one of them isn't the present
 * version.
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
