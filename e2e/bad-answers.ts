import type { Problem } from "../src/core/problem";
import type { Weather } from "../testing/publisher/weather";

/** A bad answer of a source, and what the extension says of it. */
interface BadAnswer {
  name: string;
  path: "/bbc" | "/live";
  weather: Weather;
  problem: (host: string) => Problem;
  /** A page that nobody has read before is read by the clocks that it shows. */
  isOfKnownPage?: true;
}

export const badAnswers: readonly BadAnswer[] = [
  {
    name: "404",
    path: "/bbc",
    weather: { status: 404 },
    problem: (host) => ({ code: "missing", host, status: 404 }),
  },
  {
    name: "500",
    path: "/bbc",
    weather: { status: 500 },
    problem: (host) => ({ code: "serverError", host, status: 500 }),
  },
  {
    name: "403",
    path: "/bbc",
    weather: { status: 403 },
    problem: (host) => ({ code: "refused", host, status: 403 }),
  },
  {
    name: "HTML that stops in the middle",
    path: "/bbc",
    weather: "cut",
    problem: (host) => ({ code: "cutShort", host }),
  },
  {
    name: "JSON-LD that isn't JSON",
    path: "/live",
    weather: "brokenJson",
    problem: (host) => ({ code: "brokenData", host }),
  },
  {
    name: "dates that aren't dates, in HTML",
    path: "/bbc",
    weather: "badDates",
    problem: (host) => ({ code: "noDates", host }),
  },
  {
    name: "dates that aren't dates, in JSON-LD",
    path: "/live",
    weather: "badDates",
    isOfKnownPage: true,
    problem: (host) => ({ code: "noDates", host }),
  },
  { name: "an empty page", path: "/bbc", weather: "empty", problem: (host) => ({ code: "emptyPage", host }) },
  {
    name: "an article at the address of a live page",
    path: "/live",
    weather: "article",
    problem: (host) => ({ code: "notLive", host, found: "unreadable" }),
  },
  {
    name: "a connection that breaks",
    path: "/bbc",
    weather: "reset",
    problem: (host) => ({ code: "unreachable", host }),
  },
];
