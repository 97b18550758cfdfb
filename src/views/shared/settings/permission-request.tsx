import { useState } from "preact/hooks";
import { t } from "../../../text/browser";
import { changePreferences } from "../page/use-settings";
import { requestHost } from "./permissions";

interface Props {
  /** Why the permission is needed. */
  why: string;
  action: string;
  /** What it means that the permission was refused. */
  refused: string;
  /** Requests the permission; called within the click. @returns whether it was granted */
  ask: () => Promise<boolean>;
  onGiven: () => void;
}

/** Explains a permission, with a button that requests it. */
export function PermissionRequest({ why, action, refused, ask, onGiven }: Props) {
  const [no, setNo] = useState(false);
  const go = async () => {
    setNo(false);
    if (await ask()) onGiven();
    else setNo(true);
  };
  return (
    <div class="request">
      <p>{why}</p>
      <button type="button" class="button" onClick={go}>
        {action}
      </button>
      <p class="problem" role="status">
        {no && refused}
      </p>
    </div>
  );
}

/** Asks for all sites, to show the overlay over them. @param sites where it may be shown already */
export const OverlayRequest = ({ sites }: { sites: readonly string[] }) => (
  <PermissionRequest
    why={t("overlayWhy")}
    action={t("overlayAllowAll")}
    refused={t("overlayRefusedAll")}
    ask={() => requestHost("*")}
    onGiven={() => changePreferences({ overlay: { sites: [...new Set([...sites, "*"])] } })}
  />
);
