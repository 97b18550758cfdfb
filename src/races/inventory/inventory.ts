import type { Kind, PublishedPost } from "../../core/coverage";
import type { Candidate, Race, Signature } from "../../core/race";
import { lookingBack } from "../evidence/evidence";
import { keysOf } from "../words/keys";
import { type Mention, mentionsIn, signatureOf } from "../words/mentions";
import { classed, isClassAlone, isProper, prefixOf, sessionsIn, shortly } from "../words/named";
import { racesNamedIn } from "../words/phrases";
import { rememberingEach, rememberingRecent } from "../words/recent";
import { linesOf } from "../words/sentences";
import { distinct, has, idOf, sameRace } from "../words/signature";
import { bothOf, nameOf, type Vocabulary, withOwnWords } from "../words/vocabulary";
import { candidatesOf } from "./candidates";
import { courseOf, eventIn, isInStages, isMeeting } from "./event";
import { type LabelSays, ownLabels, racesFromLabel } from "./label";
import { counterpart, isOfOneGender, isOpen, isWhose, ofOpen, peopleTold } from "./open";
import type { Roster } from "./roster";
import { headingOf, impliedRaces, later, titledRaces } from "./titled";

/** No page has as many races; what has more was made to flood the reader with chips. */
const MOST_RACES = 60;
/** A sentence that names so many races is a list of them. */
const LEAST_IN_LIST = 3;

/** The races that words of a sport name in a line. */
const ofMentions = (mentions: readonly Mention[], base: Vocabulary): Signature[] =>
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

/** Which races a coverage has: its title says, or a label, or two posts. */
export type Inventory = ReturnType<typeof inventoryOf>;

/**
 * @param base the words of the sport that the title names
 * @param known candidates that one post has named so far
 */
export function inventoryOf(
  { title, subjects }: { title: string; subjects: readonly string[] },
  base: Vocabulary,
  roster: Roster,
  known: readonly Candidate[],
) {
  const candidates = candidatesOf(known, roster, base, (is, name) => enter(is, undefined, name));
  const titled = titledRaces([title, ...subjects], base);
  const implied = impliedRaces(title, base);
  const event = titled.length + implied.length === 0 ? eventIn(title) : undefined;
  const isEventKnown = event !== undefined && roster.find(event.is) !== undefined;
  /** The title's one discipline, of which it doesn't say whose race it is. */
  const open = titled.length === 1 ? titled.map(({ is }) => is).find((is) => isOpen(is, base)) : undefined;
  const course = courseOf();
  const people = peopleTold();
  const isOwnLabel = ownLabels();
  let [vocabulary, words] = [base, -1];

  function currentVocabulary(): Vocabulary {
    const all = roster.all();
    if (words !== all.length) [vocabulary, words] = [withOwnWords(base, all), all.length];
    return vocabulary;
  }
  const labels = rememberingEach((own: Vocabulary) => rememberingRecent((label) => racesFromLabel(label, title, own)));

  const isTitled = (is: Signature): boolean =>
    [...titled, ...(event ? [event] : [])].some((one) => sameRace(one.is, is));

  /** The event itself is the race as long as there is no other. */
  const isEvent = (): boolean =>
    event !== undefined &&
    course.isOfOneRace() &&
    roster.all().every(({ is }) => sameRace(is, event.is) || isClass(is));
  /** LMP2 is a class of the 24 Hours of Le Mans, and no race beside it. */
  const isClass = ({ gender, class: number }: Signature): boolean => gender === undefined && number === undefined;

  function enter(is: Signature, label?: string, name?: string): void {
    if (event && !isEventKnown && !sameRace(is, event.is) && !isClass(is)) roster.remove(event.is);
    // Of the juniors', and of others'.
    if (open && is.discipline === open.discipline && is.class) roster.remove(open);
    if (roster.find(is) || roster.all().length < MOST_RACES) roster.enter(is, label, name);
    candidates.remove(is);
    const other = candidates.get(idOf(counterpart(is)));
    if (is.gender && other) enter(other.is, undefined, other.name);
  }

  /** "The women's race", where posts tell of women: in games that may be any, and a title that says whose it is means no other. */
  const isTold = (is: Signature): boolean =>
    (is.discipline === "race" ? !isMeeting(title) : is.discipline === open?.discipline) &&
    people.areOf(is) &&
    !isOfOneGender(title);

  /** Of the women's race alone anybody has said a word, and posts tell of men. */
  const unnamed = (): Signature[] =>
    roster
      .all()
      .filter(({ is }) => is.gender && !isTitled(is))
      .map(({ is }) => counterpart(is))
      .filter((is) => isTold(is) && !roster.find(is));

  /** "Qualifying - Brazilian Grand Prix": where the title names the session, the event only says where it is. */
  const isPlace = (is: Signature): boolean =>
    titled.length > 0 &&
    !isTitled(is) &&
    (/prix$/.test(is.discipline) || base.disciplines.get(is.discipline)?.event === true);

  /** A post names a race. A second one confirms it, of the men as of the women: where one of theirs is, so is the other. */
  function hint(is: Signature, name: string | undefined, post: string): void {
    const other = counterpart(is);
    const named = candidates.get(idOf(other))?.post;
    const isNear = roster.find(other) || (named !== undefined && named !== post) || isTold(is);
    if (is.gender && isNear) enter(is, undefined, name);
    else candidates.hint(is, name, post);
  }

  function readLabel(post: PublishedPost, says: LabelSays): void {
    const { label = "" } = post;
    for (const is of says.races) {
      if (!says.name) enter(is, says.races.length > 1 ? undefined : label);
      else if (isOwnLabel(label, post.id)) enter(candidates.meant(is, says.name, true) ?? is, label, says.name);
      else hint(is, says.name, post.id);
    }
  }

  /** In a sport whose races are all known, and said by its title, one post is enough. */
  function noteWords(known: readonly Signature[], post: string, kind: Kind, heading: string | undefined): void {
    const isList = kind === "schedule" || known.length >= LEAST_IN_LIST;
    const headed = ofMentions(heading === undefined ? [] : mentionsIn(heading, base), base).filter(
      ({ gender }) => gender,
    );
    for (const is of known.filter((is) => !isPlace(is))) {
      if (base.default || isList || has(headed, is)) enter(is);
      else hint(is, undefined, post);
    }
  }

  /** What is named without words for it, in a sport that has none or beside those it has. */
  function noteNames(
    line: string,
    i: number,
    mentions: readonly Mention[],
    isKnown: boolean,
    post: PublishedPost,
    kind: Kind,
    heading: string | undefined,
  ): void {
    // "Mixed relay" is a race of its own where no sport says which relays there are.
    const told = isUnknown ? mentions.filter(({ discipline }) => !discipline?.vague) : mentions;
    const covered = new Set(told.flatMap((mention) => keysOf(mention.said)));
    const ofHeadline = i === 0 && post.headline && isUnknown ? [...prefixOf(line, title), ...sessionsIn(line)] : [];
    const headed =
      heading === undefined
        ? []
        : racesNamedIn(heading, base.nouns).filter((one) => one.sure || (open && isWhose(one)));
    const isNow = !later(line) && !lookingBack(line);
    for (const { is, name, sure, bare, ofClass, proper } of [
      ...racesNamedIn(line, base.nouns),
      ...(roster.all().some((race) => isProper(race.name)) ? shortly(line) : []),
      ...ofHeadline,
      ...classed(line),
    ]) {
      if ((is.discipline === "stage" && isRally) || isPlace(is)) continue;
      if (ofClass && candidates.get(idOf(is)) && isOnlyClass(name)) continue;
      const own = open && isWhose({ is, bare }) ? ofOpen(open, is) : undefined;
      if (own) {
        // "The women's went to Denmark, the men's to Switzerland."
        const isOfBoth = candidates.get(idOf(counterpart(own))) !== undefined;
        if (isOfBoth || headed.some((one) => sameRace(one.is, is))) enter(own);
        else hint(own, undefined, post.id);
        continue;
      }
      if (bare && (!isUnknown || hasOther(is))) continue;
      // Where there is a "doppio maschile", so is a "doppio femminile".
      const isAside = i > 0 && !sure && is.gender !== undefined && !roster.find(counterpart(is));
      if (!bare && (isAside || keysOf(name).every((key) => covered.has(key)))) continue;
      const same = bare ? undefined : candidates.meant(is, name);
      if (!same && isKnown && is.gender) continue;
      const isHeaded = headed.some((one) => sameRace(one.is, is));
      if ((sure && !bare && (kind === "schedule" || isHeaded)) || (proper && isNow)) enter(same ?? is, undefined, name);
      else hint(same ?? is, name, post.id);
    }
  }

  const isUnknown = base.sports.length !== 1;
  const isRally = isInStages(title);
  const isOnlyClass = (name: string): boolean =>
    isClassAlone(name, [...roster.all().map((race) => race.name), ...candidates.names()]);
  /** "The women's race" is one that has a name, if there is one; in a mixed race they are some of a team. */
  const hasOther = (is: Signature) =>
    titled.some((race) => race.is.gender === "mixed") ||
    roster.all().some((race) => race.is.gender === is.gender && race.is.discipline !== is.discipline);
  for (const { is, name } of titled) enter(is, undefined, name);
  return {
    /** A post tells of these people, whether it is read or was before. */
    tellOf: people.observe,
    /**
     * Races that no post has confirmed yet: those of such an event, and those that one post has named.
     *
     * @param isBefore whether the post in question stands before that one
     */
    possible(isBefore: (postId: string) => boolean): Race[] {
      const named = candidates.open(isBefore).filter(({ name }) => name === undefined || !isOnlyClass(name));
      const whole = isEvent() && event ? [event] : [];
      const all = [
        ...whole,
        ...implied.map((is) => ({ is, name: undefined })),
        ...named.filter(({ is }) => !has(implied, is)),
        ...unnamed().map((is) => ({ is, name: undefined })),
      ];
      const open = all.filter(({ is }) => !roster.find(is));
      return open
        .slice(0, Math.max(0, MOST_RACES - roster.all().length))
        .map(({ is, name }) => ({ id: idOf(is), is, name: name ?? nameOf(is, base), aliases: [], hue: 0 }));
    },
    /**
     * A post is about a race that was only possible. False if it is the one post that named it.
     *
     * @param isMeant whether the post itself speaks of it
     */
    confirm(race: Race, post: string, isMeant: boolean): boolean {
      if (roster.byId(race.id)) return true;
      const isOfAll = (event && sameRace(race.is, event.is)) || has(unnamed(), race.is);
      if (!isMeant && !isOfAll) return false;
      const only = candidates.get(race.id);
      if (only && only.post === post && !has(implied, race.is) && !base.default) return false;
      enter(race.is, undefined, only?.name ?? (event && sameRace(race.is, event.is) ? event.name : undefined));
      return roster.find(race.is) !== undefined;
    },
    /** The words of the coverage: those of its sport, and those of its own races. */
    vocabulary: currentVocabulary,
    /** The title names it, and not only its event. */
    isSole: (is: Signature): boolean =>
      (titled.length === 1 &&
        !isMeeting(title) &&
        titled.every((one) => sameRace(one.is, is)) &&
        roster.all().every((race) => sameRace(race.is, is) || race.is.gender === undefined)) ||
      (event !== undefined && sameRace(event.is, is) && isEvent()),
    isTitled,
    /** What a label says of races. */
    said: (label: string): LabelSays | undefined => labels(currentVocabulary())(label),
    /** Takes note of the races that a post names. */
    observe(post: PublishedPost, kind: Kind): void {
      const said = post.label ? labels(currentVocabulary())(post.label) : undefined;
      if (said) readLabel(post, said);
      const lines = linesOf(post);
      if (event) course.observe(post, kind, lines);
      for (const [i, line] of lines.entries()) {
        const mentions = mentionsIn(line, base);
        const known = ofMentions(mentions, base);
        const heading = i === 0 ? headingOf(post, line, kind) : undefined;
        noteWords(known, post.id, kind, heading);
        if (!base.default) noteNames(line, i, mentions, known.length > 0, post, kind, heading);
      }
    },
    candidates: candidates.changed,
  };
}
