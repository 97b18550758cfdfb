import type { Gender } from "../../core/race";
import { rememberingRecent } from "../words/recent";

// What languages call a woman or a man by where they are from: "die Britin", "le Kényan", "la canadese".

const whole = (...forms: readonly string[]): RegExp => new RegExp(`(?<!\\p{L})(?:${forms.join("|")})(?!\\p{L})`, "u");

/** What ends like them: "la sorpresa", "el interés", "le ipotesi". */
const noPeople = "(?!inter|estr|rev|trav|ipot|sint|parent)";
/** "Die Trainerin", "Zuschauerinnen": who doesn't race. */
const looksOn =
  "(?!Severin|\\p{L}*(?:[Tt]rainer|[Zz]uschauer|[Pp]artner|[Rr]ichter|[Hh]elfer|[Ss]precher|[Rr]eporter)in)";

const women = whole(
  // German, where "Läuferinnen und Läufer" are all
  `(?<!(?:und|oder|sowie) )${looksOn}\\p{Lu}\\p{Ll}{3,}innen(?! (?:und|oder|sowie) )`,
  `${looksOn}\\p{Lu}\\p{Ll}{2,}(?:er|es|ös)in`,
  "Britin|Polin|Schwedin|Finnin|Slowenin|Tschechin",
  // French, where an anthem and a team are called like them
  "[Ll](?:a |es |['’])(?!Marseillaise|Française des Jeux)\\p{Lu}\\p{Ll}+(?:aise|oise|ienne|éenne|caine)s?",
  "[Ll](?:a |es |['’])(?:Allemande|Espagnole|Kényane|Cubaine)s?",
  // Italian, Spanish, Portuguese
  `[Ll]a ${noPeople}\\p{Ll}{3,}ese|[Ll]e ${noPeople}\\p{Ll}{3,}esi|[Ll]e \\p{Ll}{4,}iane|[Ll](?:e |['’])azzurr[ae]`,
  // "la inglesa", and not "la discesa" or "la empresa"
  "(?:[Ll]as?|[Aa]s?) (?!princ)(?:\\p{Ll}+(?:n[cd]|gl|[ao][ln]|oc|gu)esas?|\\p{Ll}{2,}[^d]ianas?)",
  "(?:[Ll]as?) (?:española|alemana|brasileña|italiana)s?|[Aa]s? \\p{Ll}{3,}dense",
  // Dutch, Swedish, Polish
  "\\p{Ll}*(?:schaats|rijd|loop|spring|zwem|ren)sters?|\\p{Ll}*kampioenes?|winnares",
  "(?![Mm]änni|[Ff]la)\\p{L}\\p{Ll}{2,}skan",
  "Polki|\\p{Lu}\\p{Ll}{2,}(?:an|on|ij|yj|eż|osz|uz|der)k(?:[ai]|om|ami)",
);

const men = whole(
  "[Ll]e (?!Parisien|Palais|Valais)\\p{Lu}\\p{Ll}+(?:ais|ois|ien|éen|cain)|[Ll]['’]\\p{Lu}\\p{Ll}+(?:ais|ien|éen|cain)",
  "(?:[Ll]e |[Ll]['’])(?:Allemand|Espagnol|Kényan|Cubain)",
  `[Ii]l ${noPeople}\\p{Ll}{3,}ese|[Ii]l \\p{Ll}{4,}iano`,
  `[Ee]l ${noPeople}\\p{Ll}{3,}és|[Ee]l (?:español|alemán|brasileño|\\p{Ll}{4,}iano)`,
  `[Oo] ${noPeople}\\p{Ll}{3,}ês|[Oo] \\p{Ll}{4,}iano`,
);

/** Whose race it is, by what a text calls those who race: women, or a man, if not both. */
export const calledIn = rememberingRecent((text): Gender | undefined => {
  const [hers, his] = [women.test(text), men.test(text)];
  return hers === his ? undefined : hers ? "women" : "men";
});
