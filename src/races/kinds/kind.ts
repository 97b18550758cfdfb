import { plainText } from "../../core/blocks";
import type { Kind, PublishedPost } from "../../core/coverage";
import { rememberingRecent } from "../words/recent";
import { sentencesOf } from "../words/sentences";
import { type Says, saidIn, says, weatherWords } from "./kind-words";

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
  if (says("coverage", headline)) return "coverage";
  if (isQuote(post, text)) return "quote";
  if (post.label?.startsWith("@") || byHandle.test(first)) return "social";
  if (says("social", headline) || (hashed && text.trim() === "")) return "social";
  if (says("schedule", first) || clockTimes(text) > 2) return "schedule";
  if (/\?\s*$/u.test(headline)) return ofQuestion(headline);
  const news = newsOf(headline, sentences, isOver);
  if (news?.sure) return news.kind;
  if (isWeather(headline, sentences)) return "weather";
  if (says("social", text)) return "social";
  if (sentences.some((sentence) => says("coverage", sentence))) return "coverage";
  if (says("greeting", first)) return "social";
  if (news) return news.kind;
  return [headline, ...sentences.slice(0, 2)].some((sentence) => says("preview", sentence)) ? "preview" : "other";
}

/** "@name: what they say", "(comment) …". */
const byHandle =
  /^(?:@[\p{L}\p{N}_.]{2,30}\s?:|[([]?(?:(?:reader['’]?s? )?comment|commentaire|(?:leser)?kommentar|comentario|commento)[\])]?\s?[:)\]])/iu;

/** The kind of a headline that is a question: to the readers, about the weather, or about the race. */
function ofQuestion(headline: string): Kind {
  if (/(?<![\p{L}])(?:you|your)(?![\p{L}])/iu.test(headline)) return "social";
  return says("weatherAlone", headline) ? "weather" : "preview";
}

const heat =
  /(?<![\p{L}])(?:heats?|semi(?:-?final\p{L}*)?s?|qualif\p{L}+|prelim\p{L}*|first round|(?:coin )?toss|Vorl[aä]uf\p{L}*|(?:Halb|Viertel)final\p{L}*|demi-finales?|halve finales?|eliminator\p{L}+|batteri[ae]|półfinał\p{L}*|kvalifi\p{L}+|kwalifi\p{L}+)(?![\p{L}])/iu;

const saysHeat = rememberingRecent((text) => heat.test(text));

/** The result is one of a round before the last. */
export const isHeat = (post: PublishedPost): boolean =>
  saysHeat([post.label, post.headline, plainText(post.body)].join("\n"));

const final = /(?<!(?:semi|quarter)-? ?)(?<![\p{L}])finals?(?![\p{L}])|(?<![\p{L}])(?:gold|champion)(?![\p{L}])/iu;

/** The post is of the final, and so are those of its race behind it. */
export const isFinal = (post: PublishedPost): boolean => final.test([post.label, post.headline].join("\n"));

const LONGEST_HEADLINE = 500;

/** Words under somebody's name and role; or little but words in quotation marks. */
function isQuote(post: PublishedPost, text: string): boolean {
  const labelled = post.label !== undefined && !post.label.startsWith("#");
  if (post.byline && plainText(post.body) && (post.byline.role !== undefined ? !post.label?.startsWith("#") : labelled))
    return true;
  const quoted = [...text.matchAll(/["“„«]([^"“”„«»]+)["”“»]/gu)].reduce(
    (sum, [, inside = ""]) => sum + inside.length,
    0,
  );
  if (quoted > text.length * 0.5 && quoted > 20) return true;
  if (quoted > 20 && says("quoteVerbs", text) && quoted > text.length * 0.35) return true;
  // "Name Surname: so and so", as ticker pages print it.
  return (
    /^(?:\p{Lu}[\p{L}'’-]+ )(?:\p{L}[\p{L}'’-]+ ){0,3}\p{Lu}[\p{L}'’-]+: (?!\d)\p{L}/u.test(text) &&
    !/^[^:]*\b(?:lap|final|race|jump|update|rail|cup|hurdle|chase|stakes|stage|heat|result)\b[^:]*:/iu.test(text)
  );
}

const clockTimes = (text: string): number =>
  text.match(
    /(?<![\d:.])(?:[01]?\d|2[0-3])[:.][0-5]\d(?: ?[ap]m)?(?![\d:.])(?! ?(?:m\b|secs?|seconds|pace|at|for|half))/giu,
  )?.length ?? 0;

function isWeather(headline: string, sentences: readonly string[]): boolean {
  const text = [headline, ...sentences].join("\n");
  const count = weatherWords(text);
  return count > 1 || says("weatherAlone", headline || (sentences[0] ?? ""));
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

/** What a sentence tells by itself. @param isOver as for `kindOf` */
export function newsOfSentence(sentence: string, isOver: boolean): Kind | undefined {
  if (/\?\s*$/u.test(sentence)) return undefined;
  if (isPlaced(sentence, isOver)) return "result";
  for (const language of saidIn(sentence)) {
    const news = newsIn(language, sentence);
    if (news) return news;
  }
  return undefined;
}

/** A place at the finish: "Tufa second" after the race, or with a finishing time. */
const isPlaced = (sentence: string, isOver: boolean): boolean =>
  (isOver || finishTime.test(sentence)) &&
  place.test(sentence) &&
  !/\b(?:half ?way|halfway|km|mile|split)\b/iu.test(sentence) &&
  !says("lookingBack", sentence);

function newsIn(language: Says, sentence: string): Kind | undefined {
  if (language.lookingBack(sentence) && !/\bnow\b/iu.test(sentence)) return undefined;
  if (language.result(sentence) && !language.resultNot(sentence)) return "result";
  if (language.record(sentence) && !language.recordOnlyTalk(sentence)) return "record";
  if (language.withdrawal(sentence)) return "withdrawal";
  if (language.start(sentence) && !language.startNot(sentence) && !/^(?:after|as|when|while)\b/iu.test(sentence))
    return "start";
  return language["lead change"](sentence) && !nobody.test(sentence) ? "lead change" : undefined;
}
