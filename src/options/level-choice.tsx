import type { ComponentChildren } from "preact";
import { LEVELS, type Level } from "../core/filter";
import { t } from "../text/browser";

interface Props {
  name: string;
  /** Unique on the page. */
  group: string;
  hue?: number;
  level: Level;
  onChoose: (level: Level) => void;
  /** What stands behind the levels. */
  children?: ComponentChildren;
}

/** How much of a race or an athlete reaches the reader. */
export function LevelChoice({ name, group, hue, level, onChoose, children }: Props) {
  return (
    <div class="race-level" role="radiogroup" aria-label={name} data-hue={hue}>
      <span class="race-name">
        <bdi>{name}</bdi>
      </span>
      <span class="segments">
        {LEVELS.map((choice) => (
          <label key={choice} class="segment">
            <input
              type="radio"
              name={group}
              value={choice}
              checked={choice === level}
              onChange={() => onChoose(choice)}
            />
            <span>{t(`level_${choice}`)}</span>
          </label>
        ))}
      </span>
      {children}
    </div>
  );
}
