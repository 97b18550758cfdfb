import { Highlighted } from "./highlighted";

/** In characters; shorter names fit mostly, and read better cut at their end. */
const LONG = 40;
const LONGEST_END = 14;
/** Whole words at the end of a name, else some characters with their combining marks. */
const LAST_WORDS = new RegExp(`\\s\\S(?:.{0,${LONGEST_END - 2}})$`, "u");
const LAST_CHARACTERS = /(?:\P{M}\p{M}*){8}$/u;

/**
 * A name that may be long. Where it stands on one line (`.one-line`) without room, its middle is left out: the names of a
 * meeting's races and heats often differ in their last word only.
 */
export function LongName({ name }: { name: string }) {
  const end = name.length > LONG ? (LAST_WORDS.exec(name) ?? LAST_CHARACTERS.exec(name))?.[0] : undefined;
  if (!end) return <Highlighted text={name} />;
  return (
    <span class="long-name">
      <span class="start">
        <Highlighted text={name.slice(0, -end.length)} />
      </span>
      <span>
        <Highlighted text={end} />
      </span>
    </span>
  );
}
