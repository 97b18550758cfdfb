import { createContext, runInContext } from "node:vm";
import { expect, it } from "vitest";
import { classicScripts } from "./classic-scripts";

const entry = {
  fileName: "worker.cjs",
  isEntry: true,
  code: `exports.greet=()=>"hello";log.push("entry");ask=()=>require("./later.cjs").answer();`,
};
const later = {
  fileName: "later.cjs",
  isEntry: false,
  code: `log.push("later");if(fails)throw new Error("Not yet.");const t=require("./worker.cjs");exports.answer=()=>t.greet();`,
};

/** What a worker has, as far as these scripts need it. */
function start() {
  const scripts = classicScripts([later, entry], "later.js");
  const scope = createContext({
    log: [] as string[],
    fails: false,
    addEventListener: (_: "install", install: () => void) => {
      scope.install = install;
    },
    importScripts: (path: string) => {
      scope.log.push(path);
      runInContext(scripts.later, scope);
    },
  });
  runInContext(scripts.now, scope);
  return scope;
}

it("starts with the entry alone, and runs the rest once, when it is first asked for", () => {
  const worker = start();
  expect(worker.log).toEqual(["entry"]);
  expect([worker.ask(), worker.ask()]).toEqual(["hello", "hello"]);
  expect(worker.log).toEqual(["entry", "/later.js", "later"]);
});

it("loads the rest while it is installed, without running it", () => {
  const worker = start();
  worker.install();
  expect(worker.log).toEqual(["entry", "/later.js"]);
  expect(worker.ask()).toBe("hello");
  expect(worker.log).toEqual(["entry", "/later.js", "later"]);
});

it("runs again what has failed", () => {
  const worker = start();
  worker.fails = true;
  expect(() => worker.ask()).toThrow("Not yet.");
  worker.fails = false;
  expect(worker.ask()).toBe("hello");
});
