/**
 * A pure function of a text that remembers its last answers: one post's sentences are read for its races, its standing,
 * its athletes and its starts. The answers are shared, so nobody may change them.
 */
export function rememberingRecent<T>(of: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const answer = of(text);
    if (known.size >= MOST) known.clear();
    known.set(text, answer);
    return answer;
  };
}

/** More than a post has sentences, and a coverage races. */
const MOST = 500;

/** A function of an object that is made once for each, as long as there is the object. */
export function rememberingEach<K extends object, V>(of: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    const answer = known.get(key) ?? of(key);
    known.set(key, answer);
    return answer;
  };
}
