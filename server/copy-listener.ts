/**
 * A process that lives for a moment: it sends the listening socket that it is given back as often as it is told, each a
 * descriptor of its own (see accept-more.ts), and whoever connects to it meanwhile.
 */
import type { Server, Socket } from "node:net";

const copies = Number(process.argv[2]);

process.once("message", (_message, server: Server) => {
  server.on("connection", (socket: Socket) => process.send?.("connection", socket));
  let left = copies;
  const sent = () => {
    left -= 1;
    if (left === 0) server.close(() => process.disconnect());
  };
  for (let copy = 0; copy < copies; copy += 1) {
    process.send?.("listener", server, { keepOpen: true }, sent);
  }
});
