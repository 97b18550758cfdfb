import { computed } from "@preact/signals";
import { t } from "../../text/browser";
import { openFollowed } from "../shared/coverage/followed";
import { openSettings } from "../shared/coverage/stored";
import { drawView } from "../shared/draw";
import { openGranted } from "../shared/permissions";
import { openStep } from "./step";
import { Welcome } from "./welcome";

const settings = await openSettings();
const followed = await openFollowed(computed(() => settings.value.follows.map(({ id }) => id)));
const granted = await openGranted();
const step = openStep(settings.peek().follows.length > 0);
await drawView(settings, () => {
  document.title = t("welcomeTitle");
  return <Welcome model={{ settings, followed, granted, step }} />;
});
