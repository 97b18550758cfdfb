/**
 * Decodes bytes to text. The encoding is found as browsers find it (HTML Standard, "determining the character
 * encoding"; XML 1.0, appendix F): from a byte order mark, the Content-Type header, a declaration in the page, else
 * UTF-8. UTF-8 under the name of Latin-1 is UTF-8, and what can't be UTF-8 is what else is declared. UTF-16 and UTF-32 are recognised by their zero bytes before any declared name counts. `text/xml` doesn't
 * imply ASCII. Unknown names are skipped; a byte sequence that can't be decoded becomes U+FFFD.
 */
export function decode(bytes: Uint8Array, contentType: string): string {
  const mark = MARKS.find(({ start }) => start.every((byte, i) => bytes[i] === byte));
  if (mark) return decodeAs(mark.encoding, bytes.subarray(mark.start.length));
  const wide = wideEncodingOf(bytes);
  if (wide) return decodeAs(wide, bytes);
  const named = [charsetIn(contentType), ...declarations(bytes, contentType)].map(encodingOf);
  // UTF-16 would have been recognised above, so a declaration of it is wrong.
  const possible = named.flatMap((encoding) => (encoding && !encoding.startsWith("utf-16") ? encoding : []));
  const [declared = "utf-8", ...others] = possible;
  // What a template declares may be older than what its server sends.
  if (declared === "windows-1252" && isUtf8(bytes)) return decodeAs("utf-8", bytes);
  const other = declared === "utf-8" && others.find((encoding) => encoding !== "utf-8");
  return decodeAs(other && !isUtf8(bytes) ? other : declared, bytes);
}

/** Text of another encoding is practically never valid UTF-8, except where it is ASCII. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** UTF-32 comes first: its little-endian mark begins with that of UTF-16. */
const MARKS = [
  { encoding: "utf-32le", start: [0xff, 0xfe, 0, 0] },
  { encoding: "utf-32be", start: [0, 0, 0xfe, 0xff] },
  { encoding: "utf-8", start: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", start: [0xff, 0xfe] },
  { encoding: "utf-16be", start: [0xfe, 0xff] },
];

/** Pages, feeds and JSON begin with an ASCII character, so the position of its zero bytes gives the encoding. */
function wideEncodingOf(bytes: Uint8Array): string | undefined {
  const zeros = [...bytes.subarray(0, 4)].map((byte) => (byte === 0 ? "0" : "x")).join("");
  if (zeros === "x000") return "utf-32le";
  if (zeros === "000x") return "utf-32be";
  if (/^x0/.test(zeros)) return "utf-16le";
  return /^0x/.test(zeros) ? "utf-16be" : undefined;
}

const charsetIn = (contentType: string): string | undefined => /charset\s*=\s*["']?([^"';\s]+)/i.exec(contentType)?.[1];

/** The encodings declared in the first kilobyte, where browsers look: in the XML declaration, and in a `meta` tag. */
function declarations(bytes: Uint8Array, contentType: string): (string | undefined)[] {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  const xml = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([^"'>]+)/i.exec(start)?.[1];
  const html = /<meta[^>]+charset\s*=\s*["']?([^"';\s/>]+)/i.exec(start)?.[1];
  // A feed may contain a page with its `meta` tag.
  return start.trimStart().startsWith("<?xml") && !/html/i.test(contentType) ? [xml] : [html, xml];
}

/** The encoding behind a label (`iso-8859-1` means windows-1252, Encoding Standard §4.2); undefined for an unknown one. */
function encodingOf(label: string | undefined): string | undefined {
  try {
    return label && new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
  if (encoding.startsWith("utf-32")) return decodeUtf32(bytes, encoding === "utf-32le");
  const decoder = new TextDecoder(encoding);
  // Without `stream`, Node decodes windows-1252 as Latin-1 and loses curly quotes (nodejs/node#56542).
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}

/** Browsers don't support UTF-32, but some feeds use it. */
function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const characters = Array.from({ length: bytes.byteLength >> 2 }, (_, i) => {
    const point = view.getUint32(i * 4, littleEndian);
    const isCharacter = point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
    return String.fromCodePoint(isCharacter ? point : 0xfffd);
  });
  return characters.join("");
}
