const UNRELEASED = "## [Unreleased]";

/** The part of a changelog below a version's heading, up to the next; undefined where there is none or it is empty. */
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
 * What was unreleased stands under its version and its date from now on, with an empty "Unreleased" above it. Throws where
 * nothing is unreleased: there would be nothing to tell, or the version is there already.
 */
export function released(changelog: string, { version, date }: { version: string; date: string }): string {
  if (!partOf(changelog, "Unreleased")) throw new Error("The changelog says nothing under “Unreleased”.");
  if (changelog.includes(`## [${version}]`)) throw new Error(`The changelog has ${version} already.`);
  return changelog.replace(UNRELEASED, `${UNRELEASED}\n\n## [${version}] - ${date}`);
}
