import { unzipSync } from "fflate";
import { filesIn } from "./built";

type Packages = ReadonlyMap<string, Uint8Array>;

/** The packages in a folder, by their names. */
export const packagesIn = (folder: string): Map<string, Uint8Array> =>
  new Map(filesIn(folder).map(({ path, bytes }) => [path, bytes]));

/** The differences between two sets of packages: a sentence for each package, with the files that differ. */
export function unlike(one: Packages, other: Packages): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].sort().flatMap((name) => {
    const [a, b] = [one.get(name), other.get(name)];
    if (!a || !b) return [`${name} is there only once.`];
    if (Buffer.compare(a, b) === 0) return [];
    const files = differing(unzipSync(a), unzipSync(b));
    return [`${name} differs: ${files.length > 0 ? files.join(", ") : "the same files, packed in another way"}.`];
  });
}

function differing(one: Record<string, Uint8Array>, other: Record<string, Uint8Array>): string[] {
  const isSame = (path: string): boolean => {
    const [a, b] = [one[path], other[path]];
    return a !== undefined && b !== undefined && Buffer.compare(a, b) === 0;
  };
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((path) => !isSame(path)).sort();
}
