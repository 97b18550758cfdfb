import type { RaceLink } from "../core/race";
import { list, type Translate } from "./translate";

const MOST = 3;

/** Why a post is counted to a race; undefined where its label says so, which needs no word. */
export function reasonSentence({ reason }: RaceLink, t: Translate): string | undefined {
  if (reason.why === "label") return undefined;
  if (reason.why !== "text") return t(`reason_${reason.why}`);
  const { names, words } = reason;
  if (names.length > 0) return t("reason_names", list(t, names.slice(0, MOST)));
  return t(
    "reason_says",
    list(
      t,
      words.slice(0, MOST).map((word) => t("quotedWord", word)),
    ),
  );
}
