import { type Element, isTag } from "domhandler";
import { findAll } from "domutils";
import type { Block } from "../../core/blocks";
import { textOf } from "../page";

const ASKED = /^Allow (.{1,60}) content\?$/i;
const EXPLAINED =
  /^This article includes content (?:provided by|hosted on) (\S{1,100}(?: [A-Z]\S{0,30}){0,3})\. We ask for your permission/;

/** Makes one embed of the question that stands in a third party's place until a reader allows its content. */
export function withoutGates(blocks: readonly Block[]): Block[] {
  const kept: Block[] = [];
  for (const block of blocks) {
    const text = block.type === "paragraph" ? block.text : "";
    const provider = ASKED.exec(text)?.[1];
    const explained = EXPLAINED.exec(text)?.[1];
    if (provider) kept.push({ type: "embed", provider });
    else if (!explained) {
      if (text !== "Allow content provided by a third party?") kept.push(block);
    } else if (kept.at(-1)?.type !== "embed") kept.push({ type: "embed", provider: explained });
  }
  return kept;
}

/** "Read more" under a link to another article: it is neither the article's title nor the reporter's words. */
export const invitationsIn = (block: Element): Element[] =>
  findAll((one) => one.attribs["data-component"] === "rich-link", block.children).flatMap((link) =>
    findAll((one) => !one.children.some(isTag) && INVITATION.test(textOf(one)), link.children),
  );

const INVITATION = /^(?:Read more|Listen|Watch|View Gallery)$/;
