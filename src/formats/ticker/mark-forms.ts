// What marks look like: regular expressions for `mark.ts`, each with the groups that it reads.

/** What sets a mark off on its line. */
const SET_OFF = String.raw`[\s+*•·|[\](){}【】（）「」»>«–—:,;.\/\p{Extended_Pictographic}\p{RI}\uFE0F\u200D\u200E\u200F\u202A-\u202E\u2066-\u2069-]*`;
/** What stands above any article. */
const PUBLISHED =
  "published|posted|veröffentlicht|publié|publicado|pubblicato|gepubliceerd|geplaatst|opublikowano|publisert|publiceret|publicerad|julkaistu|publikováno|zveřejněno|publicat|közzétéve|yayınlanma|опубликовано";
/** Words for "at", "o'clock" and "as of" that stand before a time. */
const AT = String.raw`(?:(?:update|eintrag|no\.|nr\.)\s?\d{1,3}(?:\s*\(|:\s+|\s+[–-]\s+))?(?:(?:${PUBLISHED}):?\s+)?(?:(?:update|stand|um|ab|gegen|at|à|às|a las|las|alle ore|alle|ora de|orele|or[ae]|h\.?|om|o godz\.|o|u|ob|ve?|в|об?|στις|kell|lúc|plkst\.|pkl\.?|เวลา|בשעה|kl\.?|klockan|klokka|klokken|klo|godz(?:\.|ina)?|saat|pukul|jam|ساعت|الساعة)[:,]?\s+)?`;
/** Names of zones, in capitals. */
export const ZONES = String.raw`(?:GMT|UTC)\s?[+-]\d{1,2}(?::?\d\d)?|GMT|UTC|[BIJKW]ST|CES?T|MES?Z|[EW]ES?T|[ECMP][SD]?T|A[CEW][SD]T|NZ[SD]T|SAST|EAT|HKT|SGT|MSK|МСК|WIB`;
const ZONE = String.raw`(?:\s?\(?(?<zone>${ZONES})\)?(?![\p{L}\d]))?`;
/** Not a range ("9:00–10:30"), a score or a result ("2:03:15", "32:08.5", "1.45,3"). */
const END = String.raw`(?![\d\p{L}])(?![.,:]\d)(?!\s*(?:[–—-]|bis|to|until|till|à|a)\s*\d{1,2}\s?(?:[:.h]\d\d|uhr|[ap]m))`;
const HOURS = String.raw`(?:uhr|u|uur|hrs?|h|hod|horas?|val(?=\.)|óra|sati|ч|น)(?!\p{L})\.?`;
const HALF = String.raw`(?<half>[ap])\.?\s?m(?!\p{L})\.?`;
/** "م" and "μ.μ." for the hours after noon. */
const LETTER = String.raw`(?<letter>مساء\u064B?|صباح(?:\u064Bا|ا\u064B|ا)?|[صم]|[πμ]\.?\s?μ|[قب]\.?\s?ظ)(?!\p{L})\.?`;
const NOON = String.raw`(?<noon>午前|午後|上午|下午|오전|오후)\s?`;

export const CLOCKS = [
  // 12:42, 12:42 Uhr, 3:05 pm, 15:05 BST
  String.raw`(?<h>\d{1,2}):(?<m>\d\d)(?:\s?${HOURS}|\s?${HALF}|\s?${LETTER})?`,
  // 3:05:12 PM, as browsers write the time of day
  String.raw`(?<h>\d{1,2}):(?<m>\d\d):[0-5]\d\s?${HALF}`,
  // 12.42 Uhr, 9.38am; without a word it might be a date or a distance
  String.raw`(?<h>\d{1,2})\.(?<m>\d\d)\s?(?:${HOURS}|${HALF})`,
  // 1242 hrs, 1242 GMT
  String.raw`(?<h>\d\d)(?<m>\d\d)(?:\s?(?:h(?:ou)?rs?|uhr)(?!\p{L})|(?=\s(?:GMT|UTC|BST|CES?T)(?!\p{L})))`,
  // 오후 2:03, 午後2時3分, 14時03分, 14시 3분
  String.raw`${NOON}(?<h>\d{1,2}):(?<m>\d\d)`,
  String.raw`(?:${NOON})?(?<h>\d{1,2})\s?[時时點点시]\s?(?:(?<m>\d{1,2})\s?[分분])?`,
  // 12h42, 12 h 42, 12h42min, 14h
  String.raw`(?<h>\d{1,2})\s?h\s?(?:(?<m>\d\d)(?:\s?min)?)?(?!\p{L})`,
  // 12 uur 42, 12u42
  String.raw`(?<h>\d{1,2})(?:\s?uur\s|u)(?<m>\d\d)`,
  // 12 Uhr, 3pm
  String.raw`(?<h>\d{1,2})\s?(?:u(?:hr|ur)(?!\p{L})|(?<half>[ap])\.?m(?!\p{L})\.?)`,
].map((form) => new RegExp(`^${SET_OFF}(${AT}${form})${ZONE}${/[時]/.test(form) ? "" : END}`, "iu"));
/** 12.42 with a word before it: "kl. 12.42", "ore 12.42". */
export const DOTTED = new RegExp(
  `^${SET_OFF}((?:kl\\.?|klockan|klokka|klokken|klo|or[ae]|h\\.?|alle|godz\\.?|saat:?|pukul|pkl\\.?|jam|kell|ob)\\s*(?<h>\\d{1,2})\\.(?<m>\\d\\d))${ZONE}${END}`,
  "iu",
);
/** 12:46:00 CEST, 12.46 CEST: without a zone in capitals they might be results, and EST is Estonia as well. */
export const ZONED = new RegExp(
  `^${SET_OFF}((?<h>\\d{1,2})[:.](?<m>\\d\\d)(?:[:.][0-5]\\d)?)(?=\\s?\\(?(?!EST)(?:${ZONES})(?![\\p{L}\\d]))${ZONE}${END}`,
  "u",
);
/** The same without a word, where two digits on each side are a time: in a heading, or set off by its markup. */
export const BARE = new RegExp(`^${SET_OFF}((?<h>\\d\\d)\\.(?<m>\\d\\d))${END}(?=\\s*(?:[–—:|→-]|\\s\\p{L}|$))`, "iu");

/** What stands above any article and within posts. */
export const UPDATED =
  "updated?|uppdater(?:ing|ad)|aktualis(?:iert|ierung)|aggiorna(?:to|mento)|actualiza(?:do|ción)|atualiza(?:do|ção)|mise à jour|maj|aktualiz(?:acja|acj[aę]|ováno|ácia|ované)|oppdater(?:t|ing)|opdater(?:et|ing)|päivit(?:ys|etty)|frissít(?:ve|és)|güncelleme|обновлен[ои]е?|تحديث|更新";

/** "12.42" and "12,42" in front of words that are no unit, "12:42:05", and "Updated at 12:42". */
export const WEAK = [
  new RegExp(
    `^${SET_OFF}((?:${UPDATED})[:\\s(]+(?:(?:um|at|às|a las|ore|klo|kl\\.?|в|om)\\s+)?(?<h>\\d{1,2})[:.h](?<m>\\d\\d)(?:\\s?${HOURS})?)${END}`,
    "iu",
  ),
  new RegExp(
    `^${SET_OFF}((?<h>\\d\\d)[.,](?<m>\\d\\d))(?=\\s*[–—:|-]\\s|\\s\\p{L})(?!\\s*(?:k?m|s|sec|sek|min|pts?|l)(?!\\p{L}))`,
    "iu",
  ),
  new RegExp(`^${SET_OFF}((?<h>\\d\\d):(?<m>\\d\\d):(?<s>[0-5]\\d))${END}`, "iu"),
];
/** What may stand behind a time that says it once more. */
export const TAIL =
  /^(?:\s?\(?(?:local time|ortszeit|heure locale|hora local|ora locale|lokal tid|plaatselijke tijd)\)?|['’][dt][ea](?!\p{L})|-kor(?!\p{L}))?(?:\s?\/\s?\d{1,2}[:.h]\d\d(?:\s?[A-Z]{2,4}(?!\p{L}))?)?/iu;
export const IS_PUBLISHED = new RegExp(`^(?:${PUBLISHED})`, "iu");
/** "At 12:42 the crew …" begins a sentence. */
export const PROSE = /^(?:at|um|gegen|ab|à|às|a las|alle|om|o|u|ob|ve?|в|об?|στις|lúc)\s/iu;

/** "3 May 2026", "Sunday, May 3", "3.5.", "03.05.26", "3-5-2026", "2026-05-03", "2026/05/03", "5月3日" */
const DATE = String.raw`(?:\p{L}{2,12}\.?,?\s+)?(?:\d{4}(?<sign>[-./])\s?\d{1,2}\k<sign>\s?\d{1,2}\.?|\d{4}\.\s\p{L}{3,12}\s\d{1,2}\.|(?:\d{4}[年년]\s?)?\d{1,2}[月월]\s?\d{1,2}[日일]|\d{1,2}-\d{1,2}-\d{4}|\d{1,2}[./]\s?\d{1,2}(?:[./](?:\s?(?:\d{4})?|\d\d(?![\d:.h])))?|\d{1,2}(?:\.|st|nd|rd|th|er|º|ª)?\s+(?:de\s+)?\p{L}{3,12}\.?(?:,?\s+(?:de\s+)?\d{4})?|\p{L}{3,12}\.?\s+\d{1,2}(?:st|nd|rd|th)?(?:,?\s+\d{4})?)`;
export const BEFORE = new RegExp(
  `^${SET_OFF}(?:(?:${PUBLISHED})(?:\\s(?:on|am|le|el|il|op))?:?\\s+)?(${DATE}|(?:i\\s)?[\\p{L}'’]{2,12}\\.?)\\s*(?:[,;|•·–—-]\\s*|\\s)(?=${AT}\\d)`,
  "iu",
);
/** "10.05.26 – Gill is home" behind a time is how long it took, and a day where nothing else is said. */
export const BEHIND = new RegExp(
  `^[\\s,;|(–—-]*(?!\\d{1,2}\\.\\d\\d\\.\\d\\d\\s*[:|–—-])(?:(?:on|am|le|el|il|den|op|dne)\\s+)?(${DATE})\\)?(?=\\s*(?:$|[:|–—-]\\s))`,
  "iu",
);

const TO_GO = String.raw`(?<left>\s(?:to go|remaining|left|(?:to|from) the (?:finish|line)|restant[es]*|de l['’]arrivée|à parcourir|(?:para|a|de) (?:la )?(?:meta|final)|d?all['’]arrivo|d?al traguardo|da percorrere|te gaan|(?:tot|van) de (?:finish|streep|meet)|(?:vor dem|bis ins|bis zum) ziel|zu fahren|igjen|igen|kvar|til mål|do mety|do cíle|jäljellä))`;
/** What stands before it instead. */
const STILL =
  "(?:with|nog|noch|encore|(?:il )?reste(?:nt)?|a falta de|quedan|faltan|faltam|mancano|restano|jeszcze|ještě|zbývá)";
const KM = "(?:km|kilomet(?:er|re)s?|kilómetros?|quilómetros?|chilometri|kilometrów)";
const AGO = String.raw`(?!\s(?:ago|geleden|sedan|siden|fa|temu|sitten|önce|atrás|назад|zpět)(?!\p{L}))`;
const UNITS = String.raw`laps?|rounds?|runden?|heat|lauf|bieg|wyścig|okrążenie|tour|vuelta|giro|volta|ronde|varv|kierros|kolo|km|kilomet(?:er|re)s?|kilómetros?|chilometro|miles?|meile|minute|minuto|minuta|min\.?|over|jornada|inning`;
const NUMBER = String.raw`(?:n(?:r|o|°|º)\.?|#)?\s*(?<n>\d{1,3})(?:\s?(?:\/|of|von|sur|su|de|di|van|z)\s?\d{1,3}(?![\d\p{L}]))?`;
export const PLACES = [
  // Nog 34 km, -34 km
  new RegExp(
    `^${SET_OFF}((?<left>${STILL}\\s|-(?=\\d))(?<n>\\d{1,3}(?:[.,]\\d)?)\\s?(?:${KM}|laps|runden|tours|vueltas|voltas|giri|rondes?|ronden|okrążeń)${TO_GO.replace("<left>", ":")}?)(?![\\d\\p{L}])`,
    "iu",
  ),
  new RegExp(`^${SET_OFF}((?:${UNITS})\\s*${NUMBER})(?![\\d\\p{L}])(?![.,:]\\d)`, "iu"),
  new RegExp(
    `^${SET_OFF}((?<n>\\d{1,3})(?:\\.|st|nd|rd|th|er|e|ème|ª|º)?\\s?(?:${UNITS})${TO_GO}?)(?![\\d\\p{L}])${AGO}`,
    "iu",
  ),
  new RegExp(`^${SET_OFF}((?:[aàá]\\s)?(?<n>\\d{1,3}(?:[.,]\\d)?)\\s?${KM}${TO_GO})(?![\\d\\p{L}])`, "iu"),
  new RegExp(`^${SET_OFF}((?<n>\\d{1,3})(?:\\s?\\+\\s?(?<added>\\d{1,2}))?\\s?['’′´])(?![\\d\\p{L}'’])`, "iu"),
];

/** What articles have as well. */
export const WEAK_PLACES = [
  // À 34 km
  new RegExp(`^${SET_OFF}((?<left>[aà])\\s(?<n>\\d{1,3}(?:[.,]\\d)?)\\s?${KM})(?=\\s*(?:$|[:.|–-]))`, "iu"),
  // L34/58
  new RegExp(`^${SET_OFF}(L\\s?(?<n>\\d{1,3})\\s?/\\s?\\d{1,3})(?![\\d\\p{L}])`, "iu"),
  new RegExp(
    `^${SET_OFF}((?:(?:after|nach|après|tras|dopo|na|efter)\\s)?(?:race|stage|leg|yard|loop|boucle|hour|heure|stunde|day|jour|día|giorno|dag|ss|wp|ek|hole|update|eintrag|rit|rennen|bib|n[ro]\\.|startnummer|start-?nr\\.?|etappe|étape|etapa|tappa|manche|série)\\s*${NUMBER})(?![\\d\\p{L}])(?![.,:]\\d)`,
    "iu",
  ),
  new RegExp(`^${SET_OFF}((?<n>\\d{1,3})k)(?![\\d\\p{L}])`, "iu"),
];

/** "Update 3 (12:42)": which of them it is. */
export const COUNTED = /^(?:update|eintrag|no\.|nr\.)\s?\d{1,3}(?:\s*\(|:\s+|\s+[–-]\s+)/iu;
/** "7 minutes ago / 12:42" */
export const AGE_BEFORE = /^([^/|·•]{4,30}?)\s[/|·•]\s(?=\d{1,2}[:.h]\d\d)/u;
/** "12:42 · 7 minutes ago", "12:42 (vor 7 Minuten)" */
export const AGE_BEHIND = /^\s*[(/|·•]\s*([^()/|·•]{4,30})\)?\s*$/u;
/** "Posted by Ann Poe at 12:42" */
export const SIGNED_AT =
  /^(?:\p{L}+\s)?(?:by|von|par|por|da|door|av|af)\s[^.!?]{2,40}?\s(?:at|on|um|am|à|le|el|a las|il|alle|op|om|den|kl\.?)\s(.{4,40})$/iu;
