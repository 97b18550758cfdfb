import type { ComponentChildren } from "preact";

/** A line across the posts with a word on it. No heading, since a feed may own nothing but articles (ARIA 1.2, feed). */
export function Divider({ strong, children }: { strong?: boolean; children: ComponentChildren }) {
  return (
    <div class={strong ? "divider strong" : "divider"}>
      <span>{children}</span>
    </div>
  );
}
