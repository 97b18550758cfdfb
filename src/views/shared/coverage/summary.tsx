import { useState } from "preact/hooks";
import type { Block } from "../../../core/blocks";
import { summaryOf } from "../../../core/summary";
import { t } from "../../../text/browser";
import { Blocks } from "../post/blocks";
import type { LoadedCoverage } from "./stored";

const LINES = 3;

/** The publisher's own summary, or the newest key events; at first no more than three lines of it. */
export function Summary({ loaded: { head, posts } }: { loaded: LoadedCoverage }) {
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
  if (first?.type !== "list") return blocks.length > LINES ? blocks.slice(0, LINES) : blocks;
  if (blocks.length === 1 && first.items.length <= LINES) return blocks;
  return [{ ...first, items: first.items.slice(0, LINES) }];
}
