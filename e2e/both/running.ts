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

export interface Browser {
  /** With a profile that goes with it. */
  start(): Promise<Running>;
  /** Why no profile can be kept, or no office be played, on this machine; undefined where both can. */
  whyNotKept(): Promise<string | undefined>;
  keep(): Promise<Kept>;
}
