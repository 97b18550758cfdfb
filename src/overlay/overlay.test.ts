import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it, vi } from "vitest";
import { PausableTimer } from "./pausable-timer";
import { cornerBy, hostRule, type Place } from "./placement";

describe("the overlay's time", () => {
  afterEach(() => void vi.useRealTimers());

  it("runs while nothing holds it, and only then", () => {
    vi.useFakeTimers();
    const end = vi.fn();
    const timer = new PausableTimer(8000, end);
    timer.start();
    vi.advanceTimersByTime(5000);
    timer.hold("pointer");
    timer.hold("focus");
    vi.advanceTimersByTime(60_000);
    timer.release("pointer");
    vi.advanceTimersByTime(60_000);
    expect(end).not.toHaveBeenCalled();
    timer.release("focus");
    vi.advanceTimersByTime(2999);
    expect(end).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(end).toHaveBeenCalledOnce();
  });
});

it("goes where the arrow points, in both directions of writing", () => {
  expect(cornerBy("ArrowLeft", "bottom-end", "ltr")).toBe("bottom-start");
  expect(cornerBy("ArrowLeft", "bottom-end", "rtl")).toBe("bottom-end");
  expect(cornerBy("ArrowRight", "top-end", "rtl")).toBe("top-start");
  expect(cornerBy("ArrowUp", "bottom-end", "ltr")).toBe("top-end");
});

it("stands in its corner by rules that no page outdoes", () => {
  const inCorner: Place = { corner: "bottom-end", dx: 0, dy: 0 };
  const rule = hostRule(inCorner, "ltr");
  expect(rule).toContain("inset:auto 16px 16px auto!important");
  expect(hostRule({ ...inCorner, dx: 60, dy: 8 }, "ltr")).toContain("inset:auto 76px 24px auto!important");
  expect(hostRule(inCorner, "rtl")).toContain("inset:auto auto 16px 16px!important");
  expect(rule.match(/:[^:;{}]+(?=[;}])/g)?.filter((value) => !value.endsWith("!important"))).toEqual([]);
});

it("wears the colours of the other surfaces", () => {
  const shared = readFileSync("src/views/shared/design/tokens.css", "utf8");
  const colours =
    readFileSync("src/overlay/tokens.css", "utf8").match(/light-dark\([^()]*(?:\([^()]*\)[^()]*)*\)/g) ?? [];
  expect(colours.length).toBeGreaterThan(10);
  expect(colours.filter((colour) => !shared.includes(colour))).toEqual([]);
});

it("answers where news can't be shown for whatever reason", async () => {
  type Listener = (message: object, sender: object, reply: (answer: unknown) => void) => boolean;
  const added = vi.fn<(listener: Listener) => void>();
  vi.stubGlobal("chrome", { runtime: { id: "raceside", onMessage: { addListener: added } } });
  const { onMessage } = await import("./messages");
  onMessage(() => Promise.reject(new Error("The page has gone.")));
  const reply = vi.fn();
  added.mock.lastCall?.[0]({ overlay: "show" }, { id: "raceside" }, reply);
  await vi.waitFor(() => expect(reply).toHaveBeenCalledWith("not now"));
  vi.unstubAllGlobals();
});
