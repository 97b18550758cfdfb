import { openCoverageSwitcher } from "../shared/model/coverage-switcher";
import { openSettings } from "../shared/model/loaded-coverage";
import { drawView } from "../shared/page/draw";
import { openStorageStatus } from "../shared/page/storage-notes";
import { Panel } from "./panel";

const settings = await openSettings();
const switcher = await openCoverageSwitcher(settings);
const storage = openStorageStatus();
await drawView(settings, () => <Panel switcher={switcher} storage={storage} />);
