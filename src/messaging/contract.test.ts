import { expect, it } from "vitest";
import * as z from "zod/mini";
import { MOST } from "../core/untrusted-text";
import { commands } from "./contract";

it("takes every label that a post may have", () => {
  const muted = (chars: number) => ({ coverageId: "x", what: "labels", value: "a".repeat(chars), on: true });
  expect(z.safeParse(commands.mute(), muted(MOST.label)).success).toBe(true);
  expect(z.safeParse(commands.mute(), muted(MOST.label + 1)).success).toBe(false);
});
