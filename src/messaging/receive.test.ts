import { fakeBrowser } from "@webext-core/fake-browser";
import { expect, it, vi } from "vitest";
import { type Handlers, receive } from "./receive";

type Listener = (message: unknown, sender: object, reply: (answer: unknown) => void) => boolean;

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

it("answers when the command is done, and says at once that it will", async () => {
  const reply = vi.fn();
  expect(listening(async () => null)(watching, OURS, reply)).toBe(true);
  expect(reply).not.toHaveBeenCalled();
  await vi.waitFor(() => expect(reply.mock.calls).toEqual([[null]]));
});

it.each([
  ["failed", async () => Promise.reject(new Error("no such post"))],
  [
    "failed at once",
    () => {
      throw new Error("no such post");
    },
  ],
])("says so where the command has %s", async (_, handler) => {
  const reply = vi.fn();
  listening(handler)(watching, OURS, reply);
  await vi.waitFor(() => expect(reply.mock.calls).toEqual([[{ bug: "Error: no such post" }]]));
});

it("leaves to others what isn't a command of ours, or comes from a web page", () => {
  const handler = vi.fn(async () => null);
  const reply = vi.fn();
  expect(listening(handler)({ overlay: "open" }, OURS, reply)).toBe(false);
  expect(listening(handler)(watching, { ...OURS, url: "https://city.example/" }, reply)).toBe(false);
  expect(listening(handler)(watching, { ...OURS, id: "another" }, reply)).toBe(false);
  expect([handler.mock.calls, reply.mock.calls]).toEqual([[], []]);
});
