/**
 * A process that lives for a moment: it sends the listening socket that it is given back as often as it is told, each time as
 * a descriptor of its own (see accept-more.ts). It never accepts at it: what it read of a connection would be lost.
 */
import type { SendHandle } from "node:child_process";

const copies = Number(process.argv[2]);

// As long as somebody listens, the channel keeps the process alive.
process.on("message", (_message, handle: SendHandle) => {
  let left = copies;
  const sent = () => {
    left -= 1;
    if (left === 0) process.disconnect();
  };
  for (let copy = 0; copy < copies; copy += 1) process.send?.("listener", handle, {}, sent);
});
