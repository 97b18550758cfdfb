import { lazy } from "../../core/lazy";
import { rememberingRecent } from "./recent";

/**
 * One expression for any of the given pieces of pattern, as whole words in any script (`\b` knows only ASCII).
 * Longer pieces are tried first, so that "100m hurdles" isn't read as "100m".
 *
 * @param flags besides "i" and "u"
 * @returns a function that gives it: it takes a while to make
 */
export function anyOf(pieces: readonly string[], flags = ""): () => RegExp {
  return lazy(() => {
    const longestFirst = [...pieces].sort((a, b) => b.length - a.length);
    return new RegExp(`(?<![\\p{L}\\p{N}]|\\d[.,])(?:${longestFirst.join("|")})(?![\\p{L}\\p{N}])`, `iu${flags}`);
  });
}

/** A test for the same pieces in a text, which remembers its last answers. */
export function anyIn(pieces: readonly string[]): (text: string) => boolean {
  const pattern = anyOf(pieces);
  return rememberingRecent((text) => pattern().test(text));
}
