import type { Script } from "../script";
import { day } from "./day";
import { eliteMen } from "./elite-men";
import { eliteWomen } from "./elite-women";
import { london2017Event } from "./event";
import { otherRaces } from "./other-races";
import { wheelchairRaces } from "./wheelchair-races";

const WANJIRU = "Daniel Wanjiru holds off Kenenisa Bekele in the men's race";
const KEITANY = "Mary Keitany runs 2:17:01, a women-only world record";
const WEIR = "David Weir wins the men's wheelchair race for the seventh time";
const SCHAR = "Manuela Schär wins the women's wheelchair race in a course record";
const TO_COME = "Elite women at 09:15, elite men and mass start at 10:00";

/** The bullets at the top of the page at each time of the day, newest first. */
const summaries: Script["summaries"] = [
  { at: "08:24", lines: ["Wheelchair races at 08:55, para ambulant at 09:00", TO_COME] },
  { at: "08:55", lines: ["Wheelchair races under way", TO_COME] },
  {
    at: "09:15",
    lines: [
      "Keitany starts fast in the elite women's race",
      "Wheelchair races: one pack of men",
      "Men and mass start at 10:00",
    ],
  },
  { at: "10:00", lines: ["Elite men and 40,000 others are on their way", "Keitany far ahead among the women"] },
  { at: "10:27", lines: [WEIR, "Keitany leads the elite women on record pace"] },
  { at: "10:35", lines: [WEIR, SCHAR, "Keitany leads the elite women on record pace"] },
  { at: "11:32", lines: [KEITANY, WEIR, SCHAR] },
  { at: "12:06", lines: [WANJIRU, KEITANY, WEIR, SCHAR] },
];

/**
 * The London Marathon of 23 April 2017, retold. Names, times and places are those of the day; the posts, their
 * minutes and the commentators are ours.
 */
export const london2017: Script = {
  ...london2017Event,
  summaries,
  entries: [...day, ...wheelchairRaces, ...eliteWomen, ...eliteMen, ...otherRaces],
};
