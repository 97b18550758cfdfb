import type { Kind, Post, PublishedPost } from "../core/coverage";
import { normalizeName } from "../core/normalize";
import { own } from "../core/own";
import type { Athlete, Memory, Race, RaceLink, Signature } from "../core/race";
import { Athletes } from "./athletes";
import { pronounIn } from "./gender";
import { type Earlier, type Guess, guess } from "./guess";
import { kindOf } from "./kind";
import { learnFrom } from "./learn";
import { type Roster, rosterOf } from "./roster";
import type { Scene } from "./scene";
import { startsIn } from "./schedule";
import { linesOf } from "./sentences";
import { has } from "./signature";
import { standingsIn } from "./standings";
import { vocabularyFor } from "./vocabulary";

/** What a coverage knows of its races when posts come. */
export interface Knowledge {
  title: string;
  /** The source's zone, for times of day in its posts. */
  zone: string;
  /** Races whose standing lost its evidence: posts that are passed say anew how they stand. */
  standAnew?: ReadonlySet<string>;
  races: readonly Race[];
  memory: Memory;
}

/** Reads a coverage's posts one after the other, oldest first, and learns from each. */
export interface Reader {
  /** Says what a new or edited post is about. */
  read(post: PublishedPost): Pick<Post, "races" | "kind" | "athletes" | "corrected">;
  /**
   * Takes note of a post that has been read before: those after it may follow it. One that was taken back is passed
   * over.
   */
  pass(post: Post): void;
  /** The races found so far, those known before in their places. */
  races(): Race[];
  memory(): Memory;
}

/** Further back no post points. */
const RECENT = 8;

/** @param others who is known from elsewhere: the list that comes along, and other coverages */
export function readerOf(knowledge: Knowledge, others: Athletes): Reader {
  const { title, zone } = knowledge;
  const roster = rosterOf(knowledge.races, vocabularyFor(title));
  const learnt = lessonsOf(knowledge.memory, roster, others);
  const earlier: Earlier[] = [];

  const sceneFor = (post: PublishedPost): Scene => ({
    title,
    vocabulary: vocabularyFor(title),
    athletes: learnt.athletes,
    races: roster.all().map((race) => race.is),
    recent: earlier.map(({ races }) => races).filter((races) => races.length > 0),
    gender: pronounIn(post.headline ?? ""),
    isFinished: (race) => {
      const standing = roster.find(race)?.standing;
      return standing?.isFinal === true && standing.at <= post.publishedAt;
    },
    isUpcoming: (race) => (roster.find(race)?.startsAt ?? "") > post.publishedAt,
  });

  function note(post: PublishedPost, kind: Kind, races: Signature[], follows: boolean): void {
    const chain = follows ? (earlier[0]?.chain ?? 0) + 1 : 0;
    earlier.unshift({ races, kind, publishedAt: post.publishedAt, chain });
    earlier.length = Math.min(earlier.length, RECENT);
  }

  function standAnew(post: Post): void {
    const lost = post.races.filter(({ id, confidence }) => confidence !== "low" && knowledge.standAnew?.has(id));
    if (lost.length === 0) return;
    const sure = lost.flatMap(({ id }) => roster.all().find((race) => race.id === id)?.is ?? []);
    for (const { race, standing } of standingsIn(post, post.kind, sure, sceneFor(post))) roster.stand(race, standing);
  }

  return {
    read(post) {
      if (post.byline) learnt.hear(post.byline.name);
      const scene = sceneFor(post);
      const corrected = own(knowledge.memory.corrections, post.id);
      let kind = kindOf(post);
      const guesses = corrected ? byReader(corrected.races, roster) : guess(post, kind, title, scene, earlier);
      const isOver = guesses.length > 0 && guesses.every(({ race }) => scene.isFinished(race));
      if (kind === "other" && isOver) kind = kindOf(post, true);
      const links = guesses.map((one) =>
        linkOf(one, roster.enter(one.race, one.strength === "label" ? post.label : undefined, one.name)),
      );
      const sure = guesses.filter(({ strength }) => strength !== 1 && strength !== 2).map(({ race }) => race);
      learnt.learn(learnFrom(post, sure, scene));
      for (const { race, at } of startsIn(post, kind, scene, zone)) roster.schedule(race, at, post.publishedAt);
      for (const { race, standing } of standingsIn(post, kind, sure, scene)) roster.stand(race, standing);
      note(
        post,
        kind,
        guesses.map(({ race }) => race),
        guesses.some(({ reason }) => reason.why === "follows"),
      );
      return { races: links, kind, athletes: namedIn(post, scene), corrected: corrected && true };
    },
    pass(post) {
      if (post.withdrawn) return;
      const races = post.races.flatMap(({ id }) => roster.all().find((race) => race.id === id)?.is ?? []);
      note(
        post,
        post.kind,
        races,
        post.races.some(({ reason }) => reason.why === "follows"),
      );
      standAnew(post);
    },
    races: roster.all,
    memory: learnt.memory,
  };
}

/** Nobody needs more names for a day's races, and a page that has more names no athletes. */
const MOST = 500;

/** Who is known here, and what posts teach of them. */
function lessonsOf(memory: Memory, roster: Roster, others: Athletes) {
  const athletes = new Athletes(others);
  const learnt = new Map<string, Signature[]>();
  const voices = new Set(memory.voices);
  const taught = new Set<string>();
  let isNew = false;
  const learn = (names: readonly Athlete[]) => {
    // What the reader said of somebody holds alone, and what follows from it must not outlast it.
    for (const { name, races } of names
      .filter((one) => !taught.has(normalizeName(one.name)))
      .slice(0, MOST - learnt.size)) {
      athletes.add(name, races, true);
      const before = learnt.get(name) ?? [];
      const more = races.filter((race) => !has(before, race));
      if (more.length === 0) continue;
      learnt.set(name, [...before, ...more]);
      isNew = true;
    }
  };
  for (const { name, races } of memory.athletes) {
    athletes.add(name, races, true);
    learnt.set(name, races);
  }
  for (const voice of voices) athletes.silence(voice);
  const corrections = Object.values(memory.corrections).sort((a, b) => (a.at < b.at ? -1 : 1));
  for (const { races, names } of corrections) {
    const said = races.flatMap((id) => roster.all().find((race) => race.id === id)?.is ?? []);
    for (const name of names) {
      athletes.teach(name, said);
      taught.add(normalizeName(name));
    }
  }
  return {
    athletes,
    learn,
    hear(voice: string) {
      if (voices.has(voice) || voices.size >= MOST) return;
      isNew = true;
      voices.add(voice);
      athletes.silence(voice);
    },
    /** The same object where nothing was learnt. */
    memory: (): Memory =>
      isNew
        ? { ...memory, athletes: [...learnt].map(([name, races]) => ({ name, races })), voices: [...voices] }
        : memory,
  };
}

/** Whom a post names, where only one whom we know has the name. */
const namedIn = (post: PublishedPost, { athletes }: Scene): string[] => {
  const recalled = linesOf(post).flatMap((line) => athletes.recall(line));
  return [...new Set(recalled.flatMap(({ known }) => (known.length === 1 ? known : [])))];
};

const byReader = (ids: readonly string[], roster: Roster): Guess[] =>
  ids.flatMap((id) => {
    const race = roster.all().find((one) => one.id === id);
    return race ? [{ race: race.is, strength: "label" as const, reason: { why: "reader" as const } }] : [];
  });

const linkOf = ({ strength, reason }: Guess, id: string): RaceLink => ({
  id,
  confidence: strength === "label" ? "label" : strength === 3 ? "high" : "low",
  reason,
});
