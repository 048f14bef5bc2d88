/**
 * Addresses within a document: `art_18__div_2__measure_1`.
 *
 * The rule is the Akoma Ntoso naming convention (OASIS LegalDocML, part 3, section 5): token,
 * underscore, number, joined to the parent's eId by two underscores; elements that are numbered
 * through the whole document need no prefix. Numbers are Arabic: 第一百二十条之一 is `art_120-1`.
 * What nobody numbers is counted among its brothers of the same kind. An annex is a scope of its own:
 * `annex_1__art_3`, so that it never changes the addresses of the body.
 */
import { groupBy } from './group.ts';
import { LEVELS, levelOf, type ProvisionKind } from './levels.ts';
import type { Problem } from './problem.ts';
import type { BranchProvision, EId, LeafProvision, Provision } from './provision.ts';

/** The number of a printed mark; null where there is none to read (it is then counted). */
export interface Ordinal {
  readonly number: number;
  /** 之一 is 1. */
  readonly branch: number | null;
}

type Unaddressed<T> = Omit<T, 'eId' | 'children'> & { readonly ordinal: Ordinal | null };

/** A provision before it has an address. `ordinal` is the value of the printed mark. */
export type UnaddressedProvision =
  | Unaddressed<LeafProvision>
  | (Unaddressed<BranchProvision> & { readonly children: readonly UnaddressedProvision[] });

/** Kinds that occur once and are not counted. */
const SINGLE: ReadonlySet<ProvisionKind> = new Set(['preface', 'preamble', 'conclusions']);

export interface AddressedBody {
  readonly body: readonly Provision[];
  readonly problems: readonly Problem[];
}

/** Within which numbers run through: the body of the document, or one annex. */
interface NumberingScope {
  /** The annex; null for the body. */
  readonly annex: EId | null;
  readonly restarting: ReadonlySet<ProvisionKind>;
}

/**
 * Gives every node its address. Addresses are unique: a number printed twice in its scope gets `_2`
 * behind it and a `number-repeated` problem. The same tree always gives the same addresses.
 */
export function assignEIds(body: readonly UnaddressedProvision[]): AddressedBody {
  const taken = new Set<string>();
  const copies = new Map<string, number>();
  const problems: Problem[] = [];

  function unique(base: string, node: UnaddressedProvision): EId {
    let candidate = base;
    if (taken.has(base)) {
      let copy = copies.get(base) ?? 1;
      while (taken.has(candidate)) candidate = `${base}_${++copy}`;
      copies.set(base, copy);
      problems.push({
        code: 'number-repeated',
        message: `“${node.num ?? node.heading ?? base}”的编号在同一范围内重复出现，地址已加后缀以示区别。`,
        lines: node.lines,
      });
    }
    taken.add(candidate);
    return candidate as EId;
  }

  function address(
    nodes: readonly UnaddressedProvision[],
    parent: EId | null,
    scope: NumberingScope,
  ): Provision[] {
    const counted = new Map<ProvisionKind, number>();
    const spare = spareNumbers(nodes);
    return nodes.map((node) => {
      const { token } = levelOf(node.kind);
      const count = (counted.get(node.kind) ?? 0) + 1;
      counted.set(node.kind, count);
      const number = numberPart(node, spare.get(node) ?? count);
      const own = number === '' ? token : `${token}_${number}`;
      const above = runsThrough(node) && !scope.restarting.has(node.kind) ? scope.annex : parent;
      const eId = unique(above === null ? own : `${above}__${own}`, node);
      if (node.shape === 'leaf') return leafAt(eId, node);
      const within =
        node.kind === 'annex' ? { annex: eId, restarting: restartingKinds(node.children) } : scope;
      return branchAt(eId, node, address(node.children, eId, within));
    });
  }

  const scope = { annex: null, restarting: restartingKinds(body) };
  return { body: address(body, null, scope), problems };
}

/** Spelt out, as is branchAt: there is one for every line, and spreading what they share costs more than all else. */
function leafAt(eId: EId, node: Unaddressed<LeafProvision>): LeafProvision {
  const { kind, num, heading, headingRunsIn, role, cells, spans, lines, page, content } = node;
  return { kind, eId, num, heading, headingRunsIn, role, cells, spans, lines, page, shape: 'leaf', content };
}

function branchAt(
  eId: EId,
  node: Unaddressed<BranchProvision>,
  children: readonly Provision[],
): BranchProvision {
  const { kind, num, heading, headingRunsIn, role, cells, spans, lines, page, intro, wrapUp } = node;
  return {
    kind,
    eId,
    num,
    heading,
    headingRunsIn,
    role,
    cells,
    spans,
    lines,
    page,
    shape: 'branch',
    intro,
    children,
    wrapUp,
  };
}

/**
 * Whether a number is one of a row that runs through the document. A table without a caption has no
 * number of its own: it is counted where it stands.
 */
function runsThrough(node: UnaddressedProvision): boolean {
  const { scope, numbering } = levelOf(node.kind);
  return scope === 'document' && (numbering === 'counted' || node.ordinal !== null);
}

/**
 * Numbers for nodes without one (附件 alone between 附件 8 and 附件 9) whose count a brother bears in print: behind the
 * greatest of those, so that every printed number keeps its own address.
 */
function spareNumbers(nodes: readonly UnaddressedProvision[]): ReadonlyMap<UnaddressedProvision, number> {
  const spare = new Map<UnaddressedProvision, number>();
  if (nodes.every((node) => node.ordinal !== null || isCounted(node))) return spare;
  for (const [, brothers] of groupBy(nodes, ({ kind }) => kind)) {
    const printed = new Set(brothers.map(({ ordinal }) => (ordinal?.branch === null ? ordinal.number : 0)));
    let last = brothers.length;
    for (const number of printed) last = Math.max(last, number);
    brothers.forEach((node, index) => {
      if (node.ordinal === null && !isCounted(node) && printed.has(index + 1)) spare.set(node, ++last);
    });
  }
  return spare;
}

function isCounted({ kind }: UnaddressedProvision): boolean {
  return SINGLE.has(kind) || levelOf(kind).numbering === 'counted';
}

function numberPart(node: UnaddressedProvision, count: number): string {
  if (SINGLE.has(node.kind)) return count === 1 ? '' : String(count);
  if (levelOf(node.kind).numbering === 'counted' || node.ordinal === null) return String(count);
  const { number, branch } = node.ordinal;
  return branch === null ? String(number) : `${number}-${branch}`;
}

/**
 * Kinds numbered through the document in principle whose numbers begin again under another parent:
 * the chapters of 民法典 do so in every 编. Two parents that share at least half of the smaller one's
 * numbers mean a restart; a single repeated number is a slip of the printer.
 */
function restartingKinds(body: readonly UnaddressedProvision[]): ReadonlySet<ProvisionKind> {
  const byKind = new Map<ProvisionKind, Set<string | number>[]>();
  function collect(nodes: readonly UnaddressedProvision[]): void {
    let here: Map<ProvisionKind, Set<string | number>> | null = null;
    for (const node of nodes) {
      if (runsThrough(node) && !SINGLE.has(node.kind)) {
        here ??= new Map();
        const numbers = here.get(node.kind);
        if (numbers === undefined) here.set(node.kind, new Set([rowNumber(node)]));
        else numbers.add(rowNumber(node));
      }
      if (node.shape === 'branch' && node.kind !== 'annex') collect(node.children);
    }
    for (const [kind, numbers] of here ?? []) {
      const groups = byKind.get(kind);
      if (groups === undefined) byKind.set(kind, [numbers]);
      else groups.push(numbers);
    }
  }
  collect(body);
  const restarting = new Set<ProvisionKind>();
  for (const [kind, groups] of byKind) {
    if (groups.length > 1 && (areShared(groups) || startsAgain(groups))) restarting.add(kind);
  }
  return restarting;
}

/** As numberPart, without making a text of every number. */
function rowNumber(node: UnaddressedProvision): string | number {
  const isPlain = node.ordinal !== null && node.ordinal.branch === null;
  return isPlain && levelOf(node.kind).numbering !== 'counted' ? node.ordinal.number : numberPart(node, 0);
}

function areShared(groups: readonly ReadonlySet<string | number>[]): boolean {
  const seen = new Set<string | number>();
  let shared = 0;
  let distinct = 0;
  for (const numbers of groups) {
    for (const number of numbers) seen.has(number) ? shared++ : distinct++;
    for (const number of numbers) seen.add(number);
  }
  return shared * 2 >= distinct;
}

function startsAgain(groups: readonly ReadonlySet<string | number>[]): boolean {
  return groups.filter((numbers) => numbers.has(1)).length > 1;
}

/** One step of an eId. */
export interface EIdStep {
  readonly kind: ProvisionKind;
  /** `12`, `120-1`, `3_2` (a repeated number), or empty (`preface`). */
  readonly number: string;
}

const KIND_BY_TOKEN = new Map<string, ProvisionKind>(LEVELS.map((level) => [level.token, level.kind]));
// `art_12-1`, `preface`, `div_3_2` match; `art_`, `12`, `art_十二` do not.
const STEP = /^([a-z]+)(?:_([0-9]+(?:-[0-9]+)?(?:_[0-9]+)?))?$/;

/** Reads a string from outside as an eId. Null where it is none; says nothing of whether a document has it. */
export function parseEId(text: string): { eId: EId; steps: readonly EIdStep[] } | null {
  if (text.length > 200) return null;
  const steps: EIdStep[] = [];
  for (const part of text.split('__')) {
    const step = readStep(part);
    if (step === null) return null;
    steps.push(step);
  }
  return { eId: text as EId, steps };
}

function readStep(part: string): EIdStep | null {
  const match = STEP.exec(part);
  const kind = match?.[1] === undefined ? undefined : KIND_BY_TOKEN.get(match[1]);
  return kind === undefined ? null : { kind, number: match?.[2] ?? '' };
}

/** The last step of an address that is one; null where it is none. */
export function lastStepOf(eId: EId): EIdStep | null {
  const parted = eId.lastIndexOf('__');
  return readStep(parted < 0 ? eId : eId.slice(parted + 2));
}
