import { fakeBrowser } from "@webext-core/fake-browser";
import { expect, it, vi } from "vitest";
import { type Handlers, receive } from "./receive";

type Listener = (message: unknown, sender: object) => Promise<unknown> | undefined;

const OURS = { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL("") };
const watching = { command: "watching", data: { coverageId: "x" } };

/** The listener that `receive` registers for one command. */
function listening(handler: () => Promise<null>): Listener {
  const added = vi.spyOn(fakeBrowser.runtime.onMessage, "addListener").mockReturnValue(undefined);
  receive({ watching: handler } as unknown as Handlers);
  const listener = added.mock.lastCall?.[0] as unknown as Listener;
  added.mockRestore();
  return listener;
}

it("replies with the command's result", async () => {
  await expect(listening(async () => null)(watching, OURS)).resolves.toBeNull();
});

it.each([
  ["failed", async () => Promise.reject(new Error("no such post"))],
  [
    "failed at once",
    () => {
      throw new Error("no such post");
    },
  ],
])("rejects if the command has %s", async (_, handler) => {
  await expect(listening(handler)(watching, OURS)).rejects.toThrow("no such post");
});

it("ignores other messages, and messages from web pages", () => {
  const handler = vi.fn(async () => null);
  expect(listening(handler)({ overlay: "open" }, OURS)).toBeUndefined();
  expect(listening(handler)(watching, { ...OURS, url: "https://city.example/" })).toBeUndefined();
  expect(listening(handler)(watching, { ...OURS, id: "another" })).toBeUndefined();
  expect(handler).not.toHaveBeenCalled();
});
