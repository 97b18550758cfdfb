import { westernDigits } from "../../../core/results/race-clock";
import type { Far, RaceFacts } from "../../../core/results/race-facts";
import { isIn, says, wordsOf } from "./words";

const NUMBER = "(\\d{1,3}(?:[.,]\\d{1,4})?)";
const OF = "(?:\\s*(?:/|of|von|de|sur|di|van|من)\\s*";
const DISTANCE = new RegExp(
  `(?<!\\p{L})(?:after|at|nach|bei|après|au|tras|a|بعد|عند|(?<!\\d\\s?)(?:km|mile))\\s+(?:the\\s+)?${NUMBER}\\s*(km|kilomet\\S+|k|mi|miles?|m|كم)?${OF}${NUMBER}\\s*(km|k|mi|miles?|m|كم)?)?(?![\\p{L}\\d:])`,
  "iu",
);
const LAP = new RegExp(
  `(?<!\\p{L})(?:laps?|runden?|tours?|vueltas?|giri?o?|ronden?|varv|اللفة|لفة)\\s+(\\d{1,4})(?:${OF.slice(3)}(\\d{1,4}))?(?![\\d:])`,
  "iu",
);

/** How far a race is by what stands above its table: "after 30 km", "km 30 / 42.195", "Lap 12/58", "Runde 12 von 58". */
export function farIn(text: string): Far | undefined {
  const plain = westernDigits(text);
  const lap = LAP.exec(plain);
  if (lap) return far("lap", lap[1], lap[2]);
  const distance = DISTANCE.exec(plain);
  if (!distance) return undefined;
  const [whole, done, first, total, second] = distance;
  const unit = first ?? second ?? (/^\s*km/iu.test(whole) ? "km" : undefined);
  return unit === undefined && !/^(?:km|mile)/iu.test(whole) ? undefined : far(unitOf(unit ?? whole), done, total);
}

const COUNTED = /\s*\((?!(?:19|20)\d\d\))\d{1,4}\)\s*[|,–-]?(?:\s*\d[\d.,]*\s*k?m\b.*)?$/iu;

/**
 * A race's name without what changes while it is on: "Women, after 30 km" and "Women, provisional" are one race. A name of
 * nothing else stays.
 */
export function lastingName(name: string): string {
  const rest = name
    .replace(LAP, " ")
    .replace(DISTANCE, (said) => (farIn(said) ? " " : said))
    .split(/\s+/u)
    .filter((word) => !CHANGING.some((list) => says(word, list)))
    .join(" ")
    .replace(/^[\s,;:|()[\]–—-]+|[\s,;:|([–—-]+$/gu, "");
  return /\p{L}/u.test(rest) ? rest : name;
}

/** "Blue (23)  7.1 km 220 m" without how many are in a class, and its course; not where the numbers tell "100 m (1)" from "100 m (2)". */
export function withoutCounts(names: readonly string[]): readonly string[] {
  const bare = names.map((name) => name.replace(COUNTED, ""));
  return new Set(bare).size < new Set(names).size ? names : bare;
}

/**
 * What words above rows say that they are: results, those of a race with its distance, or a list of the best of many races or
 * of who will start.
 */
export type Said = "results" | "race" | "records" | "starts" | undefined;

const OF_DISTANCE =
  /(?<![\d.,:])\d{1,5}(?:[.,]\d+)?[\s-]?(?:k|km|kilomet\p{L}+|mi|miles?)(?![\p{L}\d])|(?<![\d.,:])\d{3,5}[\s-]?(?:m|met(?:er|re)s?)(?![\p{L}\d])|(?:half|halb|halve?|semi|meia|media|mezza)[\s-]?marat/iu;

export const saysDistance = (text: string): boolean => OF_DISTANCE.test(text);

const OF_GENDER =
  /(?<!\p{L})(?:(?:wo)?m[ae]n(?:['’]?s)?|(?:fe)?males?|ladies|girls|boys)(?!\p{L})|frauen|damen|herren|männer|hommes|femmes|hombres|mujeres|damas|donne|uomini|vrouwen|mannen/iu;

/** Whether a text says whose race it is: women's, men's. */
export const isOfGender = (text: string): boolean => OF_GENDER.test(text);

const OF_SEARCH = /search|such|recherche|búsqueda|ricerca|(?<!be)zoek|wyszuk|поиск|検索|搜索|搜尋/iu;

/**
 * "Season's best, 1500 m" and "Club records: women" are titles of lists; among other words they praise somebody, or are the
 * name of a cup.
 */
const OF_BEST =
  /^(?:season(?:['’]?s|al)? bests?|\p{L}+ records|\p{L}+rekorde)(?=$|[,:(]|\s*[|–—-]|\s\d)|\p{L}bestenlisten?(?!\p{L})/iu;

/** "Entries" may be how many came in, and are none of these. */
const OF_STARTS =
  /start(?:er|ovní)?[\s-]?li(?:st|jst)|melde(?:liste|ergebnis)|entry list|psych sheet|(?:list[ae]|ordre|orden|ordem|ordine) d[ei] (?:départ|salida|partida|largada|partenza)|lista startowa|lähtölista|スタートリスト|стартов\p{L}+ (?:протокол|лист)/iu;

/** Words that have one for results in them: "競技結果", "resultatlista". */
const OF_RESULTS =
  /result|(?<!melde)ergebnis|résultat|risultat|uitslag|tulo(?:s|kse)|protokoll|wynik|klasyfik|výsled|classifi|結果|リザルト|成績|результат/iu;

/** Whether a text has a word for results, also as a part of another: so nothing is only of starts, and no race is called so. */
export const namesResults = (text: string): boolean => OF_RESULTS.test(text);

const ofResults = (text: string): boolean => says(text, "results") && !OF_SEARCH.test(text);
const ofBest = (text: string): boolean => (says(text, "records") || OF_BEST.test(text)) && !ofResults(text);

/**
 * Whether a text says what is no race: "Auction results 2026", "Results of the examination", and not "Exam Stress Relay" or
 * "Run and Silent Auction".
 */
const isElsewhere = (text: string): boolean =>
  text.split(/[^\p{L}\p{N}\s]+/u).some((part) => {
    const words = part.trim().split(/\s+/u);
    const last = words.findLast((word) => !isIn(wordsOf(word), "results") && !/^\d{4}$/.test(word)) ?? "";
    return isIn(wordsOf(last), "noRace") && !/\s(?:and|und|et|y|e)\s/i.test(part);
  });

/**
 * What the heading above rows and the title of their page say of them. One word for results is enough, unless the heading says
 * the best of many races.
 */
export function saidBy(heading: string, title: string): Said {
  const texts = [heading, title];
  if (texts.some(isElsewhere) && !texts.some(saysDistance)) return "records";
  if (texts.some(ofResults) && !ofBest(heading)) return texts.some(saysDistance) ? "race" : "results";
  if (texts.some(ofBest)) return "records";
  const isOfStarts = texts.some((text) => OF_STARTS.test(text)) && !texts.some(namesResults);
  return isOfStarts ? "starts" : undefined;
}

export const isOfResults = (said: Said): boolean => said === "results" || said === "race";

const CHANGING = ["unofficial", "official", "live"] as const;

function far(unit: Far["unit"], done: string | undefined, total: string | undefined): Far | undefined {
  const [is, of] = [done, total].map((text) => (text ? Number(text.replace(",", ".")) : undefined));
  if (is === undefined || (of !== undefined && of < is)) return undefined;
  return { unit, done: is, ...(of !== undefined && { total: of }) };
}

const unitOf = (text: string): Far["unit"] => (/^mi/iu.test(text) ? "mi" : /^m$/iu.test(text) ? "m" : "km");

/** Status, distance and whether results are official, by the words around them. */
export function aboutRace(...texts: readonly string[]): Pick<RaceFacts, "status" | "far" | "official"> {
  const text = texts.join(" | ");
  const done = farIn(text);
  const official = says(text, "unofficial") ? false : says(text, "official") ? true : undefined;
  const isOver = done?.total !== undefined && done.done >= done.total;
  const isOn = says(text, "live") || (done !== undefined && !isOver);
  const status = isOn && official !== true ? "live" : official === true || isOver ? "ended" : undefined;
  return { ...(status && { status }), ...(done && { far: done }), ...(official !== undefined && { official }) };
}
