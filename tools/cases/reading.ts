import { readFile } from "node:fs/promises";
import { type Block, plainText } from "../../src/core/blocks";
import { newCoverage, type Post } from "../../src/core/coverage";
import { readBody } from "../../src/fetch/request";
import { readPage } from "../../src/formats/read";
import { mergeAndClassify } from "../../src/races/merge-and-classify";
import { problemSentence } from "../../src/text/problem";
import { t } from "../text";
import { type Case, casesIn } from "./find";

/** A case of a page that is read once: what is right of it says also where it came from. */
interface ReadingCase {
  name: string;
  file: string;
  url: string;
  /** What should be read, in somebody's words. */
  right: string;
}

/** The cases in a folder whose `NAME.expect.txt` begins with `URL: `; others are served and polled. */
export async function readingCasesIn(folder: string): Promise<ReadingCase[]> {
  const cases = await Promise.all((await casesIn(folder)).map(readingCase));
  return cases.filter((one) => one !== undefined);
}

async function readingCase({ name, files }: Case): Promise<ReadingCase | undefined> {
  const [file = ""] = files;
  const expected = await readFile(file.replace(/\.[^.]+$/, ".expect.txt"), "utf8").catch(() => "");
  const url = /^URL: (\S+)/.exec(expected)?.[1];
  const right =
    expected
      .split(/^RIGHT:\n/m)[1]
      ?.split("\n\n")[0]
      ?.trim() ?? "";
  return url ? { name, file, url, right } : undefined;
}

/** What is read of a case in brief, below what is right: a line for the coverage, and one for each post. */
export async function reportOf({ name, file, url, right }: ReadingCase, now: string): Promise<string> {
  const lines = [`${name}  ${url}`, ...right.split("\n").map((line) => `  right: ${line}`), ...(await read())];
  return lines.join("\n");

  async function read(): Promise<string[]> {
    const body = await readBody(new Response(await readFile(file)));
    const reading = readPage(body ?? "", url, now);
    if (!reading.ok) return [`  refused: ${problemSentence(reading.problem, t)}`];
    const { format, snapshot } = reading.value;
    const { head, posts } = mergeAndClassify(newCoverage(url, url, now), [], snapshot, now);
    const races = head.races.map((race) => race.name).join(", ");
    return [
      `  read as ${format}: “${head.title}”, ${posts.length} posts, races: ${races || "none"}`,
      ...posts.map((post) => `    ${postLine(post)}`),
    ];
  }
}

function postLine(post: Post): string {
  const { id, publishedAt, printedTime, headline, byline, label, keyEvent, pinned, body } = post;
  const by = byline && `by ${byline.name}${byline.role ? ` (${byline.role})` : ""}`;
  return [
    publishedAt.replace(/:00\.000Z$/, "Z") + (printedTime === undefined ? "" : ` “${printedTime}”`),
    `#${id}`,
    headline === undefined ? "no headline" : `“${headline}”`,
    ...(by ? [by] : []),
    ...(label ? [`label ${label}`] : []),
    ...(keyEvent ? ["key event"] : []),
    ...(pinned ? ["pinned"] : []),
    body.length === 0 ? "no body" : body.map(inBrief).join(" / "),
  ].join("  ");
}

const MOST = 70;

function inBrief(block: Block): string {
  const words = plainText([block]).replaceAll("\n", "⏎");
  const links = "marks" in block ? (block.marks ?? []).flatMap(({ href }) => href ?? []) : [];
  const more =
    block.type === "image"
      ? [block.src ?? "", block.alt ?? ""]
      : block.type === "embed"
        ? [block.provider, block.url ?? ""]
        : links;
  const said = [words.length > MOST ? `${words.slice(0, MOST)}…` : words, ...more].filter(Boolean).join(" ");
  return `${block.type}: ${said}`;
}
