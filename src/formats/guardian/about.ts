import type { Block } from "../../core/blocks";
import type { Status } from "../../core/coverage";

/** Whether the publisher calls the page live, in the first of these fields that says so. */
export function statusOf(fields: readonly unknown[]): Status | undefined {
  const isLive = fields.find((field) => typeof field === "boolean");
  return isLive === undefined ? undefined : isLive ? "live" : "ended";
}

/** The paragraphs and bullets of a body: what a summary takes over from the block that it is made of. */
export const saying = (body: readonly Block[]): Block[] =>
  body.filter(({ type }) => type === "paragraph" || type === "list");
