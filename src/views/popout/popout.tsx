import { Pin } from "lucide";
import type { Post } from "../../core/coverage";
import { isCounted, isShown } from "../../core/filter/filter";
import { raceTime } from "../../core/source";
import { locale, t } from "../../text/browser";
import { postName } from "../../text/post";
import { timeOrDay } from "../../text/time";
import { newsOfRaces } from "../shared/coverage/board";
import { IconButton } from "../shared/design/icon-button";
import type { CoverageModel, CoverageProps } from "../shared/model/coverage-model";
import type { CoverageSwitcher } from "../shared/model/coverage-switcher";
import { clock } from "../shared/page/clock";
import { LongName } from "../shared/post/long-name";
import { KindMark, RaceChip } from "../shared/post/post-marks";
import { isOnTop, keepOnTop } from "./always-on-top";

/** The live card in its own window: the newest post that counts, and the standings of the followed races. */
export function Popout({ switcher }: { switcher: CoverageSwitcher }) {
  const model = switcher.current.value;
  const loaded = model?.loaded.value;
  if (!model || !loaded) return <p class="note">{t("nothingFollowed")}</p>;
  return (
    <main class="card">
      <header>
        <h1 class="one-line" dir="auto" title={loaded.head.title}>
          <LongName name={loaded.head.title} />
        </h1>
        {keepOnTop && !isOnTop.value && (
          <IconButton class="button plain" name={t("keepAbove")} node={Pin} size={14} onClick={keepOnTop} />
        )}
      </header>
      <Newest model={model} loaded={loaded} />
      <Standings model={model} loaded={loaded} />
    </main>
  );
}

/** A polite live region: screen readers announce a change without interrupting. */
function Newest({ model, loaded }: CoverageProps) {
  const choices = model.choices.value;
  const posts = loaded.posts.filter((post) => !post.withdrawn);
  const post = posts.find((one) => isCounted(one, choices)) ?? posts.find((one) => isShown(one, choices));
  return (
    <section class="newest" aria-live="polite">
      {post ? (
        <Line key={post.id} model={model} post={post} now={raceTime(loaded.source, clock.value)} />
      ) : (
        <p class="note">{t(posts.length === 0 ? "noPosts" : "allHidden")}</p>
      )}
    </section>
  );
}

/** @param now the time at the race in milliseconds */
function Line({ model, post, now }: { model: CoverageModel; post: Post; now: number }) {
  const [link] = post.races;
  const race = link && model.races.value.get(link.id);
  return (
    <div class="line" data-hue={race?.hue}>
      <p class="meta one-line">
        {race && <RaceChip race={race} unsure={link?.confidence === "low"} />}
        <KindMark post={post} />
        <time dateTime={post.publishedAt}>{post.printedTime ?? timeOrDay(post.publishedAt, now, locale())}</time>
      </p>
      <p class="headline" dir="auto">
        {postName(post, t)}
      </p>
    </div>
  );
}

function Standings(props: CoverageProps) {
  const lines = newsOfRaces(props).filter(({ news }) => news.isStanding);
  if (lines.length === 0) return null;
  return (
    <ul class="stands" aria-label={t("standings")}>
      {lines.map(({ race, news }) => (
        <li key={race.id} data-hue={race.hue}>
          <b>
            <bdi>{race.name}</bdi>
          </b>{" "}
          <span>{news.says}</span>
        </li>
      ))}
    </ul>
  );
}
