// Refuses, in one line, a Node older than the floor; runs on any Node that knows modules.
const FLOOR = [24, 9];
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < FLOOR[0] || (major === FLOOR[0] && minor < FLOOR[1])) {
  console.error(
    `Comity needs Node ${FLOOR.join('.')} or newer; this is ${process.version}. ` +
      'On Linux run it through npm (npm start, npm test), which brings its own.',
  );
  process.exit(1);
}
