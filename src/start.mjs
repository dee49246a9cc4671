// An older Node refuses a .ts file before its first line: so this is where a start begins.
import './needed-node.mjs';

// In this order: what the one finds on is how the other is loaded.
await import('./module-loading.mjs');
await import('./main.ts');
