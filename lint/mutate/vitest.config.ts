import { defineConfig } from "vitest/config";

/** For `npm run mutate`: only the tests of the mutated rooms, since the whole suite for each mutant would take days. */
export default defineConfig({
  test: {
    // What is stored is repaired, tidied and restored by the background, whose tests hold how.
    include: ["src/{core,fetch,store}/**/*.test.ts", "src/background/{upkeep,commands}/{re,ti}*.test.ts"],
    // A hundred stores of up to ten pages each: seconds for each mutant.
    exclude: ["src/store/chunks.properties.test.ts"],
    setupFiles: ["src/test-setup.ts"],
    // Slower with the mutants' counters, and on a busy machine.
    testTimeout: 30_000,
  },
});
