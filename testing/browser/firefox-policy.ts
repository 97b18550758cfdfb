import { existsSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { GECKO_ID } from "./firefox-profile";

/** A Firefox with an organisation's policy. */
export interface PolicyFirefox {
  executablePath: string;
  /** Sets the values of managed storage, or no policy at all. Firefox reads them when it starts. */
  set(managed: object | undefined): Promise<void>;
  remove(): Promise<void>;
}

/** It has precedence over all others. */
const SYSTEM_POLICY = "/etc/firefox/policies/policies.json";

/**
 * Why this Firefox can't have a policy and a permanently installed extension of ours; undefined if it can.
 */
export async function whyNoPolicyFirefox(firefox: string): Promise<string | undefined> {
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
 * The same Firefox in a folder of its own, because it reads policies beside its program: links to all files, and a copy of
 * the program, which determines the folder by its own path.
 */
export async function policyFirefox(firefox: string): Promise<PolicyFirefox> {
  const program = await realpath(firefox);
  const folder = await mkdtemp(join(tmpdir(), "raceside-policy-firefox-"));
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
