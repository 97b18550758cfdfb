import { readFileSync } from "node:fs";
import { TARGETS } from "../build/manifest";
import { beyond } from "./permissions/beyond";

// `npm run permissions`: checks that the built extensions have exactly the permissions in lint/permissions/allowed.ts.

const found = TARGETS.flatMap((target) =>
  beyond(JSON.parse(readFileSync(`dist/${target}/manifest.json`, "utf8")), target),
);
for (const finding of found) process.stdout.write(`${finding}\n`);
process.stdout.write(`permissions: ${found.length === 0 ? "as listed" : found.length}\n`);
process.exitCode = found.length === 0 ? 0 : 1;
