import { ChevronUp, Ellipsis, ExternalLink } from "lucide";
import { type CoverageHead, isKeyEvent, type Post } from "../../../core/coverage";
import type { Choices } from "../../../core/filter/filter";
import type { Instant } from "../../../core/instant";
import type { Race, RaceLink } from "../../../core/race";
import { locale, t } from "../../../text/browser";
import { countedSentence, kindWord, reasonSentence } from "../../../text/post";
import { ago, clockTime, dayOf, sourceTime } from "../../../text/time";
import { Icon } from "../design/icon";
import { IconButton } from "../design/icon-button";
import { clock } from "../page/clock";
import { lazyComponent } from "../page/lazy-component";
import { Blocks } from "./blocks";
import { useExpanded } from "./expandable";
import { Highlighted } from "./highlighted";
import { KindMark, RaceChip } from "./post-marks";

const PostPanel = lazyComponent(() => import("./post-panel").then((view) => view.PostPanel));

interface Props {
  post: Post;
  races: ReadonlyMap<string, Race>;
  /** The coverage it is part of. Many labels only repeat its title, so they are left out. */
  coverage: Pick<CoverageHead, "id" | "zone" | "title" | "races">;
  choices: Choices;
  unread: boolean;
  /** Its coverage can be delayed to what the reader sees on a screen. */
  isDelayable?: boolean;
  /** Closes it again to its two lines. */
  onClose?: () => void;
}

/** One post: time on the left, a rule in the race's hue, and the text. */
export function PostCard({ post, races, coverage, choices, unread, isDelayable, onClose }: Props) {
  const [more, setMore] = useExpanded(`panel ${coverage.id} ${post.id}`);
  const about = post.races.flatMap((link): About[] => {
    const race = races.get(link.id);
    return race ? [{ race, link }] : [];
  });
  const state = [unread && "unread", isKeyEvent(post) && "key", post.withdrawn && "withdrawn"]
    .filter(Boolean)
    .join(" ");
  return (
    <div class={`post ${state}`} data-hue={about[0]?.race.hue}>
      {unread && <span class="dot" role="img" aria-label={t("unread")} />}
      <PostTime post={post} zone={coverage.zone} />
      <div class="post-text">
        <Meta post={post} about={about} title={coverage.title} choices={choices} />
        {post.headline && (
          <h3 class="headline" dir="auto">
            <Highlighted text={post.headline} />
          </h3>
        )}
        {post.withdrawn ? <p class="note">{t("withdrawn")}</p> : post.body.length > 0 && <Blocks blocks={post.body} />}
        <Byline post={post} />
        {more && (
          <PostPanel
            post={post}
            coverage={coverage}
            choices={choices}
            isTimed={isDelayable && post.printedTime === undefined}
          />
        )}
      </div>
      <div class="post-tools">
        {onClose && <IconButton class="tool" name={t("showLess")} node={ChevronUp} size={14} onClick={onClose} />}
        <IconButton
          class="tool"
          name={t("morePost")}
          node={Ellipsis}
          size={14}
          aria-expanded={more}
          onClick={() => setMore(!more)}
        />
        {post.url && (
          <a
            class="tool"
            href={post.url}
            target="_blank"
            rel="noopener noreferrer"
            aria-label={t("openPost")}
            title={t("openPost")}
          >
            <Icon node={ExternalLink} size={13} points />
          </a>
        )}
      </div>
    </div>
  );
}

/** What fits beside a post as a clock time does. */
const MOST_TIME_CHARS = 5;

/** When a post was published, and how long ago. */
export function PostTime({ post, zone }: { post: Post; zone: string }) {
  // The time is unknown: it is shown as the source printed it.
  if (post.printedTime !== undefined)
    return (
      <bdi class={post.printedTime.length > MOST_TIME_CHARS ? "rail words" : "rail"} title={post.printedTime}>
        {post.printedTime || "–"}
      </bdi>
    );
  const passed = ago(post.publishedAt, clock.value, locale());
  return (
    <div class="rail">
      <time dateTime={post.publishedAt} title={sourceTime(post.publishedAt, zone, locale())}>
        {clockTime(post.publishedAt, locale())}
      </time>
      {passed && <span class="ago">{passed}</span>}
    </div>
  );
}

interface About {
  race: Race;
  link: RaceLink;
}

/** Races, kind, label and edit; nothing if there is nothing to say. */
function Meta({ post, about, title, choices }: { post: Post; about: About[]; title: string; choices: Choices }) {
  const label = about.length === 0 && post.label !== title ? post.label : undefined;
  const edited = post.editedAt && !post.withdrawn ? post.editedAt : undefined;
  const counted = countedSentence(post, choices, t);
  if (about.length === 0 && !label && !edited && !counted && !kindWord(post, t)) return null;
  return (
    <div class="meta">
      {about.map(({ race, link }) => (
        <RaceChip key={race.id} race={race} unsure={link.confidence === "low"} reason={reasonSentence(link, t)} />
      ))}
      <KindMark post={post} />
      {label && (
        <bdi class="label">
          <Highlighted text={label} />
        </bdi>
      )}
      {edited && <Edited at={edited} published={post.publishedAt} />}
      <Reason about={about} counted={counted} />
    </div>
  );
}

/** Why the post was assigned to its races, each reason once, and why it counts if they don't. */
function Reason({ about, counted }: { about: About[]; counted: string | undefined }) {
  const said = about.flatMap(({ link }) => {
    const reason = reasonSentence(link, t);
    return reason ? [link.confidence === "low" && link.reason.why !== "schedule" ? t("guessed", reason) : reason] : [];
  });
  const reasons = [...new Set([...said, ...(counted ? [counted] : [])])];
  return reasons.length > 0 ? <span class="reason">{reasons.join(" · ")}</span> : null;
}

/** Without a time if the edit was on another day, where a time alone would mislead. */
function Edited({ at, published }: { at: Instant; published: Instant }) {
  const sameDay = dayOf(at, locale()) === dayOf(published, locale());
  return (
    <time dateTime={at} title={`${dayOf(at, locale())}, ${clockTime(at, locale())}`}>
      {sameDay ? t("edited", clockTime(at, locale())) : t("editedLater")}
    </time>
  );
}

function Byline({ post: { byline } }: { post: Post }) {
  if (!byline) return null;
  return (
    <p class="byline" dir="auto">
      <b>
        <Highlighted text={byline.name} />
      </b>
      {byline.role && (
        <>
          {" · "}
          <Highlighted text={byline.role} />
        </>
      )}
    </p>
  );
}
