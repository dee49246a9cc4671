import './needed-node.mjs';
import './module-loading.mjs';

const { run } = await import('./process.ts');
await run(process.argv);
