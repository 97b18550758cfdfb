import { fakeBrowser } from "@webext-core/fake-browser";
import browser, { type Notifications, type Tabs } from "webextension-polyfill";
import type { OverlayReply, ToOverlay } from "./messaging/overlay-messages";

type Tab = Pick<Tabs.Tab, "id" | "url" | "windowId" | "active">;
type Said = { tabId: number } & ToOverlay;

const empty = () => ({
  /** Open tabs; the first window is the focused one. */
  tabs: [] as Tab[],
  focused: true,
  windowState: "normal" as "normal" | "fullscreen",
  idle: "active" as "active" | "idle" | "locked",
  /** What scripts in tabs were told, and what they answer. */
  said: [] as Said[],
  reply: "shown" as OverlayReply | Promise<never>,
  /** In which tabs there is the overlay's script, and what happens while it comes. */
  injected: [] as number[],
  inject: async (_tabId: number): Promise<void> => undefined,
  /** Who listens for a breakpoint in the reader's work. */
  breakpoint: new Set<() => unknown>(),
  notifications: new Map<string, Notifications.CreateNotificationOptions>(),
  menu: [] as { id?: string; checked?: boolean }[],
  /** Clicks on a notification. */
  clickNotification: async (_id: string): Promise<unknown> => undefined,
  /** Whether popup or side panel are open. */
  contexts: [] as { contextType: string; documentUrl?: string }[],
});

/** What a browser has around the extension and an in-memory one lacks: tabs, windows, notifications, somebody at it. */
export const desk = { ...empty(), reset: () => void Object.assign(desk, empty()) };

/** The address of a tab is told to those alone who were let into its site. */
async function withoutSecrets({ url, ...tab }: Tab): Promise<Tab> {
  const { protocol, hostname } = new URL(url ?? "about:blank");
  const isLetIn = await browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
  return { ...tab, ...(isLetIn && { url }) };
}

/** What tells that the reader goes to another tab or window, or comes back to the machine. */
const breakpoints = {
  addListener: (listener: () => unknown) => void desk.breakpoint.add(listener),
  removeListener: (listener: () => unknown) => void desk.breakpoint.delete(listener),
};

const tabs = {
  onActivated: breakpoints,
  query: ({ active }: { active?: boolean }) =>
    Promise.all(desk.tabs.filter((tab) => !active || tab.active).map(withoutSecrets)),
  async sendMessage(tabId: number, message: ToOverlay) {
    desk.said.push({ tabId, ...message });
    return message.overlay === "show" ? desk.reply : undefined;
  },
  async create({ url }: { url: string }) {
    desk.tabs.push({ id: desk.tabs.length + 1, url, windowId: 1, active: false });
    return { windowId: 1 };
  },
};
const scripting = {
  async executeScript({ target: { tabId } }: { target: { tabId: number } }) {
    await desk.inject(tabId);
    desk.injected.push(tabId);
  },
};
const notifications = {
  create: async (id: string, options: Notifications.CreateNotificationOptions) =>
    void desk.notifications.set(id, options),
  getAll: async () => Object.fromEntries(desk.notifications),
  clear: async (id: string) => desk.notifications.delete(id),
  onClicked: {
    addListener(listener: (id: string) => Promise<unknown>) {
      desk.clickNotification = listener;
    },
  },
};
const contextMenus = {
  async removeAll() {
    desk.menu = [];
  },
  create: (entry: { id?: string; checked?: boolean }) => void desk.menu.push(entry),
  onClicked: { addListener: () => undefined },
};

/** Gives the in-memory browser what it lacks. */
export function furnish(): void {
  Object.assign(fakeBrowser, {
    tabs,
    scripting,
    notifications,
    contextMenus,
    windows: {
      onFocusChanged: breakpoints,
      getLastFocused: async () => ({ id: 1, focused: desk.focused, state: desk.windowState }),
      update: async () => ({}),
    },
    commands: { onCommand: { addListener: () => undefined } },
    idle: { queryState: async () => desk.idle, onStateChanged: breakpoints },
  });
  Object.assign(fakeBrowser.runtime, { getContexts: async () => desk.contexts });
}
