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
import type { Race } from "../../../core/race";
import { t } from "../../../text/browser";
import type { MessageKey } from "../../../text/translate";
import { Icon } from "../design/icon";
import { Highlighted } from "./highlighted";

interface RaceChipProps {
  race: Race;
  /** Only a guess. */
  unsure?: boolean;
  /** Why the post is counted to it. */
  reason?: string;
}

/** Which race a post is about, in that race's hue; dashed where it is a guess. */
export function RaceChip({ race, unsure = false, reason }: RaceChipProps) {
  return (
    <span class={unsure ? "race-chip unsure" : "race-chip"} data-hue={race.hue} title={reason}>
      <bdi>
        <Highlighted text={race.name} />
      </bdi>
    </span>
  );
}

const KIND_MARKS: Record<Exclude<Kind, "other">, [IconNode, MessageKey]> = {
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

/** All kinds with a name, in the order in which readers would want them. */
export const NAMED_KINDS = Object.keys(KIND_MARKS) as (keyof typeof KIND_MARKS)[];

/** Icons that point DIRECTIONAL_ICONS the line. */
const DIRECTIONAL_ICONS = new Set([TrendingUp, LogOut]);

const markOf = (post: Post): [IconNode, MessageKey] | undefined => {
  if (post.kind !== "other") return KIND_MARKS[post.kind];
  return isKeyEvent(post) ? [Zap, "keyEvent"] : undefined;
};

export const hasKindMark = (post: Post): boolean => markOf(post) !== undefined;

/** A kind in a word. */
export const kindName = (kind: Kind): string => (kind === "other" ? "" : t(KIND_MARKS[kind][1]));

/** What sort of post it is, in a word; undefined where nothing more can be said. */
export function markName(post: Post): string | undefined {
  const word = markOf(post)?.[1];
  return word && t(word);
}

/** What sort of post it is, as icon and word; key events stand out. */
export function KindMark({ post }: { post: Post }) {
  const mark = markOf(post);
  if (!mark) return null;
  const [icon, word] = mark;
  return (
    <span class={isKeyEvent(post) ? "kind key" : "kind"}>
      <Icon node={icon} size={13} points={DIRECTIONAL_ICONS.has(icon)} />
      {t(word)}
    </span>
  );
}
