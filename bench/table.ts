/** The middle one of some figures; of an even number, the upper of two. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Prints a line. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** A table in Markdown: the first column to the left, figures to the right. */
export function markdownTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  const sides = heads.map((_, i) => (i === 0 ? "---" : "--:"));
  return [line(heads), line(sides), ...rows.map(line)].join("\n");
}
