import type { OverlayNews, OverlayReply } from "../messaging/overlay";
import { hear } from "./browser";
import { isWrongMoment, untilStill } from "./moment";
import { type Shown, show } from "./show";

/** This script's own world, which the page can't see. The script may come twice into a tab that is just loading. */
const world: { raceside?: boolean } = globalThis as never;

/** Until there is news, one listener to the background is all that it does in a page. */
function begin(): void {
  world.raceside = true;
  const told = new Set<string>();
  let current: Shown | undefined;
  let coming = new AbortController();
  let isHostile = false;

  const quiet = () => {
    coming.abort();
    current?.close();
  };

  async function bring(news: OverlayNews): Promise<OverlayReply> {
    if (news.posts.every((post) => told.has(post))) return "shown";
    if (isHostile) return "not now";
    quiet();
    coming = new AbortController();
    const { signal } = coming;
    if (isWrongMoment() || !(await untilStill(signal)) || isWrongMoment()) return "not now";
    current = show(news);
    const standing = await current.standing;
    isHostile = standing === "tampered";
    if (isHostile || signal.aborted) return "not now";
    for (const post of news.posts) told.add(post);
    return "shown";
  }

  const hearNoMore = hear((message) => {
    if (message.overlay === "show") return bring(message.news);
    quiet();
    if (message.overlay === "off") {
      hearNoMore();
      world.raceside = false;
    }
    return undefined;
  });
}

if (!world.raceside) begin();
