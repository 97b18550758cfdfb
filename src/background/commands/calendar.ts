import { readAddress } from "../../core/address";
import { isCalendar } from "../../core/calendar";
import type { Instant } from "../../core/instant";
import { failed, ok, type Result } from "../../core/result";
import { withJoinedStart } from "../../core/starts";
import { request } from "../../fetch/request";
import { readOwnSettings } from "../../store/read";
import { readForCommit } from "../../store/state";
import { withStartOf } from "../../store/synced-settings";
import { write } from "../../store/write";
import { nowInstant } from "../clock";
import { mayRead } from "../permission";
import { startingAt } from "../refresh/outcome";
import { inTurnWithRoom } from "../turn";

/**
 * The text of the calendar at an address, as untrusted as it came: the view that asked reads it. Nothing is stored.
 *
 * @param allowPrivate the reader has said that this address may be on their own network or machine
 */
export async function fetchCalendar(typed: string, allowPrivate?: true): Promise<Result<{ text: string }>> {
  const address = readAddress(typed);
  if (!address.ok) return address;
  const { href, host } = address.value;
  if (!(await mayRead(href))) return failed({ code: "access", host });
  const answer = await request(href, { allowPrivate, clock: nowInstant });
  if (!answer.ok) return answer;
  const text = answer.value.changed ? answer.value.body : "";
  return isCalendar(text) ? ok({ text }) : failed({ code: "notCalendar" });
}

/** Sets when a coverage starts; null for when its source says. Safe to repeat. */
export function setStart(id: string, at: Instant | null): Promise<void> {
  return inTurnWithRoom(async () => {
    const { coverage, isFollowed } = await readForCommit(id);
    if (!coverage || !isFollowed || coverage.source.replay) return;
    const { joinedStart } = withJoinedStart(coverage.head, at);
    const settings = await readOwnSettings();
    await write({
      settings: { ...settings, follows: withStartOf(settings.follows, id, joinedStart) },
      coverage: { id, ...startingAt(coverage, joinedStart, nowInstant()) },
    });
  });
}
