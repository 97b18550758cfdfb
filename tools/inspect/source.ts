import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { readAddress } from "../../src/core/address";
import type { Instant } from "../../src/core/instant";
import { readBody, request } from "../../src/fetch/request";
import { elements, hostOf, httpAddress, meta, openPage } from "../../src/formats/page/page";
import { orRefuse, Refusal, type Source } from "./coverage";

/**
 * Reads a page from a file or, for an http(s) address, with the extension's own request. Throws a `Refusal`.
 *
 * @param pageUrl the page's address, if the source doesn't have it
 */
export async function openSource(fileOrAddress: string, pageUrl: string | undefined, now: Instant): Promise<Source> {
  const given = pageUrl === undefined ? undefined : orRefuse(readAddress(pageUrl)).href;
  if (!/^https?:\/\//i.test(fileOrAddress)) return openFile(fileOrAddress, given);
  const answer = orRefuse(
    await request(orRefuse(readAddress(fileOrAddress)).href, { allowPrivate: true, clock: () => now }),
  );
  if (!answer.changed)
    throw new Refusal("The address answered that nothing has changed, though nothing was known of it.");
  const url = given ?? answer.url;
  return { body: answer.body, url, name: hostOf(url) };
}

async function openFile(file: string, url: string | undefined): Promise<Source> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new Refusal(
      error.code === "ENOENT" ? `There is no file ${file}.` : `The file ${file} can't be read (${error.code}).`,
    );
  });
  const body = await readBody(new Response(bytes));
  if (body === undefined) throw new Refusal(`The file ${file} is over 5 MB, more than the extension reads of a page.`);
  const name = basename(file);
  return { body, url: url ?? ownAddress(body) ?? `https://page.invalid/${encodeURIComponent(name)}`, name };
}

/** The address that a saved page declares for itself. */
function ownAddress(body: string): string | undefined {
  const page = openPage(body, "https://page.invalid/");
  if (!page) return undefined;
  const canonical = elements(page.document, "link").find((link) => link.attribs.rel?.toLowerCase() === "canonical");
  return [canonical?.attribs.href, meta(page, "og:url")]
    .map((href) => (URL.canParse(href ?? "") ? httpAddress(href, page.url) : undefined))
    .find((address) => address !== undefined);
}
