import { openSettings } from "../ui/coverage/stored";
import { drawView } from "../ui/draw";
import { Popup } from "./popup";
import { openPopup } from "./popup-model";

const settings = await openSettings();
const model = await openPopup(settings);
await drawView(settings, () => <Popup model={model} />);
