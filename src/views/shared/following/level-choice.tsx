import type { ComponentChildren } from "preact";
import { LEVELS, type Level } from "../../../core/filter/filter";
import { t } from "../../../text/browser";
import { Segments } from "../design/segments";

interface Props {
  name: string;
  /** The coverage's title; tells it from races of the same name in others. */
  coverage: string;
  hue?: number;
  level: Level;
  onChoose: (level: Level) => unknown;
  /** Shown after the levels. */
  children?: ComponentChildren;
}

/** Chooses the level of a race, an athlete or a word. */
export function LevelChoice({ name, coverage, hue, level, onChoose, children }: Props) {
  return (
    <div class="race-level" data-hue={hue}>
      <span class="race-name">
        <bdi>{name}</bdi>
      </span>
      <Segments
        label={t("nameIn", [name, coverage])}
        options={LEVELS.map((value) => ({ value, label: t(`level_${value}`) }))}
        value={level}
        onChoose={onChoose}
      />
      {children}
    </div>
  );
}
