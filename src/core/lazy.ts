/** A value that is made on first use, which keeps the start of the worker fast. */
export function lazy<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** A function of an object that is made once for each, as long as there is the object. */
export function rememberingEach<K extends object, V>(of: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const answer = of(key);
    known.set(key, answer);
    return answer;
  };
}
