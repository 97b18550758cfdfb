import { type Expression, isCallExpression, isTemplateExpression, type Node } from "typescript/unstable/ast";
import type { Type } from "typescript/unstable/sync";
import { type Message, type Messages, placeholdersIn } from "./messages";
import { pluralOf, pluralsIn } from "./plural-forms";
import { isText, nodesOf, type Project } from "./project";

/** Messages that nothing uses, and calls that lack a message's parameters. */
export function usageFaults(english: Messages, project: Project, manifest: unknown): string[] {
  const plurals = pluralsIn(english);
  const single = Object.keys(english).filter((key) => pluralOf(key, plurals) === undefined);
  const uses = usesOf(Object.keys(english), project);
  const used = new Set([...uses, ...usesOf([...plurals.keys()], project)].flatMap(({ keys }) => keys));
  for (const [, key = ""] of JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)) used.add(key);
  const unused = [...single, ...plurals.keys()].filter((key) => !used.has(key));
  return [
    ...unused.map((key) => `${key} is used nowhere`),
    ...uses.filter(isWithoutSubstitutions).flatMap(({ expression, keys }) => {
      const hollow = keys.filter((key) => hasPlaceholders(english[key]));
      return hollow.map((key) => `${project.where(expression)} shows ${key} without what it takes in`);
    }),
  ];
}

interface Use {
  expression: Expression;
  keys: readonly string[];
}

/**
 * Where certain keys are used: an expression that can be nothing but these stands in a place for any, as in `t("live")`,
 * t(`level_${level}`), `plural(t, "hidden", 3)`, a table of `MessageKey`s. TypeScript knows which keys that are; so a
 * level that is no more leaves its message without use.
 *
 * @param all that may stand for each other: all keys, or all names of messages with plural forms
 */
function usesOf(all: readonly string[], { files, checker }: Project): Use[] {
  const known = new Set(all);
  const expressions = files.flatMap((file) => [...nodesOf(file)].flatMap(possibleKeys));
  const types = checker.getTypeAtLocation(expressions);
  return expressions.flatMap((expression, i) => {
    const keys = [...textsOf(types[i])].filter((text) => known.has(text));
    // A type of all keys comes from elsewhere.
    if (keys.length === 0 || (keys.length === all.length && !isText(expression))) return [];
    const place = textsOf(checker.getContextualType(expression));
    return all.every((key) => place.has(key)) ? [{ expression, keys }] : [];
  });
}

/** Expressions that may be a key: string literals, and arguments of functions. */
function possibleKeys(node: Node): Expression[] {
  if (isCallExpression(node)) return node.arguments.filter((one) => !isText(one) && !isTemplateExpression(one));
  return isText(node) || isTemplateExpression(node) ? [node] : [];
}

/** The strings of a union of string literals. */
function textsOf(type: Type | undefined): Set<string> {
  const types = type?.isUnionType() ? type.getTypes() : type ? [type] : [];
  return new Set(types.flatMap((one) => (one.isStringLiteralType() ? one.value : [])));
}

const isWithoutSubstitutions = ({ expression: { parent } }: Use): boolean =>
  isCallExpression(parent) && parent.arguments.length === 1;

const hasPlaceholders = (message: Message | undefined): boolean =>
  message !== undefined && placeholdersIn(message).size > 0;
