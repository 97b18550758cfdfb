import { createContext, runInContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { classicScripts, type Module, SCRIPTS, withLoaded } from "./classic-scripts";

const module = (fileName: string, code: string): Module => ({ fileName, code });
const shared = module("shared.js", `log.push("shared");const g=()=>"hello",w="world";export{g as a,w as "b c"};`);
const some = module("some.js", `import"./shared.js";log.push("some");export{a as e}from"./shared.js";`);
const entry = module(
  "worker.js",
  `import{e as n}from"./some.js";import{"b c"as t}from"./shared.js";log.push("entry");const e=n();ask=()=>import("./later.js").then(({answer:n})=>n());export{e as a,t as b};`,
);
const later = module(
  "later.js",
  `log.push("later");import{a,b}from"./worker.js";if(fails)throw new Error("Not yet.");export{r as answer};const r=()=>a+" "+b;`,
);
const SCRIPT_OF_LATER = `/${SCRIPTS.later}`;

/** A worker that has run its first script, as a browser has it: once installed, it may import what it did until then. */
function start({ installed = [] as string[], isReadable = true } = {}) {
  const modules = { ofAll: [shared], ofSome: [some], now: [entry], later: [later] };
  const scripts = new Map(classicScripts(modules, entry.fileName));
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
    importScripts(...paths: string[]) {
      for (const path of paths) {
        if (!isReadable && path === SCRIPT_OF_LATER) throw new Error(`${path} isn't there.`);
        if (isInstalled && !imported.has(path)) throw new Error(`${path} can't be imported.`);
        imported.add(path);
        scope.log.push(path);
        runInContext(scripts.get(path.slice(1)) ?? "", scope);
      }
    },
  });
  runInContext(scripts.get(SCRIPTS.now) ?? "", scope);
  return { scope, install: () => install() };
}

const FIRST = [`/${SCRIPTS.ofAll}`, `/${SCRIPTS.ofSome}`, "shared", "some", "entry"];
const installed = [...FIRST.slice(0, 2), SCRIPT_OF_LATER];

describe("a worker of classic scripts", () => {
  it("loads the rest while it is installed, without running it", async () => {
    const { scope, install } = start();
    await install();
    expect(scope.log).toEqual([...FIRST, SCRIPT_OF_LATER]);
    expect(await scope.ask()).toBe("hello world");
    expect(scope.log).toEqual([...FIRST, SCRIPT_OF_LATER, "later"]);
  });

  it("starts without the rest later on, and runs it once, when it is first asked for", async () => {
    const { scope } = start({ installed });
    expect(scope.log).toEqual(FIRST);
    expect([await scope.ask(), await scope.ask()]).toEqual(["hello world", "hello world"]);
    expect(scope.log).toEqual([...FIRST, SCRIPT_OF_LATER, "later"]);
  });

  it("isn't installed without the rest", async () => {
    await expect(start({ isReadable: false }).install()).rejects.toThrow("isn't there");
  });

  it("runs again what has failed", async () => {
    const { scope } = start({ installed });
    scope.fails = true;
    await expect(scope.ask()).rejects.toThrow("Not yet.");
    scope.fails = false;
    expect(await scope.ask()).toBe("hello world");
  });

  it.each([
    ["export default 1;", "a default export"],
    ["export const a=1;", "where it is declared"],
    ['export*from"./shared.js";', "an export of all"],
    ['import*as a from"./shared.js";', "by a name"],
    ["console.log(import.meta.url);", "import.meta"],
    ["await 1;", "await"],
  ])("can't be made of %s", (code, why) => {
    const modules = { ofAll: [], ofSome: [], now: [module("worker.js", code)], later: [] };
    expect(() => classicScripts(modules, "worker.js")).toThrow(why);
  });
});

it("gives a page's module what it imports and hands on of the worker's, and leaves the rest alone", () => {
  const given = (code: string) => withLoaded(code, ["shared.js"]);
  const others = `import{d}from"./view.js";import("./far.js");export{b};export{e}from"./view.js";`;
  expect(given(`import{a as b,c}from"./shared.js";${others}`)).toBe(`const{a:b,c:c}=load("./shared.js");${others}`);
  expect(given('import("./shared.js").then(f)')).toBe('Promise.resolve(load("./shared.js")).then(f)');
  expect(given('export{a as b,c}from"./shared.js";')).toBe(
    'const{a:handedOn0,c:handedOn1}=load("./shared.js");export{handedOn0 as b,handedOn1 as c};',
  );
  expect(() => given('export*from"./shared.js";')).toThrow("an export of all");
});

it("may end in a comment", () => {
  const modules = {
    ofAll: [module("shared.js", "export{};//# sourceMappingURL=shared.js.map")],
    ofSome: [],
    now: [],
    later: [],
  };
  const [[, code = ""] = []] = classicScripts(modules, "worker.js");
  expect(runInContext(`${code};load("./shared.js")`, createContext())).toEqual({});
});
