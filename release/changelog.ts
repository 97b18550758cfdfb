const UNRELEASED = "## [Unreleased]";

/** The part of a changelog below a version's heading, up to the next; undefined if there is none or it is empty. */
export function partOf(changelog: string, version: string): string | undefined {
  const lines = changelog.split("\n");
  const start = lines.findIndex((line) => line.startsWith(`## [${version}]`));
  if (start < 0) return undefined;
  const length = lines.slice(start + 1).findIndex((line) => line.startsWith("## ["));
  const end = length < 0 ? lines.length : start + 1 + length;
  return (
    lines
      .slice(start + 1, end)
      .join("\n")
      .trim() || undefined
  );
}

/**
 * Moves the unreleased part under its version and date, with an empty "Unreleased" above it. Throws if nothing is unreleased, or if the version exists already.
 */
export function released(changelog: string, { version, date }: { version: string; date: string }): string {
  if (!partOf(changelog, "Unreleased")) throw new Error("The changelog says nothing under “Unreleased”.");
  if (changelog.includes(`## [${version}]`)) throw new Error(`The changelog has ${version} already.`);
  return changelog.replace(UNRELEASED, `${UNRELEASED}\n\n## [${version}] - ${date}`);
}
