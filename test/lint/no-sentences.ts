/** Two words with a space between them, as in a sentence and in no key, name of a file or format. */
const SENTENCE = /\p{L}{2,}[,;:.!?…’)*`”]*\s+[(*`“]*\p{L}{2,}/u;
/** A word beside a value, as in `a ${period}`. */
const WORD_BESIDE = /\p{L}{2,}[,;:.]?\s+$|^\s+\p{L}{2,}/u;
/** What ends a word, as in `${noun}s`. */
const ENDING = /^(?:s|es|ed|ing)(?!\p{L})/u;
/** Of what members type and what commands are called. */
const TYPED = new Set(['path', 'typed', 'also']);
/** A path of a command, `settings rate`, where one is asked for by it. */
const PATH = /^[a-z]+(?: [a-z]+)+$/;
const ASKED_BY_PATH = /^(?:buttonId|idOf)$/;
/** Begins like a sentence and ends like one: what people type is no such thing. */
const WHOLE_SENTENCE = /^[\p{Lu}`“*].*\p{L}{2,}\s.*\p{L}{2,}.*[.!?…]$/su;

interface SyntaxNode {
  readonly type: string;
  readonly parent?: SyntaxNode;
  readonly key?: { readonly name?: string };
  readonly callee?: Callee;
  readonly value?: unknown;
  readonly quasis?: readonly { readonly value: { readonly cooked: string | null } }[];
}

/** `logger` in `logger.warn`. */
interface Callee {
  readonly type?: string;
  readonly name?: string;
  readonly object?: Callee;
  readonly property?: Callee;
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
      if (isText && !isOfImport(node) && !isTyped(node) && !isPath(node) && !isForOperators(node))
        context.report({ node, message: MESSAGE });
    },
    TemplateLiteral(node: SyntaxNode) {
      const parts = (node.quasis ?? []).map(({ value }) => value.cooked ?? '');
      const isWorded = parts.some(
        (part, index) =>
          SENTENCE.test(part) || (parts.length > 1 && WORD_BESIDE.test(part)) || (index > 0 && ENDING.test(part)),
      );
      if (isWorded && !isPath(node, parts.join('x')) && !isForOperators(node))
        context.report({ node, message: MESSAGE });
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

function isPath(node: SyntaxNode, text = node.value): boolean {
  const { name, property } = node.parent?.callee ?? {};
  return typeof text === 'string' && PATH.test(text) && ASKED_BY_PATH.test(name ?? property?.name ?? '');
}

/** What is logged, and what an error that no member is shown says: operators read English. */
function isForOperators({ parent }: SyntaxNode): boolean {
  if (parent?.callee === undefined) return false;
  const { type, name, object } = parent.callee;
  return parent.type === 'NewExpression' ? name !== 'UserError' : type === 'Super' || object?.name === 'logger';
}

const MESSAGE_OF_INPUT = 'What a member reads is worded in src/words: a reader of typed text says what it found.';

/** Where the words that members type are known: no sentence that they would read. */
const noWholeSentences = {
  create: (context: RuleContext) => ({
    Literal(node: SyntaxNode) {
      const isSentence = typeof node.value === 'string' && WHOLE_SENTENCE.test(node.value);
      if (isSentence && !isForOperators(node)) context.report({ node, message: MESSAGE_OF_INPUT });
    },
    TemplateLiteral(node: SyntaxNode) {
      const text = (node.quasis ?? []).map(({ value }) => value.cooked ?? '').join('Xx');
      if (WHOLE_SENTENCE.test(text)) context.report({ node, message: MESSAGE_OF_INPUT });
    },
  }),
};

const plugin = {
  meta: { name: 'words' },
  rules: { 'no-sentences': noSentences, 'no-whole-sentences': noWholeSentences },
};

// oxlint reads a plugin from a module's default export.
// oxlint-disable-next-line import/no-default-export
export default plugin;
