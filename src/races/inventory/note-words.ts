import type { Kind } from "../../core/coverage";
import type { Signature } from "../../core/race";
import { type Mention, mentionsIn, signatureOf } from "../words/mentions";
import { distinct, has } from "../words/signature";
import { bothOf, type Vocabulary } from "../words/vocabulary";
import { isMeeting } from "./event";
import type { Coverage } from "./note-names";

// What the words of its sport in a post's lines do to the inventory.

/** A sentence that names so many races is a list of them. */
const LEAST_IN_LIST = 3;

/** The races that words of a sport name in a line. */
export const racesIn = (mentions: readonly Mention[], base: Vocabulary): Signature[] =>
  distinct(
    mentions.flatMap((mention) => {
      const whole = signatureOf(mention);
      if (whole) return [whole];
      const { discipline, class: group } = mention;
      if (!discipline || discipline.qualifier || discipline.vague) return [];
      if (discipline.both) return base.default ? [] : bothOf(discipline);
      return base.sports.length === 1 ? [{ discipline: discipline.id, ...(group && { class: group }) }] : [];
    }),
  );

/** Takes note of known races. In a sport whose races are all known, and said by its title, one post is enough. */
export function wordsNoted({
  title,
  titled,
  base,
  isPlace,
  enter,
  hint,
}: Pick<Coverage, "title" | "titled" | "base" | "isPlace" | "enter" | "hint">) {
  const isOfOne = titled.length === 1 && !isMeeting(title);
  return (known: readonly Signature[], post: string, kind: Kind, heading: string | undefined): void => {
    const isList = !isOfOne && (kind === "schedule" || known.length >= LEAST_IN_LIST);
    const headed = racesIn(mentionsIn(heading ?? "", base), base).filter(({ gender }) => gender);
    for (const is of known.filter((one) => !isPlace(one))) {
      if (base.default || isList || has(headed, is)) enter(is);
      else hint(is, undefined, post);
    }
  };
}
