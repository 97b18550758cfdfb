import { type Choices, type Level, levelOfRace } from "../../../core/filter/filter";
import type { Race } from "../../../core/race";
import { t } from "../../../text/browser";
import { type RaceGroup, type RaceRow, rowName } from "../../shared/model/race-groups";
import { LevelCell } from "./level-cell";

interface Props {
  groups: readonly RaceGroup[];
  choices: Choices;
  /** The coverage's title. */
  coverage: string;
  onChoose: (race: Race, level: Level) => unknown;
}

/** The level of each race: a group below the other, women and men side by side. */
export function RaceTable({ groups, ...cells }: Props) {
  return (
    <div class={groups.length > 1 ? "race-groups several" : "race-groups"}>
      {groups.map(({ id, rows }) => (
        <section key={id} class="race-group">
          <GroupHead id={groups.length > 1 ? id : undefined} rows={rows} />
          {rows.map((row) => (
            <Row key={[row.women, row.men, row.open].map((race) => race?.id).join()} row={row} {...cells} />
          ))}
        </section>
      ))}
    </div>
  );
}

/** @param id undefined where there is but one group */
function GroupHead({ id, rows }: { id: RaceGroup["id"] | undefined; rows: readonly RaceRow[] }) {
  const hasGenders = rows.some(({ open }) => !open);
  if (!id && !hasGenders) return null;
  return (
    <div class="race-row race-head">
      {id ? <h4>{t(`group_${id}`)}</h4> : <span />}
      {hasGenders && (
        <>
          <span>{t("women")}</span>
          <span>{t("men")}</span>
        </>
      )}
    </div>
  );
}

function Row({ row, choices, coverage, onChoose }: { row: RaceRow } & Omit<Props, "groups">) {
  const cell = (race: Race | undefined) =>
    race && (
      <LevelCell
        race={race}
        coverage={coverage}
        level={levelOfRace(choices, race.id)}
        onChoose={(level) => onChoose(race, level)}
      />
    );
  return (
    <div class={row.open ? "race-row race-open" : "race-row"}>
      <bdi>{rowName(row)}</bdi>
      {row.open ? (
        cell(row.open)
      ) : (
        <>
          <span>{cell(row.women)}</span>
          <span>{cell(row.men)}</span>
        </>
      )}
    </div>
  );
}
