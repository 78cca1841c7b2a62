import { describe, expect, it } from 'vitest';
import { lifeAxis, toLifeLine } from '../../src/lib/life-line.ts';

const span = lifeAxis.to - lifeAxis.from;

describe('the line of a living tool', () => {
  it('goes from its first year to the edge and has no end', () => {
    expect(toLifeLine({ status: 'active', first_release: 2017 })).toEqual({
      start: (2017 - lifeAxis.from) / span,
      end: 1,
      unsure: false,
      retired: false,
      from: '2017',
      to: undefined,
    });
  });

  it('reaches the edge even when its status changed before', () => {
    expect(toLifeLine({ status: 'maintenance', first_release: 2017, status_since: '2022-01' })).toMatchObject({
      end: 1,
      retired: false,
      to: undefined,
    });
  });

  it('starts at the edge when it is older than the axis', () => {
    expect(toLifeLine({ status: 'active', first_release: lifeAxis.from - 20 })).toMatchObject({
      start: 0,
      from: String(lifeAxis.from - 20),
    });
  });

  it('is unsure when its first year is not known', () => {
    expect(toLifeLine({ status: 'active' })).toMatchObject({ unsure: true, from: undefined, end: 1 });
  });
});

describe('the line of a retired tool', () => {
  it('ends in the month that is known, and in the middle of the year otherwise', () => {
    const endOf = (status_since: string) => toLifeLine({ status: 'archived', first_release: 2012, status_since }).end;
    expect(endOf('2020-01')).toBeCloseTo((2020 - lifeAxis.from) / span);
    expect(endOf('2020-12-31')).toBeCloseTo((2020 - lifeAxis.from + 11 / 12) / span);
    expect(endOf('2020')).toBeCloseTo((2020.5 - lifeAxis.from) / span);
    expect(toLifeLine({ status: 'archived', first_release: 2012, status_since: '2020-12-31' })).toMatchObject({
      retired: true,
      unsure: false,
      from: '2012',
      to: '2020',
    });
  });

  it('is unsure when its end is not dated', () => {
    expect(toLifeLine({ status: 'dormant', first_release: 2012 })).toMatchObject({
      unsure: true,
      retired: true,
      from: '2012',
      to: undefined,
      end: 1,
    });
  });

  it('never starts behind its end or outside the axis', () => {
    const years = [undefined, 1990, 2009, 2015, 2020, 2030];
    const ends = [undefined, '1995', '2009-05', '2015-01', '2020', '2031'];
    for (const first_release of years)
      for (const status_since of ends) {
        const { start, end } = toLifeLine({ status: 'discontinued', first_release, status_since });
        expect(start, `${first_release} to ${status_since}`).toBeGreaterThanOrEqual(0);
        expect(start, `${first_release} to ${status_since}`).toBeLessThanOrEqual(end);
        expect(end, `${first_release} to ${status_since}`).toBeLessThanOrEqual(1);
      }
  });
});
