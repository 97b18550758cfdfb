import { expect, it, vi } from "vitest";
import browser from "webextension-polyfill";
import { serve } from "../../fetch/test-server";
import { nowInstant } from "../clock";
import { ask } from "./ask";

vi.mock("../../formats/read", () => ({
  readPage: () => {
    throw new RangeError("Maximum call stack size exceeded");
  },
}));

it("treats an answer on which a parser throws as a failure, with backoff", async () => {
  const { url } = await serve((_, response) => response.end("<p>Men start</p>"));
  await browser.permissions.request({ origins: ["http://127.0.0.1/*"] });
  const now = nowInstant();
  const asked = await ask({ url, allowPrivate: true, nextPollAt: now, failures: 0 }, now);
  expect(asked).toMatchObject({ ok: false, problem: { code: "brokenData" } });
});
