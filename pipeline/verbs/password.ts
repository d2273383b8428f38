import type { Command } from "commander";
import { keepPassword } from "../gate/password.ts";
import { readTwice } from "../gate/prompt.ts";
import { common } from "./common.ts";

export const addPassword = (program: Command): Command =>
  program
    .command("password")
    .description("set the password of the internal edition / mengatur kata sandi edisi internal")
    .addHelpText(
      "after",
      `
Asks for it twice without showing it, or reads one line where its input is no terminal. At least 15 characters. Only its
Argon2id hash is kept, in JEJAK_PASSWORD_FILE (default: internal-password beside the key), readable by its owner alone.
A running service takes it up at once; whoever is logged in has to log in again.

  jejak password
  jejak schedule --internal-port 3001`,
    )
    .action(async () => {
      const { config } = common({});
      const { passwordFile } = config.internal;
      await keepPassword(passwordFile, await readTwice());
      console.log(`[id] kata sandi edisi internal tersimpan di ${passwordFile}`);
      console.log(`[en] the password of the internal edition is kept in ${passwordFile}`);
    });
