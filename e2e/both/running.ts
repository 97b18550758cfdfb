import type { Tab } from "./tab";

/** Either browser with the extension. */
export interface Running {
  /** Opens one of the extension's pages. */
  open(path: string): Promise<Tab>;
  /** Opens a page of this machine. */
  visit(address: string): Promise<Tab>;
  /** The same in a private window. */
  visitPrivately(address: string): Promise<Tab>;
  /** Stops the background as the browser does when it is idle; the next event wakes it. */
  suspend(): Promise<void>;
  close(): Promise<void>;
}

/** A profile that is kept, and may have an organisation's policy. */
export interface Kept {
  start(): Promise<Running>;
  /** Sets the organisation's policy, or removes it. */
  setPolicy(managed?: object): Promise<void>;
  /** Whether a policy applies only from the next start. */
  heardAtStart: boolean;
  remove(): Promise<void>;
}

/** A browser for several tests, one after the other. */
export interface Shared {
  /** Runs `use` with a browser in which the extension was just installed. */
  lend(use: (running: Running) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

export interface Browser {
  /** Starts a browser when one is first needed. */
  shared(): Shared;
  /** Why profiles or policies aren't possible on this machine; undefined if they are. */
  whyNotKept(): Promise<string | undefined>;
  keep(): Promise<Kept>;
}
