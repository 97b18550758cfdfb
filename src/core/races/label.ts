import vocabulary from "./vocabulary.json";

export interface NamedRace {
  id: string;
  name: string;
}

const competition = new RegExp(`(?<![\\p{L}\\p{N}])(?:${vocabulary.competition.join("|")})(?![\\p{L}\\p{N}])`, "iu");
const notARace = vocabulary.notARace.map((pattern) => new RegExp(pattern, "iu"));

/** Longer is a sentence and no name. */
const LONGEST = 100;

/**
 * The race that a publisher's label names, if it names one. Labels also say the whole event, a hashtag,
 * a position ("Lap 44/52") or a person; none of those is a race.
 *
 * @param eventTitle the coverage's title; a label that only repeats it (or begins with it) says nothing more
 */
export function raceFromLabel(label: string, eventTitle: string): NamedRace | undefined {
  if (label.length > LONGEST) return undefined;
  const words = withoutEvent(label, eventTitle);
  if (!words || notARace.some((pattern) => pattern.test(words)) || !competition.test(words)) return undefined;
  const name = shortened(words);
  return { id: slug(name), name: capitalised(name) };
}

/** "Elite women's race" is the race "Elite women"; a boat race stays one. */
function shortened(words: string): string {
  return words.replace(/(?:['’]s)?(?<!\bboat)\s+races?$/iu, "") || words;
}

function withoutEvent(label: string, eventTitle: string): string {
  const title = eventTitle.trim().toLowerCase();
  const text = label.trim();
  if (text.toLowerCase() === title) return "";
  return title && text.toLowerCase().startsWith(title) ? text.slice(title.length).replace(/^\s*[:–—|-]\s*/u, "") : text;
}

/** The same race however it is accented, quoted or capitalised. */
function slug(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/[\p{M}'’]/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
