import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { shortened } from "./short-messages";

it("leaves of a message what the browser reads", () => {
  const written = {
    unread: {
      message: "$COUNT$ new",
      description: "On the badge's tooltip.",
      placeholders: { count: { content: "$1", example: "3" } },
    },
    empty: { message: "" },
  };
  expect(shortened(JSON.stringify(written, null, 2))).toBe(
    '{"unread":{"message":"$COUNT$ new","placeholders":{"count":{"content":"$1"}}},"empty":{"message":""}}',
  );
});

it("keeps every message", () => {
  const text = readFileSync("public/_locales/en/messages.json", "utf8");
  const short: Record<string, { message: string }> = JSON.parse(shortened(text));
  const words = (of: Record<string, { message: string }>) => Object.entries(of).map(([key, one]) => [key, one.message]);
  expect(words(short)).toEqual(words(JSON.parse(text)));
  expect(JSON.stringify(short)).not.toContain('"description":');
});
