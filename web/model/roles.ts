/** Reading only what bears one role (措施, 目标, 思路): what is folded away, and how much stays. Pure. */
import {
  childrenOf,
  type EId,
  type Provision,
  ROLES,
  type Role,
  walkProvisions,
} from '../../src/domain/provision.ts';

export interface Folding {
  /** The outermost provisions that are folded away, in document order. */
  readonly folded: readonly EId[];
  /** Passages (the innermost provisions) that stay, and all of them. */
  readonly shown: number;
  readonly all: number;
}

/** The roles that a document has, in the order in which they are listed everywhere. */
export function rolesIn(body: readonly Provision[]): Role[] {
  const found = new Set(walkProvisions(body).map(({ provision }) => provision.role));
  return ROLES.filter((role) => found.has(role));
}

/**
 * A passage has its own role or that of the nearest provision above that has one. What holds a passage of
 * the role stays with its heading and opening words, because those say what the passage is about; a table
 * stays whole.
 */
export function foldingOf(body: readonly Provision[], role: Role): Folding {
  const folded: EId[] = [];
  let shown = 0;
  let all = 0;

  /** Whether anything in it stays; what is folded below it is listed only then. */
  function fold(provision: Provision, above: Role | null): boolean {
    const own = provision.role ?? above;
    const children = childrenOf(provision);
    if (children.length === 0) {
      all++;
      if (own === role) shown++;
      return own === role;
    }
    const from = folded.length;
    const stays = children.map((child) => {
      const kept = fold(child, own);
      if (!kept && provision.kind !== 'table') folded.push(child.eId);
      return kept;
    });
    if (stays.includes(true)) return true;
    folded.length = from;
    return false;
  }

  for (const provision of body) {
    if (!fold(provision, null)) folded.push(provision.eId);
  }
  return { folded, shown, all };
}
