import { isIP } from "node:net";
import { createTransport } from "nodemailer";
import { JejakError } from "../errors.ts";
import { type ReadSecret, useSecrets } from "../secrets.ts";

/** Where and how mail is handed over. The password lies behind `JEJAK_SECRET_SMTP`. */
export interface MailSettings {
  /** `smtp://user@host:587`, or `smtps://` for TLS from the first byte. */
  readonly server: URL;
  readonly from: string;
  readonly to: readonly string[];
}

const patienceMs = 20_000;

/** Hands one message to the server. Throws a passing trouble, in words without address or password. */
export async function sendMail(
  { server, from, to }: MailSettings,
  message: { subject: string; text: string },
  readSecret: ReadSecret,
): Promise<void> {
  const { username, hostname } = server;
  const secrets = useSecrets(readSecret);
  const user = decodeURIComponent(username);
  const transport = createTransport({
    host: hostname.replaceAll(/[[\]]/g, ""),
    port: Number(server.port || (server.protocol === "smtps:" ? 465 : 587)),
    secure: server.protocol === "smtps:",
    // A password never crosses a network in the clear.
    requireTLS: user !== "" && !isLoopback(hostname),
    ...(user === "" ? {} : { auth: { user, pass: secrets.read("JEJAK_SECRET_SMTP") } }),
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
  });
  try {
    await transport.sendMail({ from, to: [...to], ...message });
  } catch (cause) {
    const reason = secrets.redact(cause instanceof Error ? cause.message : String(cause));
    throw new JejakError(
      {
        indonesian: `kabar lewat surel tidak terkirim (${hostname}): ${reason}`,
        english: `the alert could not be sent by mail (${hostname}): ${reason}`,
        hint: "periksa / see JEJAK_SMTP_URL, JEJAK_SECRET_SMTP, JEJAK_ALERT_FROM and JEJAK_ALERT_TO; npm run jejak -- doctor tries the server",
        isPassing: true,
      },
      { cause },
    );
  } finally {
    transport.close();
  }
}

const isLoopback = (host: string) =>
  host === "localhost" || host === "[::1]" || (isIP(host) === 4 && host.startsWith("127."));
