import { readdir, readFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { readBody } from "../../src/fetch/request";
import { readFacts } from "../../src/formats/facts";
import { openPage } from "../../src/formats/page/page";
import { readPage } from "../../src/formats/read";
import { problemSentence } from "../../src/text/problem";
import { t } from "../text";

const SAMPLES: ReadonlySet<string> = new Set([".html", ".htm", ".xhtml", ".xml", ".rss", ".atom", ".rdf", ".json"]);

const URL_OF_ALL = "https://sample.example/";

/** The pages and feeds in a folder and those inside it, by name. */
export async function samplesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && SAMPLES.has(extname(entry.name).toLowerCase()))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** What became of one sample. */
export interface Trial {
  file: string;
  /** Parsed; refused with a sentence, as a reader would be told; or a bug. */
  outcome: "parsed" | "refused" | "thrown";
  format?: string;
  posts: number;
  /** In how many races it has results. */
  results: number;
  /** The refusal's sentence, or the bug's. */
  said?: string;
  /** From bytes to posts. */
  ms: number;
}

/** Reads a sample by the worker's own steps: decoded, then read by whichever format fits. */
export async function tryFormats(file: string): Promise<Trial> {
  const bytes = await readFile(file);
  const start = performance.now();
  const taken = () => performance.now() - start;
  const nothing = { file, posts: 0, results: 0 };
  try {
    const body = await readBody(new Response(bytes, { headers: headersNamedIn(bytes) }));
    if (body === undefined) return { ...nothing, outcome: "refused", said: "over 5 MB", ms: taken() };
    const read = readPage(body, URL_OF_ALL, new Date().toISOString());
    const own = read.ok ? read.value.facts : undefined;
    const page = own ? undefined : openPage(body, URL_OF_ALL);
    const results = (own ?? (page ? readFacts(page) : [])).length;
    if (!read.ok) {
      const problem = "host" in read.problem ? { ...read.problem, host: basename(file) } : read.problem;
      return { ...nothing, outcome: "refused", results, said: problemSentence(problem, t), ms: taken() };
    }
    const { format, snapshot } = read.value;
    return { file, outcome: "parsed", format, posts: snapshot.posts.length, results, ms: taken() };
  } catch (error) {
    return { ...nothing, outcome: "thrown", said: String(error), ms: taken() };
  }
}

/** feedparser's samples say in a comment with which header a server would send them. */
function headersNamedIn(bytes: Buffer): Record<string, string> {
  const type = /Header:\s*Content-type:\s*([^\r\n]+)/i.exec(bytes.toString("latin1").slice(0, 2000))?.[1];
  return type ? { "Content-Type": type.trim() } : {};
}
