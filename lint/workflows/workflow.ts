import { parseDocument } from "yaml";
import * as z from "zod/mini";

const step = z.looseObject({ uses: z.optional(z.string()), run: z.optional(z.string()) });
const rights = z.union([z.literal("read-all"), z.literal("write-all"), z.record(z.string(), z.string())]);
const workflow = z.looseObject({
  permissions: z.optional(rights),
  jobs: z.record(
    z.string(),
    z.looseObject({
      uses: z.optional(z.string()),
      "timeout-minutes": z.optional(z.number()),
      permissions: z.optional(rights),
      steps: z.optional(z.array(step)),
    }),
  ),
});

const PINNED = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/;

/** The unsafe parts of a workflow, a sentence each. */
export function unsafe(text: string): string[] {
  const document = parseDocument(text);
  if (document.errors.length > 0) return document.errors.map(({ message }) => message);
  const parsed = z.safeParse(workflow, document.toJS());
  if (!parsed.success) return ["It is no workflow."];
  const { permissions, jobs } = parsed.data;
  return [
    ...(permissions === undefined ? ["It doesn't say what it may do."] : tooMuch("The workflow", permissions)),
    ...Object.entries(jobs).flatMap(([name, job]) => [
      // A job that is another workflow ends with the jobs of that one.
      ...(job["timeout-minutes"] === undefined && job.uses === undefined ? [`${name} may run for hours.`] : []),
      ...[job.uses, ...(job.steps ?? []).map(({ uses }) => uses)]
        .filter(isLoose)
        .map((uses) => `${uses} isn't pinned.`),
      ...(mayWrite(job.permissions) && runsCode(job.steps)
        ? [`${name} may write, and runs what it has installed.`]
        : []),
    ]),
    ...unnamed(text),
  ];
}

type Rights = z.infer<typeof rights>;

const tooMuch = (who: string, may: Rights): string[] =>
  mayWrite(may) ? [`${who} gives every job write permission.`] : [];
const mayWrite = (may: Rights | undefined): boolean =>
  may === "write-all" || (typeof may === "object" && Object.values(may).includes("write"));
const runsCode = (steps: readonly z.infer<typeof step>[] = []): boolean =>
  steps.some(({ run = "" }) => /\bnp[mx]\b/.test(run));
/** Our own, in this repository, changes with it. */
const isLoose = (uses: string | undefined): boolean =>
  uses !== undefined && !uses.startsWith("./") && !PINNED.test(uses);

/** People can't read a hash, and Dependabot keeps the comment as well. */
const unnamed = (text: string): string[] =>
  text
    .split("\n")
    .filter((line) => /^\s*(?:-\s+)?uses:\s+[^.\s]/.test(line) && !/ # v\d+\.\d+\.\d+$/.test(line))
    .map((line) => `“${line.trim()}” doesn't say which version that is.`);
