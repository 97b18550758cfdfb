/** A value that is made when it is first asked for: most starts of the worker need few of the things it knows. */
export function lazy<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
