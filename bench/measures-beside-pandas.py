#!/usr/bin/env python3
"""Puts measures as Milepost counts them beside the same measures as an analyst's pandas program counts them.

    bench/measures-beside-pandas.py FOLDER DATE OURS.json [LINES]

FOLDER holds List_1.csv to List_11.csv by Ofsted's headings and bank_holidays.csv; OURS.json is what
`milepost measures --annex-a FOLDER --as-at DATE --months 36 --json` says. LINES, where it is given, is what the
analyst's whole program wrote (KPI|row|numerator|denominator): the formulas here must come to the same.

Each measure is counted three times: as the analyst does, as Milepost did, and by pandas with Milepost's definition. The
last two must be the same, which proves that every difference to the first is one of definition. Exit code 1 where not.
Needs pandas and numpy."""
import json, os, sys
import numpy as np, pandas as pd

folder, as_at, ours_file = sys.argv[1], pd.Timestamp(sys.argv[2]), sys.argv[3]
here = os.path.dirname(os.path.abspath(__file__))
schema = {l['number']: l for l in json.load(open(os.path.join(here, '../src/Milepost.Core/AnnexA/Schema/annex-a.json')))['lists']}
codes = json.load(open(os.path.join(here, '../src/Milepost.Core/AnnexA/Schema/annex-a.json')))['codes']
holidays = np.array(pd.read_csv(os.path.join(folder, 'bank_holidays.csv'))['date'], dtype='datetime64[D]')
window = pd.Timestamp('2023-04-01')
begin = as_at - pd.DateOffset(months=36)
BLANK, UNREAD = -2**31, -2**31 + 1


def working_days(one, other):
    return np.busday_count(one.values.astype('datetime64[D]') + 1, other.values.astype('datetime64[D]') + 1, holidays=holidays)


def read(number):
    raw = pd.read_csv(os.path.join(folder, f'List_{number}.csv'), dtype=str, keep_default_na=False)
    table = pd.DataFrame(index=raw.index)
    plain = lambda heading: ' '.join(heading.replace('’', "'").lower().split()).rstrip('?')
    headings = {plain(heading): heading for heading in raw.columns}
    for column in schema[number]['columns']:
        heading = next((headings[plain(name)] for name in [column['name'], *column.get('aliases', [])] if plain(name) in headings), None)
        if heading:
            text = raw[heading].str.strip()
            table[column['key']] = pd.to_datetime(text, format='%d/%m/%Y', errors='coerce') if column['kind'] == 'date' else text
            if column['kind'] == 'date': table[column['key'] + '?'] = np.where(text == '', BLANK, UNREAD)
    return table


def counting(number, table):
    """Of rows that agree in the list's key one counts: the latest by its first day, of those the fullest, then by what stands in the cells."""
    key = [k for k in schema[number]['key']]
    known = np.ones(len(table), bool)
    for k in key: known &= table[k].notna() & (table[k] != '')
    twice = table[known & table.duplicated(key, keep=False)]
    columns = [c for c in schema[number]['columns'] if c['key'] in table]
    first = next((c['key'] for c in columns if c['kind'] == 'date' and c['key'] != 'birth'), None)
    ranks = {}
    for c in columns:
        values = twice[c['key']]
        if c['kind'] == 'date': ranks[c['key']] = [int(v.to_datetime64().astype('datetime64[D]').astype(int)) if pd.notna(v) else int(b) for v, b in zip(values, twice[c['key'] + '?'])]
        elif c['kind'] == 'count': ranks[c['key']] = [int(v) if v.lstrip('-').isdigit() else BLANK if v == '' else UNREAD for v in values]
        elif c['kind'] == 'category' and not codes[c['codes']].get('open'):
            places = {}
            for at, code in enumerate(codes[c['codes']]['codes']):
                for text in [code['code'], *code.get('aliases', [])]: places.setdefault(text.replace('’', "'").lower().rstrip('?'), at)
            ranks[c['key']] = [places.get(v.replace('’', "'").lower().rstrip('?'), UNREAD) if v else BLANK for v in values]
        else: ranks[c['key']] = [v.encode() for v in values]
    kept = np.ones(len(table), bool)
    best = {}
    names = [c['key'] for c in columns]
    for at, (row, *who) in enumerate(twice[key].itertuples()):
        cells = [ranks[n][at] for n in names]
        order = (ranks[first][at] if first else 0, sum(c not in (BLANK, b'') for c in cells), cells)
        held = best.get(tuple(who))
        if held is None or order > held[0]:
            if held: kept[held[1]] = False
            best[tuple(who)] = (order, row)
        else: kept[row] = False
    return table[kept]


raw = {n: read(n) for n in range(1, 12)}
once = {n: counting(n, t) for n, t in raw.items()}


def inside(days, start): return (days >= start) & (days <= as_at)


def open_on(table, start, end): return (table[start] <= as_at) & (table[end].isna() | (table[end] > as_at))


def blank(table, column): return table[column].isna() & (table[column + '?'] == BLANK)


def still(table, start, end):
    """Open as Milepost has it: an end that cannot be read is no end that is missing; a start that cannot be read is no reason to be left out."""
    return (blank(table, end) | (table[end] > as_at)) & ~(table[start] > as_at)


def num(series): return pd.to_numeric(series, errors='coerce')


def pair(hit, of): return int(np.sum(hit)), int(len(of) if hasattr(of, '__len__') else of)


def within(table, one, other, start, most):
    kept = table[table[one].notna() & inside(table[other], start) & (table[other] >= table[one])]
    return pair(working_days(kept[one], kept[other]) <= most, kept)


def visited(table, visit, most):
    seen = table[visit].notna() & (table[visit] <= as_at)
    hit = pd.Series(False, index=table.index)
    hit[seen] = working_days(table.loc[seen, visit], pd.Series(as_at, index=table.index[seen])) <= most
    return hit


def age(table): return as_at.year - table.birth.dt.year - ((table.birth.dt.month * 100 + table.birth.dt.day) > as_at.month * 100 + as_at.day)


EET = ('F', 'P')
rows = []


def add(measure, words, analyst, own, why, line=None): rows.append((measure, words, analyst, own, why, line))


ONCE = 'a row that stands twice counts once'
CHILD = 'one row for a child'
a, o = raw[1], once[1]
add('FD01', 'Contacts', (int(inside(a.date, window).sum()), None), (int((~((o.date < begin) | (o.date > as_at))).sum()), None), f'{ONCE}; a contact whose day cannot be read is a contact', 'K01')
a, o = raw[3], once[3]
referred = o[~((o.date < begin) | (o.date > as_at)) & o.nfa.isin(['a) Yes', 'b) No'])]
k = a[inside(a.date, window)]
add('RF04', 'Referrals with no further action', pair(k.nfa == 'a) Yes', k), pair(referred.nfa == 'a) Yes', referred), f'{ONCE}; only rows with an answer; a referral whose day cannot be read is one', 'K04')
add('AS01', 'Assessments in 45 working days', within(raw[4], 'start', 'authorised', window, 45), within(once[4], 'start', 'authorised', begin, 45), ONCE, 'K06')
add('SG01', 'Conferences in 15 working days', within(raw[5], 'start', 'conference', window, 15), within(once[5], 'start', 'conference', begin, 15), ONCE, 'K08')
k = raw[5][raw[5].start.notna() & inside(raw[5].conference, window) & (raw[5].conference >= raw[5].start)]
o = once[5][inside(once[5].conference, begin) & once[5].plan.isin(['a) Yes', 'b) No'])]
add('SG05', 'Conferences that led to a plan', pair(k.plan == 'a) Yes', k), pair(o.plan == 'a) Yes', o), f'{ONCE}; only conferences with an answer; those before their strategy discussion are held all the same', 'K09')
k, o = raw[7][inside(raw[7].start, window)], once[7][inside(once[7].start, begin)]
add('CP05', 'Second or later plans', pair(num(k.previous) >= 1, k), pair(num(o.previous) >= 1, o), CHILD, 'K10')
k = raw[7][raw[7].start.notna() & inside(raw[7].end, window) & (raw[7].end >= raw[7].start)]
o = once[7][once[7].start.notna() & inside(once[7].end, begin) & (once[7].end >= once[7].start)]
add('CP13', 'Plans ended after two years or more', pair((k.end - k.start).dt.days > 730, k), pair(o.end >= o.start + pd.DateOffset(years=2), o), f'{CHILD}; two years are years of the calendar', 'K11')
k = raw[7][open_on(raw[7], 'start', 'end') & (raw[7].team != '')]
o = once[7][still(once[7], 'start', 'end') & once[7].start.notna()]
o = o[working_days(o.start, pd.Series(as_at, index=o.index)) >= 10]
add('CP07', 'Children on a plan visited in 10 working days', pair(visited(k, 'visit', 10), k), pair(visited(o, 'visit', 10), o), f'{CHILD}; with or without a team; plans younger than 10 working days are not due', 'K12')
k, o = raw[8], once[8]
scope = ~o.legal.str.contains('V3|V4')
add('LA01', 'Children in care at the end', (int(open_on(k, 'start', 'ceased').sum()), None), (int((scope & (o.start.isna() | (o.start <= as_at)) & (blank(o, 'ceased') | (o.ceased > as_at))).sum()), None), f'{CHILD}; a start that cannot be read is no reason to be left out', 'K13')
care, own = k[open_on(k, 'start', 'ceased')], o[scope & still(o, 'start', 'ceased')]
add('LA09', 'Three placements or more in 12 months', pair(num(care.placements) >= 3, care), pair(num(own.placements) >= 3, own), CHILD, 'K14p')
year = own[own.start <= as_at - pd.DateOffset(months=12)]
old = age(year).where(year.birth.notna(), num(year.age)) >= 5
recent = lambda column, months: (year[column] >= as_at - pd.DateOffset(months=months)) & (year[column] <= as_at)
add('HE02', 'Health assessments up to date', pair((as_at - care.health).dt.days.between(0, 365), care), pair(recent('health', 6) | (old & recent('health', 12)), year), f'{CHILD}; only children in care for 12 months; under five every 6 months', 'K14h')
add('HE03', 'Dental checks in 12 months', pair((as_at - care.dental).dt.days.between(0, 365), care), pair(recent('dental', 12), year), f'{CHILD}; only children in care for 12 months', 'K14d')
k, o = raw[9], once[9]
touched = o[o['in-touch'] == 'a) Yes']
answered = touched[touched.suitable != '']
add('CL03', 'Care leavers in suitable accommodation', pair(k.suitable == 'a) Suitable', k), pair(answered.suitable == 'a) Suitable', answered), f'{CHILD}; only those in touch', 'K15s')
active = touched[touched.activity != '']
add('CL04', 'Care leavers in education, employment or training', pair(k.activity.str[:1].isin(EET), k), pair(active.activity.str[:1].isin(EET), active), f'{CHILD}; only those in touch', 'K15e')
k, o = raw[6], once[6]
closed = o.status.str.contains('Closed')
add('CN01', 'Children in need at the end', (int(open_on(k, 'start', 'closed').sum()), None), (int((~(closed & blank(o, 'closed')) & (o.start.isna() | (o.start <= as_at)) & (blank(o, 'closed') | (o.closed > as_at))).sum()), None), f'{CHILD}; a start that cannot be read is no reason to be left out', 'K16')
k = k[open_on(k, 'start', 'closed') & (k.id != '')]
per = k.groupby('worker').id.nunique()
own = o[~closed & ~(o.closed <= as_at) & ~(o.start > as_at) & (o.worker != '')]
add('WF01', 'Children for each worker', (int(per.sum()), len(per)), (len(own), own.worker.nunique()), f'{CHILD}; closed by its status is closed', 'K17')
own_per = own.groupby('worker').size()
add('WF02', 'Workers with more than 20 children', (int((per > 20).sum()), None), (int((own_per > 20).sum()), len(own_per)), f'{CHILD}; closed by its status is closed', 'K17')

said = {m['id']: (m['numerator'], m['denominator']) for m in json.load(open(ours_file))['measures']}
lines = {}
if len(sys.argv) > 4:
    for line in open(sys.argv[4]):
        kpi, row, numerator, denominator = line.strip().split('|')
        lines.setdefault(kpi, {})[row] = (int(numerator), int(denominator))


def of_lines(kpi, measure):
    got = lines[kpi]
    if kpi in ('K13', 'K16'): return got[f'{as_at:%Y-%m}'][0]
    if kpi == 'K17': return got['children/workers'] if measure == 'WF01' else got['over20'][0]
    return tuple(map(sum, zip(*got.values()))) if kpi != 'K01' else sum(v[0] for v in got.values())


def shown(pair): return f'{pair[0]:,}' if pair[1] is None else f'{pair[0]:,} of {pair[1]:,}'


wrong = 0
print('| Measure | Analyst | Milepost | Its definition in pandas | Why they differ |\n|---|---|---|---|---|')
for measure, words, analyst, own, why, line in rows:
    ours = said[measure]
    if own[1] is None: ours = (ours[0], None)
    if ours != own: wrong += 1
    if lines:
        told = of_lines(line, measure)
        if told != (analyst if isinstance(told, tuple) else analyst[0]):
            wrong += 1
            print(f'the whole program says {told} for {measure}, the formula here {analyst}', file=sys.stderr)
    print(f'| {measure} {words} | {shown(analyst)} | {shown(ours)} | {"the same" if ours == own else "NOT THE SAME: " + shown(own)} | {"they do not" if analyst[0] == ours[0] and analyst[1] in (None, ours[1]) else why} |')
sys.exit(1 if wrong else 0)
