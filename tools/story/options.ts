import { existsSync } from "node:fs";
import { parseArgs } from "node:util";

export interface StoryOptions {
  /** How many times faster than real time the race is played. */
  speed?: number;
  /** How long to go on, in milliseconds. */
  lasting?: number;
  /** A saved page to follow instead of the race. */
  page?: string;
  help: boolean;
}

export const HELP = `Usage: npm start -- [--speed N] [--for TIME] [--page FILE]

Builds the extension, opens Chromium with it and follows the 2017 London Marathon, which a server on this machine
publishes as if it were on today. With no display the same runs unseen and is told here, with screenshots.

  --speed N    play the race N times as fast as it was; by default it takes about two minutes
               (with a display: about ten)
  --for TIME   stop after this time: 60s, 5m; by default when the race is over
               (with a display: when the browser is closed)
  --page FILE  follow a saved live page instead
  --help       say this
`;

/** Reads the command line. Throws an error with a sentence if an option is invalid. */
export function readOptions(args: readonly string[]): StoryOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      speed: { type: "string" },
      for: { type: "string" },
      page: { type: "string" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.page !== undefined && !existsSync(values.page)) throw new Error(`There is no file ${values.page}.`);
  return {
    speed: values.speed === undefined ? undefined : speedOf(values.speed),
    lasting: values.for === undefined ? undefined : durationOf(values.for),
    page: values.page,
    help: values.help,
  };
}

function speedOf(text: string): number {
  const speed = Number(text.replace(/[x×]$/i, ""));
  if (!(speed > 0 && speed <= 3600)) throw new Error("--speed takes a number from 1 to 3600, as in --speed 60.");
  return speed;
}

const UNITS: Readonly<Record<string, number>> = { "": 1000, s: 1000, m: 60_000, h: 3_600_000 };

function durationOf(text: string): number {
  const [, number, unit = ""] = /^(\d+(?:\.\d+)?)\s*([smh]?)$/.exec(text.trim()) ?? [];
  const duration = Number(number) * (UNITS[unit] ?? 0);
  if (!(duration > 0)) throw new Error("--for takes a time in seconds or minutes, as in --for 60s or --for 2m.");
  return duration;
}
