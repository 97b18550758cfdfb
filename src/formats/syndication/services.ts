import type { Fields } from "../page/schema";
import { thingsIn } from "./reddit";

/** Where a service's answer has its posts and their parts: keys with dots between them; of several the first that is there. */
export interface Service {
  /** The list of posts, or what finds them. */
  posts: string | ((data: unknown) => readonly Fields[]);
  /** What each of its posts has, and nothing else in such answers. */
  marks: readonly string[];
  /** What a post of another kind says in a mark. */
  isOther?: RegExp;
  title: readonly string[];
  id: string;
  url: readonly string[];
  headline?: string;
  published: readonly string[];
  html: readonly string[];
  text?: readonly string[];
  author: readonly string[];
  pictures: readonly string[];
  /** What its readers may vote for. */
  poll?: string;
  /** The page elsewhere that a post shows as a card. */
  card?: string;
  /** The page elsewhere that a post without words of its own is about. */
  link?: string;
}

/** Answers that are lists of posts, as their services document them. */
export const services: readonly Service[] = [
  {
    // https://docs.joinmastodon.org/entities/Status/
    posts: "",
    marks: ["spoiler_text", "account.acct", "created_at"],
    title: ["0.account.display_name", "0.account.username"],
    id: "id",
    url: ["url", "reblog.url"],
    headline: "spoiler_text",
    published: ["created_at"],
    html: ["content", "reblog.content"],
    author: ["reblog.account.display_name", "account.display_name", "account.username"],
    pictures: ["media_attachments", "reblog.media_attachments"],
    poll: "poll.options",
  },
  {
    // https://docs.bsky.app/docs/api/app-bsky-feed-get-author-feed
    posts: "feed",
    marks: ["post.uri", "post.record.createdAt", "post.author.handle"],
    title: ["feed.0.post.author.displayName", "feed.0.post.author.handle"],
    id: "post.uri",
    url: ["post.uri"],
    published: ["post.record.createdAt"],
    html: [],
    text: ["post.record.text"],
    author: ["post.author.displayName", "post.author.handle"],
    pictures: ["post.embed.images", "post.embed.media.images"],
    card: "post.embed.external.uri",
  },
  {
    // https://github.com/reddit-archive/reddit/wiki/JSON
    posts: thingsIn,
    marks: ["name", "permalink", "created"],
    title: ["0.data.children.0.data.title", "data.children.0.data.subreddit_name_prefixed"],
    id: "name",
    url: ["permalink"],
    headline: "title",
    published: ["created"],
    html: ["selftext_html", "body_html"],
    author: ["author"],
    pictures: ["picture"],
    link: "link",
  },
  {
    // https://www.w3.org/TR/activitypub/#outbox
    posts: "orderedItems",
    marks: ["object.content", "object.published"],
    title: ["name", "partOf", "id"],
    id: "object.id",
    url: ["object.url", "object.id"],
    headline: "object.name",
    published: ["object.published", "published"],
    html: ["object.content"],
    author: [],
    pictures: ["object.attachment"],
  },
  {
    // https://developer.wordpress.org/rest-api/reference/posts/
    posts: "",
    marks: ["type", "date_gmt", "title.rendered", "content.rendered"],
    isOther: /^(?:page|attachment|product|nav_menu_item)$/,
    title: [],
    id: "id",
    url: ["link"],
    headline: "title.rendered",
    published: ["date_gmt", "date"],
    html: ["content.rendered", "excerpt.rendered"],
    author: ["_embedded.author.0.name"],
    pictures: ["_embedded.wp:featuredmedia"],
  },
  {
    // https://developers.google.com/blogger/docs/3.0/reference/posts
    posts: "items",
    marks: ["blog.id", "published", "title"],
    title: [],
    id: "id",
    url: ["url"],
    headline: "title",
    published: ["published"],
    html: ["content"],
    author: ["author.displayName"],
    pictures: [],
  },
  {
    // The same as Google wrote feeds in JSON: https://developers.google.com/gdata/docs/json
    posts: "feed.entry",
    marks: ["id.$t", "published.$t", "title.$t"],
    title: ["feed.title.$t"],
    id: "id.$t",
    url: ["link.2.href", "link.1.href", "link.0.href"],
    headline: "title.$t",
    published: ["published.$t"],
    html: ["content.$t", "summary.$t"],
    author: ["author.0.name.$t"],
    pictures: [],
  },
  {
    // https://docs.ghost.org/content-api/posts
    posts: "posts",
    marks: ["uuid", "slug", "published_at"],
    title: [],
    id: "id",
    url: ["url"],
    headline: "title",
    published: ["published_at"],
    html: ["html", "excerpt"],
    author: ["primary_author.name", "authors.0.name"],
    pictures: ["feature_image"],
  },
  {
    // https://misskey-hub.net/en/docs/for-developers/api/endpoints/users/notes/
    posts: "",
    marks: ["createdAt", "userId", "visibility", "user.username"],
    title: ["0.user.name", "0.user.username"],
    id: "id",
    url: ["url", "uri"],
    headline: "cw",
    published: ["createdAt"],
    html: [],
    text: ["text", "renote.text"],
    author: ["user.name", "user.username"],
    pictures: ["files", "renote.files"],
  },
  {
    // https://join-lemmy.org/api/classes/LemmyHttp.html#getposts
    posts: "posts",
    marks: ["post.ap_id", "post.name", "post.published"],
    title: ["posts.0.community.title", "posts.0.community.name"],
    id: "post.ap_id",
    url: ["post.ap_id"],
    headline: "post.name",
    published: ["post.published"],
    html: [],
    text: ["post.body"],
    author: ["creator.display_name", "creator.name"],
    pictures: [],
    link: "post.url",
  },
  // RSS as JSON: https://github.com/scripting/Scripting-News/blob/master/rss-in-json/README.md, and as services convert it.
  ...["rss.channel.item", "channel.item", "items"].map((posts) => ({
    posts,
    marks: ["pubDate", "title"],
    title: ["rss.channel.title", "channel.title", "feed.title", "title"],
    id: "guid",
    url: ["link"],
    headline: "title",
    published: ["pubDate"],
    html: ["content:encoded", "content", "description"],
    author: ["author", "dc:creator"],
    pictures: ["enclosure"],
  })),
];
