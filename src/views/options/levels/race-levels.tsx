import { useRef, useState } from "preact/hooks";
import type { CoverageHead } from "../../../core/coverage";
import { type Choices, followedRaces, LEVELS, type Level } from "../../../core/filter/filter";
import { own } from "../../../core/own";
import type { Race } from "../../../core/race";
import { send } from "../../../messaging/send";
import { t } from "../../../text/browser";
import { plural } from "../../../text/translate";
import { confirmSaved } from "../../shared/design/saved";
import { Segments } from "../../shared/design/segments";
import { Toast } from "../../shared/design/toast";
import { RaceSearch } from "../../shared/following/race-picker";
import { groupedRaces, MANY, racesFound } from "../../shared/model/race-groups";
import { LevelLegend } from "./level-cell";
import { RaceTable } from "./race-table";

interface Props {
  head: CoverageHead;
  choices: Choices;
}

/** The levels of the races of one coverage: found by name, set one by one or all at once. */
export function RaceLevels({ head, choices }: Props) {
  const [words, setWords] = useState("");
  // Those followed when it was chosen: a race must not vanish under the pointer that sets it.
  const [followed, setFollowed] = useState<ReadonlySet<string>>();
  const { races } = head;
  const shown = racesFound(races, words).filter(({ id }) => followed?.has(id) ?? true);
  const choose = async ({ id }: Race, level: Level) => {
    await send("setLevel", { coverageId: head.id, race: { id }, level });
    confirmSaved();
  };
  if (races.length === 0) return <p class="muted">{t("racesNotFound")}</p>;
  return (
    <>
      {races.length >= MANY && (
        <div class="race-tools">
          <RaceSearch typed={words} onType={setWords} />
          <Segments
            label={t("races")}
            options={[
              { value: "followed", label: t("racesFollowed") },
              { value: "all", label: t("allPosts") },
            ]}
            value={followed ? "followed" : "all"}
            onChoose={(which) =>
              setFollowed(which === "all" ? undefined : new Set(followedRaces(choices, races).map(({ id }) => id)))
            }
          />
        </div>
      )}
      <LevelLegend />
      {shown.length === 0 && (
        <p class="muted" role="status">
          {words ? t("noSuchRace", words) : t("noRaceFollowed")}
        </p>
      )}
      <RaceTable
        groups={groupedRaces(shown, races.length >= MANY)}
        choices={choices}
        coverage={head.title}
        onChoose={choose}
      />
      {shown.length > 1 && <AllAtOnce coverageId={head.id} races={shown} choices={choices} />}
    </>
  );
}

interface AllAtOnceProps {
  coverageId: string;
  races: readonly Race[];
  choices: Choices;
}

/** Sets all races that are shown to a level; what they were can be brought back. */
function AllAtOnce({ coverageId, races, choices }: AllAtOnceProps) {
  const [done, setDone] = useState<{ says: string; before: { id: string; level: Level | null }[] }>();
  const buttons = useRef<HTMLFieldSetElement>(null);
  const setAll = async (level: Level) => {
    const before = races.map(({ id }) => ({ id, level: own(choices.races, id) ?? null }));
    // A double click: what the first has replaced can still be brought back.
    if (before.every((one) => one.level === level)) return;
    await send("setLevels", { coverageId, levels: races.map(({ id }) => ({ id, level })) });
    setDone({ says: plural(t, "racesSet", races.length, t(`level_${level}`)), before });
  };
  const undo = async () => {
    setDone(undefined);
    // The button that had the focus is gone.
    buttons.current?.focus();
    await send("setLevels", { coverageId, levels: done?.before ?? [] });
    confirmSaved();
  };
  return (
    <>
      <fieldset ref={buttons} class="all-at-once" tabIndex={-1}>
        <legend>{plural(t, "setRaces", races.length)}</legend>
        {LEVELS.map((level) => (
          <button key={level} type="button" class="button small" onClick={() => setAll(level)}>
            {t(`level_${level}`)}
          </button>
        ))}
      </fieldset>
      {done && (
        <Toast key={done.says} text={done.says} action={t("undo")} onAction={undo} onGone={() => setDone(undefined)} />
      )}
    </>
  );
}
