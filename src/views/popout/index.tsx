import { openCoverageSwitcher } from "../shared/model/coverage-switcher";
import { openSettings } from "../shared/model/loaded-coverage";
import { drawView } from "../shared/page/draw";
import { Popout } from "./popout";

const settings = await openSettings();
const switcher = await openCoverageSwitcher(settings);
await drawView(settings, () => <Popout switcher={switcher} />);
