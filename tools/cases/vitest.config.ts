import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { include: ["tools/cases/run.ts"], setupFiles: ["src/test-setup.ts"], reporters: ["dot"], testTimeout: 60_000 },
});
