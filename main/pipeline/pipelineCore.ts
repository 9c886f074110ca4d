import type { Alert } from '../../app/alerts/alert';
import type { PlannedDelivery } from '../../app/alerts/deliveryPolicy';
import type { EvaluationSettings } from '../../app/evaluation/evaluationSettings';
import type { Engine } from '../../app/engine/engineTypes';
import type { Clock } from '../../app/engine/ports';
import type { Log } from '../../app/engine/ports/log';
import type { Storage } from '../storage/storage';
import type { AttentionDesk } from './attentionDesk';
import type { CommitStamps } from './commitStamps';
import type { DeliveryNotes } from './deliveryNotes';
import type { EventHub } from './eventHub';
import type { LevelBoard } from './levelBoard';
import type { NoticeBoard } from './noticeBoard';
import type { Silence } from './silence';

/**
 * Which channels an alert is owed, from `now` on; nothing for a refused one, but for one over the attention budget the
 * channels of its digest, and `now` is then when that is sent.
 */
export type DeliveryPlan = (alert: Alert, now: number) => readonly PlannedDelivery[];

/** What the parts of the pipeline share. */
export interface PipelineCore {
  readonly storage: Storage;
  /** The engine of all series; another one after a change of its settings. */
  engine: Engine;
  /** A second engine with the settings that hold now, to run history apart from the present. */
  readonly makeEngine: () => Engine;
  /** Why an admitted alert is not told just now. */
  readonly silence: Silence;
  readonly attention: AttentionDesk;
  readonly plan: DeliveryPlan;
  readonly clock: Clock;
  readonly log: Log;
  readonly levels: LevelBoard;
  /** What following an alert costs. */
  readonly evaluation: EvaluationSettings;
  readonly hub: EventHub;
  readonly notices: NoticeBoard;
  readonly stamps: CommitStamps;
  readonly notes: DeliveryNotes;
}
