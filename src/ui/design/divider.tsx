import type { ComponentChildren } from "preact";

/** A line across the posts with a word on it. */
export function Divider({ strong, children }: { strong?: boolean; children: ComponentChildren }) {
  return (
    <h2 class={strong ? "divider strong" : "divider"}>
      <span>{children}</span>
    </h2>
  );
}
