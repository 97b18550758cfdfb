import * as z from "zod/mini";
import { QuietPeriod } from "./attention/quiet";
import { JoinedStart } from "./coverage";
import { Spoilers } from "./delay/delay";
import { Choices, noChoices } from "./filter/filter";
import { Instant } from "./instant";
import { recordOf } from "./own";
import { defaultPreferences, Preferences } from "./preferences";
import { EventResults } from "./results/results";
import { Retention } from "./retention";

/** The reader has allowed the address to be on their own network. */
const allowPrivate = z.optional(z.literal(true));

export const Follow = z.object({
  id: z.string(),
  url: z.string(),
  allowPrivate,
  /** Taken from a calendar. Damaged, it costs only itself; the coverage's head has it too. */
  start: z.catch(z.optional(JoinedStart), undefined),
});
export type Follow = z.infer<typeof Follow>;

export const Settings = z.object({
  follows: z.array(Follow),
  /** Per coverage id. */
  choices: recordOf(z._default(Choices, noChoices)),
  /** Absent for the default. */
  keep: z.optional(Retention),
  preferences: z._default(Preferences, defaultPreferences),
  /** Coverages that the reader follows without spoilers, by id. */
  spoilers: z._default(recordOf(Spoilers), {}),
  /** Results that the reader has added to coverages, by id. */
  results: z._default(recordOf(z.array(EventResults)), {}),
  // A damaged quiet period counts as over.
  quietPeriod: z.catch(z.optional(QuietPeriod), undefined),
});
/** The reader's settings, which sync between machines. */
export type Settings = z.infer<typeof Settings>;

export const noSettings: Settings = {
  follows: [],
  choices: {},
  preferences: defaultPreferences,
  spoilers: {},
  results: {},
};

export const Intention = z.object({
  address: z.string(),
  allowPrivate,
  /** Its results are to be added to this coverage. */
  coverageId: z.optional(z.string()),
  at: Instant,
});
/** An address to follow once the browser's permission prompt is answered. */
export type Intention = z.infer<typeof Intention>;
