import { ROOMS, type Room } from "./table";

/** The most levels that an import may go up; no file is deeper in its room. */
const UP = "{../,../../,../../../,../../../../}";

/** Biome's rules between the rooms, as a configuration that biome.json extends. */
export function rulesOf(rooms: Readonly<Record<string, Room>>): object {
  return { overrides: Object.entries(rooms).map(([name, room]) => ruleOf(name, room, Object.keys(rooms))) };
}

function ruleOf(name: string, { imports, browser }: Room, all: readonly string[]): object {
  const others = all.filter((other) => other !== name && !imports.includes(other));
  // A view reaches another as "../panel", every other room as "../../views/panel".
  const names = others.flatMap((other) => (name.startsWith("views/") ? [other, other.replace("views/", "")] : [other]));
  const closed = `${UP}{${[...new Set(names)]}}`;
  const allowed = imports.length > 0 ? imports.join(", ") : "nothing of ours";
  const options = {
    patterns: [
      { group: [closed, `${closed}/**`], message: `${name}/ may import only: ${allowed} (docs/architecture.md).` },
    ],
    ...(!browser && { paths: { "webextension-polyfill": `${name}/ knows no browser.` } }),
  };
  return {
    includes: [`src/${name}/**`, "!**/*.test.ts", "!**/*.test.tsx", "!**/test-*.ts"],
    linter: { rules: { style: { noRestrictedImports: { level: "error", options } } } },
  };
}

/** In Biome's own format. */
export const rulesText = (): string => `${JSON.stringify(rulesOf(ROOMS), null, 2)}\n`;
