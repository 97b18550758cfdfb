import { Bell, BellPlus } from "lucide";
import type { ComponentChildren } from "preact";
import { countsAnything, type Level, levelOfRace } from "../../../core/filter";
import type { Race } from "../../../core/race";
import { send } from "../../../messaging/send";
import { t } from "../../../text/browser";
import { Icon } from "../design/icon";
import type { CoverageModel } from "../model/coverage-model";
import { everything } from "../model/timeline";
import { Chip, ChipRow } from "./chip";

interface Props {
  model: CoverageModel;
  /** Shown at the end of the row; doesn't scroll with it. */
  end?: ComponentChildren;
}

/**
 * Toggles that select races and key events, with unread counts. Below them: whether the selected race counts in the
 * badge.
 */
export function RaceChips({ model, end }: Props) {
  const { selection, choices, races } = model;
  const { keyEvents, races: chosen, kinds } = selection.value;
  // Where there is but one race, everything belongs to it.
  const all = races.value.size > 1 ? [...races.value.values()] : [];
  const shown = all.filter((race) => levelOfRace(choices.value, race.id) !== "off");
  const toggle = (id: string) => {
    const rest = chosen.filter((other) => other !== id);
    selection.value = { ...selection.value, races: rest.length < chosen.length ? rest : [...chosen, id] };
  };
  return (
    <nav class="chips" aria-label={t("races")}>
      <div class="chip-line">
        <ChipRow>
          <Chip
            on={!keyEvents && chosen.length + kinds.length === 0}
            onClick={() => {
              selection.value = everything;
            }}
          >
            {t("allPosts")}
          </Chip>
          <Chip
            on={keyEvents}
            onClick={() => {
              selection.value = { ...selection.value, keyEvents: !keyEvents };
            }}
          >
            {t("keyEvents")}
          </Chip>
          {shown.map((race) => (
            <Chip
              key={race.id}
              hue={race.hue}
              on={chosen.includes(race.id)}
              name={race.name}
              count={model.unread.value?.byRace.get(race.id)}
              onClick={() => toggle(race.id)}
            >
              <bdi>{race.name}</bdi>
            </Chip>
          ))}
        </ChipRow>
        {end}
      </div>
      <Counting model={model} shown={shown} />
    </nav>
  );
}

function Counting({ model, shown }: { model: CoverageModel; shown: Race[] }) {
  const { choices, selection, id: coverageId } = model;
  const setLevel = (race: Race, level: Level) => send("setLevel", { coverageId, race: { id: race.id }, level });
  const only =
    selection.value.races.length === 1 ? shown.find((race) => race.id === selection.value.races[0]) : undefined;
  if (only) {
    const counts = ["count", "alert"].includes(levelOfRace(choices.value, only.id));
    return (
      <p class="counting">
        <Icon node={counts ? Bell : BellPlus} size={14} />
        {t(counts ? "counted" : "notCounted")}
        <button type="button" class="button plain" onClick={() => setLevel(only, counts ? "show" : "count")}>
          {t(counts ? "stopCounting" : "countThis")}
        </button>
      </p>
    );
  }
  if (countsAnything(choices.value) || shown.length === 0) return null;
  return (
    <div class="counting pick">
      <p>{t("pickRace")}</p>
      <div class="picks">
        {shown.map((race) => (
          <button
            type="button"
            key={race.id}
            class="button plain"
            data-hue={race.hue}
            aria-label={t("countRace", race.name)}
            onClick={() => setLevel(race, "count")}
          >
            <Icon node={BellPlus} size={14} />
            <bdi>{race.name}</bdi>
          </button>
        ))}
      </div>
    </div>
  );
}
