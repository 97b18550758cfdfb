import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

/** A file of messages without what is there for translators alone: descriptions, examples, and white space. */
export function shortened(text: string): string {
  const messages: Record<string, Message> = JSON.parse(text);
  const short = Object.entries(messages).map(([key, { message, placeholders }]) => {
    const contents = Object.entries(placeholders ?? {}).map(([name, { content }]) => [name, { content }] as const);
    return [key, { message, ...(contents.length > 0 && { placeholders: Object.fromEntries(contents) }) }] as const;
  });
  return JSON.stringify(Object.fromEntries(short));
}

/** Messages come to readers without what only translators read. */
export const shortMessages = (folder: string): Plugin => ({
  name: "short-messages",
  apply: "build",
  enforce: "post",
  writeBundle({ dir = folder }) {
    const locales = join(dir, "_locales");
    for (const language of readdirSync(locales)) {
      const file = join(locales, language, "messages.json");
      writeFileSync(file, shortened(readFileSync(file, "utf8")));
    }
  },
});
