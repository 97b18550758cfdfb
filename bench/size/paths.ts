import { posix } from "node:path";

/** The content of a built extension's file by its path, or undefined. */
export type Built = (path: string) => string | undefined;

/** A script's static imports, in minified or ordinary form; not `import()`, which loads later. */
const IMPORTS = /(?:^|[;\n}\s])(?:import|export)\b[^;"'()]*?["']([^"']+)["']/g;

/** The scripts, preloads and style sheets in a page's head. */
const ASKED = /<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+\.(?:js|css))"/g;

const asked = (text: string, isPage: boolean): string[] =>
  [...text.matchAll(isPage ? ASKED : IMPORTS)].map(([, address = ""]) => address);

const from = (path: string, address: string): string =>
  address.startsWith("/") ? address.slice(1) : posix.join(posix.dirname(path), address);

/**
 * A file and everything that is loaded with it at once, in the order found.
 *
 * @throws if a loaded file is missing
 */
export function loadedWith(path: string, built: Built, known = new Set<string>()): Set<string> {
  if (known.has(path)) return known;
  const text = built(path);
  if (text === undefined) throw new Error(`${path} is asked for and isn't there.`);
  known.add(path);
  if (path.endsWith(".css")) return known;
  for (const address of asked(text, path.endsWith(".html"))) loadedWith(from(path, address), built, known);
  return known;
}
