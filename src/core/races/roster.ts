import type { Instant, PublishedPost, Race } from "../coverage";
import { idOf, type Signature } from "./signature";
import { advanced, type Standing } from "./standings";
import { nameOf, type Vocabulary } from "./vocabulary";

const HUES = 6;

/** The races of a coverage while its posts are read. */
export type Roster = ReturnType<typeof rosterOf>;

/**
 * Known races keep their place, id and hue; new ones follow in the order in which they are found. A race of which
 * only the discipline is known ("Long jump") becomes the men's or women's when a post says whose it is.
 */
export function rosterOf(known: readonly Race[], vocabulary: Vocabulary) {
  const races = new Map(known.map((race) => [race.id, race]));
  const all = (): Race[] => [...races.values()];

  const find = (race: Signature): Race | undefined => {
    const id = idOf(race);
    return (
      all().find(({ is }) => idOf(is) === id) ?? (race.gender ? undefined : all().find(({ is }) => isOf(is, race)))
    );
  };

  function change(race: Signature, how: (before: Race) => Race): void {
    const before = find(race);
    if (before) races.set(before.id, how(before));
  }

  return {
    all,
    find,
    /** @returns the id of the race, which joins the others if it is new */
    enter(race: Signature, post: PublishedPost): string {
      const open = race.gender ? all().find(({ is }) => !is.gender && isOf(is, race)) : undefined;
      const before = find(race) ?? open;
      const id = before?.id ?? idOf(race);
      const aliases = withAlias(before?.aliases ?? [], post.label);
      if (before && aliases === before.aliases && before !== open) return id;
      const is = before && before !== open ? before.is : race;
      races.set(id, { hue: races.size % HUES, ...before, id, is, name: nameOf(is, vocabulary), aliases });
      return id;
    },
    schedule(race: Signature, startsAt: Instant): void {
      change(race, (before) => ({ ...before, startsAt }));
    },
    stand(race: Signature, standing: Standing): void {
      change(race, (before) => ({ ...before, standing: advanced(before.standing, standing) }));
    },
  };
}

const isOf = (is: Signature, race: Signature): boolean => is.discipline === race.discipline && is.class === race.class;

const withAlias = (aliases: string[], label: string | undefined): string[] =>
  label === undefined || aliases.includes(label) ? aliases : [...aliases, label];
