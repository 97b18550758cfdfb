import type { Block, ListBlock, MarkedText } from "./blocks";
import type { CoverageHead, PublishedPost, Snapshot } from "./coverage";
import type { Athlete, Memory, Race, Standing } from "./race";
import { harmless, MOST, shortId } from "./untrusted-text";

/** The longest body of a post, in characters; the rest is read on the publisher's page. */
const MOST_OF_BODY = 50_000;
const MOST_BLOCKS = 1000;
const MOST_OF_SUMMARY = 10_000;
/** Pages with a whole day's posts have a few hundred. */
const MOST_POSTS = 5000;
const MOST_SUBJECTS = 8;

/**
 * Bounds a snapshot of any format: texts are cut to what can be shown, and can't affect the text around them
 * (`harmless`). Every format, and everything behind it, may rely on this.
 */
export const bounded = ({ posts, ...rest }: Snapshot): Snapshot => ({
  ...rest,
  ...boundedAbout(rest),
  posts: posts.slice(0, MOST_POSTS).map(boundedPost),
});

const boundedAbout = ({
  title,
  subjects,
  publisher,
  summary,
}: Pick<Snapshot, "title" | "subjects" | "publisher" | "summary">) => ({
  title: harmless(title, MOST.title),
  ...(subjects && { subjects: subjects.slice(0, MOST_SUBJECTS).map((one) => harmless(one, MOST.label)) }),
  ...(publisher !== undefined && { publisher: harmless(publisher, MOST.name) }),
  summary: boundedBody(summary, MOST_OF_SUMMARY),
});

/** A post within the same bounds; from a live page, or from a backup. */
export function boundedPost<P extends PublishedPost>(post: P): P {
  const { id, url, headline, label, printedTime, byline } = post;
  return {
    ...post,
    id: shortId(id),
    ...(url !== undefined && { url: address(url) }),
    ...(headline !== undefined && { headline: harmless(headline, MOST.headline) }),
    ...(label !== undefined && { label: harmless(label, MOST.label) }),
    ...(printedTime !== undefined && { printedTime: name(printedTime) }),
    ...(byline && {
      byline: { name: name(byline.name), ...(byline.role !== undefined && { role: name(byline.role) }) },
    }),
    body: boundedBody(post.body, MOST_OF_BODY),
  };
}

/** The head of a coverage from a backup, within the same bounds. */
export const boundedHead = (head: CoverageHead): CoverageHead => ({
  ...head,
  ...boundedAbout(head),
  ...(head.firstTitle !== undefined && { firstTitle: harmless(head.firstTitle, MOST.title) }),
  races: head.races.map(boundedRace),
});

const boundedRace = (race: Race): Race => ({
  ...race,
  name: harmless(race.name, MOST.label),
  aliases: race.aliases.map((alias) => harmless(alias, MOST.label)),
  ...(race.standing && { standing: boundedStanding(race.standing) }),
});

const boundedStanding = (standing: Standing): Standing => ({
  ...standing,
  ...(standing.leader !== undefined && { leader: name(standing.leader) }),
  ...(standing.gap !== undefined && { gap: name(standing.gap) }),
  ...(standing.time !== undefined && { time: name(standing.time) }),
  places: standing.places.map((place) => ({ ...place, name: name(place.name) })),
});

/** What a coverage has learned, from a backup, within the same bounds. */
export const boundedMemory = (memory: Memory): Memory => ({
  ...memory,
  athletes: boundedAthletes(memory.athletes),
  voices: memory.voices.map(name),
});

export const boundedAthletes = (athletes: readonly Athlete[]): Athlete[] =>
  athletes.map((athlete) => ({ ...athlete, name: name(athlete.name) }));

const name = (text: string): string => harmless(text, MOST.name);

/** A cut address would lead elsewhere, so a long one is dropped. */
const address = (url: string): string | undefined => (url.length > MOST.address ? undefined : url);

/** How many characters still fit. */
interface Room {
  left: number;
}

/** The first blocks of a body that fit, the last one cut. */
function boundedBody(body: readonly Block[], most: number): Block[] {
  const room = { left: most };
  return body.slice(0, MOST_BLOCKS).flatMap((block) => (room.left > 0 ? boundedBlock(block, room) : []));
}

function boundedBlock(block: Block, room: Room): Block {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return { ...block, ...marked(block, room) };
    case "list":
      return boundedList(block, room);
    case "quote": {
      const paragraphs = block.paragraphs.filter(() => room.left > 0).map((one) => marked(one, room));
      return { ...block, paragraphs, ...caption("cite", block.cite, room) };
    }
    case "table": {
      const rows = block.rows.flatMap((row) => (room.left > 0 ? [row.map((cell) => text(cell, room))] : []));
      return { ...block, rows };
    }
    case "image":
      return {
        ...block,
        ...(block.src !== undefined && { src: address(block.src) }),
        ...caption("alt", block.alt, room),
        ...caption("caption", block.caption, room),
        ...caption("source", block.source, room),
      };
    case "media":
      return { ...block, ...caption("caption", block.caption, room), ...caption("source", block.source, room) };
    case "embed":
      return {
        ...block,
        provider: harmless(block.provider, MOST.name),
        ...(block.url !== undefined && { url: address(block.url) }),
      };
  }
}

function boundedList(list: ListBlock, room: Room): ListBlock {
  const items = list.items.flatMap((item) => {
    if (room.left <= 0) return [];
    return [{ ...item, ...marked(item, room), ...(item.list && { list: boundedList(item.list, room) }) }];
  });
  return { ...list, items };
}

function text(given: string, room: Room): string {
  const most = Math.max(1, room.left);
  room.left -= given.length + 1;
  return harmless(given, most);
}

const caption = <K extends string>(field: K, given: string | undefined, room: Room): { [N in K]?: string } =>
  given === undefined ? {} : ({ [field]: text(given.slice(0, MOST.caption + 1), room) } as { [N in K]?: string });

/** Marks are character offsets: if the text was changed, only those before the first difference are valid. */
function marked(given: MarkedText, room: Room): MarkedText {
  const shown = text(given.text, room);
  const { marks } = given;
  if (!marks) return shown === given.text ? given : { ...given, text: shown };
  const same = shown === given.text ? shown.length : firstDifference(shown, given.text);
  const held = marks.filter(({ to, href = "" }) => to <= same && href.length <= MOST.address);
  return { text: shown, ...(held.length > 0 && { marks: held }) };
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}
