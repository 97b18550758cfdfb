import type { Kind } from "../../core/coverage";
import { type Choices, type Level, type Mutes, noChoices, withNewRaces } from "../../core/filter/filter";
import { own } from "../../core/own";
import { readOwnSettings, readSettings, readSource } from "../../store/read";
import { write } from "../../store/write";
import { inTurnWithRoom } from "../turn";

/** Commands that change the reader's choices for one coverage. Each is safe to repeat. */

export const setLevel = (id: string, race: { id: string } | "others", level: Level) =>
  change(id, (choices) =>
    race === "others" ? { ...choices, others: level } : { ...choices, races: { ...choices.races, [race.id]: level } },
  );

/** @param levels of races; null for that of new races */
export const setLevels = (id: string, levels: readonly { id: string; level: Level | null }[]) =>
  change(id, (choices) => {
    const changed = new Set(levels.map((one) => one.id));
    const rest = Object.entries(choices.races).filter(([race]) => !changed.has(race));
    const set = levels.flatMap(({ id: race, level }): [string, Level][] => (level ? [[race, level]] : []));
    return { ...choices, races: Object.fromEntries([...rest, ...set]) };
  });

export const setNewRaces = (id: string, level: Level) =>
  change(id, async (choices) => withNewRaces(choices, level, (await readSource(id))?.head.races ?? []));

/** @param level null to unfollow the athlete */
export const setAthlete = (id: string, name: string, level: Level | null) =>
  change(id, (choices) => ({ ...choices, athletes: withLevel(choices.athletes, name, level) }));

/** @param level null to remove the word */
export const setWord = (id: string, word: string, level: Level | null) =>
  change(id, (choices) => ({ ...choices, words: withLevel(choices.words, word, level) }));

function withLevel(levels: Record<string, Level>, name: string, level: Level | null): Record<string, Level> {
  const { [name]: _before, ...others } = levels;
  return level === null ? others : { ...others, [name]: level };
}

export const mute = (id: string, what: keyof Mutes, value: string, on: boolean) =>
  change(id, (choices) => {
    const rest = (choices.muted[what] as string[]).filter((other) => other !== value);
    const muted: Mutes = { ...choices.muted, [what]: on ? [...rest, value as Kind] : rest };
    return { ...choices, muted };
  });

function change(id: string, how: (before: Choices) => Choices | Promise<Choices>): Promise<void> {
  return inTurnWithRoom(async () => {
    const settings = await readOwnSettings();
    // The reader's choices start from what an organisation has chosen.
    const changed = await how(own((await readSettings()).choices, id) ?? noChoices);
    await write({ settings: { ...settings, choices: { ...settings.choices, [id]: changed } } });
  });
}
