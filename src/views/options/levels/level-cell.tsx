import { Bell, EyeOff, Hash, List } from "lucide";
import { useId } from "preact/hooks";
import { LEVELS, type Level } from "../../../core/filter/filter";
import type { Race } from "../../../core/race";
import { t } from "../../../text/browser";
import { Icon } from "../../shared/design/icon";
import { useChosen } from "../../shared/design/use-chosen";

const ICONS = { off: EyeOff, show: List, count: Hash, alert: Bell } as const satisfies Record<Level, unknown>;

interface Props {
  race: Race;
  /** The coverage's title. */
  coverage: string;
  level: Level;
  onChoose: (level: Level) => unknown;
}

/** The level of a race, by the signs of the legend. */
export function LevelCell({ race, coverage, level, onChoose }: Props) {
  const group = useId();
  const [shown, choose] = useChosen(level, onChoose);
  return (
    <span
      class="segments level-cell"
      role="radiogroup"
      aria-label={t("nameIn", [race.name, coverage])}
      data-hue={race.hue}
    >
      {LEVELS.map((value) => (
        <label key={value} class="segment" title={t(`level_${value}`)}>
          <input type="radio" name={group} value={value} checked={value === shown} onChange={() => choose(value)} />
          <span>
            <Icon node={ICONS[value]} size={14} />
            <span class="visually-hidden">{t(`level_${value}`)}</span>
          </span>
        </label>
      ))}
    </span>
  );
}

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
