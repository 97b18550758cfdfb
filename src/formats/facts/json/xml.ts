import { type Element, isTag } from "domhandler";
import { textContent } from "domutils";
import { type Page, parseXml, tidy } from "../../page/page";
import { isIof } from "./iof";

const DEEPEST = 16;

/** What an XML file says, as JSON would: attributes and elements are fields, and those of one name a list. */
export function xmlData(page: Page): unknown {
  const { body } = page;
  if (
    isIof(page) ||
    !/^\s*<\?xml/.test(body) ||
    /<(?:[\w-]{1,20}:)?(?:html|rss|feed|svg|urlset)[\s>]/i.test(body.slice(0, 2000))
  )
    return undefined;
  const root = parseXml(body)?.children.find(isTag);
  return root && dataOf(root, 0);
}

function dataOf(element: Element, depth: number): unknown {
  const children = element.children.filter(isTag);
  const text = children.length === 0 ? tidy(textContent(element)) : "";
  const fields: Record<string, unknown> = { ...element.attribs };
  if (depth > DEEPEST || (children.length === 0 && Object.keys(fields).length === 0))
    return /^(?:0|[1-9]\d{0,8})$/.test(text) ? Number(text) : text;
  if (text) fields.value = text;
  for (const child of children) {
    const name = child.name.replace(/^.*:/, "");
    const [before, value] = [fields[name], dataOf(child, depth + 1)];
    if (before === undefined) fields[name] = value;
    else if (Array.isArray(before)) before.push(value);
    else fields[name] = [before, value];
  }
  return fields;
}
