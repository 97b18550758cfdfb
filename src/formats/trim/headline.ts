import { type Block, isPicture, plainText } from "../../core/blocks";
import type { PublishedPost } from "../../core/coverage";
import { bodyFrom, ELLIPSIS, folded, hasLinkBefore, type Place, textsOf, wordsIn } from "./text";

/** Where a sentence or line ends. */
const BOUNDARY =
  /^["'”’»)\]]*(?:[.!?…。！？]+(?=["'”’»)\]]*(?:\s|$))|\s*[:|](?=\s)|\s+[–—-](?=\s)|\s*\n|\s*$)["'”’»)\]]*\s*/u;
/** Fewer words may begin a sentence by chance. */
const FEWEST_WORDS = 4;
/** So many words are the body's by no chance. */
const FEWEST_CUT = 6;
/** A word of a script that parts none with spaces. */
const LONG_WORD = 12;

/**
 * A post whose headline and body don't say the same twice. A headline repeated at the beginning of the body goes from the
 * body. A headline that is only the beginning of the body, cut with "…" or in the middle of a sentence, goes itself, and so
 * does a body that is only the beginning of its headline. Letters and figures are compared, not punctuation. A repetition
 * that carries a link is kept.
 */
export function withoutRepeatedHeadline(given: PublishedPost): PublishedPost {
  const post = { ...given, body: withoutRepeatedCaptions(given) };
  const { headline, body, url } = post;
  const words = [...wordsIn(headline ?? "")].map(({ text }) => text);
  if (headline === undefined || words.length === 0) return post;
  const isCut = ELLIPSIS.test(headline);
  const end = endOf(words, body, isCut);
  if (!end) return isBeginningOf(headline, body) ? { ...post, body: body.filter(isPicture) } : post;
  const boundary = BOUNDARY.exec(restAt(end, body))?.[0];
  if (isCut || end.isPart || boundary === undefined) return isCut || isLong(words) ? withoutHeadline(post) : post;
  const place = { ...end, at: end.at + boundary.length };
  return hasLinkBefore(body, place, url) ? post : { ...post, body: bodyFrom(body, place) };
}

/** A post without the line that says who wrote or said it, name and role, at the beginning of a longer body. */
export function withoutOwnByline(post: PublishedPost): PublishedPost {
  const { byline, body } = post;
  const first = body.findIndex((block) => !isPicture(block));
  const line = body[first];
  if (!byline || line?.type !== "paragraph" || body.slice(first + 1).every(isPicture)) return post;
  const said = folded(line.text);
  const isSaid = [byline.name, `${byline.name} ${byline.role ?? ""}`].some((one) => folded(one) === said);
  return said && isSaid ? { ...post, body: body.filter((block) => block !== line) } : post;
}

/** The pictures before the text, without captions that say no more than the headline. */
function withoutRepeatedCaptions({ headline, body }: PublishedPost): Block[] {
  const said = folded(headline ?? "");
  const first = body.findIndex((block) => !isPicture(block));
  return body.map((block, i): Block => {
    const isBefore = first < 0 || i < first;
    if (!isBefore || !("caption" in block) || !block.caption || folded(block.caption) !== said) return block;
    const { caption: _, ...rest } = block;
    return rest;
  });
}

const withoutHeadline = ({ headline: _, ...post }: PublishedPost): PublishedPost => post;

const isLong = (words: readonly string[]): boolean =>
  words.length >= FEWEST_WORDS || words.some((word) => word.length >= LONG_WORD && !/\p{Script=Latin}/u.test(word));

/** What follows a place in its own text. */
const restAt = ({ block, text, at }: Place, body: readonly Block[]): string =>
  body
    .slice(block, block + 1)
    .flatMap((one) => textsOf(one) ?? [])
    [text]?.text.slice(at) ?? "";

/**
 * Where in a body the words of its headline end; undefined where it doesn't begin with all of them. The last word may be cut
 * too, in a long headline also without "…".
 */
function endOf(
  words: readonly string[],
  body: readonly Block[],
  isCut: boolean,
): (Place & { isPart: boolean }) | undefined {
  let count = 0;
  for (const [block, one] of body.entries()) {
    if (isPicture(one)) continue;
    const texts = textsOf(one);
    if (!texts) return undefined;
    for (const [text, { text: said }] of texts.entries()) {
      for (const word of wordsIn(said)) {
        const wanted = words[count] ?? "";
        const isPart = word.text !== wanted && count === words.length - 1 && word.text.startsWith(wanted);
        if (word.text !== wanted && !(isPart && (isCut || words.length >= FEWEST_CUT))) return undefined;
        count++;
        if (count === words.length) return { block, text, at: word.end, isPart };
      }
    }
  }
  return undefined;
}

/** Whether a body is no more than the beginning of its headline, cut with "…". */
function isBeginningOf(headline: string, body: readonly Block[]): boolean {
  const said = plainText(body);
  if (said.length > headline.length + LONG_WORD || !ELLIPSIS.test(said)) return false;
  const beginning = folded(said);
  return beginning !== "" && folded(headline).startsWith(beginning);
}
