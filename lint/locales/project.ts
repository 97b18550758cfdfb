import { dirname, relative, sep } from "node:path";
import {
  isNoSubstitutionTemplateLiteral,
  isStringLiteral,
  type Node,
  type NoSubstitutionTemplateLiteral,
  type SourceFile,
  type StringLiteral,
} from "typescript/unstable/ast";
import type { FileSystem } from "typescript/unstable/fs";
import { API, type Checker } from "typescript/unstable/sync";

/** The sources that ship, as TypeScript understands them. */
export interface Project {
  files: readonly SourceFile[];
  checker: Checker;
  /** "src/views/popup/footer.tsx:12" */
  where: (node: Node) => string;
  close: () => void;
}

interface Options {
  /** The folder that ships; tests in it are left out. */
  shipped: string;
  /** Files in memory, for tests. */
  fs?: FileSystem;
}

/** Opens the project of a tsconfig.json. Its path and the folder's are absolute. */
export function openProject(config: string, { shipped, fs }: Options): Project {
  const root = dirname(config);
  const api = new API({ cwd: root, ...(fs && { fs }) });
  const [project] = api.updateSnapshot({ openProjects: [config] }).getProjects();
  if (!project) throw new Error(`There is no TypeScript project at ${config}.`);
  const { program, checker } = project;
  const isShipped = (path: string) => path.startsWith(`${shipped}${sep}`) && !/(?:^|[/.-])test[.-]/.test(path);
  const files = program
    .getSourceFileNames()
    .filter((path) => /\.tsx?$/.test(path) && isShipped(path))
    .flatMap((path) => program.getSourceFile(path) ?? []);
  const where = (node: Node) => {
    const file = node.getSourceFile();
    return `${relative(root, file.fileName)}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
  };
  return { files, checker, where, close: () => api.close() };
}

/** All nodes of a file, from its beginning. */
export function* nodesOf(node: Node): Generator<Node> {
  yield node;
  const children: Node[] = [];
  node.forEachChild((child) => {
    children.push(child);
  });
  for (const child of children) yield* nodesOf(child);
}

/** A string literal, or a template without expressions. */
export const isText = (node: Node): node is StringLiteral | NoSubstitutionTemplateLiteral =>
  isStringLiteral(node) || isNoSubstitutionTemplateLiteral(node);
