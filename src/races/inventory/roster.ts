import type { Instant } from "../../core/instant";
import type { Race, Signature, Standing } from "../../core/race";
import type { Move } from "../state/moved-start";
import { advanced } from "../state/standings";
import { idOf } from "../words/signature";
import { nameOf, type Vocabulary } from "../words/vocabulary";

const HUES = 6;
/** Publishers have few labels for a race. One that prints a new label with each post doesn't name a race by it. */
const MOST_ALIASES = 10;

/** The races of a coverage while its posts are classified. */
export type Roster = ReturnType<typeof rosterOf>;

/**
 * Known races keep their place, id and hue; new ones follow in the order of discovery. A race of which only the
 * discipline is known ("Long jump") becomes the men's or women's once a post gives the gender.
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
    byId: (id: string): Race | undefined => races.get(id),
    /** The race that an unknown label was found to mean. */
    ofLabel: (label: string | undefined): Race | undefined =>
      label === undefined
        ? undefined
        : all().find(({ is, aliases }) => !vocabulary.disciplines.has(is.discipline) && aliases.includes(label)),
    /**
     * Adds a race if it is new.
     *
     * @param label the label that names it
     * @param name its name, if it isn't in the vocabulary
     * @returns its id
     */
    enter(race: Signature, label: string | undefined, name: string | undefined): string {
      const open = race.gender ? all().find(({ is }) => !is.gender && isOf(is, race)) : undefined;
      const before = find(race) ?? open;
      const id = before?.id ?? idOf(race);
      const aliases = withAlias(before?.aliases ?? [], label);
      if (before && aliases === before.aliases && before !== open) return id;
      const is = before && before !== open ? before.is : race;
      const called = before && before !== open ? before.name : (name ?? nameOf(is, vocabulary));
      races.set(id, { hue: races.size % HUES, ...before, id, is, name: called, aliases });
      return id;
    },
    /** Takes back a race that was entered too early. */
    remove: (race: Signature): boolean => races.delete(idOf(race)),
    /** Sets a start, by the newest post that announces one, unless the race has begun. */
    schedule(race: Signature, startsAt: Instant, deliveredAt: Instant): void {
      change(race, (before) =>
        before.standing || (before.startsSaidAt ?? "") > deliveredAt
          ? before
          : { ...before, startsAt, startsSaidAt: deliveredAt, movedFrom: undefined },
      );
    },
    /** Moves a start that was announced before and lies ahead. The same said again moves it no further. */
    move(race: Signature, { byMs, isMore }: Move, deliveredAt: Instant): void {
      change(race, (before) => {
        const { startsAt, startsSaidAt = "", movedFrom = startsAt } = before;
        if (before.standing || !startsAt || !movedFrom || startsAt < deliveredAt || startsSaidAt >= deliveredAt)
          return before;
        const moved = new Date(Date.parse(isMore ? startsAt : movedFrom) + byMs).toISOString();
        return { ...before, startsAt: moved, startsSaidAt: deliveredAt, movedFrom };
      });
    },
    stand(race: Signature, standing: Standing): void {
      change(race, (before) => ({ ...before, standing: advanced(before.standing, standing) }));
    },
  };
}

const isOf = (is: Signature, race: Signature): boolean => is.discipline === race.discipline && is.class === race.class;

const withAlias = (aliases: string[], label: string | undefined): string[] =>
  label === undefined || aliases.includes(label) || aliases.length >= MOST_ALIASES ? aliases : [...aliases, label];
