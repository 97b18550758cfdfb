import type { Kind } from "../core/coverage";
import type { Scene } from "./scene";

/** The crowd that runs behind the elite: charity, costumes, slow clocks. */
export function crowdIn(
  text: string,
  kind: Kind,
  { vocabulary: { crowd } }: Scene,
): { id: string; sign: string } | undefined {
  if (!crowd || kind === "coverage") return undefined;
  const { discipline: id } = crowd.race;
  const matches = text.match(crowd.strong())?.length ?? 0;
  const slow = [...text.matchAll(/(?<![\d:.])(\d):([0-5]\d):([0-5]\d)(?![\d:])/g)].some(
    ([, h, m, s]) => Number(h) * 3600 + Number(m) * 60 + Number(s) >= crowd.slowestSeconds,
  );
  if (matches > 1) return { id, sign: "crowd.much" };
  if (slow) return { id, sign: "crowd.slow" };
  if (matches === 1) return { id, sign: "crowd" };
  return undefined;
}
