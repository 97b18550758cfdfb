import { ChevronDown, ChevronUp, ListChecks } from "lucide";
import { useMemo, useRef, useState } from "preact/hooks";
import { readerTime } from "../../../core/delay/spoilers";
import { countsAnything, followedAthletes, followedRaces } from "../../../core/filter/filter";
import type { Race } from "../../../core/race";
import { factsOf, isMoving } from "../../../core/results/results";
import { raceTime } from "../../../core/source";
import { overdueStart } from "../../../core/starts";
import { send } from "../../../messaging/send";
import { locale, t } from "../../../text/browser";
import { type RaceLine, raceLine } from "../../../text/race-line";
import { ageOrDay, clockTime } from "../../../text/time";
import { figure, plural } from "../../../text/translate";
import { Icon } from "../design/icon";
import { useArrowKeys } from "../design/use-arrow-keys";
import { setFollowed } from "../following/set-followed";
import { boardRows, type RaceNews, raceNews } from "../model/board";
import type { CoverageProps } from "../model/coverage-model";
import { clock } from "../page/clock";
import { LongName } from "../post/long-name";
import { chooseRaces } from "./choose-races";

/** A race, and what there is to say of it. */
interface BoardRace {
  race: Race;
  news: RaceNews;
}

/** How a race stands by its results, or the last post that said so. */
export function lineOf(race: Race, { model, loaded: { source, spoilers } }: CoverageProps): RaceLine | undefined {
  const now = readerTime(source, spoilers, clock.value);
  return raceLine(race, factsOf(race.id, source), followedAthletes(model.choices.value), now, t, locale());
}

/** For each followed race, how it stands, else its newest headline. */
export function newsOfRaces({ model, loaded }: CoverageProps): BoardRace[] {
  const { head, source, spoilers, posts } = loaded;
  const now = readerTime(source, spoilers, clock.value);
  const isOver = head.status === "ended";
  return followedRaces(model.choices.value, head.races).map((race) => {
    const results = factsOf(race.id, source);
    const line = lineOf(race, { model, loaded });
    const late = line ? undefined : overdueStart(race, posts, now);
    if (late) return { race, news: { says: t("shouldHaveStarted", clockTime(late, locale())), isStanding: true } };
    return { race, news: raceNews(race, line, posts, isOver && !isMoving(results, clock.value)) };
  });
}

/**
 * The followed races, a row each: name, how it stands, and its unread posts. Pressing a row shows the posts of its race
 * alone, pressing it again all. One stop for Tab; the arrows go from row to row (ARIA toolbar pattern).
 */
export function Board({ model, loaded }: CoverageProps) {
  const [isUnfolded, unfold] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const keys = useArrowKeys(list);
  const all = newsOfRaces({ model, loaded });
  const ids = all.map(({ race }) => race.id).join(" ");
  // Rows keep their places while the view is open: nothing moves under the pointer.
  const placed = useMemo(
    () =>
      boardRows(
        all.map(({ race }) => race),
        model.unread.peek()?.byRace,
      ),
    [ids, model],
  );
  if (all.length === 0) return <NoneFollowed model={model} loaded={loaded} />;
  // What is kept is only the order: a race may have got another name since.
  const now = (kept: readonly Race[]) => kept.flatMap(({ id }) => all.filter(({ race }) => race.id === id));
  const [shown, rest] = [now(placed.shown), now(placed.folded)];
  // A race that is picked out stays in sight, so that it can be pressed again.
  const isPicked = ({ race }: BoardRace) => model.selection.value.races.includes(race.id);
  const folded = isUnfolded ? rest : rest.filter((one) => !isPicked(one));
  const rows = isUnfolded ? [...shown, ...rest] : [...shown, ...rest.filter(isPicked)];
  const unreadOf = (race: Race) => model.unread.value?.byRace.get(race.id) ?? 0;
  const hidden = folded.reduce((sum, { race }) => sum + unreadOf(race), 0);
  return (
    <div ref={list} class="board" role="toolbar" aria-label={t("myRaces")} aria-orientation="vertical" {...keys}>
      {rows.map(({ race, news }, i) => (
        <BoardRow
          key={race.id}
          race={race}
          news={news}
          count={unreadOf(race)}
          isEntrance={i === 0}
          model={model}
          loaded={loaded}
        />
      ))}
      {folded.length > 0 && (
        <button
          type="button"
          class="board-fold"
          tabIndex={-1}
          aria-expanded={isUnfolded}
          onClick={() => unfold(!isUnfolded)}
        >
          {isUnfolded
            ? t("showLess")
            : hidden > 0
              ? t("moreRacesUnread", [figure(t, folded.length), figure(t, hidden)])
              : plural(t, "quietRaces", folded.length)}
          <Icon node={isUnfolded ? ChevronUp : ChevronDown} size={14} />
        </button>
      )}
    </div>
  );
}

interface RowProps extends CoverageProps, BoardRace {
  count: number;
  isEntrance: boolean;
}

function BoardRow({
  race,
  news: { says, at, isStanding },
  count,
  isEntrance,
  model: { selection },
  loaded: { source },
}: RowProps) {
  const isOn = selection.value.races.includes(race.id);
  const toggle = () => {
    selection.value = { ...selection.value, races: isOn ? [] : [race.id] };
  };
  return (
    <button
      type="button"
      class="board-row"
      data-hue={race.hue}
      tabIndex={isEntrance ? 0 : -1}
      aria-pressed={isOn}
      title={[race.name, says].filter(Boolean).join(": ")}
      onClick={toggle}
    >
      <bdi class="race-name one-line">
        <LongName name={race.name} />
      </bdi>
      <span class="says" dir={isStanding ? undefined : "auto"}>
        {says}
      </span>
      {at && <time dateTime={at}>{ageOrDay(at, raceTime(source, clock.value), locale())}</time>}
      <span class="count">
        {count > 0 && (
          <>
            {count > 99 ? "99+" : count}
            <span class="visually-hidden"> {t("unread")}</span>
          </>
        )}
      </span>
    </button>
  );
}

/** Where no race is followed: a button to choose some, or, on a page without races, to count every post. */
function NoneFollowed({ model, loaded: { head } }: CoverageProps) {
  const count = countsAnything(model.choices.value);
  if (count) return null;
  const countAll = () => send("setLevel", { coverageId: head.id, race: "others", level: "count" });
  const [first] = head.races;
  return (
    <div class="none-followed">
      {first && head.races.length === 1 ? (
        <button type="button" class="button" onClick={() => setFollowed(head, first.id, true)}>
          {t("followRace", first.name)}
        </button>
      ) : first ? (
        <button type="button" class="button" onClick={() => chooseRaces(head.id)}>
          <Icon node={ListChecks} size={16} />
          {t("chooseRacesOf", figure(t, head.races.length))}
        </button>
      ) : (
        <>
          <p>{t("noRacesFound")}</p>
          <button type="button" class="button" onClick={countAll}>
            {t("countEveryPost")}
          </button>
        </>
      )}
    </div>
  );
}
