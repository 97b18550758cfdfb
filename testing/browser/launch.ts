import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type BrowserContext, chromium, type Worker } from "@playwright/test";
import { findChromium } from "./find";
import { copyOfGranted, type Granted } from "./granted";
import { WELCOME } from "./pages";
import { unpackInto, whileGranting } from "./unpacked";

export interface LaunchOptions {
  /** The folder of the built extension. */
  extension: string;
  /** Match patterns of the sites that it may read, as if a person had allowed them. A profile gets them when it is new. */
  grants?: readonly string[];
  headless: boolean;
  /** Device pixels per CSS pixel if headless; drawing more takes time. */
  scale?: number;
  /** The reader's IANA time zone; by default this machine's. */
  timeZone?: string;
  /** A folder to keep between launches; by default a new one that is removed with the browser. */
  profile?: string;
  /** Permissions beside sites, as if a person had allowed them. */
  permissions?: readonly string[];
  /** Keeps open the page that the extension shows after its installation. */
  firstRun?: boolean;
}

export interface Launched {
  context: BrowserContext;
  extensionId: string;
  /** The extension's worker; waits for it if it isn't running yet. */
  worker(): Promise<Worker>;
  close(): Promise<void>;
}

/** Opens Chromium with the extension in it. Rejects with a sentence if there is no Chromium or no build. */
export async function launchWithExtension({
  extension,
  grants = [],
  headless,
  scale,
  timeZone,
  profile,
  permissions = [],
  firstRun = false,
}: LaunchOptions): Promise<Launched> {
  const executablePath = await findChromium();
  const folder = resolve(profile ?? (await mkdtemp(join(tmpdir(), "raceside-"))));
  const forget = async () => {
    if (profile === undefined) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const visit = async (granted: Granted) => {
      const context = await openBrowser(granted.profile, {
        extension: granted.extension,
        executablePath,
        headless: true,
      });
      await workerOf(context);
      await context.close();
    };
    const isGranted = grants.length + permissions.length > 0;
    const { path, wasThere } = await (profile === undefined && isGranted
      ? copyOfGranted(folder, resolve(extension), { grants, permissions }, visit)
      : unpackInto(folder, resolve(extension)));
    if (profile !== undefined && isGranted && !wasThere) {
      await whileGranting(path, { grants, permissions }, () => visit({ profile: folder, extension: path }));
    }
    const context = await openBrowser(folder, { extension: path, executablePath, headless, scale, timeZone });
    const first = await workerOf(context);
    if (!firstRun && !wasThere) await closeFirstSteps(context);
    return {
      context,
      extensionId: new URL(first.url()).host,
      worker: () => workerOf(context),
      close: async () => {
        await context.close();
        await forget();
      },
    };
  } catch (error) {
    await forget();
    throw error;
  }
}

interface BrowserOptions extends Pick<LaunchOptions, "extension" | "headless" | "scale" | "timeZone"> {
  executablePath: string;
}

function openBrowser(
  profile: string,
  { extension, executablePath, headless, scale = 1, timeZone }: BrowserOptions,
): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    handleSIGINT: false,
    ...(timeZone !== undefined && { env: { ...process.env, TZ: timeZone } }),
    ...(headless ? { viewport: { width: 1000, height: 800 }, deviceScaleFactor: scale } : { viewport: null }),
    args: [
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      "--no-first-run",
      "--disable-quic",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      ...(headless ? ["--disable-gpu"] : []),
    ],
  });
}

const START_MS = 15_000;

/** A new profile opens them by itself, and they would come before whatever is opened next. */
async function closeFirstSteps(context: BrowserContext): Promise<void> {
  for (const deadline = Date.now() + START_MS; Date.now() < deadline; await sleep(20)) {
    const page = context.pages().find((one) => one.url().includes(`/${WELCOME}`));
    if (page) return page.close();
  }
  throw new Error("The extension showed no first steps after it was installed.");
}

async function workerOf(context: BrowserContext): Promise<Worker> {
  const isOurs = (worker: Worker) => worker.url().startsWith("chrome-extension://");
  return (
    context.serviceWorkers().find(isOurs) ??
    context.waitForEvent("serviceworker", { predicate: isOurs, timeout: START_MS })
  );
}
