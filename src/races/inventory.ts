import type { Kind, PublishedPost } from "../core/coverage";
import type { Candidate, Race, Signature } from "../core/race";
import { eventIn, isMeeting, isOnCourse } from "./event";
import { genderOf, keysOf } from "./keys";
import { type LabelSays, racesFromLabel } from "./label";
import { mentionsIn, signatureOf } from "./mentions";
import { prefixOf, racesNamedIn, sessionsIn } from "./phrases";
import type { Roster } from "./roster";
import { linesOf } from "./sentences";
import { distinct, has, idOf, sameRace } from "./signature";
import { impliedRaces, titleRaces } from "./titled";
import { bothOf, nameOf, type Vocabulary, withOwnWords } from "./vocabulary";

/** No page has as many races; what has more was made to flood the reader with chips. */
const MOST_RACES = 60;
const MOST_CANDIDATES = 150;
/** So many posts tell of a race that is going on before the event itself is taken for one. */
const LEAST_ON_COURSE = 2;
/** A sentence that names so many races is a list of them. */
const LEAST_IN_LIST = 3;
/** A page on which most labels stand once doesn't name races by them. */
const MOST_SINGLE_LABELS = 12;

/** What happens on the way only. */
const NEWS: ReadonlySet<Kind> = new Set(["start", "lead change", "result"]);

/** Which races a coverage has: its title says, or a label, or two posts. */
export type Inventory = ReturnType<typeof inventoryOf>;

/**
 * @param base the words of the sport that the title names
 * @param known candidates that one post has named so far
 */
export function inventoryOf(title: string, base: Vocabulary, roster: Roster, known: readonly Candidate[]) {
  const candidates = new Map(known.map((one) => [idOf(one.is), one]));
  const titled = titleRaces(title, base);
  const implied = impliedRaces(title, base);
  const event = titled.length + implied.length === 0 ? eventIn(title) : undefined;
  const isEventKnown = event !== undefined && roster.find(event.is) !== undefined;
  let [observed, onCourse, gendered] = [0, 0, 0];
  const ownLabels = new Map<string, Set<string>>();
  let isNew = false;
  let [vocabulary, words] = [base, -1];

  /** The event itself is the race as long as there is no other. */
  const isEvent = (): boolean =>
    event !== undefined &&
    onCourse >= LEAST_ON_COURSE &&
    onCourse * 5 >= observed &&
    gendered * 8 < observed &&
    roster.all().every((race) => sameRace(race.is, event.is));

  function enter(is: Signature, label?: string, name?: string): void {
    if (event && !isEventKnown && !sameRace(is, event.is)) roster.remove(event.is);
    if (roster.find(is) || roster.all().length < MOST_RACES) roster.enter(is, label, name);
    if (candidates.delete(idOf(is))) isNew = true;
  }

  /** A second post confirms it. */
  function hint(is: Signature, name: string | undefined, post: string): void {
    if (roster.find(is)) {
      roster.enter(is, undefined, name);
      return;
    }
    if (!is.gender && roster.all().some((race) => race.is.discipline === is.discipline && race.is.class === is.class))
      return;
    const id = idOf(is);
    // "Hammer qualifying", and then "the women's hammer".
    const open = is.gender ? candidates.get(idOf({ ...is, gender: undefined })) : undefined;
    if (open && open.post !== post && candidates.delete(idOf(open.is))) {
      enter(is, undefined, name);
      return;
    }
    const before = candidates.get(id);
    if (before && before.post !== post) {
      enter(is, undefined, before.name ?? name);
      return;
    }
    if (before || candidates.size >= MOST_CANDIDATES) return;
    candidates.set(id, { is, post, ...(name !== undefined && { name }) });
    isNew = true;
  }

  /** The race of the inventory that these words mean, if there is but one: "men's four" is "Men's coxless four". */
  function meant(is: Signature, name: string, isLabel = false): Signature | undefined {
    const keys = keysOf(name);
    const isNumber = (key: string) => /\d/.test(key);
    const all = [
      ...roster.all(),
      ...[...candidates.values()].map((one) => ({ is: one.is, name: one.name ?? nameOf(one.is, base), aliases: [] })),
    ];
    const same = all.filter((race) => {
      const own = keysOf(race.name);
      const [less, more] = own.length < keys.length ? [own, keys] : [keys, own];
      const numbers = [own, keys].map((some) => some.filter(isNumber).join());
      return (
        race.is.gender === is.gender &&
        (numbers[0] === numbers[1] || !less.some(isNumber)) &&
        // "The men's race" is not the men's wheelchair race.
        (own.length === keys.length || less.some((key) => key !== is.gender)) &&
        // Labels have their races' whole names.
        (own.length === keys.length || !isLabel || race.aliases.length === 0) &&
        less.every((key) => more.includes(key))
      );
    });
    return same.length === 1 ? same[0]?.is : undefined;
  }

  function readLabel(post: PublishedPost, says: LabelSays): void {
    const { label = "" } = post;
    for (const is of says.races) {
      if (!says.name) enter(is, says.races.length > 1 ? undefined : label);
      else if (isOwnLabel(label, post.id)) enter(meant(is, says.name, true) ?? is, label, says.name);
      else hint(is, says.name, post.id);
    }
  }

  /** An unknown label counts at once, unless this page prints a new one with each post. */
  function isOwnLabel(label: string, post: string): boolean {
    const posts = ownLabels.get(label) ?? new Set();
    if (posts.size < 2) ownLabels.set(label, posts.add(post));
    const single = [...ownLabels.values()].slice(0, 3 * MOST_SINGLE_LABELS).filter(({ size }) => size === 1).length;
    return posts.size > 1 || single < MOST_SINGLE_LABELS;
  }

  const isUnknown = base.sports.length !== 1;
  /** "The women's race" is one that has a name, if there is one. */
  const hasOther = (is: Signature) =>
    roster.all().some((race) => race.is.gender === is.gender && race.is.discipline !== is.discipline);
  for (const { is, name } of titled) enter(is, undefined, name);
  return {
    /**
     * Races that no post has confirmed yet: those of such an event, and those that one post has named.
     *
     * @param isBefore whether the post in question stands before that one
     */
    possible(isBefore: (postId: string) => boolean): Race[] {
      const named = [...candidates.values()].filter(({ post }) => !isBefore(post));
      const whole = isEvent() && event ? [event] : [];
      const all = [
        ...whole,
        ...implied.map((is) => ({ is, name: undefined })),
        ...named.filter(({ is }) => !has(implied, is)),
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
     * @param isOutright whether it names it outright: then no second post is needed
     */
    confirm(race: Race, post: string, isMeant: boolean, isOutright: boolean): boolean {
      if (roster.byId(race.id)) return true;
      if (!isMeant && !(event && sameRace(race.is, event.is))) return false;
      const only = candidates.get(race.id);
      if (only && only.post === post && !has(implied, race.is) && !base.default && !isOutright) return false;
      enter(race.is, undefined, only?.name ?? (event && sameRace(race.is, event.is) ? event.name : undefined));
      return roster.find(race.is) !== undefined;
    },
    /** The words of the coverage: those of its sport, and those of its own races. */
    vocabulary(): Vocabulary {
      const all = roster.all();
      if (words !== all.length) [vocabulary, words] = [withOwnWords(base, all), all.length];
      return vocabulary;
    },
    /** The title names it, and not only its event. */
    isSole: (is: Signature): boolean =>
      (titled.length === 1 && !isMeeting(title) && titled.every((one) => sameRace(one.is, is))) ||
      (event !== undefined && sameRace(event.is, is) && isEvent()),
    isTitled: (is: Signature): boolean => [...titled, ...(event ? [event] : [])].some((one) => sameRace(one.is, is)),
    /** Takes note of the races that a post names; gives what its label says. */
    observe(post: PublishedPost, kind: Kind): LabelSays | undefined {
      const said = post.label ? racesFromLabel(post.label, title, this.vocabulary()) : undefined;
      if (said) readLabel(post, said);
      const lines = linesOf(post);
      observed++;
      if (event && (NEWS.has(kind) || isOnCourse([post.label ?? "", ...lines].join("\n")))) onCourse++;
      if (event && lines.some((line) => genderOf(line))) gendered++;
      for (const [i, line] of lines.entries()) {
        const mentions = mentionsIn(line, base);
        const known = distinct(
          mentions
            .filter(({ aside }) => !aside)
            .flatMap((mention) => {
              const whole = signatureOf(mention);
              if (whole) return [whole];
              const { discipline, class: group } = mention;
              if (!discipline || discipline.qualifier || discipline.vague) return [];
              if (discipline.both) return base.default ? [] : bothOf(discipline);
              return base.sports.length === 1 ? [{ discipline: discipline.id, ...(group && { class: group }) }] : [];
            }),
        );
        // In a sport whose races are all known, and said by its title, one post is enough.
        // Of classes that race side by side, the post tells which.
        for (const { discipline, gender } of base.default ? mentions : []) {
          if (discipline?.both && !gender && !discipline.qualifier)
            for (const is of bothOf(discipline)) hint(is, undefined, post.id);
        }
        const isList = kind === "schedule" || known.length >= LEAST_IN_LIST;
        for (const is of known) {
          if (base.default || isList) enter(is);
          else hint(is, undefined, post.id);
        }
        if (base.default) continue;
        const covered = new Set(mentions.flatMap((mention) => keysOf(mention.said)));
        const own = [
          ...racesNamedIn(line, base.nouns),
          ...(i === 0 && post.headline && isUnknown ? [...prefixOf(line, title), ...sessionsIn(line)] : []),
        ];
        for (const { is, name, sure, bare } of own) {
          if (bare && (!isUnknown || hasOther(is))) continue;
          if (!bare && (keysOf(name).every((key) => covered.has(key)) || (!sure && is.gender !== undefined && i > 0)))
            continue;
          const same = bare ? undefined : meant(is, name);
          if (!same && known.length > 0 && is.gender) continue;
          if (sure && kind === "schedule") enter(same ?? is, undefined, name);
          else hint(same ?? is, name, post.id);
        }
      }
      return said;
    },
    candidates: (): readonly Candidate[] | undefined => (isNew ? [...candidates.values()] : undefined),
  };
}
