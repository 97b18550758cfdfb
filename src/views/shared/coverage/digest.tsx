import { digestOf } from "../../../core/digest";
import { followedRaces } from "../../../core/filter";
import type { Instant } from "../../../core/instant";
import { sinceOf } from "../../../core/seen";
import { locale, t } from "../../../text/browser";
import { clockTime } from "../../../text/time";
import type { CoverageModel } from "./coverage-model";
import type { LoadedCoverage } from "./stored";

/** What happened in the followed races since the reader last looked; each line leads to its post. */
export function Digest({ model, loaded }: { model: CoverageModel; loaded: LoadedCoverage }) {
  const { head, posts, late } = loaded;
  const followed = followedRaces(model.choices.value, head.races);
  const digest = digestOf([...posts, ...late], followed, model.lastVisit.at);
  if (digest.length === 0) return null;
  return (
    <section class="digest" aria-labelledby="digest-title">
      <h2 id="digest-title">{t("since", clockTime(sinceOf(model.lastVisit), locale()))}</h2>
      {digest.map(({ raceId, lines }) => (
        <ul key={raceId} data-hue={model.races.value.get(raceId)?.hue} aria-label={model.races.value.get(raceId)?.name}>
          {lines.map(({ postId, text, at }) => (
            <li key={postId}>
              <Line text={text} at={at} onOpen={() => model.showPost(postId)} />
            </li>
          ))}
        </ul>
      ))}
    </section>
  );
}

function Line({ text, at, onOpen }: { text: string; at: Instant; onOpen: () => void }) {
  return (
    <button type="button" onClick={onOpen}>
      <time dateTime={at}>{clockTime(at, locale())}</time> <span dir="auto">{text}</span>
    </button>
  );
}
