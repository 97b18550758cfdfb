import type { OverlayNews, OverlayReply } from "../messaging/overlay-messages";
import { isInterruptible, untilTypingStops } from "./interruptible";
import { onMessage } from "./messages";
import { type ShownNews, showNews } from "./show-news";

/** The script's isolated world. The script may be injected twice into a tab that is loading. */
const world: { raceside?: boolean } = globalThis as never;

/** Until there is news, this only listens to the background. */
function start(): void {
  world.raceside = true;
  const shownPosts = new Set<string>();
  let current: ShownNews | undefined;
  let pending = new AbortController();
  let isHostile = false;

  const hide = () => {
    pending.abort();
    current?.close();
  };

  async function show(news: OverlayNews): Promise<OverlayReply> {
    if (news.posts.every((post) => shownPosts.has(post))) return "shown";
    if (isHostile) return "not now";
    hide();
    pending = new AbortController();
    const { signal } = pending;
    if (!isInterruptible() || !(await untilTypingStops(signal)) || !isInterruptible()) return "not now";
    current = showNews(news);
    const integrity = await current.integrity;
    isHostile = integrity === "tampered";
    if (isHostile || signal.aborted) return "not now";
    for (const post of news.posts) shownPosts.add(post);
    return "shown";
  }

  const stopListening = onMessage((message) => {
    if (message.overlay === "show") return show(message.news);
    hide();
    if (message.overlay === "off") {
      stopListening();
      world.raceside = false;
    }
    return undefined;
  });
}

if (!world.raceside) start();
