import type { Script } from "../script";
import { day } from "./day";
import { eliteMen } from "./elite-men";
import { eliteWomen } from "./elite-women";
import { otherRaces } from "./other-races";
import { summaries } from "./summaries";
import { london2017Day } from "./the-day";
import { wheelchairRaces } from "./wheelchair-races";

/**
 * The London Marathon of 23 April 2017, told anew. Names, times and places are those of the day; the posts, their
 * minutes and the commentators are ours.
 */
export const london2017: Script = {
  ...london2017Day,
  summaries,
  entries: [...day, ...wheelchairRaces, ...eliteWomen, ...eliteMen, ...otherRaces],
};
