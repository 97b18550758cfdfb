import { useEffect, useMemo, useState } from "preact/hooks";
import { followedRaces, isShown } from "../../core/filter/filter";
import { locale, t } from "../../text/browser";
import { dayOf } from "../../text/time";
import { Select } from "../shared/design/select";
import type { CoverageProps } from "../shared/model/coverage-model";
import { type Day, dayIn, daysOf, instantAt } from "./days";
import { Lanes } from "./lanes-view";

/** One day of the coverage: lanes of the followed races, and a form to jump to a time. */
export function RaceClock({ model, loaded }: CoverageProps) {
  const [chosen, choose] = useState<Day>();
  const { posts, index, spoilers } = loaded;
  const days = useMemo(() => daysOf({ posts, index, spoilers }), [posts, index.length, spoilers]);
  const day = chosen !== undefined && days.includes(chosen) ? chosen : days[0];
  const choices = model.choices.value;
  const ofDay = useMemo(
    () =>
      posts.filter(
        // Posts without a certain time aren't drawn.
        (post) =>
          dayIn(post.publishedAt) === day &&
          post.printedTime === undefined &&
          !post.withdrawn &&
          isShown(post, choices),
      ),
    [posts, day, choices],
  );
  const oldest = index[0]?.number;
  useEffect(() => {
    if (day !== undefined) model.loadBackTo(instantAt(day, "00:00"));
  }, [model, day, oldest]);
  if (day === undefined) return null;
  const races = followedRaces(choices, loaded.head.races);
  return (
    <section class="race-clock" aria-labelledby="race-clock-title">
      <div class="clock-line">
        <h2 id="race-clock-title">{t("lanes")}</h2>
        <Jump day={day} days={days} onDay={choose} onGo={(time) => model.showTime(instantAt(day, time))} />
      </div>
      {races.length > 0 && <Lanes posts={ofDay} races={races} onOpen={model.showPost} labelledby="race-clock-title" />}
    </section>
  );
}

interface JumpProps {
  day: Day;
  days: readonly Day[];
  onDay: (day: Day) => void;
  onGo: (time: string) => void;
}

/** Jumps to a time, and to another day where there are several. */
function Jump({ day, days, onDay, onGo }: JumpProps) {
  const [time, setTime] = useState("");
  const go = (event: Event) => {
    event.preventDefault();
    if (time !== "") onGo(time);
  };
  return (
    <form class="jump" onSubmit={go}>
      {days.length > 1 && (
        <Select
          aria-label={t("goToDay")}
          options={days.map((value) => ({ value, label: dayOf(instantAt(value, "12:00"), locale()) }))}
          value={day}
          onChoose={onDay}
        />
      )}
      <label>
        {t("goToTime")}{" "}
        <input
          type="time"
          class="field"
          required
          value={time}
          onInput={({ currentTarget }) => setTime(currentTarget.value)}
        />
      </label>
      <button type="submit" class="button">
        {t("go")}
      </button>
    </form>
  );
}
