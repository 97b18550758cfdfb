import type { Kind, Post, PublishedPost } from "../core/coverage";
import { own } from "../core/own";
import type { Memory, Race, RaceLink, Signature } from "../core/race";
import { type Belief, kinship, surnameOf } from "./compete/belief";
import { compete, isMeant, linksTo, type Outcome, type Weights, weightsOfAll } from "./compete/compete";
import type { Field } from "./compete/field";
import { raceWords } from "./compete/race-words";
import { signsOf } from "./compete/signs";
import { gendersOf } from "./compete/whose";
import type { Athletes } from "./evidence/athletes";
import { pronounIn } from "./evidence/gender";
import type { Scene } from "./evidence/scene";
import { inventoryOf } from "./inventory/inventory";
import { pageNames } from "./inventory/page-names";
import { type Roster, rosterOf } from "./inventory/roster";
import { kindOf } from "./kinds/kind";
import { learnFrom, lessonsOf } from "./learn";
import { rounds } from "./state/rounds";
import { movesIn, startsIn } from "./state/schedule";
import { standingsIn } from "./state/standings";
import { keysOf } from "./words/keys";
import { linesOf } from "./words/sentences";
import { type Vocabulary, vocabularyOf } from "./words/vocabulary";

/** What a coverage knows of its races when posts come. */
interface Knowledge {
  title: string;
  /** What its page says that it is about, beside the title. */
  subjects?: readonly string[];
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
  read(post: PublishedPost): About;
  /**
   * Says anew what a post is about that was read or passed, in the light of what came later: names that posts behind it
   * taught, races of which it was the first.
   */
  readAgain(post: PublishedPost): About;
  /**
   * Takes note of a post that has been read before: those after it may follow it. One that was taken back is passed
   * over.
   */
  pass(post: Post): void;
  /** The races found so far, those known before in their places. */
  races(): Race[];
  memory(): Memory;
}

export type About = Pick<Post, "races" | "kind" | "athletes" | "corrected">;

/** How posts are judged: `npm run learn` tries other weights, and says what a post is about instead of guessing it. */
export interface Judge {
  weights: Weights;
  /** Instead of that of its title's sport. */
  vocabulary?: Vocabulary;
  /** Sees what speaks for each race; may say the probabilities of the races by their ids. */
  sees?(post: PublishedPost, field: Field, outcome: Outcome): ReadonlyMap<string, number> | undefined;
}

/** A post that was made from results has its kind from them. */
const kindIn = (post: PublishedPost): Kind => post.factKind ?? kindOf(post);

/** Further back no post points. */
const RECENT = 8;

/** @param others who is known from elsewhere: the list that comes along, and other coverages */
export function readerOf(knowledge: Knowledge, others: Athletes, judge: Judge = { weights: weightsOfAll }): Reader {
  const { title, subjects = [], zone } = knowledge;
  const base = judge.vocabulary ?? vocabularyOf(knowledge);
  const roster = rosterOf(knowledge.races, base);
  const inventory = inventoryOf({ title, subjects }, base, roster, knowledge.memory.candidates ?? []);
  const learnt = lessonsOf(knowledge.memory, roster, others);
  const words = raceWords();
  const names = pageNames(base);
  names.observe(() => title);
  // Whom the reader has moved is of that race, whatever the posts about them said before.
  const moved = new Map(
    Object.values(knowledge.memory.corrections)
      .toSorted((a, b) => (a.at < b.at ? -1 : 1))
      .flatMap(({ names, races }) => names.map((name) => [surnameOf(name), races] as const)),
  );
  const genders = gendersOf(learnt.athletes);
  const kin = kinship(new Set(keysOf(title)));
  /** Oldest first. */
  const beliefs: (Belief & { races: Signature[] })[] = [];
  /** Where the first result of a race stands. */
  const results = new Map<string, number>();
  const isOfHeatIn = rounds();
  const places = new Map<string, number>();
  /** What was read, with what its words say of its kind. */
  const known = new Map<string, { post: PublishedPost; kind: Kind }>();

  const sceneFor = (post: PublishedPost, at: number): Scene => ({
    title,
    vocabulary: inventory.vocabulary(),
    athletes: learnt.athletes,
    races: roster.all().map((race) => race.is),
    recent: beliefs
      .slice(Math.max(0, at - RECENT), at)
      .reverse()
      .map(({ races }) => races)
      .filter((races) => races.length > 0),
    gender: pronounIn(post.headline ?? ""),
    isFinished: (race) => {
      const standing = roster.find(race)?.standing;
      return standing?.isFinal === true && standing.at <= post.publishedAt;
    },
    isUpcoming: (race) => (roster.find(race)?.startsAt ?? "") > post.publishedAt,
  });

  /** What is believed of a post, and what its names are taught. */
  function note(post: PublishedPost, at: number, of: ReadonlyMap<string, number>, races: Signature[]): void {
    beliefs[at] = { id: post.id, at: post.publishedAt, of, races };
    places.set(post.id, at);
    kin.learn(post.id, linesOf(post), of);
  }

  /** What a post says of starts. */
  function noteStarts(post: PublishedPost, kind: Kind, scene: Scene): void {
    const only = roster.all().find(({ is }) => inventory.isSole(is))?.is;
    for (const { race, at: startsAt } of startsIn(post, kind, scene, zone, only))
      roster.schedule(race, startsAt, post.publishedAt);
    for (const { race, move } of movesIn(post, scene, only)) roster.move(race, move, post.publishedAt);
  }

  /** What a post that was read before says of those races whose standing lost its evidence. */
  function stand(post: Post, at: number): void {
    const sure = post.races.filter(({ id, confidence }) => confidence !== "low" && knowledge.standAnew?.has(id));
    if (sure.length === 0) return;
    const isOfHeat = isOfHeatIn(post, sure, at);
    const races = sure.flatMap(({ id }) => roster.byId(id)?.is ?? []);
    for (const { race, standing } of standingsIn(post, post.kind, races, sceneFor(post, at)))
      if (!standing.isFinal || !isOfHeat) roster.stand(race, standing);
  }

  function judged(post: PublishedPost, kind: Kind, scene: Scene, at: number, all: readonly Race[]): Outcome {
    const label = post.label ? inventory.said(post.label) : undefined;
    const says = label && { ...label, races: label.races.map((race) => roster.ofLabel(post.label)?.is ?? race) };
    const field = signsOf(post, kind, says, scene, all, {
      before: beliefs.slice(Math.max(0, at - RECENT), at).reverse(),
      after: beliefs.slice(at + 1, at + 1 + RECENT),
      isTitled: inventory.isTitled,
      isSole: inventory.isSole,
      isOver: (id) => (results.get(id) ?? at) < at,
      kin: kin.of,
      whose: genders.of,
      movedTo: (name) => moved.get(surnameOf(name)),
      ...words(all),
    });
    const outcome = compete(field, judge.weights, base.sports.length === 1);
    const said = judge.sees?.(post, field, outcome);
    if (said === undefined) return outcome;
    return { ...outcome, probabilities: field.contenders.map(({ race }) => said.get(race.id) ?? 0) };
  }

  function about(post: PublishedPost, at: number, said: Kind): About {
    kin.forget(post.id);
    const scene = sceneFor(post, at);
    const corrected = own(knowledge.memory.corrections, post.id);
    const all = [...roster.all(), ...inventory.possible((id) => (places.get(id) ?? 0) > at)];
    let kind = said;
    const outcome = judged(post, kind, scene, at, all);
    const confirmed = outcome.won.filter((one) =>
      inventory.confirm(one.contender.race, post.id, isMeant(one.contender)),
    );
    // What is named most of all may be a race that nothing else speaks of: then it is about no other either.
    const won = confirmed[0] === outcome.won[0] ? confirmed : [];
    const links = corrected
      ? byReader(corrected.races, roster)
      : linksTo(won, ({ id, is }) => roster.find(is)?.id ?? id);
    const races = links.flatMap(({ id }) => roster.byId(id)?.is ?? []);
    const isOver = races.length > 0 && races.every((race) => scene.isFinished(race));
    if (kind === "other" && isOver) kind = kindOf(post, true);
    const sure = links.filter(({ confidence }) => confidence !== "low").flatMap(({ id }) => roster.byId(id)?.is ?? []);
    learnt.learn(learnFrom(post, sure, scene));
    noteStarts(post, kind, scene);
    const isOfHeat = isOfHeatIn(post, links, at);
    for (const { race, standing } of standingsIn(post, kind, sure, scene)) {
      if (!standing.isFinal || !isOfHeat) roster.stand(race, standing);
    }
    const of = corrected
      ? new Map(links.map(({ id }) => [id, 1 / links.length]))
      : new Map(all.map(({ id }, i) => [id, outcome.probabilities[i] ?? 0]));
    note(post, at, of, races);
    if (kind === "result" && !isOfHeat)
      for (const { id } of links) results.set(id, Math.min(results.get(id) ?? at, at));
    return { races: links, kind, athletes: namedIn(post, scene), corrected: corrected && true };
  }

  return {
    read(post) {
      if (post.byline) learnt.hear(post.byline.name);
      const kind = kindIn(post);
      known.set(post.id, { post, kind });
      const told = genders.observe(linesOf(post));
      inventory.tellOf(told);
      inventory.observe(post, kind, told ?? pronounIn(linesOf(post).join("\n")));
      names.observe(() => linesOf(post).join(" "));
      return about(post, beliefs.length, kind);
    },
    readAgain(again) {
      const { post, kind } = known.get(again.id) ?? { post: again, kind: kindIn(again) };
      return about(post, places.get(post.id) ?? beliefs.length, kind);
    },
    pass(post) {
      if (post.withdrawn) return;
      inventory.tellOf(genders.observe(linesOf(post)));
      names.observe(() => linesOf(post).join(" "));
      const races = post.races.flatMap(({ id }) => roster.byId(id)?.is ?? []);
      const share = post.races.some(({ confidence }) => confidence !== "low") ? 0.9 : 0.6;
      note(post, beliefs.length, new Map(post.races.map(({ id }) => [id, share / post.races.length])), races);
      isOfHeatIn(post, post.races, beliefs.length - 1);
      if (post.kind === "result")
        for (const { id } of post.races) results.set(id, results.get(id) ?? beliefs.length - 1);
      stand(post, beliefs.length - 1);
    },
    races: () => names.named(roster.all()),
    memory: () => {
      const candidates = inventory.candidates();
      return candidates ? { ...learnt.memory(), candidates: [...candidates] } : learnt.memory();
    },
  };
}

/** Whom a post names, where only one whom we know has the name. */
const namedIn = (post: PublishedPost, { athletes }: Scene): string[] => {
  const recalled = linesOf(post).flatMap((line) => athletes.recall(line));
  return [...new Set(recalled.flatMap(({ known }) => (known.length === 1 ? known : [])))];
};

const byReader = (ids: readonly string[], roster: Roster): RaceLink[] =>
  ids.flatMap((id) =>
    roster.byId(id) ? [{ id, confidence: "label" as const, reason: { why: "reader" as const } }] : [],
  );
