// Tests that do not meet run side by side.

/** Runs tasks (functions that give a promise), at most `width` at a time, beginning in their order. */
export async function sideBySide(tasks, width) {
  const waiting = [...tasks];
  const lane = async () => {
    for (let task = waiting.shift(); task; task = waiting.shift()) await task();
  };
  await Promise.all(Array.from({ length: Math.min(width, tasks.length) }, lane));
}
