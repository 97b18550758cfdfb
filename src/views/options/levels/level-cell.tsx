import { Bell, EyeOff, Hash, List } from "lucide";
import { LEVELS, type Level } from "../../../core/filter/filter";
import type { Race } from "../../../core/race";
import { t } from "../../../text/browser";
import { Icon } from "../../shared/design/icon";
import { Segments } from "../../shared/design/segments";

const ICONS = { off: EyeOff, show: List, count: Hash, alert: Bell } as const satisfies Record<Level, unknown>;

interface Props {
  race: Race;
  /** The coverage's title. */
  coverage: string;
  level: Level;
  onChoose: (level: Level) => unknown;
}

/** The level of a race, by the signs of the legend. */
export const LevelCell = ({ race, coverage, level, onChoose }: Props) => (
  <Segments
    class="segments level-cell"
    hue={race.hue}
    label={t("nameIn", [race.name, coverage])}
    options={LEVELS.map((value) => ({ value, title: t(`level_${value}`), label: <LevelIcon level={value} /> }))}
    value={level}
    onChoose={onChoose}
  />
);

const LevelIcon = ({ level }: { level: Level }) => (
  <>
    <Icon node={ICONS[level]} size={14} />
    <span class="visually-hidden">{t(`level_${level}`)}</span>
  </>
);

/** What each sign means. */
export function LevelLegend() {
  return (
    <dl class="level-help level-legend">
      {LEVELS.map((level) => (
        <div key={level}>
          <dt>
            <Icon node={ICONS[level]} size={14} />
            {t(`level_${level}`)}
          </dt>{" "}
          <dd>{t(`levelHelp_${level}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
