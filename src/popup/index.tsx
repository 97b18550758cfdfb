import { render } from "preact";
import { t } from "../text/browser";
import { Popup } from "./popup";
import { openPopup } from "./popup-model";

document.documentElement.lang = t("language");
const model = await openPopup();
const app = document.getElementById("app");
if (app) {
  app.replaceChildren();
  render(<Popup model={model} />, app);
}
