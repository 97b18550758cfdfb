import { createVirtualFileSystem } from "typescript/unstable/fs";
import type { Messages } from "./messages";
import { openProject, type Project } from "./project";

/** English messages with these keys; each says its key, with the placeholder behind a colon: "remove:$1". */
export const english = (...keys: string[]): Messages =>
  Object.fromEntries(
    keys.map((key) => {
      const [name = "", takes = ""] = key.split(":");
      return [name, { message: `${name} ${takes}`.trim() }];
    }),
  );

const TRANSLATE = `import type messages from "../messages.json";
export type MessageKey = keyof typeof messages;
export type PluralKey = MessageKey extends infer Key ? (Key extends \`\${infer Name}_other\` ? Name : never) : never;
export declare const t: (key: MessageKey, filled?: string | string[]) => string;
export declare const plural: (speak: typeof t, key: PluralKey, count: number) => string;
`;

/** A project of one invented file, "src/view.tsx", that may use `t` and `plural`; exists in memory alone. */
export function projectOf(messages: Messages, view: string): Project {
  const config = {
    compilerOptions: {
      strict: true,
      module: "ESNext",
      moduleResolution: "bundler",
      resolveJsonModule: true,
      jsx: "preserve",
      types: [],
    },
    include: ["src"],
  };
  const files = {
    "/invented/tsconfig.json": JSON.stringify(config),
    "/invented/messages.json": JSON.stringify(messages),
    "/invented/src/translate.ts": TRANSLATE,
    "/invented/src/view.tsx": `import { t, plural, type MessageKey } from "./translate";\n${view}`,
  };
  return openProject("/invented/tsconfig.json", {
    shipped: "/invented/src",
    fs: createVirtualFileSystem(files),
  });
}
