/** An account, channel or thread on a social site, by the address that people copy. */
interface Profile {
  service: "Telegram" | "Bluesky" | "Mastodon" | "Reddit" | "YouTube" | "Fediverse";
  /** Where its posts are read instead of its page; undefined where only the page itself names that. */
  posts?: string;
  /** What the address of the feed that its page names has in it, where other sites have such addresses too. */
  name?: string;
}

/**
 * Where the posts of a social profile are read, by the shape of its address alone, so that access can be asked for in the
 * reader's click. Feeds as the services document them: Mastodon (https://docs.joinmastodon.org/user/network/#rss), Bluesky
 * (https://github.com/bluesky-social/atproto/discussions/1662), Reddit (https://www.reddit.com/wiki/rss), YouTube
 * (https://support.google.com/youtube/answer/6224202); Telegram's public preview of a channel.
 *
 * @returns undefined for any other address, and for one of a feed or preview itself
 */
export function profileAt(url: URL): Profile | undefined {
  const host = url.hostname.replace(/^(?:www|m|mobile|old|new|np|web)\./, "");
  const path = url.pathname.replace(/\/+$/, "");
  return (
    telegram(host, path, url) ??
    bluesky(host, path) ??
    reddit(host, path) ??
    youtube(host, path, url) ??
    mastodon(url, host, path) ??
    fediverse(path)
  );
}

/** The address to ask for what was typed: a profile's posts, or the address itself. */
export function readableAddress(url: URL): URL {
  const { posts } = profileAt(url) ?? {};
  return posts === undefined ? url : new URL(posts);
}

/** Names of channels have five characters at least; shorter words are commands ("s", "c", "iv"), invitations begin with "+". */
const TELEGRAM_COMMANDS =
  /^(?:joinchat|addstickers|addemoji|addtheme|addlist|share|proxy|socks|setlanguage|login|confirmphone|boost|giftcode|invoice)$/i;

function telegram(host: string, path: string, { search }: URL): Profile | undefined {
  const [, channel] = /^([a-z]\w{3,31})\.t\.me$/.exec(host) ?? [];
  if (channel) return { service: "Telegram", posts: `https://t.me/s/${channel}` };
  if (!/^(?:t|telegram)\.(?:me|dog)$/.test(host)) return undefined;
  // A message in the preview is in the channel's preview too, with those after it. An older part of it (`?before=`) never
  // has what comes, and neither has a search.
  const isPart = search !== "" && path.startsWith("/s/");
  const [, name] =
    /^\/([a-z]\w{3,31})(?:\/\d+)*$/i.exec(path) ??
    (isPart ? /^\/s\/([a-z]\w{3,31})(?:\/\d+)?$/i : /^\/s\/([a-z]\w{3,31})\/\d+$/i).exec(path) ??
    [];
  return name && !TELEGRAM_COMMANDS.test(name) ? { service: "Telegram", posts: `https://t.me/s/${name}` } : undefined;
}

/** Bluesky's own pages, and others that show the same posts, some of which have its name in theirs. */
const BLUESKY = /(?:^|\.)\w{0,3}bsky\w{0,2}\.(?:app|dev)$|^(?:deer\.social|blacksky\.community)$/;

function bluesky(host: string, path: string): Profile | undefined {
  const [, name] =
    (BLUESKY.test(host) &&
      /^\/profile\/@?(did:[\w:.%-]+|[\w-]+(?:\.[\w-]+)+)(?:\/(?!rss$|feed\/|lists\/).*)?$/.exec(path)) ||
    // An account without a site of its own has its name as a host, which leads to its page.
    (path === "" && /^([\w-]+\.bsky\.social)$/.exec(host)) ||
    [];
  return name ? { service: "Bluesky", posts: `https://bsky.app/profile/${name}/rss` } : undefined;
}

/** Of a subreddit and a thread the newest first: by default they are sorted by votes. */
function reddit(host: string, shown: string): Profile | undefined {
  // The same as data.
  const path = shown.replace(/\/?\.json$/, "");
  const [, short] = (host === "redd.it" && /^\/(\w+)$/.exec(path)) || [];
  if (short) return { service: "Reddit", posts: `https://www.reddit.com/comments/${short}/.rss?sort=new` };
  // Its languages and its shapes for small screens have hosts of their own.
  if (!/(?:^|^\w{1,3}\.)reddit\.com$/.test(host) || /\.(?:rss|xml)$/.test(path)) return undefined;
  const [, picture] = /^\/gallery\/(\w+)$/.exec(path) ?? [];
  const [, thread] =
    (picture && ["", `/comments/${picture}`]) ||
    /^((?:\/r\/\w+|\/user\/[\w-]+)?\/comments\/\w+(?:\/(?!comment\/)[^/]+)?)/.exec(path) ||
    [];
  if (thread) return { service: "Reddit", posts: `https://www.reddit.com${thread}/.rss?sort=new` };
  // A short link leads to its thread, whose page names it.
  if (/^\/(?:r|u|user)\/\w+\/s\/\w+$/.test(path)) return { service: "Reddit" };
  const [, kind, name] =
    /^\/(r|u|user)\/([\w-]+(?:\+\w+)*)(?:\/(?:new|hot|top|rising|best|submitted|comments|overview))?$/.exec(path) ?? [];
  if (!kind || !name) return undefined;
  return { service: "Reddit", posts: `https://www.reddit.com/${kind === "r" ? `r/${name}/new` : `user/${name}`}/.rss` };
}

/** Parts of YouTube that are no channel's name of the old kind. */
const YOUTUBE_PAGES =
  /^\/(?:about|account|ads|app|creators|embed|feeds?|gaming|hashtag|howyoutubeworks|kids|live_chat|music|new|premium|reporthistory|results|sports|t|trending|tv)(?:\/|$)/;

function youtube(host: string, path: string, { searchParams }: URL): Profile | undefined {
  const feed = (query: string): Profile => ({
    service: "YouTube",
    posts: `https://www.youtube.com/feeds/videos.xml?${query}`,
  });
  const isYouTube = /^(?:(?:music|gaming)\.)?youtube\.com$/.test(host);
  const [, channel] = /^\/channel\/(UC[\w-]{22})(?:\/\w+)?$/.exec(path) ?? [];
  // Other sites that show YouTube's films have its channels under the same ids: who reads there may not want to ask YouTube.
  if (channel) return isYouTube ? feed(`channel_id=${channel}`) : { service: "YouTube", name: channel };
  const [, short] =
    (host === "youtu.be" && /^\/([\w-]+)$/.exec(path)) ||
    (/^youtube(?:-nocookie)?\.com$/.test(host) && /^\/embed\/(?!live_stream|videoseries)([\w-]+)$/.exec(path)) ||
    [];
  if (short) return { service: "YouTube", posts: `https://www.youtube.com/watch?v=${short}` };
  if (!isYouTube) return undefined;
  const [, embedded] = /^(UC[\w-]{22})$/.exec(searchParams.get("channel") ?? "") ?? [];
  if (embedded) return feed(`channel_id=${embedded}`);
  const list = /^\/(?:playlist|embed\/videoseries)$/.test(path) ? searchParams.get("list") : null;
  if (list && /^[\w-]+$/.test(list)) return feed(`playlist_id=${list}`);
  const [, user] = /^\/user\/([\w.-]+)(?:\/\w+)?$/.exec(path) ?? [];
  if (user) return feed(`user=${user}`);
  // Only the page of a channel or video knows the channel's id.
  const isVideo = (path === "/watch" && searchParams.has("v")) || /^\/(?:live|shorts)\/[\w-]+$/.test(path);
  const isNamed =
    /^\/(?:@[^/]+|c\/[^/]+|[\w.-]+)(?:\/\w+)?$/.test(path) && !YOUTUBE_PAGES.test(path) && path !== "/watch";
  return isVideo || isNamed ? { service: "YouTube" } : undefined;
}

/** Sites whose addresses have "/@name" too, but no such feed: it isn't offered there. */
const NOT_MASTODON =
  /(?:^|\.)(?:youtube|tiktok|medium|threads|instagram|twitter|x|substack|flipboard|steemit|hackernoon|npmjs)\.(?:com|net|org)$/;

/**
 * Mastodon runs on any host. Posts of "@user@server" are read on that server, since others may lack some of them, and so are
 * those that another program for it shows ("/server/@user").
 */
function mastodon({ protocol, host }: URL, name: string, path: string): Profile | undefined {
  if (NOT_MASTODON.test(name)) return undefined;
  const [, home, user, remote, part] =
    /^(?:\/(?:web|deck|([\w-]+(?:\.[\w-]+)+)))?\/@(\w[\w.-]*)(?:@([\w-]+(?:\.[\w-]+)+))?(?:\/(?:\d+(?:\/embed)?|with_replies|media|featured|(tagged\/[^/.]+)))?$/.exec(
      path,
    ) ?? [];
  if (!user || user.endsWith(".rss")) return undefined;
  const server = remote ?? home;
  const account = `${server ? `https://${server}` : `${protocol}//${host}`}/@${user}`;
  return { service: "Mastodon", posts: `${account}${part ? `/${part}` : ""}.rss` };
}

/**
 * Accounts, hashtags and communities of Mastodon, Lemmy, Mbin, PeerTube and the like by their longer addresses, which other
 * sites have too, and accounts of servers in a folder of their site: the page must name a feed of that name.
 */
function fediverse(path: string): Profile | undefined {
  const [, name] =
    /^(?:\/[\w-]+){1,2}\/@(\w[\w.-]*)(?:\/\d+)?$/.exec(path) ??
    /^\/(?:users|tags?|c|m|u|a|d|communities|video-channels|accounts)\/([\w.-]+)(?:@[\w.-]+)?(?:\/videos|\/statuses\/\w+)?$/.exec(
      path,
    ) ??
    [];
  return name && !/\.(?:rss|xml|json|atom)$/.test(name) ? { service: "Fediverse", name } : undefined;
}
