import { fakeBrowser } from "@webext-core/fake-browser";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { send } from "./send";

const NOBODY = new Error("Could not establish connection. Receiving end does not exist.");
const message = { command: "visit", data: { coverageId: "x" } };
let sent = vi.spyOn(fakeBrowser.runtime, "sendMessage");

beforeEach(() => {
  vi.useFakeTimers();
  sent = vi.spyOn(fakeBrowser.runtime, "sendMessage");
});
afterEach(() => {
  sent.mockRestore();
  vi.useRealTimers();
});

it("retries while the background is starting, until it is received", async () => {
  sent.mockRejectedValueOnce(NOBODY).mockRejectedValueOnce(NOBODY).mockResolvedValue(undefined);
  const answer = send("visit", message.data);
  await vi.advanceTimersByTimeAsync(5000);
  expect(await answer).toBeUndefined();
  expect(sent.mock.calls).toEqual([[message], [message], [message]]);
});

it("gives up if the background never starts", async () => {
  sent.mockRejectedValue(NOBODY);
  const answer = expect(send("visit", message.data)).rejects.toBe(NOBODY);
  await vi.advanceTimersByTimeAsync(5000);
  await answer;
  expect(sent.mock.calls.length).toBeGreaterThan(1);
});

it("sends no received message again, whatever its outcome", async () => {
  const bug = new Error("coverageId is missing");
  sent.mockRejectedValue(bug);
  await expect(send("visit", message.data)).rejects.toBe(bug);
  expect(sent).toHaveBeenCalledOnce();
});
