import { raceTime } from "../../../core/feed";
import { followedRaces } from "../../../core/filter";
import type { Race } from "../../../core/race";
import { locale, t } from "../../../text/browser";
import { standingSentence } from "../../../text/standing";
import { clockTime } from "../../../text/time";
import { clock } from "../clock";
import type { CoverageModel } from "./coverage-model";
import type { LoadedCoverage } from "./stored";

/** One line for each followed race: how it stands by the last post that said so, or when it starts. */
export function Standings({ model, loaded }: { model: CoverageModel; loaded: LoadedCoverage }) {
  const { head, feed } = loaded;
  const now = raceTime(feed, clock.value);
  const lines = followedRaces(model.choices.value, head.races).flatMap((race) => {
    const sentence = standingSentence(race, now, t);
    return sentence ? { race, sentence } : [];
  });
  if (lines.length === 0) return null;
  return (
    <ul class="standings" aria-label={t("standings")}>
      {lines.map(({ race, sentence }) => (
        <li key={race.id} data-hue={race.hue}>
          <bdi class="race-name">{race.name}</bdi>
          <Evidence race={race} sentence={sentence} onOpen={(postId) => model.showPost(postId)} />
        </li>
      ))}
    </ul>
  );
}

interface EvidenceProps {
  race: Race;
  sentence: string;
  onOpen: (postId: string) => void;
}

/** What is known comes with the time of the post that says so, and leads to it. */
function Evidence({ race: { standing, startsAt }, sentence, onOpen }: EvidenceProps) {
  const at = standing?.at ?? startsAt;
  const time = at && <time dateTime={at}>{clockTime(at, locale())}</time>;
  if (!standing) {
    return (
      <>
        <span class="stands">{sentence}</span> {time}
      </>
    );
  }
  return (
    <button type="button" class="stands" onClick={() => onOpen(standing.postId)}>
      <span>{sentence}</span> {time}
    </button>
  );
}
