import type { KeyState } from "./key-state.ts";
import type { BackedUp } from "./backup.ts";
import type { Restored } from "./restore.ts";
import type { Snapshot } from "./store.ts";

export function printBackup(done: BackedUp, to: string): void {
  const { name, snapshot, copied, copiedBytes, mended, unopened, pruned, withdrawnHeld } = done;
  const megabytes = (copiedBytes / 1e6).toFixed(1);
  console.log(`${name}  ${contents(snapshot)}  → ${to}`);
  both(
    `${copied} berkas baru (${megabytes} MB), yang lain sudah ada; semuanya dibaca ulang dan utuh`,
    `${copied} files were new (${megabytes} MB), the others were there; all were read back and are whole`,
  );
  if (mended > 0)
    both(
      `${mended} berkas rusak di cadangan dipulihkan`,
      `${mended} files that were damaged in the backup are whole again`,
    );
  if (unopened > 0)
    both(
      `${unopened} berkas tersegel disimpan tanpa dibuka: kuncinya tidak ada di sini`,
      `${unopened} sealed files were kept unopened: their key is not here`,
    );
  if (done.waiting > 0)
    both(
      `${done.waiting} berkas menunggu di inbox dan tidak ikut  → npm run jejak -- run`,
      `${done.waiting} files wait in the inbox and are not in it  → npm run jejak -- run`,
    );
  if (pruned > 0) both(`${pruned} cadangan lama dihapus`, `${pruned} older snapshots were removed`);
  if (withdrawnHeld.length > 0)
    both(
      `cadangan lama masih memuat rilis yang ditarik: ${withdrawnHeld.join(", ")}  → --keep 1 menghapusnya`,
      `older snapshots still hold withdrawn releases: ${withdrawnHeld.join(", ")}  → --keep 1 removes them`,
    );
  if (snapshot.key_ids.length > 0)
    both(
      `kunci ${snapshot.key_ids.join(", ")} tidak ada di cadangan: simpan salinannya di tempat lain`,
      `the key ${snapshot.key_ids.join(", ")} is not in the backup: keep a copy of it in another place`,
    );
}

export function printVerified({ name, snapshot }: Restored): void {
  console.log(`${name}  ${contents(snapshot)}`);
  both("semua bita cadangan ini utuh", "every byte of this snapshot is whole");
}

export function printRestored(
  { name, snapshot, withdrawnSince }: Restored,
  { dataDir, key }: { dataDir: string; key: KeyState },
): void {
  console.log(`${name}  ${contents(snapshot)}  → ${dataDir}`);
  printKey(snapshot.key_ids, key);
  for (const id of withdrawnSince)
    both(
      `rilis ${id} ditarik setelah cadangan ini dibuat, dan kini kembali  → npm run jejak -- withdraw ${id} --reason …`,
      `release ${id} was withdrawn after this snapshot was taken, and is back now  → npm run jejak -- withdraw ${id} --reason …`,
    );
  console.log(`  → npm run jejak -- run --data ${dataDir}`);
}

function printKey(needed: readonly string[], { keyFile, id }: KeyState): void {
  if (needed.length === 0 || (id !== null && needed.includes(id))) return;
  const held = id === null ? ["belum ada", "is missing"] : [`adalah ${id}`, `is ${id}`];
  both(
    `berkas tentang orang disegel dengan kunci ${needed.join(", ")}, sedangkan kunci di ${keyFile} ${held[0]}; ` +
      "rilis dapat dibaca, tetapi run baru menunggu kunci itu: letakkan salinannya di sana (mode 0600)",
    `files about people are sealed with the key ${needed.join(", ")}, and the key at ${keyFile} ${held[1]}; ` +
      "releases can be read, but a new run waits for that key: put a copy of it there (mode 0600)",
  );
}

const contents = ({ taken_at: at, release_id: id, files }: Snapshot) =>
  `${at}  ${files.length} berkas / files  ${(files.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6).toFixed(1)} MB  ${id ?? "-"}`;

const both = (indonesian: string, english: string) => console.log(`[id] ${indonesian}\n[en] ${english}`);
