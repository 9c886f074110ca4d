import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { keysOf, schemaAt } from '../../config/allowedValues';
import { settingsSchema } from '../../config/settingsSchema';

/** Which keys, where the program reads them, and with which words; `KEY` stands for the last part of the key. */
const READERS: readonly (readonly [keys: RegExp, file: string, words: string])[] = [
  [/^language$/, 'main/compose/runSettings.ts', "language === 'auto' ? null : language"],
  [/^window\.startWithSystem$/, 'main/followSettings.ts', 'window.startWithSystem'],
  [/^window\.startHidden$/, 'main/main.ts', 'startHidden: hidden'],
  [/^window\.closeToTray$/, 'main/joinDesktop.ts', 'closeToTray'],
  [/^market\.source$/, 'main/compose/simulation.ts', 'next.source'],
  [/^market\.simulatedSpeed$/, 'main/compose/simulation.ts', 'simulatedSpeed'],
  [/^market\.longerTimeframes$/, 'main/compose.ts', 'market.longerTimeframes'],
  [/^(instruments|calendars)$/, 'config/ownInstruments.ts', 'KEY'],
  [
    /^bridge\.(host|port)$/,
    'main/compose.ts',
    '...settings.bridge, port: options.bridgePort ?? settings.bridge.port',
  ],
  [/^server\.(host|port)$/, 'main/compose.ts', 'settings.server.KEY'],
  [/^server\.allowedOrigins$/, 'main/server/http/handleRequest.ts', 'allowedOrigins'],
  [/^notifications\.(desktop|sound)$/, 'main/compose/deliverySettingsOf.ts', 'notifications.KEY'],
  [/^sounds\.volume$/, 'main/delivery/sound.ts', 'volume: volume / 100'],
  [
    /^sounds\.(critical|high|medium|info)\.(long|short)$/,
    'main/delivery/sound.ts',
    'choice[severity][direction]',
  ],
  [/^doNotDisturb\.(enabled|allowCritical)$/, 'main/delivery/stages/isWelcome.ts', 'KEY'],
  [/^email\.enabled$/, 'app/alerts/deliveryPolicy.ts', 'settings.email.enabled'],
  [/^email\.(critical|high|medium|info)$/, 'main/compose/deliverySettingsOf.ts', 'KEY'],
  [/^email\.fallbackSeconds$/, 'main/compose/deliverySettingsOf.ts', 'email.fallbackSeconds * 1000'],
  [/^email\.(host|port|security|user|from|to|digestMinutes)$/, 'main/compose/channelsOf.ts', 'email.KEY'],
  [/^(email\.passwordEnv|webhook\.secretEnv|ntfy\.tokenEnv)$/, 'main/compose/channelSecrets.ts', '.KEY'],
  [/^(webhook|ntfy)\.(enabled|minSeverity)$/, 'main/compose/deliverySettingsOf.ts', 'KEY'],
  [/^(webhook\.url|ntfy\.server|ntfy\.topic)$/, 'main/compose/channelsOf.ts', '.KEY'],
  [/^audit\.retentionDays$/, 'main/compose/keeper/chainKeeper.ts', 'retentionDays'],
  [/^backup\.enabled$/, 'main/compose/keeper/backupKeeper.ts', 'keep.enabled'],
  [/^backup\.(daily|weekly|monthly)$/, 'main/storage/backup/chooseKept.ts', 'rule.KEY'],
  [/^watch\./, 'app/engine/internal/conditions.ts', 'KEY'],
  [/^updates\.(enabled|feed|publicKey)$/, 'main/compose/updates/updateWatch.ts', 'KEY'],
  [/^silence\.schedules$/, 'main/compose/silenceSettingsOf.ts', 'silence.schedules'],
  [/^attention\./, 'main/compose/silenceSettingsOf.ts', 'KEY'],
  [/^indicators\./, 'app/indicators/indicatorSet.ts', 'KEY'],
  [/^detectors\.price-level\.enabled$/, 'app/engine/createEngine.ts', "detectors['price-level'].enabled"],
  [/^detectors\.price-level\.severity$/, 'main/pipeline/levelDesk.ts', 'defaults().severity'],
  [/^detectors\.[a-z-]+\.enabled$/, 'app/detectors/detectorBoard.ts', 'settings[id].enabled'],
  [/^detectors\.extreme-volatility\./, 'app/detectors/extremeVolatility.ts', 'settings.KEY'],
  [/^detectors\.volatility-shock\./, 'app/detectors/volatilityShock.ts', 'settings.KEY'],
  [/^detectors\.engulfing\./, 'app/detectors/engulfing.ts', 'settings.KEY'],
  [/^detectors\.rsi-divergence\./, 'app/detectors/rsiDivergence.ts', 'settings.KEY'],
  [/^detectors\.level-break\./, 'app/detectors/levelBreak.ts', 'settings.KEY'],
  [/^plan\./, 'app/alerts/planTrade.ts', 'KEY'],
  [/^admission\./, 'app/alerts/admission.ts', 'settings.KEY'],
  [/^gapTolerance$/, 'app/engine/seriesEngine.ts', 'settings.gapTolerance'],
  [/^evaluation\./, 'app/evaluation/trade.ts', 'KEY'],
];

function leaves(prefix: readonly string[] = []): readonly string[] {
  const keys = keysOf(schemaAt(settingsSchema, prefix)!);
  return keys.length === 0 ? [prefix.join('.')] : keys.flatMap((key) => leaves([...prefix, key]));
}

describe('every key of alertas.yaml', () => {
  it.each(leaves())('%s does something: the program reads it', (key) => {
    const reader = READERS.find(([keys]) => keys.test(key));
    expect(reader, `${key}: where is it read? Say so in this table.`).toBeDefined();
    const [, file, words] = reader!;
    const source = readFileSync(path.join(__dirname, '../..', file), 'utf8');
    expect(source.includes(words.replaceAll('KEY', key.split('.').at(-1)!)), `${key} in ${file}`).toBe(true);
  });

  it('is still there, when the table above names it', () => {
    const all = leaves();
    for (const [keys] of READERS)
      expect(
        all.some((key) => keys.test(key)),
        String(keys),
      ).toBe(true);
  });
});
