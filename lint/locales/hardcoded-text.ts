import {
  type BinaryExpression,
  isBinaryExpression,
  isConditionalExpression,
  isJsxAttribute,
  isJsxElement,
  isJsxExpression,
  isJsxFragment,
  isJsxText,
  isParenthesizedExpression,
  isPropertyAccessExpression,
  isTemplateExpression,
  type Node,
} from "typescript/unstable/ast";
import { isText, nodesOf, type Project } from "./project";

/** Attributes and properties whose text people see or hear. */
const TEXT_ATTRIBUTES =
  /^(?:(?:aria-)?(?:label|description|roledescription|valuetext|placeholder)|title|alt|textContent|innerText|aria[A-Z]\w+)$/;

/** Text for people that is hard-coded in a view instead of being in `_locales`. */
export const hardcodedText = ({ files, where }: Project): string[] =>
  files.flatMap((file) =>
    [...nodesOf(file)]
      .flatMap(shownPart)
      .flatMap(literals)
      .filter(({ text }) => isForPeople(text))
      .map(({ node, text }) => `${where(node)} says "${text.trim()}" itself`),
  );

/** Names and descriptions in the manifest that aren't messages. */
export function hardcodedInManifest(manifest: unknown): string[] {
  const found: string[] = [];
  JSON.stringify(manifest, (key, value) => {
    const isText = typeof value === "string" && /^(?:name|short_name|description|default_title)$/.test(key);
    if (isText && !/^__MSG_\w+__$/.test(value)) found.push(`manifest.json says "${value}" itself`);
    return value;
  });
  return found;
}

/** A page whose title isn't the extension's name, which is the same in every language. */
export function wrongTitle(path: string, html: string, name = ""): string[] {
  const title = /<title>(.*?)<\/title>/s.exec(html)?.[1];
  return title === undefined || title === name ? [] : [`${path} has the title "${title}"`];
}

/** The part of a node that is shown literally. */
function shownPart(node: Node): Node[] {
  if (isJsxText(node)) return [node];
  if (isJsxExpression(node)) return node.expression && isChild(node) ? [node.expression] : [];
  if (isJsxAttribute(node))
    return TEXT_ATTRIBUTES.test(node.name.getText()) && node.initializer ? [node.initializer] : [];
  if (!isBinaryExpression(node) || !isPropertyAccessExpression(node.left)) return [];
  return node.operatorToken.getText() === "=" && TEXT_ATTRIBUTES.test(node.left.name.text) ? [node.right] : [];
}

const isChild = ({ parent }: Node): boolean => isJsxElement(parent) || isJsxFragment(parent);

interface Literal {
  node: Node;
  text: string;
}

/** The literal texts that an expression may evaluate to. */
function literals(node: Node): Literal[] {
  if (isJsxText(node) || isText(node)) return [{ node, text: node.text }];
  if (isTemplateExpression(node)) {
    return [node.head, ...node.templateSpans.map((span) => span.literal)].map((part) => ({ node, text: part.text }));
  }
  if (isConditionalExpression(node)) return [node.whenTrue, node.whenFalse].flatMap(literals);
  if (isBinaryExpression(node)) return operands(node).flatMap(literals);
  if (isParenthesizedExpression(node)) return literals(node.expression);
  return isJsxExpression(node) && node.expression ? literals(node.expression) : [];
}

/** Compared text isn't shown. */
function operands({ left, operatorToken, right }: BinaryExpression): Node[] {
  const operator = operatorToken.getText();
  if (operator === "&&") return [right];
  return ["||", "??", "+"].includes(operator) ? [left, right] : [];
}

/** The beginning of an address is the same for everybody. */
const isForPeople = (text: string): boolean => /\p{L}/u.test(text) && text !== "https://";
