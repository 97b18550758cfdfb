import type { Translate } from "./translate";

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

/**
 * The messages of one `_locales` file where there is no browser: in tests and on the command line. Fills them
 * in as `i18n.getMessage` does: `$NAME$` is the message's own placeholder, `$1` a substitution, `$$` a dollar
 * sign; an unknown key gives an empty text.
 */
export function translator(messages: Record<string, Message>): Translate {
  const byKey = new Map(Object.entries(messages));
  return (key, substitutions = []) => {
    const given = [substitutions].flat();
    const { message, placeholders = {} } = byKey.get(key) ?? { message: "" };
    return message.replace(/\$(?:([\w@]+)\$|([1-9])|\$)/g, (_, name?: string, number?: string) => {
      if (number !== undefined) return given[Number(number) - 1] ?? "";
      if (name === undefined) return "$";
      return (placeholders[name.toLowerCase()]?.content ?? "").replace(
        /\$([1-9])/g,
        (_, n: string) => given[Number(n) - 1] ?? "",
      );
    });
  };
}
