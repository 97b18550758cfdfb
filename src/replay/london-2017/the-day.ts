import type { Script } from "../script";

/** What there is to know of the day without its posts, which are many and seldom needed. */
export const london2017Day = {
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
