import { locale, t } from "../../../text/browser";
import { pollProblemSentence } from "../../../text/problem";
import { followAddress, requestAccess } from "../follow";
import type { LoadedCoverage } from "./stored";

/** What keeps news from coming, and what to do about it. */
export function Notice({ loaded: { head, feed } }: { loaded: LoadedCoverage }) {
  const { problem, url, lastSuccessAt } = feed;
  if (!problem) return null;
  return (
    <div class="notice" role="alert">
      <p>{pollProblemSentence(problem, t, locale(), lastSuccessAt)}</p>
      {problem.code === "privateAddress" ? (
        <button type="button" class="button" onClick={() => followAddress(head.url, true)}>
          {t("followPrivate")}
        </button>
      ) : problem.code === "access" ? (
        <button type="button" class="button" onClick={() => requestAccess(url)}>
          {t("allow")}
        </button>
      ) : (
        <a class="button" href={url} target="_blank" rel="noopener noreferrer">
          {t("openPage")}
        </a>
      )}
    </div>
  );
}
