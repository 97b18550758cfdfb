import type { Kind } from "../../core/coverage";
import { rememberingEach } from "../../core/lazy";
import type { Scene } from "../evidence/scene";
import { rememberingRecent } from "../words/recent";
import type { Crowd } from "../words/vocabulary";

/** The crowd that runs behind the elite: charity, costumes. */
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
    return matches > 1 ? "crowd.much" : matches === 1 ? "crowd" : undefined;
  }),
);
