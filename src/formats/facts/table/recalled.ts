import { says } from "../words/words";
import { isMostly, isOfSingleWords, isOfWords, isTimeCalledRank, type Sample } from "./looks";

export const hasDigit = (cell: string): boolean => /\d/.test(cell);

/** A column as its cells and the others say what it has, where its header alone says something else. */
export function recalled(sample: Sample, all: readonly Sample[], isTimed: boolean): Sample {
  if (isTimeCalledRank(sample, isTimed)) return { ...sample, kind: "time" };
  if (isSurname(sample) && all.some(isGivenName)) return { ...sample, kind: "family" };
  // A "Car" has a number or a make.
  return sample.kind === "bib" && isOfWords(sample) && !isMostly(sample, hasDigit)
    ? { ...sample, kind: undefined }
    : sample;
}

/** "Driver surname", beside a "Driver name". */
const isSurname = (sample: Sample): boolean =>
  sample.kind === "name" && says(sample.header, "family") && isOfSingleWords(sample);

const isGivenName = (sample: Sample): boolean =>
  sample.kind === "name" && !says(sample.header, "family") && isOfSingleWords(sample);
