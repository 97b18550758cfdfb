import type { QuietPeriod } from "../../core/attention/quiet";
import { goneOn, nudged, paused, type Spoilers, withDelay, withSeenNow } from "../../core/delay/delay";
import type { Instant } from "../../core/instant";
import { own } from "../../core/own";
import { type PreferencesChange, withChange } from "../../core/preferences";
import type { Settings } from "../../core/settings";
import { allowedChange, noRules } from "../../core/sync/rules";
import type { CommandData } from "../../messaging/contract";
import { readCoverage, readOwnSettings, readSettings, type StoredCoverage } from "../../store/read";
import { write } from "../../store/write";
import { nowInstant } from "../clock";
import { inTurnWithRoom } from "../turn";
import { endedDelay } from "../upkeep/delays";

/** Commands that change settings of no single coverage, and spoilers. Each is safe to repeat. */

/** Changes preferences, except those that an organisation has set. */
export const setPreferences = (change: PreferencesChange) =>
  changeSettings(async (settings) => {
    const { rules = noRules } = await readSettings();
    const allowed = allowedChange(change, settings.preferences, rules);
    return { ...settings, preferences: withChange(settings.preferences, allowed) };
  });

const LONGEST_QUIET_MS = 24 * 3_600_000;

/** @param quietPeriod undefined to end it; shortened to a day, in case a clock is wrong */
export const storeQuiet = (quietPeriod: QuietPeriod | undefined) =>
  changeSettings(({ quietPeriod: _before, ...settings }) => {
    if (!quietPeriod) return settings;
    const latest = new Date(Date.now() + LONGEST_QUIET_MS).toISOString();
    return {
      ...settings,
      quietPeriod: { ...quietPeriod, until: quietPeriod.until < latest ? quietPeriod.until : latest },
    };
  });

/**
 * @param how a delay, a second more or less, the time of a post that the reader's screen shows now, or "fromStart"; null to see
 * posts as they arrive
 */
export const setSpoilers = (id: string, how: CommandData<"setSpoilers">["spoilers"]) =>
  how ? setDelay(id, how) : endDelay(id);

const endDelay = (id: string) =>
  inTurnWithRoom(async () => {
    const settings = await readOwnSettings();
    const { [id]: _before, ...spoilers } = settings.spoilers;
    await write({ settings: { ...settings, spoilers }, coverage: await endedDelay(settings, id) });
  });

const setDelay = (id: string, how: ChosenDelay) =>
  changeSettings(async (settings) => {
    const coverage = await readCoverage(id);
    // What can't be read at the moment keeps the delay it has.
    const after = coverage && chosenDelay(own(settings.spoilers, id), how, coverage, nowInstant());
    return after ? { ...settings, spoilers: { ...settings.spoilers, [id]: after } } : settings;
  });

type ChosenDelay = NonNullable<CommandData<"setSpoilers">["spoilers"]>;

function chosenDelay(
  before: Spoilers | undefined,
  how: ChosenDelay,
  coverage: StoredCoverage,
  now: Instant,
): Spoilers | undefined {
  if (how === "fromStart") return withDelay(before, { from: firstOf(coverage), playedAt: now }, now);
  if ("seen" in how) return withSeenNow(before, how.seen, now);
  if ("nudge" in how) return before && nudged(before, how.nudge, now);
  return withDelay(before, how, now);
}

/** Whether the reader's broadcast stands still. */
export const pauseSpoilers = (id: string, on: boolean) =>
  changeSettings((settings) => {
    const before = own(settings.spoilers, id);
    if (!before) return settings;
    const after = on ? paused(before, nowInstant()) : goneOn(before, nowInstant());
    return { ...settings, spoilers: { ...settings.spoilers, [id]: after } };
  });

/** When the first post was published. */
const firstOf = ({ head, newest, index }: StoredCoverage) =>
  [...newest.map((post) => post.publishedAt), ...index.map((chunk) => chunk.oldest)].sort()[0] ?? head.followedAt;

function changeSettings(change: (before: Settings) => Settings | Promise<Settings>): Promise<void> {
  return inTurnWithRoom(async () => write({ settings: await change(await readOwnSettings()) }));
}
