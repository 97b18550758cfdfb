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
import { isKeyEvent, type Kind, type Post } from "../../../core/coverage";
import type { Race } from "../../../core/race";
import { t } from "../../../text/browser";
import type { MessageKey } from "../../../text/translate";
import { Icon } from "../design/icon";
import { LongName } from "./long-name";

interface RaceChipProps {
  race: Race;
  /** The race is a guess. */
  unsure?: boolean;
  /** Why the post was assigned to the race. */
  reason?: string;
}

/** The race of a post in its hue; dashed if it is a guess. */
export function RaceChip({ race, unsure = false, reason }: RaceChipProps) {
  return (
    <span class={unsure ? "race-chip unsure" : "race-chip"} data-hue={race.hue} title={reason ?? race.name}>
      <bdi>
        <LongName name={race.name} />
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

/** All kinds with a name, in the order of interest to readers. */
export const NAMED_KINDS = Object.keys(KIND_MARKS) as (keyof typeof KIND_MARKS)[];

/** Icons that are mirrored in right-to-left text. */
const DIRECTIONAL_ICONS = new Set([TrendingUp, LogOut]);

const markOf = (post: Post): [IconNode, MessageKey] | undefined => {
  if (post.kind !== "other") return KIND_MARKS[post.kind];
  return isKeyEvent(post) ? [Zap, "keyEvent"] : undefined;
};

export const hasKindMark = (post: Post): boolean => markOf(post) !== undefined;

/** The name of a kind; empty for "other". */
export const kindName = (kind: Kind): string => (kind === "other" ? "" : t(KIND_MARKS[kind][1]));

/** The name of a post's kind, or "key event"; undefined if it is neither. */
export function markName(post: Post): string | undefined {
  const word = markOf(post)?.[1];
  return word && t(word);
}

/** The kind of a post as icon and word; key events stand out. */
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

/** The kind of a post as an icon alone, where there is no room for its word. */
export function KindIcon({ post }: { post: Post }) {
  const mark = markOf(post);
  if (!mark) return null;
  const [icon, word] = mark;
  return (
    <span class={isKeyEvent(post) ? "kind key" : "kind"} title={t(word)}>
      <Icon node={icon} size={13} points={DIRECTIONAL_ICONS.has(icon)} />
      <span class="visually-hidden">{t(word)}</span>
    </span>
  );
}
