import { beforeEach, expect, it, vi } from "vitest";
import browser, { type Tabs } from "webextension-polyfill";
import { handlers } from "../commands/index";
import { showFirstSteps } from "./install";

const create = vi.spyOn(browser.tabs, "create").mockResolvedValue({} as Tabs.Tab);
beforeEach(() => create.mockClear());

it("the first steps are shown only after an install", async () => {
  for (const reason of ["update", "browser_update", "chrome_update", "shared_module_update"])
    await showFirstSteps({ reason });
  expect(create).not.toHaveBeenCalled();
  await showFirstSteps({ reason: "install" });
  expect(create).toHaveBeenCalledOnce();
});

it("they are not shown if something is already followed", async () => {
  await handlers.followReplay({ speed: 30 });
  await showFirstSteps({ reason: "install" });
  expect(create).not.toHaveBeenCalled();
});
