import { isSameName } from "../../core/results/results";
import { capitalisedRuns } from "../words/names";

/** What is known of a race from its posts so far. */
export interface Told {
  hasStarted: boolean;
  hasResult: boolean;
  winner?: string;
  leader?: string;
  /** Who was named beside whoever led. */
  front: Set<string>;
  /** When a change in front was last told, in milliseconds. */
  changedAt: number;
  recordAt: number;
  /** Who was named in its posts, or for what is of no race in all posts; and who is out. */
  named: Set<string>;
  out: Set<string>;
  posts: number;
}

/** Of a race that nothing was said of. */
export const untold = (): Told => ({
  hasStarted: false,
  hasResult: false,
  changedAt: Number.NEGATIVE_INFINITY,
  recordAt: Number.NEGATIVE_INFINITY,
  front: new Set(),
  named: new Set(),
  out: new Set(),
  posts: 0,
});

export const knows = (names: ReadonlySet<string>, name: string): boolean =>
  name !== "" && [...names].some((known) => isSameName(known, name));

/** Without "Lap 20" and "Il". */
export const namesIn = (line: string): string[] =>
  capitalisedRuns(line).flatMap(({ name, to }) =>
    /^[a-z]{1,2}$/iu.test(name) || /^\s*\d/u.test(line.slice(to)) ? [] : name.replace(/['’]s$/u, ""),
  );
