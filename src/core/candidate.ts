import * as z from "zod/mini";

/**
 * Why an address may be followed, the surest first: the page there was read as live coverage; it has the shape of a
 * publisher's live page; it is a feed that the page offers; it is a live page that the page links to.
 */
export const REASONS = ["live", "knownLivePage", "feed", "linked"] as const;

export const Candidate = z.object({
  /** Absolute, http or https only, without a fragment. */
  address: z.string(),
  /** The page's own words: as untrusted as the page. */
  title: z.string(),
  why: z.enum(REASONS),
});
/** Something to follow that was found on a page. */
export type Candidate = z.infer<typeof Candidate>;

/** Characters of an address; none of ours is longer. */
export const LONGEST_ADDRESS = 2048;
/** Characters of a page in a tab; a bigger one isn't looked into. */
export const MOST_OF_A_PAGE = 5_000_000;
