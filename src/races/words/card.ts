import { slug } from "./keys";
import { type Named, type Nouns, notTitle } from "./named";
import { unshouted } from "./phrases";

const time = "\\d{1,2}[.:h]\\d\\d ?(?:[ap]m)?";
const timed = new RegExp(`^${time}(?: ?[-–—:|])? | \\(${time}\\)$`, "u");
/** No more than capitals: "Fenn of Birk Memorial Handicap Chase". */
const isName = /^\p{Lu}[\p{L}'’-]*(?: (?:\p{Lu}[\p{L}'’.-]*|of|the|and|&)){1,8}$/u;

/** Beside what it is, so many words tell a race; those before them are who pays for it. */
const OWN = 2;

/** The race of a line of a card, where all beside the time is its name: "2.40 - ALDER CUP", "Alder Cup (2.40pm)". */
export function onCard(line: string, nouns: Nouns): Named | undefined {
  if (!timed.test(line)) return undefined;
  const whole = unshouted(line.replace(timed, "").trim()).replace(/^The /u, "");
  if (!isName.test(whole) || notTitle().test(whole)) return undefined;
  const words = whole.split(" ");
  // Of a "Handicap Chase" both words say what it is.
  const last = words.findLastIndex((word) => `The ${word}`.search(nouns.named()) !== 0);
  if (last < 0 || last === words.length - 1) return undefined;
  const name = words.slice(Math.max(0, last + 1 - OWN)).join(" ");
  return { is: { discipline: slug(name) }, name, sure: true, proper: true };
}
