import { expect, it } from "vitest";
import { takesKeys } from "./use-keys";

it.each([
  ["a search field", "input", "search", true],
  ["a time", "input", "time", true],
  ["a list, which finds its options by letters", "select", "select-one", true],
  ["a long text", "textarea", "textarea", true],
  ["a radio button, as that of the posts that are shown", "input", "radio", false],
  ["a box", "input", "checkbox", false],
  ["a button", "button", "submit", false],
])("letters belong to what has the focus: %s", (_, localName, type, takes) => {
  expect(takesKeys({ localName, type })).toBe(takes);
});
