import type { ComponentProps } from "preact";
import { t } from "../../../text/browser";
import { ConfirmButton } from "../design/confirm-button";
import { Icon } from "../design/icon";

interface Props extends ComponentProps<typeof Icon> {
  /** The coverage's title. */
  title: string;
  onYes: () => void;
}

/** Asks whether a coverage is to be unfollowed. */
export const UnfollowButton = ({ title, onYes, ...icon }: Props) => (
  <ConfirmButton
    class="icon-button"
    name={t("removeTitle", title)}
    question={t("removeAsk", title)}
    yes={t("removeIt")}
    no={t("keep")}
    onYes={onYes}
  >
    <Icon {...icon} />
  </ConfirmButton>
);
