interface PropertyNode {
  readonly kind?: string;
}

interface RuleContext {
  report(problem: { readonly node: PropertyNode; readonly message: string }): void;
}

const MESSAGE =
  'V8 makes a hidden class for every object with a getter, and keeps it until a full collection of garbage: make it a function.';

/** No getter in an object that is made with every question; those of a class are made once. */
const noGetters = {
  create: (context: RuleContext) => ({
    Property(node: PropertyNode) {
      if (node.kind === 'get') context.report({ node, message: MESSAGE });
    },
  }),
};

const plugin = { meta: { name: 'objects' }, rules: { 'no-getters': noGetters } };

// oxlint reads a plugin from a module's default export.
// oxlint-disable-next-line import/no-default-export
export default plugin;
