import { useState } from "preact/hooks";
import type { Block } from "../../../core/blocks";
import { digestOf, summaryOf } from "../../../core/digest";
import { followedRaces } from "../../../core/filter";
import type { Instant } from "../../../core/instant";
import type { Race } from "../../../core/race";
import { sinceOf } from "../../../core/seen";
import { raceTime } from "../../../core/source";
import { locale, t } from "../../../text/browser";
import { standingSentence } from "../../../text/race";
import { clockTime } from "../../../text/time";
import type { CoverageProps } from "../model/coverage-model";
import { clock } from "../page/clock";
import { Blocks } from "../post/blocks";

/** What a reader sees first: standings, the publisher's summary, and what happened since the last visit. */
export const Overview = (props: CoverageProps) => (
  <>
    <Standings {...props} />
    <Summary {...props} />
    <Digest {...props} />
  </>
);

/** For each followed race, how it stands by the last post that said so, or when it starts. */
export function standingLines({ model, loaded: { head, source } }: CoverageProps): { race: Race; sentence: string }[] {
  const now = raceTime(source, clock.value);
  return followedRaces(model.choices.value, head.races).flatMap((race) => {
    const sentence = standingSentence(race, now, t);
    return sentence ? [{ race, sentence }] : [];
  });
}

function Standings({ model, loaded }: CoverageProps) {
  const lines = standingLines({ model, loaded });
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

/** The standing with the time of the post that it comes from; a click shows that post. */
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

const SUMMARY_LINES = 3;

/** The publisher's summary, else the newest key events; three lines until expanded. */
function Summary({ loaded: { head, posts } }: CoverageProps) {
  const [open, setOpen] = useState(false);
  const blocks = summaryOf(head.summary, posts);
  if (blocks.length === 0) return null;
  const short = shortened(blocks);
  return (
    <section class="summary" aria-label={t("summary")}>
      <Blocks blocks={open ? blocks : short} />
      {short !== blocks && (
        <button type="button" class="button plain more" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? "showLess" : "showMore")}
        </button>
      )}
    </section>
  );
}

function shortened(blocks: readonly Block[]): readonly Block[] {
  const [first] = blocks;
  if (first?.type !== "list") return blocks.length > SUMMARY_LINES ? blocks.slice(0, SUMMARY_LINES) : blocks;
  if (blocks.length === 1 && first.items.length <= SUMMARY_LINES) return blocks;
  return [{ ...first, items: first.items.slice(0, SUMMARY_LINES) }];
}

/** Key events in the followed races since the last visit; each line leads to its post. */
function Digest({ model, loaded }: CoverageProps) {
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
              <DigestLine text={text} at={at} onOpen={() => model.showPost(postId)} />
            </li>
          ))}
        </ul>
      ))}
    </section>
  );
}

function DigestLine({ text, at, onOpen }: { text: string; at: Instant; onOpen: () => void }) {
  return (
    <button type="button" onClick={onOpen}>
      <time dateTime={at}>{clockTime(at, locale())}</time> <span dir="auto">{text}</span>
    </button>
  );
}
