import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

/**
 * A file of messages without what is there for translators alone: descriptions, examples, white space, and names for
 * what fills a message where its number does as well ("$1").
 */
export function shortened(text: string): string {
  const messages: Record<string, Message> = JSON.parse(text);
  const short = Object.entries(messages).map(([key, { message, placeholders = {} }]) => {
    const numbered = message.replace(NAMED, (name, of: string) => placeholders[of.toLowerCase()]?.content ?? name);
    const used = Object.entries(placeholders).filter(([name]) => numbered.toLowerCase().includes(`$${name}$`));
    const kept = Object.fromEntries(used.map(([name, { content }]) => [name, { content }]));
    return [key, { message: numbered, ...(used.length > 0 && { placeholders: kept }) }] as const;
  });
  return JSON.stringify(Object.fromEntries(short));
}

/** Not before a digit, which would belong to the number. */
const NAMED = /\$(\w+)\$(?!\d)/g;

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
