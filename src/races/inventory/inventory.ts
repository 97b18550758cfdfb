import type { Kind, PublishedPost } from "../../core/coverage";
import { rememberingEach } from "../../core/lazy";
import type { Candidate, Gender, Race, Signature } from "../../core/race";
import { mentionsIn } from "../words/mentions";
import { rememberingRecent } from "../words/recent";
import { linesOf } from "../words/sentences";
import { has, idOf, sameRace } from "../words/signature";
import { nameOf, type Vocabulary, withOwnWords } from "../words/vocabulary";
import { aloneNoted } from "./alone";
import { candidatesOf } from "./candidates";
import { courseOf, eventIn, isMeeting, isOfChampionships } from "./event";
import { type LabelSays, ownLabels, racesFromLabel } from "./label";
import { namesNoted } from "./note-names";
import { racesIn, wordsNoted } from "./note-words";
import { counterpart, genderAlone, isOpen, peopleTold } from "./open";
import type { Roster } from "./roster";
import { headingOf, impliedRaces, titledRaces } from "./titled";

/** No page has as many races; what has more was made to flood the reader with chips. */
const MOST_RACES = 60;
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
  const noteWords = wordsNoted({ title, titled, base, isPlace, enter, hint });
  const noteAlone = aloneNoted({ title, titled, base, roster, candidates, enter });
  const noteNames = namesNoted({ title, titled, open, base, roster, candidates, isPlace, enter, hint });
  let [vocabulary, named] = [base, ""];

  function currentVocabulary(): Vocabulary {
    const all = roster.all();
    // One may have taken another's place.
    const names = all.map(({ name }) => name).join("\n");
    if (names !== named) [vocabulary, named] = [withOwnWords(base, all), names];
    return vocabulary;
  }
  const labels = rememberingEach((own: Vocabulary) => rememberingRecent((label) => racesFromLabel(label, title, own)));
  const saidBy = (label: string): LabelSays | undefined => labels(currentVocabulary())(label);

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
    !genderAlone(title);

  /** Of the women's race alone anybody has said a word, and posts tell of men. */
  const unnamed = (): Signature[] =>
    roster
      .all()
      .filter(({ is }) => is.gender && !isTitled(is))
      .map(({ is }) => counterpart(is))
      .filter((is) => isTold(is) && !roster.find(is));

  /** "Qualifying - Brazilian Grand Prix": where the title names the session, the event only says where it is. */
  function isPlace(is: Signature): boolean {
    const isEvent = /prix$/.test(is.discipline) || base.disciplines.get(is.discipline)?.event === true;
    return isEvent && titled.length > 0 && !isTitled(is);
  }

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

  // "World Championships: … out of the 800m" says neither whose it is nor that it is all.
  if (!open || base.sports.length !== 1 || !isOfChampionships(title))
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
      const named = candidates.open(isBefore).filter(({ name }) => name === undefined || !candidates.isOnlyClass(name));
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
    said: saidBy,
    /**
     * Takes note of the races that a post names.
     *
     * @param told of whom it tells: of men, of women
     */
    observe(post: PublishedPost, kind: Kind, told?: Gender): void {
      const says = post.label ? saidBy(post.label) : undefined;
      if (says) readLabel(post, says);
      const lines = linesOf(post);
      if (event) course.observe(post, kind, lines);
      const all = lines.map((line) => mentionsIn(line, base));
      for (const [i, line] of lines.entries()) {
        const mentions = all[i] ?? [];
        const known = racesIn(mentions, base);
        const heading = i === 0 ? headingOf(post, line, kind) : undefined;
        if (heading !== undefined && noteAlone(heading, post.id, all.flat(), told)) continue;
        noteWords(known, post.id, kind, heading);
        if (!base.default)
          noteNames(line, { post, kind, heading, mentions, isFirst: i === 0, isKnown: known.length > 0 });
      }
    },
    candidates: candidates.changed,
  };
}
