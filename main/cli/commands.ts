import { alertsExportCommand } from './alerts/alertsExportCommand';
import { auditAnchorCommand } from './audit/auditAnchorCommand';
import { auditExportCommand } from './audit/auditExportCommand';
import { auditVerifyCommand } from './audit/auditVerifyCommand';
import { readBars } from '../compose/readBars';
import { createBridgeSimCommand } from './bridgeSim/bridgeSimCommand';
import type { Command } from './command';
import { doctorCommand } from './doctor/doctorCommand';
import { importCommand } from './import/importCommand';
import { replayCommand } from './replay/replayCommand';
import { serveCommand } from './serve/serveCommand';
import { tokenCommand } from './token/tokenCommand';

/** Every command, in the order in which the help lists them. */
export const COMMANDS: readonly Command[] = [
  serveCommand,
  createBridgeSimCommand(readBars),
  importCommand,
  replayCommand,
  alertsExportCommand,
  auditVerifyCommand,
  auditExportCommand,
  auditAnchorCommand,
  doctorCommand,
  tokenCommand,
];
