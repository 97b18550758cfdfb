import type { Candidate, Signature } from "../../core/race";
import { keysOf } from "../words/keys";
import { isClassAlone } from "../words/named";
import { idOf } from "../words/signature";
import { nameOf, type Vocabulary } from "../words/vocabulary";
import type { Roster } from "./roster";

const MOST_CANDIDATES = 150;

/** Races that one post has named so far, kept until another confirms them. */
export type Candidates = ReturnType<typeof candidatesOf>;

/**
 * @param known those of earlier polls
 * @param enter makes a race of the coverage of one
 */
export function candidatesOf(
  known: readonly Candidate[],
  roster: Roster,
  base: Vocabulary,
  enter: (is: Signature, name: string | undefined) => void,
) {
  const all = new Map(known.map((one) => [idOf(one.is), one]));
  let isNew = false;
  const remove = (is: Signature): boolean => {
    const had = all.delete(idOf(is));
    if (had) isNew = true;
    return had;
  };
  return {
    get: (id: string): Candidate | undefined => all.get(id),
    remove,
    /** "Class40", where no other class is named. */
    isOnlyClass: (name: string): boolean =>
      isClassAlone(
        name,
        [...roster.all(), ...all.values()].flatMap((one) => one.name ?? []),
      ),
    /** Those that no post before one has named. */
    open: (isBefore: (postId: string) => boolean): Candidate[] =>
      [...all.values()].filter(({ post }) => !isBefore(post)),
    /** Undefined where they are the same as before. */
    changed: (): readonly Candidate[] | undefined => (isNew ? [...all.values()] : undefined),
    /** A post names a race: a second one confirms it. */
    hint(is: Signature, name: string | undefined, post: string): void {
      if (roster.find(is)) {
        roster.enter(is, undefined, name);
        return;
      }
      if (!is.gender && roster.all().some((race) => race.is.discipline === is.discipline && race.is.class === is.class))
        return;
      const id = idOf(is);
      // "Hammer qualifying", and then "the women's hammer".
      const open = is.gender ? all.get(idOf({ ...is, gender: undefined })) : undefined;
      const before = all.get(id);
      if (open && open.post !== post && remove(open.is)) enter(is, name);
      else if (before && before.post !== post) enter(is, before.name ?? name);
      else if (!before && all.size < MOST_CANDIDATES) {
        all.set(id, { is, post, ...(name !== undefined && { name }) });
        isNew = true;
      }
    },
    /** The one race, found or possible, that these words mean: "men's four" is "Men's coxless four". */
    meant(is: Signature, name: string, isLabel = false): Signature | undefined {
      const keys = keysOf(name);
      const named = [...all.values()].map((one) => ({
        is: one.is,
        name: one.name ?? nameOf(one.is, base),
        aliases: [],
      }));
      const same = [...roster.all(), ...named].filter(
        (race) =>
          race.is.gender === is.gender && isAlike(keysOf(race.name), keys, is, isLabel && race.aliases.length > 0),
      );
      return same.length === 1 ? same[0]?.is : undefined;
    },
  };
}

const numbersIn = (keys: readonly string[]): string => keys.filter((key) => /\d/.test(key)).join();

/**
 * Whether one name has all the words of the other. "The men's race" is not the men's wheelchair race, nor the 100m the
 * 100m hurdles.
 *
 * @param isWhole labels have their races' whole names
 */
function isAlike(own: readonly string[], keys: readonly string[], { gender }: Signature, isWhole: boolean): boolean {
  const [less, more] = own.length < keys.length ? [own, keys] : [keys, own];
  return (
    (numbersIn(own) === numbersIn(keys) || numbersIn(less) === "") &&
    (own.length === keys.length || (!isWhole && less.some((key) => key !== gender))) &&
    less.every((key) => more.includes(key))
  );
}
