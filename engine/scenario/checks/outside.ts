import type { Finding } from '../scenario-problem.ts';
import type { Scenario } from '../scenario.ts';

/** What a desk cannot do where people outside answer: they come when they come, and their answers end a ticket. */
export function checkOutside({ experts, customers, desk }: Scenario): Finding[] {
  const outside = experts.flatMap(({ response }, index) => (response === 'outside' ? [index] : []));
  if (outside.length === 0) return [];
  const plain: Finding[] =
    customers.model === 'plain' ? [] : [contradiction(['customers', 'model'], 'customers are plain', 'plain')];
  const preempts: Finding[] =
    desk.preemption === 'resume' ? [contradiction(['desk', 'preemption'], 'nobody is interrupted', 'none')] : [];
  return [
    ...plain,
    ...preempts,
    ...outside.flatMap((index): Finding[] => {
      const { count, schedule } = experts[index];
      return [
        ...(count === 'unlimited'
          ? [contradiction(['experts', index, 'count'], 'each has a place of their own: give a number')]
          : []),
        ...(schedule === 'always'
          ? []
          : [contradiction(['experts', index, 'schedule'], 'they are on duty while they are connected', 'always')]),
      ];
    }),
  ];
}

const contradiction = (path: Finding['path'], what: string, suggestion?: string): Finding => ({
  code: 'contradiction',
  path,
  message: `where experts answer from outside, ${what}`,
  suggestion,
});
