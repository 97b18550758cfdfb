import { own } from "../core/own";
import type { Gender, Signature } from "../core/race";
import { Athletes } from "./athletes";
import type { Vocabulary } from "./vocabulary";

/** By sport, then by "gender discipline": names, with commas between. */
export type AthleteLists = Record<string, Record<string, string>>;

/**
 * The well-known athletes of an event's sports, who come along with the extension so that the first post of the first
 * coverage finds its race.
 */
export function listedAthletes(lists: AthleteLists, { sports }: Vocabulary): Athletes {
  const known = new Athletes();
  for (const sport of sports) {
    for (const [race, names] of Object.entries(own(lists, sport) ?? {})) {
      const [gender, discipline = ""] = race.split(" ");
      const signature: Signature = { discipline, gender: gender as Gender };
      for (const name of names.split(", ")) known.add(name, [signature], false);
    }
  }
  return known;
}
