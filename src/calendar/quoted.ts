const QUOTED = /^([A-Z-]+);([^:\r\n]*QUOTED-PRINTABLE[^:\r\n]*):((?:.*=\r?\n)*.*)$/gim;

/**
 * A calendar without what vCalendar 1.0, and phones long after it, quote: "=C3=BC" is "ü", and behind a "=" at its end a line goes
 * on in the next (RFC 2045 §6.7).
 */
export const withoutQuoted = (text: string): string =>
  /QUOTED-PRINTABLE/i.test(text)
    ? text.replace(QUOTED, (_, name: string, parameters: string, value: string) => {
        const charset = /CHARSET=([\w-]+)/i.exec(parameters)?.[1] ?? "utf-8";
        return `${name}:${decoded(value.replace(/=\r?\n/g, ""), charset).replace(/\r?\n/g, "\\n")}`;
      })
    : text;

/** Each run of quoted bytes is read by itself: what isn't quoted was decoded with the file. */
const decoded = (value: string, charset: string): string =>
  value.replace(/(?:=[\dA-F]{2})+/gi, (run) => {
    const bytes = Uint8Array.from(run.slice(1).split("="), (byte) => Number.parseInt(byte, 16));
    try {
      return new TextDecoder(charset).decode(bytes);
    } catch {
      return new TextDecoder().decode(bytes);
    }
  });
