import * as z from "zod/mini";
import type { Byline } from "../../core/coverage";
import { BY } from "../element/signature";
import { anything, textIn } from "../page/schema";
import { folded } from "../trim/text";

const author = z.looseObject({ "@type": anything, name: anything, jobTitle: anything });

/** Organisations of any kind: schema.org has some forty types of them. */
const ORGANISATION =
  /organi[sz]ation|corporation|company|business|ngo$|consortium|agency|association|team$|group$|club$|newspaper|website|brand$|publisher/i;
const LONGEST_NAME = 200;
/**
 * Who wrote an update; undefined for an organisation, and for whoever publishes the page.
 *
 * @param publishers names of the publisher, by which it may sign
 * @param plain resolves markup in a name
 */
export function bylineOf(
  value: unknown,
  publishers: ReadonlySet<string>,
  plain: (text: string) => string | undefined,
): Byline | undefined {
  const people = [value].flat().flatMap((one) => personIn(one, publishers, plain));
  const name = [...new Set(people.map((one) => one.name))].join(", ");
  const role = people.length === 1 ? people[0]?.role : undefined;
  return name ? { name, ...(role && { role }) } : undefined;
}

function personIn(
  value: unknown,
  publishers: ReadonlySet<string>,
  plain: (text: string) => string | undefined,
): Byline[] {
  const parsed = typeof value === "string" ? { name: value } : z.safeParse(author, value).data;
  if (!parsed || isOrganisation(parsed["@type"])) return [];
  const name = plain((textIn(parsed.name) ?? "").slice(0, LONGEST_NAME))?.replace(BY, "");
  if (!name || /^https?:/i.test(name) || publishers.has(folded(name))) return [];
  const role = "jobTitle" in parsed ? plain(textIn(parsed.jobTitle) ?? "") : undefined;
  return [{ name, ...(role && { role }) }];
}

const isOrganisation = (types: unknown): boolean =>
  [types].flat().some((type) => typeof type === "string" && ORGANISATION.test(type));
