import { alertsExportCommand } from './alerts/alertsExportCommand';
import { auditAnchorCommand } from './audit/auditAnchorCommand';
import { alertsWhyCommand } from './alerts/alertsWhyCommand';
import { auditExportCommand } from './audit/auditExportCommand';
import { auditVerifyCommand } from './audit/auditVerifyCommand';
import { backupListCommand } from './backup/backupListCommand';
import { backupNowCommand } from './backup/backupNowCommand';
import { backtestCommand } from './backtest/backtestCommand';
import { readOwnBars } from '../compose/readOwnBars';
import { createBridgeSimCommand } from './bridgeSim/bridgeSimCommand';
import type { Command } from './command';
import { diagnosticsCommand } from './diagnostics/diagnosticsCommand';
import { checkCommand } from './check/checkCommand';
import { doctorCommand } from './doctor/doctorCommand';
import { importCommand } from './import/importCommand';
import { replayCommand } from './replay/replayCommand';
import { restoreCommand } from './restore/restoreCommand';
import { serveCommand } from './serve/serveCommand';
import { sweepCommand } from './sweep/sweepCommand';
import { tokenCommand } from './token/tokenCommand';

/** Every command, in the order in which the help lists them. */
export const COMMANDS: readonly Command[] = [
  serveCommand,
  createBridgeSimCommand(readOwnBars),
  importCommand,
  backtestCommand,
  sweepCommand,
  checkCommand,
  replayCommand,
  alertsExportCommand,
  alertsWhyCommand,
  auditVerifyCommand,
  auditExportCommand,
  auditAnchorCommand,
  backupNowCommand,
  backupListCommand,
  restoreCommand,
  doctorCommand,
  diagnosticsCommand,
  tokenCommand,
];
