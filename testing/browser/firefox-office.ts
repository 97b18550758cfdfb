import { existsSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { GECKO_ID } from "./firefox-profile";

/** A Firefox of which an office says what holds there. */
export interface OfficeFirefox {
  executablePath: string;
  /** Sets the values of managed storage, or no policy at all. Firefox reads them when it starts. */
  set(managed: object | undefined): Promise<void>;
  remove(): Promise<void>;
}

/** This one comes before all others. */
const SYSTEM_POLICY = "/etc/firefox/policies/policies.json";

/**
 * Why a Firefox can't be put under policies here, with an extension of our own in a profile that lasts; undefined where
 * it can.
 */
export async function whyNoOfficeFirefox(firefox: string): Promise<string | undefined> {
  if (process.platform !== "linux") return `Its folder is linked only on Linux, and this is ${process.platform}.`;
  if (existsSync(SYSTEM_POLICY)) return `There is a policy in ${SYSTEM_POLICY} already.`;
  const about = join(dirname(await realpath(firefox)), "application.ini");
  const words = await readFile(about, "utf8").catch(() => undefined);
  if (words === undefined) return `${firefox} isn't in the folder of its program.`;
  if (!/^(RemotingName|SourceRepository)=.*esr/m.test(words)) {
    return "Of the Firefoxes that are released, only the ESR keeps an extension that nobody has signed.";
  }
  return undefined;
}

/**
 * The same Firefox in a folder of its own, since it looks for policies beside its program: links to all that is there, and
 * a copy of the program, which finds its folder by where it is itself.
 */
export async function officeFirefox(firefox: string): Promise<OfficeFirefox> {
  const program = await realpath(firefox);
  const folder = await mkdtemp(join(tmpdir(), "raceside-office-firefox-"));
  const policies = join(folder, "distribution", "policies.json");
  const executablePath = join(folder, "firefox");
  for (const name of await readdir(dirname(program))) {
    if (name !== "distribution") await symlink(join(dirname(program), name), join(folder, name));
  }
  await rm(executablePath, { force: true });
  await copyFile(program, executablePath);
  await mkdir(dirname(policies));
  return {
    executablePath,
    set: (managed) =>
      managed
        ? writeFile(policies, JSON.stringify({ policies: { "3rdparty": { Extensions: { [GECKO_ID]: managed } } } }))
        : rm(policies, { force: true }),
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}
