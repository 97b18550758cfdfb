import { useState } from "preact/hooks";
import { type Choices, levelOfRace } from "../../../core/filter";
import { normalizeName } from "../../../core/normalize";
import type { Race } from "../../../core/race";
import { send } from "../../../messaging/send";
import { t } from "../../../text/browser";
import { figure, plural } from "../../../text/translate";

interface Props {
  coverage: { id: string; title: string; races: readonly Race[] };
  choices: Choices;
  /** Called after each change. */
  onChanged?: () => void;
}

/** Fewer races than this are seen at once. */
const SEARCHED_FROM = 9;

const isFollowed = (choices: Choices, id: string): boolean => ["count", "alert"].includes(levelOfRace(choices, id));

/** Chooses which races of a coverage are followed: a box each, and a search where there are many. */
export function RacePicker({ coverage: { id: coverageId, title, races }, choices, onChanged }: Props) {
  const [typed, type] = useState("");
  const words = normalizeName(typed).split(" ").filter(Boolean);
  const isFound = (race: Race) => {
    const names = [race.name, ...race.aliases].map(normalizeName);
    return words.every((word) => names.some((name) => name.includes(word)));
  };
  const found = races.filter(isFound);
  const set = async (id: string, on: boolean) => {
    await send("setLevel", { coverageId, race: { id }, level: on ? "count" : "show" });
    onChanged?.();
  };
  const count = races.filter(({ id }) => isFollowed(choices, id)).length;
  return (
    <div class="race-picker">
      {races.length >= SEARCHED_FROM && (
        <input
          type="search"
          class="field"
          aria-label={t("searchRaces")}
          placeholder={t("searchRaces")}
          autocomplete="off"
          spellcheck={false}
          value={typed}
          onInput={({ currentTarget }) => type(currentTarget.value)}
        />
      )}
      <p class="muted" role="status">
        {found.length === 0 ? t("noSuchRace", typed) : plural(t, "racesFollowed", count, figure(t, races.length))}
      </p>
      <fieldset class="race-boxes">
        <legend class="visually-hidden">{title}</legend>
        {found.map((race) => (
          <label key={race.id} data-hue={race.hue}>
            <input
              type="checkbox"
              checked={isFollowed(choices, race.id)}
              onChange={({ currentTarget }) => set(race.id, currentTarget.checked)}
            />
            <bdi class="race-name">{race.name}</bdi>
          </label>
        ))}
      </fieldset>
    </div>
  );
}
