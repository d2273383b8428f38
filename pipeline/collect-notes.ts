export const counted = (files: number, newFiles: number) => ({
  indonesian: `${files} berkas, ${newFiles} baru`,
  english: `${files} files, ${newFiles} new`,
});

/** A file that is still being written is no failure, but whoever dropped it wants to know. */
export const withWaiting = (note: { indonesian: string; english: string }, waiting: readonly string[]) =>
  waiting.length === 0
    ? note
    : {
        indonesian: `${note.indonesian}, ${waiting.length} masih ditulis dan menunggu: ${waiting.join(", ")}`,
        english: `${note.english}, ${waiting.length} still being written and left for the next run: ${waiting.join(", ")}`,
      };

/** Whoever drops a file under a person's number should not wonder where its name went, nor do it again. */
export const withRenamed = (note: { indonesian: string; english: string }, renamed: number) =>
  renamed === 0
    ? note
    : {
        indonesian: `${note.indonesian}, ${renamed} nama berkas memuat nomor orang dan diganti`,
        english: `${note.english}, ${renamed} file names held a person's number and were replaced`,
      };
