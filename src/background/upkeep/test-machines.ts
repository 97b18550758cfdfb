import { beforeEach, vi } from "vitest";
import { readSettings } from "../../store/read";
import { machine, shareSync } from "../../store/test-sync";
import { handlers } from "../commands/index";
import { followPage } from "../test-follow";
import { livePage } from "../test-page";
import { synchronize } from "./sync";

/** Lets a test's machines share the browser's sync storage, with a clock that the test sets. */
export function shareSyncInEachTest(): void {
  beforeEach(() => {
    shareSync();
    vi.useFakeTimers({ toFake: ["Date"] });
    return () => vi.useRealTimers();
  });
}

export const theme = async () => (await readSettings()).preferences.look.theme;
export const prefer = (change: Parameters<typeof handlers.setPreferences>[0]["change"]) =>
  handlers.setPreferences({ change });
export const send = () => synchronize(true);
export const later = () => vi.setSystemTime(Date.now() + 1000);

export const followedIds = async () => (await readSettings()).follows.map(({ id }) => id);

/** Two machines that follow the same page. */
export async function bothFollow() {
  const { url } = await livePage("Men start");
  const [office, home] = [machine(), machine()];
  const id = await office(() => followPage(url));
  await office(send);
  await home(send);
  return { url, id, office, home };
}
