import { fakeBrowser } from "@webext-core/fake-browser";
import { beforeEach, vi } from "vitest";

// The polyfill refuses to load outside an extension; unit tests get an in-memory browser instead.
vi.mock("webextension-polyfill", () => ({ default: fakeBrowser }));
beforeEach(() => fakeBrowser.reset());
