import type { RestoredCoverage, RestorePreview } from "../../../core/sync/restore-preview";
import { t } from "../../../text/browser";
import { plural } from "../../../text/translate";
import { choiceWords, preferenceWords, spoilerWords } from "../setting-words";

interface Change {
  name: string;
  from: string;
  to: string;
}

/** A table of what an import would add and change. */
export function ImportChanges({ preview }: { preview: RestorePreview }) {
  const settings = settingsChanges(preview);
  if (preview.coverages.length === 0 && settings.length === 0) return null;
  return (
    <div class="changes">
      <table>
        <thead>
          <tr>
            <th scope="col">{t("changesWhat")}</th>
            <th scope="col">{t("changesNow")}</th>
            <th scope="col">{t("changesThen")}</th>
          </tr>
        </thead>
        {preview.coverages.map((coverage, place) => (
          <Group key={`${place} ${coverage.title}`} title={coverage.title} changes={coverageChanges(coverage)} />
        ))}
        {settings.length > 0 && <Group title={t("settings")} changes={settings} />}
      </table>
    </div>
  );
}

function Group({ title, changes }: { title: string; changes: readonly Change[] }) {
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={3} dir="auto">
          {title}
        </th>
      </tr>
      {changes.map(({ name, from, to }) => (
        <tr key={name}>
          <th scope="row" dir="auto">
            {name}
          </th>
          <td>{from}</td>
          <td>{to}</td>
        </tr>
      ))}
    </tbody>
  );
}

function coverageChanges({ isNew, posts, choices, spoilers, results = [] }: RestoredCoverage): Change[] {
  return [
    ...(isNew ? [{ name: t("coverage"), from: t("notFollowed"), to: t("changesFollowed") }] : []),
    ...(posts > 0 ? [{ name: t("posts"), from: "", to: plural(t, "moreCount", posts) }] : []),
    ...choices.map(choiceWords),
    ...(spoilers
      ? [{ name: t("spoilersTitle"), from: spoilerWords(spoilers.from), to: spoilerWords(spoilers.to) }]
      : []),
    ...results.map((url) => ({ name: t("results"), from: "", to: new URL(url).host })),
  ];
}

function settingsChanges({ preferences, keep }: RestorePreview): Change[] {
  const changed = preferences.flatMap(({ group, field, from, to }): Change[] => {
    const words = preferenceWords(group, field, from, to);
    return words ? [{ name: words.name, from: words.values[0] ?? "", to: words.values[1] ?? "" }] : [];
  });
  if (!keep) return changed;
  const { from, to } = keep;
  const days = { name: t("keepDays"), from: plural(t, "days", from.days), to: plural(t, "days", to.days) };
  const coverages = {
    name: t("keepCoverages"),
    from: plural(t, "coverageCount", from.coverages),
    to: plural(t, "coverageCount", to.coverages),
  };
  return [...changed, ...[days, coverages].filter((change) => change.from !== change.to)];
}
