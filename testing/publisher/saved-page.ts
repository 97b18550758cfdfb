import { isUtf8 } from "node:buffer";
import { readFile, stat } from "node:fs/promises";
import { extname } from "node:path";
import type { Instant } from "../../src/core/instant";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".htm": "text/html",
  ".xhtml": "application/xhtml+xml",
  ".xml": "application/xml",
  ".rss": "application/rss+xml",
  ".atom": "application/atom+xml",
  ".json": "application/json",
  ".txt": "text/plain",
};

/**
 * A saved page as its server would send it: byte for byte. A charset is named only where the bytes really are
 * UTF-8, since a wrong one would override the page's own. Rejects if the file can't be read.
 */
export async function savedPage(file: string): Promise<{ body: Buffer; type: string; at: Instant }> {
  const [body, { mtime }] = await Promise.all([readFile(file), stat(file)]);
  const type = TYPES[extname(file).toLowerCase()] ?? "text/html";
  return { body, type: isUtf8(body) ? `${type}; charset=utf-8` : type, at: mtime.toISOString() };
}
