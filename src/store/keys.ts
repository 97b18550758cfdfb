/** The version of the layout below; migrations start from the stored one. */
export const SCHEMA_VERSION = 2;

/** Every key in storage.local. A coverage has several keys, so that the size of a write doesn't grow with its posts. */
export const keys = {
  schema: "schema",
  settings: "settings",
  intention: "intention",
  athletes: "athletes",
  notes: "notes",
  tidied: "tidied",
  interruptions: "interruptions",
  reserve: "reserve",
  /** When each synced setting was last changed; absent until a setting is changed. */
  sync: "sync",
  /** What an organisation has set; absent if none has. */
  policy: "policy",
  journal: "journal:now",
  journalPage: (place: number) => `journal:${place}`,
  head: (id: string) => `coverage:${id}:head`,
  source: (id: string) => `coverage:${id}:source`,
  seen: (id: string) => `coverage:${id}:seen`,
  memory: (id: string) => `coverage:${id}:memory`,
  newest: (id: string) => `coverage:${id}:posts:newest`,
  chunk: (id: string, number: number) => `coverage:${id}:posts:${number}`,
  index: (id: string) => `coverage:${id}:posts:index`,
};

/** The keys from which the effective settings are derived. */
export const settingsKeys = [keys.settings, keys.policy];

/** The keys that a view first reads of a coverage. Their number doesn't depend on how many posts are stored. */
export const coverageKeys = (id: string): string[] =>
  [keys.head, keys.source, keys.seen, keys.newest, keys.index].map((key) => key(id));

/** Prefix of the key under which a damaged value is kept. */
export const QUARANTINE = "quarantine:";

/** Whether a key belongs to this coverage. A prefix test would not do: one id may begin with another. */
export const isOf = (id: string, key: string): boolean => partOf(key)?.id === id;

/** The coverage that a key belongs to, and which part of it the key holds; undefined for keys of no coverage. */
export function partOf(key: string): { id: string; part: string } | undefined {
  const [, id, part] = /^coverage:(.*):(head|source|seen|memory|posts:(?:newest|index|-?\d+))$/s.exec(key) ?? [];
  return id === undefined || part === undefined ? undefined : { id, part };
}

/** The number of the closed chunk of posts that a key holds; undefined for any other key. */
export function chunkNumberOf(key: string): number | undefined {
  const [, number] = /^posts:(-?\d+)$/.exec(partOf(key)?.part ?? "") ?? [];
  return number === undefined ? undefined : Number(number);
}

/** Whether a coverage's key holds posts. */
export const holdsPosts = (key: string): boolean =>
  partOf(key)?.part === "posts:newest" || chunkNumberOf(key) !== undefined;
