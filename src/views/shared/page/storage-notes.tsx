import { type ReadonlySignal, signal } from "@preact/signals";
import browser from "webextension-polyfill";
import { type Note, noteId } from "../../../core/note";
import { send } from "../../../messaging/send";
import { keys } from "../../../store/keys";
import { isOfNewerVersion, readNotes } from "../../../store/read";
import { t } from "../../../text/browser";
import { noteSentence } from "../../../text/problem";

/** What has happened to stored data and wasn't dismissed yet. */
export interface StorageStatus {
  notes: readonly Note[];
  /** A newer version of the extension has written the storage, so nothing is changed. */
  isNewer: boolean;
}

/** One object, so that a view isn't drawn again before its first frame to say nothing. */
const nothing: StorageStatus = { notes: [], isNewer: false };

/** The storage status as a signal that follows storage. */
export function openStorageStatus(): ReadonlySignal<StorageStatus> {
  const status = signal(nothing);
  const load = async () => {
    const [notes, isNewer] = await Promise.all([readNotes(), isOfNewerVersion()]);
    status.value = isNewer || notes.length > 0 ? { notes, isNewer } : nothing;
  };
  browser.storage.local.onChanged.addListener((changes) => {
    if (keys.notes in changes || keys.schema in changes) load();
  });
  load();
  return status;
}

/** The notes about one coverage; the settings show all. */
export const statusAbout = (coverageId: string, status: StorageStatus): StorageStatus => ({
  ...status,
  notes: status.notes.filter(({ coverage }) => coverage?.id === coverageId),
});

/** A line for each note, with a button to dismiss it. */
export function StorageNotes({ status: { notes, isNewer } }: { status: StorageStatus }) {
  if (isNewer) {
    return (
      <div class="notice" role="alert">
        <p>{t("problem_newerStorage")}</p>
      </div>
    );
  }
  return (
    <>
      {notes.map((note) => (
        <div key={noteId(note)} class="notice" role="alert">
          <p>{noteSentence(note, t)}</p>
          <button type="button" class="button" onClick={() => send("dismissNote", { id: noteId(note) })}>
            {t("dismiss")}
          </button>
        </div>
      ))}
    </>
  );
}
