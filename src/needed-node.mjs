// Plain JavaScript, because the Node that is too old for the rest has to be able to read it.
const NEEDED = 24;

if (Number(process.versions.node.split('.')[0]) < NEEDED) {
  process.stderr.write(
    `Rigwise needs Node ${NEEDED} or newer, and this is ${process.versions.node}. "npm ci && npm start" brings one of its own.\n`,
  );
  process.exit(1);
}
