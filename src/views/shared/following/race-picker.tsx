import { useRef, useState } from "preact/hooks";
import { type Choices, type Level, levelOfRace } from "../../../core/filter/filter";
import type { Race } from "../../../core/race";
import { t } from "../../../text/browser";
import { figure, plural } from "../../../text/translate";
import { useChosen } from "../design/use-chosen";
import { groupedRaces, MANY, racesFound } from "../model/race-groups";
import { setFollowed } from "./set-followed";

interface Props {
  coverage: { id: string; title: string; races: readonly Race[] };
  choices: Choices;
  /** Shows which coverage it is about, where several stand on the page. */
  titled?: true;
  /** Called after each change. */
  onChanged?: () => void;
}

const isFollowed = (choices: Choices, id: string): boolean => ["count", "alert"].includes(levelOfRace(choices, id));

/** Chooses which races of a coverage are followed: a box each, and a search and groups where there are many. */
export function RacePicker({ coverage, choices, titled, onChanged }: Props) {
  const { title, races } = coverage;
  const [typed, type] = useState("");
  const found = racesFound(races, typed);
  const groups = groupedRaces(found, races.length >= MANY);
  // Unticked by mistake and ticked again, a race is as loud as it was.
  const levels = useRef(new Map<string, Level>());
  const set = async (id: string, on: boolean) => {
    if (!on) levels.current.set(id, levelOfRace(choices, id));
    await setFollowed(coverage, id, on, levels.current.get(id));
    onChanged?.();
  };
  const count = races.filter(({ id }) => isFollowed(choices, id)).length;
  return (
    <fieldset class="race-picker">
      <legend class={titled ? undefined : "visually-hidden"} dir="auto">
        {title}
      </legend>
      {races.length >= MANY && <RaceSearch typed={typed} onType={type} />}
      <p class="muted" role="status">
        {found.length === 0 ? t("noSuchRace", typed) : plural(t, "racesFollowed", count, figure(t, races.length))}
      </p>
      <div class="race-boxes">
        {groups.map(({ id, rows }) => (
          <div key={id}>
            {groups.length > 1 && <h4>{t(`group_${id}`)}</h4>}
            <div class="race-columns">
              {rows
                .flatMap(({ women, men, open }) => [women ?? [], men ?? [], open ?? []].flat())
                .map((race) => (
                  <RaceBox
                    key={race.id}
                    race={race}
                    on={isFollowed(choices, race.id)}
                    onChoose={(on) => set(race.id, on)}
                  />
                ))}
            </div>
          </div>
        ))}
      </div>
    </fieldset>
  );
}

interface BoxProps {
  race: Race;
  on: boolean;
  onChoose: (on: boolean) => unknown;
}

function RaceBox({ race, on, onChoose }: BoxProps) {
  const [isOn, choose] = useChosen(on, onChoose);
  return (
    <label data-hue={race.hue}>
      <input type="checkbox" checked={isOn} onChange={({ currentTarget }) => choose(currentTarget.checked)} />
      <bdi class="race-name">{race.name}</bdi>
    </label>
  );
}

/** The field that finds races by their names. */
export function RaceSearch({ typed, onType }: { typed: string; onType: (typed: string) => void }) {
  return (
    <input
      type="search"
      class="field"
      aria-label={t("searchRaces")}
      placeholder={t("searchRaces")}
      autocomplete="off"
      spellcheck={false}
      maxLength={100}
      value={typed}
      onInput={({ currentTarget }) => onType(currentTarget.value)}
    />
  );
}
