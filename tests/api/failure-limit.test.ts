import { describe, expect, it } from 'vitest';
import { FailureLimit } from '../../src/api/failure-limit.ts';

describe('the limit on failures', () => {
  it('lets an address try until it has failed too often, and again when its time is over', () => {
    let now = 0;
    const limit = new FailureLimit(2, 60_000, () => now);
    limit.record('10.0.0.1');
    expect(limit.secondsToWait('10.0.0.1')).toBe(0);
    now = 10_000;
    limit.record('10.0.0.1');
    expect(limit.secondsToWait('10.0.0.1')).toBe(50);
    expect(limit.secondsToWait('10.0.0.2')).toBe(0);
    now = 60_000;
    expect(limit.secondsToWait('10.0.0.1')).toBe(0);
  });

  it('remembers so many addresses and forgets the oldest first', () => {
    const limit = new FailureLimit(1, 60_000, () => 0);
    for (let i = 0; i < 10_001; i++) limit.record(`address ${i}`);
    expect(limit.secondsToWait('address 0')).toBe(0);
    expect(limit.secondsToWait('address 1')).toBeGreaterThan(0);
    expect(limit.secondsToWait('address 10000')).toBeGreaterThan(0);
  });
});
