/** A part of a script, in CommonJS. */
interface Chunk {
  fileName: string;
  code: string;
  isEntry: boolean;
  /** What it requires as soon as it runs. */
  imports: readonly string[];
}

/**
 * Classic scripts of chunks in CommonJS: the entry, and all else, which it loads when it first asks for some of it.
 *
 * A service worker may load a script later if it did so while it was installed, and then has it without a request
 * ("imported scripts" in https://www.w3.org/TR/service-workers/#importscripts); `import()` it may not at all. Where it
 * can't be had then, the worker isn't installed, and the browser tries again.
 *
 * @param path of the later one, in the extension
 */
export function classicScripts(chunks: readonly Chunk[], path: string): { now: string; later: string } {
  const entry = chunks.find(({ isEntry }) => isEntry);
  if (!entry) throw new Error("There is nothing to start with.");
  if (entry.imports.length > 0) throw new Error(`Each start would load the rest at once: ${entry.imports}.`);
  const registered = ({ fileName, code }: Chunk) => `chunks["./${fileName}"]=function(exports,require){${code}\n};`;
  return {
    now: [loader(path), registered(entry), `load("./${entry.fileName}");`].join("\n"),
    later: chunks
      .filter((chunk) => chunk !== entry)
      .map(registered)
      .join("\n"),
  };
}

/** Like Node's `require`: each chunk runs once, and again only if it failed. */
const loader = (path: string) => `const chunks={},loaded={};
function load(name){
if(loaded[name])return loaded[name];
if(!chunks[name])importScripts("/${path}");
const exports=loaded[name]={};
try{chunks[name](exports,load)}catch(error){delete loaded[name];throw error}
return exports}
addEventListener("install",(event)=>event.waitUntil((async()=>importScripts("/${path}"))()));`;
