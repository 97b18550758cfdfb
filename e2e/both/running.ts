import type { Tab } from "./tab";

/** A browser with the extension in it, whichever it is. */
export interface Running {
  /** Opens one of the extension's pages. */
  open(path: string): Promise<Tab>;
  /** Opens a page of this machine. */
  visit(address: string): Promise<Tab>;
  /** The same in a private window. */
  visitPrivately(address: string): Promise<Tab>;
  /** Has the background end, as the browser ends it when nothing happens; the next event wakes it. */
  suspend(): Promise<void>;
  close(): Promise<void>;
}

/** A profile that outlives its browser, in an office. */
export interface Kept {
  start(): Promise<Running>;
  /** Sets what the office wants, or that it wants nothing any more. */
  setByOffice(managed?: object): Promise<void>;
  /** Whether what is set holds from the next start on, and not at once. */
  heardAtStart: boolean;
  remove(): Promise<void>;
}

/** A browser for one test after the other. */
export interface Shared {
  /** Runs `use` with a browser in which the extension is as it was just installed. */
  lend(use: (running: Running) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

export interface Browser {
  /** Starts none before it is asked for one. */
  shared(): Shared;
  /** Why no profile can be kept, or no office be played, on this machine; undefined where both can. */
  whyNotKept(): Promise<string | undefined>;
  keep(): Promise<Kept>;
}
