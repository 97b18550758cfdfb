import { plainText } from "../core/blocks";
import type { Post } from "../core/coverage";
import { clockTime } from "./time";

/** A post as plain text, to be pasted elsewhere: its time in the reader's zone, headline, body, who said it, its address. */
export function postText({ publishedAt, printedTime, headline, body, byline, url }: Post, locale: string): string {
  const time = printedTime ?? clockTime(publishedAt, locale);
  const who = byline && [byline.name, byline.role].filter(Boolean).join(" · ");
  const lines = [[time, headline].filter(Boolean).join(" "), plainText(body), who, url];
  return `${lines.filter(Boolean).join("\n")}\n`;
}
