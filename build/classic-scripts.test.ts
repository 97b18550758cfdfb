import { createContext, runInContext } from "node:vm";
import { expect, it } from "vitest";
import { classicScripts } from "./classic-scripts";

const entry = {
  fileName: "worker.cjs",
  isEntry: true,
  imports: [],
  code: `exports.greet=()=>"hello";log.push("entry");ask=()=>require("./later.cjs").answer();`,
};
const later = {
  fileName: "later.cjs",
  isEntry: false,
  imports: ["worker.cjs"],
  code: `log.push("later");if(fails)throw new Error("Not yet.");const t=require("./worker.cjs");exports.answer=()=>t.greet();`,
};

/** A worker that has run its first script, as a browser has it: once installed, it may import what it did until then. */
function start({ installed = [] as string[], isReadable = true } = {}) {
  const scripts = classicScripts([later, entry], "later.js");
  const imported = new Set(installed);
  let isInstalled = installed.length > 0;
  let install = async () => {};
  const scope = createContext({
    log: [] as string[],
    fails: false,
    addEventListener(_: "install", onInstall: (event: { waitUntil: (done: Promise<void>) => void }) => void) {
      install = async () => {
        let done = Promise.resolve();
        onInstall({ waitUntil: (promise) => (done = promise) });
        await done;
        isInstalled = true;
      };
    },
    importScripts(path: string) {
      if (!isReadable || (isInstalled && !imported.has(path))) throw new Error(`${path} can't be imported.`);
      imported.add(path);
      scope.log.push(path);
      runInContext(scripts.later, scope);
    },
  });
  runInContext(scripts.now, scope);
  return { scope, install: () => install() };
}

it("loads the rest while it is installed, without running it", async () => {
  const { scope, install } = start();
  await install();
  expect(scope.log).toEqual(["entry", "/later.js"]);
  expect(scope.ask()).toBe("hello");
  expect(scope.log).toEqual(["entry", "/later.js", "later"]);
});

it("starts with the entry alone later on, and runs the rest once, when it is first asked for", () => {
  const { scope } = start({ installed: ["/later.js"] });
  expect(scope.log).toEqual(["entry"]);
  expect([scope.ask(), scope.ask()]).toEqual(["hello", "hello"]);
  expect(scope.log).toEqual(["entry", "/later.js", "later"]);
});

it("isn't installed without the rest", async () => {
  await expect(start({ isReadable: false }).install()).rejects.toThrow("can't be imported");
});

it("runs again what has failed", () => {
  const { scope } = start({ installed: ["/later.js"] });
  scope.fails = true;
  expect(() => scope.ask()).toThrow("Not yet.");
  scope.fails = false;
  expect(scope.ask()).toBe("hello");
});

it("refuses an entry that would load the rest at once", () => {
  expect(() => classicScripts([{ ...entry, imports: ["later.cjs"] }, later], "later.js")).toThrow("at once");
});
