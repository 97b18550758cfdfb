import type { Byline } from "../../core/coverage";
import type { Script } from "../script";

/** The event without its posts: they are large, and loaded only while the replay runs. */
export const london2017Event = {
  id: "london-2017",
  title: "London Marathon 2017",
  publisher: "Raceside",
  zone: "Europe/London",
  day: "2017-04-23",
  offset: "+01:00",
  opensAt: "08:50",
  startsAt: "08:55",
  endsAt: "13:00",
} satisfies Omit<Script, "summaries" | "entries">;

// The commentators are invented: nobody real is quoted.
export const onTheCourse: Byline = { name: "Nell Ashby", role: "On the course" };
export const analyst: Byline = { name: "Idris Quill", role: "Wheelchair racing analyst" };
export const atTheFinish: Byline = { name: "Rosa Tarrant", role: "At the finish on The Mall" };
export const formerRunner: Byline = { name: "Owen Marsh", role: "Former marathon runner" };
