/**
 * A pure function of a text that remembers its last answers: one post's sentences are read for its races, its standing,
 * its athletes and its starts, twice in a poll and again in the next. The answers are shared, so nobody may change them.
 */
export function rememberingRecent<T>(of: (text: string) => T): (text: string) => T {
  let [known, older] = [new Map<string, T>(), new Map<string, T>()];
  return (text) => {
    if (known.has(text)) return known.get(text) as T;
    const answer = older.has(text) ? (older.get(text) as T) : of(text);
    // What was asked for since the last time stays.
    if (known.size >= MOST) [known, older] = [new Map(), known];
    known.set(text, answer);
    return answer;
  };
}

/** More than the posts of a poll have sentences, and a coverage races. */
const MOST = 500;
