import type { Kind, Post, PublishedPost, Race, RaceLink } from "../coverage";
import { fold } from "../fold";
import { kindOf } from "../kind";
import { Athletes } from "./athletes";
import { pronounIn } from "./gender";
import { type Earlier, type Guess, guess } from "./guess";
import { learnFrom } from "./learn";
import type { Memory } from "./memory";
import { type Roster, rosterOf } from "./roster";
import type { Scene } from "./scene";
import { startsIn } from "./schedule";
import { has, type Signature } from "./signature";
import { standingsIn } from "./standings";
import { vocabularyFor } from "./vocabulary";

/** What a coverage knows of its races when posts come. */
export interface Knowledge {
  title: string;
  /** The source's zone, for times of day in its posts. */
  zone: string;
  races: readonly Race[];
  memory: Memory;
}

/** Reads a coverage's posts one after the other, oldest first, and learns from each. */
export interface Reader {
  /** Says what a new or edited post is about. */
  read(post: PublishedPost): Pick<Post, "races" | "kind" | "corrected">;
  /** Takes note of a post that has been read before: those after it may follow it. */
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
    isFinished: (race) => roster.find(race)?.standing?.isFinal === true,
    isUpcoming: (race) => (roster.find(race)?.startsAt ?? "") > post.publishedAt,
  });

  function note(post: PublishedPost, kind: Kind, races: Signature[], follows: boolean): void {
    const chain = follows ? (earlier[0]?.chain ?? 0) + 1 : 0;
    earlier.unshift({ races, kind, publishedAt: post.publishedAt, chain });
    earlier.length = Math.min(earlier.length, RECENT);
  }

  return {
    read(post) {
      if (post.byline) learnt.hear(post.byline.name);
      const scene = sceneFor(post);
      const corrected = knowledge.memory.corrections[post.id];
      let kind = kindOf(post);
      const guesses = corrected ? byReader(corrected.races, roster) : guess(post, kind, title, scene, earlier);
      const isOver = guesses.length > 0 && guesses.every(({ race }) => scene.isFinished(race));
      if (kind === "other" && isOver) kind = kindOf(post, true);
      const links = guesses.map((one) => linkOf(one, roster.enter(one.race, post)));
      const sure = guesses.filter(({ strength }) => strength !== 1 && strength !== 2).map(({ race }) => race);
      learnt.learn(learnFrom(post, sure, scene));
      for (const { race, at } of startsIn(post, kind, scene, zone)) roster.schedule(race, at);
      for (const { race, standing } of standingsIn(post, kind, sure, scene)) roster.stand(race, standing);
      note(
        post,
        kind,
        guesses.map(({ race }) => race),
        guesses.some(({ reason }) => reason.why === "follows"),
      );
      return { races: links, kind, corrected: corrected && true };
    },
    pass(post) {
      const races = post.races.flatMap(({ id }) => roster.all().find((race) => race.id === id)?.is ?? []);
      note(
        post,
        post.kind,
        races,
        post.races.some(({ reason }) => reason.why === "follows"),
      );
    },
    races: roster.all,
    memory: learnt.memory,
  };
}

/** Who is known here, and what posts teach of them. */
function lessonsOf(memory: Memory, roster: Roster, others: Athletes) {
  const athletes = new Athletes(others);
  const learnt = new Map<string, Signature[]>();
  const voices = new Set(memory.voices);
  const taught = new Set<string>();
  let isNew = false;
  const learn = (names: readonly { name: string; races: readonly Signature[] }[]) => {
    for (const { name, races } of names) {
      // What the reader said holds alone; and what follows from it must not outlast it.
      if (taught.has(fold(name))) continue;
      athletes.add(name, races, true);
      const before = learnt.get(name) ?? [];
      const more = races.filter((race) => !has(before, race));
      if (more.length === 0) continue;
      learnt.set(name, [...before, ...more]);
      isNew = true;
    }
  };
  learn(memory.athletes);
  isNew = false;
  for (const voice of voices) athletes.silence(voice);
  for (const { races, names } of Object.values(memory.corrections)) {
    const said = races.flatMap((id) => roster.all().find((race) => race.id === id)?.is ?? []);
    for (const name of names) {
      athletes.teach(name, said);
      taught.add(fold(name));
    }
  }
  return {
    athletes,
    learn,
    hear(voice: string) {
      isNew ||= !voices.has(voice);
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
