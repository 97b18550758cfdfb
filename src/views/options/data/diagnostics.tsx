import { useState } from "preact/hooks";
import type { JournalEntry } from "../../../core/journal";
import { isJournalKey, readJournal } from "../../../store/journal";
import { locale, t } from "../../../text/browser";
import { journalLine, journalText, tellsAhead } from "../../../text/poll";
import { dayAndTime } from "../../../text/time";
import { CopyButton } from "../../shared/design/copy-button";
import type { LoadedCoverage } from "../../shared/model/loaded-coverage";
import { useStored } from "../../shared/page/use-stored";

/** The last polls and their outcomes. The journal is read only once the reader opens it. */
export function Diagnostics({ followed }: { followed: readonly LoadedCoverage[] }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="journal" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t("journalOpen")}</summary>
      {open && <Journal followed={followed} />}
    </details>
  );
}

function Journal({ followed }: { followed: readonly LoadedCoverage[] }) {
  const entries = useStored(readJournal, isJournalKey);
  if (!entries) return null;
  const told = entries.filter((entry) => !followed.some((one) => isSecret(entry, one)));
  const isShort = told.length < entries.length;
  if (entries.length === 0) return <p class="muted">{t("journalEmpty")}</p>;
  const heads = new Map(followed.map(({ head }) => [head.id, head]));
  return (
    <>
      <Copy entries={told} />
      {isShort && <p class="muted">{t("journalSecret")}</p>}
      <div class="journal-table">
        <table>
          <thead>
            <tr>
              <th scope="col">{t("journalAt")}</th>
              <th scope="col">{t("journalSource")}</th>
              <th scope="col">{t("journalOutcome")}</th>
              <th scope="col">{t("journalTook")}</th>
              <th scope="col">{t("journalNext")}</th>
            </tr>
          </thead>
          <tbody>
            {told.map((entry) => {
              const head = heads.get(entry.coverageId);
              return (
                <Row
                  key={`${entry.at} ${entry.coverageId} ${entry.results}`}
                  entry={entry}
                  title={head?.title}
                  url={head?.url}
                />
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}

const isSecret = (entry: JournalEntry, { head, spoilers }: LoadedCoverage): boolean =>
  head.id === entry.coverageId && spoilers !== undefined && tellsAhead(entry, head.status);

function Row({ entry, title, url = "" }: { entry: JournalEntry; title?: string; url?: string }) {
  const name = title ?? t("journalLeft");
  const host = entry.results ?? (URL.canParse(url) ? new URL(url).host : name);
  const { outcome, took, next } = journalLine(entry, host, t, locale());
  return (
    <tr>
      <td class="figures">{dayAndTime(entry.at, locale())}</td>
      <td dir="auto">{entry.results ? `${name} · ${entry.results}` : name}</td>
      <td>{outcome}</td>
      <td class="figures">{took}</td>
      <td>{next}</td>
    </tr>
  );
}

function Copy({ entries }: { entries: readonly JournalEntry[] }) {
  return (
    <div>
      <div class="field-row">
        <CopyButton text={journalText(entries, t, locale())} label={t("journalCopy")} />
      </div>
      <p class="muted">{t("journalCopyHelp")}</p>
    </div>
  );
}
