import { ExternalLink } from "lucide";
import type { Post, Race } from "../core/coverage";
import { isKeyEvent } from "../core/kind";
import { locale, t } from "../text/browser";
import { ago, clockTime, sourceTime } from "../text/time";
import { Blocks } from "./blocks";
import { Clamped } from "./clamped";
import { clock } from "./clock";
import { Icon } from "./icon";
import { KindMark } from "./kind";
import { RaceChip } from "./race-chip";

interface Props {
  post: Post;
  races: ReadonlyMap<string, Race>;
  /** The source's time zone. */
  zone: string;
  unread: boolean;
  /** The whole body was asked for. */
  onOpen: () => void;
}

/** One post: its time in the left rail, a rule in the hue of its race, and what it says. */
export function PostCard({ post, races, zone, unread, onOpen }: Props) {
  const about = post.races.flatMap((link) => races.get(link.id) ?? []);
  const state = [unread && "unread", isKeyEvent(post) && "key", post.withdrawn && "withdrawn"]
    .filter(Boolean)
    .join(" ");
  return (
    <div class={`post ${state}`} data-hue={about[0]?.hue}>
      <PostTime post={post} zone={zone} />
      <div class="post-text">
        <Meta post={post} about={about} unread={unread} />
        {post.headline && (
          <h3 class="headline" dir="auto">
            {post.headline}
          </h3>
        )}
        {post.withdrawn ? (
          <p class="note">{t("withdrawn")}</p>
        ) : (
          post.body.length > 0 && (
            <Clamped onOpen={onOpen}>
              <Blocks blocks={post.body} />
            </Clamped>
          )
        )}
        <Byline post={post} />
      </div>
    </div>
  );
}

function PostTime({ post, zone }: { post: Post; zone: string }) {
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

function Meta({ post, about, unread }: { post: Post; about: Race[]; unread: boolean }) {
  return (
    <div class="meta">
      {unread && <span class="dot" role="img" aria-label={t("unread")} />}
      {about.map((race) => (
        <RaceChip key={race.id} race={race} />
      ))}
      <KindMark post={post} />
      {about.length === 0 && post.label && <span class="label">{post.label}</span>}
      {post.editedAt && !post.withdrawn && <span>{t("edited", clockTime(post.editedAt, locale()))}</span>}
      {post.url && (
        <a class="source-link" href={post.url} target="_blank" rel="noopener noreferrer" aria-label={t("openPost")}>
          <Icon node={ExternalLink} size={13} />
        </a>
      )}
    </div>
  );
}

function Byline({ post: { byline } }: { post: Post }) {
  if (!byline) return null;
  return (
    <p class="byline" dir="auto">
      <b>{byline.name}</b>
      {byline.role && ` · ${byline.role}`}
    </p>
  );
}
