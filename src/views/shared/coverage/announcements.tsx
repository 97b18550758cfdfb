import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../../../text/browser";
import { plural } from "../../../text/translate";
import type { CoverageModel } from "../model/coverage-model";
import { foundSentence } from "./search";

const PAUSE_MS = 30_000;
/** While the reader types, results aren't announced. */
const TYPED_MS = 700;

/** The only live region of posts: announces search results, and new posts at most every 30 seconds. */
export function Announcements({ model }: { model: CoverageModel }) {
  const found = useFound(model);
  const news = useNews(model.timeline.value.waiting);
  return (
    <p class="visually-hidden" role="status">
      {found ?? (news > 0 && plural(t, "newPosts", news))}
    </p>
  );
}

function useNews(waiting: number): number {
  const [said, setSaid] = useState(0);
  const spokenAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const pause = waiting === 0 ? 0 : Math.max(0, spokenAt.current + PAUSE_MS - performance.now());
    const timer = setTimeout(() => {
      if (waiting > 0) spokenAt.current = performance.now();
      setSaid(waiting);
    }, pause);
    return () => clearTimeout(timer);
  }, [waiting]);
  return said;
}

function useFound(model: CoverageModel): string | undefined {
  const found = foundSentence(model);
  const [said, setSaid] = useState<string>();
  useEffect(() => {
    const timer = setTimeout(() => setSaid(found), found === undefined ? 0 : TYPED_MS);
    return () => clearTimeout(timer);
  }, [found, model.search.typed.value]);
  return said;
}
