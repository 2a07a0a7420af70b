// Makes src/Access/Passwords/banned.txt.br: passwords that everybody tries first, which nobody may choose (CJIS 6.0 IA-5(1)).
//
// The made file is committed, for it is small and a build must not need the package. To make it again, each quarter:
//   npm install --no-save --ignore-scripts @zxcvbn-ts/language-common@3.0.4 && node build/banned.mjs
//
// Source: the list of common passwords of zxcvbn-ts (MIT), which counts them in passwords that were made public. It names no account.
import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const most = 20_000;
const target = join(dirname(fileURLToPath(import.meta.url)), '../src/Access/Passwords/banned.txt.br');
const { dictionary } = createRequire(join(process.cwd(), 'package.json'))('@zxcvbn-ts/language-common');

const words = [...new Set(dictionary.passwords.map(word => word.toLowerCase()))].filter(word => word.length >= 4).slice(0, most).sort();
const made = brotliCompressSync(Buffer.from(words.join('\n') + '\n', 'utf8'), { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } });
writeFileSync(target, made);
console.log(`banned: ${words.length} passwords, ${Math.round(made.length / 1024)} kB`);
