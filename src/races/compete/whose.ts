import type { Gender } from "../../core/race";
import type { Athletes } from "../evidence/athletes";
import { calledIn } from "../evidence/called";
import { pronounIn } from "../evidence/gender";
import { capitalisedRuns, peopleIn } from "../words/names";
import { surnameOf } from "./belief";

/** A page with more names has no athletes. */
const MOST = 600;

/** Whether those whom a post names are men or women: by first names, or by what a sentence about them alone calls them. */
export function gendersOf(athletes: Athletes) {
  const known = new Map<string, Gender | "either">();
  const note = (name: string, gender: Gender | undefined) => {
    const key = surnameOf(name);
    if (!gender || key.length < 3 || (known.size >= MOST && !known.has(key))) return;
    const before = known.get(key);
    known.set(key, before === undefined || before === gender ? gender : "either");
  };
  return {
    /** Learns whose surnames are a man's, and whose a woman's; gives whom these lines tell of. */
    observe(lines: readonly string[]): Gender | undefined {
      for (const line of lines) {
        const people = peopleIn(line);
        for (const { name } of people) note(name, athletes.genderOf(name));
        const [only, ...others] = capitalisedRuns(line);
        if (only && others.length === 0) note(only.name, pronounIn(line));
      }
      return this.of(lines);
    },
    /** That of all people in these lines of whom it is known. */
    of(lines: readonly string[]): Gender | undefined {
      const found = new Set(
        lines.slice(0, 40).flatMap((line) =>
          capitalisedRuns(line).flatMap(({ name }) => {
            const gender = (name.includes(" ") ? athletes.genderOf(name) : undefined) ?? known.get(surnameOf(name));
            return gender && gender !== "either" ? gender : [];
          }),
        ),
      );
      const [only] = found;
      return found.size === 0 ? calledIn(lines.join("\n")) : found.size === 1 ? only : undefined;
    },
  };
}
