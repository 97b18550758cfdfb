export const NOW = "2024-07-18T12:00:00.000Z";

/** A page with JSON-LD in its scripts. */
export const page = (...scripts: string[]) =>
  `<html><head><title>Live</title>${scripts.map((json) => `<script type="application/ld+json">${json}</script>`).join("")}</head><body><p>Hello</p></body></html>`;

export const update = (more: object) => ({
  "@type": "BlogPosting",
  datePublished: "2024-07-18T11:48:00+01:00",
  articleBody: "Body.",
  ...more,
});

export const blog = (updates: unknown, more: object = {}) => ({
  "@type": "LiveBlogPosting",
  headline: "The race, live",
  liveBlogUpdate: updates,
  ...more,
});
