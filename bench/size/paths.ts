import { posix } from "node:path";

/** The files of a built extension: what is in the one of a path, or undefined. */
export type Built = (path: string) => string | undefined;

/** What a script imports as soon as it runs, in minified or ordinary form; `import()` waits until it is wanted. */
const IMPORTS = /(?:^|[;\n}\s])(?:import|export)\b[^;"'()]*?["']([^"']+)["']/g;

/** What a page asks for in its head: scripts, what is to be fetched beside them, style sheets. */
const ASKED = /<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+\.(?:js|css))"/g;

const asked = (text: string, isPage: boolean): string[] =>
  [...text.matchAll(isPage ? ASKED : IMPORTS)].map(([, address = ""]) => address);

const from = (path: string, address: string): string =>
  address.startsWith("/") ? address.slice(1) : posix.join(posix.dirname(path), address);

/**
 * A file and all that is loaded with it at once, in the order in which it is found.
 *
 * @throws where a file that is asked for isn't there
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
