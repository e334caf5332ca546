import { isFullChineseFont, type System, wayOut } from '../../scripts/test/provide';

const debian: System = { apt: true, ubuntu: false, mac: false };
const ubuntu: System = { apt: true, ubuntu: true, mac: false };
const mac: System = { apt: false, ubuntu: false, mac: true };
const otherLinux: System = { apt: false, ubuntu: false, mac: false };

test('what is missing on Debian is named in one line with the command to type and the way to do without', () => {
  expect(wayOut(['mariadb', 'chromium', 'chinese-font'], debian)).toBe(
    'The tests need MariaDB and Chromium and a Chinese font: sudo apt-get install -y mariadb-server-core ' +
      'mariadb-client-core chromium fonts-noto-cjk fontconfig; or leave those tests out with --without tooling,sqlite,mysql,browser',
  );
});

test('on Ubuntu, whose chromium package is a stub, the snap and the other ways are named', () => {
  const line = wayOut(['mariadb', 'chromium'], ubuntu);
  expect(line).toContain('apt-get install -y mariadb-server-core mariadb-client-core and sudo snap install chromium');
  expect(line).toContain('CHROMIUM_PATH');
  expect(line).not.toContain('mariadb-client-core chromium');
});

test.each([
  ['macOS', mac, 'brew install mariadb and brew install --cask google-chrome'],
  ['another Linux', otherLinux, 'install what your system calls mariadb-server-core, mariadb-client-core, chromium'],
])('on %s the line tells what to install', (_name, system, command) => {
  const line = wayOut(['mariadb', 'chromium'], system);
  expect(line).toContain(command);
  expect(line).not.toContain('\n');
});

test.each([
  ['Noto Sans CJK SC,Noto Sans CJK SC Medium\nDroid Sans Fallback\n', true],
  ['WenQuanYi Zen Hei,文泉驛正黑\n', true],
  ['Droid Sans Fallback\n', false],
  ['', false],
])('of the fonts %j, whether one has every character that a card may bear: %s', (families, full) => {
  expect(isFullChineseFont(families)).toBe(full);
});

test('without a database only its part is left out', () => {
  expect(wayOut(['mariadb'], debian)).toMatch(/--without mysql$/);
});
