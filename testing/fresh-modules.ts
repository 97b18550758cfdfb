import { vi } from "vitest";

// Before each test file: it loads our own modules anew, so that nothing is left in them of the file before.
vi.resetModules();
