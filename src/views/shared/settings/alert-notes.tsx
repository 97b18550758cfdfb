import * as z from "zod/mini";
import { loudnessOf } from "../../../core/attention/loudness";
import { alertsAnything, type Choices, followedRaces, levelOfRace, noChoices } from "../../../core/filter/filter";
import { own } from "../../../core/own";
import type { Preferences } from "../../../core/preferences";
import { isOver } from "../../../core/source";
import { send } from "../../../messaging/send";
import { t } from "../../../text/browser";
import { plural } from "../../../text/translate";
import { confirmSaved } from "../design/saved";
import type { LoadedCoverage } from "../model/loaded-coverage";
import { clock } from "../page/clock";

interface Followed {
  followed: readonly LoadedCoverage[];
  choices: Readonly<Record<string, Choices>>;
}

/**
 * Says that nothing will interrupt while no race is at Alert, and offers to raise the followed ones; once nothing
 * interrupts any more, offers to take back what was raised.
 */
export function AlertNotes({ preferences, ...all }: Followed & { preferences: Preferences }) {
  const isQuiet = loudnessOf(preferences) === "glance";
  const raised = isQuiet ? stillRaised(all) : [];
  if (raised.length > 0) {
    return (
      <div class="request">
        <p>{plural(t, "raisedBefore", raised.length)}</p>
        <button type="button" class="button" onClick={() => lower(raised).then(confirmSaved)}>
          {t("lowerRaised")}
        </button>
      </div>
    );
  }
  if (isQuiet || going(all).length === 0 || hasAlerts(all)) return null;
  const followed = followedIn(all);
  return (
    <div class="request">
      <p>{t("nothingAlerts")}</p>
      {followed.length > 0 ? (
        <button type="button" class="button" onClick={() => raise(followed).then(confirmSaved)}>
          {plural(t, "alertFollowed", followed.length)}
        </button>
      ) : (
        <a href="/src/views/options/index.html#races">{t("chooseRaces")}</a>
      )}
    </div>
  );
}

/** Only what is at Alert may interrupt. If nothing is, the followed races are raised to it. */
export async function raiseIfNothingAlerts(all: Followed): Promise<void> {
  if (!hasAlerts(all)) await raise(followedIn(all));
}

const Which = z.object({ coverageId: z.string(), id: z.string() });
/** A race of a coverage. */
type Which = z.infer<typeof Which>;

const going = ({ followed }: Followed) => followed.filter(({ head, source }) => !isOver(head, source, clock.value));
const choicesOf = ({ choices }: Followed, id: string): Choices => own(choices, id) ?? noChoices;

/** Whether any race or athlete that is followed may interrupt. */
export const hasAlerts = (all: Followed): boolean =>
  going(all).some(({ head }) => alertsAnything(choicesOf(all, head.id)));

const followedIn = (all: Followed): Which[] =>
  going(all).flatMap(({ head }) =>
    followedRaces(choicesOf(all, head.id), head.races).map(({ id }) => ({ coverageId: head.id, id })),
  );

/** The localStorage key for the races that were raised together, so that this can be taken back. */
const RAISED = "alerts.raised";

async function raise(races: readonly Which[]): Promise<void> {
  const before = remembered().filter((one) => !races.some((race) => isSame(race, one)));
  localStorage.setItem(RAISED, JSON.stringify([...before, ...races]));
  await setAll(races, "alert");
}

async function lower(races: readonly Which[]): Promise<void> {
  localStorage.removeItem(RAISED);
  await setAll(races, "count");
}

const isSame = (a: Which, b: Which): boolean => a.coverageId === b.coverageId && a.id === b.id;

async function setAll(races: readonly Which[], level: "count" | "alert"): Promise<void> {
  for (const coverageId of new Set(races.map((one) => one.coverageId))) {
    const some = races.filter((one) => one.coverageId === coverageId);
    await send("setLevels", { coverageId, levels: some.map(({ id }) => ({ id, level })) });
  }
}

const stillRaised = (all: Followed): Which[] =>
  remembered().filter(
    ({ coverageId, id }) =>
      all.followed.some(({ head }) => head.id === coverageId) &&
      levelOfRace(choicesOf(all, coverageId), id) === "alert",
  );

function remembered(): Which[] {
  try {
    return z.parse(z.array(Which), JSON.parse(localStorage.getItem(RAISED) ?? "[]"));
  } catch {
    return [];
  }
}
