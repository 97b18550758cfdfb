import type { Kind, PublishedPost } from "../../core/coverage";
import type { Signature } from "../../core/race";
import { lookingBack } from "../evidence/evidence";
import { onCard } from "../words/card";
import { keysOf } from "../words/keys";
import type { Mention } from "../words/mentions";
import { classed, driven, isProper, type Named, prefixOf, sessionsIn, shortly } from "../words/named";
import { finalIn, racesNamedIn } from "../words/phrases";
import { linesOf } from "../words/sentences";
import { idOf, sameRace } from "../words/signature";
import type { Vocabulary } from "../words/vocabulary";
import type { Candidates } from "./candidates";
import { isInStages, isOfChampionships, isRaid } from "./event";
import { counterpart, isWhose, ofOpen } from "./open";
import type { Roster } from "./roster";
import { later } from "./titled";

// What the names in a post's lines do to the inventory.

/** What is known of a coverage, and what may be done to its inventory. */
export interface Coverage {
  title: string;
  titled: readonly { is: Signature }[];
  /** The title's one discipline, of which it doesn't say whose race it is. */
  open: Signature | undefined;
  base: Vocabulary;
  roster: Roster;
  candidates: Candidates;
  /** It says where the title's race is, and is none. */
  isPlace(is: Signature): boolean;
  /** It is a race. */
  enter(is: Signature, label?: string, name?: string): void;
  /** A post names it; another has to confirm it. */
  hint(is: Signature, name: string | undefined, post: string): void;
}

/** Where a line stands, and what was found in it by the words of the sport. */
interface Line {
  post: PublishedPost;
  kind: Kind;
  heading: string | undefined;
  mentions: readonly Mention[];
  isFirst: boolean;
  isKnown: boolean;
}

/** Takes note of what lines name without words for it, in a sport that has none or beside those it has. */
export function namesNoted({ title, titled, open, base, roster, candidates, isPlace, enter, hint }: Coverage) {
  const isUnknown = base.sports.length !== 1;
  const isRally = isInStages(title);
  const hasVehicles = isRaid(title);
  /** "The women's race" is one that has a name, if there is one; in a mixed race they are some of a team. */
  const hasOther = (is: Signature) =>
    titled.some((race) => race.is.gender === "mixed") ||
    roster.all().some((race) => race.is.gender === is.gender && race.is.discipline !== is.discipline);

  const titleKeys = new Set(isOfChampionships(title) ? keysOf(title) : []);
  /** Its words are the title's: "Olympics: road cycling time trial", and then "the men's time trial". */
  const isOfTitle = ({ name, is, bare }: Named): boolean =>
    !bare && is.gender !== undefined && keysOf(name).every((key) => key === is.gender || titleKeys.has(key));

  const isRacing = (): boolean => roster.all().some((race) => isProper(race.name));
  /** What else than horses race for has cups as well, and "12.30 Women's Relay", which says whose it is, or a match of football. */
  const cardIn = (line: string): Named | undefined => {
    const card = onCard(line, base.nouns);
    return card && (isProper(card.name) || isRacing()) ? card : undefined;
  };

  const namedIn = (line: string, { post, isFirst }: Line): Named[] => [
    // "Race 3 result", and then "2.40 - Alder Cup": the number is no race beside the name.
    ...racesNamedIn(line, base.nouns).filter(
      ({ is }) => is.discipline !== "race" || !is.class || !linesOf(post).some(cardIn),
    ),
    ...(isRacing() ? shortly(line) : []),
    ...(isFirst && post.headline && isUnknown ? [...prefixOf(line, title), ...sessionsIn(line)] : []),
    // Elsewhere that is a match, a vote or a song.
    ...(isFirst && isOfChampionships(title) ? finalIn(line) : []),
    ...classed(line),
    ...(hasVehicles ? driven(line) : []),
  ];

  return (line: string, where: Line): void => {
    const { post, kind, heading, mentions, isFirst, isKnown } = where;
    // "Mixed relay" is a race of its own where no sport says which relays there are, and so are the women under 20.
    const told = mentions.filter(({ discipline }) => discipline && (!isUnknown || !discipline.vague));
    const covered = new Set(told.flatMap((mention) => keysOf(mention.said)));
    const headed = racesNamedIn(heading ?? "", base.nouns).filter(
      (one) => one.sure || isOfTitle(one) || (open && isWhose(one)),
    );
    const isNow = !later(line) && !lookingBack(line);
    const card = cardIn(line);
    for (const one of card ? [card] : namedIn(line, where)) {
      const { is, name, bare, ofClass, proper } = one;
      const sure = one.sure || isOfTitle(one);
      if ((is.discipline === "stage" && isRally) || isPlace(is)) continue;
      if (ofClass && candidates.get(idOf(is)) && candidates.isOnlyClass(name)) continue;
      const isHeaded = headed.some((one) => sameRace(one.is, is));
      const isOfOpen = is.discipline === open?.discipline && is.gender !== undefined && !is.class;
      const own = open && (isOfOpen || isWhose({ is, bare })) ? ofOpen(open, is) : undefined;
      if (own) {
        // "The women's went to Denmark, the men's to Switzerland."
        if (isHeaded || (isOfOpen && kind === "schedule") || candidates.get(idOf(counterpart(own)))) enter(own);
        else hint(own, undefined, post.id);
        continue;
      }
      if (bare && (!isUnknown || hasOther(is))) continue;
      // Where there is a "doppio maschile", so is a "doppio femminile".
      const isAside = !isFirst && !sure && is.gender !== undefined && !roster.find(counterpart(is));
      if (!bare && (isAside || keysOf(name).every((key) => covered.has(key)))) continue;
      const same = bare ? undefined : candidates.meant(is, name);
      if (!same && isKnown && is.gender) continue;
      if ((sure && !bare && (kind === "schedule" || isHeaded)) || (proper && isNow)) enter(same ?? is, undefined, name);
      else hint(same ?? is, name, post.id);
    }
  };
}
