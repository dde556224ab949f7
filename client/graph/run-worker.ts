/** Asks a worker one thing and ends it with its answer: none is left behind. */

/** Starts the worker, sends `task`, gives what it posts back. */
export function askWorker<Answer>(start: () => Worker, task: unknown): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const worker = start();
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      worker.terminate();
      resolve(data);
    };
    worker.onerror = () => {
      worker.terminate();
      reject(new Error("the worker did not start"));
    };
    worker.postMessage(task);
  });
}
