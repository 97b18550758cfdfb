/**
 * Where the object, list or string that begins at `from` ends, by its brackets and quotes alone: whether it is
 * well-formed, a parser says. Reads each character once.
 *
 * @returns the index after its last character; undefined where it doesn't end
 */
export function endOfValue(text: string, from: number): number | undefined {
  let depth = 0;
  let quote = "";
  for (let at = from; at < text.length; at++) {
    const char = text.charAt(at);
    if (quote) {
      if (char === "\\") at++;
      else if (char === quote) quote = "";
      else continue;
    } else if (char === '"' || (char === "'" && at === from)) quote = char;
    else if (char === "{" || char === "[") depth++;
    else if (char === "}" || char === "]") depth--;
    else if (depth > 0) continue;
    if (!quote && depth <= 0) return at + 1;
  }
  return undefined;
}

const ESCAPE = /\\(?:x([\da-f]{2})|u([\da-f]{4})|u\{([\da-f]{1,6})\}|(\r\n|[\s\S]))/gi;
const SPELLED: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f", v: "\v", "0": "\0" };

/** What a JavaScript string literal says, quotes included (ECMA-262 §12.9.4): JSON knows fewer escapes. */
export function unquoted(literal: string): string {
  return literal.slice(1, -1).replace(ESCAPE, (_, hex?: string, unit?: string, point?: string, char?: string) => {
    const code = Number.parseInt(hex ?? unit ?? point ?? "", 16);
    if (!Number.isNaN(code)) return code > 0x10ffff ? "" : String.fromCodePoint(code);
    return char === undefined || /[\r\n\u2028\u2029]/.test(char) ? "" : (SPELLED[char] ?? char);
  });
}
