import { z } from "zod";

const text = (description: string) => z.string().min(1).optional().describe(description);

/** Everything that the environment sets, and what each sets, in both languages. An absent one has no effect unless it has a default. */
export const settings = z.object({
  JEJAK_DATA: text("folder data; baku: data/ milik proyek / data folder; default: data/ of the project"),
  JEJAK_KEY_FILE: text(
    "kunci induk; baku: ~/.config/jejak-inovasi/master.key / master key; default: ~/.config/jejak-inovasi/master.key",
  ),
  JEJAK_KEY_COPIES: text(
    "salinan kunci yang dibandingkan doctor, dipisah seperti PATH / copies of the key that doctor compares, separated as in PATH",
  ),
  JEJAK_TMP: text(
    "tempat isi tersegel terbuka selama dibaca; baku: jejak-<pengguna> di folder sementara sistem / where sealed bytes lie in the clear while they are read; default: jejak-<user> in the system's temporary folder",
  ),
  JEJAK_PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65535)
    .default(3000)
    .describe("port situs / port of the site"),
  JEJAK_HOST: z
    .string()
    .min(1)
    .default("127.0.0.1")
    .describe("alamat yang didengarkan / address to listen on"),
  JEJAK_HOSTS: text(
    "nama lain situs, dipisah koma / further names under which the site may be asked for, comma separated",
  ),
  JEJAK_INTERNAL_PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65535)
    .optional()
    .describe(
      "port edisi internal; tanpa ini tidak dibangun dan tidak disajikan / port of the internal edition; without one it is neither built nor served",
    ),
  JEJAK_PASSWORD_FILE: text(
    "hash kata sandi edisi internal, dari jejak password; baku: internal-password di samping kunci / hash of the internal edition's password, from jejak password; default: internal-password beside the key",
  ),
  JEJAK_TLS: z
    .enum(["proxy", "none"])
    .optional()
    .describe(
      "proxy: TLS ditangani proksi di depan edisi internal; none: memang tanpa TLS / proxy: one before the internal edition speaks TLS; none: nobody does, and that is meant",
    ),
  JEJAK_PROXIES: z
    .string()
    .min(1)
    .default("loopback")
    .describe(
      "alamat proksi itu, dipisah koma; alamat pembaca dipercaya darinya / addresses of that proxy, comma separated; they tell the reader's",
    ),
  JEJAK_SESSION_MINUTES: z.coerce
    .number()
    .positive()
    .max(720)
    .default(30)
    .describe(
      "lama sesi edisi internal tanpa dipakai / how long a session of the internal edition lasts unused",
    ),
  JEJAK_CRON: z
    .string()
    .min(1)
    .default("15 2 * * *")
    .describe("kapan semuanya dijalankan, Asia/Jakarta / when everything is run, in Asia/Jakarta"),
  JEJAK_MIN_FREE_MB: z.coerce
    .number()
    .min(0)
    .default(500)
    .describe("sisa megabita minimum sebelum dijalankan / free megabytes below which no run is begun"),
  JEJAK_JOB_MEMORY_MB: z.coerce
    .number()
    .positive()
    .optional()
    .describe(
      "megabita yang boleh dipakai satu tugas; baku: empat perlima milik mesin / megabytes that a job may hold; default: four fifths of the machine's",
    ),
  JEJAK_KEEP_RELEASES: z.coerce
    .number()
    .int()
    .min(1)
    .optional()
    .describe(
      "rilis yang disimpan selain yang berlaku dan yang dikutip; baku: semua / releases that stay beside the current and the cited ones; default: all",
    ),
  JEJAK_LOG: z
    .enum(["text", "json"])
    .default("text")
    .describe("cara layanan melapor / how the service tells what it does"),
  JEJAK_CHROMIUM: text(
    "peramban pencetak bahan rapat; baku: yang pertama di PATH / browser that prints a meeting pack; default: the first one in PATH",
  ),
  JEJAK_SMTP_URL: address("smtp:", "smtps:")
    .optional()
    .describe(
      "peladen surel peringatan; kata sandinya JEJAK_SECRET_SMTP / mail server for alerts; its password is JEJAK_SECRET_SMTP",
    ),
  JEJAK_ALERT_FROM: z
    .string()
    .min(3)
    .default("jejak@localhost")
    .describe("pengirim peringatan / sender of alerts"),
  JEJAK_ALERT_TO: z
    .string()
    .min(3)
    .optional()
    .describe("penerima peringatan, dipisah koma / who gets alerts, comma separated"),
  JEJAK_ALERT_WEBHOOK: address("https:", "http:")
    .optional()
    .describe(
      "alamat kiriman peringatan; tokennya JEJAK_SECRET_WEBHOOK / address that alerts are posted to; its token is JEJAK_SECRET_WEBHOOK",
    ),
  XDG_CONFIG_HOME: z
    .string()
    .optional()
    .describe(
      "tempat folder kunci bila JEJAK_KEY_FILE tidak diisi / where the folder of the key lies unless JEJAK_KEY_FILE is set",
    ),
  PATH: z.string().default("").describe("tempat peramban dicari / where the browser is looked for"),
});

export type Settings = z.infer<typeof settings>;

/** An address without a password, which lies behind the name of a secret instead. */
function address(...protocols: readonly string[]) {
  return z
    .string()
    .refine((given) => URL.canParse(given) && protocols.includes(new URL(given).protocol), {
      error: `an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(" or ")}`,
    })
    .refine((given) => !URL.canParse(given) || new URL(given).password === "", {
      error: "no password in the address; it belongs into JEJAK_SECRET_SMTP or JEJAK_SECRET_WEBHOOK",
    })
    .transform((given) => new URL(given));
}
