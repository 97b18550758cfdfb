import { setTimeout as sleep } from "node:timers/promises";
import type { CDPSession, Page } from "@playwright/test";
import * as z from "zod/mini";
import type { Launched } from "./launch";
import { POPUP } from "./pages";

const received = z.object({ sessionId: z.string(), message: z.string() });
const answer = z.object({ id: z.number(), result: z.optional(z.unknown()) });
const evaluated = z.object({
  result: z.object({ value: z.optional(z.unknown()), description: z.optional(z.string()) }),
  exceptionDetails: z.optional(z.unknown()),
});
const picture = z.object({ data: z.string() });

const PATIENCE_MS = 10_000;

/**
 * The popup that a click on the toolbar button opens. Unlike its page in a tab, it may look at the page that is shown.
 * Playwright doesn't list it among its pages, so it is controlled by the browser's own protocol.
 */
export class RealPopup {
  private asked = 0;

  private constructor(
    private readonly browser: CDPSession,
    private readonly sessionId: string,
    private readonly targetId: string,
  ) {}

  /** Clicks the toolbar button while `page` is shown. Rejects if no popup opens within ten seconds. */
  static async open({ context, extensionId }: Launched, page: Page): Promise<RealPopup> {
    const browser = await context.browser()?.newBrowserCDPSession();
    if (!browser) throw new Error("This browser has no protocol to be spoken to in.");
    await page.bringToFront();
    const tab = await found(browser, "tab", page.url());
    // Newer than the protocol that Playwright has types for.
    await browser.send("Extensions.triggerAction" as never, { id: extensionId, targetId: tab } as never);
    const targetId = await found(browser, "page", `chrome-extension://${extensionId}/${POPUP}`);
    const { sessionId } = await browser.send("Target.attachToTarget", { targetId, flatten: false });
    const popup = new RealPopup(browser, sessionId, targetId);
    await eventually(async () => (await popup.text()) || undefined, "The popup shows nothing.");
    return popup;
  }

  readonly text = (): Promise<string> => this.evaluate("document.body?.innerText ?? ''");

  /** The value of an expression in the popup, evaluated with a user gesture. */
  async evaluate<T>(expression: string): Promise<T> {
    const params = { expression, returnByValue: true, awaitPromise: true, userGesture: true };
    const { result, exceptionDetails } = z.parse(evaluated, await this.send("Runtime.evaluate", params));
    if (exceptionDetails !== undefined) throw new Error(result.description ?? `In the popup: ${expression}`);
    return result.value as T;
  }

  /** Clicks the button with this name. */
  async click(button: string): Promise<void> {
    const buttons = "[...document.querySelectorAll('button')]";
    await this.evaluate(
      `${buttons}.find((it) => (it.ariaLabel ?? it.innerText) === ${JSON.stringify(button)}).click()`,
    );
  }

  /** The popup as it looks in a colour scheme, a PNG. */
  async picture(colorScheme: "light" | "dark"): Promise<Buffer> {
    const features = [
      { name: "prefers-color-scheme", value: colorScheme },
      { name: "prefers-reduced-motion", value: "reduce" },
    ];
    await this.send("Emulation.setEmulatedMedia", { features });
    return Buffer.from(
      z.parse(picture, await this.send("Page.captureScreenshot", { captureBeyondViewport: true })).data,
      "base64",
    );
  }

  async close(): Promise<void> {
    await this.browser.send("Target.closeTarget", { targetId: this.targetId });
    await this.browser.detach();
  }

  /** Sends a command to the popup's own session and returns the answer. A popup that closes meanwhile gives none. */
  private async send(method: string, params: object): Promise<unknown> {
    const id = ++this.asked;
    const answered = new Promise<unknown>((resolve) => {
      const onMessage = (event: unknown) => {
        const { sessionId, message } = z.parse(received, event);
        const { id: to, result } = sessionId === this.sessionId ? answerIn(message) : {};
        if (to !== id) return;
        this.browser.off("Target.receivedMessageFromTarget", onMessage);
        resolve(result);
      };
      this.browser.on("Target.receivedMessageFromTarget", onMessage);
    });
    const message = JSON.stringify({ id, method, params });
    await this.browser.send("Target.sendMessageToTarget", { sessionId: this.sessionId, message });
    const tooLate = sleep(PATIENCE_MS, undefined, { ref: false }).then(() => {
      throw new Error(`The popup doesn't answer to ${method}.`);
    });
    return Promise.race([answered, tooLate]);
  }
}

/** Events come the same way, without an id. */
function answerIn(message: string): { id?: number; result?: unknown } {
  const parsed = z.safeParse(answer, JSON.parse(message));
  return parsed.success ? parsed.data : {};
}

/** The id of the newest target of this type and address, as soon as there is one. */
async function found(browser: CDPSession, type: string, url: string): Promise<string> {
  const find = async () => {
    // Without a filter, tabs are left out.
    const { targetInfos } = await browser.send("Target.getTargets", { filter: [{}] });
    return targetInfos.find((info) => info.type === type && info.url === url)?.targetId;
  };
  return eventually(find, `The browser opened no ${type} with ${url}.`);
}

async function eventually<T>(look: () => Promise<T | undefined>, otherwise: string): Promise<T> {
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await sleep(50)) {
    const seen = await look();
    if (seen !== undefined) return seen;
  }
  throw new Error(otherwise);
}
