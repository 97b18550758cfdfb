import { type Column, says } from "../words/words";
import {
  isMostly,
  isOfDifferent,
  isOfNames,
  isOfSingleWords,
  isOfTimes,
  isOfWords,
  isTimeCalledRank,
  type Sample,
} from "./looks";

/** What each team of a relay is called, or the class in which several of them are. */
const OF_RELAYS = /^(?:staffel|stafett|estafette|staffetta|relais|relevo|relay|sztafeta|štafeta)(?:\s?names?)?$/iu;

export const hasDigit = (cell: string): boolean => /\d/.test(cell);

/** A column as its cells and the others say what it has, where its header alone says something else. */
export function recalled(sample: Sample, all: readonly Sample[], isTimed: boolean): Sample {
  if (isTimeCalledRank(sample, isTimed)) return { ...sample, kind: "time" };
  // "nm" are nautical miles where numbers are.
  const isUnknown = (sample.kind ?? "none") === "none";
  const short = SHORT.find(([header, holds]) => isUnknown && header.test(sample.header) && holds(sample));
  if (short) return { ...sample, kind: short[2] };
  if (isAtPlace(sample) && all.some((one) => one.kind === "time" && !isAtPlace(one)))
    return { ...sample, kind: "split" };
  if (isSurname(sample) && all.some(isGivenName)) return { ...sample, kind: "family" };
  if (isOfRelays(sample) && !all.some(isOfOnes)) return { ...sample, kind: "team" };
  // "From" is where somebody lives, or when a shift begins.
  if (/^from$/i.test(sample.header.trim()) && isOfWords(sample)) return { ...sample, kind: undefined };
  // A "Car" has a number or a make.
  return sample.kind === "bib" && isOfWords(sample) && !isMostly(sample, hasDigit)
    ? { ...sample, kind: undefined }
    : sample;
}

/** Words without their vowels: "Tm" is a team or a time. */
const SHORT: readonly [RegExp, (sample: Sample) => boolean, Column][] = [
  [/^\s*nm\.?\s*$/i, isOfNames, "name"],
  [/^\s*tm\.?\s*$/i, isOfTimes, "time"],
  [/^\s*tm\.?\s*$/i, isOfWords, "team"],
];

/** "1500 m time", beside one of the whole. */
const isAtPlace = ({ kind, header }: Sample): boolean =>
  kind === "time" && /^\s*\d{1,5}(?:[.,]\d+)?\s*(?:k|km|m|mi|miles?)\b/i.test(header);

const isOfRelays = (sample: Sample): boolean =>
  sample.kind === undefined && OF_RELAYS.test(sample.header.trim()) && isOfWords(sample) && isOfDifferent(sample);

/** Who runs alone, beside whom a relay is only what each is in: no "Name 2". */
const isOfOnes = ({ kind, header }: Sample): boolean => kind === "name" && !/\d$/.test(header);

/** "Driver surname", beside a "Driver name". */
const isSurname = (sample: Sample): boolean =>
  sample.kind === "name" && says(sample.header, "family") && isOfSingleWords(sample);

const isGivenName = (sample: Sample): boolean =>
  sample.kind === "name" && !says(sample.header, "family") && isOfSingleWords(sample);
