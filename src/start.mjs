// An older Node refuses a .ts file before its first line: so this is where a start begins.
import './needed-node.mjs';

await import('./main.ts');
