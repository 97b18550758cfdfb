import { readFile } from "node:fs/promises";
import type { AthleteLists } from "../../src/races/evidence/athletes";

/** The athletes who come along with the extension. */
export const athleteLists = async (): Promise<AthleteLists> =>
  JSON.parse(await readFile(new URL("../../public/data/athletes.json", import.meta.url), "utf8"));
