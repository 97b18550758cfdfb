import {
  Binoculars,
  CalendarClock,
  CloudSun,
  Flag,
  type IconNode,
  LogOut,
  MessagesSquare,
  Quote,
  Timer,
  TrendingUp,
  Trophy,
  Tv,
  Zap,
} from "lucide";
import { isKeyEvent } from "../../../core/about";
import type { Kind, Post } from "../../../core/coverage";
import { t } from "../../../text/browser";
import type { MessageKey } from "../../../text/translate";
import { Icon } from "../design/icon";

const looks: Record<Exclude<Kind, "other">, [IconNode, MessageKey]> = {
  start: [Flag, "kind_start"],
  "lead change": [TrendingUp, "kind_lead_change"],
  result: [Trophy, "kind_result"],
  record: [Timer, "kind_record"],
  withdrawal: [LogOut, "kind_withdrawal"],
  quote: [Quote, "kind_quote"],
  preview: [Binoculars, "kind_preview"],
  schedule: [CalendarClock, "kind_schedule"],
  weather: [CloudSun, "kind_weather"],
  social: [MessagesSquare, "kind_social"],
  coverage: [Tv, "kind_coverage"],
};

/** Icons that point along the line. */
const along = new Set([TrendingUp, LogOut]);

const lookOf = (post: Post): [IconNode, MessageKey] | undefined => {
  if (post.kind !== "other") return looks[post.kind];
  return isKeyEvent(post) ? [Zap, "keyEvent"] : undefined;
};

export const hasKindMark = (post: Post): boolean => lookOf(post) !== undefined;

/** A kind in a word. */
export const nameOfKind = (kind: Kind): string => (kind === "other" ? "" : t(looks[kind][1]));

/** What sort of post it is, in a word; undefined where nothing more can be said. */
export function kindName(post: Post): string | undefined {
  const word = lookOf(post)?.[1];
  return word && t(word);
}

/** What sort of post it is, as icon and word; key events stand out. */
export function KindMark({ post }: { post: Post }) {
  const look = lookOf(post);
  if (!look) return null;
  const [icon, word] = look;
  return (
    <span class={isKeyEvent(post) ? "kind key" : "kind"}>
      <Icon node={icon} size={13} points={along.has(icon)} />
      {t(word)}
    </span>
  );
}
