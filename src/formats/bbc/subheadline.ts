import type { Byline } from "../../core/coverage";
import { racesFromLabel } from "../../races/inventory/label";
import { vocabularyFor } from "../../races/words/vocabulary";
import { looksLikeName } from "./split-post";

/** What a post's subheadline says. */
export type Subheadline = { label: string } | { byline: Byline };

/** Capitalised words of which labels are made ("Grand Prix", "Premier League", "BBC Sport") and no names. */
const OF_LABELS =
  /(?:^|[\s'’])(?:league|cup|prix|championships?|finals?|semi-finals?|races?|marathon|olympics?|paralympics?|open|games|tour|masters|trophy|stage|day|round|heat|lap|qualifying|practice|news|live|sport|analysis|breaking|update|results?|men|women|men's|women's|bbc|uk|us|eu)(?:$|[\s'’])/iu;

/** A name, and behind it what its bearer does or where. */
const WITH_ROLE = /^(.+?)(?:\s*[,،|]\s*|\s+[-–—]\s+|\s+(?=(?:in|at|from|reporting|reports)\s|BBC\b))(.+)$/u;
/** A script without capitals can't tell a name by them. */
const HAS_CASE = /[\p{Lu}\p{Ll}]/u;
const MOST_WORDS = 4;

/**
 * What the subheadlines of a page's posts say: what a post is about, or, on pages of the BBC's World Service, who reports
 * ("Jo Vale, Live editor", "Jo Vale - Reporting from the bridge", "Jo Vale").
 *
 * @param texts a subheadline each
 * @param hasContributors the page says elsewhere who reports, so that its subheadlines are labels
 * @param title what the page is about: what names a race of it is no name of a person
 */
export function readSubheadlines(
  texts: readonly string[],
  hasContributors: boolean,
  title: string,
): ReadonlyMap<string, Subheadline> {
  const vocabulary = vocabularyFor(title);
  const isLabel = (text: string) =>
    hasContributors || OF_LABELS.test(text) || racesFromLabel(text, title, vocabulary) !== undefined;
  const read = new Map<string, Subheadline>();
  const people = new Set<string>();
  for (const text of new Set(texts)) {
    const byline = isLabel(nameIn(text)) ? undefined : bylineIn(text);
    if (byline) people.add(byline.name);
    read.set(text, byline ? { byline } : { label: text });
  }
  for (const text of read.keys()) if (people.has(text)) read.set(text, { byline: { name: text } });
  return read;
}

const withoutBy = (text: string): string => text.replace(/^by\s+/iu, "");

const nameIn = (text: string): string => WITH_ROLE.exec(withoutBy(text))?.[1] ?? text;

function bylineIn(text: string): Byline | undefined {
  const said = withoutBy(text);
  const names = said.split(/\s+(?:and|&)\s+/u);
  if (names.every(looksLikeName)) return { name: names.join(", ") };
  const [, name = "", role = ""] = WITH_ROLE.exec(said) ?? [];
  return looksLikeName(name) || isCaselessName(name) ? { name, role } : undefined;
}

const isCaselessName = (name: string): boolean =>
  /^\p{L}/u.test(name) && !HAS_CASE.test(name) && !/\p{N}/u.test(name) && name.split(" ").length <= MOST_WORDS;
