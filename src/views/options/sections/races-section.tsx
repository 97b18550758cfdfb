import { X } from "lucide";
import type { ComponentChildren, ComponentProps } from "preact";
import { useRef } from "preact/hooks";
import type { CoverageHead } from "../../../core/coverage";
import { type Choices, LEVELS, type Level, MUTABLE, type Mutes, noChoices } from "../../../core/filter/filter";
import { own } from "../../../core/own";
import { send } from "../../../messaging/send";
import { t } from "../../../text/browser";
import { AddForm } from "../../shared/design/add-form";
import { IconButton } from "../../shared/design/icon-button";
import { confirmSaved } from "../../shared/design/saved";
import { Select } from "../../shared/design/select";
import { Tags } from "../../shared/design/tags";
import { LevelChoice } from "../../shared/following/level-choice";
import type { LoadedCoverage } from "../../shared/model/loaded-coverage";
import { CoverageChoice, useCoverage } from "../coverage-choice";
import { RaceLevels } from "../levels/race-levels";
import { mutedName } from "../setting-words";

interface RacesSectionProps {
  followed: readonly LoadedCoverage[];
  choices: Record<string, Choices>;
}

/** The levels of one coverage at a time: of its races, of athletes and words, and what is muted. */
export function RacesSection({ followed, choices }: RacesSectionProps) {
  const { chosen, pick } = useCoverage(followed);
  if (!chosen) return <p class="muted">{t("racesNone")}</p>;
  const { head } = chosen;
  const ofIt = own(choices, head.id) ?? noChoices;
  return (
    <div class="coverage-races">
      <CoverageChoice label={t("racesOf")} followed={followed} chosen={chosen} onPick={pick} />
      <RaceLevels key={`levels ${head.id}`} head={head} choices={ofIt} />
      <div class="level-defaults">
        <LevelSelect
          label={t("newRaces")}
          level={ofIt.newRaces ?? "show"}
          onChoose={(level) => send("setNewRaces", { coverageId: head.id, level })}
        />
        <LevelSelect
          label={t("everythingElse")}
          level={ofIt.others}
          onChoose={(level) => send("setLevel", { coverageId: head.id, race: "others", level })}
        />
      </div>
      <Athletes key={`athletes ${head.id}`} coverage={head} choices={ofIt} />
      <Words key={`words ${head.id}`} coverage={head} choices={ofIt} />
      <Muted key={`muted ${head.id}`} coverage={head} muted={ofIt.muted} />
    </div>
  );
}

interface LevelSelectProps {
  label: string;
  level: Level;
  onChoose: (level: Level) => Promise<unknown>;
}

/** The level of what has no row of its own. */
function LevelSelect({ label, level, onChoose }: LevelSelectProps) {
  return (
    <label>
      {label}
      <Select
        class="field small"
        options={LEVELS.map((value) => ({ value, label: t(`level_${value}`) }))}
        value={level}
        onChoose={(chosen) => onChoose(chosen).then(confirmSaved)}
      />
    </label>
  );
}

interface NamedProps {
  coverage: Pick<CoverageHead, "id" | "title">;
  choices: Choices;
}

/** The athletes followed in one coverage, whatever their race. */
function Athletes({ coverage: { id: coverageId, title }, choices }: NamedProps) {
  return (
    <Folded title={t("athletesTitle")} count={Object.keys(choices.athletes).length}>
      <p class="muted">{t("athletesHelp")}</p>
      <Levels
        coverage={title}
        levels={choices.athletes}
        removal={(name) => [t("unfollowAthlete", name), t("unfollowAthleteIn", [name, title])]}
        onSet={(name, level) => send("setAthlete", { coverageId, name, level }).then(confirmSaved)}
        form={{
          label: t("addAthlete"),
          name: t("addAthleteIn", title),
          action: t("addAthleteButton"),
          actionName: t("addAthleteButtonIn", title),
        }}
      />
    </Folded>
  );
}

/** The words and phrases with a level in one coverage, whatever their race. */
function Words({ coverage: { id: coverageId, title }, choices }: NamedProps) {
  return (
    <Folded title={t("wordsTitle")} count={Object.keys(choices.words).length}>
      <p class="muted">{t("wordsHelp")}</p>
      <Levels
        coverage={title}
        levels={choices.words}
        removal={(word) => [t("removeIt"), t("removeWordIn", [word, title])]}
        onSet={(word, level) => send("setWord", { coverageId, word, level }).then(confirmSaved)}
        form={{
          label: t("addWord"),
          name: t("addWordIn", title),
          action: t("addWordButton"),
          actionName: t("addWordButtonIn", title),
        }}
      />
    </Folded>
  );
}

interface LevelsProps {
  coverage: string;
  levels: Record<string, Level>;
  /** What the button that removes one says, in short and in full. */
  removal: (name: string) => [short: string, full: string];
  /** @param level null to remove it */
  onSet: (name: string, level: Level | null) => void;
  form: Omit<ComponentProps<typeof AddForm>, "onAdd">;
}

/** What has a level by its name, each with a button that removes it, and a form to add more. */
function Levels({ coverage, levels, removal, onSet, form }: LevelsProps) {
  return (
    <>
      {Object.entries(levels).map(([name, level]) => {
        const [short, full] = removal(name);
        return (
          <LevelChoice key={name} name={name} coverage={coverage} level={level} onChoose={(to) => onSet(name, to)}>
            <IconButton name={full} title={short} node={X} size={14} onClick={() => onSet(name, null)} />
          </LevelChoice>
        );
      })}
      <AddForm {...form} onAdd={(name) => onSet(name, "count")} />
    </>
  );
}

interface MutedProps {
  coverage: Pick<CoverageHead, "id" | "title">;
  muted: Mutes;
}

/** What is muted in one coverage, beside words. */
function Muted({ coverage: { id: coverageId, title }, muted }: MutedProps) {
  const all = MUTABLE.flatMap((what) => muted[what].map((value) => ({ what, value, id: `${what} ${value}` })));
  const unmute = (id: string) => {
    const gone = all.find((one) => one.id === id);
    if (gone) send("mute", { coverageId, what: gone.what, value: gone.value, on: false }).then(confirmSaved);
  };
  return (
    <Folded title={t("mutedTitle")} count={all.length}>
      <p class="muted">{t("mutedHelp")}</p>
      <Tags
        label={t("mutedIn", title)}
        tags={all.map(({ id, what, value }) => ({ id, name: mutedName(what, value) }))}
        removeName={(name) => t("unmuteIn", [name, title])}
        onRemove={unmute}
      />
    </Folded>
  );
}

interface FoldedProps {
  title: string;
  /** How many there are: some are shown at once. */
  count: number;
  children: ComponentChildren;
}

function Folded({ title, count, children }: FoldedProps) {
  // It doesn't fold by itself when the last is removed: nothing moves under the pointer.
  const hadAny = useRef(false);
  hadAny.current ||= count > 0;
  return (
    <details class="people" open={hadAny.current}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}
