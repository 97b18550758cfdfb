import { own } from "../../../core/own";
import type { EntryState } from "../../../core/results/race-facts";
import { stateIn } from "../words/words";
import type { Fields } from "./fields";
import { keyWords } from "./keys";

/** Ten thousandths of a second, in milliseconds. */
export const TICKS = 0.1;
const HUNDREDTHS = 10;

/** Liveresults (https://github.com/petlof/liveresults): hundredths of a second, and numbers for who is out. */
const isLiveresults = (holder: Fields): boolean =>
  Array.isArray(holder.splitcontrols) || (typeof holder.className === "string" && typeof holder.hash === "string");
/** iRacing: ten thousandths of a second, and less than none for who is laps behind. */
const isIracing = (holder: Fields): boolean => typeof holder.simsession_name === "string";

const STATES_OF_LIVERESULTS: Readonly<Record<string, EntryState>> = {
  1: "DNS",
  2: "DNF",
  3: "DSQ",
  4: "DSQ",
  5: "DNF",
  11: "DNS",
};

/** What the feed that holds a list counts times in, where its keys don't say so. */
export const unitOfFeed = (holder: Fields): number | undefined =>
  isLiveresults(holder) ? HUNDREDTHS : isIracing(holder) ? TICKS : undefined;

/** Who is out, by the numbers or flags of a record. */
export const stateInFeed = (record: Fields, holder: Fields, isPlaced: boolean): EntryState | undefined =>
  isLiveresults(holder) ? own(STATES_OF_LIVERESULTS, String(record.status)) : flagged(record, isPlaced);

/** "O" is the French one, and "J" the German. */
const IS_YES = /^(?:true|y|yes|o|oui|j|ja)$/i;

/** `dnf: true`, `abandon: "O"`; letters of who has a place are of something else. */
const flagged = (record: Fields, isPlaced: boolean): EntryState | undefined => {
  for (const [key, value] of Object.entries(record)) {
    const isYes = value === true || (!isPlaced && key.length > 2 && typeof value === "string" && IS_YES.test(value));
    const state = isYes ? stateIn(keyWords(key).replace(/^is /i, "")) : undefined;
    if (state) return state;
  }
  return undefined;
};
