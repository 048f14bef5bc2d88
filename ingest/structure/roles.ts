/**
 * Says of each provision whether it states an approach, a target or a measure, so that staff can ask
 * for measures alone. A heading decides for everything below it; a —— or 一是 item that nothing above
 * decides for is a measure.
 */
import type { UnaddressedProvision } from '../../src/domain/eid.ts';
import type { Role } from '../../src/domain/provision.ts';

/** The words headings end in; 目标任务 is about measures, 总体要求和目标 about targets. */
const ROLE_WORDS: readonly { readonly role: Role; readonly ending: RegExp }[] = [
  { role: 'measure', ending: /(?:措施|任务|保障|举措|工作要求|组织实施)$/ },
  { role: 'target', ending: /目标$/ },
  { role: 'approach', ending: /(?:思路|思想|原则|定位|愿景|理念|方针)$/ },
];

/** Longer headings are sentences; only the words at their end would be looked at. */
const LONGEST_HEADING = 60;

function roleOf(heading: string | null): Role | null {
  if (heading === null || heading.length > LONGEST_HEADING) return null;
  const words = heading.replace(/[。：:\s]+$/, '').replace(/[（(][^（）()]{0,20}[）)]$/, '');
  return ROLE_WORDS.find(({ ending }) => ending.test(words))?.role ?? null;
}

/**
 * The same tree with its roles; what has none in it is not copied. `inherited` is what a heading above
 * has decided.
 */
export function assignRoles(
  body: readonly UnaddressedProvision[],
  inherited: Role | null = null,
): readonly UnaddressedProvision[] {
  const assigned = body.map((provision) => {
    const role = roleOf(provision.heading) ?? inherited ?? (provision.kind === 'measure' ? 'measure' : null);
    if (provision.shape === 'leaf') return role === null ? provision : { ...provision, role };
    const children = assignRoles(provision.children, role);
    return role === null && children === provision.children ? provision : { ...provision, role, children };
  });
  return assigned.every((provision, index) => provision === body[index]) ? body : assigned;
}
