/** Addresses that a publisher gives to its live pages alone. */
interface LivePages {
  publisher: string;
  /** The end of the host's name. */
  host: string;
  path: RegExp;
}

const livePages: readonly LivePages[] = [
  { publisher: "BBC", host: "bbc.co.uk", path: /^\/(?:sport|news)\/(?:[\w-]+\/)?live\/[\w-]/ },
  { publisher: "BBC", host: "bbc.com", path: /^\/(?:sport|news)\/(?:[\w-]+\/)?live\/[\w-]/ },
  { publisher: "The Guardian", host: "theguardian.com", path: /^\/[\w/-]+\/live\/\d{4}\/[a-z]{3}\/\d\d\/[\w-]/ },
  { publisher: "The New York Times", host: "nytimes.com", path: /^\/live\/\d{4}\/[\w-]/ },
  { publisher: "Le Monde", host: "lemonde.fr", path: /^\/[\w/-]+\/live\/\d{4}\/\d\d\/\d\d\/[\w-]/ },
  { publisher: "Al Jazeera", host: "aljazeera.com", path: /^\/[\w/-]+\/liveblog\/\d{4}\/\d/ },
  { publisher: "CNN", host: "cnn.com", path: /^\/[\w/-]+\/live-news\/[\w-]/ },
  { publisher: "AP", host: "apnews.com", path: /^\/live\/[\w-]/ },
];

/** Whether an address (absolute) has the shape of a publisher's live page; what is there now, only a look can tell. */
export function isKnownLivePage(address: string): boolean {
  const { hostname, pathname } = new URL(address);
  return livePages.some(
    ({ host, path }) => (hostname === host || hostname.endsWith(`.${host}`)) && path.test(pathname),
  );
}
