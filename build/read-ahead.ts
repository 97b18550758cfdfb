import { resolve } from "node:path";
import type { Plugin } from "vite";

/** The module that asks storage for what a view shows first. */
export const READ_AHEAD = "src/views/shared/read-ahead.ts";

/** Pages run it before the rest of their code has come. */
export const readAhead: Plugin = {
  name: "read-ahead",
  transformIndexHtml: {
    order: "post",
    handler(_, { bundle = {} }) {
      const script = Object.values(bundle).find(
        (chunk) => chunk.type === "chunk" && chunk.moduleIds.includes(resolve(READ_AHEAD)),
      );
      const attrs = { type: "module", async: true, crossorigin: true, src: `/${script?.fileName}` };
      return script ? [{ tag: "script", attrs, injectTo: "head-prepend" }] : [];
    },
  },
};
