import { describe, expect, it } from 'vitest';
import { readOwnFacilities } from './facilities.ts';
import { LARGEST_BYTES, MOST_COLUMNS, MOST_ROWS } from './finding.ts';

const REGION = [106.05, -6.22, 106.28, -5.98] as const;
const read = (text: string | Uint8Array) => readOwnFacilities(text, 'my.csv', { region: REGION });
const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...new TextEncoder().encode(part)] : part,
    ),
  );

/** The only problem of a text, without the file's name. */
function onlyProblem(text: string | Uint8Array) {
  const { facilities, problems } = read(text);
  expect(problems).toHaveLength(1);
  expect(facilities).toHaveLength(0);
  const { file, ...rest } = problems[0]!;
  expect(file).toBe('my.csv');
  return rest;
}

describe('readOwnFacilities: what it accepts', () => {
  const wanted = [
    { id: 'own-2', name: 'Pos A', point: [106.15, -6.11], capacity: 120 },
    { id: 'own-3', name: 'Pos B', point: [106.16, -6.12], capacity: null },
  ];

  it.each([
    ['comma', 'lat,lon,name,capacity\n-6.11,106.15,Pos A,120\n-6.12,106.16,Pos B,\n'],
    ['no final line end', 'lat,lon,name,capacity\n-6.11,106.15,Pos A,120\n-6.12,106.16,Pos B,'],
    ['CRLF', 'lat,lon,name,capacity\r\n-6.11,106.15,Pos A,120\r\n-6.12,106.16,Pos B,\r\n'],
    ['old Mac line ends', 'lat,lon,name,capacity\r-6.11,106.15,Pos A,120\r-6.12,106.16,Pos B,\r'],
    ['BOM', '\uFEFFlat,lon,name,capacity\n-6.11,106.15,Pos A,120\n-6.12,106.16,Pos B,\n'],
    ['semicolon', 'lat;lon;name;capacity\n-6.11;106.15;Pos A;120\n-6.12;106.16;Pos B;\n'],
    ['decimal comma', 'lat;lon;name;capacity\n-6,11;106,15;Pos A;120\n-6,12;106,16;Pos B;\n'],
    ['bar', 'lat|lon|name|capacity\n-6.11|106.15|Pos A|120\n-6.12|106.16|Pos B|\n'],
    ['tab', 'lat\tlon\tname\tcapacity\n-6.11\t106.15\tPos A\t120\n-6.12\t106.16\tPos B\t\n'],
    ['Indonesian', 'Lintang,Bujur,Nama,Kapasitas\n-6.11,106.15,Pos A,120\n-6.12,106.16,Pos B,\n'],
    [
      'spaces and case',
      ' LATITUDE , Lng ,NAME,Capacity\n -6.11 , 106.15 ,Pos A, 120\n-6.12,106.16,Pos B\n',
    ],
    [
      'other columns',
      'no,name,capacity,lon,lat\n1,Pos A,120,106.15,-6.11\n2,Pos B,,106.16,-6.12\n',
    ],
  ])('%s', (_, text) => {
    const expected = { facilities: wanted, problems: [], readable: true, read: 2, shared: [] };
    expect(read(text)).toMatchObject(expected);
    expect(read(bytes(text))).toEqual(read(text));
  });

  it('needs only lat and lon, and calls a nameless facility by its line', () => {
    expect(read('lat,lon\n-6.11,106.15').facilities).toEqual([
      { id: 'own-2', name: 'baris 2', point: [106.15, -6.11], capacity: null },
    ]);
  });

  it('counts lines as an editor does, past blank lines and quoted line ends', () => {
    const { facilities } = read(
      'lat,lon,name\n\n-6.11,106.15,"Pos\r\nA, ""utama"""\n-6.12,106.16,B\n',
    );
    expect(facilities.map(({ id, name }) => [id, name])).toEqual([
      ['own-3', 'Pos A, "utama"'],
      ['own-5', 'B'],
    ]);
  });

  it('hands formula text on as data', () => {
    expect(read('lat,lon,name\n-6.11,106.15,=1+1').facilities[0]?.name).toBe('=1+1');
  });

  it('keeps names of object internals apart from columns', () => {
    expect(read('lat,lon,__proto__\n-6.11,106.15,x').facilities).toHaveLength(1);
  });

  it('keeps the same point twice and notes it', () => {
    const { facilities, problems, shared } = read(
      'lat,lon\n-6.11,106.15\n-6.12,106.16\n-6.110,106.15',
    );
    expect(facilities).toHaveLength(3);
    expect(problems).toEqual([]);
    expect(shared).toEqual([{ first: facilities[0], others: [facilities[2]] }]);
  });

  it('accepts a facility some way outside the city, and any on Earth without a region', () => {
    expect(read('lat,lon\n-6.9,106.8').problems).toEqual([]);
    expect(readOwnFacilities('lat,lon\n52.5,13.4', 'my.csv').problems).toEqual([]);
  });
});

describe('readOwnFacilities: what it names', () => {
  it.each([
    ['', 'berkas kosong', '(kosong)'],
    ['\n\r\n  \n', 'berkas kosong', '(kosong)'],
    ['\uFEFF', 'berkas kosong', '(kosong)'],
    ['lat,lon,name\n', 'hanya ada baris judul', 'lat, lon, name'],
  ])('%j: %s', (text, problem, found) => {
    expect(onlyProblem(text)).toMatchObject({ line: null, field: null, problem, found });
  });

  it.each([
    ['name,lon\nA,106.15', 'lat', 'kolom tidak ada', 'judul kolom lat atau latitude atau lintang'],
    ['lat,name\n-6.1,A', 'lon', 'kolom tidak ada', 'judul kolom lon atau lng atau long'],
    ['lat,lon,Latitude\n-6.1,106.1,-6.1', 'lat', 'kolom tertulis dua kali', 'satu kolom lat'],
  ])('header %j: %s %s', (text, field, problem, expected) => {
    const found = onlyProblem(text);
    expect(found).toMatchObject({ line: 1, field, problem });
    expect(found.expected).toContain(expected);
  });

  it.each([
    ['-6.11,abc', 'lon', 'bukan angka', 'abc'],
    ['NaN,106.15', 'lat', 'bukan angka', 'NaN'],
    ['-6.11,Infinity', 'lon', 'bukan angka', 'Infinity'],
    ['-6.11,1e999', 'lon', 'bukan angka', '1e999'],
    [`-6.11,${'9'.repeat(400)}`, 'lon', 'bukan angka', `${'9'.repeat(80)}...`],
    ['"6°02\'20"" LS",106.15', 'lat', 'derajat, menit, detik', '6°02\'20" LS'],
    ['=1+1,106.15', 'lat', 'bukan angka', '=1+1'],
    [',106.15', 'lat', 'isian kosong', '(kosong)'],
    ['-6.11', 'lon', 'isian kosong', '(kosong)'],
    ['"-6,11",106.15', 'lat', 'koma desimal', '-6,11'],
    ['106.15,-6.11', 'lat, lon', 'lat dan lon tertukar', 'lat 106.15, lon -6.11'],
    ['6.11,106.15', 'lat, lon', 'tanda minus pada lat mungkin hilang', 'lat 6.11, lon 106.15'],
    ['0,0', 'lat, lon', 'koordinat 0', 'lat 0, lon 0'],
    [
      '-8.11,115.15',
      'lat, lon',
      'titik lebih dari 100 km di luar wilayah',
      'lat -8.11, lon 115.15',
    ],
    ['-96.11,206.15', 'lat, lon', 'koordinat di luar batas', 'lat -96.11, lon 206.15'],
  ])('row %j: %s %s', (row, field, problem, found) => {
    expect(onlyProblem(`lat,lon\n${row}\n`)).toMatchObject({ line: 2, field, problem, found });
  });

  it('says what to write instead of swapped coordinates', () => {
    expect(onlyProblem('lat,lon\n106.15,-6.11').expected).toBe('lat -6.11, lon 106.15');
  });

  it('knows swapped coordinates without a region where they are off the Earth', () => {
    const { problems } = readOwnFacilities('lat,lon\n106.15,-6.11', 'my.csv');
    expect(problems[0]?.problem).toBe('lat dan lon tertukar');
  });

  it('asks about decimal commas that split a row', () => {
    const found = onlyProblem('lat,lon\n-6,11,106,15\n');
    expect(found).toMatchObject({ line: 2, field: null, problem: '4 kolom di baris ini' });
    expect(found.expected).toContain('koma desimal');
  });

  it.each([
    ['-5', 'angka negatif'],
    ['banyak', 'bukan angka'],
  ])('capacity %s: %s', (capacity, problem) => {
    expect(onlyProblem(`lat,lon,capacity\n-6.11,106.15,${capacity}`)).toMatchObject({
      line: 2,
      field: 'capacity',
      problem,
      found: capacity,
    });
  });

  it('names every bad row, and both fields of one', () => {
    const { facilities, problems } = read('lat,lon\nx,y\n-6.11,106.15\n,106.15\n');
    expect(facilities.map(({ id }) => id)).toEqual(['own-3']);
    expect(problems.map(({ line, field }) => [line, field])).toEqual([
      [2, 'lat'],
      [2, 'lon'],
      [4, 'lat'],
    ]);
  });

  it.each([
    'lat,lon,name\n-6.11,106.15,"A\n-6.12,106.16,B\n',
    'lat,lon,name\n0,0,x\n-6.11,106.15,"A',
  ])('names a quote that is never closed: %j', (text) => {
    expect(onlyProblem(text).problem).toBe('tanda kutip tidak ditutup');
  });

  it.each([
    ['two that swallow rows', 'lat,lon,name\n-6.1,106.1,"A\n-6.2,106.2,B\n-6.1,106.2,"C\n', 2],
    ['below a hint of Excel', 'sep=;\nlat;lon;name\n-6,1;106,1;A\n-6,1;106,2;"B\n', 4],
    [
      'on line 3 of 17',
      `lat,lon,name\n-6.1,106.1,A\n-6.1,106.1,"B\n${'-6.1,106.1,C\n'.repeat(14)}`,
      3,
    ],
    ['one with words behind its end', 'lat,lon,name\r\n-6.1,106.1,"A" B\r\n', 2],
  ])('names the line on which a quote is opened: %s', (_, text, line) => {
    expect(onlyProblem(text)).toMatchObject({ line, problem: 'tanda kutip tidak ditutup' });
    expect(read(text).readable).toBe(false);
  });

  it('names the line that is not UTF-8', () => {
    const latin1 = bytes('lat,lon,name\n-6.11,106.15,A\n-6.12,106.16,Caf', [0xe9], '\n');
    expect(onlyProblem(latin1)).toMatchObject({ line: 3, problem: 'bukan teks UTF-8' });
  });

  it('names UTF-16 and NUL bytes as what they are', () => {
    const utf16 = bytes(
      [0xff, 0xfe],
      [...'lat,lon\n'].flatMap((c) => [c.charCodeAt(0), 0]),
    );
    expect(onlyProblem(utf16)).toMatchObject({ problem: 'bukan teks UTF-8', found: 'UTF-16' });
    expect(onlyProblem('lat,lon\n-6.11,106.15\0\n')).toMatchObject({ line: 2, found: 'NUL' });
  });

  it('refuses a file that is too large, and too many rows', () => {
    expect(onlyProblem(new Uint8Array(LARGEST_BYTES + 1)).problem).toBe('berkas terlalu besar');
    const row = '-6.11,106.15\n';
    expect(onlyProblem(`lat,lon\n${row.repeat(MOST_ROWS + 1)}`)).toMatchObject({
      problem: 'baris terlalu banyak',
      found: '20.001',
    });
    expect(read(`lat,lon\n${row.repeat(MOST_ROWS)}`).facilities).toHaveLength(MOST_ROWS);
    const wide = `lat,lon${',x'.repeat(MOST_COLUMNS)}\n${row}`;
    expect(onlyProblem(wide).problem).toBe('kolom terlalu banyak');
  });

  it.each([
    ['a title above', 'DAFTAR SD\n\nno;nama;lat;lon\n1;A;-6,1;106,1\n', 'judulnya ada di baris 3'],
    ['a title in cells', 'DAFTAR SD,,\nnama,lat,lon\nA,-6.1,106.1\n', 'judulnya ada di baris 2'],
    ['no header', '-6.1,106.1,A\n-6.2,106.2,B\n', 'tidak ada baris judul'],
  ])('says where the header is instead of what it lacks: %s', (_, text, words) => {
    expect(onlyProblem(text)).toMatchObject({ line: 1 });
    expect(onlyProblem(text).problem).toContain(words);
  });

  it('takes a name of a page for what a quote has swallowed', () => {
    expect(onlyProblem(`lat,lon,name\n-6.11,106.15,${'A'.repeat(301)}`)).toMatchObject({
      line: 2,
      field: 'name',
      problem: 'nama terlalu panjang',
    });
  });

  it('shows no control character of a file', () => {
    const found = onlyProblem('lat,lon\n\u001b[31m6\u0007,106.15').found;
    expect(found).toBe('[31m6');
  });

  it('speaks English when asked', () => {
    const { problems } = readOwnFacilities('lat,lon\n,106.15', 'my.csv', { language: 'en' });
    expect(problems[0]).toMatchObject({ problem: 'empty value', found: '(empty)' });
  });
});
