import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";

const message = z.strictObject({
  message: z.string(),
  description: z.optional(z.string()),
  placeholders: z.optional(
    z.record(z.string(), z.strictObject({ content: z.string(), example: z.optional(z.string()) })),
  ),
});

export type Message = z.infer<typeof message>;
/** One file of `_locales`: its messages by their keys. */
export type Messages = Readonly<Record<string, Message>>;
/** Messages by their language. */
export type Languages = Readonly<Record<string, Messages>>;

/** All languages of a `_locales` folder. Throws if a file is invalid. */
export function readLanguages(folder: string): Languages {
  const read = (language: string) =>
    z.parse(z.record(z.string(), message), JSON.parse(readFileSync(join(folder, language, "messages.json"), "utf8")));
  return Object.fromEntries(readdirSync(folder).map((language) => [language, read(language)]));
}

/** A message's parameters: `$1`, `$2` and so on, whatever its placeholders are called. */
export function placeholdersIn({ message, placeholders = {} }: Message): Set<string> {
  const filled = message.replace(/\$([\w@]+)\$/g, (_, name: string) => placeholders[name.toLowerCase()]?.content ?? _);
  return new Set(filled.match(/\$[1-9]/g));
}

/** Placeholders that a message uses but doesn't define. */
export const undefinedPlaceholdersIn = ({ message, placeholders = {} }: Message): string[] =>
  [...message.matchAll(/\$([\w@]+)\$/g)].flatMap(([, name = ""]) => (name.toLowerCase() in placeholders ? [] : name));
