/** Two words with a space between them, as in a sentence and in no key, name of a file or format. */
const SENTENCE = /\p{L}{2,}[,;:.!?…’)*`”]*\s+[(*`“]*\p{L}{2,}/u;
/** A word beside a value, as in `a ${period}`. */
const WORD_BESIDE = /\p{L}{2,}[,;:.]?\s+$|^\s+\p{L}{2,}/u;
/** What ends a word, as in `${noun}s`. */
const ENDING = /^(?:s|es|ed|ing)(?!\p{L})/u;
/** Of what members type and what commands are called. */
const TYPED = new Set(['path', 'typed', 'also']);

interface SyntaxNode {
  readonly type: string;
  readonly parent?: SyntaxNode;
  readonly key?: { readonly name?: string };
  readonly value?: unknown;
  readonly quasis?: readonly { readonly value: { readonly cooked: string | null } }[];
}

interface RuleContext {
  report(problem: { readonly node: SyntaxNode; readonly message: string }): void;
}

const MESSAGE = 'What a member reads is worded in src/words: a view decides what is said, words how.';

/** No sentence, and no part of one, outside of the words. */
const noSentences = {
  create: (context: RuleContext) => ({
    Literal(node: SyntaxNode) {
      const isText = typeof node.value === 'string' && SENTENCE.test(node.value);
      if (isText && !isOfImport(node) && !isTyped(node)) context.report({ node, message: MESSAGE });
    },
    TemplateLiteral(node: SyntaxNode) {
      const parts = (node.quasis ?? []).map(({ value }) => value.cooked ?? '');
      const isWorded = parts.some(
        (part, index) =>
          SENTENCE.test(part) || (parts.length > 1 && WORD_BESIDE.test(part)) || (index > 0 && ENDING.test(part)),
      );
      if (isWorded) context.report({ node, message: MESSAGE });
    },
  }),
};

function isOfImport({ parent }: SyntaxNode): boolean {
  return parent?.type === 'ImportDeclaration' || parent?.type === 'ExportNamedDeclaration';
}

function isTyped({ parent }: SyntaxNode): boolean {
  if (parent?.type === 'ArrayExpression') return isTyped(parent);
  return parent?.type === 'Property' && TYPED.has(parent.key?.name ?? '');
}

const plugin = { meta: { name: 'words' }, rules: { 'no-sentences': noSentences } };

// oxlint reads a plugin from a module's default export.
// oxlint-disable-next-line import/no-default-export
export default plugin;
