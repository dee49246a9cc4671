import type { Earning } from '../../appraisal/appraisal.ts';
import { paysOnPaper } from '../../appraisal/choice.ts';
import type { Plan } from '../../appraisal/plan.ts';

/** The way that a plan names first; undefined where none has a known price. */
export function topOf({ choice }: Plan): Earning | undefined {
  switch (choice.kind) {
    case 'best':
      return choice.best;
    case 'nothing-pays':
      return paysOnPaper(choice) ?? choice.leastLoss;
    case 'only-on-paper':
      return choice.top;
    case 'none':
      return undefined;
  }
}
