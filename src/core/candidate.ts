import * as z from "zod/mini";

/**
 * Why an address may be followed, the surest first: the page there was read as live coverage; it has the shape of a
 * publisher's live page; it is a feed that the page offers; it is a live page that the page links to.
 */
export const CANDIDATE_REASONS = ["live", "knownLivePage", "feed", "linked"] as const;

export const Candidate = z.object({
  /** Absolute, http or https only, without a fragment. */
  address: z.string(),
  /** The page's own words: as untrusted as the page. */
  title: z.string(),
  why: z.enum(CANDIDATE_REASONS),
});
/** Something to follow that was found on a page. */
export type Candidate = z.infer<typeof Candidate>;

/** Characters of an address; none of ours is longer. */
export const MAX_ADDRESS_CHARS = 2048;
/** Characters of a page in a tab; a bigger one isn't looked into. */
export const MAX_PAGE_CHARS = 5_000_000;
