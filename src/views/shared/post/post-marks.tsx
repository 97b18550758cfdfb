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
import { kindWord } from "../../../text/post";
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

const KIND_ICONS: Record<Exclude<Kind, "other">, IconNode> = {
  start: Flag,
  "lead change": TrendingUp,
  result: Trophy,
  record: Timer,
  withdrawal: LogOut,
  quote: Quote,
  preview: Binoculars,
  schedule: CalendarClock,
  weather: CloudSun,
  social: MessagesSquare,
  coverage: Tv,
};

/** All kinds with a name, in the order of interest to readers. */
export const NAMED_KINDS = Object.keys(KIND_ICONS) as (keyof typeof KIND_ICONS)[];

/** Icons that are mirrored in right-to-left text. */
const DIRECTIONAL_ICONS = new Set([TrendingUp, LogOut]);

/** The kind of a post as icon and word, or as an icon alone where there is no room; key events stand out. */
export function KindMark({ post, isIcon = false }: { post: Post; isIcon?: boolean }) {
  const word = kindWord(post, t);
  if (!word) return null;
  const icon = post.kind === "other" ? Zap : KIND_ICONS[post.kind];
  return (
    <span class={isKeyEvent(post) ? "kind key" : "kind"} title={isIcon ? word : undefined}>
      <Icon node={icon} size={13} points={DIRECTIONAL_ICONS.has(icon)} />
      {isIcon ? <span class="visually-hidden">{word}</span> : word}
    </span>
  );
}
