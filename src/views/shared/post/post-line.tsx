import { plainText } from "../../../core/blocks";
import { isKeyEvent, type Post } from "../../../core/coverage";
import type { Race } from "../../../core/race";
import { t } from "../../../text/browser";
import { postName } from "../../../text/post";
import { list } from "../../../text/translate";
import { Highlighted, useExcerpt } from "./highlighted";
import { PostTime } from "./post-card";
import { KindMark, RaceChip } from "./post-marks";

interface Props {
  post: Post;
  races: ReadonlyMap<string, Race>;
  /** The source's time zone. */
  zone: string;
  unread: boolean;
  /** The one race that is shown, which needn't be named at each of its posts. */
  only?: string;
}

/** A line has no room for more. */
const MOST_CHARS = 240;
const MOST_RACES = 2;

/** What a post says after its name. */
function restOf({ headline, body }: Post): string {
  const text = plainText(body);
  const rest = headline ? text : text.slice(text.indexOf("\n") + 1 || text.length);
  return rest.replaceAll("\n", " ");
}

/** A post in two lines: its headline, then its race and how it goes on. A click or Enter on it opens it. */
export function PostLine({ post, races, zone, unread, only }: Props) {
  const about = post.races.flatMap(({ id, confidence }) => {
    const race = races.get(id);
    return race ? [{ race, unsure: confidence === "low" }] : [];
  });
  const named = about.filter(({ race }) => race.id !== only);
  const others = list(
    t,
    named.slice(MOST_RACES).map(({ race }) => race.name),
  );
  const rest = useExcerpt(restOf(post)).slice(0, MOST_CHARS);
  const state = [unread && "unread", isKeyEvent(post) && "key", post.withdrawn && "withdrawn"];
  return (
    <div class={["post closed", ...state].filter(Boolean).join(" ")} data-hue={about[0]?.race.hue}>
      {unread && <span class="dot" role="img" aria-label={t("unread")} />}
      <PostTime post={post} zone={zone} />
      <div class="post-text">
        <h3 class="headline" dir="auto">
          <button type="button" class="opener" tabIndex={-1} aria-expanded={false}>
            <Highlighted text={postName(post, t)} />
          </button>
        </h3>
        <p class="gist one-line">
          <KindMark post={post} isIcon />
          {named.slice(0, MOST_RACES).map(({ race, unsure }) => (
            <RaceChip key={race.id} race={race} unsure={unsure} />
          ))}
          {others !== "" && (
            <bdi class="more-races" role="img" aria-label={others} title={others}>
              +{named.length - MOST_RACES}
            </bdi>
          )}
          <span dir="auto">{post.withdrawn ? t("withdrawn") : <Highlighted text={rest} />}</span>
        </p>
      </div>
    </div>
  );
}
