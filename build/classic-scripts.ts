import { type ESTree, parseAst, Visitor, type VisitorObject } from "vite";

/** A module as the bundler writes it: what it imports and exports stands at its top level, by name. */
export interface Module {
  fileName: string;
  code: string;
}

/** Something for each script of a worker: what it has in common with all pages, or with some, what it has alone, and later. */
export interface InScripts<T> {
  ofAll: T[];
  ofSome: T[];
  now: T[];
  later: T[];
}

/** Where these scripts are. */
export const SCRIPTS = {
  ofAll: "shared.js",
  ofSome: "shared-with-some.js",
  now: "service-worker.js",
  later: "service-worker-later.js",
} as const satisfies Record<keyof InScripts<unknown>, string>;

/**
 * A worker's classic scripts, by their paths.
 *
 * A service worker may import a script later if it did so while it was installed, and then has it without a request
 * ("imported scripts" in https://www.w3.org/TR/service-workers/#importscripts); `import()` it may not at all. Where it
 * can't be had then, the worker isn't installed, and the browser tries again.
 *
 * @param entry file name of the module that starts the worker
 */
export function classicScripts({ ofAll, ofSome, now, later }: InScripts<Module>, entry: string): [string, string][] {
  const first = `importScripts("/${SCRIPTS.ofAll}","/${SCRIPTS.ofSome}");\n`;
  return [
    [SCRIPTS.ofAll, LOADER + lines(ofAll)],
    [SCRIPTS.ofSome, lines(ofSome)],
    [SCRIPTS.now, `${first}${lines(now)}load("./${entry}");\n${INSTALLED}`],
    [SCRIPTS.later, lines(later)],
  ];
}

const lines = (modules: readonly Module[]) => modules.map(asLine).join("");

/** Each module runs once, and again only if it failed. Where one hasn't come yet, a worker imports the rest. */
const LOADER = `const modules={},loaded={};
function load(name){
if(!modules[name])importScripts("/${SCRIPTS.later}");
return loaded[name]??=modules[name]()}
`;

const INSTALLED = `addEventListener("install",(event)=>event.waitUntil((async()=>importScripts("/${SCRIPTS.later}"))()));\n`;

/**
 * A module as a line of a classic script, which can be loaded by its name. What it exports is as it is when the module
 * has run: nothing of ours is exported that changes later.
 */
function asLine({ fileName, code }: Module): string {
  const given: string[] = [];
  const body = edited(code, (replace, text) => ({
    ImportDeclaration: (node) => replace(node, imported(node)),
    ImportExpression: (node) => replace(node, `Promise.resolve().then(()=>load(${text(node.source)}))`),
    ExportNamedDeclaration(node) {
      if (node.declaration) refuse("what is exported where it is declared");
      const from = node.source ? `load(${text(node.source)}).` : "";
      given.push(...node.specifiers.map(({ local, exported }) => `${text(exported)}:${from}${text(local)}`));
      replace(node, "");
    },
    ExportDefaultDeclaration: () => refuse("a default export"),
    ExportAllDeclaration: () => refuse("an export of all"),
    MetaProperty: ({ meta }) => void (meta.name === "import" && refuse("import.meta")),
  }));
  const line = `modules["./${fileName}"]=()=>{"use strict";${body.trim()}\n;return{${given}}};\n`;
  // What waits at its top level would be found by the browser alone.
  parseAst(line);
  return line;
}

/** A page's module that has from classic scripts what it imports of these. */
export function withLoaded(code: string, fileNames: readonly string[]): string {
  const isThere = (path: unknown) => fileNames.some((name) => path === `./${name}`);
  return edited(code, (replace, text) => ({
    ImportDeclaration(node) {
      if (isThere(node.source.value)) replace(node, imported(node));
    },
    ImportExpression(node) {
      if (isThere(text(node.source).slice(1, -1))) replace(node, `Promise.resolve(load(${text(node.source)}))`);
    },
    ExportNamedDeclaration(node) {
      if (!node.source || !isThere(node.source.value)) return;
      const names = node.specifiers.map(({ local, exported }, i) => [text(local), `handedOn${i}`, text(exported)]);
      const taken = names.map(([local, name]) => `${local}:${name}`);
      const given = names.map(([, name, exported]) => `${name} as ${exported}`);
      replace(node, `const{${taken}}=load(${text(node.source)});export{${given}};`);
    },
    ExportAllDeclaration({ source }) {
      if (isThere(source.value)) refuse("an export of all");
    },
  }));
}

function imported({ source, specifiers }: ESTree.ImportDeclaration): string {
  const loading = `load("${source.value}");`;
  if (specifiers.length === 0) return loading;
  const names = specifiers.map((specifier) => {
    if (specifier.type !== "ImportSpecifier") return refuse("what isn't imported by a name");
    const { imported, local } = specifier;
    return `${imported.type === "Literal" ? JSON.stringify(imported.value) : imported.name}:${local.name}`;
  });
  return `const{${names}}=${loading}`;
}

function refuse(what: string): never {
  throw new Error(`The bundler has written ${what}, which no classic script can have.`);
}

type Replace = (node: ESTree.Span, by: string) => void;

/** Code with some of its nodes replaced. */
function edited(
  code: string,
  visitor: (replace: Replace, text: (node: ESTree.Span) => string) => VisitorObject,
): string {
  const edits: { start: number; end: number; by: string }[] = [];
  const replace: Replace = ({ start, end }, by) => edits.push({ start, end, by });
  new Visitor(visitor(replace, ({ start, end }) => code.slice(start, end))).visit(parseAst(code));
  edits.sort((a, b) => a.start - b.start);
  const kept = edits.map(({ end }, i) => code.slice(end, edits[i + 1]?.start));
  return code.slice(0, edits[0]?.start) + edits.map(({ by }, i) => by + kept[i]).join("");
}
