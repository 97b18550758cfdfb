import { unzipSync } from "fflate";
import { afterEach, expect, test, vi } from "vitest";
import { type Entry, zip } from "./zip";

const file = (path: string, text = path): Entry => ({ path, bytes: new TextEncoder().encode(text) });
const files = [file("b.js"), file("a/ü.html", "<p>".repeat(200)), file("a.json"), { ...file("run"), executable: true }];

afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

test("an archive contains every file unchanged", () => {
  const read = unzipSync(zip(files));
  for (const { path, bytes } of files) expect(read[path]).toEqual(bytes);
  expect(Object.keys(read)).toEqual(["a.json", "a/ü.html", "b.js", "run"]);
});

test("the bytes depend on neither the order of the files, the time nor the zone", () => {
  const once = zip(files);
  vi.useFakeTimers({ now: Date.parse("2031-07-01T12:00:00Z") });
  vi.stubEnv("TZ", "Pacific/Auckland");
  expect(new Date(1980, 0, 1).getTimezoneOffset()).not.toBe(0);
  expect(zip(files.toReversed())).toEqual(once);
});

test("executable files stay executable, and others are readable", () => {
  const view = new DataView(zip(files).buffer);
  const modes: number[] = [];
  for (let at = 0; at < view.byteLength - 4; at++) {
    // The central directory's mark; the permissions are the upper half of the external attributes.
    if (view.getUint32(at, true) === 0x02014b50) modes.push(view.getUint32(at + 38, true) >>> 16);
  }
  expect(modes.map((mode) => mode.toString(8))).toEqual(["100644", "100644", "100644", "100755"]);
});
