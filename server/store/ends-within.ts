/** Waiting that has an end. */

/** Whether the work succeeds within a time; it goes on where not. Throws what the work throws within it. */
export async function endsWithin(work: Promise<unknown>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  try {
    return await Promise.race([work.then(() => true), late]);
  } finally {
    clearTimeout(timer);
    // Nobody may be waiting for it any more.
    work.catch(() => undefined);
  }
}
