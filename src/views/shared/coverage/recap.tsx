import { ArrowLeft } from "lucide";
import { useEffect, useRef } from "preact/hooks";
import { recapOf } from "../../../core/filter/digest";
import { followedRaces } from "../../../core/filter/filter";
import type { Race } from "../../../core/race";
import { factsOf } from "../../../core/results/results";
import { raceTime } from "../../../core/source";
import { locale, t } from "../../../text/browser";
import { recapText } from "../../../text/race";
import { listTimes } from "../../../text/time";
import { CopyButton } from "../design/copy-button";
import { Icon } from "../design/icon";
import type { CoverageProps } from "../model/coverage-model";
import { clock } from "../page/clock";
import { lineOf } from "./board";

/** How the followed races went (all races if none is followed), with a button to copy it as text. */
export function Recap({ model, loaded }: CoverageProps) {
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    back.current?.focus();
    model.loadAll();
  }, [model]);
  /** Where the reader was is no longer known; the newest post is where reading begins. */
  const leave = () => {
    model.page.value = "posts";
    const [newest] = model.shownPosts.peek();
    if (newest) model.reveal(newest.id, "not");
  };
  const { head, posts, source } = loaded;
  const now = raceTime(source, clock.value);
  const followed = followedRaces(model.choices.value, head.races);
  const isKnown = (race: Race) => race.standing !== undefined || factsOf(race.id, source) !== undefined;
  const recap = recapOf(posts, followed.length > 0 ? followed : head.races, isKnown).map((one) => ({
    ...one,
    stands: isKnown(one.race) ? lineOf(one.race, { model, loaded })?.says : undefined,
  }));
  const { day, time } = listTimes(
    recap.flatMap(({ lines }) => lines.map(({ at }) => at)),
    now,
    locale(),
  );
  return (
    <main class="scroller recap">
      <div class="recap-tools">
        <button ref={back} type="button" class="button plain" onClick={leave}>
          <Icon node={ArrowLeft} size={14} points />
          {t("back")}
        </button>
        {recap.length > 0 && <CopyButton text={recapText(head.title, recap, now, t, locale())} label={t("copyText")} />}
      </div>
      <h2>{t("recap")}</h2>
      {day !== undefined && <p class="muted">{day}</p>}
      {recap.length === 0 && <p class="muted">{t("recapEmpty")}</p>}
      {recap.map(({ race, lines, stands }) => (
        <section key={race.id} data-hue={race.hue} aria-label={race.name}>
          <h3>
            <bdi class="race-name">{race.name}</bdi> <span>{stands}</span>
          </h3>
          <ul>
            {lines.map(({ postId, at, printedTime, text }) => (
              <li key={postId}>
                <button type="button" onClick={() => model.showPost(postId)}>
                  <time dateTime={at}>{printedTime ?? time(at)}</time> <span dir="auto">{text}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </main>
  );
}
