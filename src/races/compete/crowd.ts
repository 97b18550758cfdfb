import type { Kind } from "../../core/coverage";
import { rememberingEach } from "../../core/lazy";
import type { Scene } from "../evidence/scene";
import { rememberingRecent } from "../words/recent";
import type { Crowd } from "../words/vocabulary";

/** The crowd that runs behind the elite: charity, costumes, slow clocks. */
export function crowdIn(
  text: string,
  kind: Kind,
  { vocabulary: { crowd } }: Scene,
): { id: string; sign: string } | undefined {
  if (!crowd || kind === "coverage") return undefined;
  const sign = signIn(crowd)(text);
  return sign && { id: crowd.race.discipline, sign };
}

const signIn = rememberingEach((crowd: Crowd) =>
  rememberingRecent((text) => {
    const matches = text.match(crowd.strong())?.length ?? 0;
    const slow = [...text.matchAll(/(?<![\d:.])(\d):([0-5]\d):([0-5]\d)(?![\d:])/g)].some(
      ([, h, m, s]) => Number(h) * 3600 + Number(m) * 60 + Number(s) >= crowd.slowestSeconds,
    );
    if (matches > 1) return "crowd.much";
    if (slow) return "crowd.slow";
    return matches === 1 ? "crowd" : undefined;
  }),
);
