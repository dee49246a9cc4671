import './needed-node.mjs';
import { enableCompileCache } from 'node:module';

// Without it, every start compiles every module anew and strips its types first. It has to be on before the first of them.
enableCompileCache();

const { run } = await import('./process.ts');
await run(process.argv);
