/** The version of the layout below; migrations start from the stored one. */
export const SCHEMA_VERSION = 3;

/** Every key in storage.local. A coverage is sharded so that no write grows with what is stored. */
export const keys = {
  schema: "schema",
  settings: "settings",
  intention: "intention",
  athletes: "athletes",
  notes: "notes",
  tidied: "tidied",
  told: "told",
  reserve: "reserve",
  /** What is known of the settings on other machines; absent until a setting is changed. */
  sync: "sync",
  /** What an office has set; absent where none has. */
  policy: "policy",
  journal: "journal:now",
  journalPage: (place: number) => `journal:${place}`,
  head: (id: string) => `coverage:${id}:head`,
  feed: (id: string) => `coverage:${id}:feed`,
  seen: (id: string) => `coverage:${id}:seen`,
  memory: (id: string) => `coverage:${id}:memory`,
  newest: (id: string) => `coverage:${id}:posts:newest`,
  chunk: (id: string, number: number) => `coverage:${id}:posts:${number}`,
  index: (id: string) => `coverage:${id}:posts:index`,
};

/** A damaged value is set aside under this and its key. */
export const QUARANTINE = "quarantine:";

/** Whether a key belongs to this coverage; an id may be the beginning of another. */
export const isOf = (id: string, key: string): boolean => partOf(key)?.id === id;

/** The coverage that a key belongs to, and which part of it the key holds; undefined for other keys. */
export function partOf(key: string): { id: string; part: string } | undefined {
  const [, id, part] = /^coverage:(.*):(head|feed|seen|memory|posts:(?:newest|index|-?\d+))$/s.exec(key) ?? [];
  return id === undefined || part === undefined ? undefined : { id, part };
}

/** Whether a coverage's key holds posts. */
export const holdsPosts = (key: string): boolean => /^posts:(?:newest|-?\d+)$/.test(partOf(key)?.part ?? "");
