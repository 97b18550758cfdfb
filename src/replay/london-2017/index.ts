import type { Script } from "../script";
import { day } from "./day";
import { eliteMen } from "./elite-men";
import { eliteWomen } from "./elite-women";
import { otherRaces } from "./other-races";
import { summaries } from "./summaries";
import { wheelchairRaces } from "./wheelchair-races";

/**
 * The London Marathon of 23 April 2017, told anew. Names, times and places are those of the day; the posts, their
 * minutes and the commentators are ours.
 */
export const london2017: Script = {
  id: "london-2017",
  title: "London Marathon 2017",
  publisher: "Raceside",
  zone: "Europe/London",
  day: "2017-04-23",
  offset: "+01:00",
  opensAt: "08:50",
  startsAt: "08:55",
  endsAt: "13:00",
  summaries,
  entries: [...day, ...wheelchairRaces, ...eliteWomen, ...eliteMen, ...otherRaces],
};
