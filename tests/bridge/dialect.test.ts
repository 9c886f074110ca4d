import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXPERT_SOURCE, noCompiler } from './support/buildExpert';
import { READ_ONLY_BUILTINS } from './support/mqlBuiltins';
import { mqlDialectProblems } from './support/mqlDialect';
import { mqlToCpp } from './support/mqlToCpp';

const expert = readFileSync(EXPERT_SOURCE, 'utf8');
const body = (code: string): string => `void OnTick()\n{\n    ${code}\n}\n`;

describe('the expert as it ships', () => {
  it('stays in the dialect that MetaEditor and g++ both accept', () => {
    expect(mqlDialectProblems(expert)).toEqual([]);
  });

  it('calls nothing that trades, writes a file, loads a library or leaves this computer', () => {
    expect(
      READ_ONLY_BUILTINS.filter((name) =>
        /Order|Position|Trade(?!Server)|File|WebRequest|SendMail|SendFTP|Notification|GlobalVariable/.test(
          name,
        ),
      ),
    ).toEqual([]);
    expect(expert).not.toMatch(/#import|#include|\.dll/i);
    expect(expert.match(/SocketConnect\(\w+, \w+/g)).toEqual(['SocketConnect(handle, VIGIA_ADDRESS']);
    expect(expert).toContain('#define VIGIA_ADDRESS       "127.0.0.1"');
  });

  it('is plain ASCII with lines that fit a screen, but for its messages', () => {
    expect(expert).toMatch(/^[\n\x20-\x7e]*$/);
    const long = expert.split('\n').filter((line) => line.length > 125 && !line.includes('"'));
    expect(long).toEqual([]);
  });
});

describe('the dialect', () => {
  it.each([
    ['#import "user32.dll"', '#import is not allowed'],
    ['#include <Trade\\Trade.mqh>', '#include is not allowed'],
    ['#if 1', '#if is not allowed'],
    ['#ifdef __MQL5__', '#ifdef is not allowed'],
  ])('has no %s', (line, problem) => {
    expect(mqlDialectProblems(`${line}\n`)).toEqual([`line 1: ${problem}`]);
  });

  it.each([
    ['auto price = 1.0;', 'auto is not MQL5'],
    ['std::string text;', 'std is not MQL5'],
    ['int count = rows.Size();', '.Size() is a method; MQL5 arrays and strings have none'],
    ['Print([](int x) { return x; });', 'a lambda is not MQL5'],
    ['MqlRates &row = rows[0];', 'MqlRates declares a reference outside of a parameter list'],
    ['unsigned int x = 0;', 'unsigned is not MQL5'],
    ['long x = static_cast<long>(1.0);', 'static_cast is not MQL5'],
    ['int *p = nullptr;', 'nullptr is not MQL5'],
    ['Print("conex\\xE3o");', '\\x needs four digits to end where it should'],
  ])('has no %s', (code, problem) => {
    expect(mqlDialectProblems(body(code))).toContain(`line 3: ${problem}`);
  });

  it.each([
    'OrderSend(request, result);',
    'OrderSendAsync(request, result);',
    'CTrade trade;',
    'PositionClose(_Symbol);',
    'Buy(1.0);',
    'MqlTradeRequest request;',
  ])('has no word that trades: %s', (code) => {
    expect(mqlDialectProblems(body(code)).join()).toContain('trades; the expert only reads');
  });

  it.each([
    'FileOpen("x", 1);',
    'WebRequest("GET");',
    'SendMail("a", "b");',
    'GlobalVariableSet("a", 1);',
    'ExpertRemove();',
  ])('has no call that is not on the list of reading functions: %s', (code) => {
    expect(mqlDialectProblems(body(code)).join()).toContain('is not on the list of reading functions');
  });

  it('has no letters that depend on a code page', () => {
    expect(mqlDialectProblems('// conexão\n')).toEqual(['line 1: write other characters as \\xHHHH']);
  });
});

describe('the way to C++', () => {
  const cpp = (source: string): string => mqlToCpp(source, 'x.mq5');

  it('keeps every line where it is', () => {
    const source = '#property version "1"\n\ninput int Port = 1; // p\n\nvoid OnTick()\n{\n}\n';
    const lines = cpp(source).split('\n');
    expect(lines.slice(3, 8)).toEqual([
      '#line 1 "x.mq5"',
      '',
      '',
      'static const Input<int> Port("Port", 1); // p',
      '',
    ]);
    expect(lines.slice(8, 10)).toEqual(['void OnTick ( );', '#line 5 "x.mq5"']);
  });

  it.each([
    ['uchar bytes[];', 'Array<uchar> bytes;'],
    ['MqlRates rows[3];', 'Array<MqlRates> rows{3};'],
    ['Print("a\\x00E3b" + "\\n");', 'Print(u"a\\u00E3b"_mql + u"\\n"_mql);'],
    ["datetime t = D'2026.07.23 09:00';", 'datetime t = datetime(1784797200L);'],
    ['int x = rows[2] + 1;', 'int x = rows[2] + 1;'],
  ])('turns %s into %s', (mql, expected) => {
    expect(cpp(body(mql))).toContain(`    ${expected}\n`);
  });

  it('makes parameters bounds-checked and declares every function before it is called', () => {
    const text = cpp(
      'int First(const uchar &bytes[], MqlRates &rows[])\n{\n    return Second();\n}\n\nint Second()\n{\n    return 2;\n}\n',
    );
    expect(text).toContain(
      'int First ( const Array<uchar> & bytes , Array<MqlRates> & rows );\nint Second ( );',
    );
    expect(text).toContain('int First(const Array<uchar> &bytes, Array<MqlRates> &rows)\n');
  });

  it('leaves out the headings of the input dialog', () => {
    expect(cpp('input group "Link"\ninput string Token = ""; // t\n')).toContain(
      'static const Input<string> Token("Token", u""_mql); // t',
    );
  });

  it('refuses an array with a list of values, which it cannot turn', () => {
    expect(() => cpp('int primes[] = {2, 3};\n')).toThrow('line 1: an array with a list of values');
  });

  it('refuses a text that does not end', () => {
    expect(() => cpp('Print("oops);\n')).toThrow('line 1');
  });

  it.skipIf(noCompiler !== null)('points compilers at the line of the original', () => {
    const mistakes = [
      ['int x = 1 +;', 'expected primary-expression'],
      ['string s = "a" + 5;', 'no match for'],
      ['long t = (datetime)5;', 'cannot convert'],
      ['int n = MathMax(1, (long)2);', 'no matching function'],
    ] as const;
    const flags = ['-std=c++20', '-fsyntax-only', '-x', 'c++', `-I${path.join(__dirname, 'terminal')}`, '-'];
    const input = mqlToCpp(body(mistakes.map(([code]) => code).join('\n')), 'VigiaBridge.mq5');
    const errors = spawnSync('g++', flags, { input, encoding: 'utf8' }).stderr.split('\n');
    mistakes.forEach(([code, complaint], at) => {
      const place = new RegExp(`^VigiaBridge\\.mq5:${3 + at}:\\d+: error: .*${complaint}`);
      expect(
        errors.some((line) => place.test(line)),
        code,
      ).toBe(true);
    });
  });
});
