import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** Files that a source answers with, one a poll. */
export interface Case {
  name: string;
  files: readonly string[];
}

/** The cases in a folder that are written in words (`NAME.txt`), with their text. */
export async function writtenIn(folder: string): Promise<{ name: string; text: string }[]> {
  const names = (await readdir(folder)).filter((file) => /^[^.]+\.txt$/.test(file)).sort();
  return Promise.all(
    names.map(async (file) => ({ name: file.replace(/\.txt$/, ""), text: await readFile(join(folder, file), "utf8") })),
  );
}

const SERVED = /^(?<name>.+?)(?:\.(?<poll>\d+))?\.(?:xml|html|json)$/;
/** A file that is alone is served unchanged. */
const POLLS = 3;

/** The cases in a folder by name: `NAME.1.xml`, `NAME.2.xml` … are polls of one, `NAME.xml` is three polls of another. */
export async function casesIn(folder: string): Promise<Case[]> {
  const cases = new Map<string, { poll: number; file: string }[]>();
  for (const file of await readdir(folder)) {
    const { name, poll } = SERVED.exec(file)?.groups ?? {};
    if (name) cases.set(name, [...(cases.get(name) ?? []), { poll: Number(poll ?? 0), file: join(folder, file) }]);
  }
  return [...cases]
    .map(([name, polls]) => ({ name, files: polls.sort((a, b) => a.poll - b.poll).map(({ file }) => file) }))
    .map(({ name, files }) => ({ name, files: files.length > 1 ? files : Array(POLLS).fill(files[0] ?? "") }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
