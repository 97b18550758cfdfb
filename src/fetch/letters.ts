/**
 * Bytes as text, trusting what browsers trust and in their order (HTML Standard, "determining the character
 * encoding"; XML 1.0, appendix F): a byte order mark, the header, what the page says of itself, and UTF-8. Ahead of
 * any name goes the plain sight of letters two or four bytes wide. The media type has no charset of its own: no
 * browser ever took `text/xml` for ASCII. A name that doesn't exist is passed over; a letter that can't be read is
 * U+FFFD, never another.
 */
export function decode(bytes: Uint8Array, contentType: string): string {
  const mark = MARKS.find(({ start }) => start.every((byte, i) => bytes[i] === byte));
  if (mark) return decodeAs(mark.encoding, bytes.subarray(mark.start.length));
  const wide = wideEncodingOf(bytes);
  if (wide) return decodeAs(wide, bytes);
  const named = [charsetIn(contentType), ...declarations(bytes, contentType)].map(encodingOf);
  // No letter here is two bytes wide, so whoever says UTF-16 is wrong.
  return decodeAs(named.find((encoding) => encoding && !encoding.startsWith("utf-16")) ?? "utf-8", bytes);
}

/** UTF-32 comes first: its mark in little-endian order begins with that of UTF-16. */
const MARKS = [
  { encoding: "utf-32le", start: [0xff, 0xfe, 0, 0] },
  { encoding: "utf-32be", start: [0, 0, 0xfe, 0xff] },
  { encoding: "utf-8", start: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", start: [0xff, 0xfe] },
  { encoding: "utf-16be", start: [0xfe, 0xff] },
];

/** Pages, feeds and JSON all begin with an ASCII letter, so where its zero bytes stand tells the encoding. */
function wideEncodingOf(bytes: Uint8Array): string | undefined {
  const zeros = [...bytes.subarray(0, 4)].map((byte) => (byte === 0 ? "0" : "x")).join("");
  if (zeros === "x000") return "utf-32le";
  if (zeros === "000x") return "utf-32be";
  if (/^x0/.test(zeros)) return "utf-16le";
  return /^0x/.test(zeros) ? "utf-16be" : undefined;
}

const charsetIn = (contentType: string): string | undefined => /charset\s*=\s*["']?([^"';\s]+)/i.exec(contentType)?.[1];

/** What a page says of itself in the kilobyte in which browsers look: XML in its first line, HTML by `meta`. */
function declarations(bytes: Uint8Array, contentType: string): (string | undefined)[] {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  const xml = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([^"'>]+)/i.exec(start)?.[1];
  const html = /<meta[^>]+charset\s*=\s*["']?([^"';\s/>]+)/i.exec(start)?.[1];
  // A feed may quote a page and its `meta`.
  return start.trimStart().startsWith("<?xml") && !/html/i.test(contentType) ? [xml] : [html, xml];
}

/** The encoding that browsers mean by a name (`iso-8859-1` is windows-1252); undefined for one that they don't know. */
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
  // Asked for all at once, Node takes windows-1252 for Latin-1 and loses curly quotes (nodejs/node#56542).
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}

/** No browser reads UTF-32, and some feeds are written in it. */
function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const letters = Array.from({ length: bytes.byteLength >> 2 }, (_, i) => {
    const point = view.getUint32(i * 4, littleEndian);
    const isLetter = point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
    return String.fromCodePoint(isLetter ? point : 0xfffd);
  });
  return letters.join("");
}
