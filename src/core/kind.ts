import { plainText } from "./blocks";
import type { Kind, PublishedPost } from "./coverage";

/** Tried in order on the headline, then on the first sentence; the first that fits gives the kind. */
const patterns: readonly [Kind, RegExp][] = [
  ["social", /^#|#\p{L}+|\bget involved\b|\bshout[- ]?outs?\b/iu],
  ["schedule", /\b(?:schedule|timetable|running order|start times)\b/iu],
  ["weather", /\b(?:weather|forecast|rain or shine|cloudy|sunny|drizzle)\b/iu],
  ["record", /\b(?:(?:world|course|national|olympic) (?:record|best)|breaks? (?:the )?\w+ record)\b/iu],
  ["result", /\b(?:wins?|won|winner|victory|gold for|takes (?:the )?(?:title|gold)|crosses the line (?:first|in))\b/iu],
  ["withdrawal", /\b(?:drops? out|pulls? out|withdraws?|withdrawn|is out of the race|abandons?)\b/iu],
  [
    "lead change",
    /\b(?:in (?:the )?(?:early )?lead|takes? (?:over )?(?:the )?lead|leads?|in front|goes clear|breaks? away|pulls? (?:clear|away))\b/iu,
  ],
  [
    "start",
    /\b(?:(?:race|races|start|is|are|got|gets) under ?way|they['’]re off|(?:race|runners) (?:(?:has|have) started|starts?))\b/iu,
  ],
  ["preview", /\b(?:aims?|hopes?|looking (?:to|for)|title defen[cs]e|to watch|fourth time lucky)\b/iu],
];

const keyKinds: ReadonlySet<Kind> = new Set(["start", "lead change", "result", "record", "withdrawal"]);

/**
 * What sort of post it is, from its own words. Someone's words under a byline are a quote whatever they
 * speak of; looking back ("won in 2014") must not read as a result, so only the headline and, for posts
 * without one, the first sentence count.
 */
export function kindOf(post: PublishedPost): Kind {
  if (post.byline?.role && /^["'“‘]/u.test(post.headline ?? "")) return "quote";
  const text = post.headline ?? firstSentence(plainText(post.body));
  if (/\?\s*$/u.test(text)) return post.label?.startsWith("#") ? "social" : "other";
  const found = patterns.find(([, pattern]) => pattern.test(text));
  if (found) return found[0];
  if (post.label?.startsWith("#")) return "social";
  return post.byline?.role ? "quote" : "other";
}

/** Start, lead change, result, record or withdrawal; or the publisher says so. */
export const isKeyEvent = (post: PublishedPost & { kind: Kind }): boolean => post.keyEvent || keyKinds.has(post.kind);

const firstSentence = (text: string): string => /^.*?[.!?](?=\s|$)/su.exec(text)?.[0] ?? text;
