import { plainText } from "../core/blocks";
import type { Kind, PublishedPost } from "../core/coverage";
import words from "./data/kinds.json";
import backwards from "./data/words.json";
import { anyOf } from "./pattern";
import { sentencesOf } from "./sentences";

const is = {
  social: anyOf(words.social),
  greeting: new RegExp(words.greeting.join("|"), "iu"),
  schedule: anyOf(words.schedule),
  coverage: anyOf(words.coverage),
  weather: anyOf(words.weather, "g"),
  weatherAlone: anyOf(words.weatherAlone),
  record: anyOf(words.record),
  recordOnlyTalk: anyOf(words.recordOnlyTalk),
  result: anyOf(words.result),
  resultNot: anyOf(words.resultNot),
  withdrawal: anyOf(words.withdrawal),
  start: anyOf(words.start),
  startNot: anyOf(words.startNot),
  leadChange: anyOf(words["lead change"]),
  preview: anyOf(words.preview),
  says: anyOf(words.quoteVerbs),
  lookingBack: anyOf(backwards.lookingBack),
};

/**
 * The kind of a post, from its text. Text under a byline is a quote, whatever it is about. Looking back ("won in 2014")
 * or forward ("could win") is not news.
 *
 * @param isOver whether a race that it is about has its result: "Tufa second" is then a place and no position
 */
export function kindOf(post: PublishedPost, isOver = false): Kind {
  const headline = (post.headline ?? "").slice(0, LONGEST_HEADLINE);
  const sentences = sentencesOf(post);
  const text = [headline, ...sentences].join("\n");
  const first = headline || (sentences[0] ?? "");
  const hashed = post.label?.startsWith("#") === true;
  if (is.coverage().test(headline)) return "coverage";
  if (isQuote(post, text)) return "quote";
  if (post.label?.startsWith("@")) return "social";
  if (is.social().test(headline) || (hashed && text.trim() === "")) return "social";
  if (is.schedule().test(first) || clockTimes(text) > 2) return "schedule";
  if (/\?\s*$/u.test(headline)) return ofQuestion(headline);
  const news = newsOf(headline, sentences, isOver);
  if (news?.sure) return news.kind;
  if (isWeather(headline, sentences)) return "weather";
  if (is.social().test(text)) return "social";
  if (sentences.some((sentence) => is.coverage().test(sentence))) return "coverage";
  if (is.greeting.test(first)) return "social";
  if (news) return news.kind;
  return [headline, ...sentences.slice(0, 2)].some((sentence) => is.preview().test(sentence)) ? "preview" : "other";
}

/** The kind of a headline that is a question: to the readers, about the weather, or about the race. */
function ofQuestion(headline: string): Kind {
  if (/(?<![\p{L}])(?:you|your)(?![\p{L}])/iu.test(headline)) return "social";
  return is.weatherAlone().test(headline) ? "weather" : "preview";
}

const heat =
  /(?<![\p{L}])(?:heats?|semi(?:-?finals?)?s?|qualif\p{L}+|prelim\p{L}*|first round|(?:coin )?toss)(?![\p{L}])/iu;

/** The result is one of a round before the last. */
export const isHeat = (post: PublishedPost): boolean =>
  heat.test([post.label, post.headline, plainText(post.body)].join("\n"));

const final = /(?<!(?:semi|quarter)-? ?)(?<![\p{L}])finals?(?![\p{L}])|(?<![\p{L}])(?:gold|champion)(?![\p{L}])/iu;

/** The post is of the final, and so are those of its race behind it. */
export const isFinal = (post: PublishedPost): boolean => final.test([post.label, post.headline].join("\n"));

const LONGEST_HEADLINE = 500;

/** Words under somebody's name and role; or little but words in quotation marks. */
function isQuote(post: PublishedPost, text: string): boolean {
  const labelled = post.label !== undefined && !post.label.startsWith("#");
  if (post.byline && plainText(post.body) && (post.byline.role !== undefined ? !post.label?.startsWith("#") : labelled))
    return true;
  const quoted = [...text.matchAll(/["“]([^"“”]+)["”]/gu)].reduce((sum, [, inside = ""]) => sum + inside.length, 0);
  if (quoted > text.length * 0.5 && quoted > 20) return true;
  if (quoted > 20 && is.says().test(text) && quoted > text.length * 0.35) return true;
  // "Name Surname: so and so", as ticker pages print it.
  return (
    /^(?:\p{Lu}[\p{L}'’-]+ )(?:\p{L}[\p{L}'’-]+ ){0,3}\p{Lu}[\p{L}'’-]+: (?!\d)\p{L}/u.test(text) &&
    !/^[^:]*\b(?:lap|final|race|jump|update|rail)\b[^:]*:/iu.test(text)
  );
}

const clockTimes = (text: string): number =>
  text.match(
    /(?<![\d:.])(?:[01]?\d|2[0-3])[:.][0-5]\d(?: ?[ap]m)?(?![\d:.])(?! ?(?:m\b|secs?|seconds|pace|at|for|half))/giu,
  )?.length ?? 0;

function isWeather(headline: string, sentences: readonly string[]): boolean {
  const text = [headline, ...sentences].join("\n");
  const count = new Set(Array.from(text.matchAll(is.weather()), ([word]) => word.toLowerCase())).size;
  return count > 1 || is.weatherAlone().test(headline || (sentences[0] ?? ""));
}

interface News {
  kind: Kind;
  sure: boolean;
}

/** The news in the headline; without one, the most important news in its sentences. */
function newsOf(headline: string, sentences: readonly string[], isOver: boolean): News | undefined {
  const ofHeadline = headline && !/\?\s*$/u.test(headline) ? newsOfSentence(headline, isOver) : undefined;
  if (ofHeadline) return { kind: ofHeadline, sure: true };
  const found = sentences.map((sentence) => newsOfSentence(sentence, isOver));
  const order: readonly Kind[] = ["result", "withdrawal", "record", "start", "lead change"];
  const kind = order.find((one) => found.includes(one));
  return kind && { kind, sure: kind !== "lead change" || found[0] === kind };
}

const finishTime = /(?<![\d:.])(?:[12]:[0-5]\d:[0-5]\d|(?:\d{1,2}:)?\d{1,2}\.\d\d)(?![\d:])(?! ?(?:miles?|km))/u;
const place =
  /(?<![\p{L}])(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))(?![\p{L}])/iu;

/** "Nobody gets away." */
const nobody = /(?<![\p{L}])(?:nobody|no[- ]one|none)(?![\p{L}])/iu;

function newsOfSentence(sentence: string, isOver: boolean): Kind | undefined {
  if ((is.lookingBack().test(sentence) && !/\bnow\b/iu.test(sentence)) || /\?\s*$/u.test(sentence)) return undefined;
  if (is.result().test(sentence) && !is.resultNot().test(sentence)) return "result";
  if (
    (isOver || finishTime.test(sentence)) &&
    place.test(sentence) &&
    !/\b(?:half ?way|halfway|km|mile|split)\b/iu.test(sentence)
  )
    return "result";
  if (is.record().test(sentence) && !is.recordOnlyTalk().test(sentence)) return "record";
  if (is.withdrawal().test(sentence)) return "withdrawal";
  if (is.start().test(sentence) && !is.startNot().test(sentence) && !/^(?:after|as|when|while)\b/iu.test(sentence))
    return "start";
  return is.leadChange().test(sentence) && !nobody.test(sentence) ? "lead change" : undefined;
}
