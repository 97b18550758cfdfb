import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod/mini";

const inTesting = (folder: string): string => fileURLToPath(new URL(`../../testing/${folder}`, import.meta.url));

/** Pages that we have invented, and gists of real ones. */
export const OWN_LABELS = [inTesting("labels"), inTesting("labels/real")];
/** Pages that are labelled for decisive moments alone. */
export const MOMENT_PAGES = inTesting("labels/moments/pages");

const optional = z.nullish(z.string());

const file = z.object({
  id: z.optional(z.string()),
  event: z.optional(z.string()),
  date: z.optional(z.string()),
  /** Its sport. */
  type: z.optional(z.string()),
  /** The text of the page that the posts refer to by their numbers, relative to the folder above `races/`. */
  seed: z.optional(z.string()),
  order: z.optional(z.string()),
  races: z.record(z.string(), z.string()),
  posts: z.array(
    z.object({
      n: z.number(),
      time: optional,
      headline: optional,
      tag: optional,
      byline: optional,
      role: optional,
      gist: optional,
      races: z.array(z.string()),
      kind: z.string(),
    }),
  ),
});

/** A post as its publisher printed it, and what a person says that it is about. */
export interface LabelledPost {
  n: number;
  time?: string;
  headline?: string;
  tag?: string;
  byline?: { name: string; role?: string };
  text: string;
  /** Keys of the page's races; "gen" is the whole event. */
  races: string[];
  kind: string;
}

export interface LabelledPage {
  id: string;
  event: string;
  date: string;
  /** As its word list is called, where there is one. */
  sport: string;
  /** What each key names. */
  races: Record<string, string>;
  /** Oldest first. */
  posts: LabelledPost[];
}

/** Every label file of a folder, by the date of its event. */
export async function labelledPagesIn(folder: string): Promise<LabelledPage[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json")).sort();
  const pages = await Promise.all(names.map((name) => read(folder, name)));
  return pages.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** What label files call otherwise. */
const SPORTS: Record<string, string> = { boat: "rowing", f1: "motor" };
const sportOf = (type: string): string => SPORTS[type] ?? type;

async function read(folder: string, name: string): Promise<LabelledPage> {
  const labels = z.parse(file, JSON.parse(await readFile(join(folder, name), "utf8")));
  const printed = labels.seed ? textsOf(await readFile(join(folder, "../..", labels.seed), "utf8")) : undefined;
  const posts = labels.posts.map((post): LabelledPost => {
    const headline = post.headline ?? printed?.get(post.n)?.headline;
    return {
      n: post.n,
      time: post.time ?? undefined,
      headline: headline === "Post" ? undefined : headline,
      tag: post.tag ?? undefined,
      byline: bylineOf(post.byline, post.role),
      text:
        post.gist ?? withoutLines(printed?.get(post.n)?.text ?? "", [post.tag, bylineOf(post.byline)?.name, post.role]),
      races: post.races,
      kind: post.kind,
    };
  });
  return {
    id: labels.id ?? name.replace(/\.json$/, ""),
    event: labels.event ?? mostCommon(posts.flatMap((post) => post.tag ?? [])) ?? "",
    date: labels.date ?? `${/(?:19|20)\d\d/.exec(name)?.[0] ?? ""}`,
    sport: sportOf(labels.type ?? "marathon"),
    races: labels.races,
    posts: labels.order?.includes("newest first") ? posts.toReversed() : posts,
  };
}

/** A note in brackets after the name is the labeller's. */
function bylineOf(byline?: string | null, role?: string | null): LabelledPost["byline"] {
  const name = byline?.replace(/\s*\(.*\)$/, "");
  return name ? { name, ...(role && { role }) } : undefined;
}

const withoutLines = (text: string, lines: readonly (string | null | undefined)[]): string =>
  text
    .split("\n")
    .filter((line) => !lines.includes(line))
    .join("\n");

function mostCommon(tags: readonly string[]): string | undefined {
  const plain = tags.filter((tag) => !tag.startsWith("#"));
  const count = (tag: string) => plain.filter((other) => other === tag).length;
  return plain.toSorted((a, b) => count(b) - count(a))[0];
}

/** What the consent gate of an embedded post prints. */
const GATE =
  /^(?:This (?:Twitter|X|Instagram) post cannot|The BBC is not responsible|Skip |End of |Allow |This article contains content)/;

/** The posts of a BBC live page saved as text, by the number printed before each. */
function textsOf(page: string): Map<number, { headline: string; text: string }> {
  const posts = new Map<number, { headline: string; text: string }>();
  let open: { headline: string; lines: string[] } | undefined;
  let number = 0;
  const close = () => open && posts.set(number, { headline: open.headline, text: open.lines.join("\n") });
  let waiting: number | undefined;
  for (const line of page.split("\n").map((one) => one.trim())) {
    const numbered = /^(\d+)\.\s+(.*)$/.exec(line);
    const published = /^(.*?)published at \d\d:\d\d/.exec(numbered?.[2] ?? line);
    if (numbered && !published) waiting = Number(numbered[1]);
    if (published && (numbered || waiting !== undefined)) {
      close();
      number = Number(numbered?.[1] ?? waiting);
      waiting = undefined;
      open = { headline: published[1] ?? "", lines: [] };
    } else if (open && line && line !== "." && !GATE.test(line)) {
      open.lines.push(line.replace(/^\.?Image source, .*/, "").replace(/Image source, .*$/, ""));
    }
  }
  close();
  return posts;
}
